"""The dateline that opens a dispatch: ``LONDON, April 22 (Agency) - The minister …``."""

import re
from collections.abc import Sequence
from typing import Final

from attrs import frozen

from newsmodel.formats.text.dates import names_day, read_date
from newsmodel.model import Dateline

_LONGEST: Final = 90
_DASH: Final = re.compile(r"\s*(?:\u2014|\u2013|\u2015|--)\s*|\s+-\s+|(?<=\))\s*[-:]\s*")
_SOURCE: Final = re.compile(r"\s*(?:\((?P<agency>[^()]{2,40})\)|/(?P<wire>[^/\s]{2,40})/)$")
_CHINESE: Final = re.compile(
    r"(?P<source>[\u4e00-\u9fff]{1,5}社)(?P<place>[\u4e00-\u9fff]{2,8})"
    r"(?:\d{4}年)?\d{1,2}月\d{1,2}日[电電讯訊]"
)
_WORD: Final = r"[^\W\d_][\w'\u2019.\-]*"
_JOINING: Final = r"(?:de|da|do|del|di|la|las|le|les|los|el|al|of|the|sur|am|an|der|upon|on|in)"
_PLACE: Final = re.compile(rf"{_WORD}(?:[ /](?:{_JOINING}\s)*{_WORD}){{0,5}}")
_PARTICLES: Final = re.compile(rf"\b{_JOINING}\b")

_NOTICES: Final = re.compile(
    r"(?:advisory|alert|analysis|breaking|bulletin|correct(?:ion|ed)|exclusive|explainer|factbox|"
    r"feature|flash|interview|live|opinion|photos|preview|recap|review|timeline|updated?|urgent|"
    r"video|watch)\b",
    re.IGNORECASE,
)
"""What newsrooms put in capitals before a dash where no place stands."""

_SURE: Final = 0.95
_WITHOUT_DATE_OR_SOURCE: Final = 0.7


@frozen
class FoundDateline:
    """A dateline at the start of a paragraph."""

    value: Dateline
    length: int
    """How many characters of the paragraph it takes, the dash included."""

    confidence: float


def find_dateline(paragraph: str) -> FoundDateline | None:
    """The dateline that a paragraph opens with, None where it opens with none."""
    chinese = _CHINESE.match(paragraph)
    if chinese:
        value = Dateline(text=chinese[0], place=chinese["place"], source=chinese["source"])
        return FoundDateline(value, chinese.end(), _SURE)
    for dash in _DASH.finditer(paragraph, 0, _LONGEST):
        if dash.end() == len(paragraph):
            return None
        found = _read(paragraph[: dash.start()])
        if found:
            value, confidence = found
            if confidence < _SURE and paragraph[dash.end()].islower():
                return None  # a dash within a sentence
            return FoundDateline(value, dash.end(), confidence)
    return None


def _read(opening: str) -> tuple[Dateline, float] | None:
    source = _SOURCE.search(opening)
    agency = (source["agency"] or source["wire"]).strip() if source else None
    if agency and not any(character.isupper() for character in agency) and len(agency) > 4:
        return None  # words in brackets, not the name of an agency
    head = opening[: source.start()] if source else opening
    parts = [part.strip() for part in head.split(",")]
    count = _parts_of_place(parts)
    place = ", ".join(parts[:count])
    date = ", ".join(parts[count:])
    if not _is_place(place, proven=bool(agency or date)):
        return None
    value = Dateline(text=opening.strip(), place=place, date=read_date(date), source=agency)
    return value, _SURE if agency or date else _WITHOUT_DATE_OR_SOURCE


def _parts_of_place(parts: Sequence[str]) -> int:
    """How many of the parts between commas come before the date."""
    for count in range(1, len(parts)):
        if names_day(", ".join(parts[count:])):
            return count
    return len(parts)


def _is_place(place: str, *, proven: bool) -> bool:
    """Whether words name a place: in capitals, or a name that a date or an agency follows."""
    names = place.split(", ")
    if len(names) > 3 or not all(_PLACE.fullmatch(name) for name in names):
        return False
    city = _PARTICLES.sub("", names[0])
    if _NOTICES.match(city):
        return False
    in_capitals = city.isupper() and sum(character.isalpha() for character in city) >= 3
    uncased = city.lower() == city.upper()
    is_name = uncased or all(word[0].isupper() for word in re.split(r"[ /]+", city.strip()))
    return in_capitals or (proven and is_name)
