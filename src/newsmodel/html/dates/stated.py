"""What a page's data says of dates: JSON-LD, Open Graph and other meta elements, read once.

Publishers state the same moment in many places, some of them wrongly, so each statement keeps how
sure it is. What readers are shown is read in `shown_dates`.
"""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import Final

import orjson
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
    ("article:published_time", "published", 0.92),
    ("og:article:published_time", "published", 0.85),
    ("og:published_time", "published", 0.85),
    ("article:published", "published", 0.85),
    ("article:modified_time", "modified", 0.85),
    ("og:article:modified_time", "modified", 0.8),
    ("og:updated_time", "modified", 0.6),
)
_META: Final = (
    ("parsely-pub-date", "published", 0.9),
    ("sailthru.date", "published", 0.8),
    ("pubdate", "published", 0.85),
    ("publishdate", "published", 0.8),
    ("publish-date", "published", 0.8),
    ("publish_date", "published", 0.8),
    ("published-date", "published", 0.8),
    ("published_date", "published", 0.8),
    ("published", "published", 0.75),
    ("publication_date", "published", 0.8),
    ("publication-date", "published", 0.8),
    ("date_published", "published", 0.85),
    ("article.published", "published", 0.85),
    ("article_date_original", "published", 0.8),
    ("citation_publication_date", "published", 0.8),
    ("citation_online_date", "published", 0.8),
    ("prism.publicationdate", "published", 0.8),
    ("cxenseparse:recs:publishtime", "published", 0.85),
    ("cxenseparse:publishtime", "published", 0.85),
    ("dc.date.issued", "published", 0.85),
    ("dcterms.issued", "published", 0.85),
    ("dcterms.created", "published", 0.75),
    ("dc.date.created", "published", 0.7),
    ("dc:date.created", "published", 0.7),
    ("dc.date", "published", 0.65),
    ("dcterms.date", "published", 0.65),
    ("displaydate", "published", 0.75),
    ("originalpublicationdate", "published", 0.85),
    ("pdate", "published", 0.7),
    ("date", "published", 0.65),
    ("timestamp", "published", 0.6),
    ("dcterms.modified", "modified", 0.75),
    ("dc.date.modified", "modified", 0.75),
    ("dateupdated", "modified", 0.75),
    ("dateupdate", "modified", 0.75),
    ("last-modified", "modified", 0.5),
    ("lastmod", "modified", 0.6),
    ("revised", "modified", 0.6),
    ("article.updated", "modified", 0.75),
    ("article_date_updated", "modified", 0.75),
)
_MICRODATA: Final = (("datepublished", "published", 0.85), ("datemodified", "modified", 0.75))
"""Meta elements that are properties, where microdata of the article is not sought, too."""


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
    yield from _parsely(page)
    meta = page.meta
    for names, method, attribute in (
        (_OPEN_GRAPH, "open-graph", "property"),
        (_META, "meta", "name"),
        (_MICRODATA, "microdata", "itemprop"),
    ):
        for name, field, confidence in meta.stated(names):
            anchor = f"//meta[@{attribute}='{name}']/@content"
            text = meta.first(name) or ""
            yield _statement(page, field, text, confidence, method, anchor)


def _parsely(page: HtmlDocument) -> Iterator[StatedDate]:
    """What the meta element ``parsely-page`` says, which holds an object of JSON."""
    with suppress(orjson.JSONDecodeError):
        said = orjson.loads(page.meta.first("parsely-page") or "null")
        text = plain(said.get("pub_date")) if isinstance(said, dict) else ""
        if text:
            anchor = "//meta[@name='parsely-page']/@content"
            yield _statement(page, "published", text, 0.85, "meta", anchor)


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
