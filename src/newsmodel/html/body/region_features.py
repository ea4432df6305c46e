"""What is seen of the containers that the blocks of an article stand in, in small whole numbers."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Final, TypeVar

from attrs import frozen

from newsmodel.documents.page_blocks import PageBlock, Region
from newsmodel.html.body.boilerplate import CONTENT, verdict
from newsmodel.html.body.main_region import MainRegion

_SHARES: Final = (0.001, 0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 0.95)
_LINKS: Final = (0.001, 0.05, 0.12, 0.2, 0.3, 0.45, 0.6, 0.8, 0.95)
_DEPTHS: Final = (1, 2, 3, 4, 6, 9)
_FEW: Final = (1, 2, 3, 5, 8, 15)
_MANY: Final = (2, 3, 5, 8, 13, 20)
_OUTSIDE: Final = 9
"""The depth of what lies outside of the main region."""

_OUTSIDE_RANK: Final = 5
"""What stands in for the rank of its names there."""

Key = TypeVar("Key")
Kind = tuple[int, str, str, str]
Steps = Callable[[Iterable[float], Sequence[float]], Sequence[int]]


@frozen
class Homes:
    """The containers of some blocks."""

    regions: Sequence[Region]
    main: MainRegion
    blocks: Sequence[PageBlock]
    places: Sequence[int]
    """The index of each block's region."""

    prose: Sequence[int]
    """How much prose each block adds to the article, in characters: none from beside it."""

    paragraphs: Counter[int]
    """In each region, how many blocks are prose."""

    kinds: Sequence[Kind]
    """Of each block, its own tag and names, and those of its region."""

    @classmethod
    def of(
        cls,
        regions: Sequence[Region],
        main: MainRegion,
        blocks: Sequence[PageBlock],
        prose: Sequence[int],
        looks: Iterable[tuple[int, str]],
    ) -> "Homes":
        """The containers of blocks with so much prose, and such a tag and names."""
        places = [block.region for block in blocks]
        own = [
            amount if main.index <= place < main.end and not main.beside[place] else 0
            for place, amount in zip(places, prose, strict=True)
        ]
        paragraphs = Counter(place for place, amount in zip(places, prose, strict=True) if amount)
        kinds = [
            (*look, regions[place].tag, regions[place].names.partition(" ")[0])
            for look, place in zip(looks, places, strict=True)
        ]
        return cls(regions, main, blocks, places, own, paragraphs, kinds)


def region_columns(homes: Homes, steps: Steps) -> dict[str, Sequence[int]]:
    """The columns about containers, with the measures in steps."""
    total = sum(homes.prose) or 1
    at_home = _summed(homes.places, homes.prose)
    alike = _summed(homes.kinds, homes.prose)
    many = Counter(homes.kinds)
    around, depth = _within(homes.regions, homes.main)
    text, linked = _with_inner(homes)
    outer = [homes.regions[place].parent for place in homes.places]
    regions, main = homes.regions, homes.main
    boxes = Counter(region.names for region in regions[main.index : main.end])
    return {
        "around": [
            2 * around.get(place, _OUTSIDE_RANK) + main.beside[place] for place in homes.places
        ],
        "depth": steps([depth.get(place, _OUTSIDE) for place in homes.places], _DEPTHS),
        "home_prose": steps([at_home[place] / total for place in homes.places], _SHARES),
        "home_paragraphs": steps([homes.paragraphs[place] for place in homes.places], _FEW),
        "alike_prose": steps([alike[kind] / total for kind in homes.kinds], _SHARES),
        "alike_blocks": steps([many[kind] for kind in homes.kinds], _MANY),
        "home_links": steps(_shares(linked, text, homes.places), _LINKS),
        "outer_links": steps(_shares(linked, text, outer), _LINKS),
        "boxes": steps([_boxes(boxes, regions[place]) for place in homes.places], _MANY),
    }


def _boxes(boxes: Counter[str], region: Region) -> int:
    """How many containers are called like one; unnamed ones are not alike."""
    return boxes[region.names] if region.names else 1


def _summed(keys: Iterable[Key], amounts: Iterable[int]) -> dict[Key, int]:
    sums: dict[Key, int] = {}
    for key, amount in zip(keys, amounts, strict=True):
        sums[key] = sums.get(key, 0) + amount
    return sums


def _within(regions: Sequence[Region], main: MainRegion) -> tuple[dict[int, int], dict[int, int]]:
    """What the regions down from the main one are called at worst, and how deep they lie."""
    worst = {main.index: 0}
    depth = {main.index: 0}
    for region in regions[main.index + 1 : main.end]:
        own = verdict(region.names).rank
        inherited = worst[region.parent]
        worst[region.index] = inherited if own <= CONTENT else max(own, inherited)
        depth[region.index] = depth[region.parent] + 1
    return worst, depth


def _with_inner(homes: Homes) -> tuple[dict[int, int], dict[int, int]]:
    """Of each region, the characters of the blocks in it and in its inner regions; in links."""
    text = _summed(homes.places, [len(block.text) for block in homes.blocks])
    linked = _summed(homes.places, [block.link_characters for block in homes.blocks])
    for index in range(max(text), homes.main.index, -1):
        if index in text:
            outer = homes.regions[index].parent
            text[outer] = text.get(outer, 0) + text[index]
            linked[outer] = linked.get(outer, 0) + linked[index]
    return text, linked


def _shares(part: dict[int, int], whole: dict[int, int], places: Iterable[int]) -> list[float]:
    return [part.get(place, 0) / whole[place] if whole.get(place) else 0.0 for place in places]
