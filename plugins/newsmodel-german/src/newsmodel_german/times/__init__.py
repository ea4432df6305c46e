"""Time expressions of German with their TIMEX3 values, reckoned from the time of writing."""

from collections.abc import Callable
from functools import cache
from typing import Final

from attrs import evolve

from newsmodel.language.packs import FoundTime, day_of_writing, told
from newsmodel.model import Annotations, TimeType
from newsmodel.plugin import Prose, annotator
from newsmodel_german.reading import text_of
from newsmodel_german.times import days, hours, periods
from newsmodel_german.times.reading import Reading, table

Rule = Callable[[Reading, int], FoundTime | None]

NAME: Final = "de.times"


@annotator(provides={"times"}, languages="de", name=NAME)
def times(prose: Prose, annotations: Annotations) -> Annotations:
    """The time expressions of a text; relative ones need `Prose.reference_time`."""
    reading = Reading(text_of(prose), day_of_writing(prose))
    found = told(reading.text.tokens, _read(reading), NAME)
    return evolve(annotations, times=annotations.times + found)


def _read(reading: Reading) -> list[FoundTime]:
    """All time expressions, in the order of the text; none overlaps another."""
    found: list[FoundTime] = []
    by_word = _rules()
    for index, word in enumerate(reading.text.tokens.lowers):
        if index < reading.read:
            continue
        rules = by_word.get(word) or _rules_of_shape(word)
        time = next((time for rule in rules if (time := rule(reading, index))), None)
        if time is not None:
            time = _modified(reading, time)
            found.append(time)
            reading.note(time)
    return found


def _rules_of_shape(word: str) -> tuple[Rule, ...]:
    """The rules for words that no list can hold."""
    if word[0].isdigit():
        return _NUMBER_RULES
    return _ADJECTIVE_RULES if word.rstrip("enmrs").endswith(_adjective_endings()) else ()


_NUMBER_RULES: Final[tuple[Rule, ...]] = (days.digits, periods.bare_number, periods.adjective)
_ADJECTIVE_RULES: Final[tuple[Rule, ...]] = (periods.adjective,)


@cache
def _adjective_endings() -> tuple[str, ...]:
    return tuple(table("adjectives"))


@cache
def _rules() -> dict[str, tuple[Rule, ...]]:
    """Which rules to try at which word."""
    weekdays = tuple(table("weekdays"))
    parts = (*table("day_parts"), "")
    rules: dict[str, tuple[Rule, ...]] = {}
    for rule, words in (
        (_vague, table("vague")),
        (_vague_phrase, ("kurzem", "langem", "längerem")),
        (_repeated, table("sets")),
        (days.holiday, days.holiday_names()),
        (days.month, table("months")),
        (days.weekday, (f"{day}{part}" for day in weekdays for part in parts)),
        (days.repeated_weekday, (f"{day}s" for day in weekdays)),
        (days.deictic, table("deictic")),
        (hours.day_part, table("day_parts")),
        (hours.clock, ("uhr",)),
        (periods.season, table("seasons")),
        (periods.half, ("halbjahr", "halbjahres")),
        (periods.unit, table("units")),
    ):
        for word in words:
            rules[word] = (*rules.get(word, ()), rule)
    return rules


def _vague(reading: Reading, index: int) -> FoundTime | None:
    value = table("vague")[reading.word(index)]
    return FoundTime(index, index + 1, TimeType.DATE, value, "vague")


def _vague_phrase(reading: Reading, index: int) -> FoundTime | None:
    """What lies back for some time: "vor Kurzem", "seit Langem"."""
    if reading.word(index - 1) not in {"vor", "seit"}:
        return None
    return FoundTime(index - 1, index + 1, TimeType.DATE, "PAST_REF", "vague")


def _repeated(reading: Reading, index: int) -> FoundTime | None:
    """An adverb or adjective of repetition: "täglich", "abends", not "des Abends"."""
    if reading.is_noun(index) and not reading.opens(index):
        return None
    value = table("sets")[reading.word(index)]
    return FoundTime(index, index + 1, TimeType.SET, value, "repeated")


def _modified(reading: Reading, time: FoundTime) -> FoundTime:
    """The time with what stands before it: "Ende 2024", "Anfang der Woche", "Mitte März"."""
    modifier = table("modifiers").get(reading.word(time.first - 1))
    if modifier is None or time.type is not TimeType.DATE:
        return time
    return evolve(time, first=time.first - 1, modifier=modifier)
