"""Dates of a page's texts, read as the page writes them: in its language, and in its order.

Whether ``3/4/2025`` is in March or in April is decided by the same day written otherwise on the
page, then by numbers of the page that leave no doubt, then by its language and region. Where none
of them tells, only the year is certain.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from newsmodel.documents import HtmlDocument
from newsmodel.html.data.language import declared_language
from newsmodel.html.data.region import region_of
from newsmodel.html.dates.reading import DayOrder, FoundDate, clean, dates_in, read_date
from newsmodel.model import Instant, Precision

_NUMBERS: Final = re.compile(
    r"(?<![0-9./-])([0-9]{1,2})([/-])([0-9]{1,2})\2((?:19|20)[0-9]{2})(?![0-9])"
)
_ISO_DAY: Final = re.compile(
    r"(?<![0-9])((?:19|20)[0-9]{2})([/-]?)([01][0-9])\2([0-3][0-9])(?![0-9])"
)
_MONTH_FIRST: Final = frozenset(("US", "PH", "PR", "GU"))
_EITHER: Final = frozenset(("CA", "ZA", "KE", "GH", "PA"))
"""Regions in which both orders are usual."""

_YEAR_FIRST: Final = frozenset(("zh", "ja", "ko", "hu", "lt", "mn", "eu"))
"""Languages whose own order begins with the year, so that another one says little."""

_SCANNED: Final = 3000
_LONGEST: Final = 200
_DAY: Final = timedelta(days=1)


def read_page_date(page: HtmlDocument, text: str, earliest: int = 1600) -> Instant | None:
    """The first date of a text of the page."""
    language = language_of(page)
    found = read_date(text, earliest=earliest, language=language)
    if found is None or found.precision is not Precision.YEAR:
        return found
    order = _order(page, text)
    return read_date(text, earliest=earliest, language=language, order=order) if order else found


def page_dates_in(page: HtmlDocument, text: str, earliest: int) -> tuple[FoundDate, ...]:
    """All dates of a text of the page, with their places in it once `clean` has gone over it."""
    language, said = language_of(page), clean(text)
    found = dates_in(said, earliest, language)
    if any(each.instant.precision is Precision.YEAR for each in found):
        order = _order(page, said)
        return dates_in(said, earliest, language, order) if order else found
    return found


def language_of(page: HtmlDocument) -> str | None:
    """The language that the page says it is in, without region."""
    return (declared_language(page) or "").partition("-")[0] or None


def _order(page: HtmlDocument, text: str) -> DayOrder | None:
    return _order_by_witness(page, text) or page.feature("html.day_order", lambda: _habit(page))


def _order_by_witness(page: HtmlDocument, text: str) -> DayOrder | None:
    """The order by which the numbers name a day that the page also writes without doubt."""
    days = page.feature("html.written_days", lambda: frozenset(_written_days(page)))
    for one, _, other, year in _NUMBERS.findall(text):
        as_dmy, as_mdy = (
            _is_witnessed(year, month, day, days) for month, day in ((other, one), (one, other))
        )
        if as_dmy != as_mdy:
            return "dmy" if as_dmy else "mdy"
    return None


def _is_witnessed(year: str, month: str, day: str, days: frozenset[date]) -> bool:
    try:
        named = date(int(year), int(month), int(day))
    except ValueError:
        return False
    return not days.isdisjoint((named - _DAY, named, named + _DAY))


def _written_days(page: HtmlDocument) -> Iterator[date]:
    texts = [page.url or "", page.canonical_url or ""]
    texts += (element.get("datetime", "") for element in page.head_elements["time"])
    texts += (text for name in page.meta for text in page.meta.all(name))
    texts += (
        value for node in page.json_ld for value in node.data.values() if isinstance(value, str)
    )
    for text in texts:
        for year, _, month, day in _ISO_DAY.findall(text[:_LONGEST]):
            try:
                yield date(int(year), int(month), int(day))
            except ValueError:
                continue


def _habit(page: HtmlDocument) -> DayOrder | None:
    return _order_by_other_numbers(page) or _order_by_place(page)


def _order_by_other_numbers(page: HtmlDocument) -> DayOrder | None:
    """The order in which other numbers of the page make sense; None where they differ."""
    orders: set[DayOrder] = set()
    for block in page.blocks.blocks[:_SCANNED]:
        for one, _, other, _ in _NUMBERS.findall(block.text[:_LONGEST]):
            if int(one) > 12 >= int(other):
                orders.add("dmy")
            elif int(other) > 12 >= int(one):
                orders.add("mdy")
    return orders.pop() if len(orders) == 1 else None


def _order_by_place(page: HtmlDocument) -> DayOrder | None:
    language, region = language_of(page), region_of(page)
    if region in _EITHER or language in _YEAR_FIRST:
        return None
    if region in _MONTH_FIRST:
        return "mdy" if language in (None, "en") else None
    return "dmy" if region or language not in (None, "en") else None
