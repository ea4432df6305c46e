"""Periods: durations, "two years ago", "last week", quarters, seasons and repetitions."""

import re
from typing import Final

from newsmodel.language.numbers import cardinal, in_digits, number_at, ordinal
from newsmodel.language.times.reading import FoundTime, Reading, times_table
from newsmodel.language.times.values import moved, of_unit, period, shifted
from newsmodel.language.times.years import is_year
from newsmodel.model import TimeType

_SHIFTS: Final = {
    "last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1,
    "following": 1,
}  # fmt: skip
_AGO: Final = frozenset({"ago", "earlier", "before"})
_LATER: Final = frozenset({"later", "hence"})
_VAGUE_COUNTS: Final = frozenset("several few many some couple".split())
_HYPHENATED: Final = re.compile(
    r"([a-z]+|\d{1,4})-(second|minute|hour|day|week|month|year|decade)s?\Z"
)
_KINDS: Final = frozenset({"annual", "quarterly"})
_ENTIRE: Final = frozenset({"whole", "entire", "full"})


def unit(reading: Reading, index: int) -> FoundTime | None:
    """What a unit of time belongs to: "three days", "last week", "two years ago", "each month"."""
    code = times_table("units")[reading.word(index)]
    for rule in (_repeated, _shifted, _counted):
        found = rule(reading, index, code)
        if found is not None:
            return found
    return None


def _repeated(reading: Reading, index: int, code: str) -> FoundTime | None:
    before = reading.word(index - 1)
    if before in {"every", "each"}:
        return FoundTime(index - 1, index + 1, TimeType.SET, period("1", code), "every")
    if before in {"a", "per"} and reading.word(index - 2) in {"times", "once", "twice", "percent"}:
        first = index - 2 if reading.word(index - 2) != "times" else index - 3
        first = max(first, reading.read)
        return FoundTime(first, index + 1, TimeType.SET, period("1", code), "per")
    return None


def _shifted(reading: Reading, index: int, code: str) -> FoundTime | None:
    """A unit by the time of writing: "last week", "this year", "the weekend"."""
    before = reading.word(index - 1)
    value: str | None
    if before == "the" and code == "WE" and reading.today:
        value = of_unit(reading.today, code)
        return FoundTime(index - 1, index + 1, TimeType.DATE, value, "shifted-unit")
    if code == "Q" and (before == "latest" or reading.words(index - 1, 2) == "the quarter"):
        return _ended_quarter(reading, index)
    if before == "recent":
        return FoundTime(index - 1, index + 1, TimeType.DATE, "PAST_REF", "vague-period")
    if before not in _SHIFTS or code.startswith("T"):
        return None
    first = index - 1
    if before == "coming" and reading.word(index).endswith("s"):
        return FoundTime(first, index + 1, TimeType.DATE, "FUTURE_REF", "vague-period")
    if before in {"past", "previous", "coming"} or (before == "last" and code in {"DE", "CE"}):
        return _rolling(reading, index, code)
    if reading.today is None:
        return FoundTime(first, index + 1, TimeType.DATE, None, "shifted-unit")
    value = moved(reading.today, _SHIFTS[before], code)
    return FoundTime(first, index + 1, TimeType.DATE, value, "shifted-unit")


def _ended_quarter(reading: Reading, index: int) -> FoundTime:
    """The quarter that a report is about: the last one that has ended."""
    first = index - 1 - (reading.word(index - 2) == "the" and reading.word(index - 1) != "the")
    value = reading.quarter_before(index)
    if value is None and reading.today is not None:
        value = moved(reading.today, -1, "Q")
    return FoundTime(first, index + 1, TimeType.DATE, value, "ended-quarter")


def year_earlier(reading: Reading, index: int) -> FoundTime:
    """A time one year back, as reports compare: "the year-earlier period"."""
    first = index - (reading.word(index - 1) == "the")
    last = index + 1 + (reading.word(index + 1) in {"quarter", "period"})
    value = reading.year_before_quarter(index)
    if value is None and reading.today is not None:
        value = moved(reading.today, -1, "Y")
    return FoundTime(first, last, TimeType.DATE, value, "year-earlier")


def _rolling(reading: Reading, index: int, code: str) -> FoundTime:
    first = index - 2 if reading.word(index - 2) == "the" else index - 1
    return FoundTime(first, index + 1, TimeType.DURATION, period("1", code), "rolling-period")


def _counted(reading: Reading, index: int, code: str) -> FoundTime | None:
    """A count before the unit: a duration, or a date with "ago", "earlier" or "later"."""
    counted = _count_before(reading, index)
    if counted is None:
        return None
    first, count = counted
    after = reading.word(index + 1)
    if after in _AGO or after in _LATER or reading.words(index + 1, 2) == "from now":
        return _distance(reading, first, index, count, code)
    if reading.word(first - 1) in _SHIFTS:
        first -= 1
        first -= reading.word(first - 1) == "the"
    elif reading.word(first - 1) in {"the", "a"} and count == "X":
        first -= 1
    elif not code.startswith("T"):
        first = _with_article(reading, first)
    return FoundTime(first, index + 1, TimeType.DURATION, period(count, code), "duration")


def _with_article(reading: Reading, first: int) -> int:
    """Where a counted period begins with its article: "the nine months", "the first six weeks"."""
    opening = first - (reading.word(first - 1) == "first")
    return opening - 1 if reading.word(opening - 1) == "the" else first


def _count_before(reading: Reading, index: int) -> tuple[int, str] | None:
    """Where the count of a unit begins, and the count: "X" for a vague one."""
    before = reading.word(index - 1)
    if reading.word(index) == "second":
        return None
    if before in {"a", "an", "one"}:
        return index - 1, "1"
    if before in _VAGUE_COUNTS:
        first = index - 2 if reading.word(index - 2) == "a" else index - 1
        return first, "X"
    if before == "of" and reading.word(index - 2) == "couple":
        return max(index - 3, reading.read), "X"
    if before in _ENTIRE and reading.word(index - 2) in {"a", "the"}:
        return index - 2, "1"
    counted = _number_before(reading, index)
    if counted is not None:
        return counted
    is_plural = reading.word(index).endswith("s")
    return (index, "X") if is_plural and before not in {"the", "these", "those", "of"} else None


def _number_before(reading: Reading, index: int) -> tuple[int, str] | None:
    """A number that leads up to a unit, with "more" between them if need be."""
    for first in range(max(index - 5, reading.read), index):
        number = None if is_year(reading.word(first)) else number_at(reading.tokens, first, index)
        if number is None:
            continue
        value, last = number
        if last == index or reading.words(last, index - last) == "more":
            return first, str(value)
    return None


def _distance(reading: Reading, first: int, index: int, count: str, code: str) -> FoundTime | None:
    after = reading.word(index + 1)
    last = index + 3 if after == "from" else index + 2
    value: str | None
    if not count.isdigit() or code.startswith("T"):
        value = _vague_distance(after)
        return FoundTime(first, last, TimeType.DATE, value, "vague-distance")
    if after == "before":
        return FoundTime(first, index + 1, TimeType.DURATION, period(count, code), "duration")
    if reading.today is None:
        return FoundTime(first, last, TimeType.DATE, None, "distance")
    compared = reading.year_before_quarter(index) if after in _AGO else None
    if (count, code) == ("1", "Y") and compared is not None:
        return FoundTime(first, last, TimeType.DATE, compared, "year-earlier")
    sign = -1 if after in _AGO else 1
    value = moved(reading.today, sign * int(count), code)
    if code == "W":  # a number of weeks is told from day to day
        day = shifted(reading.today, sign * int(count), code)
        value = day.isoformat() if day else None
    return FoundTime(first, last, TimeType.DATE, value, "distance")


def hyphenated(reading: Reading, index: int) -> FoundTime | None:
    """A duration before a noun: "three-day", "18-month"."""
    match = _HYPHENATED.match(reading.word(index))
    if match is None:
        return None
    count = cardinal(match[1]) if match[1].isalpha() else in_digits(match[1])
    if count is None:
        return None
    code = times_table("units")[match[2]]
    return FoundTime(index, index + 1, TimeType.DURATION, period(str(count), code), "hyphenated")


def quarter(reading: Reading, index: int) -> FoundTime | None:
    """A quarter of a year by its number: "the third quarter"."""
    first = index - 2 if reading.word(index - 2) == "the" else index - 1
    return _quarter(reading, first, index, reading.word(index - 1))


def quarter_word(reading: Reading, index: int) -> FoundTime | None:
    """A quarter before a noun: "first-quarter"."""
    number, _, noun = reading.word(index).partition("-")
    return _quarter(reading, index, index, number) if noun == "quarter" else None


def _quarter(reading: Reading, first: int, index: int, number: str) -> FoundTime | None:
    count = ordinal(number)
    if count is None or count > 4:
        return None
    year, last = "XXXX", index + 1
    following = reading.word(index + 2) if reading.word(index + 1) == "of" else ""
    if is_year(following):
        year, last = following, index + 3
    elif reading.today is not None:
        is_ahead = count > (reading.today.month + 2) // 3 and not reading.is_future(index)
        year = f"{reading.today.year - is_ahead:04}"
    return FoundTime(first, last, TimeType.DATE, f"{year}-Q{count}", "quarter")


def _vague_distance(after: str) -> str | None:
    """What lies "hours ago" or "hours from now"; "hours later" than what, is not to be known."""
    if after in _AGO:
        return "PAST_REF"
    return None if after == "later" else "FUTURE_REF"


def season(reading: Reading, index: int) -> FoundTime | None:
    """A season with "last", "this" or "next", or with its year."""
    before = reading.word(index - 1)
    code = times_table("seasons")[reading.word(index)]
    following = reading.word(index + 2 if reading.word(index + 1) == "of" else index + 1)
    if is_year(following):
        last = index + (3 if reading.word(index + 1) == "of" else 2)
        return FoundTime(index, last, TimeType.DATE, f"{following}-{code}", "season")
    if before not in {"last", "this", "next"}:
        return None
    year = shifted(reading.today, _SHIFTS[before], "Y") if reading.today else None
    value = f"{of_unit(year, 'Y')}-{code}" if year else f"XXXX-{code}"
    return FoundTime(index - 1, index + 1, TimeType.DATE, value, "season")


def repeated(reading: Reading, index: int) -> FoundTime | None:
    """A word of repetition: "daily", "annual"; before a noun it says of what kind that is."""
    if reading.word(index) in _KINDS and reading.syntax.tags[index + 1 : index + 2] in {"N", "J"}:
        return None
    value = times_table("sets")[reading.word(index)]
    return FoundTime(index, index + 1, TimeType.SET, value, "repeated")
