"""Times of day: "3 p.m.", "10:30 a.m. Tuesday", "this morning", "last night"."""

import re
from datetime import timedelta
from typing import Final

from newsmodel.language.times.dates import weekday_date
from newsmodel.language.times.reading import FoundTime, Reading, times_table
from newsmodel.model import TimeType

_CLOCK: Final = re.compile(r"([01]?\d|2[0-3])(?:[:.]([0-5]\d))?(am|pm|a\.m\.|p\.m\.)?\Z", re.ASCII)
_HALVES: Final = frozenset({"am", "pm", "a.m.", "p.m.", "a.m", "p.m"})


def clock(reading: Reading, index: int) -> FoundTime | None:
    """A time on the clock, with the day that was named beside it."""
    match = _CLOCK.match(reading.word(index))
    if match is None:
        return None
    half = match[3]
    last = index + 1
    if half is None and reading.word(last) in _HALVES:
        half = reading.word(last)
        last += 1
    if half is None and (match[2] is None or ":" not in reading.word(index)):
        return None
    hour = int(match[1])
    if half is not None:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return _on_its_day(reading, index, last, f"T{hour:02}:{match[2] or '00'}")


def noon(reading: Reading, index: int) -> FoundTime | None:
    """Noon or midnight of a day that is named: "noon Saturday"."""
    if reading.word(index + 1) not in times_table("weekdays"):
        return None
    value = "T12:00" if reading.word(index) == "noon" else "T24:00"
    return _on_its_day(reading, index, index + 1, value)


def _on_its_day(reading: Reading, index: int, last: int, value: str) -> FoundTime:
    """A time on the weekday that follows, else on the day of writing."""
    day = reading.today
    if reading.word(last) in times_table("weekdays") and reading.is_capital(last):
        day = weekday_date(reading, last, int(times_table("weekdays")[reading.word(last)]), "")
        last += 1
    written = day.isoformat() if day else "XXXX-XX-XX"
    return FoundTime(index, last, TimeType.TIME, written + value, "clock")


def day_part(reading: Reading, index: int) -> FoundTime | None:
    """A part of a day by the time of writing: "this morning", "last night"."""
    before = reading.word(index - 1)
    if before not in {"this", "last", "tomorrow", "yesterday"} or reading.today is None:
        return None
    part = times_table("day_parts")[reading.word(index)]
    day = reading.today - timedelta(days=before == "last")
    return FoundTime(index - 1, index + 1, TimeType.TIME, f"{day.isoformat()}T{part}", "day-part")
