"""The part of a page where an article states its own byline and date: around its headline."""

from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import Any, Final

from attrs import define

from newsmodel.documents import HtmlDocument, compiled
from newsmodel.documents.page_blocks import BlockKind, PageBlock, Region
from newsmodel.html.authors.person_names import is_person
from newsmodel.html.body.boilerplate import is_apart
from newsmodel.html.body.main_region import main_region, prose_of
from newsmodel.html.body.phrases import is_teaser_label
from newsmodel.html.headline.printed import headline_block

_BLOCKS_BEFORE: Final = 6
_BYLINES_BEFORE: Final = 20
_BYLINE: Final = "byline"
_BLOCKS_BETWEEN: Final = 24
_BLOCKS_WITHIN: Final = 8
_BLOCKS_BELOW: Final = 18
_LONGEST: Final = 200
_SENTENCE: Final = 100
"""The bytes of text from which on a line is a sentence rather than a byline."""

_MARKED: Final = "descendant-or-self::*[@class or @rel or @itemprop or @href]"


@define(eq=False)  # there are many of them
class Mark:
    """An element with what its attributes say about it."""

    element: Any
    names: str
    """Its class in lower case."""

    rel: str
    itemprop: str
    href: str


def lines_near_headline(page: HtmlDocument) -> tuple[PageBlock, ...]:
    """The short blocks from the headline down to the text, then a few above, then a few below."""
    return page.feature("html.lines_near_headline", lambda: _lines(page))


def lines_below_text(page: HtmlDocument) -> tuple[PageBlock, ...]:
    """The short blocks from the last paragraph of the text on."""
    return page.feature("html.lines_below_text", lambda: _lines_below(page))


def marks_near_headline(page: HtmlDocument) -> tuple[Mark, ...]:
    """The marked elements in the lines near the headline, each line from the outermost in."""
    return page.feature(
        "html.marks_near_headline", lambda: tuple(_marks(page, lines_near_headline(page)))
    )


def marks_below_text(page: HtmlDocument) -> tuple[Mark, ...]:
    """The marked elements in the lines that follow the text."""
    return page.feature(
        "html.marks_below_text", lambda: tuple(_marks(page, lines_below_text(page)))
    )


def stand_together(one: Any, other: Any) -> bool:
    """Whether two elements stand side by side, or in like elements that do."""
    outer, others = one.getparent(), other.getparent()
    if outer is None or others is None:
        return False
    return outer is others or (outer.getparent() is others.getparent() and outer.tag == others.tag)


def _marks(page: HtmlDocument, lines: tuple[PageBlock, ...]) -> Iterator[Mark]:
    seen: set[Any] = set()
    regions, marked = page.blocks.regions, compiled(_MARKED)
    for block in lines:
        region = regions[block.region]
        found = [each.element for each in (regions[max(region.parent, 0)], region) if each.index]
        for element in block.run[1] if block.run else (block.element,):
            found += marked(element)
        is_sentence = prose_of(block, _SENTENCE) > 0
        for element in found:
            if element not in seen:
                seen.add(element)
                yield _mark(element, is_sentence=is_sentence)


def _mark(element: Any, *, is_sentence: bool) -> Mark:
    get = element.get
    # A link in a sentence leads to what the sentence speaks of.
    names, href = get("class", "").lower(), "" if is_sentence else get("href", "")
    return Mark(element, names, get("rel", ""), get("itemprop", ""), href)


def article_element(page: HtmlDocument) -> Any:
    """The ``article`` around the main region, or what holds the region and its headline."""
    return page.feature("html.article_element", lambda: _article_element(page))


def _article_element(page: HtmlDocument) -> Any:
    regions = page.blocks.regions
    region = regions[main_region(page).index]
    headline = headline_block(page)
    inner = region
    around_headline = regions_around(regions, headline.region) if headline else frozenset()
    while region.parent >= 0:
        if region.tag == "article" or region.index in around_headline:
            return region.element
        region = regions[region.parent]
    return inner.element if headline is None else region.element


def regions_around(regions: tuple[Region, ...], index: int) -> frozenset[int]:
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
    above = _above(page, start)
    below = min(first, start + _BLOCKS_BETWEEN)
    within = _not_apart(page, blocks[below : below + _BLOCKS_WITHIN])
    return _short(page, (*blocks[start:below], *above, *within))


def _above(page: HtmlDocument, start: int) -> Iterator[PageBlock]:
    """The blocks right above the headline, then those further above that are called a byline."""
    blocks, regions = page.blocks.blocks, page.blocks.regions
    close = max(0, start - _BLOCKS_BEFORE)
    yield from blocks[close:start]
    for block in blocks[max(0, start - _BYLINES_BEFORE) : close]:
        if _BYLINE in regions[block.region].names:
            yield block


def _lines_below(page: HtmlDocument) -> tuple[PageBlock, ...]:
    blocks, main = page.blocks.blocks, main_region(page)
    last = next(
        (
            i
            for i in reversed(range(len(blocks)))
            if main.index <= blocks[i].region < main.end and prose_of(blocks[i], main.least)
        ),
        len(blocks),
    )
    following = blocks[last : last + 1 + _BLOCKS_BELOW]
    own = takewhile(lambda block: not _begins_teasers(block), following)
    return _short(page, _not_apart(page, own))


def _begins_teasers(block: PageBlock) -> bool:
    """Whether other articles are announced from here on."""
    if is_teaser_label(block.text):
        return True
    is_linked = block.kind is BlockKind.HEADING and block.link_density > 0.5
    return is_linked and not is_person(block.text)


def _short(page: HtmlDocument, blocks: Iterable[PageBlock]) -> tuple[PageBlock, ...]:
    regions = page.blocks.regions
    return tuple(
        block
        for block in blocks
        if 2 < len(block.text) <= _LONGEST and not is_apart(regions[block.region].names)
    )


def _not_apart(page: HtmlDocument, blocks: Iterable[PageBlock]) -> Iterator[PageBlock]:
    """The blocks that lie in nothing that is called apart, such as comments."""
    regions = page.blocks.regions
    around_text = regions_around(regions, main_region(page).index)
    for block in blocks:
        index = block.region
        while index not in around_text and not is_apart(regions[index].names):
            index = regions[index].parent
        if index in around_text:
            yield block
