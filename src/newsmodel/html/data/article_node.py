"""The node of a page's JSON-LD that describes its article."""

from collections.abc import Iterator
from typing import Any, Final

from newsmodel.documents import HtmlDocument, JsonNode
from newsmodel.html.values import comparable, items, plain

_TYPES: Final = frozenset(
    "Article AdvertiserContentArticle AnalysisNewsArticle AskPublicNewsArticle "
    "BackgroundNewsArticle BlogPosting LiveBlogPosting NewsArticle OpinionNewsArticle Report "
    "ReportageNewsArticle ReviewNewsArticle SatiricalArticle ScholarlyArticle SocialMediaPosting "
    "TechArticle".split()
)
"""schema.org ``Article`` and its subtypes."""

_LONGEST_TITLE: Final = 400


def article_node(page: HtmlDocument) -> JsonNode | None:
    """The node of the page's own article; None where there is none, or it is one among many."""
    return page.feature("html.article_node", lambda: _article_node(page))


def article_nodes(page: HtmlDocument) -> tuple[JsonNode, ...]:
    """All nodes of the page's JSON-LD that describe articles."""
    return tuple(node for node in page.json_ld if not _TYPES.isdisjoint(node.types))


def nodes_of(page: HtmlDocument, value: Any) -> Iterator[dict[str, Any]]:
    """The objects that a property names, those that it only refers to by ``@id`` included."""
    by_id = page.feature("html.nodes_by_id", lambda: _by_id(page))
    for item in items(value):
        if isinstance(item, dict):
            referred = by_id.get(str(item.get("@id"))) if not item.get("name") else None
            yield referred or item
        elif isinstance(item, str):
            yield by_id.get(item) or {"name": item}


def _by_id(page: HtmlDocument) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for node in page.json_ld:
        identifier = node.data.get("@id")
        if isinstance(identifier, str) and node.data.get("name"):
            found.setdefault(identifier, node.data)
    return found


def _article_node(page: HtmlDocument) -> JsonNode | None:
    nodes = article_nodes(page)
    if len(nodes) < 2:
        return nodes[0] if nodes else None
    own = [node for node in nodes if _is_own(page, node)]
    return max(own, key=_fullness) if own else None


def _fullness(node: JsonNode) -> tuple[bool, int]:
    return bool(node.data.get("headline")), len(node.data)


def _is_own(page: HtmlDocument, node: JsonNode) -> bool:
    """Whether a node among several speaks of this page: by its address or its headline."""
    addresses = {_address(page.url), _address(page.canonical_url)} - {""}
    named = [node.data.get("url"), node.data.get("@id"), node.data.get("mainEntityOfPage")]
    for value in named:
        identifier = value.get("@id") if isinstance(value, dict) else value
        if isinstance(identifier, str) and _address(identifier) in addresses:
            return True
    headline = comparable(plain(node.data.get("headline")))
    titles = (page.title, page.meta.first("og:title"))
    return len(headline) > 8 and any(
        headline in comparable((title or "")[:_LONGEST_TITLE]) for title in titles
    )


def _address(url: str | None) -> str:
    """An address without what does not tell pages apart."""
    bare = (url or "").split("#")[0].split("?")[0].rstrip("/")
    return bare.partition("://")[2].removeprefix("www.")
