"""Moments in the page's own time zone, where the page tells it.

Metadata often states a moment in UTC that the page shows in local time. It is the same moment, but
the day that readers know may be another one: the local statement says more, and is preferred.
"""

from datetime import time

from newsmodel.documents import HtmlDocument
from newsmodel.html.data.region import region_of
from newsmodel.html.dates.address_day import day_of_address
from newsmodel.html.dates.offsets import home_zone, in_offset_told, in_zone, is_utc
from newsmodel.html.dates.page_dates import language_of
from newsmodel.html.dates.shown import shown_dates
from newsmodel.html.dates.stated import stated_dates
from newsmodel.model import Instant, Precision


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
