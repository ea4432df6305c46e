"""Times of day: "14.30 Uhr", "am Abend", "in der Nacht zum Dienstag"."""

import re
from datetime import date, timedelta
from typing import Final

from newsmodel.language.packs import FoundTime, weekday_on_or_before
from newsmodel.model import TimeType
from newsmodel_german.times.reading import Reading, table

_CLOCK: Final = re.compile(r"([01]?\d|2[0-4])(?:[.:]([0-5]\d))?\Z", re.ASCII)
_IN_THE_DAY: Final = frozenset("am der gegen".split())
_TO: Final = frozenset("zum auf".split())


def clock(reading: Reading, index: int) -> FoundTime | None:
    """A time on the clock, on the day that its sentence named: "um 14.30 Uhr"."""
    match = _CLOCK.match(reading.word(index - 1))
    if match is None:
        return None
    value = f"{reading.day_at(index)}T{int(match[1]):02}:{match[2] or '00'}"
    return FoundTime(index - 1, index + 1, TimeType.TIME, value, "clock")


def day_part(reading: Reading, index: int) -> FoundTime | None:
    """A part of the day: "am Abend", "in der Nacht zum Dienstag"."""
    if not reading.is_noun(index) or reading.word(index - 1) not in _IN_THE_DAY:
        return None
    part = table("day_parts")[reading.word(index)]
    if part == "NI" and (night := _night_to(reading, index)) is not None:
        return night
    value = f"{reading.day_at(index)}T{part}"
    return FoundTime(index, index + 1, TimeType.TIME, value, "day-part")


def _night_to(reading: Reading, index: int) -> FoundTime | None:
    """The night that ends on a day, which is told as that of the day before."""
    number = table("weekdays").get(reading.word(index + 2))
    if number is None or reading.word(index + 1) not in _TO:
        return None
    return FoundTime(index, index + 3, TimeType.TIME, _night(reading.today, number), "night")


def _night(today: date | None, number: int) -> str:
    if today is None:
        return f"XXXX-WXX-{(number - 2) % 7 + 1}TNI"
    evening = weekday_on_or_before(today, number) - timedelta(days=1)
    return f"{evening.isoformat()}TNI"
