"""How many units a period has: "three days", "a couple of years", "two and a half hours"."""

from typing import Final

from attrs import frozen

from newsmodel.language.numbers import multipliers, number_at
from newsmodel.language.times.reading import Reading
from newsmodel.language.times.years import is_year

_VAGUE: Final = frozenset("several few many some".split())
_ENTIRE: Final = frozenset({"whole", "entire", "full"})
_BETWEEN: Final = frozenset(
    "more full straight consecutive additional trading working business long further".split()
)
_OTHER: Final = frozenset({"another", "additional"})
_NEVER_BARE: Final = frozenset({"quarters", "seconds", "minutes", "weekends"})
"""Plurals that mean something else where no number stands before them."""

_NO_PERIODS_AFTER: Final = frozenset({"the", "these", "those", "of", "such", "no"})
_LONGEST: Final = 5
UNKNOWN: Final = "X"


@frozen
class Count:
    """The tokens from a count to its unit, and the count: ``X`` for one that is not known."""

    first: int
    last: int
    number: str
    is_half_more: bool = False


def count_at(reading: Reading, index: int) -> Count | None:
    """The count of the unit at a token."""
    found = _counted(reading, index)
    if found is None:
        return None
    after = reading.words(index + 1, 3)
    if after == "and a half" and found[1].isdigit():
        return Count(found[0], index + 4, found[1], is_half_more=True)
    if after.startswith("or two") and found[1] == "1":
        return Count(found[0], index + 3, UNKNOWN)
    if after.startswith("or so"):
        return Count(found[0], index + 3, found[1])
    return Count(found[0], index + 1, found[1], _is_half(reading, index - 1))


def _is_half(reading: Reading, index: int) -> bool:
    return reading.word(index) == "1/2" or reading.words(index - 2, 3) == "and a half"


def _counted(reading: Reading, index: int) -> tuple[int, str] | None:
    """Where the count of a unit begins, and the count."""
    before, word = reading.word(index - 1), reading.word(index)
    if word == "second":
        return None
    if before in {"a", "an", "one"}:
        return None if word == "quarter" else (index - 1, "1")
    if before in _VAGUE:
        return index - 1 - (reading.word(index - 2) == "a"), UNKNOWN
    if before == "of" and reading.word(index - 2) == "couple":
        return index - 2 - (reading.word(index - 3) == "a"), "2"
    if before in _OTHER | _ENTIRE and (whole := _whole(reading, index)):
        return whole
    return _number_before(reading, index) or _bare(reading, index)


def _whole(reading: Reading, index: int) -> tuple[int, str] | None:
    """One unit and no less, or one more: "a whole year", "another year"."""
    if reading.word(index - 1) == "another":
        return index - 1, "1"
    return (index - 2, "1") if reading.word(index - 2) in {"a", "an"} else None


def _number_before(reading: Reading, index: int) -> tuple[int, str] | None:
    """A number that leads up to a unit, with "more" or its like between them if need be."""
    last = index - (reading.word(index - 1) in _BETWEEN)
    last -= 3 if reading.words(last - 3, 3) == "and a half" else reading.word(last - 1) == "1/2"
    for first in range(max(last - _LONGEST, reading.read), last):
        number = None if is_year(reading.word(first)) else number_at(reading.tokens, first, last)
        if number is not None and number[1] == last:
            return _from_range(reading, first, str(number[0]))
    return None


def _from_range(reading: Reading, first: int, number: str) -> tuple[int, str]:
    """A number with what it ranges from: "two to three weeks" are an unknown number of them."""
    lower = first - 2
    if reading.word(first - 1) in {"to", "or"} and lower >= reading.read:
        ranging = number_at(reading.tokens, lower, first - 1)
        if ranging is not None and ranging[1] == first - 1:
            return lower, UNKNOWN
    is_a_hundred = reading.word(first - 1) == "a" and reading.word(first) in multipliers()
    return first - is_a_hundred, number


def _bare(reading: Reading, index: int) -> tuple[int, str] | None:
    """A plural without a number: "weeks", "over the years"."""
    word, before = reading.word(index), reading.word(index - 1)
    if not word.endswith("s") or word in _NEVER_BARE:
        return None
    if reading.words(index - 2, 2) == "over the":
        return index - 1, UNKNOWN
    return None if before in _NO_PERIODS_AFTER else (index, UNKNOWN)
