"""The fields of an article as an item of a feed states them."""

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

from attrs import evolve

from newsmodel.documents.white_space import one_line
from newsmodel.formats.feeds.addresses import (
    ENCLOSURE,
    LICENSE,
    OWN,
    base_of,
    joined,
    link_of,
    link_to_item,
    relation_of,
    target_of,
)
from newsmodel.formats.feeds.channel import XML_LANGUAGE, license_of, line_in
from newsmodel.formats.feeds.dates import read_date
from newsmodel.formats.feeds.entry import (
    COPYRIGHTS,
    CREATED,
    HEADLINES,
    IDENTIFIERS,
    MODIFIED,
    PUBLISHED,
    SECTIONS,
    Entry,
)
from newsmodel.formats.feeds.media import MEDIA, read_media
from newsmodel.formats.feeds.people import PEOPLE, read_people
from newsmodel.formats.feeds.topics import read_keywords, read_subjects
from newsmodel.formats.feeds.values import read_value, text_of
from newsmodel.formats.markup import read_html_text
from newsmodel.model import (
    Contributor,
    Diagnostic,
    Figure,
    Identifier,
    Instant,
    Link,
    Media,
    Organisation,
    Severity,
    joined_text,
)

_ABOUT: Final = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"
_SITE: Final = re.compile(r"https?://[^/?#]+/?")
_REPLIES: Final = {"comments": "text/html", "wfw:commentrss": "application/rss+xml"}


def read_fields(entry: Entry) -> dict[str, Any]:
    """What an item says: values by field, without those that it does not say."""
    values = {}
    for name, read in _FIELDS.items():
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
    link = link_to_item(entry.found.get("link", ()))
    if link is not None:
        return joined(base_of(link, entry.feed.base), one_line(target_of(link)))
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
    content = entry.content
    source = content.get("src", "").strip() if content is not None else ""
    return joined(base_of(entry.node, entry.feed.base), source) if source else None


def alternate_identifiers(entry: Entry) -> tuple[Identifier, ...]:
    """What Dublin Core calls it beside its own identifier."""
    own = identifier(entry)
    stated = (text_of(each).strip() for each in entry.found.get("dc:identifier", ()))
    return tuple(Identifier(scheme="dc", value=each) for each in stated if each and each != own)


def headline(entry: Entry) -> str | None:
    """The title."""
    title = entry.with_markup(HEADLINES)
    return one_line(read_value(title).shown()) if title is not None else None


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
    if any(person.role == "author" for person in people):
        return people
    return (*entry.channel.authors, *people)


def language(entry: Entry) -> str | None:
    """The language of its text, else of its title, else of the item, else of the feed."""
    for element in (entry.content, entry.summary, entry.stating(HEADLINES)):
        tag = element.get(XML_LANGUAGE) if element is not None else None
        if tag is not None:
            return tag.strip()
    stated = line_in(entry.found, "dc:language", "language")
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
        name = read_value(source).line() if len(source) == 0 else ""
        if name:
            return Organisation(name=name, url=_home(source.get("url", "").strip()))
    return entry.channel.publisher


def _home(url: str) -> str | None:
    """An address if it names a site as such: RSS also has that of the other feed there."""
    return url if _SITE.fullmatch(url) else None


def copyright_(entry: Entry) -> str | None:
    """The rights of the item, or else of the feed (RFC 4287, section 4.2.10)."""
    return line_in(entry.found, *COPYRIGHTS) or entry.channel.copyright


def usage_terms(entry: Entry) -> str | None:
    """The address of the licence."""
    for element in entry.found.get("cc:license", ()):
        return license_of(element)
    for element in entry.found.get("media:license", ()):
        return element.get("href", "").strip() or None
    links = (each for each in entry.found.get("link", ()) if relation_of(each) == LICENSE)
    return next(map(target_of, links), None) or entry.channel.license


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
    lines = (read_value(each).line() for name in SECTIONS for each in entry.found.get(name, ()))
    return tuple(filter(None, lines))


def media(entry: Entry) -> tuple[Media, ...]:
    """Enclosures and the like, and the pictures of a description, each address once."""
    elements = [element for name in MEDIA for element in entry.found.get(name, ())]
    elements += [each for each in entry.found.get("link", ()) if relation_of(each) == ENCLOSURE]
    by_address: dict[str | None, Media] = {}
    for each in (*read_media(elements, entry.names), *_pictures(entry)):
        placed = _placed(each, entry.base)
        by_address.setdefault(placed.url, placed)
    return tuple(by_address.values())


def _placed(media: Media, base: str | None) -> Media:
    """A piece of media with its addresses joined to their base."""
    if base is None or media.url is None:
        return media
    forms = tuple(evolve(form, url=joined(base, form.url)) for form in media.renditions)
    return evolve(media, url=joined(base, media.url), renditions=forms)


def _pictures(entry: Entry) -> Iterator[Media]:
    """The pictures of a summary: the words alone are the summary of the article."""
    summary = entry.summary
    value = read_value(summary) if summary is not None else None
    if value is not None and "<img" in value.text and value.is_html:
        for block in read_html_text(value.text, base=entry.base):
            if isinstance(block, Figure):
                yield from block.media


def links(entry: Entry) -> tuple[Link, ...]:
    """What else the item links to."""
    found = []
    for element in entry.found.get("link", ()):
        link = link_of(element, entry.base)
        if link is not None and link.relation not in OWN:
            found.append(link)
    for name, mime_type in _REPLIES.items():
        for element in entry.found.get(name, ()):
            target = text_of(element).strip()
            if target:
                found.append(Link(url=target, relation="replies", mime_type=mime_type))
    return tuple(found)


_FIELDS: Final[dict[str, Callable[[Entry], Any]]] = {
    "identifier": identifier,
    "url": url,
    "alternate_identifiers": alternate_identifiers,
    "headline": headline,
    "summary": summary,
    "authors": authors,
    "language": language,
    "publisher": publisher,
    "copyright": copyright_,
    "usage_terms": usage_terms,
    "published": published,
    "modified": modified,
    "created": created,
    "sections": sections,
    "keywords": lambda entry: read_keywords(entry.found),
    "subjects": lambda entry: read_subjects(entry.found),
    "media": media,
    "links": links,
    "body": lambda entry: entry.blocks,
}
