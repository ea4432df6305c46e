"""The lines of a plain text, each with its place, and the groups that blank lines make of them."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from attrs import frozen

from newsmodel.model import TextSpan

# A form feed at the start of a line is a page break: it must not tear a paragraph apart.
_LINE_END: Final = re.compile("\r\n\f?|\n\f?|[\r\v\f\u2028\u2029]")
_INVISIBLE: Final = " \t\u00a0\u3000\ufeff\u200b\u2060"
_SOFT_HYPHEN: Final = "\u00ad"
_TAB_WIDTH: Final = 8


@frozen
class Line:
    """One line of a text."""

    number: int
    """Counted from 1."""

    start: int
    """Where `text` begins in the whole text."""

    indent: int
    """The columns of white space before it."""

    text: str
    """What is written on it, without the white space around."""

    @property
    def span(self) -> TextSpan:
        """Where it lies in the whole text; only of a line that is not blank."""
        return TextSpan(self.start, self.start + len(self.text))


Group = tuple[Line, ...]
"""Lines with no blank line between them."""


def raw_lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text with their white space, whatever ends them, and where each begins."""
    begin = 0
    for end in _LINE_END.finditer(text):
        yield begin, text[begin : end.start()]
        begin = end.end()
    yield begin, text[begin:]


def lines_of(text: str) -> Iterator[Line]:
    """The lines of a text, blank ones included."""
    for number, (begin, raw) in enumerate(raw_lines(text), start=1):
        yield _line(number, begin, raw)


def groups_of(lines: Iterator[Line]) -> Iterator[Group]:
    """The groups of lines between blank lines."""
    for filled, group in groupby(lines, key=lambda line: bool(line.text)):
        if filled:
            yield tuple(group)


def _line(number: int, begin: int, raw: str) -> Line:
    written = raw.lstrip(_INVISIBLE)
    margin = raw[: len(raw) - len(written)].lstrip("\ufeff")
    indent = len(margin.expandtabs(_TAB_WIDTH))
    text = written.rstrip(_INVISIBLE) if written.strip(_INVISIBLE + _SOFT_HYPHEN) else ""
    return Line(number, begin + len(raw) - len(written), indent, text)
