"""The dates of a block's text: of a line that holds little else, and before a first sentence."""

import re
from collections.abc import Sequence
from typing import Final

from attrs import evolve

from newsmodel.documents import HtmlDocument, compiled
from newsmodel.documents.page_blocks import BlockKind, PageBlock
from newsmodel.html.dates.labels import are_for_dates, field_of_names, field_of_words
from newsmodel.html.dates.page_dates import page_dates_in
from newsmodel.html.dates.reading import EARLIEST_YEAR, FoundDate, clean
from newsmodel.html.dates.shown_date import ShownDate, labelled
from newsmodel.html.dates.shown_elements import names_of
from newsmodel.html.dates.zones import elements_of

_TEXTS: Final = ".//text()[not(parent::style or parent::script)]"
_LONGEST_LINE: Final = 200
_LONGEST_LABEL: Final = 25
_MOST_PARTS: Final = 2
_BEGINNING: Final = 120
_DATELINE: Final = 30
"""Where in a paragraph a date stands, at most, that is put before its first sentence."""

_SET_OFF: Final = re.compile(r"\s?(?:[-–—]|\)[.:]?\s)")
"""What stands behind a date before a sentence."""

_META: Final = re.compile(r"meta|footer|submitted|posted|post-?info")
_OF_SOMETHING: Final = re.compile(r"[^\W\d_]:\s?$")
"""What names a thing, and a date of it."""

_EDGE: Final = 40


def line_of(page: HtmlDocument, i: int) -> str:
    """The text of a block, behind that of the block before it where that is a mere label."""
    text = _text(page, page.blocks.blocks[i])
    before = page.blocks.blocks[i - 1].text if i else ""
    is_label = len(before) <= _LONGEST_LABEL and field_of_words(before) is not None
    return f"{before} {text}" if is_label else text


def _text(page: HtmlDocument, block: PageBlock) -> str:
    """The text of a block; the items of a list apart, which markup often writes without a space."""
    if block.kind is BlockKind.LIST and len(block.text) <= _LONGEST_LINE:
        parts = block.element.iterchildren("li", "dt", "dd")
        return clean(" | ".join(map(page.text_of, parts)))
    return clean(block.text)


def dates_of_text(page: HtmlDocument, i: int, line: str, *, is_near: bool) -> list[ShownDate]:
    """The dates of a block's text, as it stands, else with its parts set apart.

    Args:
        page: the page.
        i: the index of the block.
        line: what `line_of` gave for it.
        is_near: whether it stands by the headline, where other things may stand beside a date.
    """
    block = page.blocks.blocks[i]
    if len(block.text) > _LONGEST_LINE:
        return _of_paragraph(page, block)
    return (
        _of_line(page, block, line, is_near=is_near)
        or _of_parts(page, i)
        or _of_line(page, block, _apart(block), is_near=is_near)
        or _of_paragraph(page, block)
    )


def _of_line(page: HtmlDocument, block: PageBlock, line: str, *, is_near: bool) -> list[ShownDate]:
    """The dates of a line that is no sentence, or that says what they are of."""
    dates = page_dates_in(page, line, EARLIEST_YEAR)
    region = page.blocks.regions[block.region]
    is_about = is_near or _META.search(region.names) is not None
    is_bare = _is_bare(line, dates, is_near=is_about)
    is_marked = is_bare and are_for_dates(region.names)
    shown = labelled(block.element, line, dates, field_of_names(region.names))
    found = []
    for each, date in zip(shown, dates, strict=True):
        if is_marked:
            found.append(evolve(each, confidence=0.95, method="class"))
        elif each.is_labelled:
            found.append(evolve(each, confidence=0.9))
        elif _OF_SOMETHING.search(line[: date.start]):
            continue
        elif is_bare:
            found.append(each)
        elif is_near and min(dates[0].start, len(line) - dates[-1].end) <= _EDGE:
            found.append(evolve(each, confidence=0.55))
    return found


def _is_bare(line: str, dates: Sequence[FoundDate], *, is_near: bool) -> bool:
    """Whether a line holds little else than its dates: no more than a byline and a section."""
    rest = line
    for found in reversed(dates):
        rest = rest[: found.start] + rest[found.end :]
    most, most_words = (80, 12) if is_near else (45, 6)
    return len(rest) <= most and len(rest.split()) <= most_words


def _of_parts(page: HtmlDocument, i: int) -> list[ShownDate]:
    """The date whose day, month and year stand in blocks of their own, in a container for dates."""
    blocks, regions = page.blocks.blocks, page.blocks.regions
    outer = regions[max(0, regions[blocks[i].region].parent)]
    if not are_for_dates(outer.names):
        return []
    parts = [
        each.text
        for each in blocks[max(0, i - _MOST_PARTS) : i + _MOST_PARTS + 1]
        if outer.index in (each.region, regions[each.region].parent)
    ]
    text = clean(" ".join(parts))
    if len(text) > _LONGEST_LABEL:
        return []
    dates = page_dates_in(page, text, EARLIEST_YEAR)
    shown = labelled(blocks[i].element, text, dates, field_of_names(outer.names))
    return [evolve(each, confidence=0.95, method="class") for each in shown]


def _apart(block: PageBlock) -> str:
    """The text of a block with spaces between its elements, as style sheets put them there."""
    if block.kind is BlockKind.TABLE or not (block.run or len(block.element)):
        return ""
    parts = [block.run[0]] if block.run else []
    for element in elements_of(block):
        parts += compiled(_TEXTS)(element)
        if block.run:
            parts.append(element.tail or "")
    return clean(" ".join(parts))


def _of_paragraph(page: HtmlDocument, block: PageBlock) -> list[ShownDate]:
    """The dates of a sentence about the article, or one before its first sentence."""
    if block.kind is not BlockKind.PARAGRAPH:
        return []
    beginning = clean(block.text)[:_BEGINNING]
    dates = page_dates_in(page, beginning, EARLIEST_YEAR)
    shown = list(labelled(block.element, beginning, dates, None))
    if _META.search(f"{names_of(block.element)} {page.blocks.regions[block.region].names}"):
        return shown
    if dates and _is_before_sentence(block, beginning, dates[0]):
        return [evolve(shown[0], field="published", confidence=0.6, method="opening")]
    return []


def _is_before_sentence(block: PageBlock, beginning: str, first: FoundDate) -> bool:
    """Whether a date opens a long paragraph, or a short one with something that sets it off."""
    is_set_off = _SET_OFF.match(beginning, first.end) is not None
    return first.start <= _DATELINE and (is_set_off or len(block.text) > _LONGEST_LINE)
