"""The byline as the page shows it: marked authors, containers called so, and lines with "By"."""

import re
from collections.abc import Iterator
from typing import Any, Final

from newsmodel.documents import HtmlDocument
from newsmodel.html.article_area import Mark, lines_near_headline, marked_near_headline
from newsmodel.html.block_building import text_of_block
from newsmodel.html.person_names import is_person, names_in
from newsmodel.html.proposals import propose, propose_authors
from newsmodel.model import Candidate
from newsmodel.plugin import extractor

_BY: Final = re.compile(
    r"(?:^|[|•·–—]\s*|\d\s*|(?<![a-z])(?:[ap]\.?m\.?|[a-z]{1,3}t|gmt|utc)\s*)"
    r"(?:(?:written|posted|published|words|story|text|report(?:ed|ing)?)\s+)?"
    r"(?:by|von|par|por|door|di)(?:[:\s]\s*|(?=[A-Z]))(?=\S)",
    re.IGNORECASE,
)
_LONGEST: Final = 160


@extractor(name="html.byline", provides={"authors", "byline"}, documents=HtmlDocument)
def byline(page: HtmlDocument) -> Iterator[Candidate]:
    """People only: a line in which no person's name is found is no byline."""
    for is_marked, method, confidence in (
        (_is_author, "rel-author", 0.85),
        (_is_called_author, "class", 0.65),
    ):
        found, names = _names(page, marked_near_headline(page, is_marked))
        if names:
            yield from propose_authors(names, confidence, method, page.anchor_of(found))
    yield from _lines(page)


def _is_author(mark: Mark) -> bool:
    return mark.rel == "author" or "author" in mark.itemprop.split()


def _is_called_author(mark: Mark) -> bool:
    return "author" in mark.names or "byline" in mark.names


def _lines(page: HtmlDocument) -> Iterator[Candidate]:
    for block in lines_near_headline(page):
        if len(block.text) > _LONGEST or not _BY.search(block.text):
            continue
        line = next(filter(_BY.search, text_of_block(page, block).split("\n")), "")
        said = _BY.search(line)
        names = names_in(line[said.end() :]) if said else ()
        if said and names:
            anchor = page.anchor_of(block.element)
            literal = line[said.start() :].strip(" |•·–—")
            yield from propose("byline", literal, 0.8, "by", anchor)
            yield from propose_authors(names, 0.75, "by", anchor)
            return


def _names(page: HtmlDocument, elements: list[Any]) -> tuple[Any, tuple[str, ...]]:
    """The names in the first element that holds any, and in those that stand beside it.

    An element that holds a name and nothing else is a better witness than one with more in it.
    """
    texts = [(element, _text(page, element)) for element in elements]
    for reads in (_alone, names_in):
        for element, text in texts:
            if reads(text):
                beside = [text for other, text in texts if _stand_together(element, other)]
                names = [name for text in beside for name in reads(text)]
                return element, tuple(dict.fromkeys(names))
    return None, ()


def _alone(text: str) -> tuple[str, ...]:
    return (text,) if is_person(text) else ()


def _stand_together(one: Any, other: Any) -> bool:
    outer, others = one.getparent(), other.getparent()
    if outer is None or others is None:
        return False
    return outer is others or (outer.getparent() is others.getparent() and outer.tag == others.tag)


def _text(page: HtmlDocument, element: Any) -> str:
    """The name that an element states, or its text where that is short enough for a byline."""
    if element.tag == "meta":
        return " ".join(element.get("content", "").split())
    for inner in element.iter("span", "a", "meta", "div", "strong"):
        if inner.get("itemprop") == "name":
            return page.text_of(inner) or " ".join(inner.get("content", "").split())
    text = page.text_of(element)
    return text if len(text) <= _LONGEST else ""
