"""Where the article lives and what belongs to it: canonical address, AMP, next page, languages."""

from collections.abc import Iterator
from typing import Any, Final

from newsmodel.documents import HtmlDocument
from newsmodel.html.proposals import propose
from newsmodel.model import Candidate, Link
from newsmodel.plugin import extractor

_RELATIONS: Final = frozenset(("canonical", "amphtml", "next", "prev", "alternate"))


@extractor(name="html.links", provides={"url", "links"}, documents=HtmlDocument)
def links(page: HtmlDocument) -> Iterator[Candidate]:
    """The ``link`` elements whose relation concerns the article, and its own address."""
    yield from propose("url", page.canonical_url, 0.9, "canonical", "//link[@rel='canonical']")
    yield from propose("url", page.url, 0.5, "source")
    found = [link for each in page.head_elements["link"] for link in _links(page, each)]
    yield from propose("links", tuple(dict.fromkeys(found)), 0.9, "link", "//link")


def _links(page: HtmlDocument, element: Any) -> Iterator[Link]:
    address = element.get("href", "").strip()
    relations = element.get("rel", "").lower().split()
    if not address or "stylesheet" in relations:
        return
    for relation in relations:
        url = page.absolute(address) if relation in _RELATIONS else None
        if url:
            yield Link(
                url=url,
                relation=relation,
                title=_filled(element.get("title")),
                language=_filled(element.get("hreflang")),
                mime_type=_filled(element.get("type")),
            )


def _filled(text: str | None) -> str | None:
    return (text or "").strip() or None
