"""What the publisher itself calls the article: a number or a key in JSON-LD, meta or attributes."""

import re
from collections.abc import Iterator
from typing import Any, Final

from newsmodel.documents import HtmlDocument
from newsmodel.html.article_area import article_element
from newsmodel.html.data.article_node import article_node
from newsmodel.html.proposals import propose
from newsmodel.html.values import items, plain
from newsmodel.model import Candidate
from newsmodel.plugin import extractor

_NAMES: Final = (
    "article:id", "article_id", "article-id", "articleid", "parsely-post-id",
    "cxenseparse:articleid", "cxenseparse:recs:articleid", "brightspot.contentid", "contentid",
    "content-id", "content_id", "story_id", "story-id", "storyid", "post_id", "post-id", "postid",
    "bt:id", "citation_id", "dc.identifier", "dcterms.identifier", "dc.source.id",
)  # fmt: skip
_ATTRIBUTE: Final = re.compile(
    r"data-(?:history-)?(?:article|post|story|content|entry|node|news|document)-?(?:id|nid|uuid)"
)
_NUMBERED: Final = re.compile(r"(?:^|\s)(?:post-?id-|post-|node-|article-)(\d{1,12})(?=$|\s)")
_LONGEST: Final = 120
_ADDRESS: Final = ("http://", "https://", "//")


@extractor(name="html.identifiers", provides={"identifier"}, documents=HtmlDocument)
def identifiers(page: HtmlDocument) -> Iterator[Candidate]:
    """The identifier; an address is none, as the article has a field for that."""
    node = article_node(page)
    for said in items(node.data.get("identifier")) if node else ():
        value = said.get("value") if isinstance(said, dict) else said
        yield from _proposed(value, 0.85, "json-ld", f"{node.path}.identifier" if node else "")
    for name in filter(page.meta.__contains__, _NAMES):
        yield from _proposed(page.meta.first(name), 0.8, "meta", f"//meta[@name='{name}']/@content")
    yield from _in_markup(page)


def _proposed(value: Any, confidence: float, method: str, anchor: str) -> Iterator[Candidate]:
    text = str(value) if isinstance(value, int) else plain(value)
    if len(text) <= _LONGEST and not text.startswith(_ADDRESS):
        yield from propose("identifier", text, confidence, method, anchor)


def _in_markup(page: HtmlDocument) -> Iterator[Candidate]:
    """The number that the article's element, or one around it, bears."""
    area = article_element(page)
    for element in (area, *area.iterancestors()):
        for name, value in element.items():
            if _ATTRIBUTE.fullmatch(name):
                yield from _proposed(value, 0.6, "attribute", page.anchor_of(element))
            elif name in ("id", "class") and (found := _NUMBERED.search(value)):
                yield from _proposed(found.group(1), 0.55, name, page.anchor_of(element))
