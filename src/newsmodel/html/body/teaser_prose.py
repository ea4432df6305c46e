"""Which paragraphs tell what another page of the site is about, each in a box with its headline.

A list of goods to buy looks alike, and is an article: its headlines lead to other sites.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any, Final
from urllib.parse import SplitResult

from newsmodel.documents import HtmlDocument
from newsmodel.documents.page_blocks import BlockKind, PageBlock, Region
from newsmodel.html.links.own_address import own_address, split

_NEAR: Final = 3
"""How many blocks before a paragraph its headline may stand: a date or a label comes between."""

_LINKED: Final = 0.7
_FIRST: Final = "h1"
"""The heading that often leads to the page that it heads."""


def places_of_teasers(page: HtmlDocument, prose: Sequence[int]) -> Iterator[int]:
    """The indices of the blocks that are teasers.

    Args:
        page: the page.
        prose: for each of its blocks, how much prose it holds.
    """
    blocks, regions = page.blocks.blocks, page.blocks.regions
    paragraphs = list(accumulate(map(bool, prose), initial=0))
    for place, own in enumerate(prose):
        headline = _headline(blocks, prose, place) if own else None
        if headline is not None:
            box = _box(regions, blocks[place], headline)
            is_alone = paragraphs[box.end_block] - paragraphs[box.first_block] == 1
            if is_alone and box.index and _leads_elsewhere(page, blocks[headline]):
                yield place


def _headline(blocks: Sequence[PageBlock], prose: Sequence[int], place: int) -> int | None:
    """The index of the heading right before a paragraph, if it is a link."""
    for before in range(place - 1, max(place - _NEAR, 0) - 1, -1):
        block = blocks[before]
        if prose[before]:
            break
        if block.kind is BlockKind.HEADING:
            is_link = block.element.tag != _FIRST and block.link_density > _LINKED
            return before if is_link else None
    return None


def _box(regions: Sequence[Region], block: PageBlock, headline: int) -> Region:
    """The innermost container of a block and its headline."""
    region = regions[block.region]
    while region.first_block > headline:
        region = regions[region.parent]
    return region


def _leads_elsewhere(page: HtmlDocument, headline: PageBlock) -> bool:
    """Whether a headline leads to another page of the same site."""
    target = split(_link_of(page.blocks.regions, headline))
    own = split(own_address(page))
    is_of_site = _host(target) in ("", _host(own))
    return is_of_site and not own.path.rstrip("/").endswith(target.path.strip("/"))


def _link_of(regions: Sequence[Region], block: PageBlock) -> str:
    element: Any = next(block.element.iter("a"), None)
    region = regions[block.region]
    while element is None and region.parent >= 0:
        element = region.element if region.tag == "a" else None
        region = regions[region.parent]
    return "" if element is None else element.get("href", "")


def _host(address: SplitResult) -> str:
    return address.netloc.lower().removeprefix("www.")
