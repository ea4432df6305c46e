"""The fields of an article as an item of a feed states them."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, Final

from attrs import evolve

from newsmodel.documents.white_space import one_line
from newsmodel.formats.feeds.addresses import (
    OWN,
    is_absolute,
    joined,
    link_of,
    own_link,
    target_of,
)
from newsmodel.formats.feeds.channel import XML_LANGUAGE, license_of, line_in
from newsmodel.formats.feeds.dates import read_date
from newsmodel.formats.feeds.entry import (
    CONTENTS,
    COPYRIGHTS,
    CREATED,
    HEADLINES,
    IDENTIFIERS,
    LICENSE,
    LICENSES,
    MODIFIED,
    PUBLISHED,
    SECTIONS,
    SUMMARIES,
    Entry,
)
from newsmodel.formats.feeds.media import MEDIA, read_media
from newsmodel.formats.feeds.people import PEOPLE, read_people
from newsmodel.formats.feeds.topics import KEYWORDS, SUBJECTS, read_keywords, read_subjects
from newsmodel.formats.feeds.values import line_of, read_value, text_of
from newsmodel.formats.markup import read_html_text
from newsmodel.model import (
    Access,
    AccessLevel,
    Block,
    Contributor,
    Diagnostic,
    Figure,
    Identifier,
    Instant,
    Link,
    Media,
    Organisation,
    Role,
    Severity,
    Subject,
    joined_text,
)

_ABOUT: Final = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"
_SITE: Final = re.compile(r"https?://[^/?#]+/?")
_ACCESS: Final = {
    "subscription": AccessLevel.SUBSCRIPTION,
    "registration": AccessLevel.REGISTERED,
}
_OTHER_LINKS: Final = "link …"
"""Stands for the names of all links with a relation."""

_REPLIES: Final = {"comments": "text/html", "wfw:commentrss": "application/rss+xml"}


def read_fields(entry: Entry) -> dict[str, Any]:
    """What an item says: values by field, without those that it does not say."""
    values = dict(entry.channel.values)
    for name, read in _readers_for(tuple(entry.found)):
        value = read(entry)
        if value:
            values[name] = value
    return values


def identifier(entry: Entry) -> str | None:
    """The identifier as it is written, which is how it is compared (RFC 4287, section 4.2.6)."""
    stated = entry.stating(IDENTIFIERS)
    if stated is not None:
        return text_of(stated).strip()
    return entry.node.get(_ABOUT, "").strip() or None


def url(entry: Entry) -> str | None:
    """The link, or an identifier that is a link."""
    link = own_link(entry.found.get("link", ()))
    if link is not None:
        return entry.address(link, one_line(target_of(link)))
    for element in entry.found.get("loc", ()):
        return one_line(text_of(element)) or None
    return _permanent_link(entry) or _content_elsewhere(entry)


def _permanent_link(entry: Entry) -> str | None:
    for guid in entry.found.get("guid", ()):
        stated = (guid.get("isPermaLink") or guid.get("ispermalink") or "true").strip().lower()
        target = text_of(guid).strip()
        if stated == "true" and target.startswith(("http:", "https:")):
            return target
    about = entry.node.get(_ABOUT, "").strip()
    if about.startswith(("http:", "https:")):
        return about
    return entry.node.get("HREF") or entry.node.get("href")


def _content_elsewhere(entry: Entry) -> str | None:
    sources = (each.get("src", "").strip() for each in entry.found.get("content", ()))
    source = next(filter(None, sources), None)
    return entry.address(entry.node, source) if source else None


def alternate_identifiers(entry: Entry) -> tuple[Identifier, ...]:
    """What Dublin Core calls it beside its own identifier."""
    own = identifier(entry)
    stated = (text_of(each).strip() for each in entry.found.get("dc:identifier", ()))
    return tuple(Identifier(scheme="dc", value=each) for each in stated if each and each != own)


def headline(entry: Entry) -> str | None:
    """The title."""
    if entry.title is None:
        return None
    return line_of(entry.title) or one_line(read_value(entry.title).markup())


def summary(entry: Entry) -> str | None:
    """The description. Where content has no words, its markup is all that there is to say."""
    if entry.summary is not None:
        return read_value(entry.summary).shown()
    if entry.content is not None and not joined_text(entry.blocks):
        return read_value(entry.content).markup()
    return None


def authors(entry: Entry) -> tuple[Contributor, ...]:
    """Those that the item names, or else those of its Atom feed."""
    named = [element for name in PEOPLE for element in entry.found.get(name, ())]
    people = read_people(named, entry.names)
    if any(person.role == Role.AUTHOR for person in people):
        return people
    return (*entry.channel.values.get("authors", ()), *people)


def language(entry: Entry) -> str | None:
    """The language of its text, else of its title, else of the item, else of the feed."""
    for element in (entry.content, entry.summary, entry.title):
        tag = element.get(XML_LANGUAGE) if element is not None else None
        if tag is not None:
            return tag.strip()
    stated = line_in(entry.found, "dc:language", "language", "news:language")
    if stated:
        return stated
    tag = entry.node.get(XML_LANGUAGE)
    return tag.strip() if tag is not None else entry.channel.language


def publisher(entry: Entry) -> Organisation | None:
    """The feed that the item was taken from, or the feed itself."""
    name = line_in(entry.found, "dc:publisher", "news:name")
    if name:
        return Organisation(name=name)
    for source in entry.found.get("source", ()):
        name = line_of(source) if len(source) == 0 else ""
        if name:
            return Organisation(name=name, url=_home(source.get("url", "").strip()))
    return None


def _home(url: str) -> str | None:
    """An address if it names a site as such: RSS also has that of the other feed there."""
    return url if _SITE.fullmatch(url) else None


def copyright_(entry: Entry) -> str | None:
    """The rights of the item, or else of the feed (RFC 4287, section 4.2.10)."""
    return line_in(entry.found, *COPYRIGHTS)


def usage_terms(entry: Entry) -> str | None:
    """The address of the licence."""
    for element in entry.found.get("cc:license", ()):
        return license_of(element)
    for element in entry.found.get("media:license", ()):
        return element.get("href", "").strip() or None
    links = entry.found.get(LICENSE, ())
    return next(filter(None, map(target_of, links)), None)


def published(entry: Entry) -> Instant | None:
    """When it was published."""
    return _date(entry, PUBLISHED)


def modified(entry: Entry) -> Instant | None:
    """When it was changed."""
    return _date(entry, MODIFIED)


def created(entry: Entry) -> Instant | None:
    """When it was written."""
    return _date(entry, CREATED)


def _date(entry: Entry, names: tuple[str, ...]) -> Instant | None:
    for name in names:
        for element in reversed(entry.found.get(name, ())):
            text = text_of(element).strip()
            found = read_date(text) if text else None
            if found is not None:
                return found
            if text:
                entry.noted.append(_bad_date(name, text))
    return None


def _bad_date(name: str, text: str) -> Diagnostic:
    return Diagnostic(
        code="date-unreadable",
        message=f"<{name}> says {text!r:.60}, which is no date in any form that is known",
        severity=Severity.INFO,
    )


def sections(entry: Entry) -> tuple[str, ...]:
    """The sections of the publication."""
    lines = (line_of(each) for name in SECTIONS for each in entry.found.get(name, ()))
    return tuple(filter(None, lines))


def media(entry: Entry) -> tuple[Media, ...]:
    """Enclosures and the like, and the pictures of a description, each address once."""
    elements = [element for name in MEDIA for element in entry.found.get(name, ())]
    by_address: dict[str | None, Media] = {}
    for each in (*read_media(elements, entry.names), *_pictures(entry)):
        placed = _placed(each, entry)
        by_address.setdefault(placed.url, placed)
    return tuple(by_address.values())


def _placed(media: Media, entry: Entry) -> Media:
    """A piece of media with its addresses joined to their base."""
    if media.url is None or is_absolute(media.url):
        return media
    base = entry.base
    forms = tuple(evolve(form, url=joined(base, form.url)) for form in media.renditions)
    return evolve(media, url=joined(base, media.url), renditions=forms)


def _pictures(entry: Entry) -> Iterator[Media]:
    """The pictures of a summary: the words alone are the summary of the article."""
    summary = entry.summary
    if summary is None or "<img" not in (summary.text or ""):
        return
    value = read_value(summary)
    if value.is_html:
        for block in read_html_text(value.text, base=entry.base):
            if isinstance(block, Figure):
                yield from block.media


def links(entry: Entry) -> tuple[Link, ...]:
    """What else the item links to."""
    found: list[Link] = []
    for name, elements in entry.found.items():
        if name.startswith("link ") and name not in OWN:
            stated = (link_of(element, entry.base) for element in elements)
            found += [link for link in stated if link is not None]
    for name, mime_type in _REPLIES.items():
        for element in entry.found.get(name, ()):
            target = text_of(element).strip()
            if target:
                found.append(Link(url=target, relation="replies", mime_type=mime_type))
    return tuple(found)


def genre(entry: Entry) -> tuple[Subject, ...]:
    """The genres of a news sitemap: ``Opinion, UserGenerated``."""
    words = (line_in({"": [each]}, "") or "" for each in entry.found.get("news:genres", ()))
    names = (one_line(name) for line in words for name in line.split(","))
    return tuple(Subject(name=name) for name in dict.fromkeys(names) if name)


def access(entry: Entry) -> Access | None:
    """What a news sitemap says about reading the article."""
    stated = (line_in(entry.found, "news:access") or "").lower()
    declared = _ACCESS.get(stated)
    return Access(declared=declared) if declared else None


def body(entry: Entry) -> tuple[Block, ...]:
    """The content."""
    return entry.blocks if entry.content is not None else ()


Reader = Callable[[Entry], Any]

_READERS: Final[tuple[tuple[str, Reader, frozenset[str]], ...]] = (
    ("identifier", identifier, frozenset()),
    ("url", url, frozenset()),
    ("alternate_identifiers", alternate_identifiers, frozenset({"dc:identifier"})),
    ("headline", headline, frozenset(HEADLINES)),
    ("summary", summary, frozenset((*SUMMARIES, *CONTENTS))),
    ("authors", authors, frozenset(PEOPLE)),
    ("language", language, frozenset()),
    ("publisher", publisher, frozenset({"dc:publisher", "news:name", "source"})),
    ("copyright", copyright_, frozenset(COPYRIGHTS)),
    ("usage_terms", usage_terms, frozenset({*LICENSES, LICENSE})),
    ("published", published, frozenset(PUBLISHED)),
    ("modified", modified, frozenset(MODIFIED)),
    ("created", created, frozenset(CREATED)),
    ("sections", sections, frozenset(SECTIONS)),
    ("keywords", lambda entry: read_keywords(entry.found), frozenset(KEYWORDS)),
    ("subjects", lambda entry: read_subjects(entry.found), frozenset(SUBJECTS)),
    ("media", media, frozenset((*MEDIA, *SUMMARIES))),
    ("links", links, frozenset((*_REPLIES, _OTHER_LINKS))),
    ("genre", genre, frozenset({"news:genres"})),
    ("access", access, frozenset({"news:access"})),
    ("body", body, frozenset((*CONTENTS, "summary"))),
)
"""For each field its reader, and the elements of which it needs at least one; where none is named,
it is always read. What the feed states for all items is there already."""


@lru_cache(maxsize=1024)
def _readers_for(names: tuple[str, ...]) -> tuple[tuple[str, Reader], ...]:
    """The readers that can find anything in an item with elements of some names.

    The items of a feed are mostly alike: so the many fields that they do not state cost nothing.
    """
    there = {_OTHER_LINKS if name.startswith("link ") else name for name in names} | {*names}
    return tuple(
        (field, read)
        for field, read, needed in _READERS
        if not needed or not needed.isdisjoint(there)
    )
