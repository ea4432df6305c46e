"""The formats ``rss`` and ``atom`` as the plugin door wants them."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from lxml import etree

from newsmodel.documents import Limits, Source
from newsmodel.formats.feeds.channel import Channel
from newsmodel.formats.feeds.document import AtomDocument, RssDocument
from newsmodel.formats.feeds.making import NAMESPACES
from newsmodel.formats.feeds.names import ATOM
from newsmodel.formats.feeds.places import ATOM_PLACES, RSS_PLACES
from newsmodel.formats.feeds.view import FeedView
from newsmodel.formats.lens import SLOT_NAMESPACE, FreshXml, ManyLensFormat

_HEAD_BYTES: Final = 16_384
_BEFORE_ROOT: Final = re.compile(
    rb"(?:\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^<>\[]*(?:\[.*?\]\s*)?>)*", re.DOTALL
)
_ROOT: Final = re.compile(rb"<(?:[\w.-]+:)?([\w.-]+)([^>]*)")
_RDF_OF_FEEDS: Final = (b"purl.org/rss", b"netscape.com/rdf", b"<channel", b"<item")
_ATOM: Final = (b"w3.org/2005/Atom", b"purl.org/atom")
_CERTAIN: Final = 0.98
_LIKELY: Final = 0.7
"""For a root that also means other things."""
_HOME: Final = "urn:newsmodel:feed"
_NO_DATE: Final = "1970-01-01T00:00:00Z"
"""Atom demands the two; nothing of them is read into articles."""


class RssFormat(ManyLensFormat[etree._Element]):
    """RSS 0.90 to 2.0, RDF Site Summary, and what else has channels and items."""

    name: str = "rss"
    media_types: Sequence[str] = ("application/rss+xml", "application/rdf+xml", "text/rss+xml")
    suffixes: Sequence[str] = (".rss", ".rdf")
    writes: Sequence[str] = ("rss",)
    renders: Sequence[str] = ()

    def sniff(self, source: Source) -> float:
        """By the name of the root; RDF is a feed where it holds a channel or an item."""
        root, head = root_of(source)
        if root in {"rss", "channel"}:
            return _CERTAIN if root == "rss" else _LIKELY
        is_feed = root == "rdf" and any(sign in head for sign in _RDF_OF_FEEDS)
        return _CERTAIN if is_feed else 0.0

    def read(self, source: Source, limits: Limits) -> RssDocument:
        """The feed.

        Raises:
            DocumentError: when it is none.
        """
        return RssDocument.read(source, limits)

    def view(self, name: str) -> FeedView:
        """How articles look in items."""
        return FeedView(RSS_PLACES, Channel())

    def fresh(self, name: str, count: int = 1) -> FreshXml:
        """A feed of RSS 2.0 that says nothing of itself."""
        prefixes = {**NAMESPACES, "newsmodel": SLOT_NAMESPACE}
        root = etree.Element("rss", {"version": "2.0"}, nsmap=prefixes)
        channel = etree.SubElement(root, "channel")
        for required in ("title", "link", "description"):
            etree.SubElement(channel, required).text = ""
        return FreshXml(root, [etree.SubElement(channel, "item") for _ in range(count)])


class AtomFormat(ManyLensFormat[etree._Element]):
    """Atom 1.0 (RFC 4287), and 0.3 to read."""

    name: str = "atom"
    media_types: Sequence[str] = ("application/atom+xml",)
    suffixes: Sequence[str] = (".atom",)
    writes: Sequence[str] = ("atom",)
    renders: Sequence[str] = ()

    def sniff(self, source: Source) -> float:
        """By the name of the root and its namespace."""
        root, head = root_of(source)
        if root not in {"feed", "entry"}:
            return 0.0
        if any(namespace in head for namespace in _ATOM):
            return _CERTAIN
        return _LIKELY if root == "feed" else 0.0

    def read(self, source: Source, limits: Limits) -> AtomDocument:
        """The feed, or the entry.

        Raises:
            DocumentError: when it is none.
        """
        return AtomDocument.read(source, limits)

    def view(self, name: str) -> FeedView:
        """How articles look in entries."""
        return FeedView(ATOM_PLACES, Channel())

    def fresh(self, name: str, count: int = 1) -> FreshXml:
        """A feed that says nothing of itself but what Atom demands."""
        prefixes: dict[str | None, str] = {None: ATOM, "newsmodel": SLOT_NAMESPACE}
        prefixes |= {prefix: uri for prefix, uri in NAMESPACES.items() if uri != ATOM}
        root = etree.Element(f"{{{ATOM}}}feed", nsmap=prefixes)
        for required, text in (("id", _HOME), ("title", ""), ("updated", _NO_DATE)):
            etree.SubElement(root, f"{{{ATOM}}}{required}").text = text
        return FreshXml(root, [etree.SubElement(root, f"{{{ATOM}}}entry") for _ in range(count)])


def root_of(source: Source) -> tuple[str, bytes]:
    """The name of the root without its prefix, in lower case, and the first bytes."""
    head = _as_ascii(source.data[:_HEAD_BYTES])
    root = _root_in(head)
    if root is None:
        head = _as_ascii(source.data)  # its entities take more room than that
        root = _root_in.__wrapped__(head)
    return root or "", head


@lru_cache(maxsize=4)  # every format of feeds asks
def _root_in(head: bytes) -> str | None:
    """The name of the root; None where a document type does not end in these bytes."""
    before = _BEFORE_ROOT.match(head)
    start = before.end() if before else 0
    root = _ROOT.match(head, start)
    if root is None:
        return None if head.startswith(b"<!DOCTYPE", start) else ""
    return root[1].decode("ascii", "replace").lower()


def _as_ascii(data: bytes) -> bytes:
    """Bytes without the marks of encodings, and without the zeros between letters."""
    return data.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")
