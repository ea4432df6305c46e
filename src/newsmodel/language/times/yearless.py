"""Which year is meant by a date that does not name it."""

from datetime import date, timedelta
from typing import Final

from newsmodel.language.times.calendar import day_or_none, valid_day
from newsmodel.language.times.reading import DIRECTLY, REACH, Reading

_BOUNDS: Final = frozenset({"to", "from", "through"})
_UP_TO: Final = frozenset("through since until till by".split())
_SOON: Final = 92
"""How many days ahead a date lies at most that is told without its year among what is past."""

_NEAR: Final = 20
"""How near a date stands whose year goes on for the next."""

_MIDDLE: Final = 15


def day_value(reading: Reading, index: int, number: int, day: int) -> str | None:
    """A day of a month: the last one, or the next where the words look ahead."""
    if reading.today is None:
        return f"XXXX-{number:02}-{day:02}"
    told = _year_of_story(reading, index)
    if told is not None:
        return valid_day(told, number, day)
    days = _around(reading.today, number, day)
    return _by_tense(reading, index, days, DIRECTLY)


def month_value(reading: Reading, index: int, number: int, word: str) -> str | None:
    """A month, by the word before it, the story and the verb."""
    if reading.today is None:
        return None
    year, month_now = reading.today.year, reading.today.month
    if word == "this":
        return f"{year:04}-{number:02}"
    if word == "next":
        return f"{year + (number <= month_now):04}-{number:02}"
    if word == "last":
        return f"{year - (number >= month_now):04}-{number:02}"
    told = _year_of_story(reading, index)
    if told is not None:
        return f"{told:04}-{number:02}"
    is_now = number == month_now
    days = [reading.today] if is_now else _around(reading.today, number, _MIDDLE)
    found = _by_tense(reading, index, days, DIRECTLY if reading.is_limit(index) else REACH)
    return found[:7] if found else None


def _year_of_story(reading: Reading, index: int) -> int | None:
    """The year, long past, of which a story tells in the past tense."""
    told = reading.told_before(index, _NEAR)
    if reading.word(index - 1) in _UP_TO:
        return None
    if told is None or reading.today is None or told.year >= reading.today.year - 1:
        return None
    return told.year if reading.is_past(index) else None


def _around(today: date, number: int, day: int) -> list[date]:
    years = (today.year - 1, today.year, today.year + 1)
    return [found for year in years if (found := day_or_none(year, number, day)) is not None]


def _by_tense(reading: Reading, index: int, days: list[date], reach: int) -> str | None:
    """The day that the verb looks ahead to or back on, else the one nearest to today."""
    today = reading.today
    if today is None:
        return None
    opening = reading.range_opening(index)
    if opening is not None:
        return _nearest([day for day in days if day >= opening], opening)
    if reading.word(index - 1) in _BOUNDS:
        return _nearest(days, today)
    if reading.is_future(index) or reading.is_limit(index) or reading.is_scheduled(index):
        days = [day for day in days if day >= today]
    elif reading.is_past(index):
        horizon = timedelta(days=0 if reading.is_past(index, reach) else _SOON)
        days = [day for day in days if day <= today + horizon]
    return _nearest(days, today)


def _nearest(days: list[date], today: date) -> str | None:
    nearest = min(days, key=lambda day: abs((day - today).days), default=None)
    return nearest.isoformat() if nearest is not None else None
