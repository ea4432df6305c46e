"""Other stories that a page offers with its article: in boxes of that name, or below a label."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

from newsmodel.documents import HtmlDocument
from newsmodel.documents.page_blocks import BlockKind, PageBlock
from newsmodel.html.body.main_region import main_region
from newsmodel.html.body.phrases import is_teaser_label
from newsmodel.model import Link, LinkRelation

_NAMED: Final = re.compile(
    r"related|recommend|read-?(?:also|more|next)|more-?(?:on|from|stories|news)|similar-?(?:posts|articles)|"
    r"also-?(?:read|like)|lire-?aussi|leer-?tambi|verwandt|mehr-?zum|leia-?mais|leggi-?anche"
)
_LEAST_TITLE: Final = 15
_LONGEST_TITLE: Final = 250
_LINKED: Final = 0.3
_MOST: Final = 20


def related_links(page: HtmlDocument) -> Iterator[Link]:
    """The first stories, each once, in the order of the page."""
    own = {page.url, page.canonical_url}
    seen: set[str] = set()
    for anchor in _offered(page):
        title = page.text_of(anchor)
        if not _LEAST_TITLE <= len(title) <= _LONGEST_TITLE:
            continue
        url = page.absolute(anchor.get("href", "")) or ""
        if url.startswith("http") and url not in seen and url.partition("#")[0] not in own:
            seen.add(url)
            yield Link(url=url, relation=LinkRelation.RELATED, title=title)
        if len(seen) == _MOST:
            return


def _offered(page: HtmlDocument) -> Iterator[Any]:
    """The links in the blocks that offer stories."""
    for block in _offering(page):
        for element in block.run[1] if block.run else (block.element,):
            yield from element.iter("a")


def _offering(page: HtmlDocument) -> Iterator[PageBlock]:
    """The blocks with links in a box that is called related, or right below such a label."""
    beside = main_region(page).beside
    named: set[int] = set()
    for region in page.blocks.regions:
        if region.parent in named or (beside[region.index] and _is_named(region.names)):
            named.add(region.index)
    is_below = False
    for block in page.blocks.blocks:
        if block.kind is BlockKind.HEADING and is_teaser_label(block.text):
            is_below = True
        elif is_below or block.region in named:
            is_below = is_below and (block.link_density > _LINKED or not block.text)
            if block.link_density > _LINKED:
                yield block


@lru_cache(maxsize=1024)
def _is_named(names: str) -> bool:
    return _NAMED.search(names) is not None
