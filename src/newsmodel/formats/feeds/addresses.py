"""Addresses in feeds: bases, and the links that say what they lead to."""

from collections.abc import Sequence
from typing import Final
from urllib.parse import urljoin

from lxml import etree

from newsmodel.formats.feeds.names import is_atom
from newsmodel.formats.feeds.values import text_of
from newsmodel.model import Link, LinkRelation

_XML_BASE: Final = "{http://www.w3.org/XML/1998/namespace}base"
_IANA: Final = "http://www.iana.org/assignments/relation/"
_PAGES: Final = frozenset({"", "text/html", "application/xhtml+xml"})

OWN: Final = frozenset({"link", "link enclosure", "link license", "link self"})
"""The links that are no links of the article: they say other fields, or lead to the feed."""


def is_absolute(url: str) -> bool:
    """Whether an address needs no base."""
    return url.startswith(("https://", "http://")) or ":" in url.partition("/")[0]


def joined(base: str | None, url: str) -> str:
    """An address joined to its base, or as it is written where that cannot be done."""
    if base is None or is_absolute(url):
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


def name_of_link(link: etree._Element) -> str:
    """A name for what a link of Atom leads to: ``link enclosure``; to the item itself, ``link``."""
    relation = link.get("rel")
    if relation is None:
        return "link"
    relation = relation.strip().removeprefix(_IANA).lower()
    return "link" if relation in {"", LinkRelation.ALTERNATE} else f"link {relation}"


def target_of(link: etree._Element) -> str:
    """Where a link leads: RSS says so in its text, Atom in ``href``."""
    return (link.get("href") or text_of(link)).strip()


def own_link(links: Sequence[etree._Element]) -> etree._Element | None:
    """The link to the item or the feed itself.

    Of several, RSS readers take the last; of Atom's, the first to a page is best.
    """
    own = [link for link in links if target_of(link)]
    if len(own) < 2 or not is_atom(own[0]):
        return own[-1] if own else None
    pages = (each for each in own if each.get("type", "").strip().lower() in _PAGES)
    return next(pages, own[0])


def link_of(element: etree._Element, base: str | None) -> Link | None:
    """A link of Atom to something else; None where it leads nowhere."""
    url = target_of(element)
    if not url:
        return None
    return Link(
        url=joined(base, url),
        relation=name_of_link(element).removeprefix("link").strip() or None,
        title=element.get("title", "").strip() or None,
        language=element.get("hreflang", "").strip() or None,
        mime_type=element.get("type", "").strip() or None,
    )
