"""What stands before a time and belongs to it: "early 2022", "at least two weeks", "right now"."""

from typing import Final

from attrs import evolve

from newsmodel.language.times.found import FoundTime
from newsmodel.language.times.reading import Reading, times_table
from newsmodel.model import TimeType

_POSITIONS: Final = frozenset({"earlier", "later"})
_DEGREES: Final = frozenset({"right", "more", "most"})
_PARTS: Final = frozenset({"end", "beginning", "start", "middle"})
_COUNTED: Final = frozenset({"distance", "vague-distance", "clock"})
_LONGEST: Final = 3


def widened(reading: Reading, time: FoundTime) -> FoundTime:
    """A time with the words before it that belong to it, and the bound that they mean."""
    if time.type is TimeType.DURATION or time.rule in _COUNTED:
        return _bounded(reading, time)
    before = reading.word(time.first - 1)
    if time.rule == "vague":
        return evolve(time, first=time.first - (before in _DEGREES))
    if before in _POSITIONS or before == "fiscal":
        return evolve(time, first=time.first - 1)
    if reading.words(time.last, 2) == "or so":
        return evolve(time, last=time.last + 2, modifier="APPROX")
    if before == "around" and time.rule == "month-day":
        return evolve(time, first=time.first - 1, modifier="APPROX")
    return _placed(reading, time)


def _bounded(reading: Reading, time: FoundTime) -> FoundTime:
    """A period with its bound: "more than three hours", "about 3 p.m."."""
    bounds = times_table("bounds")
    if reading.word(time.first) == "the":
        return time
    for length in range(_LONGEST, 0, -1):
        first = time.first - length
        bound = bounds.get(reading.words(first, length)) if first >= reading.read else None
        if bound and not (length == 1 and "X" in (time.value or "")):
            return evolve(time, first=first, modifier=bound)
    return time


def _placed(reading: Reading, time: FoundTime) -> FoundTime:
    """A time with the part of it that is meant: "early 2022", "the end of March"."""
    modifiers = times_table("modifiers")
    first = time.first - 1
    before = reading.word(first)
    if before in modifiers:
        first -= reading.word(first - 1) == "the"
        return evolve(time, first=first, modifier=modifiers[before])
    if (
        before == "in"
        and reading.word(first - 1) in _POSITIONS
        and reading.word(first + 1) == "the"
    ):
        return evolve(time, first=first - 1)
    first -= before == "the"
    noun = reading.word(first - 1)
    if reading.word(first) != "of" or noun not in _PARTS:
        return time
    first -= 1 + (reading.word(first - 2) == "the")
    return evolve(time, first=first, modifier=modifiers[noun])
