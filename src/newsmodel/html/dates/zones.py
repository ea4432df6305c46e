"""Where on a page an article states its date: by the headline, in its first lines, at its end."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

from attrs import frozen

from newsmodel.documents import HtmlDocument
from newsmodel.documents.page_blocks import BlockKind, PageBlock, Region
from newsmodel.html.article_area import regions_around
from newsmodel.html.body.boilerplate import is_apart
from newsmodel.html.body.main_region import main_region, prose_of
from newsmodel.html.dates.labels import field_of_words
from newsmodel.html.dates.reading import may_hold_date
from newsmodel.html.headline.printed import headline_block

_ELSEWHERE: Final = re.compile(
    r"(?<!with-)(?<!has-)(?<!no-)(?:related|recommend|latest|popular|most-?(?:read|view)|trending|"
    r"sidebar|carousel|slider|archive|calendar|current-?(?:date|time)|weather|ticker|"
    r"search|top-?bar|top-?nav|comment(?!ary))"
)
_ABOUT: Final = re.compile(r"meta|info|data|date|byline|author|entry|post|article|story|content")
"""Names of containers that tell of the article that they stand beside."""

_OUTER_TAGS: Final = frozenset(("aside", "blockquote", "dialog", "form", "nav"))
_BEFORE: Final = 6
_BETWEEN: Final = 30
_NEXT: Final = 4
_AFTER: Final = 12
_BEFORE_END: Final = 1
_END: Final = 8
_TITLE: Final = 3
"""So many blocks above a date may be the heading of what it is of."""

NEAR: Final = 0.77
"""The weight of a zone above which its lines stand by the headline."""


@frozen
class _Surroundings:
    """What lies around the headline."""

    regions: tuple[Region, ...]
    around: frozenset[int]
    """The indices of the regions that hold the headline."""

    article: int
    """The index of the innermost ``article`` among them, or 0."""

    def path(self, index: int) -> tuple[list[Region], int]:
        """The regions from one out to the first that holds the headline, and the index of that."""
        path = []
        while index not in self.around:
            path.append(self.regions[index])
            index = self.regions[index].parent
        return path, index


def dated_blocks(page: HtmlDocument) -> Iterator[tuple[int, float]]:
    """The indices of the blocks that may state the article's date, and how sure one is in each."""
    blocks, surroundings = page.blocks.blocks, _surroundings(page)
    top, first, last = _marks(page)
    before = _BEFORE if headline_block(page) else _BETWEEN
    for begin, end, weight in (
        (top - before, top, 0.8),
        (top, min(first, top + _BETWEEN), 0.95),
        (first, first + _NEXT, NEAR),
        (first + _NEXT, first + _AFTER, 0.7),
        (max(first + _AFTER, last - _BEFORE_END), last + _END, 0.6),
    ):
        for i in range(max(0, begin), min(end, len(blocks))):
            if not _may_be_dated(page, blocks[i]):
                continue
            path, shared = surroundings.path(blocks[i].region)
            is_inside = i < first or shared >= surroundings.article
            if i >= first and headline_block(page) and _has_title(blocks, i, path):
                continue
            if is_inside and _is_of_article(path, is_between=top <= i < first):
                is_head = i < top and any(region.tag == "header" for region in path)
                yield i, weight / 2 if is_head else weight


def _marks(page: HtmlDocument) -> tuple[int, int, int]:
    """The indices of the headline, and of the first and the last prose below it."""
    blocks, main, headline = page.blocks.blocks, main_region(page), headline_block(page)

    def is_prose(i: int) -> bool:
        return main.index <= blocks[i].region < main.end and prose_of(blocks[i], main.least) > 0

    top = blocks.index(headline) if headline in blocks else -1
    below = range(top + 1, len(blocks))
    first = next(filter(is_prose, below), len(blocks))
    last = next(filter(is_prose, reversed(below)), len(blocks))
    return (top if top >= 0 else first), first, last


def _surroundings(page: HtmlDocument) -> _Surroundings:
    regions, headline = page.blocks.regions, headline_block(page)
    around = regions_around(regions, headline.region if headline else main_region(page).index)
    article = max((index for index in around if regions[index].tag == "article"), default=0)
    return _Surroundings(regions, around, article)


def _is_of_article(path: list[Region], *, is_between: bool) -> bool:
    """Whether no region on the way to the headline is of something else.

    What stands between the headline and the text may be called what it will.
    """
    is_about = False
    for region in path:
        if is_apart(region.names) or (not is_between and _is_elsewhere(region.names)):
            return False
        is_about = is_about or _is_about(region.names)
        if region.tag in _OUTER_TAGS and not is_about:
            return False
    return True


def _has_title(blocks: tuple[PageBlock, ...], i: int, path: list[Region]) -> bool:
    """Whether what is dated has a heading of its own right above, as other articles have it.

    A heading that is a label, such as "Published", names nothing.
    """
    around = {region.index for region in path}
    for above in reversed(blocks[max(0, i - _TITLE) : i]):
        if above.region not in around:
            return False
        if above.kind is BlockKind.HEADING:
            return field_of_words(above.text) is None
    return False


@lru_cache(maxsize=1024)
def _is_elsewhere(names: str) -> bool:
    return _ELSEWHERE.search(names) is not None


@lru_cache(maxsize=1024)
def _is_about(names: str) -> bool:
    return _ABOUT.search(names) is not None


def _may_be_dated(page: HtmlDocument, block: PageBlock) -> bool:
    """Whether a block has a date in its words, or in a ``time`` that shows "an hour ago"."""
    if may_hold_date(block.text):
        return True
    if not page.head_elements["time"]:
        return False
    return any(next(each.iter("time"), None) is not None for each in elements_of(block))


def elements_of(block: PageBlock) -> tuple[Any, ...]:
    """The elements that make up a block."""
    return block.run[1] if block.run else (block.element,)
