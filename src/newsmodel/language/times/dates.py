"""Calendar dates, weekdays, days by the time of writing, years and holidays."""

import re
from datetime import date, timedelta
from typing import Final

from newsmodel.language import lexicons
from newsmodel.language.numbers import cardinal, ordinal
from newsmodel.language.times.calendar import (
    holiday,
    holiday_names,
    weekday_on_or_after,
    weekday_on_or_before,
)
from newsmodel.language.times.reading import FoundTime, Reading, times_table
from newsmodel.model import TimeType

_DAY: Final = re.compile(r"(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\Z", re.ASCII)
_YEAR: Final = re.compile(r"(1[0-9]\d\d|20\d\d)\Z", re.ASCII)
_MID_YEAR: Final = re.compile(r"(?:mid|early|late)-((?:1[0-9]|20)\d\d)\Z", re.ASCII)
_DECADE: Final = re.compile(r"(?:(1[0-9]|20)?(\d)0'?s)\Z", re.ASCII)
_ISO: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)\Z", re.ASCII)
_SLASHED: Final = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)\Z", re.ASCII)
_BEFORE_YEAR: Final = frozenset(
    """in since of by until till before after during from to through between and for , ( for mid
    early late circa year fiscal""".split()
)
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
    year = _year_after(reading, index + 1)
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
    year = _year_after(reading, last)
    if year is not None:
        value = _valid(year[0], number, day)
        return FoundTime(first, year[1], TimeType.DATE, value, "calendar-date")
    return FoundTime(first, last, TimeType.DATE, _nearest(reading, first, number, day), "month-day")


def _year_after(reading: Reading, index: int) -> tuple[int, int] | None:
    """The year at a token or after its comma, and the token after it."""
    if reading.word(index) in {",", "of"}:
        index += 1
    match = _YEAR.match(reading.word(index))
    return (int(match[1]), index + 1) if match else None


def _nearest(reading: Reading, index: int, number: int, day: int) -> str | None:
    """A day without a year: the last one, or the next where the words look ahead."""
    if reading.today is None:
        return f"XXXX-{number:02}-{day:02}"
    year = reading.today.year
    found = _valid(year, number, day)
    if found is None:
        return None
    if reading.is_future(index):
        is_past = found < reading.today.isoformat()
        return _valid(year + 1, number, day) if is_past else found
    months_ahead = number - reading.today.month
    return _valid(year - 1, number, day) if months_ahead > 1 else found


def _valid(year: int, number: int, day: int) -> str | None:
    try:
        return date(year, number, day).isoformat()
    except ValueError:
        return None


def _bare_month(reading: Reading, index: int, number: int) -> FoundTime:
    word = reading.word(index - 1)
    shift = {"last year": -1, "this year": 0, "next year": 1}.get(reading.words(index + 1, 2))
    if shift is not None and reading.today is not None:
        value = f"{reading.today.year + shift:04}-{number:02}"
        return FoundTime(index, index + 3, TimeType.DATE, value, "month-of-year")
    first = index - 1 if word in {"last", "next", "this"} else index
    if reading.today is None:
        return FoundTime(first, index + 1, TimeType.DATE, f"XXXX-{number:02}", "month")
    year = reading.today.year
    if word == "next" or (word != "last" and reading.is_future(index)):
        year += number < reading.today.month
    elif word != "this":
        is_ahead = number > reading.today.month
        year -= is_ahead or (word == "last" and number == reading.today.month)
    return FoundTime(first, index + 1, TimeType.DATE, f"{year:04}-{number:02}", "month")


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


def number(reading: Reading, index: int) -> FoundTime | None:
    """A year, a decade, or a date in digits."""
    word = reading.word(index)
    for pattern, order in ((_ISO, (1, 2, 3)), (_SLASHED, (3, 1, 2))):
        match = pattern.match(word)
        if match:
            year, month_number, day = (int(match[group]) for group in order)
            year += 2000 if year < 50 else 1900 if year < 100 else 0
            value = _valid(year, month_number, day)
            return FoundTime(index, index + 1, TimeType.DATE, value, "digits") if value else None
    if _DECADE.match(word):
        return _decade(reading, index)
    if not _YEAR.match(word) or reading.word(index - 1) not in _BEFORE_YEAR | set(
        times_table("seasons")
    ):
        return None
    return FoundTime(index, index + 1, TimeType.DATE, word, "year")


def mid_year(reading: Reading, index: int) -> FoundTime | None:
    """A year with a hyphenated modifier: "mid-1996"."""
    match = _MID_YEAR.match(reading.word(index))
    if match is None:
        return None
    return FoundTime(index, index + 1, TimeType.DATE, match[1], "year")


def _decade(reading: Reading, index: int) -> FoundTime | None:
    match = _DECADE.match(reading.word(index))
    if match is None:
        return None
    first = index - 1 if reading.word(index - 1) == "the" else index
    return FoundTime(first, index + 1, TimeType.DATE, f"{match[1] or '19'}{match[2]}", "decade")


def spoken_year(reading: Reading, index: int) -> FoundTime | None:
    """A year in words: "nineteen ninety-six"."""
    century, rest = cardinal(reading.word(index)), cardinal(reading.word(index + 1))
    if century is None or rest is None or not 10 <= rest <= 99:
        return None
    last = index + 2
    if rest % 10 == 0 and 0 < (cardinal(reading.word(last)) or 0) < 10:
        rest += cardinal(reading.word(last)) or 0
        last += 1
    return FoundTime(index, last, TimeType.DATE, f"{century}{rest}", "spoken-year")


def century(reading: Reading, index: int) -> FoundTime | None:
    """A century by its number: "the 20th century"."""
    count = ordinal(reading.word(index - 1))
    if count is None or not 1 < count <= 30:
        return None
    first = index - 2 if reading.word(index - 2) == "the" else index - 1
    return FoundTime(first, index + 1, TimeType.DATE, f"{count - 1:02}", "century")


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
    year = _year_after(reading, last)
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
