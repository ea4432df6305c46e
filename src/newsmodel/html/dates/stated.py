"""What a page's data says of dates: JSON-LD, Open Graph and other meta elements, read once.

Publishers state the same moment in many places, some of them wrongly, so each statement keeps how
sure it is. What readers are shown is read in `shown_dates`.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import frozen

from newsmodel.documents import HtmlDocument, JsonNode
from newsmodel.html.data.article_node import article_node
from newsmodel.html.dates.page_dates import read_page_date
from newsmodel.html.values import plain
from newsmodel.model import Instant

_ARTICLE: Final = (
    ("published", "datePublished", 0.95),
    ("published", "dateCreated", 0.5),
    ("created", "dateCreated", 0.8),
    ("modified", "dateModified", 0.9),
)
_WEB_PAGE: Final = (("published", "datePublished", 0.7), ("modified", "dateModified", 0.7))
_OPEN_GRAPH: Final = (
    ("published", "article:published_time", 0.92),
    ("published", "og:article:published_time", 0.85),
    ("published", "og:published_time", 0.85),
    ("published", "article:published", 0.85),
    ("modified", "article:modified_time", 0.85),
    ("modified", "og:article:modified_time", 0.8),
    ("modified", "og:updated_time", 0.6),
)
_META: Final = (
    ("published", "parsely-pub-date", 0.9),
    ("published", "sailthru.date", 0.8),
    ("published", "pubdate", 0.85),
    ("published", "publishdate", 0.8),
    ("published", "publish-date", 0.8),
    ("published", "publish_date", 0.8),
    ("published", "published-date", 0.8),
    ("published", "published_date", 0.8),
    ("published", "published", 0.75),
    ("published", "publication_date", 0.8),
    ("published", "publication-date", 0.8),
    ("published", "datepublished", 0.85),
    ("published", "date_published", 0.85),
    ("published", "article.published", 0.85),
    ("published", "article_date_original", 0.8),
    ("published", "citation_publication_date", 0.8),
    ("published", "citation_online_date", 0.8),
    ("published", "prism.publicationdate", 0.8),
    ("published", "cxenseparse:recs:publishtime", 0.85),
    ("published", "cxenseparse:publishtime", 0.85),
    ("published", "dc.date.issued", 0.85),
    ("published", "dcterms.issued", 0.85),
    ("published", "dcterms.created", 0.75),
    ("published", "dc.date.created", 0.7),
    ("published", "dc:date.created", 0.7),
    ("published", "dc.date", 0.65),
    ("published", "dcterms.date", 0.65),
    ("published", "displaydate", 0.75),
    ("published", "originalpublicationdate", 0.85),
    ("published", "pdate", 0.7),
    ("published", "date", 0.65),
    ("published", "timestamp", 0.6),
    ("modified", "dcterms.modified", 0.75),
    ("modified", "dc.date.modified", 0.75),
    ("modified", "datemodified", 0.75),
    ("modified", "dateupdated", 0.75),
    ("modified", "dateupdate", 0.75),
    ("modified", "last-modified", 0.5),
    ("modified", "lastmod", 0.6),
    ("modified", "revised", 0.6),
    ("modified", "article.updated", 0.75),
    ("modified", "article_date_updated", 0.75),
)


@frozen(kw_only=True)
class StatedDate:
    """One statement."""

    field: str
    instant: Instant | None
    """None where what stands there is no date, or cannot be right."""

    text: str
    confidence: float
    method: str
    anchor: str


def stated_dates(page: HtmlDocument) -> tuple[StatedDate, ...]:
    """All that the page's data says of the article's dates, in no order of weight."""
    return page.feature("html.stated_dates", lambda: tuple(_stated_dates(page)))


def stated_days(page: HtmlDocument) -> frozenset[date]:
    """The days of all statements, whatever they are of."""
    return page.feature("html.stated_days", lambda: _days(stated_dates(page)))


def _days(stated: tuple[StatedDate, ...]) -> frozenset[date]:
    return frozenset(each.instant.value.date() for each in stated if each.instant is not None)


def _stated_dates(page: HtmlDocument) -> Iterator[StatedDate]:
    yield from _json_ld(page)
    meta = page.meta
    for names, method, attribute in (
        (_OPEN_GRAPH, "open-graph", "property"),
        (_META, "meta", "name"),
    ):
        for field, name, confidence in names:
            if text := meta.first(name):
                anchor = f"//meta[@{attribute}='{name}']/@content"
                yield _statement(page, field, text, confidence, method, anchor)


def _json_ld(page: HtmlDocument) -> Iterator[StatedDate]:
    node = article_node(page)
    if node is not None:
        yield from _of_node(page, node, _ARTICLE, "json-ld")
        return
    for other in page.json_ld:
        if "WebPage" in other.types:
            yield from _of_node(page, other, _WEB_PAGE, "web-page")
            return


def _of_node(
    page: HtmlDocument, node: JsonNode, names: tuple[tuple[str, str, float], ...], method: str
) -> Iterator[StatedDate]:
    for field, name, confidence in names:
        if text := plain(node.data.get(name)):
            yield _statement(page, field, text, confidence, method, f"{node.path}.{name}")


def _statement(
    page: HtmlDocument, field: str, text: str, confidence: float, method: str, anchor: str
) -> StatedDate:
    return StatedDate(
        field=field,
        instant=read_page_date(page, text),
        text=text,
        confidence=confidence,
        method=method,
        anchor=anchor,
    )
