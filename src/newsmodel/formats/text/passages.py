"""The passages of a plain text: paragraphs, list items, quoted passages and preformatted text."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final

from attrs import evolve, frozen

from newsmodel.documents import TextDocument
from newsmodel.formats.text.lines import Group, Line, groups_of, lines_of
from newsmodel.formats.text.wording import BULLET, ends_sentence, is_wordy, looks_like_prose
from newsmodel.formats.text.wrapping import joined, would_fit, wrap_width
from newsmodel.model import TextSpan

_RULE: Final = re.compile(
    r"(?:[-*_=#~\u2013\u2014\u2022]\s*){3,}|-\s*30\s*-|-*\s?(?:ENDS|ends)\s?-*"
)
_CODE_INDENT: Final = 4
_SHORT_LINE: Final = 0.75
_VERY_SHORT_LINE: Final = 0.4


class PassageKind(StrEnum):
    """What a passage looks like."""

    TEXT = "text"
    ITEM = "item"
    QUOTE = "quote"
    PREFORMATTED = "preformatted"


@frozen
class Passage:
    """Lines that belong together."""

    kind: PassageKind
    text: str
    lines: Group
    apart: bool = True
    """Whether a blank line stands before it."""

    @property
    def anchor(self) -> str:
        """Where it begins, for evidence."""
        return f"line {self.lines[0].number}"

    @property
    def span(self) -> TextSpan:
        """Where it lies in the whole text."""
        return TextSpan(self.lines[0].start, self.lines[-1].span.end)


@frozen
class _Style:
    """How a whole text is set."""

    width: int | None
    """What its lines were wrapped to."""

    margin: int
    """The columns before its lines."""

    indents_paragraphs: bool
    """Whether the first line of every paragraph stands further in."""


def passages_in(document: TextDocument) -> tuple[Passage, ...]:
    """The passages of a document, found once."""
    return document.feature("text.passages", lambda: passages_of(document.text))


def passages_of(text: str) -> tuple[Passage, ...]:
    """The passages of a text, in order; rules and end marks are none."""
    groups = tuple(groups_of(lines_of(text)))
    style = _style_of(groups)
    return tuple(passage for group in groups for passage in _passages_of_group(group, style))


def _style_of(groups: Sequence[Group]) -> _Style:
    margin = min((line.indent for group in groups for line in group), default=0)
    indented = sum(group[0].indent > margin and is_wordy(group[0].text) for group in groups)
    wrapped = [group for group in groups if len(group) > 1]
    first = sum(group[0].indent > group[1].indent == margin for group in wrapped)
    indents = 2 * indented > len(groups) or 2 * first > len(wrapped)
    return _Style(wrap_width(groups), margin, indents)


def _passages_of_group(group: Group, style: _Style) -> Iterator[Passage]:
    apart = True
    for lines, is_apart in _runs(group, style):
        is_code = is_apart and not _are_paragraphs(lines, style)
        parts = [lines] if is_code else _paragraphs(lines, style)
        for part in parts:
            if len(part) == 1 and _RULE.fullmatch(part[0].text):
                apart = True
                continue
            yield evolve(_passage(part, style, is_code=is_code), apart=apart)
            apart = False


def _passage(lines: Group, style: _Style, *, is_code: bool) -> Passage:
    text = joined([line.text for line in lines])
    if is_code and _is_quoted(lines, text, style):
        return Passage(PassageKind.QUOTE, text, lines)
    if is_code:
        return Passage(PassageKind.PREFORMATTED, _as_written(lines), lines)
    kind = PassageKind.ITEM if BULLET.match(lines[0].text) else PassageKind.TEXT
    return Passage(kind, text, lines)


def _as_written(lines: Group) -> str:
    least = min(line.indent for line in lines)
    return "\n".join(" " * (line.indent - least) + line.text for line in lines)


# --------------------------------------------------------------------------------------------
# Indented lines


def _runs(group: Group, style: _Style) -> Iterator[tuple[Group, bool]]:
    """The group cut into running lines and lines that are set apart, and which of both."""
    if any(BULLET.match(line.text) for line in group):
        yield group, False
        return
    running = 0
    begin = 0
    for end in range(1, len(group) + 1):
        same = end < len(group) and (
            _is_indented(group[end], style) == _is_indented(group[begin], style)
        )
        if same:
            continue
        if _is_set_apart(group, begin, end, style):
            if running < begin:
                yield group[running:begin], False
            yield group[begin:end], True
            running = end
        begin = end
    if running < len(group):
        yield group[running:], False


def _is_indented(line: Line, style: _Style) -> bool:
    return line.indent >= style.margin + _CODE_INDENT


def _is_set_apart(group: Group, begin: int, end: int, style: _Style) -> bool:
    """Whether indented lines are more than the first line of an indented paragraph."""
    if not _is_indented(group[begin], style):
        return False
    first = group[begin]
    begins_paragraph = is_wordy(first.text) and (begin == 0 or ends_sentence(group[begin - 1].text))
    is_whole = begin == 0 and end == len(group)
    if is_whole:
        return not (style.indents_paragraphs and is_wordy(first.text))
    return not (end - begin == 1 and begins_paragraph)


def _are_paragraphs(lines: Group, style: _Style) -> bool:
    """Whether each of some indented lines says something alone, unlike those of code and verse."""
    is_single_sentence = len(lines) == 1 and looks_like_prose(lines[0].text)
    if is_single_sentence or (len(lines) > 1 and style.width is not None):
        return False
    return all(is_wordy(line.text) and not line.text[0].islower() for line in lines)


def _is_quoted(lines: Group, text: str, style: _Style) -> bool:
    """Whether lines that are set apart are prose, and not verse or code."""
    is_filled = len(lines) == 1 or style.width is not None
    return is_filled and looks_like_prose(text) and not text[0].islower()


# --------------------------------------------------------------------------------------------
# Wrapped lines


def _paragraphs(lines: Group, style: _Style) -> Iterator[Group]:
    begin = 0
    for index in range(1, len(lines)):
        if _begins_paragraph(lines[begin], lines[index - 1], lines[index], style):
            yield lines[begin:index]
            begin = index
    yield lines[begin:]


def _begins_paragraph(first: Line, before: Line, line: Line, style: _Style) -> bool:
    """Whether a line begins something new, after a paragraph from the first line to that before."""
    if BULLET.match(line.text):
        return True
    if BULLET.match(first.text) and line.indent > first.indent:
        return False  # it hangs from its bullet
    if style.width is None or _RULE.fullmatch(line.text) or _RULE.fullmatch(before.text):
        return True
    if line.indent > before.indent and ends_sentence(before.text):
        return True
    return not style.indents_paragraphs and _stops_short(before, line, style.width)


def _stops_short(line: Line, after: Line, width: int) -> bool:
    """Whether a line ends before it had to, and not by chance."""
    room = width - line.indent
    if not would_fit(line.text, after.text, room):
        return False
    if after.text[0].islower():
        return len(line.text) < _VERY_SHORT_LINE * room
    return ends_sentence(line.text) or len(line.text) < _SHORT_LINE * room
