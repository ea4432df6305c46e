"""Years of other calendars, told in ours."""

from datetime import date, timedelta
from typing import Final

_BUDDHIST: Final = 543
_REIGNS: Final = {
    "令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867,
    "民國": 1911, "民国": 1911,
}  # fmt: skip
"""The year before the first of each Japanese reign, and before the Republic of China."""

_CYCLE: Final = 33
_LEAP_YEARS: Final = (1, 5, 9, 13, 17, 22, 26, 30)
"""Which years of a cycle are leap years; true of the solar Hijri years 1178 to 1633."""


def from_buddhist(year: int) -> int:
    """The year of a Thai date; a year of ours stays as it is."""
    return year - _BUDDHIST if year > 2400 else year


def from_reign(name: str, year: int) -> int:
    """The year of an East Asian date that counts from the beginning of a reign."""
    return _REIGNS[name] + year


REIGNS: Final = tuple(_REIGNS)


def from_solar_hijri(year: int, month: int, day: int) -> date | None:
    """The day of a Persian date of the years 1178 to 1633; None for a day that it has not."""
    length = 31 if month <= 6 else 30 if month < 12 or _is_leap(year) else 29
    if not (1178 <= year <= 1633 and 1 <= day <= length):
        return None
    days = 365 * (year - 1403) + _leap_years_before(year) - _leap_years_before(1403)
    days += 31 * min(month - 1, 6) + 30 * max(month - 7, 0) + day - 1
    return date(2024, 3, 20) + timedelta(days=days)


def _is_leap(year: int) -> bool:
    return year % _CYCLE in _LEAP_YEARS


def _leap_years_before(year: int) -> int:
    cycles, rest = divmod(year, _CYCLE)
    return cycles * len(_LEAP_YEARS) + sum(leap < rest for leap in _LEAP_YEARS)


def is_solar_hijri(year: int) -> bool:
    """Whether a year of the web's time can only be of the Persian calendar."""
    return 1340 <= year <= 1499
