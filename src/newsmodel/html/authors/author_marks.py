"""Authors that the markup near the article marks as such: links to their pages, cards, classes."""

import re
from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from typing import Any, Final
from urllib.parse import unquote

from attrs import frozen

from newsmodel.documents import HtmlDocument
from newsmodel.html.article_area import (
    Mark,
    marks_below_text,
    marks_near_headline,
    stand_together,
)
from newsmodel.html.authors.authorship import propose_authors
from newsmodel.html.authors.byline_text import names_in, names_in_pieces, organisation_in, pen_name
from newsmodel.html.authors.person_names import is_person
from newsmodel.html.headline.site_name import is_own
from newsmodel.html.values import comparable
from newsmodel.model import Candidate
from newsmodel.plugin import extractor

_AUTHOR_PAGE: Final = re.compile(
    r"/(?:authors?|autor(?:en|es|as|a)?|auteurs?|autore|autori|contributors?|columnists?|staff|"
    r"writers?|reporters?|journalists?|redakteure?|by|bios?|editors?|correspondents?|"
    r"skribent(?:er)?|firmas?)/[^/?#]|[?&]author(?:_name)?=",
    re.IGNORECASE,
)
"""The address of a page about somebody who writes."""

_PROFILE: Final = re.compile(
    r"/(?:profiles?|profil|users?|members?|mitglieder|mitarbeiter|team|u)/([^/?#].*)",
    re.IGNORECASE,
)
"""The address of a page about anybody; it is an author's where it spells the name."""

_CALLED: Final = re.compile(
    "author|byline|autor|auteur|verfasser|writer|contributor|reporter|redakteur|journalist"
)
_ADDRESS: Final = attrgetter("href")
_CLASS: Final = attrgetter("names")
_LONGEST: Final = 160
_BELOW: Final = 0.5
"""What is left of the confidence below the text, where other articles' authors stand too."""

Reader = Callable[[str], tuple[str, ...]]


@extractor(name="html.author_marks", provides={"authors"}, documents=HtmlDocument)
def author_marks(page: HtmlDocument) -> Iterator[Candidate]:
    """Marks near the headline; only where there are none, the first kind below the text."""
    near = tuple(_candidates(page, marks_near_headline(page), 1.0))
    yield from near or tuple(_candidates(page, marks_below_text(page), _BELOW))[:1]


def _candidates(
    page: HtmlDocument, marks: tuple[Mark, ...], sureness: float
) -> Iterator[Candidate]:
    for kind in _KINDS:
        told = (each for each in filter(kind.told_by, marks) if kind.holds(each))
        elements = [each.element for each in told if is_own(page, each.href)]
        found, names = _names(page, elements, kind.readers)
        if names:
            anchor = page.anchor_of(found)
            yield from propose_authors(
                page,
                names,
                sureness * kind.confidence,
                kind.name,
                anchor,
                is_printed=found.tag != "meta",
            )


def _is_author(mark: Mark) -> bool:
    is_property = "author" in mark.itemprop and "author" in mark.itemprop.split()
    return is_property or "author" in mark.rel


def _leads_to_author(mark: Mark) -> bool:
    return _AUTHOR_PAGE.search(mark.href) is not None


def _is_card(mark: Mark) -> bool:
    """Whether an element is the name on the hCard of an author."""
    if "fn" not in mark.names or "fn" not in mark.names.split():
        return False
    around = mark.element.getparent()
    return "author" in mark.names or "author" in around.get("class", "").lower()


def _spells_name(mark: Mark) -> bool:
    """Whether an element links to a page of anybody whose address spells the text of the link."""
    said = _PROFILE.search(mark.href)
    name = comparable("".join(mark.element.itertext())) if said else ""
    return len(name) > 2 and said is not None and name in comparable(unquote(said[1]))


def _is_called_author(mark: Mark) -> bool:
    return _CALLED.search(mark.names) is not None


def _is_called_user(mark: Mark) -> bool:
    return "username" in mark.names and "username" in mark.names.split()


def _alone(text: str) -> tuple[str, ...]:
    return (text,) if is_person(text) else ()


def _pen_name(text: str) -> tuple[str, ...]:
    name = pen_name(text)
    return (name,) if name else ()


def _organisation(text: str) -> tuple[str, ...]:
    name = organisation_in(text)
    return (name,) if name else ()


@frozen
class _Kind:
    """A way to mark an author, and how its text is read, from the strictest way on."""

    name: str
    confidence: float
    holds: Callable[[Mark], bool]
    told_by: Callable[[Mark], str] | None = None
    """What it cannot be without: many marks have none of it, and are not looked at."""

    readers: tuple[Reader, ...] = (_alone, names_in, _pen_name, _organisation)


_KINDS: Final = (
    _Kind("rel-author", 0.85, _is_author),
    _Kind("author-link", 0.8, _leads_to_author, _ADDRESS),
    _Kind("hcard", 0.75, _is_card, _CLASS),
    _Kind("profile-link", 0.6, _spells_name, _ADDRESS),
    _Kind("username", 0.5, _is_called_user, _CLASS),
    _Kind(
        "class", 0.65, _is_called_author, _CLASS, (_alone, names_in, names_in_pieces, _organisation)
    ),
)


def _names(
    page: HtmlDocument, elements: list[Any], readers: Iterable[Reader]
) -> tuple[Any, tuple[str, ...]]:
    """The names in the first element that holds any, and in those that stand beside it.

    An element that holds a name and nothing else is a better witness than one with more in it.
    """
    texts = [(element, _text(page, element)) for element in elements]
    for reads in readers:
        for element, text in texts:
            if reads(text):
                beside = [text for other, text in texts if stand_together(element, other)]
                names = [name for text in beside for name in reads(text)]
                return element, tuple(dict.fromkeys(names))
    return None, ()


def _text(page: HtmlDocument, element: Any) -> str:
    """The name that an element states, or its text where that is short enough for a byline."""
    if element.tag == "meta":
        return " ".join(element.get("content", "").split())
    for inner in element.iter("span", "a", "meta", "div", "strong"):
        if inner.get("itemprop") == "name":
            return page.text_of(inner) or " ".join(inner.get("content", "").split())
    text = page.text_of(element)
    return text if len(text) <= _LONGEST else ""
