"""TIMEX3 values: days, weeks, months, quarters and periods as ISO 8601 writes them."""

from datetime import date, timedelta
from typing import Final

from newsmodel.language.times.calendar import months_from

_MONTHS: Final = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}
_DAYS: Final = {"D": 1, "W": 7, "2W": 14, "WE": 7}

_HALVES: Final = {"Y": "6M", "TH": "30M", "TM": "30S", "D": "T12H"}
"""What half a unit is in smaller ones."""


def of_week(day: date) -> str:
    """The week of a day: ``2025-W17``."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def of_unit(day: date, unit: str) -> str:
    """The day, week, month, quarter, year, decade or century that a day lies in."""
    if unit in {"W", "2W"}:
        return of_week(day)
    if unit == "WE":
        return of_week(day) + "-WE"
    if unit == "Q":
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    widths = {"C": 2, "E": 3, "Y": 4, "M": 7}
    return day.isoformat()[: widths.get(unit, 10)]


def shifted(day: date, count: int, unit: str) -> date | None:
    """A day some units later, earlier where the count is negative; None beyond the calendar."""
    try:
        if unit in _MONTHS:
            return months_from(day, count * _MONTHS[unit])
        return day + timedelta(days=count * _DAYS.get(unit, 0))
    except (ValueError, OverflowError):
        return None


def period(count: str, unit: str, *, is_half_more: bool = False) -> str:
    """A duration: ``P3D``, ``PT5M``; ``X`` for an unknown count."""
    if is_half_more and count.isdigit():
        if unit in _HALVES:
            return period(count, unit) + _HALVES[unit]
        count += ".5"
    if unit == "2W":
        return f"P{int(count) * 2}W" if count.isdigit() else "PXW"
    return f"PT{count}{unit[1:]}" if unit.startswith("T") else f"P{count}{unit}"


def half_of(unit: str) -> str | None:
    """The duration of half a unit: ``PT30M``; None where no whole smaller unit tells it."""
    if unit not in _HALVES:
        return None
    return f"PT{_HALVES[unit]}" if unit in {"TH", "TM"} else f"P{_HALVES[unit]}"


def moved(day: date, count: int, unit: str) -> str | None:
    """What lies some units from a day, as coarse as the unit: "last year" is a year."""
    found = shifted(day, count, unit)
    if found is None:
        return None
    return of_unit(found, unit)
