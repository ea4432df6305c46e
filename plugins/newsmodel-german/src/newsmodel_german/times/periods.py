"""Periods: "vergangene Woche", "vor zwei Tagen", "drei Jahre", "Sommer 2024", "1990er Jahre"."""

import re
from functools import cache
from typing import Final

from newsmodel.language.packs import FoundTime, moved, of_unit, period, shifted
from newsmodel.model import TimeType
from newsmodel_german.lexicons import GERMAN
from newsmodel_german.times.days import YEAR, every_unit
from newsmodel_german.times.reading import Reading, number, stem, table

_ARTICLES: Final = frozenset("der die das dem den des".split())
_DECADE: Final = re.compile(r"(19|20)?(\d)0er(?:-jahren?)?\Z", re.ASCII)
_BEFORE_YEAR: Final = frozenset(
    "in seit bis von ab vor nach zwischen und ( anfang mitte ende jahr jahre jahres um für".split()
)
_LATER: Final = frozenset("später zuvor darauf danach vorher".split())
_REFERENCES: Final = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}


def unit(reading: Reading, index: int) -> FoundTime | None:
    """A unit of time: repeated, moved from the time of writing, or counted."""
    if not reading.is_noun(index):
        return None
    return (
        every_unit(reading, index)
        or _year(reading, index)
        or _shifted(reading, index)
        or _numbered(reading, index)
        or _counted(reading, index)
    )


def _year(reading: Reading, index: int) -> FoundTime | None:
    """A year by its number: "im Jahr 2024"."""
    year = reading.word(index + 1)
    if table("units")[reading.word(index)] != "Y" or not YEAR.match(year):
        return None
    return FoundTime(index, index + 2, TimeType.DATE, year, "year")


def _shifted(reading: Reading, index: int) -> FoundTime | None:
    """A unit by the time of writing: "vergangene Woche", "in diesem Jahr"."""
    shift = table("shifts").get(stem(reading.word(index - 1)))
    if shift is None:
        return None
    value = _value(reading, index, shift)
    first = index - 1 - (reading.word(index - 2) in _ARTICLES)
    return FoundTime(first, index + 1, TimeType.DATE, value, "shifted")


def _value(reading: Reading, index: int, shift: int) -> str | None:
    """What a unit is that is moved; several of them are only past, present or to come."""
    word = reading.word(index)
    if word in _plurals():
        return _REFERENCES[shift]
    code = table("units")[word]
    if reading.today is None or code.startswith("T"):
        return None
    return moved(reading.today, shift, code)


@cache
def _plurals() -> frozenset[str]:
    return GERMAN.word_set("times.toml", "plurals", "words")


def _numbered(reading: Reading, index: int) -> FoundTime | None:
    """A quarter or a century by its number: "das dritte Quartal 2024"."""
    code = table("units")[reading.word(index)]
    if code == "Q":
        return _part_of_year(reading, index, "Q")
    before = reading.word(index - 1)
    if code == "CE" and before.endswith(".") and before[:-1].isdigit():
        value = f"{int(before[:-1]) - 1:02}"
        return FoundTime(index - 1, index + 1, TimeType.DATE, value, "century")
    return None


def half(reading: Reading, index: int) -> FoundTime | None:
    """A half of a year: "im ersten Halbjahr"."""
    return _part_of_year(reading, index, "H")


def _part_of_year(reading: Reading, index: int, letter: str) -> FoundTime | None:
    count = table("ordinals").get(stem(reading.word(index - 1)))
    if count is None:
        return None
    year = reading.word(index + 1)
    if YEAR.match(year):
        return FoundTime(index - 1, index + 2, TimeType.DATE, f"{year}-{letter}{count}", "quarter")
    written = f"{reading.today.year:04}" if reading.today else "XXXX"
    return FoundTime(index - 1, index + 1, TimeType.DATE, f"{written}-{letter}{count}", "quarter")


def _counted(reading: Reading, index: int) -> FoundTime | None:
    """A number of units: a distance behind "vor" and "in", else a duration."""
    count = number(reading.word(index - 1))
    if count is None:
        return None
    code = table("units")[reading.word(index)]
    first, modifier = index - 1, table("about").get(reading.word(index - 2))
    first -= modifier is not None
    before = reading.word(first - 1)
    if before == "mit" and code == "Y":
        return None  # an age
    if before in {"vor", "in"}:
        sign = -1 if before == "vor" else 1
        value = _distance(reading, sign, count, code)
        return FoundTime(first - 1, index + 1, TimeType.DATE, value, "distance", modifier)
    if reading.word(index + 1) in _LATER:
        return FoundTime(first, index + 2, TimeType.DATE, None, "distance", modifier)
    if reading.word(index - 1).startswith("ein") and before not in {"seit", "nach", "binnen"}:
        return None  # "eine Woche" is as often a thing as a time that passes
    last = index + 1 + (reading.word(index + 1) == "lang")
    return FoundTime(first, last, TimeType.DURATION, period(count, code), "duration", modifier)


def _distance(reading: Reading, sign: int, count: str, code: str) -> str | None:
    if not count.isdigit() or code.startswith("T"):
        return "PAST_REF" if sign < 0 else "FUTURE_REF"
    if reading.today is None:
        return None
    if code == "W":  # a number of weeks is told from day to day
        day = shifted(reading.today, sign * int(count), code)
        return day.isoformat() if day else None
    return moved(reading.today, sign * int(count), code)


def season(reading: Reading, index: int) -> FoundTime | None:
    """A season with its year, or by the time of writing: "Sommer 2024", "diesen Winter"."""
    if not reading.is_noun(index):
        return None
    code = table("seasons")[reading.word(index)]
    year = reading.word(index + 1)
    if YEAR.match(year):
        return FoundTime(index, index + 2, TimeType.DATE, f"{year}-{code}", "season")
    shift = table("shifts").get(stem(reading.word(index - 1)))
    if shift is None:
        return None
    day = shifted(reading.today, shift, "Y") if reading.today else None
    value = f"{of_unit(day, 'Y') if day else 'XXXX'}-{code}"
    return FoundTime(index - 1, index + 1, TimeType.DATE, value, "season")


def bare_number(reading: Reading, index: int) -> FoundTime | None:
    """A year or a decade in digits: "seit 2019", "die 1990er Jahre"."""
    word = reading.word(index)
    if YEAR.match(word) and reading.word(index - 1) in _BEFORE_YEAR:
        if reading.is_noun(index + 1):
            return None  # "von 2000 Menschen"
        return FoundTime(index, index + 1, TimeType.DATE, word, "year")
    match = _DECADE.match(word)
    if match is None:
        return None
    last = index + 1 + (reading.word(index + 1) in {"jahre", "jahren"})
    return FoundTime(index, last, TimeType.DATE, f"{match[1] or '19'}{match[2]}", "decade")


def adjective(reading: Reading, index: int) -> FoundTime | None:
    """An adjective of duration: "dreitägig", "18-monatig"; "der 46-Jährige" is somebody."""
    start = 1 if reading.opens(index) else 0  # the first letter of a sentence says nothing
    if not reading.text.tokens.words[index][start:].islower():
        return None
    word = stem(reading.word(index))
    for ending, code in table("adjectives").items():
        count = number(word.removesuffix(ending).rstrip("-")) if word.endswith(ending) else None
        if count is not None:
            value = period(count, code)
            return FoundTime(index, index + 1, TimeType.DURATION, value, "adjective")
    return None
