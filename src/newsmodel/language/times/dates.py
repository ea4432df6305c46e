"""Calendar dates, months, weekdays, days by the time of writing, and holidays."""

import re
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from newsmodel.language import lexicons
from newsmodel.language.numbers import ordinal
from newsmodel.language.times.calendar import (
    holiday,
    holiday_names,
    valid_day,
    weekday_on_or_after,
    weekday_on_or_before,
)
from newsmodel.language.times.found import FoundTime
from newsmodel.language.times.reading import REACH, Reading, times_table
from newsmodel.language.times.yearless import day_value, month_value
from newsmodel.language.times.years import year_after
from newsmodel.model import TimeType

_DAY: Final = re.compile(
    r"(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?:[-–](?:[12]\d|3[01]|[1-9]))?\Z", re.ASCII
)
_DASHES: Final = frozenset({"-", "–"})
_WITHIN: Final = re.compile(r"(?:mid|early|late)-((?:1[0-9]|20)\d\d|[a-z]+)\Z", re.ASCII)
_JOINING: Final = _DASHES | {"to", "and", "or", "through", "until", ","}
_MOST_JOINED: Final = 6
"""How many dates a year is looked for behind."""

_MONTH_REACH: Final = 4
"""How far from the beginning of a date the name of its month stands at most."""

_IN_A_NAME: Final = ([True, True], [False, True, True])
"""Whether two words before "today" and itself end in a capital, where it is part of a name."""

_WORDY_SHIFTS: Final = {"past": "last", "previous": "last", "coming": "next", "following": "next"}
_BEFORE_AMBIGUOUS_MONTH: Final = frozenset(
    "in since last next this by until early late mid of from during through".split()
)
_AMBIGUOUS_MONTHS: Final = frozenset({"may", "march", "mar", "mar.", "jan", "dec", "sep", "oct"})


def month(reading: Reading, index: int) -> FoundTime | None:
    """A date with the name of a month: "April 22, 2025", "22 April", "last May"."""
    if not reading.is_capital(index):
        return None
    number = int(times_table("months")[reading.word(index)])
    day_after, last = _day_after(reading, index + 1)
    if day_after:
        return _month_day(reading, index, last, number, day_after)
    day_before, first = _day_before(reading, index - 1)
    if day_before:
        return _month_day(reading, first, index + 1, number, day_before)
    year = year_after(reading, index + 1)
    if year is not None:
        return FoundTime(index, year[1], TimeType.DATE, f"{year[0]:04}-{number:02}", "month-year")
    shared = _shared_year(reading, index + 1, number)
    if shared is not None:
        return FoundTime(index, index + 1, TimeType.DATE, f"{shared:04}-{number:02}", "month-year")
    ambiguous = reading.word(index) in _AMBIGUOUS_MONTHS
    if ambiguous and reading.word(index - 1) not in _BEFORE_AMBIGUOUS_MONTH:
        return None
    return _bare_month(reading, index, number)


def _day_after(reading: Reading, index: int) -> tuple[int, int]:
    """The day of the month at a token, "22", "the 22nd" or "eighth", and the token after it."""
    index += reading.word(index) == "the"
    last = index + 1
    if reading.word(last) in _DASHES and _day(reading.word(last + 1)):
        last += 2
    return _day(reading.word(index)), last


def _day_before(reading: Reading, index: int) -> tuple[int, int]:
    """The day of the month that ends at a token, "22" or "the 22nd of", and where it begins."""
    if reading.word(index) != "of":
        is_range = reading.word(index - 1) in _DASHES and _day(reading.word(index - 2))
        first = index - 2 if is_range else index
        return _day(reading.word(first)), first
    first = index - 1
    return _day(reading.word(first)), first - (reading.word(first - 1) == "the")


def _day(word: str) -> int:
    match = _DAY.match(word)
    return int(match[1]) if match else ordinal(word) or 0


def _month_day(reading: Reading, first: int, last: int, number: int, day: int) -> FoundTime:
    if reading.word(first - 1) == "," and reading.word(first - 2) in times_table("weekdays"):
        first -= 2
    elif reading.word(first - 1) in times_table("weekdays"):
        first -= 1
    year = year_after(reading, last)
    if year is not None:
        value = valid_day(year[0], number, day)
        return FoundTime(first, year[1], TimeType.DATE, value, "calendar-date")
    shared = _shared_year(reading, last, number)
    value = valid_day(shared, number, day) if shared else day_value(reading, first, number, day)
    return FoundTime(first, last, TimeType.DATE, value, "month-day")


def _shared_year(reading: Reading, index: int, number: int) -> int | None:
    """The year that a later date names for this one too: "from 2 May to 5 June 2024".

    Of "November to February 2024" the first lies in the year before.
    """
    months = [number]
    for _ in range(_MOST_JOINED):
        place = _joined_month(reading, index)
        if place is None:
            break
        months.append(int(times_table("months")[reading.word(place)]))
        day, last = _day_after(reading, place + 1)
        index = last if day else place + 1
        named = year_after(reading, index)
        if named is not None:
            return named[0] - sum(later < earlier for earlier, later in pairwise(months))
    return None


def _joined_month(reading: Reading, index: int) -> int | None:
    """Where the month of a date stands that "to", "and" or their like join to one before it."""
    if reading.word(index) not in _JOINING:
        return None
    first = index + 1
    near = range(first, first + _MONTH_REACH)
    place = next((each for each in near if reading.word(each) in times_table("months")), first)
    is_date = place == first or _day_before(reading, place - 1)[1] == first
    return place if is_date and _is_month(reading, place) else None


def _is_month(reading: Reading, index: int) -> bool:
    return reading.word(index) in times_table("months") and reading.is_capital(index)


def _bare_month(reading: Reading, index: int, number: int) -> FoundTime:
    word = reading.word(index - 1)
    if word in {"every", "each"}:
        return FoundTime(index - 1, index + 1, TimeType.SET, f"XXXX-{number:02}", "every-month")
    first = index - 1 if word in {"last", "next", "this"} else index
    if reading.today is None:
        return FoundTime(first, index + 1, TimeType.DATE, f"XXXX-{number:02}", "month")
    value = month_value(reading, index, number, word)
    return FoundTime(first, index + 1, TimeType.DATE, value, "month")


def weekday(reading: Reading, index: int) -> FoundTime | None:
    """A weekday, with "last", "next" or a part of the day: "next Monday", "Tuesday night"."""
    if not reading.is_capital(index):
        return None
    number = int(times_table("weekdays")[reading.word(index)])
    before = reading.word(index - 1)
    if before in {"every", "each"}:
        value = f"XXXX-WXX-{number}"
        return FoundTime(index - 1, index + 1, TimeType.SET, value, "every-weekday")
    if _names_month(reading, index + 1):
        return None
    shift = before
    before = _WORDY_SHIFTS.get(before, before)
    first = index - (before in {"last", "next", "this"})
    first -= first < index and reading.word(first - 1) in {"this", "the"}
    day = _beside(reading, index, number, shift) or weekday_date(reading, index, number, before)
    value = day.isoformat() if day else f"XXXX-WXX-{number}"
    return with_day_part(reading, first, index + 1, value, "weekday")


def _beside(reading: Reading, index: int, number: int, shift: str) -> date | None:
    """The weekday before or after a day that was named: "the previous Friday"."""
    named = reading.day_before(index)
    if named is None or shift not in {"previous", "following"}:
        return None
    if shift == "previous":
        return weekday_on_or_before(named - timedelta(days=1), number)
    return weekday_on_or_after(named + timedelta(days=1), number)


def weekdays(reading: Reading, index: int) -> FoundTime | None:
    """A weekday that comes again: "on Mondays"."""
    if not reading.is_capital(index):
        return None
    number = times_table("weekdays")[reading.word(index).removesuffix("s")]
    return FoundTime(index, index + 1, TimeType.SET, f"XXXX-WXX-{number}", "every-weekday")


def _names_month(reading: Reading, index: int) -> bool:
    """Whether the day of a month follows, of which a weekday is a part: "Friday, May 9"."""
    months = times_table("months")
    index += reading.word(index) == ","
    if reading.word(index) in months:
        return reading.is_capital(index) and _day_after(reading, index + 1)[0] > 0
    index += reading.word(index) == "the"
    if not _day(reading.word(index)):
        return False
    index += 1 + (reading.word(index + 1) == "of")
    return _is_month(reading, index)


def weekday_date(reading: Reading, index: int, number: int, before: str) -> date | None:
    """The day that a weekday means, by "last" or "next" before it and by the verb."""
    if reading.today is None:
        return None
    today = reading.today
    joined = reading.day_joined(index)
    if joined is not None:
        return weekday_on_or_after(joined, number)
    if before == "last":
        return weekday_on_or_before(today - timedelta(days=1), number)
    if before == "next" or _lies_ahead(reading, index):
        later = today + timedelta(days=before == "next")
        return weekday_on_or_after(later, number)
    return weekday_on_or_before(today, number)


def _lies_ahead(reading: Reading, index: int) -> bool:
    """Whether the words look ahead to a day: "will meet Friday", "ahead of Friday's vote"."""
    is_ahead = reading.words(index - 2, 2) == "ahead of" or reading.is_limit(index, REACH)
    return is_ahead or reading.is_future(index) or reading.is_scheduled(index)


def day_at(reading: Reading, index: int) -> FoundTime | None:
    """The day that is named at a token: "Tuesday", "Nov. 9", "9 November", "yesterday"."""
    months = times_table("months")
    word = reading.word(index)
    if word in times_table("deictic"):
        found = deictic(reading, index)
    elif word in times_table("weekdays") and not _names_month(reading, index + 1):
        found = weekday(reading, index)
    else:
        near = range(index, min(index + _MONTH_REACH, len(reading.tokens)))
        place = next((each for each in near if reading.word(each) in months), None)
        found = month(reading, place) if place is not None else None
    is_day = found is not None and found.first == index and found.type is TimeType.DATE
    is_known = is_day and found is not None and len(found.value or "") == len("2025-04-22")
    return found if is_known else None


def within(reading: Reading, index: int) -> FoundTime | None:
    """A year or a month with a hyphenated modifier: "mid-1996", "late-May"."""
    match = _WITHIN.match(reading.word(index))
    if match is None:
        return None
    if match[1].endswith("s"):
        return None
    value: str | None = match[1]
    if not match[1].isdigit():
        number = times_table("months").get(match[1])
        value = month_value(reading, index, int(number), "") if number else None
    return FoundTime(index, index + 1, TimeType.DATE, value, "within") if value else None


def with_day_part(reading: Reading, first: int, last: int, value: str, rule: str) -> FoundTime:
    """A day, or the part of it that the next word names."""
    part = times_table("day_parts").get(reading.word(last))
    if part is None:
        return FoundTime(first, last, TimeType.DATE, value, rule)
    return FoundTime(first, last + 1, TimeType.TIME, f"{value}T{part}", rule)


def deictic(reading: Reading, index: int) -> FoundTime | None:
    """A day by the time of writing: "today", "yesterday morning"; not in a name: "USA TODAY"."""
    words = reading.tokens.words[max(0, index - 2) : index + 1]
    if [word[-1].isupper() for word in words] in _IN_A_NAME:
        return None
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
