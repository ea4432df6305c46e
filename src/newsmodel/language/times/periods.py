"""Periods and repetitions: durations, "two years ago", "each month", "daily"."""

import re
from datetime import date
from typing import Final

from newsmodel.language.numbers import cardinal, in_digits
from newsmodel.language.times.counts import UNKNOWN, Count, count_at
from newsmodel.language.times.found import FoundTime
from newsmodel.language.times.reading import Reading, times_table
from newsmodel.language.times.shifts import shifted
from newsmodel.language.times.values import half_of, moved, of_unit, period
from newsmodel.language.times.values import shifted as shifted_day
from newsmodel.language.times.years import named_year
from newsmodel.model import TimeType

_BEFORE_PERIODS: Final = frozenset(
    "last past previous preceding next coming following first latest final early later".split()
)
_AGO: Final = frozenset({"ago", "earlier"})
_VAGUE_DISTANCES: Final = {"ago": "PAST_REF", "hence": "FUTURE_REF", "from": "FUTURE_REF"}
_ANCHORING: Final = frozenset({"before", "after"})
_MONTHS_OF_YEAR: Final = 12
_LATER: Final = frozenset({"later", "hence"})
_HYPHENATED: Final = re.compile(
    r"([a-z]+|\d{1,4})-(second|minute|hour|day|week|month|year|decade)s?\Z"
)
_KINDS: Final = frozenset({"annual", "quarterly", "daily", "weekly", "monthly", "yearly"})
_BEFORE_VERBS: Final = frozenset({"m", "t", "x"})
_GOVERNING: Final = frozenset("Iev")
_AFTER_AMOUNTS: Final = frozenset("N$#")


def unit(reading: Reading, index: int) -> FoundTime | None:
    """What a unit of time belongs to: "three days", "last week", "two years ago", "each month"."""
    code = times_table("units")[reading.word(index)]
    for rule in (_year, _repeated, shifted, _counted):
        found = rule(reading, index, code)
        if found is not None:
            return found
    return None


def _year(reading: Reading, index: int, code: str) -> FoundTime | None:
    """A year by its number, or its end: "the year 2000", "year-end"."""
    if code != "Y":
        return None
    end = index + 1 + (reading.word(index + 1) == "'s")
    if reading.word(end) == "end" and reading.word(index - 1) not in {"the", "last", "this"}:
        return _end_of_year(reading, index, end + 1)
    return named_year(reading, index)


def year_end(reading: Reading, index: int) -> FoundTime | None:
    """The last day of the year in one word, before no noun: "by year-end"."""
    if reading.syntax.tags[index + 1 : index + 2] in {"N", "J", "P"}:
        return None
    year = reading.today.year - (reading.word(index - 1) == "since") if reading.today else None
    value = f"{year:04}-12-31" if year else None
    return FoundTime(index, index + 1, TimeType.DATE, value, "year-end", "END")


def _end_of_year(reading: Reading, first: int, last: int) -> FoundTime:
    value = of_unit(reading.today, "Y") if reading.today else None
    return FoundTime(first, last, TimeType.DATE, value, "year-end", "END")


def _repeated(reading: Reading, index: int, code: str) -> FoundTime | None:
    before = reading.word(index - 1)
    if before in {"every", "each"}:
        return FoundTime(index - 1, index + 1, TimeType.SET, period("1", code), "every")
    if reading.words(index - 2, 2) == "every other":
        return FoundTime(index - 2, index + 1, TimeType.SET, period("2", code), "every")
    if before in {"a", "per"} and reading.word(index - 2) in {"times", "once", "twice"}:
        first = index - 2 if reading.word(index - 2) != "times" else index - 3
        first = max(first, reading.read)
        return FoundTime(first, index + 1, TimeType.SET, period("1", code), "per")
    return None


def _counted(reading: Reading, index: int, code: str) -> FoundTime | None:
    """A count before the unit: a duration, or a date with "ago", "earlier" or "later"."""
    count = count_at(reading, index)
    if count is None:
        return None
    if reading.word(count.first - 1) == "half" and (half := half_of(code)):
        return FoundTime(count.first - 1, count.last, TimeType.DURATION, half, "duration")
    after = reading.word(count.last)
    if after in _AGO or after in _LATER or reading.words(count.last, 2) == "from now":
        return _distance(reading, count, code)
    if after == "old" or reading.words(count.last, 2) == "of age" or _is_rate(reading, index):
        return None
    if reading.words(index - 1, 2) == "one day" and after not in _ANCHORING:
        return _some_day(reading, index)
    first = _opening(reading, count, index)
    value = period(count.number, code, is_half_more=count.is_half_more)
    if reading.word(first - 1) == "every":
        return FoundTime(first - 1, count.last, TimeType.SET, value, "every")
    return FoundTime(first, count.last, TimeType.DURATION, value, "duration")


def _some_day(reading: Reading, index: int) -> FoundTime | None:
    """The adverb "one day" where the verb looks ahead, or a day that something lasts."""
    if reading.is_future(index):
        return FoundTime(index - 1, index + 1, TimeType.DATE, "FUTURE_REF", "vague")
    if index < 2 or reading.syntax.tags[index - 2] not in _GOVERNING:
        return None
    return FoundTime(index - 1, index + 1, TimeType.DURATION, "P1D", "duration")


def _is_rate(reading: Reading, index: int) -> bool:
    """Whether so much happens in each unit: "$5 a year", "four flights a week"."""
    is_single = reading.word(index - 1) in {"a", "an"} and index - 2 >= reading.read
    return is_single and reading.syntax.tags[index - 2] in _AFTER_AMOUNTS


def _opening(reading: Reading, count: Count, index: int) -> int:
    """Where a counted period begins with its article: "the nine months", "the first six weeks"."""
    if count.number != "1" and not reading.word(index).endswith("s"):
        return count.first  # "the two-day rally" without its hyphen
    first = count.first - 1
    is_verb = reading.syntax.tags[first - 1 : first] in _BEFORE_VERBS  # "will last six weeks"
    first += is_verb or reading.word(first) not in _BEFORE_PERIODS
    return first - (reading.word(first - 1) == "the")


def _distance(reading: Reading, count: Count, code: str) -> FoundTime:
    """A date so many units before or after the time of writing or of the story."""
    after = reading.word(count.last)
    last = count.last + (2 if after == "from" else 1)
    if count.number == UNKNOWN or code.startswith("T"):
        value = _VAGUE_DISTANCES.get(after)
        if value is None:  # from what, is not to be known
            value = period(count.number, code, is_half_more=count.is_half_more)
            return FoundTime(count.first, count.last, TimeType.DURATION, value, "duration")
        return FoundTime(count.first, last, TimeType.DATE, value, "vague-distance")
    compared = _compared(reading, count, code) if after in _AGO else None
    if compared is not None:
        return FoundTime(count.first, last, TimeType.DATE, compared, "year-earlier")
    value = _moved(reading, count, code, after)
    return FoundTime(count.first, last, TimeType.DATE, value, "distance")


def _compared(reading: Reading, count: Count, code: str) -> str | None:
    """The month or quarter a year before the one that is told of: "in May from a year earlier"."""
    if (count.number, code, count.is_half_more) != ("1", "Y", False):
        return None
    return reading.year_before_month(count.first) or reading.year_before_quarter(count.first)


def _anchor(reading: Reading, count: Count, code: str, after: str) -> date | None:
    """The day from which a distance is reckoned: of the story for "later", else of writing.

    How long after an unnamed day something was is not to be known; a day or week earlier is so
    than the day that was named last.
    """
    if after == "later":
        told = reading.told_before(count.first) or reading.day_before(count.first)
        return told or (None if reading.is_past(count.first) else reading.today)
    is_near = after == "earlier" and code in {"D", "W"}
    return (reading.day_before(count.first) if is_near else None) or reading.today


def _moved(reading: Reading, count: Count, code: str, after: str) -> str | None:
    day = _anchor(reading, count, code, after)
    if day is None:
        return None
    sign = -1 if after in _AGO else 1
    number = int(float(count.number)) * sign
    if count.is_half_more and code == "Y":
        return moved(day, number * _MONTHS_OF_YEAR + sign * _MONTHS_OF_YEAR // 2, "M")
    if code != "W":
        return moved(day, number, code)
    found = shifted_day(day, number, code)  # a number of weeks is told from day to day
    return found.isoformat() if found else None


def hyphenated(reading: Reading, index: int) -> FoundTime | None:
    """A duration before a noun: "three-day", "18-month", "several-year"."""
    match = _HYPHENATED.match(reading.word(index))
    if match is None:
        return None
    count = cardinal(match[1]) if match[1].isalpha() else in_digits(match[1])
    if count is None and match[1] not in {"several", "multi"}:
        return None
    value = period(UNKNOWN if count is None else str(count), times_table("units")[match[2]])
    return FoundTime(index, index + 1, TimeType.DURATION, value, "hyphenated")


def repeated(reading: Reading, index: int) -> FoundTime | None:
    """A word of repetition: "daily", "annual"; before a noun it says of what kind that is."""
    tags = reading.syntax.tags
    if reading.word(index) in _KINDS and tags[index + 1 : index + 2] in {"N", "J"}:
        return None
    if index > reading.read and tags[index - 1] in _AFTER_AMOUNTS:
        return None
    value = times_table("sets")[reading.word(index)]
    return FoundTime(index, index + 1, TimeType.SET, value, "repeated")
