"""Moments in the page's own time zone, where the page tells it.

Metadata often states a moment in UTC that the page shows in local time. It is the same moment, but
the day that readers know may be another one: the local statement says more, and is preferred.
"""

from collections.abc import Iterator
from datetime import timedelta, timezone
from typing import Any, Final

from newsmodel.documents import HtmlDocument
from newsmodel.html.article_area import article_element
from newsmodel.html.date_texts import read_date
from newsmodel.html.proposals import propose
from newsmodel.model import Candidate, Instant, Precision

_META_NAMES: Final = (
    "sailthru.date",
    "date",
    "parsely-pub-date",
    "cxenseparse:recs:publishtime",
    "pubdate",
    "dc.date",
    "dc.date.issued",
    "datepublished",
)
_MOST: Final = 10
_QUARTER: Final = timedelta(minutes=15)
_WIDEST: Final = timedelta(hours=14)


def propose_date(
    page: HtmlDocument, field: str, text: str, confidence: float, method: str, anchor: str
) -> Iterator[Candidate]:
    """The date in a text, in the page's own time zone where that is told; nothing for no date."""
    found = read_date(text)
    if found is not None:
        yield from propose(field, in_local_time(page, found), confidence, method, anchor)


def in_local_time(page: HtmlDocument, instant: Instant) -> Instant:
    """The same moment with the offset that the page states for it elsewhere, else as it was."""
    offset = instant.value.utcoffset()
    if offset != timedelta(0):
        return instant
    for other in page.feature("html.local_times", lambda: _local_times(page)):
        zone = _zone(instant, other)
        if zone is not None:
            value = instant.value.astimezone(zone)
            return Instant(value=value, precision=instant.precision, raw=instant.raw)
    return instant


def _zone(instant: Instant, other: Instant) -> timezone | None:
    """The zone of the other statement, if both are of the same moment."""
    theirs = other.value.utcoffset()
    if theirs is not None:
        is_same = abs(other.value - instant.value) < timedelta(minutes=1)
        return timezone(theirs) if is_same else None
    if other.precision is Precision.MINUTE:
        # Without seconds, two different moments are too often a whole offset apart.
        return None
    offset = other.value - instant.value.replace(tzinfo=None, microsecond=0)
    is_offset = offset % _QUARTER == timedelta(0) and timedelta(0) < abs(offset) <= _WIDEST
    return timezone(offset) if is_offset else None


def _local_times(page: HtmlDocument) -> tuple[Instant, ...]:
    """The times of day that the page states in local time: with an offset, or without any."""
    texts = [page.meta.first(name) for name in _META_NAMES]
    area = article_element(page)
    texts += [_stated(each, area) for each in page.head_elements["time"][:_MOST]]
    found = (read_date(text) for text in texts if text)
    return tuple(
        each
        for each in found
        if each is not None and each.precision.has_time and each.value.utcoffset() != timedelta(0)
    )


def _stated(element: Any, area: Any) -> str | None:
    is_inside = any(outer is area for outer in element.iterancestors())
    return element.get("datetime") if is_inside else None
