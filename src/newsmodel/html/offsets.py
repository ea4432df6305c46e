"""Which offset from UTC two statements of one moment tell, and which a language lets expect."""

from datetime import date, datetime, timedelta, timezone
from typing import Final

from newsmodel.model import Instant, Precision

_QUARTER: Final = timedelta(minutes=15)
_MINUTE: Final = timedelta(minutes=1)
_WIDEST: Final = timedelta(hours=14)
_CENTRAL_EUROPE: Final = frozenset(
    "de it nl pl cs sk hu sl hr sr bs mk sq da sv no nb nn ca eu gl lb mt fy rm".split()
)
_EASTERN_EUROPE: Final = frozenset("el ro bg fi et lv lt uk".split())
_WITHOUT_SUMMER_TIME: Final = {
    "is": 0, "tr": 180, "be": 180, "az": 240, "hy": 240, "ka": 240, "fa": 210, "ur": 300,
    "hi": 330, "ta": 330, "te": 330, "mr": 330, "gu": 330, "kn": 330, "ml": 330, "bn": 360,
    "th": 420, "vi": 420, "id": 420, "zh": 480, "ms": 480, "fil": 480, "ja": 540, "ko": 540,
}  # fmt: skip
"""Minutes from UTC where most readers of a language live in one zone."""


def in_offset_told(instant: Instant, other: Instant) -> Instant | None:
    """A moment in UTC with the offset of another statement of it; None where that tells none."""
    zone = _zone(instant, other)
    return None if zone is None else in_zone(instant, zone)


def in_zone(instant: Instant, zone: timezone) -> Instant:
    """The same moment with another offset."""
    value = instant.value.astimezone(zone)
    return Instant(value=value, precision=instant.precision, raw=instant.raw)


def is_utc(instant: Instant) -> bool:
    """Whether an instant is stated in UTC, as machines do it."""
    return instant.value.utcoffset() == timedelta(0)


def _zone(instant: Instant, other: Instant) -> timezone | None:
    theirs = other.value.utcoffset()
    if theirs is not None:
        is_same = abs(other.value - instant.value) < _MINUTE
        return timezone(theirs) if is_same and theirs else None
    mine = instant.value.replace(tzinfo=None, microsecond=0)
    if other.precision is Precision.MINUTE:
        # Without seconds, two moments at a full quarter are too often a whole offset apart.
        if mine.minute % 15 == 0:
            return None
        mine = mine.replace(second=0)
    offset = other.value - mine
    is_offset = offset % _QUARTER == timedelta(0) and timedelta(0) < abs(offset) <= _WIDEST
    return timezone(offset) if is_offset else None


def home_zone(language: str, moment: datetime) -> timezone | None:
    """The zone in which most readers of a language live, at a moment; None where there are many."""
    if language in _WITHOUT_SUMMER_TIME:
        return timezone(timedelta(minutes=_WITHOUT_SUMMER_TIME[language]))
    hours = 1 if language in _CENTRAL_EUROPE else 2 if language in _EASTERN_EUROPE else 0
    if not hours:
        return None
    return timezone(timedelta(hours=hours + _is_summer(moment)))


def _is_summer(moment: datetime) -> bool:
    """Whether a moment in UTC lies in Europe's summer time, as it has been since 1996."""
    begin, end = _last_sunday(moment.year, 3), _last_sunday(moment.year, 10)
    hour = timedelta(hours=1)
    naive = moment.replace(tzinfo=None)
    return begin + hour <= naive < end + hour


def _last_sunday(year: int, month: int) -> datetime:
    last = date(year, month, 31)
    day = last - timedelta(days=(last.weekday() + 1) % 7)
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - compared with what has no zone
