"""Times of day: "3 p.m.", "10:30 a.m. EST on Tuesday", "this morning", "last night"."""

import re
from datetime import timedelta
from typing import Final

from newsmodel.language import lexicons
from newsmodel.language.times.dates import day_at
from newsmodel.language.times.found import FoundTime
from newsmodel.language.times.reading import Reading, times_table
from newsmodel.model import TimeType

_CLOCK: Final = re.compile(r"([01]?\d|2[0-3])(?:[:.]([0-5]\d))?(am|pm|a\.m\.|p\.m\.)?\Z", re.ASCII)
_DIGITS: Final = re.compile(r"([01]\d|2[0-3])[:.]?([0-5]\d)\Z", re.ASCII)
_SENTENCE: Final = 12
"""How near a day stands at most that a time of day goes with."""

_HALVES: Final = frozenset({"am", "pm", "a.m.", "p.m.", "a.m", "p.m"})
_NAMED: Final = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}
_WITHIN: Final = frozenset({"mid", "early", "late"})
_POSITIONS: Final = frozenset({"earlier", "later", "early", "late"})
_DAY_SHIFTS: Final = {"this": 0, "tomorrow": 1, "yesterday": -1, "last": -1}


def clock(reading: Reading, index: int) -> FoundTime | None:
    """A time on the clock, with its zone and the day that was named beside it."""
    is_zoned = _after_zone(reading, index + 1) > index + 1
    match = _CLOCK.match(reading.word(index))
    if match is None and is_zoned:
        match = _DIGITS.match(reading.word(index))
    if match is None:
        return None
    half = match[3] if match.re is _CLOCK else None
    last = index + 1
    if half is None and reading.word(last) in _HALVES:
        half = reading.word(last)
        last += 1
    if half is None and (match[2] is None or not (is_zoned or ":" in reading.word(index))):
        return None
    hour = int(match[1])
    if half is not None:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return _on_its_day(reading, index, last, f"T{hour:02}:{match[2] or '00'}")


def noon(reading: Reading, index: int) -> FoundTime | None:
    """Noon or midnight of a day that is named: "noon Saturday"."""
    found = _on_its_day(reading, index, index + 1, _NAMED[reading.word(index)])
    return found if found.last > index + 1 else None


def _on_its_day(reading: Reading, index: int, last: int, value: str) -> FoundTime:
    """A time on the day that follows, else on the day of writing."""
    last = _after_zone(reading, last)
    following = last + (reading.word(last) in {",", "on"})
    day = day_at(reading, following)
    if day is not None:
        return FoundTime(index, day.last, TimeType.TIME, f"{day.value}{value}", "clock")
    named = reading.day_before(index, _SENTENCE) or reading.today
    written = named.isoformat() if named else "XXXX-XX-XX"
    return FoundTime(index, last, TimeType.TIME, written + value, "clock")


def _after_zone(reading: Reading, index: int) -> int:
    """The token after a zone: "EST", "Eastern time"."""
    word = reading.word(index)
    if reading.word(index + 1) == "time":
        return index + 2 * (word in lexicons.word_set("en/times.toml", "zones", "long"))
    is_zone = word in lexicons.word_set("en/times.toml", "zones", "short")
    return index + (is_zone and reading.is_capital(index))


def day_part(reading: Reading, index: int) -> FoundTime | None:
    """A part of a day by the time of writing: "this morning", "last night"."""
    before = reading.word(index - 1)
    part = times_table("day_parts")[reading.word(index)]
    is_of = reading.word(index + 1) == "of"
    day = day_at(reading, index + 1 + is_of)
    if day is not None:
        first = index - (before in _WITHIN or (is_of and before == "the"))
        return FoundTime(first, day.last, TimeType.TIME, f"{day.value}T{part}", "day-part")
    if before in {"every", "each"}:
        return FoundTime(index - 1, index + 1, TimeType.SET, f"XXXX-XX-XXT{part}", "every")
    if before == "that" and (named := reading.day_before(index)):
        value = f"{named.isoformat()}T{part}"
        return FoundTime(index - 1, index + 1, TimeType.TIME, value, "day-part")
    if before not in _DAY_SHIFTS or reading.today is None:
        return None
    shifted = reading.today + timedelta(days=_DAY_SHIFTS[before])
    first = index - 1 - (reading.word(index - 2) in _POSITIONS)
    return FoundTime(first, index + 1, TimeType.TIME, f"{shifted.isoformat()}T{part}", "day-part")


def within(reading: Reading, index: int) -> FoundTime | None:
    """A part of a part of a day: "mid-afternoon yesterday"."""
    modifier, _, name = reading.word(index).partition("-")
    part = times_table("day_parts").get(name)
    if part is None or modifier not in _WITHIN:
        return None
    day = day_at(reading, index + 1)
    value = day.value if day else reading.today and reading.today.isoformat()
    last = day.last if day else index + 1
    return FoundTime(index, last, TimeType.TIME, f"{value or 'XXXX-XX-XX'}T{part}", "day-part")
