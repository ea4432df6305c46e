"""The part of a page where an article states its own byline and date: around its headline."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from attrs import frozen

from newsmodel.documents import HtmlDocument, compiled
from newsmodel.documents.page_blocks import PageBlock, Region
from newsmodel.html.boilerplate import is_apart
from newsmodel.html.headline import headline_block
from newsmodel.html.main_region import main_region, prose_of

_BLOCKS_BEFORE: Final = 6
_BLOCKS_AFTER: Final = 12
_LONGEST: Final = 200
_MARKED: Final = "descendant-or-self::*[@class or @rel or @itemprop]"


@frozen(eq=False)
class Mark:
    """An element with what its attributes say about it."""

    element: Any
    names: str
    """Its class in lower case."""

    rel: str
    itemprop: str


def lines_near_headline(page: HtmlDocument) -> tuple[PageBlock, ...]:
    """The short blocks between the headline and the text, and a few around them."""
    return page.feature("html.lines_near_headline", lambda: _lines(page))


def marked_near_headline(page: HtmlDocument, is_marked: Callable[[Mark], bool]) -> list[Any]:
    """The elements near the headline with certain marks, from the outermost in."""
    marks = page.feature("html.marks_near_headline", lambda: tuple(_marks(page)))
    return [mark.element for mark in marks if is_marked(mark)]


def _marks(page: HtmlDocument) -> Iterator[Mark]:
    seen: set[Any] = set()
    regions = page.blocks.regions
    for block in lines_near_headline(page):
        region = regions[block.region]
        found = [each.element for each in (regions[max(region.parent, 0)], region) if each.index]
        for element in block.run[1] if block.run else (block.element,):
            if isinstance(element.tag, str):
                found += compiled(_MARKED)(element)
        for element in found:
            if element not in seen:
                seen.add(element)
                yield _mark(element)


def _mark(element: Any) -> Mark:
    get = element.get
    return Mark(element, get("class", "").lower(), get("rel", ""), get("itemprop", ""))


def article_element(page: HtmlDocument) -> Any:
    """The ``article`` around the main region, or what holds the region and its headline."""
    return page.feature("html.article_element", lambda: _article_element(page))


def _article_element(page: HtmlDocument) -> Any:
    regions = page.blocks.regions
    region = regions[main_region(page).index]
    headline = headline_block(page)
    inner = region
    around_headline = _around(regions, headline.region) if headline else frozenset()
    while region.parent >= 0:
        if region.tag == "article" or region.index in around_headline:
            return region.element
        region = regions[region.parent]
    return inner.element if headline is None else region.element


def _around(regions: tuple[Region, ...], index: int) -> frozenset[int]:
    """The indices of a region and of all regions around it."""
    found = set()
    while index >= 0:
        found.add(index)
        index = regions[index].parent
    return frozenset(found)


def _lines(page: HtmlDocument) -> tuple[PageBlock, ...]:
    blocks, main = page.blocks.blocks, main_region(page)
    first = next(
        (
            i
            for i, each in enumerate(blocks)
            if main.index <= each.region < main.end and prose_of(each)
        ),
        len(blocks),
    )
    headline = headline_block(page)
    start = blocks.index(headline) if headline in blocks[:first] else first
    start = max(0, min(start, first) - _BLOCKS_BEFORE)
    if first - start > _BLOCKS_BEFORE + 2 * _BLOCKS_AFTER:
        first = start + _BLOCKS_BEFORE + 2 * _BLOCKS_AFTER
    near = blocks[start : first + _BLOCKS_AFTER]
    regions = page.blocks.regions
    return tuple(
        block
        for block in near
        if 2 < len(block.text) <= _LONGEST and not is_apart(regions[block.region].names)
    )
