"""The days on which the events begin that a page is about, such as matches and concerts."""

from collections.abc import Iterator
from datetime import date

from newsmodel.documents import HtmlDocument
from newsmodel.html.dates.page_dates import read_page_date
from newsmodel.html.dates.stated import stated_dates
from newsmodel.html.values import plain


def days_of_events(page: HtmlDocument) -> frozenset[date]:
    """By JSON-LD; none where the data states a publication, for it may be of the same day."""
    return page.feature("html.days_of_events", lambda: frozenset(_days(page)))


def _days(page: HtmlDocument) -> Iterator[date]:
    if any(each.field == "published" for each in stated_dates(page)):
        return
    for node in page.json_ld:
        if any(name.endswith("Event") for name in node.types):
            begin = read_page_date(page, plain(node.data.get("startDate")))
            if begin is not None:
                yield begin.value.date()
