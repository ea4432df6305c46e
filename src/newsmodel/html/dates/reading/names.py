"""Dates with the name of a month, in any order of day, month and year."""

import re
from collections.abc import Iterator
from typing import Final

from attrs import frozen

from newsmodel.html.dates.reading.calendars import from_buddhist, from_solar_hijri
from newsmodel.html.dates.reading.clocks import minutes_of
from newsmodel.html.dates.reading.parts import Clock, DateText
from newsmodel.html.dates.reading.words import (
    Month,
    before_numbers_of_months,
    between,
    first_words,
    folded,
    month_named,
)

_TOKEN: Final = re.compile(r"[0-9]+|[^\W\d_][^\s0-9,;:/|()\[\]{}<>\"“”–—•·-]*|[ªº°]")
_GAP: Final = re.compile(r"[\s.,/'’()٬،-]{0,4}")
_UNIX: Final = re.compile(
    r"(?:[A-Z][a-z]{2} )?([A-Z][a-z]{2}) ([0-9]{1,2}) ([0-9]{2}):([0-9]{2}):([0-9]{2})"
    r"(?: ([A-Z]{1,5}|[+-][0-9]{4}))? ([0-9]{4})"
)
"""What the command ``date`` and many programs write: ``Mon Mar 18 06:30:00 UTC 2025``."""

_MOST_WORDS: Final = 3
"""Of how many words a month's name may consist: in Vietnamese of three."""


def unix_date(text: str) -> DateText | None:
    """A text that is nothing but a date as programs write it."""
    found = _UNIX.fullmatch(text)
    month = month_named(folded(found[1]), "en") if found else None
    if found is None or month is None:
        return None
    _, day, hour, minute, second, zone, year = found.groups()
    clock = Clock(int(hour), int(minute), int(second), 0, minutes_of(zone))
    return DateText(year=int(year), month=month.number, day=int(day), end=found.end(), clock=clock)


@frozen
class _Token:
    text: str
    start: int
    end: int

    @property
    def number(self) -> int:
        """Its value, or -1 for a word."""
        return int(self.text) if self.text.isdigit() and len(self.text) < 5 else -1

    @property
    def is_year(self) -> bool:
        return len(self.text) == 4 and self.text.isdigit()

    @property
    def is_day(self) -> bool:
        return len(self.text) < 3 and 1 <= self.number <= 31


def dates_with_names(text: str, language: str | None) -> Iterator[DateText]:
    """The dates of a text that name their month."""
    words = list(map(folded, _TOKEN.findall(text)))
    beginnings, taken = first_words(), 0
    if beginnings.isdisjoint(words):
        return
    tokens = [_Token(each[0], each.start(), each.end()) for each in _TOKEN.finditer(text)]
    for i, word in enumerate(words):
        if word not in beginnings or i < taken:
            continue
        month, length = _month(words[i : i + _MOST_WORDS], language)
        said = _around(text, tokens, i, i + length, month) if month is not None else None
        if said is not None:
            taken = i + length
            yield said


def _month(words: list[str], language: str | None) -> tuple[Month | None, int]:
    """The month whose name some words begin with, and how many of them the name takes."""
    if words[0] in before_numbers_of_months() and len(words) > 1 and words[1].isdigit():
        number = int(words[1])
        return (Month("vi", number), 2) if 1 <= number <= 12 else (None, 1)
    for length in range(len(words), 0, -1):
        month = month_named("_".join(words[:length]), language)
        if month is not None:
            return month, length
    return None, 1


def _around(
    text: str, tokens: list[_Token], first: int, behind: int, month: Month
) -> DateText | None:
    before = _numbers(text, tokens, first, -1, month)
    after = _numbers(text, tokens, behind - 1, 1, month)
    for day, year in _orders(before, after):
        start = min(tokens[first].start, day.start, year.start)
        end = max(tokens[behind - 1].end, day.end, year.end)
        return _date(month, day.number, year.number, start, end)
    return None


def _orders(before: list[_Token], after: list[_Token]) -> Iterator[tuple[_Token, _Token]]:
    """Day and year as they may stand around a month, the likeliest order first."""
    match before, after:
        case [day, *_], [year, *_] if day.is_day and year.is_year:
            yield day, year
        case _, [day, year, *_] if day.is_day and year.is_year:
            yield day, year
        case [year, *_], [day, *_] if day.is_day and year.is_year:
            yield day, year
        case [day, year, *_], _ if day.is_day and year.is_year:
            yield day, year


def _numbers(text: str, tokens: list[_Token], i: int, step: int, month: Month) -> list[_Token]:
    """The next two numbers in a direction, with nothing but small words in between."""
    found: list[_Token] = []
    here = tokens[i]
    while len(found) < 2 and 0 <= i + step < len(tokens):
        i += step
        near, far = sorted((here, tokens[i]), key=lambda each: each.start)
        here = tokens[i]
        if _GAP.fullmatch(text, near.end, far.start) is None:
            break
        if here.text.isdigit():
            found.append(here)
        elif not _may_stand_between(folded(here.text), month):
            break
    return found


def _may_stand_between(word: str, month: Month) -> bool:
    """Whether a word is a small one, or the same month in another language."""
    if word in between():
        return True
    other = month_named(word, month.language)
    return other is not None and other.number == month.number


def _date(month: Month, day: int, year: int, start: int, end: int) -> DateText | None:
    if month.is_solar_hijri:
        ours = from_solar_hijri(year, month.number, day)
        if ours is None:
            return None
        return DateText(year=ours.year, month=ours.month, day=ours.day, start=start, end=end)
    if month.language == "th":
        year = from_buddhist(year)
    return DateText(year=year, month=month.number, day=day, start=start, end=end)
