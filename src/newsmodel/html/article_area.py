"""The part of a page where an article states its own byline and date: around its headline."""

from collections.abc import Iterator
from typing import Any, Final

from newsmodel.documents import HtmlDocument, compiled
from newsmodel.documents.page_blocks import PageBlock, Region
from newsmodel.html.boilerplate import is_apart
from newsmodel.html.headline import headline_block
from newsmodel.html.main_region import main_region, prose_of

_BLOCKS_BEFORE: Final = 6
_BLOCKS_AFTER: Final = 12
_LONGEST: Final = 200


def lines_near_headline(page: HtmlDocument) -> tuple[PageBlock, ...]:
    """The short blocks between the headline and the text, and a few around them."""
    return page.feature("html.lines_near_headline", lambda: _lines(page))


def marked_near_headline(page: HtmlDocument, path: str) -> Iterator[Any]:
    """The elements near the headline that an XPath selects, from the outermost in.

    Args:
        page: the page.
        path: relative, such as ``self::*[@rel='author']``.
    """
    seen: set[Any] = set()
    marks = compiled(path)
    marks_inside = compiled(path.replace("self::", "descendant-or-self::", 1))
    regions = page.blocks.regions
    for block in lines_near_headline(page):
        region = regions[block.region]
        for outer in (regions[max(region.parent, 0)], region):
            if outer.index and outer.element not in seen:
                seen.add(outer.element)
                yield from marks(outer.element)
        for element in block.run[1] if block.run else (block.element,):
            for found in marks_inside(element) if isinstance(element.tag, str) else ():
                if found not in seen:
                    seen.add(found)
                    yield found


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
