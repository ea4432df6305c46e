"""Pages that are no article: front pages and other lists, login and error pages, empty ones.

A page that says of itself that it is an article is believed; what is left is judged by its text.
"""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from newsmodel.documents import HtmlDocument
from newsmodel.documents.page_blocks import BlockKind, PageBlock
from newsmodel.html.article_body import dom_body
from newsmodel.html.article_node import article_node
from newsmodel.html.main_region import main_region
from newsmodel.model import Candidate, ParseStatus
from newsmodel.plugin import NotAnArticle, extractor

_LIST_TYPES: Final = frozenset(("CollectionPage", "SearchResultsPage"))
_ERROR: Final = re.compile(
    r"^(?:error\s+)?(?:404|403|410|500|503)\b|\bpage (?:not found|can.?t be found)\b|"
    r"^(?:access denied|just a moment|attention required)\b|\bseite nicht gefunden\b|"
    r"\bpage introuvable\b|\bpágina no encontrada\b|\bpagina non trovata\b",
    re.IGNORECASE,
)
_FRONT_PATHS: Final = re.compile(r"/?(?:(?:index|home|default)\.\w{2,5})?", re.IGNORECASE)
_TEASERS_ON_FRONT: Final = 5
_TEASERS_ON_LIST: Final = 8
_LITTLE_PROSE: Final = 200
_ONE_TEASER: Final = 0.7
"""The share of a heading that leads elsewhere, from which on it is a teaser's."""


@extractor(name="html.page_kind", provides={"access"}, documents=HtmlDocument)
def page_kind(page: HtmlDocument) -> Iterator[Candidate]:
    """Raise the verdict, if there is one; it never proposes a value.

    Raises:
        NotAnArticle: when the page is empty, a list of articles, or no article at all.
    """
    if not any(block.text for block in page.blocks.blocks) and article_node(page) is None:
        raise NotAnArticle("the page holds no text", ParseStatus.EMPTY)
    if not _says_article(page):
        _judge(page)
    yield from ()


def _says_article(page: HtmlDocument) -> bool:
    kind = (page.meta.first("og:type") or "").lower()
    return (
        article_node(page) is not None
        or kind.endswith("article")
        or "article:published_time" in page.meta
    )


def _judge(page: HtmlDocument) -> None:
    prose = sum(len(block.text) for block in dom_body(page).blocks)
    if prose < _LITTLE_PROSE:
        if _ERROR.search(page.title or ""):
            raise NotAnArticle(f"the title is that of an error page: {page.title}")
        if page.select("//input[@type='password']"):
            raise NotAnArticle("the page asks for a password and holds little else")
    teasers = _teasers(page)
    if teasers >= _TEASERS_ON_FRONT and _is_front(page):
        raise NotAnArticle(f"a front page with {teasers} teasers", ParseStatus.LISTING)
    is_list = any(not _LIST_TYPES.isdisjoint(node.types) for node in page.json_ld)
    if is_list and teasers >= _TEASERS_ON_FRONT:
        raise NotAnArticle(f"its JSON-LD says list; {teasers} teasers", ParseStatus.LISTING)
    if teasers >= _TEASERS_ON_LIST and _longest_run(page) < 3:
        raise NotAnArticle(f"{teasers} teasers and no text of its own", ParseStatus.LISTING)


def _is_front(page: HtmlDocument) -> bool:
    address = page.canonical_url or page.url
    try:
        parts = urlsplit(address or "")
    except ValueError:
        return False
    return bool(address) and _FRONT_PATHS.fullmatch(parts.path) is not None and not parts.query


def _teasers(page: HtmlDocument) -> int:
    """How many headings outside menus lead to other pages."""
    beside = main_region(page).beside
    return sum(
        block.kind is BlockKind.HEADING
        and block.link_density > _ONE_TEASER
        and not beside[block.region]
        for block in page.blocks.blocks
    )


def _longest_run(page: HtmlDocument) -> int:
    """The most paragraphs that follow each other without a teaser's heading between them."""
    longest = run = 0
    beside = main_region(page).beside
    for block in page.blocks.blocks:
        if beside[block.region]:
            continue
        if block.kind is BlockKind.PARAGRAPH and _is_prose(block):
            run += 1
            longest = max(longest, run)
        elif block.kind is BlockKind.HEADING and block.link_density > _ONE_TEASER:
            run = 0
    return longest


def _is_prose(block: PageBlock) -> bool:
    return len(block.text) >= 80 and block.link_density < 0.3
