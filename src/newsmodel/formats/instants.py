"""Dates as interchange formats write them: ISO 8601 in its forms, and the mail format of feeds.

What is read is an `Instant` as precise as the text: no midnight and no zone is invented. It keeps
the text as `raw` where that is of another form than newsmodel itself writes.
"""

import re
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache
from typing import Final

from newsmodel.model import Instant, ModelError, Precision

_ISO: Final = re.compile(
    r"(?P<year>\d{4})(?:-?(?P<month>\d\d)(?:-?(?P<day>\d\d)"
    r"(?:[Tt ]\s*(?P<hour>\d\d):?(?P<minute>\d\d)(?::?(?P<second>\d\d)"
    r"(?:[.,](?P<fraction>\d+))?)?)?)?)?\s*(?P<zone>[Zz]|[+-]\d\d(?::?\d\d)?)?",
    re.ASCII,
)
_MAIL: Final = re.compile(
    r"(?:[A-Za-z]{3,9}\.?,?\s*)?(?P<day>\d{1,2})[ -](?P<month>[A-Za-z]{3})[a-z]*\.?[ -]"
    r"(?P<year>\d{4}|\d\d)"
    r"(?:,?\s+(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.(?P<fraction>\d+))?)?)?"
    r"\s*(?P<zone>[+-]\d\d:?\d\d|[A-Za-z]{1,5})?(?:\s*\(.*\))?",
    re.ASCII,
)
_MONTHS: Final = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
_DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_HOURS_OF_ZONES: Final = {
    "z": 0,
    "ut": 0,
    "utc": 0,
    "gmt": 0,
    "est": -5,
    "edt": -4,
    "cst": -6,
    "cdt": -5,
    "mst": -7,
    "mdt": -6,
    "pst": -8,
    "pdt": -7,
}
"""The zones with a name in RFC 822, section 5; what other letters mean is not certain."""

_UNKNOWN_ZONE: Final = "-0000"
"""An offset that says that the zone is not known (RFC 5322, section 3.3)."""

_CENTURY_TURNS: Final = 50
"""Two digits below it are of this century (RFC 5322, section 4.3)."""

_STEPS: Final = (Precision.SECOND, Precision.MINUTE, Precision.DAY, Precision.MONTH)
_LAST_SECOND: Final = 59
_MIDNIGHT_AFTER: Final = "24"
_PARTS: Final = ("year", "day", "hour", "minute", "second", "zone")


def read_iso(text: str) -> Instant | None:
    """A date of ISO 8601: extended or basic, cut off anywhere; None where it is none.

    ``2025-04-22T10:30:00Z``, ``20250422T1030+0200``, ``2025-04``, and a day with a zone as XML
    Schema allows it, whose zone says nothing of a time.
    """
    text = text.strip()
    try:
        return Instant.parse(text)
    except ModelError:
        found = _ISO.fullmatch(text)
    return _instant(found, text, _number(found["month"], 1)) if found else None


def read_mail_date(text: str) -> Instant | None:
    """A date of RFC 822 and its successors, with what feeds leave out; None where it is none."""
    text = text.strip()
    found = _MAIL.fullmatch(text)
    month = _MONTHS.get(found["month"].lower()) if found else None
    return _instant(found, text, month) if found and month else None


def written_in_full(instant: Instant) -> str | None:
    """A date and time with seconds, as XML Schema and RFC 3339 want it.

    None where the time of day is not known: a day is no such date.
    """
    if not instant.precision.has_time:
        return None
    fine = instant.precision is Precision.MICROSECOND
    text = instant.value.isoformat(timespec="microseconds" if fine else "seconds")
    return text.removesuffix("+00:00") + "Z" if text.endswith("+00:00") else text


def written_as_mail_date(instant: Instant) -> str | None:
    """``Tue, 22 Apr 2025 10:30:00 +0200``; None where the time of day is not known."""
    if not instant.precision.has_time:
        return None
    value = instant.value
    month = next(name for name, number in _MONTHS.items() if number == value.month).title()
    offset = value.strftime("%z") or _UNKNOWN_ZONE
    day = f"{_DAYS[value.weekday()]}, {value.day:02} {month} {value.year:04}"
    return f"{day} {value:%H:%M:%S} {offset}"


def _instant(found: re.Match[str], text: str, month: int) -> Instant | None:
    year, day, hour, minute, second, zone = found.group(*_PARTS)
    fraction = found["fraction"]
    precision = _precision(found)
    next_day = hour == _MIDNIGHT_AFTER
    try:
        value = datetime(
            _year(year),
            month,
            _number(day, 1),
            0 if next_day else _number(hour, 0),
            _number(minute, 0),
            min(_number(second, 0), _LAST_SECOND),  # a leap second is the last one
            _microsecond(fraction),
            tzinfo=_zone(zone) if minute else None,
        )
        if next_day:
            value += timedelta(days=1)
        return Instant(value=value, precision=precision, raw=text)
    except (ValueError, OverflowError, ModelError):
        return None


def _precision(found: re.Match[str]) -> Precision:
    if found["fraction"]:
        return Precision.MICROSECOND
    return next((step for step in _STEPS if found[step]), Precision.YEAR)


def _number(digits: str | None, absent: int) -> int:
    return int(digits) if digits else absent


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) > len("99"):
        return year
    return year + (2000 if year < _CENTURY_TURNS else 1900)


def _microsecond(digits: str | None) -> int:
    return int(digits[:6].ljust(6, "0")) if digits else 0


@lru_cache(maxsize=256)
def _zone(text: str | None) -> timezone | None:
    """The offset that a text names; None where it names none for certain."""
    if not text or text == _UNKNOWN_ZONE:
        return None
    if text[0] not in "+-":
        hours = _HOURS_OF_ZONES.get(text.lower())
        return None if hours is None else _offset(timedelta(hours=hours))
    digits = text[1:].replace(":", "").ljust(4, "0")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return _offset(-offset if text[0] == "-" else offset)


def _offset(offset: timedelta) -> timezone:
    return timezone(offset) if offset else UTC
