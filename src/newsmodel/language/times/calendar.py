"""Reckoning with days: weeks, months, Easter and other holidays."""

from calendar import monthrange
from datetime import date, timedelta
from functools import cache

from newsmodel.language import lexicons


def easter(year: int) -> date:
    """Easter Sunday of the Western churches (the anonymous Gregorian computus)."""
    a = year % 19
    b, c = divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The n-th weekday (Monday is 1) of a month, from its end where ``nth`` is negative."""
    length = monthrange(year, month)[1]
    if nth > 0:
        first = (weekday - date(year, month, 1).isoweekday()) % 7 + 1
        return date(year, month, first + 7 * (nth - 1))
    last = length - (date(year, month, length).isoweekday() - weekday) % 7
    return date(year, month, last + 7 * (nth + 1))


def holiday(name: str, year: int) -> date | None:
    """The day of a holiday in a year; None for a name that is no holiday."""
    times = lexicons.table("en/times.toml")
    if name in times["easter"]:
        return easter(year) + timedelta(days=times["easter"][name])
    if name in times["nth_weekdays"]:
        return nth_weekday(year, *times["nth_weekdays"][name])
    if name in times["holidays"]:
        month, day = map(int, times["holidays"][name].split("-"))
        return date(year, month, day)
    return None


@cache
def holiday_names() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The names of all holidays by their first word, the longest names first."""
    times = lexicons.table("en/times.toml")
    found: dict[str, list[tuple[str, ...]]] = {}
    for table in ("easter", "nth_weekdays", "holidays"):
        for name in times[table]:
            words = tuple(name.replace("'s", " 's").split())
            found.setdefault(words[0], []).append(words)
    return {
        first: tuple(sorted(names, key=lambda each: -len(each))) for first, names in found.items()
    }


def day_or_none(year: int, month: int, day: int) -> date | None:
    """A day of the calendar; None where it has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def valid_day(year: int, month: int, day: int) -> str | None:
    """A day as ISO 8601 writes it; None where the calendar has no such day."""
    found = day_or_none(year, month, day)
    return found.isoformat() if found else None


def months_from(day: date, months: int) -> date:
    """The same day some months later, or the last day of a shorter month.

    Raises:
        ValueError: when the year is not between 1 and 9999.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def weekday_on_or_before(day: date, weekday: int) -> date:
    """The last such weekday (Monday is 1) that is not after a day."""
    return day - timedelta(days=(day.isoweekday() - weekday) % 7)


def weekday_on_or_after(day: date, weekday: int) -> date:
    """The next such weekday (Monday is 1) that is not before a day."""
    return day + timedelta(days=(weekday - day.isoweekday()) % 7)
