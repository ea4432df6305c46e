"""Dates that the page's data states, as candidates: the surer, the less the page contradicts them.

Where readers are shown another day by which the data goes in other places, the article was
published anew, and what else the data says of its publication is only half as sure.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from newsmodel.documents import HtmlDocument
from newsmodel.html.dates.address_day import day_of_address
from newsmodel.html.dates.local_time import in_local_time
from newsmodel.html.dates.page_dates import read_page_date
from newsmodel.html.dates.shown import shown_dates
from newsmodel.html.dates.stated import StatedDate, stated_dates, stated_days
from newsmodel.html.proposals import propose
from newsmodel.model import Candidate, Instant

_CONTRADICTED: Final = 0.5
_SURE: Final = 0.73
"""From which confidence on a shown date may contradict what the data states."""


def propose_stated(page: HtmlDocument, *methods: str) -> Iterator[Candidate]:
    """What the page's data states by certain methods."""
    for each in stated_dates(page):
        if each.method in methods and each.instant is not None and _counts(page, each):
            yield from propose_instant(
                page, each.field, each.instant, each.confidence, each.method, each.anchor
            )


def _counts(page: HtmlDocument, stated: StatedDate) -> bool:
    """Whether a statement is of an article.

    The node of a page dates every page, static ones too: what it says of a publication counts
    where another witness has the same day.
    """
    if stated.method != "web-page" or stated.field != "published" or stated.instant is None:
        return True
    days = page.feature("html.witnessed_days", lambda: _witnessed_days(page))
    here = in_local_time(page, stated.instant)
    return not days.isdisjoint((stated.instant.value.date(), here.value.date()))


def _witnessed_days(page: HtmlDocument) -> frozenset[date]:
    """The days of publication by all witnesses but the node of the page."""
    shown = [each.instant for each in shown_dates(page) if each.field == "published"]
    stated = [
        each.instant
        for each in stated_dates(page)
        if each.field == "published" and each.method != "web-page" and each.instant
    ]
    days = {each.value.date() for each in (*shown, *stated)}
    return frozenset(filter(None, (*days, day_of_address(page))))


def propose_date(
    page: HtmlDocument, field: str, text: str, confidence: float, method: str, anchor: str
) -> Iterator[Candidate]:
    """The date in a text; nothing for no date."""
    found = read_page_date(page, text)
    if found is not None:
        yield from propose_instant(page, field, found, confidence, method, anchor)


def propose_instant(
    page: HtmlDocument, field: str, instant: Instant, confidence: float, method: str, anchor: str
) -> Iterator[Candidate]:
    """An instant in the page's own time zone, the surer the less the page contradicts it."""
    local = in_local_time(page, instant)
    if field == "published" and _is_contradicted(page, local):
        confidence *= _CONTRADICTED
    yield from propose(field, local, confidence, method, anchor)


def _is_contradicted(page: HtmlDocument, instant: Instant) -> bool:
    """Whether readers are shown a later day, by which the page's data goes in other places."""
    for shown in shown_dates(page):
        if shown.field == "published" and shown.confidence >= _SURE:
            day = shown.instant.value.date()
            return day > instant.value.date() and day in stated_days(page)
    return False
