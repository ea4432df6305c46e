"""Dates as pages write them, read with the precision that they have and no more.

Day and month are never guessed: ``4/5/2025`` says too little, and is not read.
"""

import re
from datetime import date
from typing import Final

from newsmodel.model import Instant, ModelError

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari",
            "february feb februar février févr fevrier febrero febbraio fevereiro februari",
            "march mar märz mars marzo março maart mrz",
            "april apr avril avr abril abr aprile",
            "may mai mayo maggio maio mei maj",
            "june jun juni juin junio giugno junho",
            "july jul juli juillet juil julio luglio julho",
            "august aug août aout agosto ago augustus augusti",
            "september sep sept septembre septiembre settembre setembro",
            "october oct oktober okt octobre octubre ottobre outubro",
            "november nov novembre noviembre novembro",
            "december dec dezember dez décembre déc diciembre dic dicembre dezembro desember",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH_NAME: Final = "|".join(sorted(_MONTHS, key=len, reverse=True))
_ISO: Final = re.compile(
    r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})"
    r"(?:[T\s]+(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(Z\b|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?)?",
    re.ASCII | re.IGNORECASE,
)
_COMPACT: Final = re.compile(
    r"^((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?)?$", re.ASCII
)
_SLASHED: Final = re.compile(
    r"(?<![\d/])((?:19|20)\d\d)[/.](\d{1,2})[/.](\d{1,2})(?![\d/])", re.ASCII
)
_DOTTED: Final = re.compile(
    r"(?<![\w.])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)(?!\w)", re.ASCII
)
_NUMERIC: Final = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?![\d/])", re.ASCII)
_DAY_FIRST: Final = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?[\s-]+(?:de\s+|of\s+)?({_MONTH_NAME})\b\.?,?"
    r"[\s-]+(?:de\s+|del\s+)?((?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_MONTH_FIRST: Final = re.compile(
    rf"\b({_MONTH_NAME})\b\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_CLOCK_AFTER: Final = re.compile(
    r"^[\s,]*(?:at\s+)?(\d{1,2}):(\d\d)(?::(\d\d))?\s*(GMT|UTC|Z\b|[+-]\d\d:?\d\d)?(?!\s*[ap]\.?m)",
    re.IGNORECASE,
)
_JAPANESE: Final = re.compile(r"((?:19|20)\d\d)年\s?(\d{1,2})月\s?(\d{1,2})日")
_LONGEST: Final = 200
_EPOCH: Final = date(1970, 1, 1)
"""What a clock of zero is written as."""

EARLIEST_YEAR: Final = 1990
LATEST_YEAR: Final = 2099


def read_date(text: str, *, earliest: int = 1600) -> Instant | None:
    """The first date in a text; None where there is none, or it cannot be right.

    Args:
        text: what the page says; it is kept as the instant's ``raw``.
        earliest: the earliest year that is plausible.
    """
    said = " ".join(text[:_LONGEST].split())
    for read in (_iso, _compact, _year_first, _with_month_name, _day_first_numbers):
        written = read(said)
        if written is not None:
            return _instant(written, said, earliest)
    return None


def _instant(written: str, raw: str, earliest: int) -> Instant | None:
    try:
        found = Instant.parse(written, raw=raw)
    except ModelError:
        return None
    is_zero = found.value.date() == _EPOCH
    return found if earliest <= found.value.year <= LATEST_YEAR and not is_zero else None


def _iso(text: str) -> str | None:
    found = _ISO.search(text)
    if found is None:
        return None
    year, month, day, hour, minute, second, fraction, zone = found.groups()
    clock = _clock(hour, minute, second, fraction, zone)
    return f"{year}-{int(month):02}-{int(day):02}{clock}"


def _compact(text: str) -> str | None:
    found = _COMPACT.match(text)
    if found is None:
        return None
    year, month, day, hour, minute, second, zone = found.groups()
    return f"{year}-{month}-{day}{_clock(hour, minute, second, None, zone)}"


def _year_first(text: str) -> str | None:
    found = _SLASHED.search(text) or _JAPANESE.search(text)
    if found is None:
        return None
    year, month, day = found.groups()
    return f"{year}-{int(month):02}-{int(day):02}"


def _with_month_name(text: str) -> str | None:
    found = _DAY_FIRST.search(text)
    if found is not None:
        day, name, year = found.groups()
    else:
        found = _MONTH_FIRST.search(text)
        if found is None:
            return None
        name, day, year = found.groups()
    clock = _CLOCK_AFTER.match(text[found.end() :])
    hour, minute, second, zone = clock.groups() if clock else (None, None, None, None)
    written = f"{year}-{_MONTHS[name.lower()]:02}-{int(day):02}"
    return written + _clock(hour, minute, second, None, zone)


def _day_first_numbers(text: str) -> str | None:
    found = _DOTTED.search(text)
    if found is not None:
        day, month, year = found.groups()
        return f"{year}-{int(month):02}-{int(day):02}"
    found = _NUMERIC.search(text)
    if found is None:
        return None
    first, second, year = found.groups()
    if int(first) > 12 >= int(second):
        return f"{year}-{int(second):02}-{int(first):02}"
    if int(second) > 12 >= int(first) or first == second:
        return f"{year}-{int(first):02}-{int(second):02}"
    return None


def _clock(
    hour: str | None, minute: str | None, second: str | None, fraction: str | None, zone: str | None
) -> str:
    """The time of day in ISO 8601; nothing where it is not stated."""
    if hour is None or minute is None:
        return ""
    clock = f"T{int(hour):02}:{minute}"
    if second is not None:
        clock += f":{second}"
        if fraction is not None and fraction.strip("0"):
            clock += f".{fraction[:6]}"
    return clock + _zone(zone)


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    if zone.upper() in ("Z", "UTC", "GMT"):
        return "Z"
    digits = zone[1:].replace(":", "").ljust(4, "0")
    return f"{zone[0]}{digits[:2]}:{digits[2:]}"
