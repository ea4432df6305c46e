"""Points for and against a block: a few dozen small decision trees, learned from pages with gold.

All trees are asked at once, as QuickScorer does (Lucchese and others, 2015): every leaf of every
tree has its bit in one whole number. What a feature rules out is a mask, worked out beforehand for
each level that the feature can have. The masks of all features together leave in each tree some
leaves, and the first of them is the one to which the questions of the tree lead.
"""

from collections.abc import Iterable, Iterator
from functools import cache, reduce
from importlib.resources import files
from operator import and_, getitem
from typing import Any, Final

import orjson
from attrs import frozen

from newsmodel.html.body.block_features import (
    ALL_LINKS,
    BYLINE,
    FEATURES,
    LISTS,
    MOMENT,
    PARAGRAPH,
    STOP,
    Row,
)
from newsmodel.html.body.phrases import NO_PHRASE

_PHRASE, _BYLINE, _ENDING, _LINKS, _TAG, _PROSE_BEFORE = map(
    FEATURES.index, ("phrase", "byline", "ending", "links", "tag", "prose_before")
)
_LEVELS: Final = 16
"""The most levels that a feature has."""

_BITS: Final = 8
"""The most leaves of a tree: they fill a byte."""

_FIRST: Final = tuple((byte & -byte).bit_length() - 1 for byte in range(256))
"""The lowest bit of each byte."""


@frozen
class Trees:
    """Trees that were learned, ready to be asked."""

    base: float
    masks: tuple[tuple[int, ...], ...]
    """For each feature, for each level: the leaves that it leaves in all the trees."""

    points: tuple[tuple[float, ...], ...]
    """For each tree, for each byte of leaves that are left: the points of the first one."""

    def of(self, row: Row) -> float:
        """The points of a block: above 0 it rather belongs to the article."""
        left = reduce(and_, map(getitem, self.masks, row))
        return self.base + sum(map(getitem, self.points, left.to_bytes(len(self.points), "little")))

    def keep(self, row: Row) -> bool:
        """Whether a block belongs to the article; some that can be told by sight never do."""
        is_strange = row[_PHRASE] != NO_PHRASE or _is_menu(row) or _is_above(row)
        return not is_strange and self.of(row) > 0


def _is_above(row: Row) -> bool:
    """Whether a line is a byline, or above all prose a date: neither a heading nor a sentence."""
    if row[_TAG] > PARAGRAPH or row[_ENDING] == STOP:
        return False
    return bool(row[_BYLINE] & BYLINE or (row[_BYLINE] & MOMENT and not row[_PROSE_BEFORE]))


def _is_menu(row: Row) -> bool:
    """Whether a list is links from beginning to end: of other articles, or of parts of this one."""
    return row[_TAG] in LISTS and row[_LINKS] == ALL_LINKS


def kept(rows: Iterable[Row]) -> list[bool]:
    """Which of some blocks belong to the article."""
    return list(map(learned().keep, rows))


@cache
def learned() -> Trees:
    """The trees that come with newsmodel."""
    return planted(orjson.loads((files("newsmodel.html.body") / "block_scores.json").read_bytes()))


def planted(data: Any) -> Trees:
    """Trees from what the training wrote: ``[feature, level, at most it, above it]``, or points."""
    if tuple(data["features"]) != FEATURES:
        raise ValueError("the trees were learned from other features: learn them anew")
    everything = (1 << _BITS * len(data["trees"])) - 1
    masks = [[everything] * _LEVELS for _ in FEATURES]
    points: list[tuple[float, ...]] = []
    for number, tree in enumerate(data["trees"]):
        leaves = list(_leaves(tree))
        points.append(tuple(leaves[min(bit, len(leaves) - 1)] for bit in _FIRST))
        for feature, level, excluded in _questions(tree, 1 << _BITS * number):
            for above in range(level + 1, _LEVELS):
                masks[feature][above] &= ~excluded
    return Trees(data["base"], tuple(map(tuple, masks)), tuple(points))


def _leaves(tree: Any) -> Iterator[float]:
    """The points of the leaves, from the left."""
    if isinstance(tree, list):
        yield from _leaves(tree[2])
        yield from _leaves(tree[3])
    else:
        yield float(tree)


def _questions(tree: Any, first: int) -> Iterator[tuple[int, int, int]]:
    """Each question as a feature, its level, and the leaves that a higher level rules out.

    Args:
        tree: the tree, or a part of one.
        first: the bit of its first leaf.
    """
    if isinstance(tree, list):
        feature, level, low, high = tree
        width = sum(1 for _ in _leaves(low))
        yield feature, level, ((1 << width) - 1) * first
        yield from _questions(low, first)
        yield from _questions(high, first << width)
