"""What a feed says as a whole, and what of it holds for each of its items."""

from collections.abc import Mapping
from typing import Any, Final

from attrs import field, frozen
from lxml import etree

from newsmodel.formats.feeds.addresses import base_of, joined, name_of_link, own_link, target_of
from newsmodel.formats.feeds.names import Names, is_atom
from newsmodel.formats.feeds.people import read_people
from newsmodel.formats.feeds.values import line_of, text_of
from newsmodel.model import Organisation

XML_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"

Found = dict[str, list[etree._Element]]
"""Elements by name, in the order of the document."""


@frozen
class Channel:
    """A feed as a whole, or the one that an item was taken from (Atom ``source``)."""

    values: Mapping[str, Any] = field(factory=dict)
    """What holds for each item that does not say it itself, by field: `publisher`, `copyright`,
    `usage_terms`, and the `authors` of an Atom feed (RFC 4287, section 4.1.1)."""

    language: str | None = None
    base: str | None = None
    """What relative addresses are joined to where nothing else is said."""


def children_of(element: etree._Element, names: Names) -> Found:
    """The children of an element by name; links have a name for each relation."""
    found: Found = {}
    for child in element:
        name = names[child.tag]
        if name == "link":
            name = name_of_link(child)
        if name:
            found.setdefault(name, []).append(child)
    return found


def line_in(found: Found, *wanted: str) -> str | None:
    """The first value that says something, on one line."""
    for name in wanted:
        for element in found.get(name, ()):
            line = line_of(element)
            if line:
                return line
    return None


def read_channel(element: etree._Element, names: Names, base: str | None) -> Channel:
    """What a channel, a feed or a source says.

    Args:
        element: the element that says it.
        names: the names of its children.
        base: the address of the document.
    """
    found = children_of(element, names)
    link = own_link(found.get("link", ()))
    home = joined(base_of(element, base), target_of(link)) if link is not None else None
    name = line_in(found, "title", "dc:title")
    logo = _logo(found, names)
    licence = next(iter(found.get("cc:license", ())), None)
    values = {
        "publisher": Organisation(name=name, url=home, logo=logo) if name else None,
        "authors": read_people(found.get("author", ()), names) if is_atom(element) else (),
        "copyright": line_in(found, "copyright", "rights", "dc:rights", "media:copyright"),
        "usage_terms": license_of(licence) if licence is not None else None,
    }
    return Channel(
        values={field: value for field, value in values.items() if value},
        language=_language(element, found),
        base=base or home,
    )


def license_of(element: etree._Element) -> str | None:
    """The address of a licence (Creative Commons)."""
    stated = (element.get(name) for name in element.attrib if name.endswith("resource"))
    return next(stated, None) or text_of(element).strip() or None


def _language(element: etree._Element, found: Found) -> str | None:
    stated = line_in(found, "language", "dc:language")
    above = (each.get(XML_LANGUAGE) for each in (element, *element.iterancestors()))
    return stated or next((tag.strip() for tag in above if tag is not None), None) or None


def _logo(found: Found, names: Names) -> str | None:
    for name in ("image", "logo", "itunes:image", "icon"):
        for element in found.get(name, ()):
            below = children_of(element, names)
            url = line_in(below, "url") or element.get("href") or text_of(element).strip()
            if url and len(url.split()) == 1:
                return url
    return None
