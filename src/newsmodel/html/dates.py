"""Dates that the page shows: ``time`` elements, lines near the headline, and the address."""

import re
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import urlsplit

from newsmodel.documents import HtmlDocument
from newsmodel.html.article_area import article_element, lines_near_headline
from newsmodel.html.date_texts import EARLIEST_YEAR, read_date
from newsmodel.html.proposals import propose
from newsmodel.model import Candidate, Instant
from newsmodel.plugin import extractor

_MODIFIED: Final = re.compile(
    r"updat|modif|revis|edited|correct|aktualisiert|geändert|mis à jour|actualizad|aggiornat|"
    r"bijgewerkt|uppdaterad|oppdatert|opdateret",
    re.IGNORECASE,
)
_IN_ADDRESS: Final = re.compile(
    r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/.\-_]|$)"
)
_DIGIT: Final = re.compile(r"\d")
_MOST_TIMES: Final = 60
_LONGEST_LINE: Final = 160


@extractor(name="html.dates", provides={"published", "modified"}, documents=HtmlDocument)
def dates(page: HtmlDocument) -> Iterator[Candidate]:
    """Day and time of publication and of the last change, as shown."""
    yield from _time_elements(page)
    yield from _lines(page)
    found = _IN_ADDRESS.search(_path(page.canonical_url) or _path(page.url))
    if found:
        year, month, day = found.groups()
        said = read_date(f"{year}-{month}-{day}", earliest=EARLIEST_YEAR)
        yield from propose("published", said, 0.8, "address")


def _time_elements(page: HtmlDocument) -> Iterator[Candidate]:
    area = article_element(page)
    times = [each for each in page.head_elements["time"][:_MOST_TIMES] if _is_within(each, area)]
    is_only = len(times) == 1
    seen: set[str] = set()
    for element in times:
        found = _read(page, element)
        field = "modified" if _is_change(element) else "published"
        if found is not None and field not in seen:
            seen.add(field)
            confidence = 0.85 if element.get("pubdate") is not None or is_only else 0.75
            yield from propose(field, found, confidence, "time", page.anchor_of(element))


def _is_within(element: Any, area: Any) -> bool:
    return any(outer is area for outer in element.iterancestors())


def _read(page: HtmlDocument, element: Any) -> Instant | None:
    stated = element.get("datetime") or element.get("content") or page.text_of(element)
    return read_date(stated, earliest=EARLIEST_YEAR)


def _is_change(element: Any) -> bool:
    """Whether a ``time`` is called, or stands right behind a word for, a change."""
    parent = element.getparent()
    previous = element.getprevious()
    words = [element.get("class"), element.get("itemprop"), parent.get("class"), element.text]
    words.append(parent.text if previous is None else previous.tail or previous.text)
    return any(_MODIFIED.search(each[-60:]) for each in words if each)


def _lines(page: HtmlDocument) -> Iterator[Candidate]:
    seen: set[str] = set()
    for block in lines_near_headline(page):
        text = block.text
        if len(text) > _LONGEST_LINE or _DIGIT.search(text) is None:
            continue
        said = read_date(text, earliest=EARLIEST_YEAR)
        field = "modified" if _MODIFIED.search(text) else "published"
        if said is not None and field not in seen:
            seen.add(field)
            yield from propose(field, said, 0.6, "line", page.anchor_of(block.element))


def _path(url: str | None) -> str:
    try:
        return urlsplit(url or "").path
    except ValueError:
        return ""
