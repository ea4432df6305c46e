"""Calendar dates, weekdays, days by the time of writing, years and holidays."""

import re
from datetime import date, timedelta
from typing import Final

from newsmodel.language import lexicons
from newsmodel.language.times.calendar import (
    holiday,
    holiday_names,
    weekday_on_or_after,
    weekday_on_or_before,
)
from newsmodel.language.times.reading import FoundTime, Reading, times_table
from newsmodel.model import TimeType

_DAY: Final = re.compile(r"(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\Z", re.ASCII)
YEAR: Final = re.compile(r"(1[0-9]\d\d|20\d\d)\Z", re.ASCII)
_BEFORE_AMBIGUOUS_MONTH: Final = frozenset(
    "in since last next this by until early late mid of from during through".split()
)
_AMBIGUOUS_MONTHS: Final = frozenset({"may", "march", "mar", "mar.", "jan", "dec", "sep", "oct"})


def month(reading: Reading, index: int) -> FoundTime | None:
    """A date with the name of a month: "April 22, 2025", "22 April", "last May"."""
    if not reading.is_capital(index):
        return None
    number = int(times_table("months")[reading.word(index)])
    day_before = _DAY.match(reading.word(index - 1))
    day_after = _DAY.match(reading.word(index + 1))
    if day_after is not None:
        return _month_day(reading, index, index + 2, number, int(day_after[1]))
    if day_before is not None:
        return _month_day(reading, index - 1, index + 1, number, int(day_before[1]))
    ambiguous = reading.word(index) in _AMBIGUOUS_MONTHS
    year = year_after(reading, index + 1)
    if year is not None:
        return FoundTime(index, year[1], TimeType.DATE, f"{year[0]:04}-{number:02}", "month-year")
    if ambiguous and reading.word(index - 1) not in _BEFORE_AMBIGUOUS_MONTH:
        return None
    return _bare_month(reading, index, number)


def _month_day(reading: Reading, first: int, last: int, number: int, day: int) -> FoundTime:
    if reading.word(first - 1) == "," and reading.word(first - 2) in times_table("weekdays"):
        first -= 2
    elif reading.word(first - 1) in times_table("weekdays"):
        first -= 1
    year = year_after(reading, last)
    if year is not None:
        value = valid_day(year[0], number, day)
        return FoundTime(first, year[1], TimeType.DATE, value, "calendar-date")
    return FoundTime(first, last, TimeType.DATE, _nearest(reading, first, number, day), "month-day")


def year_after(reading: Reading, index: int) -> tuple[int, int] | None:
    """The year at a token or after its comma, and the token after it."""
    if reading.word(index) in {",", "of"}:
        index += 1
    match = YEAR.match(reading.word(index))
    return (int(match[1]), index + 1) if match else None


def _nearest(reading: Reading, index: int, number: int, day: int) -> str | None:
    """A day without a year: the last one, or the next where the words look ahead."""
    if reading.today is None:
        return f"XXXX-{number:02}-{day:02}"
    years = (reading.today.year - 1, reading.today.year, reading.today.year + 1)
    days = [each for year in years if (each := _date(year, number, day)) is not None]
    return _by_tense(reading, index, days)


def _by_tense(reading: Reading, index: int, days: list[date]) -> str | None:
    """The day that the verb looks ahead to or back on, else the one nearest to today."""
    today = reading.today
    if today is None or not days:
        return None
    if reading.is_future(index) or reading.is_limit(index):
        days = [day for day in days if day >= today]
    elif reading.is_past(index):
        days = [day for day in days if day <= today]
    nearest = min(days, key=lambda day: abs((day - today).days), default=None)
    return nearest.isoformat() if nearest is not None else None


def _date(year: int, number: int, day: int) -> date | None:
    try:
        return date(year, number, day)
    except ValueError:
        return None


def valid_day(year: int, number: int, day: int) -> str | None:
    """A day as ISO 8601 writes it; None where the calendar has no such day."""
    found = _date(year, number, day)
    return found.isoformat() if found else None


def _bare_month(reading: Reading, index: int, number: int) -> FoundTime:
    word = reading.word(index - 1)
    shift = {"last year": -1, "this year": 0, "next year": 1}.get(reading.words(index + 1, 2))
    if shift is not None and reading.today is not None:
        shifted = f"{reading.today.year + shift:04}-{number:02}"
        return FoundTime(index, index + 3, TimeType.DATE, shifted, "month-of-year")
    first = index - 1 if word in {"last", "next", "this"} else index
    if reading.today is None:
        return FoundTime(first, index + 1, TimeType.DATE, f"XXXX-{number:02}", "month")
    value = month_value(reading, index, number, word)
    return FoundTime(first, index + 1, TimeType.DATE, value, "month")


def month_value(reading: Reading, index: int, number: int, word: str) -> str | None:
    """The month that a name without a year means, by the word before it and by the verb."""
    if reading.today is None:
        return None
    year, month_now = reading.today.year, reading.today.month
    if word == "this":
        return f"{year:04}-{number:02}"
    if word == "next":
        return f"{year + (number <= month_now):04}-{number:02}"
    if word == "last":
        return f"{year - (number >= month_now):04}-{number:02}"
    middles = [date(each, number, 15) for each in (year - 1, year, year + 1)]
    if number == month_now:
        middles = [reading.today]
    found = _by_tense(reading, index, middles)
    return found[:7] if found else None


def weekday(reading: Reading, index: int) -> FoundTime | None:
    """A weekday, with "last", "next" or a part of the day: "next Monday", "Tuesday night"."""
    if not reading.is_capital(index):
        return None
    number = int(times_table("weekdays")[reading.word(index)])
    before = reading.word(index - 1)
    if before in {"every", "each"}:
        value = f"XXXX-WXX-{number}"
        return FoundTime(index - 1, index + 1, TimeType.SET, value, "every-weekday")
    first = index - 1 if before in {"last", "next", "this"} else index
    day = weekday_date(reading, index, number, before)
    value = day.isoformat() if day else f"XXXX-WXX-{number}"
    return with_day_part(reading, first, index + 1, value, "weekday")


def weekday_date(reading: Reading, index: int, number: int, before: str) -> date | None:
    """The day that a weekday means, by "last" or "next" before it and by the verb."""
    if reading.today is None:
        return None
    today = reading.today
    if before == "last":
        return weekday_on_or_before(today - timedelta(days=1), number)
    if before == "next" or reading.is_future(index):
        later = today + timedelta(days=before == "next")
        return weekday_on_or_after(later, number)
    return weekday_on_or_before(today, number)


def with_day_part(reading: Reading, first: int, last: int, value: str, rule: str) -> FoundTime:
    """A day, or the part of it that the next word names."""
    part = times_table("day_parts").get(reading.word(last))
    if part is None:
        return FoundTime(first, last, TimeType.DATE, value, rule)
    return FoundTime(first, last + 1, TimeType.TIME, f"{value}T{part}", rule)


def deictic(reading: Reading, index: int) -> FoundTime | None:
    """A day by the time of writing: "today", "yesterday morning", "overnight"."""
    days, part = lexicons.table("en/times.toml")["deictic"][reading.word(index)]
    if reading.today is None:
        value = "PRESENT_REF" if days == 0 else None
        return FoundTime(index, index + 1, TimeType.DATE, value, "deictic")
    day = (reading.today + timedelta(days=days)).isoformat()
    if part:
        return FoundTime(index, index + 1, TimeType.TIME, f"{day}T{part}", "deictic")
    return with_day_part(reading, index, index + 1, day, "deictic")


def named_day(reading: Reading, index: int) -> FoundTime | None:
    """A holiday, with its year where one follows."""
    if not reading.is_capital(index):
        return None
    for words in holiday_names()[reading.word(index)]:
        last = index + len(words)
        if tuple(reading.tokens.lowers[index:last]) == words:
            return _holiday(reading, index, last, " ".join(words).replace(" 's", "'s"))
    return None


def _holiday(reading: Reading, index: int, last: int, name: str) -> FoundTime | None:
    following = reading.syntax.tags[last : last + 1]
    if following in {"N", "P"} and reading.word(last) not in times_table("day_parts"):
        return None
    year = year_after(reading, last)
    if year is not None:
        day = holiday(name, year[0])
        value = day.isoformat() if day else None
        return FoundTime(index, year[1], TimeType.DATE, value, "holiday")
    day = _nearest_holiday(reading, index, name)
    return FoundTime(index, last, TimeType.DATE, day.isoformat() if day else None, "holiday")


def _nearest_holiday(reading: Reading, index: int, name: str) -> date | None:
    if reading.today is None:
        return None
    day = holiday(name, reading.today.year)
    if day is None:
        return None
    if reading.is_future(index):
        return day if day >= reading.today else holiday(name, reading.today.year + 1)
    return day if day <= reading.today else holiday(name, reading.today.year - 1)
