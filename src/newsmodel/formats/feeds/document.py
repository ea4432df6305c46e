"""Feeds as documents: every item shows an article."""

from typing import ClassVar, Final, Self

from lxml import etree

from newsmodel.documents import DocumentError, Limits, NotWritableError, Source
from newsmodel.formats.feeds.channel import Channel, read_channel
from newsmodel.formats.feeds.names import names_of, namespace_of
from newsmodel.formats.feeds.places import ATOM_PLACES, RSS_PLACES, Places
from newsmodel.formats.feeds.tolerant import read_feed
from newsmodel.formats.feeds.view import FeedView
from newsmodel.formats.lens import XmlLensDocument
from newsmodel.formats.lens.xml_edit import local_name
from newsmodel.model import Article, Diagnostic

_CHANNELS: Final = frozenset({"feed", "channel"})
_ITEMS: Final = ("{*}item", "{*}entry", "{*}ITEM", "{*}Item", "{*}Entry")


class FeedDocument(XmlLensDocument):
    """A feed of RSS or Atom in any of their versions."""

    roots: ClassVar[frozenset[str]] = frozenset({"rss", "rdf", "feed", "channel", "entry", "item"})
    places: ClassVar[Places] = RSS_PLACES
    is_well_formed: bool = True
    """Whether it is XML; what is not can be read, and not be changed."""

    @classmethod
    def read(cls, source: Source, limits: Limits) -> Self:
        """The feed that a source holds.

        Raises:
            DocumentError: when it is no XML at all, or no feed.
        """
        noted: list[Diagnostic] = []
        root, is_well_formed = read_feed(source, limits, noted)
        if _plain_name(root) not in cls.roots:
            raise DocumentError(f"<{local_name(root)}> is the root of no feed", code="not-a-feed")
        view = FeedView(cls.places, _channel(root, source.url))
        nodes = cls.items_of(root)
        feed = cls(
            source, root=root, nodes=nodes, view=view, limits=limits, diagnostics=tuple(noted)
        )
        feed.is_well_formed = is_well_formed
        return feed

    @classmethod
    def items_of(cls, root: etree._Element) -> list[etree._Element]:
        """The elements that show an article each; what lies in one belongs to it."""
        found = list(root.iter(*_ITEMS))
        if len({item.getparent() for item in found}) < 2:
            return found
        inner = {each for item in found for each in item.iterdescendants(*_ITEMS)}
        return [item for item in found if item not in inner]

    def with_article(self, index: int, article: Article) -> Self:
        """The feed in which one article is replaced.

        Raises:
            IndexError: when there is no article of that index.
            NotWritableError: when the feed is not well-formed XML.
        """
        if not self.is_well_formed:
            raise NotWritableError(
                "the feed is not well-formed XML, and could only be guessed at; write its "
                "articles as a feed of their own with newsmodel.dumps_many"
            )
        return super().with_article(index, article)


class RssDocument(FeedDocument):
    """A feed of RSS, from 0.90 to 2.0."""

    format: ClassVar[str] = "rss"


class AtomDocument(FeedDocument):
    """A feed or a single entry of Atom, 0.3 or 1.0."""

    format: ClassVar[str] = "atom"
    places: ClassVar[Places] = ATOM_PLACES


def _channel(root: etree._Element, url: str | None) -> Channel:
    """What the feed says as a whole; in RDF, and in RSS, an element of its own says it."""
    if _plain_name(root) in _CHANNELS:
        return read_channel(root, names_of(namespace_of(root)), url)
    for child in root.iterchildren("{*}*"):
        if _plain_name(child) in _CHANNELS:
            return read_channel(child, names_of(namespace_of(child)), url)
    return Channel(base=url)


def _plain_name(element: etree._Element) -> str:
    """A local name, without a prefix that was not declared."""
    return local_name(element).lower().rpartition(":")[2]
