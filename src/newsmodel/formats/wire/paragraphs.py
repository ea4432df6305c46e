"""Which lines of a message are one paragraph, and how a paragraph is broken into lines."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from newsmodel.formats.text.wording import BULLET, ends_sentence
from newsmodel.formats.text.wrapping import joined, would_fit
from newsmodel.formats.wire.lines import Line

UPPER_RAIL: Final = "^"
"""What begins bold type (ANPA 1312): a line above the text, or a heading in it."""

CODES: Final = "<="
"""What ends a paragraph, and a line that is set in the middle (ANPA 1312)."""

_PARAGRAPH_INDENT: Final = 3
"""So far the first line of a paragraph stands in, or by a tab; a line with less hangs."""

_NARROWEST: Final = 60
_WIDEST: Final = 100
_SHORT_LINE: Final = 0.75
_VERY_SHORT_LINE: Final = 0.4


def paragraphs_of(lines: Sequence[Line], width: int | None) -> Iterator[tuple[Line, ...]]:
    """The lines of each paragraph; those without a letter or a digit only separate them.

    What a message marks, by a code, by white space or by a blank line, holds; there only a table
    is taken apart by the length of its lines. Where nothing is marked, a line that is not full
    ends a paragraph.
    """
    groups = list(_marked(lines, width or 0))
    for group in groups:
        if width is None or (len(groups) > 1 and _is_table(group, width)):
            yield from ((line,) for line in group)
        elif len(groups) > 1:
            yield group
        else:
            yield from _split(group, width)


def width_of(lines: Sequence[Line]) -> int | None:
    """The columns that lines are wrapped to; None where each paragraph is one line.

    One line may be wider than all others: an address of the web, or one with a new dateline.
    """
    columns = _columns(lines)
    widest = max(columns[-2:-1] or columns, default=0)
    return None if widest > _WIDEST else max(widest, _NARROWEST)


def widest_of(lines: Sequence[Line]) -> int | None:
    """The columns that other lines may be wrapped to; None where one line is too wide for that."""
    widest = max((_NARROWEST, *_columns(lines)))
    return None if widest > _WIDEST else widest


def _columns(lines: Sequence[Line]) -> list[int]:
    return sorted(line.indent + len(line.text) for line in lines if " " in line.text)


def wrapped(text: str, width: int | None, column: int, line_end: str) -> str:
    """A paragraph in lines, of which the first begins in some column.

    A line is broken only where its parts will be joined again by the space that was there.
    """
    if width is None:
        return text
    lines: list[str] = []
    line = ""
    for words in _unbreakable(text):
        longer = f"{line} {words}" if line else words
        if line and column + len(longer) > width:
            lines.append(line)
            line, column = words, 0
        else:
            line = longer
    return line_end.join((*lines, line))


def _unbreakable(text: str) -> Iterator[str]:
    """The words of a text, those together that must stay on one line."""
    together: list[str] = []
    for word in text.split(" "):
        if together and _may_break(together[-1], word):
            yield " ".join(together)
            together = []
        together.append(word)
    yield " ".join(together)


def _may_break(before: str, word: str) -> bool:
    if not before or not word or before[-1] in CODES or word[0] == UPPER_RAIL:
        return False
    return joined((before, word)) == f"{before} {word}"


def _marked(lines: Sequence[Line], width: int) -> Iterator[tuple[Line, ...]]:
    """The lines between the marks that a message sets."""
    group: list[Line] = []
    for line in lines:
        if group and (not _says_something(line) or _is_mark(group[-1], line, width)):
            yield tuple(group)
            group = []
        if _says_something(line):
            group.append(line)
    if group:
        yield tuple(group)


def _is_mark(before: Line, line: Line, width: int) -> bool:
    if before.code or line.indent >= _PARAGRAPH_INDENT or line.text.startswith(UPPER_RAIL):
        return True
    # Behind a line that is full it is a dash within a sentence.
    is_bullet = BULLET.match(line.text) is not None
    return is_bullet and would_fit(before.text, line.text, width - before.indent)


def _is_table(lines: Sequence[Line], width: int) -> bool:
    """Whether not one of some lines is full."""
    return all(_stops_short(before, line.text, width) for before, line in pairwise(lines))


def _split(lines: Sequence[Line], width: int) -> Iterator[tuple[Line, ...]]:
    begin = 0
    for at, (before, line) in enumerate(pairwise(lines), start=1):
        if _stops_short(before, line.text, width):
            yield tuple(lines[begin:at])
            begin = at
    yield tuple(lines[begin:])


def _says_something(line: Line) -> bool:
    return any(map(str.isalnum, line.text))


def _stops_short(line: Line, after: str, width: int) -> bool:
    """Whether a line ends before it had to, and not by chance."""
    room = width - line.indent
    if not would_fit(line.text, after, room):
        return False
    if after[0].islower():
        return len(line.text) < _VERY_SHORT_LINE * room
    return ends_sentence(line.text) or len(line.text) < _SHORT_LINE * room
