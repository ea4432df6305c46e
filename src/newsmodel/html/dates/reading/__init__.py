"""Dates as pages write them, in many languages, read with the precision that they have and no more.

`read_date` gives the first date of a text, `dates_in` all of them with their places. Day and month
are never guessed: of ``4/5/2025`` only the year is certain, unless the caller knows the order. A
relative date such as "two hours ago" says nothing without a clock, and is not read.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final, Literal

from attrs import evolve, frozen

from newsmodel.html.dates.reading.clocks import clock_beside
from newsmodel.html.dates.reading.names import dates_with_names, unix_date
from newsmodel.html.dates.reading.numbers import dates_in_numbers, whole_date
from newsmodel.html.dates.reading.parts import EARLIEST_YEAR, LATEST_YEAR, DateText, instant_of
from newsmodel.html.dates.reading.spans import starts_of_spans
from newsmodel.model import Instant

__all__ = (
    "EARLIEST_YEAR",
    "LATEST_YEAR",
    "DayOrder",
    "FoundDate",
    "clean",
    "dates_in",
    "may_hold_date",
    "read_date",
)

DayOrder = Literal["dmy", "mdy"]
"""Whether numbers with slashes or hyphens name the day or the month first."""

_LONGEST: Final = 200
_ZEROS: Final = (
    0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0,
    0x1040, 0x17E0, 0xFF10,
)  # fmt: skip
"""The zeros of other scripts, behind each of which its other digits follow."""

_DIGITS: Final = str.maketrans(
    {
        **{chr(zero + value): str(value) for zero in _ZEROS for value in range(10)},
        **dict(zip("：／．，－", ":/.,-", strict=True)),
        **dict.fromkeys("\u200e\u200f\u061c\u202a\u202b\u202c\u2066\u2067\u2068\u2069\xa0", " "),
    }
)
"""Digits of other scripts, wide punctuation, and marks of direction."""

_TRANSLATED: Final = re.compile(f"[{''.join(map(chr, _DIGITS))}]")
_OTHER_DIGITS: Final = "".join(f"{chr(zero)}-{chr(zero + 9)}" for zero in _ZEROS)
_PLAUSIBLE: Final = re.compile(rf"[0-9{_OTHER_DIGITS}元](?:\d{{3}}|[./-]\s?\d{{2}}(?!\d)|年)")
"""It begins with a set of characters, which is searched for many times as quickly as a choice, or
as a class such as all digits."""
_EPOCH: Final = date(1970, 1, 1)
"""What a clock of zero is written as."""


_remembered: Final = lru_cache(maxsize=64)
"""Pages state one date in many places."""


@frozen
class FoundDate:
    """A date in a text."""

    instant: Instant
    start: int
    end: int


def read_date(
    text: str,
    *,
    earliest: int = 1600,
    language: str | None = None,
    order: DayOrder | None = None,
) -> Instant | None:
    """The first date in a text; None where there is none, or it cannot be right.

    Args:
        text: what the page says; it is kept as the instant's ``raw``.
        earliest: the earliest year that is plausible.
        language: the language of the page, where it is known: some names of months need it.
        order: how the page writes days in numbers alone, where that is known.
    """
    return _read(clean(text), earliest, language, order)


@_remembered
def _read(said: str, earliest: int, language: str | None, order: DayOrder | None) -> Instant | None:
    """The date in a cleaned text."""
    whole = whole_date(said) or unix_date(said)
    if whole is not None:
        return _plausible(whole, said, earliest)
    return next((each.instant for each in dates_in(said, earliest, language, order)), None)


@_remembered
def dates_in(
    text: str,
    earliest: int = EARLIEST_YEAR,
    language: str | None = None,
    order: DayOrder | None = None,
) -> tuple[FoundDate, ...]:
    """All dates of a text that `clean` gave, in the order of the text."""
    if not may_hold_date(text):
        return ()
    found = [*dates_in_numbers(text, language, order), *dates_with_names(text, language)]
    return tuple(_apart(found, text, earliest))


def _apart(found: list[DateText], text: str, earliest: int) -> Iterator[FoundDate]:
    """The dates that make sense, none within another."""
    of_spans = starts_of_spans(text, found)
    taken = 0
    for said in sorted(found, key=lambda each: (each.start, -each.end)):
        if said.start < taken:
            continue
        taken = said.end
        if said.start in of_spans:
            continue
        instant = _plausible(said, text, earliest)
        if instant is not None:
            yield FoundDate(instant, said.start, said.end)


def may_hold_date(text: str) -> bool:
    """Whether the beginning of a text holds digits as a date has them: asked before all else."""
    return _PLAUSIBLE.search(text, 0, _LONGEST) is not None


def clean(text: str) -> str:
    """The beginning of a text in plain digits, with every run of white space as one space."""
    text = text[:_LONGEST]
    if not text.isascii() and _TRANSLATED.search(text):
        text = text.translate(_DIGITS)
    return " ".join(text.split())


def _plausible(said: DateText, text: str, earliest: int) -> Instant | None:
    if not earliest <= said.year <= LATEST_YEAR:
        return None
    if said.clock is None and said.day:
        clock = clock_beside(text, said.start, said.end)
        said = evolve(said, clock=clock)
    found = instant_of(said, text)
    return None if found is None or found.value.date() == _EPOCH else found
