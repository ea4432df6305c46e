"""Which container of a page holds the article: the one with most of the prose and little else."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Final

from attrs import frozen

from newsmodel.documents import HtmlDocument
from newsmodel.documents.page_blocks import BlockKind, BlockList, PageBlock, Region
from newsmodel.html.body.boilerplate import Verdict, verdict
from newsmodel.html.body.teaser_prose import places_of_teasers

_RUNNING: Final = (
    BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST, BlockKind.PREFORMATTED,
)  # fmt: skip
_LEAST_PROSE: Final = 60
"""Characters without links below which a paragraph says nothing about where the article is."""

_APART_TAGS: Final = frozenset(("dialog", "nav"))
_ARTICLE_TAGS: Final = frozenset(("article", "main"))
_SHORT_PROSE: Final = 20
"""The same where the page holds no longer paragraph at all."""

_BESIDE_WEIGHT: Final = 0.5
"""How much text beside the article counts against a region that holds it."""

_TEASER: Final = 32
"""What the prose of a teaser is divided by."""

_BODY_PROPERTIES: Final = ("articleBody", "schema:articleBody")
_LEAST_DECLARED: Final = 0.33
"""The share of the best region's prose that microdata or RDFa must call the body to be believed."""

_LEAST_LEFT: Final = 0.1
_ENOUGH: Final = 1500
"""Characters of prose that are an article, however much more the comments below it hold."""

_BESIDE_TAGS: Final = frozenset(("address", "aside", "footer"))
_NEARLY_ALL: Final = 0.9
_MOST: Final = 0.5
"""The share of the page's prose from which on a container's name no longer speaks against it."""


@frozen
class MainRegion:
    """The container of the article."""

    index: int
    """The index of its region; every region inside it has a greater one, up to `end`."""

    end: int
    """The index after that of the last region inside it."""

    prose: int
    """How much prose lies in it, in characters."""

    page_prose: int
    """How much prose there is on the whole page."""

    least: int
    """How many characters make a paragraph prose on this page."""

    beside: tuple[bool, ...]
    """For each region with a block in it: whether it, or one around it, is beside the article."""


def main_region(page: HtmlDocument) -> MainRegion:
    """The container of the article; the whole page where there is no prose."""
    return page.feature("html.main_region", lambda: _find(page))


def prose_of(block: PageBlock, least: int = _LEAST_PROSE) -> int:
    """How much running text a block holds; 0 for menus, labels, headings and short lines."""
    if block.kind not in _RUNNING:
        return 0
    text = block.text
    # A character of Chinese says about as much as three of English.
    size = len(text) if text.isascii() else len(text.encode())
    enough = 2 * least if block.kind is BlockKind.LIST else least
    if size < enough:
        return 0
    own = size - 2 * block.link_characters
    return own if own >= enough else 0


def _find(document: HtmlDocument) -> MainRegion:
    page = document.blocks
    least, found = _prose(page.blocks)
    weighed = _weighed(document, found)
    beside = _beside(page, weighed)
    prose, other = _Sums(_left(page, weighed, beside)), _Sums(_other(page, weighed, beside))
    best = _best(page.regions, prose, other, beside)
    best = _declared(page.regions, prose, best)
    return MainRegion(
        index=best.index,
        end=best.end,
        prose=int(prose.within(best)),
        page_prose=int(prose.whole),
        least=least,
        beside=tuple(beside),
    )


def _prose(blocks: Sequence[PageBlock]) -> tuple[int, list[int]]:
    """How much makes a paragraph prose on a page, and the prose of each block."""
    prose = [prose_of(block) for block in blocks]
    if any(prose):
        return _LEAST_PROSE, prose
    return _SHORT_PROSE, [prose_of(block, _SHORT_PROSE) for block in blocks]


class _Sums:
    """Amounts of the blocks of a page, added up."""

    def __init__(self, amounts: Iterable[float]) -> None:
        self._up_to = list(accumulate(amounts, initial=0.0))

    @property
    def whole(self) -> float:
        """What lies in the whole page."""
        return self._up_to[-1]

    def within(self, region: Region) -> float:
        """What lies in a region, and in those within it."""
        return self._up_to[region.end_block] - self._up_to[region.first_block]


def _left(page: BlockList, prose: Sequence[int], beside: list[bool]) -> list[int]:
    """The prose of each block that does not lie beside the article."""
    return [
        0 if beside[block.region] else own for block, own in zip(page.blocks, prose, strict=True)
    ]


def _other(page: BlockList, prose: Sequence[int], beside: list[bool]) -> list[float]:
    """How much text of each block speaks against a region that holds it."""
    return [
        _BESIDE_WEIGHT * len(block.text) if beside[block.region] else max(0, len(block.text) - own)
        for block, own in zip(page.blocks, prose, strict=True)
    ]


def _weighed(page: HtmlDocument, prose: Sequence[int]) -> list[int]:
    """The prose of each block; that of teasers counts little, as streams of them are long."""
    weighed = list(prose)
    for place in places_of_teasers(page, prose):
        weighed[place] //= _TEASER
    return weighed


def _best(regions: tuple[Region, ...], prose: _Sums, other: _Sums, beside: list[bool]) -> Region:
    """The region with the best balance of recall (most prose) and precision (little else)."""
    best, best_score = regions[0], -1.0
    for region in regions:
        own = prose.within(region)
        if own and not beside[region.index]:
            recall, precision = own / prose.whole, own / (own + other.within(region))
            score = recall**2 * precision * _hint(region)
            if score > best_score:
                best, best_score = region, score
    return best


def _declared(regions: tuple[Region, ...], prose: _Sums, best: Region) -> Region:
    """The one container within the best that says it is the body, unless little text is in it."""
    inside = regions[best.index : best.end]
    declared = [region for region in inside if prose.within(region) and _is_body(region)]
    is_one = len(declared) == 1
    least = _LEAST_DECLARED * prose.within(best)
    return declared[0] if is_one and prose.within(declared[0]) >= least else best


def _is_body(region: Region) -> bool:
    is_called_so = region.itemprop == "articleBody"
    return is_called_so or region.element.get("property") in _BODY_PROPERTIES


def _hint(region: Region) -> float:
    if verdict(region.names).content or _is_body(region):
        return 1.3
    return 1.15 if region.tag == "article" else 1.05 if region.tag == "main" else 1.0


def _beside(page: BlockList, prose: Sequence[int]) -> list[bool]:
    """For each region, whether it lies beside the article by its own name or one around it.

    A name condemns no container that holds most of the prose: frameworks put ``share`` and
    ``no-sidebar`` on the container of the whole page.
    """
    # Of the others nobody needs to know.
    filled = [region for region in page.regions if region.first_block < region.end_block]
    named = [(region, verdict(region.names)) for region in filled]
    nothing = [False] * len(page.regions)
    apart = _flagged(page, prose, nothing, _called_apart(named), _NEARLY_ALL)
    beside = _flagged(page, prose, apart, _called_beside(named), _MOST)
    least = min(_ENOUGH, _LEAST_LEFT * sum(prose))
    # Where the names leave next to nothing, they mean something else on this page.
    for flags in (beside, apart):
        if sum(_left(page, prose, flags)) >= least:
            return flags
    return nothing


def _flagged(
    page: BlockList,
    prose_by_block: Sequence[int],
    already: list[bool],
    called: Iterable[Region],
    exempt: float,
) -> list[bool]:
    """Which regions are called something beside the article, or lie in one that is.

    A region with at least the share ``exempt`` of all prose is believed not to be.
    """
    prose = _Sums(_left(page, prose_by_block, already))
    most = exempt * max(sum(prose_by_block), 1.0)
    flagged = list(already)
    for region in called:
        index, end = region.index, region.end
        # The outermost is the page.
        if index and not flagged[index] and prose.within(region) < most:
            flagged[index:end] = [True] * (end - index)
    return flagged


def _called_apart(named: Iterable[tuple[Region, Verdict]]) -> Iterator[Region]:
    end_of_article = 0
    for region, said in named:
        if region.tag in _ARTICLE_TAGS:
            end_of_article = max(end_of_article, region.end)
        if said.apart or region.tag in _APART_TAGS:
            yield region
        elif region.tag == "footer" and region.index >= end_of_article:
            # Within an article, a footer may hold the end of it; another one is the page's.
            yield region


def _called_beside(named: Iterable[tuple[Region, Verdict]]) -> Iterator[Region]:
    end_of_content = 0
    for region, said in named:
        if said.content:
            end_of_content = max(end_of_content, region.end)
        elif said.beside or region.tag in _BESIDE_TAGS:
            yield region
        elif region.hidden and region.index >= end_of_content:
            # Paywalls hide parts of the article itself until a script shows them.
            yield region
