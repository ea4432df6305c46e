"""Weeks, months and years by the time of writing or of the story: "last week", "that year"."""

from datetime import date, timedelta
from typing import Final

from newsmodel.language.times.found import FoundTime
from newsmodel.language.times.reading import Reading, times_table
from newsmodel.language.times.values import moved, of_unit, period
from newsmodel.model import TimeType

_SHIFTS: Final = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "latest": -1, "this": 0, "that": 0,
    "same": 0, "current": 0, "the": 0, "next": 1, "coming": 1, "following": 1,
}  # fmt: skip
_OF_THE_STORY: Final = frozenset({"previous", "preceding", "following", "that", "same"})
_REPEATED: Final = frozenset({"that", "same"})
_BESIDE: Final = {"before": -1, "after": 1}
_VAGUE: Final = {"recent": "PAST_REF", "past": "PAST_REF", "previous": "PAST_REF"}
_VAGUELY_AHEAD: Final = {"coming": "FUTURE_REF", "future": "FUTURE_REF"}
_NAMES_OTHER_DAY: Final = frozenset("before after of when that which in during".split())
_KINDS: Final = frozenset("fiscal financial full whole entire".split())
_ENDS: Final = frozenset({"", ",", ".", ";"})
_SPANNED: Final = frozenset({"ended", "ending", "that", "to"})
_SPANNING: Final = frozenset({"over", "during", "for", "within"})
_WEEKDAYS: Final = 5


def shifted(reading: Reading, index: int, code: str) -> FoundTime | None:
    """A unit by the time of writing: "last week", "this fiscal year", "the weekend"."""
    if code.startswith("T"):
        return None
    place = index - 1 - (reading.word(index - 1) in _KINDS)
    before = reading.word(place)
    if reading.word(index).endswith("s"):
        return _vague(reading, index, place)
    if before not in _SHIFTS:
        return None
    if before == "the":
        return _definite(reading, index, code, place)
    if code == "D":
        return _day(reading, index, place)
    first = place - (reading.word(place - 1) in {"the", "this"})
    if before == "past" and first < place and reading.word(first - 1) in _SPANNING:
        return FoundTime(first, index + 1, TimeType.DURATION, period("1", code), "duration")
    rule = "story-unit" if before in _OF_THE_STORY else "shifted-unit"
    return FoundTime(first, index + 1, TimeType.DATE, _value(reading, place, code), rule)


def _day(reading: Reading, index: int, place: int) -> FoundTime | None:
    """A day by the one that was named before: "the next day", "that day"."""
    named = reading.day_before(place)
    before = reading.word(place)
    if named is None and before in _REPEATED:
        return None
    day = named or reading.today
    value = moved(day, _SHIFTS[before], "D") if day else None
    first = place - (reading.word(place - 1) in {"the", "that"})
    return FoundTime(first, index + 1, TimeType.DATE, value, "story-unit")


def _value(reading: Reading, place: int, code: str) -> str | None:
    before = reading.word(place)
    day = reading.today
    if before in _OF_THE_STORY:
        day = reading.told_before(place) or (day if before not in _REPEATED else None)
    return moved(day, _SHIFTS[before], code) if day else None


def _vague(reading: Reading, index: int, place: int) -> FoundTime | None:
    """Some units before or after the time of writing: "recent weeks", "the coming months"."""
    value = (_VAGUE | _VAGUELY_AHEAD).get(reading.word(place))
    if value is None:
        return None
    last = index + 1
    if reading.word(last) == "and" and reading.word(last + 1) in times_table("units"):
        last += 2
    first = place - (reading.word(place - 1) == "the")
    return FoundTime(first, last, TimeType.DATE, value, "vague-period")


def _definite(reading: Reading, index: int, code: str, place: int) -> FoundTime | None:
    """The year or week of writing, or that of which the words go on to tell when it ended."""
    after = reading.word(index + 1)
    if code == "WE":
        return _weekend(reading, index)
    if code == "D" and after in _BESIDE and reading.syntax.tags[index + 2 : index + 3] in _ENDS:
        named = reading.day_before(index)
        value = moved(named, _BESIDE[after], "D") if named else None
        return FoundTime(place, index + 2, TimeType.DATE, value, "story-unit")
    if code == "D" and reading.words(place - 2, 2) in {"earlier in", "later in"}:
        day = reading.day_before(place) or reading.today
        value = day.isoformat() if day else None
        return FoundTime(place, index + 1, TimeType.DATE, value, "story-unit")
    if code not in {"Y", "M", "W"} or reading.syntax.tags[index + 1 : index + 2] in {"N", "P", "-"}:
        return None
    if code == "Y" and after in _SPANNED:
        return FoundTime(place, index + 1, TimeType.DURATION, period("1", code), "duration")
    if after in _NAMES_OTHER_DAY:
        return None
    value = of_unit(reading.today, code) if reading.today else None
    return FoundTime(place, index + 1, TimeType.DATE, value, "shifted-unit")


def _weekend(reading: Reading, index: int) -> FoundTime:
    """On a working day the weekend is the one before, if the words do not look ahead."""
    day: date | None = reading.today
    if day and day.isoweekday() <= _WEEKDAYS and not reading.is_future(index):
        day -= timedelta(days=7)
    value = of_unit(day, "WE") if day else None
    return FoundTime(index - 1, index + 1, TimeType.DATE, value, "shifted-unit")
