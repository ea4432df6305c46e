"""Where the article lives and what belongs to it: other forms, its next page, related stories."""

from collections.abc import Iterator
from typing import Any, Final

from newsmodel.documents import HtmlDocument
from newsmodel.html.links.own_address import own_address
from newsmodel.html.links.paging import next_page, parted
from newsmodel.html.links.related import related_links
from newsmodel.html.proposals import propose
from newsmodel.model import Candidate, Link, LinkRelation
from newsmodel.plugin import extractor

_RELATIONS: Final = frozenset(("canonical", "amphtml", "alternate"))
_PAGES: Final = frozenset((LinkRelation.NEXT, LinkRelation.PREVIOUS))


@extractor(name="html.links", provides={"url", "links"}, documents=HtmlDocument)
def links(page: HtmlDocument) -> Iterator[Candidate]:
    """The article's own address, and links by their relation to it."""
    sure = 0.9 if own_address(page) == page.canonical_url else 0.3
    yield from propose("url", page.canonical_url, sure, "canonical", "//link[@rel='canonical']")
    yield from propose("url", page.url, 0.5, "source")
    yield from propose("links", tuple(dict.fromkeys(_links(page))), 0.9, "link", "//link")


def _links(page: HtmlDocument) -> Iterator[Link]:
    for element in page.head_elements["link"]:
        yield from _stated(page, element)
    if url := next_page(page):
        yield Link(url=url, relation=LinkRelation.NEXT)
    yield from related_links(page)


def _stated(page: HtmlDocument, element: Any) -> Iterator[Link]:
    address = element.get("href", "").strip()
    relations = element.get("rel", "").lower().split()
    if not address or "stylesheet" in relations:
        return
    for relation in relations:
        url = page.absolute(address) if relation in _RELATIONS or relation in _PAGES else None
        if url and (relation in _RELATIONS or _is_same_article(page, url)):
            yield Link(
                url=url,
                relation=relation,
                title=_filled(element.get("title")),
                language=_filled(element.get("hreflang")),
                mime_type=_filled(element.get("type")),
            )


def _is_same_article(page: HtmlDocument, url: str) -> bool:
    """Whether an address is that of another page of the article; blogs link other articles so."""
    address = page.url or page.canonical_url
    return address is None or parted(address)[0] == parted(url)[0]


def _filled(text: str | None) -> str | None:
    return (text or "").strip() or None
