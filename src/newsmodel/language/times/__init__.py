"""Time expressions with their TIMEX3 values, reckoned from the time of writing."""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Final

from attrs import evolve

from newsmodel.language.phrases import syntax_of
from newsmodel.language.times import dates, hours, periods, years
from newsmodel.language.times.calendar import holiday_names
from newsmodel.language.times.reading import FoundTime, Reading, times_table
from newsmodel.model import Annotations, Evidence, TimeExpression, TimeType
from newsmodel.plugin import Prose, annotator

Rule = Callable[[Reading, int], FoundTime | None]

NAME: Final = "en.times"

_FIRST: Final = 1583
_LAST: Final = 9000
"""The first and the last year in which texts are taken to be written."""

_CONFIDENCE: Final = {"calendar-date": 0.98, "digits": 0.95, "vague": 0.7, "duration": 0.85}
_USUAL_CONFIDENCE: Final = 0.9


@annotator(provides={"times"}, languages="en", name=NAME)
def times(prose: Prose, annotations: Annotations) -> Annotations:
    """The time expressions of a text; relative ones need `Prose.reference_time`."""
    reading = Reading(syntax_of(prose), _today(prose))
    tokens = reading.tokens
    found = tuple(
        TimeExpression(
            span=tokens.span(time.first, time.last),
            type=time.type,
            value=time.value,
            modifier=time.modifier,
            confidence=_CONFIDENCE.get(time.rule, _USUAL_CONFIDENCE),
            evidence=(evidence(time.rule),),
        )
        for time in read_times(reading)
    )
    return evolve(annotations, times=annotations.times + found)


def _today(prose: Prose) -> date | None:
    """The day of writing, where its calendar is the Gregorian one and goes on a while."""
    if prose.reference_time is None or not _FIRST <= prose.reference_time.year <= _LAST:
        return None
    return prose.reference_time.date()


def read_times(reading: Reading) -> list[FoundTime]:
    """All time expressions, in the order of the text; none overlaps another."""
    found: list[FoundTime] = []
    by_word = _rules()
    for index, word in enumerate(reading.tokens.lowers):
        if index < reading.read:
            continue
        rules = by_word.get(word)
        if rules is None:
            if word[0].isdigit():
                rules = _NUMBER_RULES
            elif "-" in word:
                rules = _HYPHEN_RULES
            else:
                continue
        time = next((time for rule in rules if (time := rule(reading, index))), None)
        if time is not None:
            time = _widened(reading, time)
            found.append(time)
            reading.note(time)
            reading.read = time.last
    return found


@cache
def evidence(rule: str) -> Evidence:
    """The evidence of a rule, shared by all that it finds."""
    return Evidence(extractor=NAME, method=rule)


_NUMBER_RULES: Final[tuple[Rule, ...]] = (hours.clock, years.number, periods.hyphenated)
_HYPHEN_RULES: Final[tuple[Rule, ...]] = (periods.hyphenated, periods.quarter_word, years.within)


@cache
def _rules() -> dict[str, tuple[Rule, ...]]:
    """Which rules to try at which word."""
    rules: dict[str, tuple[Rule, ...]] = {}
    for rule, words in (
        (_vague_phrase, {phrase.split()[0] for phrase in times_table("vague_phrases")}),
        (_vague, times_table("vague")),
        (dates.named_day, holiday_names()),
        (dates.month, times_table("months")),
        (dates.weekday, times_table("weekdays")),
        (dates.deictic, times_table("deictic")),
        (hours.day_part, times_table("day_parts")),
        (periods.season, times_table("seasons")),
        (periods.quarter, {"quarter"}),
        (periods.year_earlier, {"year-earlier", "year-ago"}),
        (years.century, {"century"}),
        (years.spoken_year, {"eighteen", "nineteen"}),
        (hours.noon, {"noon", "midnight"}),
        (periods.unit, times_table("units")),
        (periods.repeated, times_table("sets")),
    ):
        for word in words:
            rules[word] = (*rules.get(word, ()), rule)
    return rules


def _vague(reading: Reading, index: int) -> FoundTime | None:
    value = times_table("vague")[reading.word(index)]
    return FoundTime(index, index + 1, TimeType.DATE, value, "vague")


def _vague_phrase(reading: Reading, index: int) -> FoundTime | None:
    for phrase, value in times_table("vague_phrases").items():
        length = phrase.count(" ") + 1
        if reading.words(index, length) == phrase and reading.syntax.tags[
            index + length : index + length + 1
        ] not in {"N", "#", "J", "P"}:
            return FoundTime(index, index + length, TimeType.DATE, value, "vague")
    return None


def _widened(reading: Reading, time: FoundTime) -> FoundTime:
    """The time with a modifier before it: "early 2022", "the end of March", "earlier this week"."""
    first = time.first
    before = reading.word(first - 1)
    modifiers = times_table("modifiers")
    if before in {"earlier", "later"} and time.type is TimeType.DATE:
        return _copy(time, first - 1, time.modifier)
    if before == "fiscal" and time.type is TimeType.DATE:
        return _copy(time, first - 1, time.modifier)
    if before in modifiers and _modifies(before, time):
        first -= reading.word(first - 2) == "the"
        return _copy(time, first - 1, modifiers[before])
    if before == "of" or (before == "the" and reading.word(first - 2) == "of"):
        noun = first - 2 if before == "of" else first - 3
        if reading.word(noun) in {"end", "beginning", "start", "middle"}:
            opening = noun - (reading.word(noun - 1) == "the")
            return _copy(time, opening, modifiers[reading.word(noun)])
    return time


def _modifies(word: str, time: FoundTime) -> bool:
    is_period = time.type is TimeType.DURATION
    return is_period == (
        word in {"about", "around", "approximately", "roughly", "nearly", "almost"}
    )


def _copy(time: FoundTime, first: int, modifier: str | None) -> FoundTime:
    return FoundTime(first, time.last, time.type, time.value, time.rule, modifier)
