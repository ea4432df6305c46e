"""Who made an item, in which words and where that is said: its bylines and its dateline."""

from collections.abc import Iterable, Iterator
from itertools import takewhile

from newsmodel.formats.lens.xml_edit import local_name, set_text
from newsmodel.formats.lens.xml_words import (
    Element,
    Part,
    filled,
    listing_in,
    refill,
    said,
    words_in,
)
from newsmodel.formats.nitf.codes import codes_of, put_codes
from newsmodel.formats.nitf.dates import read_norm, written_norm
from newsmodel.formats.nitf.outline import Outline
from newsmodel.formats.text.byline import stated_authors
from newsmodel.model import Article, Contributor, Dateline


def byline(outline: Outline) -> str | None:
    """The bylines as they are read."""
    return ", ".join(filter(None, map(listing_in, outline.all("byline")))) or None


def authors(outline: Outline) -> tuple[Contributor, ...]:
    """The persons in the bylines; where none is marked up, those whom the words name."""
    return tuple(author for each in outline.all("byline") for author in _authors_in(each))


def _authors_in(byline: Element) -> Iterable[Contributor]:
    people = [each for each in byline if local_name(each) == "person"]
    if people:
        return filter(None, map(_author, people))
    line = listing_in(byline)
    return stated_authors(line) if line else ()


def _author(person: Element) -> Contributor | None:
    name = name_of_person(person)
    if name is None:
        return None
    behind = takewhile(lambda each: local_name(each) != "person", person.itersiblings())
    title = next((each for each in behind if local_name(each) == "byttl"), None)
    house = _child(title, "org")
    function = _child(person, "function")
    words = listing_in(title, without="org") if title is not None else None
    return Contributor(
        name=name,
        job_title=(words or "").strip(" ,;")
        or (words_in(function) if function is not None else None),
        affiliation=words_in(house) if house is not None else None,
        identifiers=codes_of(person),
    )


def name_of_person(person: Element) -> str | None:
    """The name of somebody, whose given name and family name may be marked up."""
    return listing_in(person, " ", without="function")


def _child(element: Element | None, name: str) -> Element | None:
    if element is None:
        return None
    return next((each for each in element if local_name(each) == name), None)


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
        return [list(_marked(outline, article.byline, article.authors))]
    return [_line(outline, each) for each in article.authors if filled(each.name)]


def _marked(outline: Outline, text: str, authors: Iterable[Contributor]) -> Iterator[Part]:
    """A text in which the names that it mentions are persons, and what they are is their title."""
    place = 0
    for author in authors:
        for name, words in (("person", author.name), ("byttl", author.job_title)):
            found = text.find(words, place) if words and filled(words) else -1
            if words and found >= place:
                yield text[place:found]
                element = _with_words(outline, name, words)
                if name == "person":
                    put_codes(outline, element, author.identifiers)
                yield element
                place = found + len(words)
    yield text[place:]


def _line(outline: Outline, author: Contributor) -> list[Part]:
    person = _with_words(outline, "person", author.name)
    put_codes(outline, person, author.identifiers)
    title, house = author.job_title, author.affiliation
    if not (title or house):
        return [person]
    byttl = outline.make("byttl")
    between = ", " if title and house else ""
    refill(byttl, [title or "", between, *([_with_words(outline, "org", house)] if house else [])])
    return [person, byttl]


def _with_words(outline: Outline, name: str, words: str) -> Element:
    element = outline.make(name)
    set_text(element, words)
    return element


def dateline(outline: Outline) -> Dateline | None:
    """Where and when the story was filed."""
    element = outline.first("dateline")
    text = listing_in(element) if element is not None else None
    if element is None or text is None:
        return None
    place = _child(element, "location")
    date = _child(element, "story.date")
    return Dateline(
        text=text,
        place=listing_in(place) if place is not None else None,
        date=read_norm(said(date, "norm")) if date is not None else None,
    )


def put_dateline(outline: Outline, article: Article) -> None:
    """The literal dateline, with its place and its date marked up in it."""
    wanted, element = article.dateline, outline.first("dateline")
    if wanted is not None and filled(wanted.text):
        holder = outline.add("dateline") if element is None else element
        refill(holder, list(_marked_dateline(outline, wanted)))
    elif element is not None:
        outline.drop(element)


def _marked_dateline(outline: Outline, wanted: Dateline) -> Iterator[Part]:
    place = wanted.place or ""
    before, found, after = wanted.text.partition(place) if place else ("", "", wanted.text)
    yield before
    if filled(found):
        yield _with_words(outline, "location", found)
    if wanted.date is None:
        yield after
        return
    words = after.lstrip(" ,")
    yield after.removesuffix(words)
    date = _with_words(outline, "story.date", words)
    date.set("norm", written_norm(wanted.date))
    yield date
