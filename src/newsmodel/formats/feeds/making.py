"""New elements in an item, and others that go."""

from collections.abc import Iterable
from typing import Final

from lxml import etree

from newsmodel.formats.feeds.names import (
    ATOM,
    CONTENT,
    DUBLIN_CORE,
    DUBLIN_CORE_TERMS,
    MEDIA_RSS,
    PRISM,
    namespace_of,
)
from newsmodel.formats.lens.xml_edit import insert, set_text, take_away

NAMESPACES: Final = {
    "atom": ATOM,
    "content": CONTENT,
    "dc": DUBLIN_CORE,
    "dcterms": DUBLIN_CORE_TERMS,
    "media": MEDIA_RSS,
    "prism": PRISM,
}
"""The modules that are written, by prefix."""


def add(parent: etree._Element, name: str, text: str | None = None) -> etree._Element:
    """A new child at the end, of a module or, without a prefix, of the feed's own namespace."""
    prefix, colon, local = name.rpartition(":")
    uri = NAMESPACES[prefix] if colon else namespace_of(parent)
    prefixes = parent.nsmap
    if colon and uri not in prefixes.values():
        prefixes = {**prefixes, prefix: uri}
    child = parent.makeelement(f"{{{uri}}}{local}" if uri else local, nsmap=prefixes)
    if text is not None:
        set_text(child, text)
    return insert(parent, child, ())


def remove(elements: Iterable[etree._Element]) -> None:
    """Take elements away, with the white space before them."""
    for element in elements:
        take_away(element)
