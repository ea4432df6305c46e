"""Addresses in feeds: bases, and the links that say what they lead to."""

from collections.abc import Iterable
from typing import Final
from urllib.parse import urljoin

from lxml import etree

from newsmodel.formats.feeds.values import is_atom, text_of
from newsmodel.model import Link, LinkRelation

_XML_BASE: Final = "{http://www.w3.org/XML/1998/namespace}base"
_IANA: Final = "http://www.iana.org/assignments/relation/"
_PAGES: Final = frozenset({"", "text/html", "application/xhtml+xml"})

ENCLOSURE: Final = "enclosure"
LICENSE: Final = "license"
OWN: Final = frozenset({LinkRelation.ALTERNATE, ENCLOSURE, LICENSE})
"""The relations that say other fields than the links of the article."""


def joined(base: str | None, url: str) -> str:
    """An address joined to its base, or as it is written where that cannot be done."""
    if base is None or ":" in url.partition("/")[0]:
        return url
    try:
        return urljoin(base, url)
    except ValueError:
        return url


def base_of(element: etree._Element, outside: str | None) -> str | None:
    """What relative addresses in an element are joined to (XML Base).

    Args:
        element: the element.
        outside: what holds where no element says anything.
    """
    stated = [each.get(_XML_BASE) for each in (element, *element.iterancestors())]
    base = outside
    for step in reversed(stated):
        if step is not None:
            base = joined(base, step.strip())
    return base


def relation_of(link: etree._Element) -> str:
    """What a link of Atom leads to, in a word (RFC 4287, section 4.2.7.2)."""
    relation = link.get("rel", "").strip().removeprefix(_IANA)
    return relation.lower() if relation else LinkRelation.ALTERNATE


def target_of(link: etree._Element) -> str:
    """Where a link leads: RSS says so in its text, Atom in ``href``."""
    return (link.get("href") or text_of(link)).strip()


def link_to_item(links: Iterable[etree._Element]) -> etree._Element | None:
    """The link to the item itself.

    Of several, RSS readers take the last; of Atom's, the first to a page is best.
    """
    own = [each for each in links if relation_of(each) == LinkRelation.ALTERNATE]
    own = [each for each in own if target_of(each)]
    if not own:
        return None
    if not is_atom(own[0]):
        return own[-1]
    pages = (each for each in own if each.get("type", "").strip().lower() in _PAGES)
    return next(pages, own[0])


def link_of(element: etree._Element, base: str | None) -> Link | None:
    """A link of Atom to something else; None where it leads nowhere."""
    url = target_of(element)
    if not url:
        return None
    return Link(
        url=joined(base, url),
        relation=relation_of(element),
        title=element.get("title", "").strip() or None,
        language=element.get("hreflang", "").strip() or None,
        mime_type=element.get("type", "").strip() or None,
    )
