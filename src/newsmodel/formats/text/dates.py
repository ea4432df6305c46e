"""Dates as people write them above an article; what is ambiguous or has no year is left alone."""

import re
from datetime import datetime, timedelta, timezone
from typing import Final

from newsmodel.model import Instant, ModelError, Precision

_MONTHS: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH: Final = r"(?P<month>[^\W\d_]{3,9})\.?"
_DAY: Final = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR: Final = r"(?P<year>\d{4})"
_WEEKDAY: Final = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
_CLOCK: Final = (
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?::(?P<second>\d\d))?"
    r"\s*(?P<half>[ap]\.?m\.?)?\s*\(?(?P<zone>UTC|GMT|Z|[+-]\d\d:?\d\d)?\)?"
)
_TIME: Final = rf"(?:(?:,|T|\s+at|\s+-)?\s*{_CLOCK})?"
_WITH_YEAR: Final = tuple(
    re.compile(_WEEKDAY + shape + _TIME, re.IGNORECASE)
    for shape in (
        rf"{_DAY}\.?\s+{_MONTH},?\s+{_YEAR}",
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)",
        r"(?P<year>\d{4})年\s*(?P<month>\d{1,2})月\s*(?P<day>\d{1,2})日",
    )
)
_WITHOUT_YEAR: Final = tuple(
    re.compile(_WEEKDAY + shape, re.IGNORECASE)
    for shape in (rf"{_DAY}\.?\s+{_MONTH}", rf"{_MONTH}\s+{_DAY}")
)


def read_date(text: str) -> Instant | None:
    """The date that a text states, with its time if it gives one; None where it states none.

    Numbers alone are read only in the order of ISO 8601: `03/05/2024` means two days.
    """
    text = text.strip()
    for shape in _WITH_YEAR:
        found = shape.fullmatch(text)
        if found:
            return _instant(found, text)
    return None


def names_day(text: str) -> bool:
    """Whether a text names a day of the year: `April 22`, `3 May 2024`."""
    if read_date(text):
        return True
    found = (shape.fullmatch(text.strip()) for shape in _WITHOUT_YEAR)
    return any(each and _month(each["month"]) for each in found)


def _instant(found: re.Match[str], raw: str) -> Instant | None:
    month = _month(found["month"])
    if month is None:
        return None
    try:
        if not found["hour"]:
            value = datetime(int(found["year"]), month, int(found["day"]))  # noqa: DTZ001
            return Instant(value=value, precision=Precision.DAY, raw=raw)
        value = datetime(  # the zone is there if the text says so
            int(found["year"]), month, int(found["day"]), _hour(found), int(found["minute"]),
            int(found["second"] or 0), tzinfo=_zone(found["zone"]),
        )  # fmt: skip
        precision = Precision.SECOND if found["second"] else Precision.MINUTE
        return Instant(value=value, precision=precision, raw=raw)
    except (ValueError, ModelError):
        return None  # a day or an hour that does not exist


def _month(written: str) -> int | None:
    if written.isdigit():
        return int(written)
    name = written.lower()
    for number, month in enumerate(_MONTHS, start=1):
        if name in (month, month[:3]) or (number == 9 and name == "sept"):
            return number
    return None


def _hour(found: re.Match[str]) -> int:
    hour = int(found["hour"])
    if not found["half"]:
        return hour
    if not 1 <= hour <= 12:
        raise ValueError(f"expected an hour from 1 to 12 before {found['half']}, got {hour}")
    return hour % 12 + (12 if found["half"][0] in "pP" else 0)


def _zone(written: str | None) -> timezone | None:
    if not written:
        return None
    if written.upper() in ("UTC", "GMT", "Z"):
        return timezone.utc  # noqa: UP017
    sign = -1 if written[0] == "-" else 1
    digits = written[1:].replace(":", "")
    return timezone(sign * timedelta(hours=int(digits[:2]), minutes=int(digits[2:])))
