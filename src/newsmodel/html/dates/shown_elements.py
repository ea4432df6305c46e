"""The dates of a block's elements for dates: of ``time``, and of those that are called so."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final

from attrs import evolve

from newsmodel.documents import HtmlDocument
from newsmodel.documents.page_blocks import PageBlock
from newsmodel.html.dates.labels import are_for_dates, field_of_names, field_of_words
from newsmodel.html.dates.offsets import in_offset_told, is_utc
from newsmodel.html.dates.page_dates import page_dates_in, read_page_date
from newsmodel.html.dates.reading import EARLIEST_YEAR, clean
from newsmodel.html.dates.shown_date import LABEL_BEFORE, ShownDate, labelled
from newsmodel.html.dates.zones import elements_of
from newsmodel.model import Instant

_MOST_MARKS: Final = 30
_TWO_DAYS: Final = timedelta(days=2)


def dates_of_elements(page: HtmlDocument, block: PageBlock, line: str) -> list[ShownDate]:
    """The dates of the elements of a block, if it has any.

    Args:
        page: the page.
        block: a block of it.
        line: its text, with a label before it.
    """
    return [*_of_times(page, block, line)] or [*_of_marks(page, block)]


def _of_times(page: HtmlDocument, block: PageBlock, line: str) -> Iterator[ShownDate]:
    taken = 0
    for time in (each for outer in elements_of(block) for each in outer.iter("time")):
        instant = _instant_of_time(page, time)
        if instant is None:
            continue
        shown = clean(page.text_of(time))
        place = line.find(shown, taken) if shown else -1
        before = line[max(taken, place - LABEL_BEFORE) : max(0, place)] + shown
        taken = max(taken, place + len(shown))
        said = field_of_words(before) or field_of_names(names_of(time)) or _field_of_parent(time)
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
    marked = [each for each in inner if are_for_dates(names_of(each))][:_MOST_MARKS]
    taken: set[Any] = set()
    for each in reversed(marked):
        dates = () if each in taken else page_dates_in(page, page.text_of(each), EARLIEST_YEAR)
        if dates:
            taken.update(each.iterancestors())
            named = field_of_names(names_of(each)) or _field_of_parent(each)
            for shown in labelled(each, clean(page.text_of(each)), dates, named):
                yield evolve(shown, confidence=0.95, method="class")


def _field_of_parent(element: Any) -> str | None:
    parent = element.getparent()
    return None if parent is None else field_of_names(names_of(parent))


def names_of(element: Any) -> str:
    """The names of an element by which one may know that it is for dates, in lower case."""
    get = element.get
    return f"{get('class', '')} {get('id', '')} {get('itemprop', '')} {get('property', '')}".lower()
