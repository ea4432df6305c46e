"""Which container of a page holds the article: the one with most of the prose and little else."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache, partial
from itertools import compress, pairwise
from typing import Final

from attrs import frozen

from newsmodel.documents import HtmlDocument
from newsmodel.documents.page_blocks import BlockKind, BlockList, PageBlock, Region
from newsmodel.html.body.boilerplate import is_apart, is_beside, is_content

_RUNNING: Final = (
    BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST, BlockKind.PREFORMATTED,
)  # fmt: skip
_LEAST_PROSE: Final = 60
"""Characters without links below which a paragraph says nothing about where the article is."""

_APART_TAGS: Final = frozenset(("dialog", "nav"))
_SHORT_PROSE: Final = 20
"""The same where the page holds no longer paragraph at all."""

_BESIDE_WEIGHT: Final = 0.5
"""How much text beside the article counts against a region that holds it."""

_TEASER: Final = 8
"""What the prose of a teaser is divided by: what stands alone below a heading that is a link."""

_LEADS_ELSEWHERE: Final = 0.7

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
    """For each region of the page: whether it, or one around it, is beside the article."""


def main_region(page: HtmlDocument) -> MainRegion:
    """The container of the article; the whole page where there is no prose."""
    return page.feature("html.main_region", lambda: _find(page.blocks))


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


def _find(page: BlockList) -> MainRegion:
    least = _LEAST_PROSE if any(map(prose_of, page.blocks)) else _SHORT_PROSE
    prose_by_block = _weighed(page.blocks, [prose_of(block, least) for block in page.blocks])
    beside = _beside(page, prose_by_block)
    prose, other = [0.0] * len(page.regions), [0.0] * len(page.regions)
    for block, weight in zip(page.blocks, prose_by_block, strict=True):
        if beside[block.region]:
            other[block.region] += _BESIDE_WEIGHT * len(block.text)
        else:
            prose[block.region] += weight
            other[block.region] += max(0, len(block.text) - weight)
    _add_up(page.regions, prose)
    _add_up(page.regions, other)
    best = _best(page.regions, prose, other, beside)
    best = _declared(page.regions, prose, best)
    end = _end_of(page.regions, best)
    return MainRegion(best, end, int(prose[best]), int(prose[0]), least, tuple(beside))


def _weighed(blocks: Sequence[PageBlock], prose: list[int]) -> list[int]:
    """The prose of each block; that of teasers counts little, as streams of them are long."""
    paragraphs = Counter(block.region for block in compress(blocks, prose))
    weighed = list(prose)
    for place, (before, block) in enumerate(pairwise(blocks), start=1):
        if prose[place] and paragraphs[block.region] == 1 and _is_headed_by_link(block, before):
            weighed[place] //= _TEASER
    return weighed


def _is_headed_by_link(block: PageBlock, before: PageBlock) -> bool:
    """Whether a block stands in one container with a heading before it that leads elsewhere."""
    is_headed = before.kind is BlockKind.HEADING and before.region == block.region
    return is_headed and before.link_density > _LEADS_ELSEWHERE


def _best(
    regions: tuple[Region, ...], prose: list[float], other: list[float], beside: list[bool]
) -> int:
    """The region with the best balance of recall (most prose) and precision (little else)."""
    best, best_score = 0, -1.0
    for region in regions:
        index = region.index
        own = prose[index]
        if own and not beside[index]:
            recall, precision = own / prose[0], own / (own + other[index])
            score = recall**2 * precision * _hint(region)
            if score > best_score:
                best, best_score = index, score
    return best


def _declared(regions: tuple[Region, ...], prose: list[float], best: int) -> int:
    """The one container within the best that says it is the body, unless little text is in it."""
    inside = regions[best : _end_of(regions, best)]
    declared = [region.index for region in inside if prose[region.index] and _is_body(region)]
    is_one = len(declared) == 1 and prose[declared[0]] >= _LEAST_DECLARED * prose[best]
    return declared[0] if is_one else best


def _is_body(region: Region) -> bool:
    is_called_so = region.itemprop == "articleBody"
    return is_called_so or region.element.get("property") in _BODY_PROPERTIES


def _hint(region: Region) -> float:
    if is_content(region.names) or _is_body(region):
        return 1.3
    return 1.15 if region.tag == "article" else 1.05 if region.tag == "main" else 1.0


def _beside(page: BlockList, prose: list[int]) -> list[bool]:
    """For each region, whether it lies beside the article by its own name or one around it.

    A name condemns no container that holds most of the prose: frameworks put ``share`` and
    ``no-sidebar`` on the container of the whole page.
    """
    nothing = [False] * len(page.regions)
    apart = _flagged(page, prose, nothing, _is_apart, _NEARLY_ALL)
    within_content = cache(partial(_within_content, page.regions))  # few pages need to know
    beside = _flagged(page, prose, apart, partial(_is_beside, within_content), _MOST)
    whole = sum(prose)
    # Where the names leave next to nothing, they mean something else on this page.
    for flags in (beside, apart):
        left = sum(
            each for each, block in zip(prose, page.blocks, strict=True) if not flags[block.region]
        )
        if left >= min(_ENOUGH, _LEAST_LEFT * whole):
            return flags
    return nothing


def _flagged(
    page: BlockList,
    prose_by_block: list[int],
    already: list[bool],
    judge: Callable[[Region], bool],
    exempt: float,
) -> list[bool]:
    """Which regions are judged to be beside the article, or lie in one that is.

    A region with at least the share ``exempt`` of the prose that is left is not judged.
    """
    prose = [0.0] * len(page.regions)
    for block, own in zip(page.blocks, prose_by_block, strict=True):
        if not already[block.region]:
            prose[block.region] += own
    _add_up(page.regions, prose)
    most = exempt * max(prose[0], 1.0)
    flagged = [False]  # the outermost is never judged
    for region in page.regions[1:]:
        inherited = flagged[region.parent] or already[region.index]
        flagged.append(inherited or (prose[region.index] < most and judge(region)))
    return flagged


def _is_apart(region: Region) -> bool:
    return region.tag in _APART_TAGS or is_apart(region.names)


def _is_beside(within_content: Callable[[], list[bool]], region: Region) -> bool:
    if is_content(region.names):
        return False
    if region.tag in _BESIDE_TAGS or is_beside(region.names):
        return True
    # Paywalls hide parts of the article itself until a script shows them.
    return region.hidden and not within_content()[region.index]


def _within_content(regions: tuple[Region, ...]) -> list[bool]:
    """For each region, whether it or one around it is called the text of an article."""
    within: list[bool] = []
    for region in regions:
        inherited = region.parent >= 0 and within[region.parent]
        within.append(inherited or is_content(region.names))
    return within


def _add_up(regions: tuple[Region, ...], amounts: list[float]) -> None:
    """Add to each region what its inner regions hold; they stand in document order."""
    for region in reversed(regions[1:]):
        amounts[region.parent] += amounts[region.index]


def _end_of(regions: tuple[Region, ...], index: int) -> int:
    for region in regions[index + 1 :]:
        if region.parent < index:
            return region.index
    return len(regions)
