"""How much of a page is teasers: links with a headline that lead to other pages, each in its box.

Headings that lead to a place in the page are its table of contents, and those that stand among
the paragraphs of one text belong to it.
"""

from collections import Counter
from typing import Final

from attrs import frozen

from newsmodel.documents import HtmlDocument
from newsmodel.documents.page_blocks import BlockKind, PageBlock
from newsmodel.html.body.main_region import main_region, prose_of

_LINKED: Final = 0.7
"""The share of a line that leads elsewhere, from which on it is a teaser's."""

_HEADLINE_CHARACTERS: Final = range(25, 200)
_TEXT_OF_ITS_OWN: Final = 2
"""As many times longer than the next longest one is the stretch that is a page's own text."""

_LEAST: Final = 150


@frozen
class Teasers:
    """What a page holds outside menus and boxes: its teasers, and the prose between them."""

    boxes: int
    """How many containers hold a teaser."""

    headlines: int
    """How many teasers are headings."""

    stretches: tuple[tuple[int, int], ...]
    """Of each stretch of prose without a teaser in it, characters and paragraphs; the longest
    first."""

    @property
    def longest(self) -> int:
        """How much prose stands together, in characters."""
        return self.stretches[0][0]

    @property
    def paragraphs(self) -> int:
        """Of how many paragraphs the longest stretch is."""
        return self.stretches[0][1]

    @property
    def are_everything(self) -> bool:
        """Whether no stretch of prose stands out as a text of the page's own."""
        second = self.stretches[1][0] if len(self.stretches) > 1 else 0
        return self.longest < max(_LEAST, _TEXT_OF_ITS_OWN * second)


def teasers(page: HtmlDocument) -> Teasers:
    """The teasers of a page; a whole walk over its blocks, so ask only where it matters."""
    return page.feature("html.teasers", lambda: _read(page))


def _read(page: HtmlDocument) -> Teasers:
    beside = main_region(page).beside
    blocks = [block for block in page.blocks.blocks if not beside[block.region]]
    texts = Counter(block.region for block in blocks if prose_of(block))
    found: list[PageBlock] = []
    stretches = [(0, 0)]
    for block in blocks:
        if texts[block.region] < 2 and _is_teaser(page, block):
            found.append(block)
            stretches.append((0, 0))
        elif prose := prose_of(block):
            characters, paragraphs = stretches[-1]
            stretches[-1] = (characters + prose, paragraphs + 1)
    boxes = len({block.region for block in found})
    headlines = sum(block.kind is BlockKind.HEADING for block in found)
    return Teasers(boxes, headlines, tuple(sorted(stretches, reverse=True)))


def _is_teaser(page: HtmlDocument, block: PageBlock) -> bool:
    if block.link_density <= _LINKED:
        return False
    is_line = block.kind is BlockKind.PARAGRAPH and len(block.text) in _HEADLINE_CHARACTERS
    return (is_line or block.kind is BlockKind.HEADING) and _leads_elsewhere(page, block)


def _leads_elsewhere(page: HtmlDocument, block: PageBlock) -> bool:
    region = page.blocks.regions[block.region]
    if region.in_link:
        return True
    elements = block.run[1] if block.run else (block.element,)
    links = (link for element in elements for link in element.iter("a"))
    return any(_is_elsewhere(link.get("href", "")) for link in links)


def _is_elsewhere(address: str) -> bool:
    return bool(address) and not address.startswith(("#", "javascript:", "mailto:"))
