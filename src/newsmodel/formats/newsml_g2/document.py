"""A document of NewsML-G2: one item, or a message of many."""

from collections.abc import Sequence
from typing import ClassVar, Final, Self

from lxml import etree

from newsmodel.documents import DocumentError, Limits, Source
from newsmodel.formats.lens import XmlLensDocument, read_xml
from newsmodel.formats.newsml_g2.codes import Catalogs
from newsmodel.formats.newsml_g2.names import CATALOG, ITEMS, MESSAGE, NAMESPACE, g2
from newsmodel.formats.newsml_g2.view import NewsmlG2View
from newsmodel.model import Diagnostic

_ITEM_SET: Final = g2("itemSet")


class NewsmlG2Document(XmlLensDocument):
    """A document of NewsML-G2.

    Each item is an article: news, packages, concepts, knowledge, plans and catalogs; those of a
    message in its order. ``node`` is the item's element.
    """

    format: ClassVar[str] = "newsml-g2"
    _catalogs: Catalogs | None = None

    @classmethod
    def read(cls, source: Source, limits: Limits, catalogs: Catalogs | None = None) -> Self:
        """The document that a source holds.

        Args:
            source: the source.
            limits: how much of it is read.
            catalogs: schemes of catalogs that it may refer to.

        Raises:
            DocumentError: when it is no NewsML-G2, or only a catalog.
        """
        noted: list[Diagnostic] = []
        root = read_xml(source, limits, noted)
        document = cls(
            source,
            root=root,
            nodes=_items(root),
            view=NewsmlG2View(catalogs or {}),
            limits=limits,
            diagnostics=noted,
        )
        document._catalogs = catalogs
        return document

    def whole_anew(self) -> Self:
        """The whole document, read again with the same catalogs."""
        return type(self).read(self.source, self.limits, self._catalogs)


def _items(root: etree._Element) -> Sequence[etree._Element]:
    if root.tag in ITEMS:
        return (root,)
    if root.tag == MESSAGE:
        return [
            each for holder in root.iterchildren(_ITEM_SET) for each in holder.iterchildren(*ITEMS)
        ]
    if root.tag == CATALOG:
        return ()
    raise DocumentError(
        f"the root element {root.tag!r:.80} is no item, message or catalog of NewsML-G2; these "
        f"are in the namespace {NAMESPACE}"
    )
