"""What stands above the text of an ANPA 1312 message: the lines that begin with a caret."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, takewhile
from typing import Final

from attrs import evolve

from newsmodel.formats.text.byline import opens_byline
from newsmodel.formats.text.wording import looks_like_prose
from newsmodel.formats.wire.lines import Line, line_end_of, lines_between
from newsmodel.formats.wire.message import Findings, Place, put_text
from newsmodel.formats.wire.paragraphs import CODES, UPPER_RAIL
from newsmodel.formats.wire.typography import read_typography

_LEFT, _MIDDLE = CODES
_MOST_LINES: Final = 32
_SLUG: Final = re.compile(r"\^ *[^, ]+(?: +[^, ]+)*")
"""What stands before a comma; the version and a count of words follow it."""

_LOOKS_LIKE_SLUG: Final = re.compile(r"\^ *(?:[A-Za-z]{2}-|.*,[ \d]+\Z)")
_CYCLE: Final = re.compile(r"(?:am|pm|bc|ap)-", re.IGNORECASE)
"""For the papers of which time of the day a story is; alone it names no story."""

_NOTE: Final = re.compile(
    r"\(|(?:eds|editor'?s'? note)\b|[A-Z]{2,5} (?:photo|video|graphic|audio)s?\b", re.IGNORECASE
)


def read_head(findings: Findings, start: int, end: int, keyword: Place | None) -> int:
    """Find what stands above a text; gives where the text itself begins.

    Args:
        findings: takes it.
        start: where the text begins, with the lines above it.
        end: where it ends.
        keyword: where the header names the story, if it does.
    """
    text = findings.text
    lines = [line for line in _caret_lines(text, start, end) if line.text != UPPER_RAIL]
    roles, notes = _roles(lines)
    below = lines[-1].after if lines else start
    line_end = line_end_of(text)
    slug = roles.get("slugline")
    _read_slugline(findings, slug, keyword)
    at = slug.after if slug else (lines[0].at if lines else start)
    _read_line(findings, "headline", roles.get("headline"), at, _LEFT + line_end)
    if "headline" in roles:
        at = roles["headline"].after
        _read_line(findings, "summary", roles.get("summary"), at, _LEFT + line_end)
    _read_line(findings, "byline", roles.get("byline"), below, _MIDDLE + line_end)
    title = roles.get("byline_title")
    findings.add("byline_title", _words(title) if title else None, _place(title) if title else None)
    findings.add("notes", tuple(notes))
    return below


def _caret_lines(text: str, start: int, end: int) -> Iterator[Line]:
    filled = (line for line in lines_between(text, start, end, CODES) if not line.is_blank)
    return islice(takewhile(lambda line: line.text.startswith(UPPER_RAIL), filled), _MOST_LINES)


def _roles(lines: Sequence[Line]) -> tuple[dict[str, Line], list[str]]:
    """The lines by what they are, and those that are notes to editors."""
    roles: dict[str, Line] = {}
    notes: list[str] = []
    for line in lines:
        role = _role(line, roles)
        if role is None or role in roles:
            notes += filter(None, [_words(line)])
        else:
            roles[role] = line
    return roles, notes


def _role(line: Line, roles: Mapping[str, Line]) -> str | None:
    words = _words(line)
    if not roles and _LOOKS_LIKE_SLUG.match(line.text):
        return "slugline"
    if _NOTE.match(words):
        return None
    if "headline" in roles and opens_byline(words):
        return "byline"
    if "byline" in roles:
        return "byline_title" if line.code == _MIDDLE else None
    if "headline" in roles:
        return "summary" if looks_like_prose(words) else None
    return "headline" if words else None


def _words(line: Line) -> str:
    return read_typography(line.text[1:])


def _place(line: Line) -> Place:
    margin = 1 + len(line.text[1:]) - len(line.text[1:].lstrip())
    return Place(
        start=line.start + margin, end=line.end, put=put_text, around=(line.at, line.after)
    )


def _read_line(findings: Findings, name: str, line: Line | None, at: int, after: str) -> None:
    if line is not None:
        findings.state(name, _words(line), _place(line))
        return
    place = Place(start=at, end=at, put=put_text, before=UPPER_RAIL, after=after)
    findings.state(name, None, place)


def _read_slugline(findings: Findings, line: Line | None, keyword: Place | None) -> None:
    """The slug line names the story as people do; without one, the header's keyword does."""
    stated = findings.text[keyword.start : keyword.end] if keyword else ""
    if _CYCLE.fullmatch(stated):
        stated = ""
    if line is None:
        findings.state("slugline", read_typography(stated), keyword)
        return
    place = _place(line)
    if slug := _SLUG.match(line.text):
        place = evolve(place, end=line.start + slug.end())
    findings.state("slugline", read_typography(findings.text[place.start : place.end]), place)
    findings.add("keyword", read_typography(stated), keyword)
