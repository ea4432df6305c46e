"""The lines of a message: where each stands, and what of it is text."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_LINE: Final = re.compile(r"([^\r\n]*)(\r*\n|\r+|\Z)")
"""Teleprinters returned their carriage twice before they fed a line."""

_SPACE: Final = " \t\u00a0"
_TAB_WIDTH: Final = 8


class Line(NamedTuple):
    """One line of a message."""

    text: str
    """What is written on it, without white space around it and without the code that ends it."""

    code: str
    """The code that ends it, if one does: ``<`` sets it left, ``=`` in the middle (ANPA 1312)."""

    indent: int
    """The columns of white space before the text."""

    at: int
    """Where it begins in the message."""

    start: int
    """Where its text begins."""

    stop: int
    """Where the line ends, white space and code included, its line end not."""

    after: int
    """Where the next line begins."""

    @property
    def end(self) -> int:
        """Where its text ends."""
        return self.start + len(self.text)

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written on it."""
        return not self.text and not self.code


def lines_between(text: str, start: int, end: int, codes: str = "") -> Iterator[Line]:
    """The lines of a part of a message, where some characters at their end are codes."""
    for found in _LINE.finditer(text, start, end):
        if found.end() > found.start():
            yield _line(found, codes)


def line_end_of(text: str) -> str:
    """What ends the lines of a message."""
    found = _LINE.search(text)
    return (found[2] if found else "") or "\r\n"


def _line(found: re.Match[str], codes: str) -> Line:
    words = found[1].lstrip(_SPACE)
    margin = found[1][: len(found[1]) - len(words)]
    words = words.rstrip(_SPACE)
    code = words[-1:] if words and words[-1] in codes else ""
    return Line(
        text=words[: len(words) - len(code)].rstrip(_SPACE),
        code=code,
        indent=len(margin.expandtabs(_TAB_WIDTH)),
        at=found.start(),
        start=found.start() + len(margin),
        stop=found.start(2),
        after=found.end(),
    )
