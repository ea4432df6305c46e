"""Dates that the page shows, and what its address says of the day."""

from collections.abc import Iterator
from typing import Final

from newsmodel.documents import HtmlDocument
from newsmodel.html.address_day import day_of_address
from newsmodel.html.local_time import in_local_time
from newsmodel.html.proposals import propose
from newsmodel.html.script_dates import day_in_scripts
from newsmodel.html.shown_dates import shown_dates
from newsmodel.html.stated_dates import stated_dates
from newsmodel.model import Candidate, Instant
from newsmodel.plugin import extractor

_ADDRESS: Final = 0.5
_SCRIPTS: Final = 0.4
_LAST_CHANGE: Final = 0.3
"""How sure the day of the last change is where nothing tells that of the publication."""


@extractor(name="html.dates", provides={"published", "modified"}, documents=HtmlDocument)
def dates(page: HtmlDocument) -> Iterator[Candidate]:
    """Day and time of publication and of the last change, as shown."""
    found = [*_shown(page), *_of_address(page)]
    yield from found
    fields = {each.field for each in found}
    fields.update(each.field for each in stated_dates(page) if each.method != "web-page")
    if "published" not in fields:
        yield from _in_scripts(page) or _last_change(page)


def _shown(page: HtmlDocument) -> Iterator[Candidate]:
    seen: set[str] = set()
    for shown in shown_dates(page):
        if shown.field not in seen:
            seen.add(shown.field)
            anchor = page.anchor_of(shown.element)
            instant = in_local_time(page, shown.instant)
            yield from propose(shown.field, instant, shown.confidence, shown.method, anchor)


def _of_address(page: HtmlDocument) -> Iterator[Candidate]:
    day = day_of_address(page)
    if day is not None:
        instant = Instant.parse(day.isoformat(), raw=day.isoformat())
        yield from propose("published", instant, _ADDRESS, "address")


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
