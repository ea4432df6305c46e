"""Fresh documents: an article written where there was no document before."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Generic

import orjson
from attrs import frozen
from lxml import etree

from newsmodel.documents import NotWritableError
from newsmodel.formats.lens.document import Native
from newsmodel.formats.lens.json_document import JsonNode
from newsmodel.formats.lens.view import NOTHING, Node, View, write_article
from newsmodel.formats.lens.xml_document import xml_bytes
from newsmodel.model import Article


@frozen
class FreshJson:
    """A new JSON document."""

    value: JsonNode
    nodes: Sequence[JsonNode]

    def to_bytes(self) -> bytes:
        """The value, two spaces a level."""
        return orjson.dumps(self.value, option=orjson.OPT_INDENT_2) + b"\n"


@frozen
class FreshXml:
    """A new XML document."""

    root: etree._Element
    nodes: Sequence[etree._Element]

    def to_bytes(self) -> bytes:
        """The tree in UTF-8, with a declaration."""
        return xml_bytes(self.root)


class LensFormat(ABC, Generic[Node]):
    """The writing that all formats with a view share."""

    @abstractmethod
    def view(self, name: str) -> View[Node]:
        """How articles look in the documents that are written under a name."""

    @abstractmethod
    def fresh(self, name: str, count: int = 1) -> Native[Node]:
        """A document with so many nodes that show no article yet.

        What the schema requires is there; reading it gives an article of which nothing is known
        but that.
        """

    def write(self, article: Article, name: str) -> bytes:
        """An article as a fresh document; what the format cannot say rides in its slot."""
        native = self.fresh(name)
        write_article(self.view(name), native.nodes[0], NOTHING, article)
        return native.to_bytes()

    def write_pure(self, article: Article, name: str) -> bytes:
        """An article as a fresh document without a slot.

        Raises:
            NotWritableError: when the format cannot say all of it; the message names the fields.
        """
        native, view = self.fresh(name), self.view(name)
        left = write_article(view, native.nodes[0], NOTHING, article)
        # What the article does not say, but the schema demands, is no loss.
        lost = [field for field in left if getattr(article, field) != getattr(NOTHING, field)]
        if lost:
            raise NotWritableError(
                f"{name} by itself cannot say the article's {', '.join(lost)}; leave them out "
                "with attrs.evolve, or write it with what newsmodel adds (pure=False)"
            )
        view.put_slot(native.nodes[0], None)
        return native.to_bytes()


class ManyLensFormat(LensFormat[Node]):
    """The same for formats whose documents hold any number of articles."""

    def write_many(self, articles: Sequence[Article], name: str) -> bytes:
        """Articles as one fresh document."""
        native = self.fresh(name, len(articles))
        for node, article in zip(native.nodes, articles, strict=True):
            write_article(self.view(name), node, NOTHING, article)
        return native.to_bytes()
