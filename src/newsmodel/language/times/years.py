"""Years, decades and centuries, and dates in digits alone."""

import re
from typing import Final

from newsmodel.language.numbers import cardinal, number_at, ordinal
from newsmodel.language.times.calendar import valid_day
from newsmodel.language.times.found import FoundTime
from newsmodel.language.times.reading import Reading, times_table
from newsmodel.model import TimeType

YEAR: Final = re.compile(r"(1[0-9]\d\d|20\d\d)\Z", re.ASCII)
_YEAR_OR_TWO: Final = re.compile(r"(1[0-9]\d\d|20\d\d)(?:[-–/]\d\d)?\Z", re.ASCII)
"""A year, or the first of two: "the winter of 2010-11"."""

_DECADE: Final = re.compile(r"(?:(mid|early|late)-)?(1[0-9]|20)?(\d)0'?s\Z", re.ASCII)
_ISO: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)\Z", re.ASCII)
_SLASHED: Final = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)\Z", re.ASCII)
_DOTTED: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})\Z", re.ASCII)
_ORDERS: Final = (
    (_ISO, (1, 2, 3)), (_SLASHED, (3, 1, 2)), (_SLASHED, (3, 2, 1)), (_DOTTED, (3, 2, 1)),
)  # fmt: skip
"""In which order a date in digits names its year, month and day, the likeliest first."""

_RECENT: Final = re.compile(r"(?:19|20)\d\d\Z", re.ASCII)
_BEFORE_YEAR: Final = frozenset(
    """in since of by until till before after during from through to between and for , ( for mid
    early late circa year fiscal into both due than""".split()
)
DECADES: Final = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7,
    "eighties": 8, "nineties": 9,
}  # fmt: skip
_OWNERS: Final = frozenset("its his her their our my your".split())
_DASHES: Final = frozenset({"-", "–", "—"})
_SHIFTS: Final = {"last": -1, "this": 0, "next": 1}


def number(reading: Reading, index: int) -> FoundTime | None:
    """A year, a decade, or a date in digits."""
    word = reading.word(index)
    for pattern, order in _ORDERS:
        match = pattern.match(word)
        if match and (value := _day_in_digits(*(int(match[group]) for group in order))):
            return FoundTime(index, index + 1, TimeType.DATE, value, "digits")
    if word.endswith("s"):
        return decade(reading, index)
    if YEAR.match(word) and (_leads_to_year(reading, index) or _names_year(reading, index)):
        return FoundTime(index, index + 1, TimeType.DATE, word, "year")
    return None


def _day_in_digits(year: int, month: int, day: int) -> str | None:
    year += 2000 if year < 50 else 1900 if year < 100 else 0
    return valid_day(year, month, day)


def _leads_to_year(reading: Reading, index: int) -> bool:
    before = reading.word(index - 1)
    if before in _DASHES and index > 1 and YEAR.match(reading.tokens.lowers[index - 2]):
        return True
    return before in _BEFORE_YEAR or before in times_table("seasons")


def _names_year(reading: Reading, index: int) -> bool:
    """Whether a number before a noun is the year of it: "the 1990 invasion", "its 2019 results"."""
    tags = reading.syntax.tags
    is_owned = index > 0 and (tags[index - 1] in "DpJT" or reading.word(index - 1) in _OWNERS)
    is_followed = tags[index + 1 : index + 2] in set("NPGJeng")
    return is_owned and is_followed and _RECENT.match(reading.word(index)) is not None


def year_after(reading: Reading, index: int) -> tuple[int, int] | None:
    """The year named at a token, or after a comma or "of" there, and the token after it."""
    if reading.word(index) in {",", "of"}:
        index += 1
    index += reading.word(index) == "fiscal"
    match = _YEAR_OR_TWO.match(reading.word(index))
    if match:
        return int(match[1]), index + 1
    if reading.today and reading.word(index) in _SHIFTS and reading.word(index + 1) == "year":
        return reading.today.year + _SHIFTS[reading.word(index)], index + 2
    told = reading.told_before(index)
    if told and reading.words(index, 3) in {"of that year", "the same year", "that same year"}:
        return told.year, index + 3
    return _spoken(reading, index)


def spoken_year(reading: Reading, index: int) -> FoundTime | None:
    """A year in words: "nineteen ninety-six"."""
    spoken = _spoken(reading, index)
    if spoken is None:
        return None
    return FoundTime(index, spoken[1], TimeType.DATE, str(spoken[0]), "spoken-year")


def _spoken(reading: Reading, index: int) -> tuple[int, int] | None:
    century, rest = cardinal(reading.word(index)), cardinal(reading.word(index + 1))
    if century not in {18, 19, 20} or rest is None or not 10 <= rest <= 99:
        return None
    last = index + 2
    ones = cardinal(reading.word(last)) or 0
    if rest >= 20 and rest % 10 == 0 and 0 < ones < 10:
        return 100 * century + rest + ones, last + 1
    return 100 * century + rest, last


def named_year(reading: Reading, index: int) -> FoundTime | None:
    """A year after that word: "the year 2000"."""
    if reading.word(index - 1) != "the":
        return None
    named = year_after(reading, index + 1) or _thousand(reading, index + 1)
    if named is None:
        return None
    return FoundTime(index - 1, named[1], TimeType.DATE, f"{named[0]:04}", "year")


def _thousand(reading: Reading, index: int) -> tuple[int, int] | None:
    """A year such as "two thousand one"."""
    if reading.word(index + 1) != "thousand":
        return None
    found = number_at(reading.tokens, index, min(index + 4, len(reading.tokens)))
    if found is None or not is_year(str(found[0])):
        return None
    return int(found[0]), found[1]


def century(reading: Reading, index: int) -> FoundTime | None:
    """A century by its number: "the 20th century"."""
    word = reading.word(index - 1)
    count = ordinal(word.removeprefix("mid-"))
    if count is None or not 1 < count <= 30:
        return None
    first = index - 2 if reading.word(index - 2) == "the" else index - 1
    modifier = "MID" if word.startswith("mid-") else None
    return FoundTime(first, index + 1, TimeType.DATE, f"{count - 1:02}", "century", modifier)


def century_or_decade(reading: Reading, index: int) -> FoundTime | None:
    """A decade or century that begins at a token: "the 1990s", "the 20th century"."""
    place = index + (reading.word(index) == "the")
    is_century = reading.word(place + 1) == "century"
    place += is_century or reading.word(place) == "'"
    return century(reading, place) if is_century else decade(reading, place)


def decade(reading: Reading, index: int) -> FoundTime | None:
    """A decade: "the 1990s", "the '80s", "the mid-1970s", "the nineties"."""
    match = _DECADE.match(reading.word(index))
    tens = match[3] if match else DECADES.get(reading.word(index))
    first = index - (reading.word(index - 1) == "'")
    is_definite = reading.word(first - 1) == "the"
    if tens is None or not (is_definite or match):
        return None
    century = (match and match[2]) or "19"
    modifier = times_table("modifiers").get(match[1] or "") if match else None
    first -= is_definite
    return FoundTime(first, index + 1, TimeType.DATE, f"{century}{tens}", "decade", modifier)


def is_year(word: str) -> bool:
    """Whether a word is four digits that are likely a year."""
    return YEAR.match(word) is not None
