"""Seasons with what tells the year: "last summer", "the winter of 1994"."""

from typing import Final

from newsmodel.language.times.found import FoundTime
from newsmodel.language.times.reading import Reading, times_table
from newsmodel.language.times.years import year_after
from newsmodel.model import TimeType

_SHIFTS: Final = {"last": -1, "this": 0, "next": 1, "past": 0, "coming": 0}
_OPENING: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_IN: Final = frozenset("in over during by until since into through of".split())


def season(reading: Reading, index: int) -> FoundTime | None:
    """A season with "last", "this" or "next", with its year, or as the one nearest by."""
    before = reading.word(index - 1)
    code = times_table("seasons")[reading.word(index)]
    if before in {"every", "each"}:
        return FoundTime(index - 1, index + 1, TimeType.SET, f"XXXX-{code}", "every-season")
    year = year_after(reading, index + 1)
    if year is not None:
        first = index - (before == "the")
        return FoundTime(first, year[1], TimeType.DATE, f"{year[0]:04}-{code}", "season")
    place = index - 1 - (before in {"early", "late"})
    if reading.word(place) == "the" and reading.word(place - 1) in _IN:
        value = _value(reading, code, -_was_last_year(reading, index, code))
        return FoundTime(place, index + 1, TimeType.DATE, value, "season")
    if before not in _SHIFTS:
        return None
    first = index - 1 - (reading.word(index - 2) in {"the", "this"})
    value = _value(reading, code, _SHIFTS[before])
    return FoundTime(first, index + 1, TimeType.DATE, value, "season")


def _was_last_year(reading: Reading, index: int, code: str) -> bool:
    """Whether a season has not come this year, and nothing looks ahead to it."""
    month = reading.today.month if reading.today else 12
    return month < _OPENING[code] and not reading.is_future(index)


def _value(reading: Reading, code: str, shift: int) -> str:
    if reading.today is None:
        return f"XXXX-{code}"
    return f"{reading.today.year + shift:04}-{code}"
