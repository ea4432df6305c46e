"""Whether an article may be read for free, as its publisher says, and whether it is there whole.

What is declared and what is seen are kept apart: most articles that are not free are in the page
as a whole, for search engines or as a first one to try.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

from newsmodel.documents import HtmlDocument
from newsmodel.html.body.article_body import dom_body
from newsmodel.html.data.article_node import article_node
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
_WALLS: Final = re.compile(
    r"(?<!no-)(?<!non-)(?<!without-)(?:pay-?wall|reg-?wall|sign-?wall|registration-?wall|"
    r"subscri(?:be|ber|ption)s?-?(?:wall|gate)|premium-?(?:gate|wall)|(?<!\S)gate(?!\S))"
)
"""Names of what stands where the rest of the text would."""

_CUT_OFF: Final = re.compile(r"(?:…|\.\.\.)['\"”’»)\]]*$")
_LONGEST_END: Final = 12
_LONGEST_OPENING: Final = 5000
_SHORT: Final = 1500
"""Characters below which a text that is followed by a wall is not whole."""

_STUB: Final = 250
"""Characters below which nothing is sold: it is an opening."""

_LEAST_SHARE: Final = 0.5
_CHARACTERS_OF_A_WORD: Final = 6
"""With the space behind it, roughly."""

_CLASS: Final = re.compile(r"\.([\w-]+)")
_OF_CLASS: Final = ".//*[contains(concat(' ', normalize-space(@class), ' '), ' {} ')]"
_REST: Final = 300
"""Characters of the part that is not free, from which on it is there."""


@extractor(name="html.access", provides={"access"}, documents=HtmlDocument)
def access(page: HtmlDocument) -> Iterator[Candidate]:
    """``isAccessibleForFree`` and ``article:content_tier``, with what was seen of the text."""
    node = article_node(page)
    data = node.data if node is not None else {}
    free = is_free(data)
    tier = _TIERS.get((page.meta.first("article:content_tier") or "").lower())
    restricted = free is False or tier not in (None, AccessLevel.FREE)
    truncated = _is_truncated(page, data, restricted=restricted)
    if tier is not None:
        # A tier says more than that an article is not free.
        sure = 0.92 if free is False and restricted else 0.7
        stated = Access(declared=tier, truncated=truncated)
        yield from propose("access", stated, sure, "open-graph", "//meta[@property]")
    if node is not None and free is not None:
        level = AccessLevel.FREE if free else AccessLevel.SUBSCRIPTION
        stated = Access(declared=level, truncated=truncated)
        yield from propose("access", stated, 0.9, "json-ld", f"{node.path}.isAccessibleForFree")
    if truncated and not restricted:
        yield from propose("access", Access(truncated=True), 0.6, "wall")


def _is_truncated(page: HtmlDocument, data: dict[str, Any], *, restricted: bool) -> bool | None:
    """Whether the rest of the text is missing; None where nothing tells."""
    shown = dom_body(page).text
    if not restricted:
        return (_breaks_off(shown) and _has_wall(page)) or None
    text = max(shown, plain(data.get("articleBody")), key=len)
    if (
        len(text) < max(_STUB, _CHARACTERS_OF_A_WORD * _words(data) * _LEAST_SHARE)
        or _breaks_off(text)
        or (len(text) < _SHORT and _has_wall(page))
    ):
        return True
    return False if _holds_the_rest(page, data) else None


def _breaks_off(text: str) -> bool:
    """Whether a text is short enough for an opening and ends with three points."""
    return len(text) <= _LONGEST_OPENING and _CUT_OFF.search(text[-_LONGEST_END:]) is not None


def _words(data: dict[str, Any]) -> int:
    stated = data.get("wordCount")
    try:
        return int(stated) if isinstance(stated, (int, str)) else 0
    except ValueError:
        return 0


def _has_wall(page: HtmlDocument) -> bool:
    regions = page.blocks.regions
    return any(_WALLS.search(region.names) for region in regions if not region.hidden)


def _holds_the_rest(page: HtmlDocument, data: dict[str, Any]) -> bool:
    """Whether the part that the publisher calls not free is in the page."""
    for part in items(data.get("hasPart")):
        if isinstance(part, dict) and is_free(part) is False:
            found = _CLASS.findall(plain(part.get("cssSelector")))
            for name in found[:1]:
                elements = page.select(_OF_CLASS.format(name))
                if sum(len(page.text_of(each)) for each in elements) >= _REST:
                    return True
    return False


def is_free(data: dict[str, Any]) -> bool | None:
    """What an article's node says about itself; None where it says nothing."""
    for stated in items(data.get("isAccessibleForFree")):
        if isinstance(stated, bool):
            return stated
        word = stated.rsplit("/", 1)[-1].lower() if isinstance(stated, str) else ""
        if word in ("true", "false"):
            return word == "true"
    return None
