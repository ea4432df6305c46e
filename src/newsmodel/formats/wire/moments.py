"""The moments that wires state: date-time groups, and the American order of month and day."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import Final

from newsmodel.model import Instant, Precision

GROUP: Final = re.compile(
    r"(?P<day>\d\d)(?P<hour>\d\d)(?P<minute>\d\d)(?: *(?P<zone>[A-Z]{1,4}))?"
    r" +(?P<month>[^\W\d_]{3,4})\.? +(?P<year>\d{4}|\d\d)(?!\d)"
)
"""``110915 mar 24``: day and time, month, year (IPTC 7901)."""

AMERICAN: Final = re.compile(
    r"(?P<month>\d\d?)-(?P<day>\d\d?)-(?P<year>\d{4}|\d\d) +"
    r"(?P<hour>\d\d):?(?P<minute>\d\d) ?(?P<zone>[A-Z]{1,4})?(?![A-Z\d])"
)
"""``03-11-24 0915EST``: month, day, year, time and zone (ANPA 1312)."""

_MONTHS: Final = tuple("jan feb mar apr may jun jul aug sep oct nov dec".split())
_MONTHS_ELSEWHERE: Final = {
    "ene": 1, "gen": 1, "fev": 2, "fév": 2, "mrz": 3, "mär": 3, "abr": 4, "avr": 4, "mai": 5,
    "mag": 5, "maj": 5, "mei": 5, "giu": 6, "juin": 6, "lug": 7, "juil": 7, "ago": 8, "aou": 8,
    "août": 8, "aout": 8, "sept": 9, "set": 9, "okt": 10, "out": 10, "ott": 10, "des": 12,
    "dez": 12, "dic": 12, "déc": 12,
}  # fmt: skip
_HOURS_FROM_UTC: Final = {
    "UTC": 0, "GMT": 0, "Z": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6,
    "PST": -8, "PDT": -7, "CET": 1, "CEST": 2, "MEZ": 1, "MESZ": 2,
}  # fmt: skip
"""The zones that wires name; those of RFC 5322 above all."""

_PIVOT: Final = 69
"""From which two digits on a year belongs to the last century (POSIX)."""

Written = Callable[[Instant], str | None]
"""A moment as a wire states it; None where it cannot: seconds, or a zone without a name."""


def read_moment(found: re.Match[str]) -> Instant | None:
    """The moment that was found; None where there is no such day or time."""
    month = _month(found["month"])
    if month is None:
        return None
    try:
        value = datetime(  # the zone is there if the wire names one that is known
            _year(found["year"]), month, int(found["day"]), int(found["hour"]),
            int(found["minute"]), tzinfo=_zone(found["zone"]),
        )  # fmt: skip
    except ValueError:
        return None
    return Instant(value=value, precision=Precision.MINUTE)


def write_group(moment: Instant, like: str = "") -> str | None:
    """A date-time group, its month in capitals as in another one."""
    zone = _zone_name(moment)
    if zone is None or not _is_sayable(moment):
        return None
    month = _MONTHS[moment.value.month - 1]
    before = GROUP.match(like)
    if before and before["month"][0].isupper():
        month = month.upper() if before["month"].isupper() else month.title()
    zone = f" {zone}" if zone else ""
    return f"{moment.value:%d%H%M}{zone} {month} {moment.value.year % 100:02}"


def write_american(moment: Instant) -> str | None:
    """Month, day, year, time and zone."""
    zone = _zone_name(moment)
    if zone is None or not _is_sayable(moment):
        return None
    return f"{moment.value:%m-%d}-{moment.value.year % 100:02} {moment.value:%H%M}{zone}"


def _month(written: str) -> int | None:
    if written.isdigit():
        return int(written)
    name = written.lower()
    return _MONTHS.index(name) + 1 if name in _MONTHS else _MONTHS_ELSEWHERE.get(name)


def _year(written: str) -> int:
    year = int(written)
    if len(written) > 2:
        return year
    return year + (1900 if year >= _PIVOT else 2000)


def _zone(name: str | None) -> timezone | None:
    hours = _HOURS_FROM_UTC.get(name or "")
    return None if hours is None else timezone(timedelta(hours=hours))


def _zone_name(moment: Instant) -> str | None:
    """The name of a moment's zone, empty where it has none; None where the zone has no name."""
    offset = moment.value.utcoffset()
    if offset is None:
        return ""
    names = (name for name, hours in _HOURS_FROM_UTC.items() if timedelta(hours=hours) == offset)
    # Everybody reads GMT; the first of the table is rarer on wires.
    return "GMT" if not offset else next(names, None)


def _is_sayable(moment: Instant) -> bool:
    century = 1900 if moment.value.year % 100 >= _PIVOT else 2000
    is_near = century <= moment.value.year < century + 100
    return is_near and moment.precision is Precision.MINUTE
