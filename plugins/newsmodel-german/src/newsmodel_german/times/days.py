"""Days: calendar dates, weekdays, days by the time of writing, holidays."""

import re
from datetime import date, timedelta
from functools import cache
from typing import Final

from newsmodel.language.packs import (
    FoundTime,
    easter,
    weekday_on_or_after,
    weekday_on_or_before,
)
from newsmodel.model import TimeType
from newsmodel_german.times.reading import Reading, number, stem, table

_ORDINAL: Final = re.compile(r"(\d{1,2})\.\Z", re.ASCII)
_DIGITS: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)?\Z", re.ASCII)
_ISO: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)\Z", re.ASCII)
YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d\Z", re.ASCII)
_BEFORE_DAY: Final = frozenset({"den", "dem", "der"})
_EVERY: Final = frozenset("jeden jedem jede jeder jedes".split())


def month(reading: Reading, index: int) -> FoundTime | None:
    """A month, with its day and its year where they stand beside it: "3. März 2025"."""
    if not reading.is_noun(index):
        return None
    month_number = table("months")[reading.word(index)]
    year = reading.word(index + 1) if YEAR.match(reading.word(index + 1)) else ""
    last = index + 1 + bool(year)
    day = _ORDINAL.match(reading.word(index - 1))
    if day is None:
        value = f"{year}-{month_number:02}" if year else _nearest_month(reading, index)
        return FoundTime(index, last, TimeType.DATE, value, "month")
    value = _day(reading, index, year, month_number, int(day[1]))
    return FoundTime(_with_weekday(reading, index - 1), last, TimeType.DATE, value, "calendar-date")


def digits(reading: Reading, index: int) -> FoundTime | None:
    """A date in digits: "03.03.2025", "3.3.", "2025-03-03"."""
    word = reading.word(index)
    if match := _ISO.match(word):
        value = _valid(int(match[1]), int(match[2]), int(match[3]))
        return FoundTime(index, index + 1, TimeType.DATE, value, "digits") if value else None
    match = _DIGITS.match(word)
    if match is None or not 1 <= int(match[2]) <= 12:
        return None
    year = match[3] or ""
    year = f"20{year}" if len(year) == 2 else year
    value = _day(reading, index, year, int(match[2]), int(match[1]))
    first = _with_weekday(reading, index)
    return FoundTime(first, index + 1, TimeType.DATE, value, "digits") if value else None


def weekday(reading: Reading, index: int) -> FoundTime | None:
    """A weekday: "Montag", "vergangenen Montag", "jeden Montag", "Montagabend"."""
    if not reading.is_noun(index) or _leads_to_date(reading, index + 1):
        return None
    name, part = split_weekday(reading.word(index))
    if reading.word(index - 1) in _EVERY:
        value = f"XXXX-WXX-{table('weekdays')[name]}" + (f"T{part}" if part else "")
        return FoundTime(index - 1, index + 1, TimeType.SET, value, "every")
    shift = table("shifts").get(stem(reading.word(index - 1)))
    value = _weekday(reading, index, table("weekdays")[name], shift)
    first = index - (shift is not None)
    if part:
        return FoundTime(first, index + 1, TimeType.TIME, f"{value}T{part}", "weekday")
    return with_day_part(reading, first, index + 1, value, "weekday")


@cache
def split_weekday(word: str) -> tuple[str, str]:
    """A weekday and the part of the day that is written together with it: "montagabend"."""
    for name in table("weekdays"):
        if word.startswith(name):
            return name, table("day_parts").get(word[len(name) :], "")
    raise KeyError(word)


def repeated_weekday(reading: Reading, index: int) -> FoundTime | None:
    """An adverb of a weekday: "montags"."""
    name = reading.word(index)[:-1]
    value = f"XXXX-WXX-{table('weekdays')[name]}"
    return FoundTime(index, index + 1, TimeType.SET, value, "repeated")


def deictic(reading: Reading, index: int) -> FoundTime | None:
    """A day by the time of writing, with the part of it: "heute", "gestern Abend"."""
    if reading.is_noun(index) and not reading.opens(index):
        return None
    days = table("deictic")[reading.word(index)]
    if reading.today is None:
        value = "PRESENT_REF" if days == 0 else None
        return FoundTime(index, index + 1, TimeType.DATE, value, "deictic")
    day = (reading.today + timedelta(days=days)).isoformat()
    return with_day_part(reading, index, index + 1, day, "deictic")


def with_day_part(reading: Reading, first: int, last: int, day: str | None, rule: str) -> FoundTime:
    """A day, or the part of it that the next word names: "gestern Abend", "Montag früh"."""
    part = table("day_parts").get(reading.word(last))
    if part is None or day is None:
        return FoundTime(first, last, TimeType.DATE, day, rule)
    return FoundTime(first, last + 1, TimeType.TIME, f"{day}T{part}", rule)


def holiday(reading: Reading, index: int) -> FoundTime | None:
    """A holiday, with its year where one follows: "Ostern", "Pfingsten 2025"."""
    lowers = reading.text.tokens.lowers
    for name in holiday_names()[reading.word(index)]:
        last = index + name.count(" ") + 1
        if reading.is_noun(index) and " ".join(lowers[index:last]) == name:
            year = reading.word(last)
            if YEAR.match(year):
                value = _holiday(name, int(year)).isoformat()
                return FoundTime(index, last + 1, TimeType.DATE, value, "holiday")
            return FoundTime(
                index, last, TimeType.DATE, _nearest_holiday(reading, index, name), "holiday"
            )
    return None


@cache
def holiday_names() -> dict[str, tuple[str, ...]]:
    """The names of all holidays by their first word, the longest names first."""
    found: dict[str, list[str]] = {}
    for name in sorted((*table("easter"), *table("holidays")), key=len, reverse=True):
        found.setdefault(name.split()[0], []).append(name)
    return {first: tuple(names) for first, names in found.items()}


def _holiday(name: str, year: int) -> date:
    if name in table("easter"):
        return easter(year) + timedelta(days=table("easter")[name])
    return date.fromisoformat(f"{year:04}-{table('holidays')[name]}")


def _nearest_holiday(reading: Reading, index: int, name: str) -> str | None:
    """The holiday nearest to the time of writing, on the side that the clause speaks of."""
    if reading.today is None:
        return None
    years = range(reading.today.year - 1, reading.today.year + 2)
    return _nearest(reading, index, [_holiday(name, year) for year in years])


def _nearest(reading: Reading, index: int, days: list[date]) -> str | None:
    today = reading.today
    if today is None:
        return None
    ahead = [day for day in days if day >= today] if reading.is_ahead(index) else []
    found = min(ahead or days, key=lambda day: abs((day - today).days), default=None)
    return found.isoformat() if found else None


def _nearest_month(reading: Reading, index: int) -> str | None:
    """The month nearest to the time of writing, on the side that the clause speaks of."""
    month_number = table("months")[reading.word(index)]
    if reading.today is None:
        return f"XXXX-{month_number:02}"
    year = reading.today.year
    if month_number == reading.today.month:
        return f"{year:04}-{month_number:02}"
    middles = [date(each, month_number, 15) for each in (year - 1, year, year + 1)]
    found = _nearest(reading, index, middles)
    return found[:7] if found else None


def _day(reading: Reading, index: int, year: str, month_number: int, day: int) -> str | None:
    if year:
        return _valid(int(year), month_number, day)
    if reading.today is None:
        return f"XXXX-{month_number:02}-{day:02}"
    years = range(reading.today.year - 1, reading.today.year + 2)
    values = (_valid(each, month_number, day) for each in years)
    days = [date.fromisoformat(value) for value in values if value]
    return _nearest(reading, index, days)


def _valid(year: int, month_number: int, day: int) -> str | None:
    """A day as ISO 8601 writes it; None where the calendar has no such day."""
    try:
        return date(year, month_number, day).isoformat()
    except ValueError:
        return None


def _weekday(reading: Reading, index: int, number_of_day: int, shift: int | None) -> str:
    """The weekday that is meant: the last one, unless the words look ahead."""
    if reading.today is None:
        return f"XXXX-WXX-{number_of_day}"
    if shift == -1:
        day = weekday_on_or_before(reading.today - timedelta(days=1), number_of_day)
    elif shift == 1:
        day = weekday_on_or_after(reading.today + timedelta(days=1), number_of_day)
    elif shift == 0 or reading.is_ahead(index):
        day = weekday_on_or_after(reading.today, number_of_day)
    else:
        day = weekday_on_or_before(reading.today, number_of_day)
    return day.isoformat()


def _leads_to_date(reading: Reading, place: int) -> bool:
    """Whether a date follows a weekday: "Montag, den 3. März"."""
    place += reading.word(place) == ","
    place += reading.word(place) in _BEFORE_DAY
    word = reading.word(place)
    if _ORDINAL.match(word):
        return reading.word(place + 1) in table("months")
    return _DIGITS.match(word) is not None


def _with_weekday(reading: Reading, first: int) -> int:
    """Where a date begins, with the weekday before it: "Montag, den 3. März"."""
    before = first - 1
    if reading.word(before) in _BEFORE_DAY:
        before -= 1
    if reading.word(before) == ",":
        before -= 1
    return before if reading.word(before) in table("weekdays") else first


def every_unit(reading: Reading, index: int) -> FoundTime | None:
    """A unit that repeats: "jeden Tag", "alle zwei Jahre"."""
    code = table("units").get(reading.word(index), "")
    before = reading.word(index - 1)
    if before in _EVERY:
        return FoundTime(index - 1, index + 1, TimeType.SET, _every("1", code), "every")
    count = number(before)
    if reading.word(index - 2) == "alle" and count is not None:
        return FoundTime(index - 2, index + 1, TimeType.SET, _every(count, code), "every")
    return None


def _every(count: str, code: str) -> str:
    return f"PT{count}{code[1:]}" if code.startswith("T") else f"P{count}{code}"
