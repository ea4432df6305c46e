"""Years, decades and centuries, and dates in digits alone."""

import re
from typing import Final

from newsmodel.language.numbers import cardinal, ordinal
from newsmodel.language.times.dates import YEAR, month_value, valid_day
from newsmodel.language.times.reading import FoundTime, Reading, times_table
from newsmodel.model import TimeType

_WITHIN: Final = re.compile(r"(?:mid|early|late)-((?:1[0-9]|20)\d\d|[a-z]+)\Z", re.ASCII)
_DECADE: Final = re.compile(r"(?:(1[0-9]|20)?(\d)0'?s)\Z", re.ASCII)
_ISO: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)\Z", re.ASCII)
_SLASHED: Final = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)\Z", re.ASCII)
_BEFORE_YEAR: Final = frozenset(
    """in since of by until till before after during from to through between and for , ( for mid
    early late circa year fiscal""".split()
)


def number(reading: Reading, index: int) -> FoundTime | None:
    """A year, a decade, or a date in digits."""
    word = reading.word(index)
    for pattern, order in ((_ISO, (1, 2, 3)), (_SLASHED, (3, 1, 2))):
        match = pattern.match(word)
        if match:
            year, month_number, day = (int(match[group]) for group in order)
            year += 2000 if year < 50 else 1900 if year < 100 else 0
            value = valid_day(year, month_number, day)
            return FoundTime(index, index + 1, TimeType.DATE, value, "digits") if value else None
    if _DECADE.match(word):
        return _decade(reading, index)
    if not YEAR.match(word) or reading.word(index - 1) not in _BEFORE_YEAR | set(
        times_table("seasons")
    ):
        return None
    return FoundTime(index, index + 1, TimeType.DATE, word, "year")


def within(reading: Reading, index: int) -> FoundTime | None:
    """A year or a month with a hyphenated modifier: "mid-1996", "late-May"."""
    match = _WITHIN.match(reading.word(index))
    if match is None:
        return None
    value: str | None = match[1]
    if not match[1].isdigit():
        number = times_table("months").get(match[1])
        value = month_value(reading, index, int(number), "") if number else None
    return FoundTime(index, index + 1, TimeType.DATE, value, "within") if value else None


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


def is_year(word: str) -> bool:
    """Whether a word is four digits that are likely a year."""
    return YEAR.match(word) is not None


def _decade(reading: Reading, index: int) -> FoundTime | None:
    match = _DECADE.match(reading.word(index))
    if match is None:
        return None
    first = index - 1 if reading.word(index - 1) == "the" else index
    return FoundTime(first, index + 1, TimeType.DATE, f"{match[1] or '19'}{match[2]}", "decade")
