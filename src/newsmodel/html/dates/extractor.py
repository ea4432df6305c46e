"""Dates that the page shows, and what its address says of the day."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from newsmodel.documents import HtmlDocument
from newsmodel.html.dates.address_day import day_of_address
from newsmodel.html.dates.event_days import days_of_events
from newsmodel.html.dates.hidden import hidden_date
from newsmodel.html.dates.local_time import in_local_time
from newsmodel.html.dates.scripts import day_in_scripts
from newsmodel.html.dates.shown import shown_dates
from newsmodel.html.dates.shown_date import ShownDate
from newsmodel.html.dates.stated import stated_dates
from newsmodel.html.proposals import propose
from newsmodel.model import Candidate, Diagnostic, Instant, Severity
from newsmodel.plugin import Finding, extractor

_DAY: Final = timedelta(days=1)
_ADDRESS: Final = 0.5
_HIDDEN: Final = 0.5
_SCRIPTS: Final = 0.4
_LAST_CHANGE: Final = 0.3
"""How sure the day of the last change is where nothing tells that of the publication."""


@extractor(name="html.dates", provides={"published", "modified"}, documents=HtmlDocument)
def dates(page: HtmlDocument) -> Iterator[Finding]:
    """Day and time of publication and of the last change, as shown."""
    yield from _unreadable(page)
    shown = [each for each in shown_dates(page) if not _is_of_other(page, each)]
    found = [*_shown(page, shown), *_of_address(page)]
    yield from found
    fields = {each.field for each in found}
    fields.update(each.field for each in stated_dates(page) if each.method != "web-page")
    if "published" not in fields:
        yield from _hidden(page) or _in_scripts(page) or _last_change(page)


def _unreadable(page: HtmlDocument) -> Iterator[Diagnostic]:
    for each in stated_dates(page):
        if each.instant is None:
            yield Diagnostic(
                code="date-unreadable",
                severity=Severity.INFO,
                message=f"{each.text!r:.60} is no date, or cannot be right",
                anchor=each.anchor,
            )


def _is_of_other(page: HtmlDocument, shown: ShownDate) -> bool:
    return _is_after_last_change(page, shown) or shown.instant.value.date() in days_of_events(page)


def _is_after_last_change(page: HtmlDocument, shown: ShownDate) -> bool:
    """Whether a day lies beyond all that the page's data knows of: today's, or one to come."""
    changes = [each.instant for each in stated_dates(page) if each.field == "modified"]
    days = [change.value.date() for change in changes if change is not None]
    return bool(days) and shown.instant.value.date() > max(days) + _DAY


def _shown(page: HtmlDocument, shown: list[ShownDate]) -> Iterator[Candidate]:
    for each in {one.field: one for one in reversed(shown)}.values():
        anchor = page.anchor_of(each.element)
        instant = in_local_time(page, each.instant)
        yield from propose(each.field, instant, each.confidence, each.method, anchor)


def _of_address(page: HtmlDocument) -> Iterator[Candidate]:
    day = day_of_address(page)
    if day is not None:
        instant = Instant.parse(day.isoformat(), raw=day.isoformat())
        yield from propose("published", instant, _ADDRESS, "address")


def _hidden(page: HtmlDocument) -> list[Candidate]:
    found = hidden_date(page)
    if found is None:
        return []
    instant, element = found
    local = in_local_time(page, instant)
    return list(propose("published", local, _HIDDEN, "attribute", page.anchor_of(element)))


def _in_scripts(page: HtmlDocument) -> list[Candidate]:
    instant = day_in_scripts(page)
    if instant is None:
        return []
    return list(propose("published", in_local_time(page, instant), _SCRIPTS, "script", "//script"))


def _last_change(page: HtmlDocument) -> Iterator[Candidate]:
    """The change that readers are shown, where nothing else is told: published then, or before."""
    for each in shown_dates(page):
        if each.field == "modified":
            anchor = page.anchor_of(each.element)
            yield from propose("published", each.instant, _LAST_CHANGE, "last-change", anchor)
            return
