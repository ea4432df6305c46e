"""The byline as the page shows it: marked authors, containers called so, and lines with "By"."""

import re
from collections.abc import Iterator
from typing import Any, Final

from newsmodel.documents import HtmlDocument
from newsmodel.html.article_area import article_element, lines_near_headline
from newsmodel.html.person_names import is_person, names_in
from newsmodel.html.proposals import propose, propose_authors
from newsmodel.model import Candidate
from newsmodel.plugin import extractor

_MARKED: Final = ".//*[@rel='author' or contains(concat(' ', @itemprop, ' '), ' author ')]"
_CALLED: Final = (
    ".//*[contains(@class, 'author') or contains(@class, 'byline') or contains(@class, 'Author')"
    " or contains(@class, 'Byline')]"
)
_BY_LINE: Final = re.compile(
    r"^(?:(?:written|posted|published|words|story|text|report(?:ed|ing)?)\s+)?"
    r"(?:by|von|par|por|door|di)[:\s]\s*\S",
    re.IGNORECASE,
)
_LONGEST: Final = 160


@extractor(name="html.byline", provides={"authors", "byline"}, documents=HtmlDocument)
def byline(page: HtmlDocument) -> Iterator[Candidate]:
    """People only: a line in which no person's name is found is no byline."""
    area = article_element(page)
    marked = _names(page, _in_place(page, area, _MARKED))
    yield from propose_authors(marked, 0.8, "rel-author", page.anchor_of(area))
    called = _first_names(page, _in_place(page, area, _CALLED))
    yield from propose_authors(called, 0.6, "class", page.anchor_of(area))
    for block in lines_near_headline(page):
        if len(block.text) <= _LONGEST and _BY_LINE.match(block.text):
            names = names_in(block.text)
            if names:
                anchor = page.anchor_of(block.element)
                yield from propose("byline", block.text, 0.8, "by", anchor)
                yield from propose_authors(names, 0.75, "by", anchor)
                return


def _in_place(page: HtmlDocument, area: Any, path: str) -> list[Any]:
    """The elements of the article itself, those of its comments and teasers left out."""
    from newsmodel.documents import compiled

    found = compiled(path)(area)
    beside = _unwanted(page)
    return [each for each in found if not any(outer in beside for outer in each.iterancestors())]


def _unwanted(page: HtmlDocument) -> frozenset[Any]:
    from newsmodel.html.boilerplate import is_apart

    return page.feature(
        "html.apart_elements",
        lambda: frozenset(
            region.element
            for region in page.blocks.regions
            if is_apart(region.names) or _is_list_of_others(region.names)
        ),
    )


def _is_list_of_others(names: str) -> bool:
    return any(word in names for word in ("related", "recommend", "teaser", "sidebar", "trending"))


def _names(page: HtmlDocument, elements: list[Any]) -> tuple[str, ...]:
    """The names in elements each of which marks one author; nested marks count once."""
    names: list[str] = []
    for element in elements:
        text = _text(page, element)
        names.extend((text,) if is_person(text) else names_in(text))
    return tuple(dict.fromkeys(names))


def _first_names(page: HtmlDocument, elements: list[Any]) -> tuple[str, ...]:
    for element in elements:
        text = _text(page, element)
        if 4 < len(text) <= _LONGEST:
            found = (text,) if is_person(text) else names_in(text)
            if found:
                return found
    return ()


def _text(page: HtmlDocument, element: Any) -> str:
    if element.tag == "meta":
        return " ".join(element.get("content", "").split())
    for inner in element.iter():
        if inner is not element and inner.get("itemprop") == "name":
            return page.text_of(inner) or " ".join(inner.get("content", "").split())
    text = page.text_of(element)
    return text if len(text) <= _LONGEST else ""
