"""Which offset from UTC two statements of one moment tell, and which a language lets expect."""

from datetime import date, datetime, timedelta, timezone
from typing import Final

from newsmodel.model import Instant, Precision

_QUARTER: Final = timedelta(minutes=15)
_MINUTE: Final = timedelta(minutes=1)
_WIDEST: Final = timedelta(hours=14)
_CENTRAL: Final = frozenset(
    "AL AT BA BE CH CZ DE DK ES FR HR HU IT LI LU MC ME MK MT NL NO PL RS SE SI SK".split()
)
_EASTERN: Final = frozenset("BG CY EE FI GR LT LV MD RO UA".split())
_WESTERN: Final = frozenset(("GB", "IE", "PT"))
_WITHOUT_SUMMER_TIME: Final = {
    "IS": 0, "DZ": 60, "NG": 60, "TN": 60, "ZA": 120, "BY": 180, "KE": 180, "QA": 180, "SA": 180,
    "TR": 180, "IR": 210, "AE": 240, "AM": 240, "AZ": 240, "GE": 240, "PK": 300, "UZ": 300,
    "IN": 330, "LK": 330, "NP": 345, "BD": 360, "TH": 420, "VN": 420, "CN": 480, "HK": 480,
    "MY": 480, "PH": 480, "SG": 480, "TW": 480, "JP": 540, "KR": 540, "AR": -180, "UY": -180,
    "BO": -240, "VE": -240, "CO": -300, "EC": -300, "PE": -300, "CR": -360, "GT": -360,
}  # fmt: skip
"""Minutes from UTC of countries with one zone, as it has been for years."""

_HOMES: Final = {
    "az": "AZ", "be": "BY", "bg": "BG", "bn": "BD", "bs": "BA", "ca": "ES", "cs": "CZ", "da": "DK",
    "de": "DE", "el": "GR", "et": "EE", "eu": "ES", "fa": "IR", "fi": "FI", "fil": "PH",
    "gl": "ES", "hi": "IN", "hr": "HR", "hu": "HU", "hy": "AM", "is": "IS", "it": "IT", "ja": "JP",
    "ka": "GE", "ko": "KR", "lt": "LT", "lv": "LV", "mk": "MK", "nb": "NO", "nl": "NL", "nn": "NO",
    "no": "NO", "pl": "PL", "ro": "RO", "sk": "SK", "sl": "SI", "sq": "AL", "sr": "RS", "sv": "SE",
    "th": "TH", "tr": "TR", "uk": "UA", "ur": "PK", "uz": "UZ", "vi": "VN", "zh": "CN",
}  # fmt: skip
"""Where most readers of a language live."""


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


def home_zone(language: str | None, region: str | None, moment: datetime) -> timezone | None:
    """The zone of a country, else of the language's own, at a moment; None where there are many."""
    country = region or _HOMES.get(language or "", "")
    if country in _WITHOUT_SUMMER_TIME:
        return timezone(timedelta(minutes=_WITHOUT_SUMMER_TIME[country]))
    for hours, countries in enumerate((_WESTERN, _CENTRAL, _EASTERN)):
        if country in countries:
            return timezone(timedelta(hours=hours + _is_summer(moment)))
    return None


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
