"""What the publisher says about reading the article for free (schema.org, Open Graph)."""

from collections.abc import Iterator
from typing import Any, Final

from newsmodel.documents import HtmlDocument
from newsmodel.html.article_body import dom_body
from newsmodel.html.article_node import article_node
from newsmodel.html.proposals import propose
from newsmodel.html.values import items, plain
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
_LEAST_TEXT: Final = 800
"""Characters below which an article that is not free was not shown whole."""

_LEAST_SHARE: Final = 0.5


@extractor(name="html.access", provides={"access"}, documents=HtmlDocument)
def access(page: HtmlDocument) -> Iterator[Candidate]:
    """``isAccessibleForFree`` and ``article:content_tier``, with what was seen of the text."""
    tier = _TIERS.get((page.meta.first("article:content_tier") or "").lower())
    truncated = _is_truncated(page) or None
    if tier is not None:
        yield from propose("access", Access(declared=tier, truncated=truncated), 0.7, "open-graph")
    node = article_node(page)
    free = is_free(node.data) if node is not None else None
    if node is not None and free is not None:
        level = AccessLevel.FREE if free else AccessLevel.SUBSCRIPTION
        anchor = f"{node.path}.isAccessibleForFree"
        stated = Access(declared=level, truncated=truncated)
        yield from propose("access", stated, 0.9, "json-ld", anchor)


def _is_truncated(page: HtmlDocument) -> bool:
    """Whether the publisher's own words say that there is more text than the page holds."""
    node = article_node(page)
    if node is None or is_free(node.data) is not False:
        return False
    whole = max(len(dom_body(page).text), len(plain(node.data.get("articleBody"))))
    stated = node.data.get("wordCount")
    try:
        words = int(stated) if isinstance(stated, (int, str)) else 0
    except ValueError:
        words = 0
    # A word with the space behind it is about six characters long.
    return whole < _LEAST_TEXT or whole < 6 * words * _LEAST_SHARE


def is_free(data: dict[str, Any]) -> bool | None:
    """What an article's node says about itself; None where it says nothing."""
    for stated in items(data.get("isAccessibleForFree")):
        if isinstance(stated, bool):
            return stated
        word = stated.rsplit("/", 1)[-1].lower() if isinstance(stated, str) else ""
        if word in ("true", "false"):
            return word == "true"
    return None
