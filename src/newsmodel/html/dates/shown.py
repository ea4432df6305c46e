"""The dates that a page shows its readers: by the headline, and at the end of the article.

Each is read with what stands around it: a word that says what it is of, an element that is made
for dates, and how much else its line holds. A date within a sentence is no date of the article.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any, Final

from attrs import evolve, frozen

from newsmodel.documents import HtmlDocument, compiled
from newsmodel.documents.page_blocks import BlockKind, PageBlock
from newsmodel.html.dates.labels import field_of_names, field_of_words
from newsmodel.html.dates.offsets import in_offset_told, is_utc
from newsmodel.html.dates.page_dates import page_dates_in, read_page_date
from newsmodel.html.dates.reading import EARLIEST_YEAR, FoundDate, clean
from newsmodel.html.dates.zones import NEAR, dated_blocks, elements_of
from newsmodel.model import Instant

_MARK: Final = re.compile(r"date|time|publish|posted|updated|modified|datum|fecha")
_TEXTS: Final = ".//text()[not(parent::style or parent::script)]"
_LONGEST_LINE: Final = 200
_LONGEST_LABEL: Final = 25
_MOST_MARKS: Final = 30
_BEGINNING: Final = 120
_DATELINE: Final = 30
"""Where in a paragraph a date stands, at most, that is put before its first sentence."""

_META: Final = re.compile(r"meta|footer|submitted|posted|post-?info")
_OF_SOMETHING: Final = re.compile(r"[^\W\d_]:\s?$")
"""What names a thing, and a date of it."""

_EDGE: Final = 40
_LABEL_BEFORE: Final = 40
_LABEL_BEHIND: Final = 24
_TWO_DAYS: Final = timedelta(days=2)


@frozen(kw_only=True)
class ShownDate:
    """A date that the page shows."""

    instant: Instant
    field: str
    """``published`` or ``modified``."""

    is_labelled: bool
    """Whether a word or a name says which it is."""

    confidence: float
    method: str
    element: Any


def shown_dates(page: HtmlDocument) -> tuple[ShownDate, ...]:
    """The dates shown, the most certain first."""
    return page.feature("html.shown_dates", lambda: _ranked(page))


def _ranked(page: HtmlDocument) -> tuple[ShownDate, ...]:
    by_block = [
        (i, weight, found)
        for i, weight in dated_blocks(page)
        if (found := tuple(_of_block(page, i, is_near=weight > NEAR)))
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


def _of_block(page: HtmlDocument, i: int, *, is_near: bool) -> Iterator[ShownDate]:
    """The dates of a block: of its elements for dates, else of its line."""
    block = page.blocks.blocks[i]
    text = clean(_text(page, block))
    line = _line(page, i, text)
    found = [*_of_times(page, block, line)] or [*_of_marks(page, block)]
    if found:
        yield from found
    elif len(block.text) > _LONGEST_LINE:
        yield from _of_paragraph(page, block, text)
    else:
        found = _of_line(page, block, line, is_near=is_near)
        if not found and block.kind is not BlockKind.TABLE:
            found = _of_line(page, block, _apart(block), is_near=is_near)
        yield from found


def _text(page: HtmlDocument, block: PageBlock) -> str:
    """The text of a block; the items of a list apart, which markup often writes without a space."""
    if block.kind is BlockKind.LIST and len(block.text) <= _LONGEST_LINE:
        return " | ".join(map(page.text_of, block.element.iterchildren("li", "dt", "dd")))
    return block.text


def _apart(block: PageBlock) -> str:
    """The text of a block with spaces between its elements, as style sheets put them there."""
    parts = [block.run[0]] if block.run else []
    for element in elements_of(block):
        if isinstance(element.tag, str):
            parts += compiled(_TEXTS)(element)
        if block.run:
            parts.append(element.tail or "")
    return clean(" ".join(parts))


def _line(page: HtmlDocument, i: int, text: str) -> str:
    """The text of a block, behind that of the block before it where that is a mere label."""
    before = page.blocks.blocks[i - 1].text if i else ""
    is_label = len(before) <= _LONGEST_LABEL and field_of_words(before) is not None
    return f"{before} {text}" if is_label else text


def _of_paragraph(page: HtmlDocument, block: PageBlock, text: str) -> Iterator[ShownDate]:
    """The date in a sentence about the article, or one before its first."""
    if block.kind is not BlockKind.PARAGRAPH:
        return
    beginning = text[:_BEGINNING]
    dates = page_dates_in(page, beginning, EARLIEST_YEAR)
    names = f"{_names(block.element)} {page.blocks.regions[block.region].names}"
    shown = list(_labelled(block.element, beginning, dates, None))
    if _META.search(names):
        yield from shown
    elif dates and dates[0].start <= _DATELINE:
        yield evolve(shown[0], field="published", confidence=0.6, method="opening")


def _of_times(page: HtmlDocument, block: PageBlock, line: str) -> Iterator[ShownDate]:
    taken = 0
    for time in (each for outer in elements_of(block) for each in outer.iter("time")):
        instant = _instant_of_time(page, time)
        if instant is None:
            continue
        shown = clean(page.text_of(time))
        place = line.find(shown, taken) if shown else -1
        before = line[max(taken, place - _LABEL_BEFORE) : max(0, place)] + shown
        taken = max(taken, place + len(shown))
        said = field_of_words(before) or field_of_names(_names(time)) or _field_of_parent(time)
        yield ShownDate(
            instant=instant, field=said or "published", is_labelled=said is not None,
            confidence=1.0, method="time", element=time,
        )  # fmt: skip


def _instant_of_time(page: HtmlDocument, time: Any) -> Instant | None:
    """What a ``time`` states; where its attribute is of quite another day, what readers see."""
    said = time.get("datetime") or time.get("content") or ""
    stated = read_page_date(page, said, EARLIEST_YEAR) if said else None
    shown = read_page_date(page, page.text_of(time), EARLIEST_YEAR)
    if stated is None or shown is None:
        return stated or shown
    if is_utc(stated) and shown.precision.has_time:
        return in_offset_told(stated, shown) or stated
    apart = abs(stated.value.replace(tzinfo=None) - shown.value.replace(tzinfo=None))
    is_zoned = shown.zone_known and not stated.zone_known and not apart
    return shown if is_zoned or apart > _TWO_DAYS else stated


def _of_marks(page: HtmlDocument, block: PageBlock) -> Iterator[ShownDate]:
    """The dates of elements that are called so, the innermost first."""
    inner = (each for outer in elements_of(block) for each in outer.iter())
    marked = [each for each in inner if _is_mark(each)][:_MOST_MARKS]
    taken: set[Any] = set()
    for each in reversed(marked):
        dates = () if each in taken else page_dates_in(page, page.text_of(each), EARLIEST_YEAR)
        if dates:
            taken.update(each.iterancestors())
            named = field_of_names(_names(each)) or _field_of_parent(each)
            for shown in _labelled(each, clean(page.text_of(each)), dates, named):
                yield evolve(shown, confidence=0.95, method="class")


def _is_mark(element: Any) -> bool:
    names = _names(element)
    return bool(names) and _MARK.search(names) is not None


def _field_of_parent(element: Any) -> str | None:
    parent = element.getparent()
    return None if parent is None else field_of_names(_names(parent))


def _names(element: Any) -> str:
    get = element.get
    if not isinstance(element.tag, str):
        return ""
    return f"{get('class', '')} {get('id', '')} {get('itemprop', '')} {get('property', '')}".lower()


def _of_line(page: HtmlDocument, block: PageBlock, line: str, *, is_near: bool) -> list[ShownDate]:
    """The dates of a line that is no sentence, or that says what they are of."""
    dates = page_dates_in(page, line, EARLIEST_YEAR)
    region = page.blocks.regions[block.region]
    is_about = is_near or _META.search(region.names) is not None
    is_bare = _is_bare(line, dates, is_near=is_about)
    is_marked = is_bare and _MARK.search(region.names) is not None
    shown = _labelled(block.element, line, dates, field_of_names(region.names))
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


def _labelled(
    element: Any, text: str, dates: Sequence[FoundDate], named: str | None
) -> Iterator[ShownDate]:
    """The dates of a text, each with what the words between it and the others say of it."""
    taken = 0
    for i, found in enumerate(dates):
        following = dates[i + 1].start if i + 1 < len(dates) else len(text)
        before = text[max(taken, found.start - _LABEL_BEFORE) : found.start]
        behind = text[found.end : min(following, found.end + _LABEL_BEHIND)]
        said = field_of_words(before) or field_of_words(behind) or named
        taken = found.end
        yield ShownDate(
            instant=found.instant, field=said or "published", is_labelled=said is not None,
            confidence=0.85, method="line", element=element,
        )  # fmt: skip
