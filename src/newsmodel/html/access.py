"""What the publisher says about reading the article for free (schema.org, Open Graph)."""

from collections.abc import Iterator
from typing import Any, Final

from newsmodel.documents import HtmlDocument
from newsmodel.html.article_node import article_node
from newsmodel.html.proposals import propose
from newsmodel.html.values import items
from newsmodel.model import Access, AccessLevel, Candidate
from newsmodel.plugin import extractor

_TIERS: Final = {
    "free": AccessLevel.FREE,
    "registered": AccessLevel.REGISTERED,
    "metered": AccessLevel.METERED,
    "subscription": AccessLevel.SUBSCRIPTION,
    "paid": AccessLevel.SUBSCRIPTION,
    "premium": AccessLevel.SUBSCRIPTION,
    "locked": AccessLevel.SUBSCRIPTION,
}


@extractor(name="html.access", provides={"access"}, documents=HtmlDocument)
def access(page: HtmlDocument) -> Iterator[Candidate]:
    """``isAccessibleForFree`` and ``article:content_tier``."""
    tier = _TIERS.get((page.meta.first("article:content_tier") or "").lower())
    if tier is not None:
        yield from propose("access", Access(declared=tier), 0.85, "open-graph")
    node = article_node(page)
    if node is not None:
        free = is_free(node.data)
        if free is not None:
            level = AccessLevel.FREE if free else AccessLevel.SUBSCRIPTION
            anchor = f"{node.path}.isAccessibleForFree"
            yield from propose("access", Access(declared=level), 0.9, "json-ld", anchor)


def is_free(data: dict[str, Any]) -> bool | None:
    """What an article's node says about itself; None where it says nothing."""
    for stated in items(data.get("isAccessibleForFree")):
        if isinstance(stated, bool):
            return stated
        word = stated.rsplit("/", 1)[-1].lower() if isinstance(stated, str) else ""
        if word in ("true", "false"):
            return word == "true"
    return None
