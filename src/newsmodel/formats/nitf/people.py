"""Who made an item: its bylines, and the authors in them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import Final

from newsmodel.formats.lens.xml_edit import local_name, set_text
from newsmodel.formats.lens.xml_words import (
    Element,
    Part,
    filled,
    first_named,
    listing_in,
    refill,
    said,
    words_in,
)
from newsmodel.formats.nitf.codes import codes_of, put_codes
from newsmodel.formats.nitf.outline import Outline
from newsmodel.formats.text.byline import stated_authors
from newsmodel.model import Article, Contributor, ContributorKind, Role

_MAIL: Final = "mailto:"
_WORD: Final = re.compile(r"[a-z]+(?:[ -][a-z]+)*")
_WEB: Final = ("http://", "https://")


def byline(outline: Outline) -> str | None:
    """The bylines as they are read, unless they are all lists of persons and titles."""
    bylines = outline.all("byline")
    if all(map(_is_structured, bylines)):
        return None
    return ", ".join(filter(None, map(listing_in, bylines))) or None


def _is_structured(byline: Element) -> bool:
    """Whether nothing is printed but what is marked up (NITF 3.6: "structured or unstructured")."""
    around = (byline.text, *(each.tail for each in byline))
    return first_named(byline, "person") is not None and not any(map(filled, around))


def authors(outline: Outline) -> tuple[Contributor, ...]:
    """The persons in the bylines; where none is marked up, those whom the words name."""
    return tuple(author for each in outline.all("byline") for author in _authors_in(each))


def _authors_in(byline: Element) -> Sequence[Contributor]:
    people = [each for each in byline if local_name(each) == "person"]
    authors = [author for each in people if (author := _author(each))]
    line = None if authors else listing_in(byline)
    return stated_authors(line) if line else authors


def _author(person: Element) -> Contributor | None:
    name = name_of_person(person)
    if name is None:
        return None
    about = list(takewhile(lambda each: local_name(each) != "person", person.itersiblings()))
    title = first_named(about, "byttl")
    house = None if title is None else first_named(title, "org")
    function = first_named(person, "function")
    addresses = [_address(each) for each in about if local_name(each) == "virtloc"]
    return Contributor(
        name=name,
        role=_role(function) or Role.AUTHOR,
        job_title=_job_title(title) or _job_title(function),
        affiliation=None if house is None else words_in(house),
        email=next((each for each in addresses if "@" in each), None),
        url=next((each for each in addresses if each.startswith(_WEB)), None),
        identifiers=codes_of(person),
    )


def _role(function: Element | None) -> str | None:
    """What somebody did, as a word in a code; a function in words is a title."""
    code = None if function is None else said(function, "value")
    return code if code and _WORD.fullmatch(code) else None


def _job_title(element: Element | None) -> str | None:
    words = None if element is None else listing_in(element, without="org")
    return (words or "").strip(" ,;") or None


def _address(virtual: Element) -> str:
    """What stands for a location on the net: a code, or what is printed."""
    return (said(virtual, "value") or words_in(virtual) or "").removeprefix(_MAIL)


def name_of_person(person: Element) -> str | None:
    """The name of somebody, whose given name and family name may be marked up."""
    return listing_in(person, " ", without="function")


def put_byline(outline: Outline, article: Article) -> None:
    """The literal byline with its authors marked up in it; without one, a line for each author."""
    lines = _lines(outline, article)
    present = outline.all("byline")
    for element, line in zip(present, lines, strict=False):
        refill(element, line)
    for element in present[len(lines) :]:
        outline.drop(element)
    for line in lines[len(present) :]:
        refill(outline.add("byline"), line)


def _lines(outline: Outline, article: Article) -> list[list[Part]]:
    if filled(article.byline) and article.byline:
        marked = list(_marked(outline, article.byline, article.authors))
        is_printed = any(isinstance(each, str) and each.strip() for each in marked)
        return [marked if is_printed else [article.byline]]
    return [list(_line(outline, each)) for each in article.authors if filled(each.name)]


def _marked(outline: Outline, text: str, authors: Iterable[Contributor]) -> Iterator[Part]:
    """A text in which the names that it mentions are persons, and what they are is their title."""
    place = 0
    for author in authors:
        for name, words in (("person", author.name), ("byttl", author.job_title)):
            found = text.find(words, place) if words and filled(words) else -1
            if words and found >= place and author.kind is ContributorKind.PERSON:
                yield text[place:found]
                yield from _element(outline, name, words, author)
                place = found + len(words)
    yield text[place:]


def _line(outline: Outline, author: Contributor) -> Iterator[Part]:
    """A line for one author: who, as what, and for which house."""
    if author.kind is ContributorKind.ORGANISATION:
        yield author.name
        return
    yield from _element(outline, "person", author.name, author)
    title, house = author.job_title or "", author.affiliation
    if title or house:
        byttl = outline.make("byttl")
        org = list(_element(outline, "org", house, author)) if house else []
        refill(byttl, [title, ", " if title and house else "", *org])
        yield byttl


def _element(outline: Outline, name: str, words: str, author: Contributor) -> Iterator[Element]:
    """Words that are marked up; behind a person stand the places where it is to be reached."""
    element = outline.make(name)
    set_text(element, words)
    yield element
    if name == "person":
        put_codes(outline, element, author.identifiers)
        if author.role != Role.AUTHOR and _WORD.fullmatch(author.role):
            element.append(outline.make("function", value=author.role))
        addresses = (author.email and _MAIL + author.email, author.url)
        yield from (outline.make("virtloc", value=each) for each in map(filled, addresses) if each)
