"""Dates that begin or end something, as no publication does: fairs, holidays, rows of years."""

import re
from collections.abc import Sequence
from typing import Final

from newsmodel.html.dates.reading.parts import DateText

_TO: Final = re.compile(r"\s?(?:[-–—]|to|bis|au|al|till|til|do|до|至|から)\s?")
_FIRST_DAY: Final = re.compile(rf"(?<![0-9:.,])[0-9]{{1,2}}(?:\.|st|nd|rd|th)?{_TO.pattern}$")
"""What stands before the last day of a span: its first one."""

_LONGEST_FIRST_DAY: Final = 12
_CLOCK: Final = r"[0-9]{1,2}[:.][0-9]{2}"
_CLOCKS: Final = re.compile(rf"[^0-9]{{0,12}}{_CLOCK}[^0-9]{{0,6}}?{_TO.pattern}{_CLOCK}(?![0-9])")
"""What stands behind the day of an event: when it begins and ends."""

_YEARS: Final = re.compile(r"(?:\s(?:19|20)[0-9]{2}(?![0-9])){2}")
"""What stands behind the first of a row of years, as calendars and archives have it."""


def starts_of_spans(text: str, found: Sequence[DateText]) -> frozenset[int]:
    """Where the dates of a text stand that belong to a span of days, hours or years."""
    starts = {each.start for each in found}
    of_spans: set[int] = set()
    for said in found:
        to = _TO.match(text, said.end)
        if to is not None and to.end() in starts:
            of_spans.update((said.start, to.end()))
        elif _ends_days(text, said) or _begins_more(text, said):
            of_spans.add(said.start)
    return frozenset(of_spans)


def _ends_days(text: str, said: DateText) -> bool:
    before = text[max(0, said.start - _LONGEST_FIRST_DAY) : said.start]
    return _FIRST_DAY.search(before) is not None


def _begins_more(text: str, said: DateText) -> bool:
    return any(behind.match(text, said.end) for behind in (_CLOCKS, _YEARS))
