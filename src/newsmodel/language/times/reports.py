"""What companies report on: quarters, halves and fiscal years, and the same a year before."""

from typing import Final

from newsmodel.language.numbers import cardinal, ordinal
from newsmodel.language.times.found import FoundTime
from newsmodel.language.times.reading import Reading
from newsmodel.language.times.values import moved
from newsmodel.language.times.years import century_or_decade, is_year, year_after
from newsmodel.model import TimeType

_PARTS: Final = {"quarter": ("Q", 4), "half": ("H", 2)}
_HALVES: Final = {"H1": "START", "H2": "END"}
_YEAR_REACH: Final = 4
_LAST_HALF: Final = {"last": 2, "latter": 2}
_COMPARED: Final = frozenset("same corresponding comparable similar".split())
_REPORTED: Final = frozenset({"quarter", "period"})


def part(reading: Reading, index: int) -> FoundTime | None:
    """A quarter or half of a year by its number: "the third quarter", "the first half of 2020"."""
    found = _numbered(reading, index - 1)
    if found is None:
        return _reported(reading, index)
    code, count = found
    longer = century_or_decade(reading, index + 2) if reading.word(index + 1) == "of" else None
    if longer is not None:
        first = _opening(reading, index - 1)
        modifier = _HALVES.get(code)
        return FoundTime(first, longer.last, longer.type, longer.value, "quarter", modifier)
    named = year_after(reading, index + 1)
    if named is None and _is_no_part_of_year(reading, index):
        return None
    year = f"{named[0]:04}" if named else _year_of(reading, index, code, count)
    last = named[1] if named else index + 1
    return FoundTime(_opening(reading, index - 1), last, TimeType.DATE, f"{year}-{code}", "quarter")


def _is_no_part_of_year(reading: Reading, index: int) -> bool:
    """Whether something else has the half or quarter: "of the match", or a game that is told."""
    if reading.word(index + 1) == "of" and reading.syntax.tags[index + 2 : index + 3] == "D":
        return "year" not in reading.words(index + 2, _YEAR_REACH).split()
    return reading.is_of_game(index)


def part_word(reading: Reading, index: int) -> FoundTime | None:
    """A quarter before a noun: "first-quarter"."""
    number, _, noun = reading.word(index).removeprefix("fiscal-").partition("-")
    code, count = _code(number, noun)
    if not count or reading.is_of_game(index):
        return None
    year = _year_of(reading, index, code, count)
    return FoundTime(index, index + 1, TimeType.DATE, f"{year}-{code}", "quarter")


def _with_months(reading: Reading, time: FoundTime) -> FoundTime:
    """The months of an earlier year with which a report compares: "the year-earlier six months"."""
    count = cardinal(reading.word(time.last))
    if time.rule != "year-earlier" or count is None or reading.word(time.last + 1) != "months":
        return time
    first = time.first - (reading.word(time.first - 1) == "the")
    return FoundTime(first, time.last + 2, TimeType.DURATION, f"P{count}M", "duration")


def short(reading: Reading, index: int) -> FoundTime | None:
    """A quarter or half in short: "Q3", "Q3 2014"."""
    if not reading.is_capital(index):
        return None
    code = reading.word(index).upper()
    named = year_after(reading, index + 1)
    year = f"{named[0]:04}" if named else _year_of(reading, index, code, int(code[1]))
    last = named[1] if named else index + 1
    return FoundTime(index, last, TimeType.DATE, f"{year}-{code}", "quarter")


def _code(number: str, noun: str) -> tuple[str, int]:
    """``Q3`` and 3 for the third quarter; 0 for what is none."""
    letter, most = _PARTS.get(noun, ("", 0))
    count = _LAST_HALF.get(number, 0) if noun == "half" else 0
    count = count or ordinal(number) or 0
    return (f"{letter}{count}", count) if count <= most else ("", 0)


def _numbered(reading: Reading, index: int) -> tuple[str, int] | None:
    """The quarter or half whose number stands at a token."""
    number = reading.word(index).removeprefix("fiscal-")
    code, count = _code(number, reading.word(index + 1))
    return (code, count) if count else None


def _opening(reading: Reading, first: int) -> int:
    """Where a quarter begins with "the" and "fiscal"."""
    first -= reading.word(first - 1) == "fiscal"
    return first - (reading.word(first - 1) == "the")


def _year_of(reading: Reading, index: int, code: str, count: int) -> str:
    """The year of a quarter: the last one in which it has begun, or is to come."""
    if reading.today is None:
        return "XXXX"
    months = 3 if code.startswith("Q") else 6
    is_ahead = (count - 1) * months >= reading.today.month and not reading.is_future(index)
    return f"{reading.today.year - is_ahead:04}"


def _reported(reading: Reading, index: int) -> FoundTime | None:
    """The quarter that a report is about: "the quarter", "the latest period"."""
    before, noun = reading.word(index - 1), reading.word(index)
    if noun in _REPORTED and (before == "the" or before in _COMPARED):
        compared = _compared(reading, index)
        if compared is not None:
            return compared
    is_quarter = noun == "quarter" and before == "the"
    if noun not in _REPORTED or not (is_quarter or before == "latest"):
        return None
    value = reading.quarter_before(index)
    if value is None and reading.today is not None:
        value = moved(reading.today, -1, "Q")
    first = index - 1 - (before == "latest" and reading.word(index - 2) == "the")
    return FoundTime(first, index + 1, TimeType.DATE, value, "ended-quarter")


def _compared(reading: Reading, index: int) -> FoundTime | None:
    """What a report compares with: "the quarter a year ago", "the same period last year"."""
    named = year_after(reading, index + 1)
    if named is None and reading.words(index + 1, 3) in {"a year ago", "a year earlier"}:
        named = (reading.today.year - 1, index + 4) if reading.today else None
    if named is None:
        return None
    first = index - 1 - (reading.word(index - 2) == "the" != reading.word(index - 1))
    value = reading.quarter_in(f"{named[0]:04}", index)
    return FoundTime(first, named[1], TimeType.DATE, value, "year-earlier")


def year_earlier(reading: Reading, index: int) -> FoundTime:
    """A time one year back, as reports compare: "the year-earlier period"."""
    value = reading.year_before_quarter(index)
    if value is None and reading.today is not None:
        value = moved(reading.today, -1, "Y")
    return FoundTime(index, index + 1, TimeType.DATE, value, "year-earlier")


def with_part(reading: Reading, time: FoundTime) -> FoundTime:
    """A year with the part that follows: "the 1988 third quarter", "next year's first half"."""
    value = time.value or ""
    if time.rule != "year-earlier" and not is_year(value):
        return time
    last = time.last + (reading.word(time.last) == "'s")
    last += reading.word(last) == "fiscal"
    numbered = _numbered(reading, last)
    if numbered is not None:
        value, last = f"{value[:4]}-{numbered[0]}", last + 2
    elif reading.word(last) in _REPORTED:
        value, last = reading.quarter_in(value, last), last + 1
    else:
        return _with_months(reading, time)
    first = time.first - (reading.word(time.first - 1) == "the")
    is_now = reading.today is not None and value.startswith(f"{reading.today.year:04}-")
    rule = "quarter" if is_now else "year-earlier"
    return FoundTime(first, last, TimeType.DATE, value or None, rule)
