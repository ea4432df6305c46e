"""The dates that a page shows its readers: by the headline, and at the end of the article.

Each is read with what stands around it: a word that says what it is of, an element that is made
for dates, and how much else its line holds. A date within a sentence is no date of the article.
"""

from collections import defaultdict

from attrs import evolve

from newsmodel.documents import HtmlDocument
from newsmodel.html.dates.shown_date import ShownDate
from newsmodel.html.dates.shown_elements import dates_of_elements
from newsmodel.html.dates.shown_lines import dates_of_text, line_of
from newsmodel.html.dates.zones import NEAR, dated_blocks


def shown_dates(page: HtmlDocument) -> tuple[ShownDate, ...]:
    """The dates shown, the most certain first."""
    return page.feature("html.shown_dates", lambda: _ranked(page))


def _ranked(page: HtmlDocument) -> tuple[ShownDate, ...]:
    by_block = [
        (i, weight, found)
        for i, weight in dated_blocks(page)
        if (found := _of_block(page, i, is_near=weight > NEAR))
    ]
    in_lists = _in_lists(page, [i for i, weight, _ in by_block if weight <= NEAR])
    shown = [
        evolve(each, confidence=round(weight * each.confidence, 3))
        for i, weight, found in by_block
        for each in found
        if each.is_labelled or i not in in_lists
    ]
    return tuple(sorted(shown, key=lambda each: -each.confidence))


def _in_lists(page: HtmlDocument, dated: list[int]) -> frozenset[int]:
    """Which of some blocks are one of many of their kind, as teasers and comments are."""
    blocks, regions = page.blocks.blocks, page.blocks.regions
    kinds: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for i in dated:
        region = regions[blocks[i].region]
        if region.names.strip():
            kinds[region.tag, region.names].append(i)
    return frozenset(i for alike in kinds.values() if len(alike) > 2 for i in alike)


def _of_block(page: HtmlDocument, i: int, *, is_near: bool) -> list[ShownDate]:
    """The dates of a block: of its elements for dates, else of its text."""
    line = line_of(page, i)
    return dates_of_elements(page, page.blocks.blocks[i], line) or dates_of_text(
        page, i, line, is_near=is_near
    )
