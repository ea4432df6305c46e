"""Dates in numbers: ISO 8601 and its kin, and day and month with dots, slashes or hyphens."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from newsmodel.html.dates.reading.calendars import (
    REIGNS,
    from_buddhist,
    from_reign,
    from_solar_hijri,
    is_solar_hijri,
)
from newsmodel.html.dates.reading.clocks import minutes_of
from newsmodel.html.dates.reading.parts import Clock, DateText

_ISO: Final = re.compile(
    r"(?<![0-9])([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?![0-9])"
    r"(?:[T\s]+([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,:]([0-9]{1,9}))?)?"
    r"\s*(Z\b|UTC|GMT|[+-][0-9]{2}:?(?:[0-9]{2})?)?)?",
    re.IGNORECASE,
)
_COMPACT: Final = re.compile(
    r"((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})"
    r"(?:[T ]?([0-9]{2}):?([0-9]{2})(?::?([0-9]{2}))?()(Z|[+-][0-9]{2}:?[0-9]{2})?)?"
)
_PARTIAL: Final = re.compile(r"((?:19|20)[0-9]{2})(?:-(0[1-9]|1[0-2]))?")
_EPOCH: Final = re.compile(r"(1[0-9]{9})(?:[0-9]{3})?")
_YEAR_FIRST: Final = re.compile(
    r"(?<![0-9./])([0-9]{4})([./])\s?([0-9]{1,2})\2\s?([0-9]{1,2})(?![0-9/])"
)
_YEAR_LAST: Final = re.compile(
    r"(?<![\w.,/-])([0-9]{1,2})([./-])\s?([0-9]{1,2})\2\s?([0-9]{4}|[0-9]{2})(?![\w/-])(?!\.[0-9])"
)
_CJK: Final = re.compile(
    rf"({'|'.join(REIGNS)})?\s?([0-9]{{1,4}}|元)\s?[年년]\s?([0-9]{{1,2}})"
    r"\s?[月월]\s?([0-9]{1,2})\s?[日號号일]?"
)
_VIETNAMESE: Final = re.compile(
    r"(?<![0-9])([0-9]{1,2}) tháng ([0-9]{1,2}),? (?:năm )?([0-9]{4})", re.IGNORECASE
)
_CENTURY_SPLIT: Final = 70
_LONGEST_AROUND_SHORT_YEAR: Final = 60
"""Characters of a text in which three short numbers with dots are a date, not a version."""


def whole_date(text: str) -> DateText | None:
    """A text that is nothing but a date as machines write it: ISO 8601, or seconds since 1970."""
    if found := _ISO.fullmatch(text) or _COMPACT.fullmatch(text):
        return _iso(found)
    if found := _PARTIAL.fullmatch(text):
        return DateText(year=int(found[1]), month=int(found[2] or 0), end=found.end())
    if found := _EPOCH.fullmatch(text):
        moment = datetime.fromtimestamp(int(found[1]), UTC)
        clock = Clock(moment.hour, moment.minute, moment.second, 0, 0)
        return DateText(
            year=moment.year, month=moment.month, day=moment.day, end=found.end(), clock=clock
        )
    return None


def dates_in_numbers(text: str, language: str | None, order: str | None) -> Iterator[DateText]:
    """The dates of a text that are written in numbers, in no order of their own."""
    found: list[DateText | None] = []
    # A quick look for what such dates cannot be without: most have a month's name and none of it.
    if "-" in text:
        found += map(_iso, _ISO.finditer(text))
    if "." in text or "/" in text:
        found += [_year_first(each, language) for each in _YEAR_FIRST.finditer(text)]
    if "." in text or "/" in text or "-" in text:
        found += [_year_last(each, text, language, order) for each in _YEAR_LAST.finditer(text)]
    if not text.isascii():
        found += map(_cjk, _CJK.finditer(text))
        found += map(_vietnamese, _VIETNAMESE.finditer(text))
    yield from filter(None, found)


def _iso(found: re.Match[str]) -> DateText:
    year, month, day, hour, minute, second, fraction, zone = found.groups()
    clock = None
    if hour is not None and minute is not None:
        parts = int(second) if second else None, int((fraction or "0")[:6].ljust(6, "0"))
        clock = Clock(int(hour), int(minute), *parts, minutes_of(zone))
    return DateText(
        year=int(year), month=int(month), day=int(day),
        start=found.start(), end=found.end(), clock=clock,
    )  # fmt: skip


def _year_first(found: re.Match[str], language: str | None) -> DateText | None:
    year, _, month, day = found.groups()
    return _date(found, int(year), int(month), int(day), language)


def _cjk(found: re.Match[str]) -> DateText | None:
    reign, written, month, day = found.groups()
    year = 1 if written == "元" else int(written)
    year = from_reign(reign, year) if reign else year
    return _date(found, year, int(month), int(day), None)


def _vietnamese(found: re.Match[str]) -> DateText | None:
    day, month, year = map(int, found.groups())
    return _date(found, year, month, day, None)


def _year_last(
    found: re.Match[str], text: str, language: str | None, order: str | None
) -> DateText | None:
    first, separator, second, written = found.groups()
    if len(written) == 2 and (len(first + second) < 4 or len(text) > _LONGEST_AROUND_SHORT_YEAR):
        return None
    one, other, year = int(first), int(second), _full_year(written)
    order = _order_of(one, other) or order or ("dmy" if separator == "." else None)
    if order is None:
        return DateText(year=year, start=found.start(), end=found.end())
    day, month = (other, one) if order == "mdy" else (one, other)
    return _date(found, year, month, day, language)


def _full_year(written: str) -> int:
    century = 0 if len(written) > 2 else 1900 if int(written) >= _CENTURY_SPLIT else 2000
    return century + int(written)


def _order_of(one: int, other: int) -> str | None:
    """The order that two numbers leave no doubt of."""
    if one > 12 or one == other:
        return "dmy"
    return "mdy" if other > 12 else None


def _date(
    found: re.Match[str], year: int, month: int, day: int, language: str | None
) -> DateText | None:
    if language == "th":
        year = from_buddhist(year)
    elif is_solar_hijri(year):
        ours = from_solar_hijri(year, month, day)
        if language != "fa" or ours is None:
            return None
        year, month, day = ours.year, ours.month, ours.day
    return DateText(year=year, month=month, day=day, start=found.start(), end=found.end())
