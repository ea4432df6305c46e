"""What is seen of each block that may belong to the article, in small whole numbers.

Nothing is judged here: `block_scores` knows what the numbers mean. That was learned, so whoever
changes what is seen, or the steps of a measure, must learn it anew (see ``training/``).
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import accumulate, pairwise
from typing import Any, Final

from attrs import frozen

from newsmodel.documents import HtmlDocument
from newsmodel.documents.page_blocks import PageBlock
from newsmodel.html.authors.byline_words import BY, LABELS
from newsmodel.html.body.boilerplate import verdict
from newsmodel.html.body.main_region import MainRegion, prose_of
from newsmodel.html.body.phrases import LABEL, standing_phrase
from newsmodel.html.body.region_features import Homes, region_columns
from newsmodel.html.data.article_node import article_node, nodes_of
from newsmodel.html.values import plain

Column = Sequence[int]
Row = tuple[int, ...]

FEATURES: Final = tuple(
    "tag size links ending start marks names whole phrase byline author summary "
    "place since_label since_heading since_prose until_prose prose_before prose_after page_prose "
    "size_before size_after links_before links_after tag_before tag_after home_before home_after "
    "around depth home_prose home_paragraphs alike_prose alike_blocks home_links outer_links "
    "boxes".split()
)
"""The names of the numbers in a row, in their order."""

_TAGS: Final = {
    tag: number
    for number, tag in enumerate("p h1 h2 h3 h4 h5 h6 ul ol dl blockquote table pre".split(), 1)
}
"""Numbers for what a block is made of; 0 is loose text."""

PARAGRAPH: Final = _TAGS["p"]
"""The number of a paragraph; that of loose text is less."""

LISTS: Final = range(_TAGS["ul"], _TAGS["dl"] + 1)
"""The numbers of lists."""

STOP: Final = 1
"""The number of a text that ends like a sentence."""

BYLINE: Final = 1
"""The bit of a line that begins like a byline."""

MOMENT: Final = 2
"""The bit of a short line that holds a year or a time."""

_HEADINGS: Final = range(_TAGS["h1"], _TAGS["h6"] + 1)
_NO_TAG: Final = len(_TAGS) + 1
_EMPHASIS: Final = {"em": 1, "i": 1, "strong": 2, "b": 2, "a": 3}
_OTHER_ELEMENT: Final = 4
_STOPS: Final = frozenset(".!?…。！？؟।")
_CLOSERS: Final = frozenset("\"'”’»)]」』")
_COLONS: Final = frozenset(":：;")
_OPENERS: Final = frozenset("\"'“„«‘‹「『—–-")
_BYLINE_OPENERS: Final = LABELS.union(BY)
_LONGEST_BYLINE: Final = 120
_YEAR_OR_TIME: Final = re.compile(
    r"\d(?<!\d\d)(?:(?:(?<=1)[3-9]|(?<=2)[05])\d\d(?!\d)|\d?[:.]\d\d(?!\d))"
)
"""It begins with a digit, not with what must not stand before: so it is quicker to search for."""


_SIZES: Final = (12, 25, 40, 60, 90, 130, 200, 300, 450, 700)
_LINKS: Final = (0.001, 0.05, 0.12, 0.2, 0.3, 0.45, 0.6, 0.8, 0.95)
ALL_LINKS: Final = len(_LINKS)
"""The level of a text that is links from beginning to end."""

_COUNTS: Final = (1, 2, 3, 5, 8, 13, 20, 30)
_COURSE: Final = (0.001, 0.03, 0.1, 0.3, 0.7, 0.9, 0.97, 0.999)
_TOTALS: Final = (200, 600, 1200, 2500, 5000, 12000)
_FAR: Final = 30
_SUMMARY_BLOCKS: Final = 8
"""How many blocks from the first may repeat the summary in the page's head."""

_SUMMARY: Final = range(25, 500)
_NAME: Final = range(6, 60)


@frozen
class _Sight:
    """The blocks that are looked at, with what several columns need of each."""

    page: HtmlDocument
    blocks: Sequence[PageBlock]
    texts: Sequence[str]
    sizes: Sequence[int]
    tags: Column
    names: Sequence[str]
    prose: Column
    """Characters of prose, whether beside the article or not."""

    homes: Homes


def rows(page: HtmlDocument, main: MainRegion, blocks: Sequence[PageBlock]) -> list[Row]:
    """A row of numbers for each of some blocks that follow each other in the page."""
    if not blocks:
        return []
    sight = _sight(page, main, blocks)
    columns = _looks(sight)
    columns |= _course(columns, sight) | _neighbours(columns, sight)
    columns |= region_columns(sight.homes, _steps)
    return list(zip(*(columns[name] for name in FEATURES), strict=True))


def _sight(page: HtmlDocument, main: MainRegion, blocks: Sequence[PageBlock]) -> _Sight:
    texts = [block.text for block in blocks]
    tags = [0 if block.run else _TAGS.get(block.element.tag, 1) for block in blocks]
    names = ["" if block.run else _names(block.element) for block in blocks]
    prose = [prose_of(block, main.least) for block in blocks]
    return _Sight(
        page=page,
        blocks=blocks,
        texts=texts,
        sizes=[len(text) if text.isascii() else len(text.encode()) for text in texts],
        tags=tags,
        names=names,
        prose=prose,
        homes=Homes.of(page.blocks.regions, main, blocks, prose, zip(tags, names, strict=True)),
    )


def _names(element: Any) -> str:
    get = element.get
    return f"{get('class', '')} {get('id', '')}".strip().lower()


def _steps(values: Iterable[float], edges: Sequence[float]) -> Column:
    """Measures as the number of edges that they reach."""
    return list(map(partial(bisect_right, edges), values))


def _looks(sight: _Sight) -> dict[str, Column]:
    """What a block looks like by itself."""
    return {
        "tag": sight.tags,
        "size": _steps(sight.sizes, _SIZES),
        "links": _steps([block.link_density for block in sight.blocks], _LINKS),
        "ending": [_ending(text) for text in sight.texts],
        "start": [_start(text[0]) for text in sight.texts],
        "marks": [_marks(text) for text in sight.texts],
        "names": [verdict(names).rank for names in sight.names],
        "whole": [_whole(block) for block in sight.blocks],
        "phrase": [standing_phrase(text) for text in sight.texts],
        "byline": [_byline(text) for text in sight.texts],
        "author": _by_author(sight),
        "summary": _summary(sight),
    }


def _ending(text: str) -> int:
    last = text[-1]
    if last in _STOPS:
        return STOP
    if last in _CLOSERS:
        return 2 if text[-2:-1] in _STOPS or text[-2:-1] == "," else 3
    return 4 if last in _COLONS else 0


def _start(first: str) -> int:
    if first.isalpha():
        return 1 if first.isupper() else 2 if first.islower() else 3
    return 4 if first.isdigit() else 5 if first in _OPENERS else 6


def _marks(text: str) -> int:
    """Which signs of an address, a row of things or a right are in a text, a bit for each."""
    return ("@" in text) + 2 * ("http" in text) + 4 * ("|" in text) + 8 * ("©" in text)


def _whole(block: PageBlock) -> int:
    """Whether all of a block is emphasised, or one link."""
    lead, inlines = block.run or (block.element.text, block.element)
    if len(inlines) != 1 or _is_filled(lead) or _is_filled(inlines[0].tail):
        return 0
    return _EMPHASIS.get(inlines[0].tag, _OTHER_ELEMENT)


def _byline(text: str) -> int:
    """Whether a short line begins like a byline, and whether it holds a year or a time."""
    if len(text) > _LONGEST_BYLINE:
        return 0
    first = text.split(maxsplit=1)[0].rstrip(":：").lower()
    opens = BYLINE if first in _BYLINE_OPENERS else 0
    return opens | (MOMENT if _YEAR_OR_TIME.search(text) else 0)


def _is_filled(text: str | None) -> bool:
    return text is not None and not text.isspace() and text != ""


def _by_author(sight: _Sight) -> Column:
    """Whether a block begins with the name of one of the article's authors."""
    names = sight.page.feature("html.names_of_authors", lambda: _names_of_authors(sight.page))
    if not names:
        return [2] * len(sight.blocks)
    return [int(text.startswith(names)) for text in sight.texts]


def _names_of_authors(page: HtmlDocument) -> tuple[str, ...]:
    found = [plain(page.meta.first("author"))]
    node = article_node(page)
    if node is not None:
        found += [plain(each.get("name")) for each in nodes_of(page, node.data.get("author"))]
    return tuple(name for name in found if len(name) in _NAME and " " in name)


def _summary(sight: _Sight) -> Column:
    """Whether a block at the top repeats the summary in the page's head."""
    meta = sight.page.meta
    stated = " ".join((meta.first("description") or meta.first("og:description") or "").split())
    column = [0] * len(sight.blocks)
    if len(stated) in _SUMMARY:
        for index, text in enumerate(sight.texts[:_SUMMARY_BLOCKS]):
            is_alike = text[:60] in stated or stated[:60] in text
            column[index] = int(len(text) in _SUMMARY and is_alike)
    return column


def _course(looks: dict[str, Column], sight: _Sight) -> dict[str, Column]:
    """Where in the course of the text a block stands."""
    own = sight.homes.prose
    total = sum(own) or 1
    so_far = list(accumulate(own))
    labels = [phrase == LABEL for phrase in looks["phrase"]]
    headings = [tag in _HEADINGS for tag in sight.tags]
    return {
        "place": _steps(range(len(own)), _COUNTS),
        "since_label": _steps(_distance(labels, at_once=True), _COUNTS),
        "since_heading": _steps(_distance(headings), _COUNTS),
        "since_prose": _steps(_distance(sight.prose), _COUNTS),
        "until_prose": _steps(_distance(sight.prose[::-1])[::-1], _COUNTS),
        "prose_before": _steps(
            [(up_to - here) / total for up_to, here in zip(so_far, own, strict=True)], _COURSE
        ),
        "prose_after": _steps([1 - up_to / total for up_to in so_far], _COURSE),
        "page_prose": _steps([total] * len(own), _TOTALS),
    }


def _distance(marked: Sequence[object], *, at_once: bool = False) -> list[int]:
    """How many blocks lie between each block and the last marked one before it.

    Args:
        marked: for each block, whether it is marked.
        at_once: whether a marked block counts from itself.
    """
    distances: list[int] = []
    distance = _FAR
    for mark in marked:
        if mark and at_once:
            distance = 0
        distances.append(distance)
        distance = 0 if mark and not at_once else distance + 1
    return distances


def _neighbours(looks: dict[str, Column], sight: _Sight) -> dict[str, Column]:
    """What stands before and behind each block."""
    places = sight.homes.places
    shared = [int(here == behind) for here, behind in pairwise(places)]
    size, links, tags = looks["size"], looks["links"], looks["tag"]
    return {
        "size_before": [len(_SIZES) + 1, *size[:-1]],
        "size_after": [*size[1:], len(_SIZES) + 1],
        "links_before": [len(_LINKS) + 1, *links[:-1]],
        "links_after": [*links[1:], len(_LINKS) + 1],
        "tag_before": [_NO_TAG, *tags[:-1]],
        "tag_after": [*tags[1:], _NO_TAG],
        "home_before": [0, *shared],
        "home_after": [*shared, 0],
    }
