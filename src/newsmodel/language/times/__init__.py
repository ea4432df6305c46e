"""Time expressions with their TIMEX3 values, reckoned from the time of writing."""

from collections.abc import Callable
from functools import cache
from typing import Final

from attrs import evolve

from newsmodel.language.phrases import syntax_of
from newsmodel.language.times import dates, hours, periods, reports, seasons, years
from newsmodel.language.times.calendar import holiday_names
from newsmodel.language.times.found import FoundTime, day_of_writing, told
from newsmodel.language.times.modifiers import widened
from newsmodel.language.times.reading import Reading, times_table
from newsmodel.model import Annotations, TimeType
from newsmodel.plugin import Prose, annotator

Rule = Callable[[Reading, int], FoundTime | None]

NAME: Final = "en.times"


@annotator(provides={"times"}, languages="en", name=NAME)
def times(prose: Prose, annotations: Annotations) -> Annotations:
    """The time expressions of a text; relative ones need `Prose.reference_time`."""
    reading = Reading(syntax_of(prose), day_of_writing(prose))
    found = told(reading.tokens, read_times(reading), NAME)
    return evolve(annotations, times=annotations.times + found)


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
            time = widened(reading, reports.with_part(reading, time))
            found.append(time)
            reading.note(time)
            reading.read = time.last
    return found


_NUMBER_RULES: Final[tuple[Rule, ...]] = (hours.clock, years.number, periods.hyphenated)
_HYPHEN_RULES: Final[tuple[Rule, ...]] = (
    periods.hyphenated,
    reports.part_word,
    dates.within,
    hours.within,
    years.decade,
)


@cache
def _rules() -> dict[str, tuple[Rule, ...]]:
    """Which rules to try at which word."""
    rules: dict[str, tuple[Rule, ...]] = {}
    for rule, words in (
        (_vague_phrase, _vague_phrases()),
        (_vague, times_table("vague")),
        (dates.named_day, holiday_names()),
        (dates.month, times_table("months")),
        (dates.weekday, times_table("weekdays")),
        (dates.weekdays, {f"{day}s" for day in times_table("weekdays") if day.endswith("day")}),
        (dates.deictic, times_table("deictic")),
        (hours.noon, {"noon", "midday", "midnight"}),
        (hours.day_part, times_table("day_parts")),
        (seasons.season, times_table("seasons")),
        (reports.part, {"quarter", "half", "period"}),
        (reports.short, {"q1", "q2", "q3", "q4", "h1", "h2"}),
        (reports.year_earlier, {"year-earlier", "year-ago"}),
        (years.century, {"century"}),
        (years.spoken_year, {"eighteen", "nineteen", "twenty"}),
        (years.decade, years.DECADES),
        (periods.year_end, {"year-end"}),
        (periods.unit, times_table("units")),
        (periods.repeated, times_table("sets")),
    ):
        for word in words:
            rules[word] = (*rules.get(word, ()), rule)
    return rules


def _vague(reading: Reading, index: int) -> FoundTime | None:
    """A word for now or a while ago; "current" says so of a noun, but not of a unit of time."""
    following = reading.word(index + 1)
    if reading.word(index) == "current" and (
        following in times_table("units") or following == "fiscal"
    ):
        return None
    value = times_table("vague")[reading.word(index)]
    return FoundTime(index, index + 1, TimeType.DATE, value, "vague")


def _vague_phrase(reading: Reading, index: int) -> FoundTime | None:
    for phrase, length, value in _vague_phrases()[reading.word(index)]:
        last = index + length
        if reading.words(index, length) == phrase and reading.syntax.tags[last : last + 1] not in {
            "N", "#", "J", "P",
        }:  # fmt: skip
            first = index + (reading.word(index) == "at")
            return FoundTime(first, last, TimeType.DATE, value, "vague")
    return None


@cache
def _vague_phrases() -> dict[str, list[tuple[str, int, str]]]:
    """The phrases for an unnamed time by their first word, with their lengths."""
    found: dict[str, list[tuple[str, int, str]]] = {}
    for phrase, value in times_table("vague_phrases").items():
        words = phrase.split()
        found.setdefault(words[0], []).append((phrase, len(words), value))
    return found
