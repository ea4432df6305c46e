"""What stands above the text of an IPTC 7901 message: notes, headline and byline.

    (Corrects name in third paragraph)
    Ferry stays in port
    By Ilse Vantongeren, ABC
    (With photo) =

An equals sign ends all of it.
"""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import dropwhile, islice, takewhile
from typing import Final

from newsmodel.formats.text.byline import opens_byline
from newsmodel.formats.text.wrapping import joined
from newsmodel.formats.wire.lines import Line, line_end_of, lines_between
from newsmodel.formats.wire.message import Findings, Place, put_text
from newsmodel.formats.wire.typography import read_typography, visible

HEADLINE_END: Final = "="
_MOST_LINES: Final = 16
_LONGEST_BARE_HEADLINE: Final = 200
_NAMES_SOMEBODY: Final = re.compile(r"\S+\s+[^\W\d_a-z]\S*\s+[^\W\d_a-z]")


def read_head(findings: Findings, start: int, end: int) -> int:
    """Find what stands above a text; gives where the text itself begins."""
    text = findings.text
    top = _top_lines(text, start, end)
    head = _head_of(top)
    rest = deque(line for line in head if line.text)
    notes = list(_notes(rest, only_bracketed=True))
    titles = list(_titles(rest))
    byline = rest.popleft() if titles and rest and _is_byline(rest[0].text) else None
    notes += _notes(rest, only_bracketed=False)
    findings.add("notes", tuple(filter(None, map(read_typography, notes))))

    is_closed = bool(head) and bool(head[-1].code)
    at = head[-1].start if is_closed else (top[0].at if top else start)
    headline = joined([visible(line.text) for line in titles]) if titles else ""
    place = _headline_place(text, titles, at, is_closed=is_closed)
    findings.state("headline", read_typography(headline), place)
    if titles:
        written = read_typography(byline.text) if byline else None
        after = "" if is_closed else f" {HEADLINE_END}"
        findings.state("byline", written, _byline_place(text, byline, titles[-1], after))
    return head[-1].after if head else start


def _top_lines(text: str, start: int, end: int) -> Sequence[Line]:
    """The first lines that are filled, up to a blank one."""
    lines = lines_between(text, start, end, HEADLINE_END)
    filled = dropwhile(lambda line: line.is_blank, lines)
    return tuple(islice(takewhile(lambda line: not line.is_blank, filled), _MOST_LINES))


def _head_of(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines up to an equals sign; without one, a first line that is a headline by its look."""
    for count, line in enumerate(lines, start=1):
        if line.code:
            return lines[:count]
    if not lines or lines[0].indent or len(lines[0].text) > _LONGEST_BARE_HEADLINE:
        return ()
    is_alone = len(lines) == 1 or lines[1].indent > 0
    return lines[:1] if is_alone else ()


def _notes(lines: deque[Line], *, only_bracketed: bool) -> Iterator[str]:
    """Notes to editors, taken from the first lines: in brackets, over several lines if need be."""
    while lines:
        is_bracketed = lines[0].text.startswith("(") and any(
            line.text.endswith(")") for line in lines
        )
        if only_bracketed and not is_bracketed:
            return
        note = lines.popleft().text
        while is_bracketed and not note.endswith(")"):
            note = joined((note, lines.popleft().text))
        yield note


def _titles(lines: deque[Line]) -> Iterator[Line]:
    is_first = True
    while lines and (is_first or not (lines[0].text.startswith("(") or _is_byline(lines[0].text))):
        is_first = False
        yield lines.popleft()


def _is_byline(line: str) -> bool:
    return opens_byline(line) and _NAMES_SOMEBODY.match(line) is not None


def _headline_place(text: str, titles: Sequence[Line], at: int, *, is_closed: bool) -> Place:
    if titles:
        return Place(start=titles[0].start, end=titles[-1].end, put=put_text)
    after = " " if is_closed else f" {HEADLINE_END}{2 * line_end_of(text)}"
    return Place(start=at, end=at, put=put_text, after=after)


def _byline_place(text: str, byline: Line | None, title: Line, after: str) -> Place:
    if byline is None:
        before = line_end_of(text)
        return Place(start=title.end, end=title.end, put=put_text, before=before, after=after)
    return Place(start=byline.start, end=byline.end, put=put_text, around=(title.end, byline.end))
