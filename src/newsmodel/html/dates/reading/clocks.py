"""The time of day that stands beside a date, with its zone."""

import re
from typing import Final

from newsmodel.html.dates.reading.parts import Clock
from newsmodel.html.dates.reading.words import after_noon, before_noon, folded, zones

_FARTHEST: Final = 40
"""Characters beside a date within which its clock stands."""

_WIDEST_GAP: Final = 14
"""Characters between a date and its clock, at most, and no digit among them."""

_CLOCK: Final = re.compile(
    r"(?<![0-9:./,+-])([0-9]{1,2})"
    r"(?:(?::|h|[時时]\s?|시\s?)([0-5]?[0-9])(?::([0-5][0-9]))?(?![0-9:.])"
    r"|\.([0-5][0-9])(?=\s?(?:uhr|h\b|hrs|น)))",
    re.IGNORECASE,
)
_WORD: Final = r"(?:[APap]\. [Mm]|[^\W\d_](?:\.?[^\W\d_]){0,5})"
_WORD_BEFORE: Final = re.compile(rf"({_WORD})\.?\s?$")
_BEHIND: Final = re.compile(
    rf"[分분]?\s?\(?({_WORD})?\.?[\s(]?([+-][0-9]{{1,2}}(?::?[0-9]{{2}})?(?![0-9:])|{_WORD})?"
)
_OFFSET: Final = re.compile(r"([+-])([0-9]{1,2}):?([0-9]{2})?")
_MOST_MINUTES: Final = 14 * 60


def clock_beside(text: str, start: int, end: int) -> Clock | None:
    """The clock right behind the date that stands from start to end, else right before it."""
    after = _CLOCK.search(text, end, end + _FARTHEST)
    if after is not None and _is_near(text[end : after.start()]):
        return _read(text, after)
    before = None
    for each in _CLOCK.finditer(text, max(0, start - _FARTHEST), start):
        before = each
    if before is not None and _is_near(text[before.end() : start]):
        return _read(text, before)
    return None


def _is_near(gap: str) -> bool:
    return len(gap) <= _WIDEST_GAP and not any(map(str.isdigit, gap))


def _read(text: str, found: re.Match[str]) -> Clock | None:
    hour, minute, second, dotted_minute = found.groups()
    beside = _WORD_BEFORE.search(text, max(0, found.start() - 8), found.start())
    behind = _BEHIND.match(text, found.end())
    words = [beside[1] if beside else None, *(behind.groups() if behind else ())]
    said = [folded(word) for word in words if word]
    full_hour = _full_hour(int(hour), said)
    if full_hour is None:
        return None
    offset = next(
        (each for word in reversed(words) if (each := minutes_of(word)) is not None), None
    )
    return Clock(
        full_hour, int(minute or dotted_minute), int(second) if second else None, 0, offset
    )


def _full_hour(hour: int, said: list[str]) -> int | None:
    if hour <= 12 and not after_noon().isdisjoint(said):
        return hour % 12 + 12
    if hour <= 12 and not before_noon().isdisjoint(said):
        return hour % 12
    return hour if hour < 24 else None


def minutes_of(zone: str | None) -> int | None:
    """Minutes from UTC of an offset or an abbreviation; None for what is no zone."""
    if not zone:
        return None
    written = _OFFSET.fullmatch(zone)
    if written is None:
        return zones().get(folded(zone))
    sign, hours, minutes = written.groups()
    total = 60 * int(hours) + int(minutes or 0)
    return (-total if sign == "-" else total) if total <= _MOST_MINUTES else None
