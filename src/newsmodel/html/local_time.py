"""Statements of the page's data as candidates: in the page's own time zone, where that is told.

Metadata often states a moment in UTC that the page shows in local time. It is the same moment, but
the day that readers know may be another one: the local statement says more, and is preferred. And
where readers are shown another day altogether, a statement is only half as sure.
"""

from collections.abc import Iterator
from datetime import date, time
from typing import Final

from newsmodel.documents import HtmlDocument
from newsmodel.html.address_day import day_of_address
from newsmodel.html.offsets import home_zone, in_offset_told, in_zone, is_utc
from newsmodel.html.page_dates import language_of, read_page_date
from newsmodel.html.proposals import propose
from newsmodel.html.region import region_of
from newsmodel.html.shown_dates import shown_dates
from newsmodel.html.stated_dates import StatedDate, stated_dates, stated_days
from newsmodel.model import Candidate, Instant, Precision

_CONTRADICTED: Final = 0.5
_SURE: Final = 0.7
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


def in_local_time(page: HtmlDocument, instant: Instant) -> Instant:
    """The same moment with the offset that the page tells, else as it was."""
    if not is_utc(instant):
        return instant
    for other in page.feature("html.local_times", lambda: _local_times(page)):
        local = in_offset_told(instant, other)
        if local is not None:
            return local
    return _at_home(page, instant) or instant


def _local_times(page: HtmlDocument) -> tuple[Instant, ...]:
    """The times of day that the page states in local time: with an offset, or without any."""
    found = [each.instant for each in stated_dates(page)]
    found += [each.instant for each in shown_dates(page)]
    return tuple(
        each for each in found if each is not None and each.precision.has_time and not is_utc(each)
    )


def _at_home(page: HtmlDocument, instant: Instant) -> Instant | None:
    """The moment where the page's language is at home, if it falls on the day that is shown there.

    A day without a time is often stored as its midnight, and published in UTC: then only the day
    is known.
    """
    zone = home_zone(language_of(page), region_of(page), instant.value)
    if zone is None:
        return None
    local = in_zone(instant, zone)
    day = local.value.date()
    if day == instant.value.date():
        return None
    if local.value.time() == time():
        midnight = local.value.replace(tzinfo=None)
        return Instant(value=midnight, precision=Precision.DAY, raw=instant.raw)
    is_shown = any(each.instant.value.date() == day for each in shown_dates(page))
    return local if is_shown or day_of_address(page) == day else None
