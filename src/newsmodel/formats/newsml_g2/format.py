"""The format ``newsml-g2``."""

import re
from collections.abc import Sequence
from textwrap import indent
from typing import Final

from attrs import field, frozen
from lxml import etree

from newsmodel.documents import Limits, Source
from newsmodel.formats.lens import FreshXml, ManyLensFormat, View
from newsmodel.formats.lens.xml_root import root_name
from newsmodel.formats.newsml_g2.administration import UNKNOWN_DATE
from newsmodel.formats.newsml_g2.codes import Catalogs
from newsmodel.formats.newsml_g2.document import NewsmlG2Document
from newsmodel.formats.newsml_g2.names import CATALOG, ITEMS, MESSAGE, NAMESPACE, g2
from newsmodel.formats.newsml_g2.view import NewsmlG2View

_ROOTS: Final = frozenset({*ITEMS, MESSAGE, CATALOG})
_SURE: Final = 0.97
_SURER: Final = 0.98
_HEAD_BYTES: Final = 8192
_CUT_OFF: Final = re.compile(
    rb"[^<]{0,4}(?:<[?!][^<>]*>\s*)*<(?:[\w.-]+:)?"
    rb"(?:news|package|concept|knowledge|planning|catalog)(?:Item|Message)\s[^<>]*"
)
"""A document that ends within the tag of its root."""

_ITEM: Final = f"""\
<newsItem xmlns="{NAMESPACE}" guid="" standard="NewsML-G2" standardversion="2.35"
    conformance="power">
  <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"/>
  <itemMeta>
    <itemClass qcode="ninat:text"/>
    <provider/>
    <versionCreated>{UNKNOWN_DATE}</versionCreated>
  </itemMeta>
</newsItem>
"""
_MESSAGE: Final = f"""\
<newsMessage xmlns="{NAMESPACE}">
  <header>
    <sent>{UNKNOWN_DATE}</sent>
  </header>
  <itemSet>
%s  </itemSet>
</newsMessage>
"""


@frozen
class NewsmlG2Format(ManyLensFormat[etree._Element]):
    """NewsML-G2 of the IPTC: all its versions are read, 2.35 is written.

    A newsroom whose documents refer to catalogs of its own hands over another one of these, under
    a name of its own, that knows them.
    """

    name: str = "newsml-g2"
    catalogs: Catalogs = field(factory=dict)
    """The schemes, as URIs by their aliases, of catalogs by their addresses; see `read_catalog`."""

    media_types: Sequence[str] = (
        "application/vnd.iptc.g2.newsitem+xml",
        "application/vnd.iptc.g2.packageitem+xml",
        "application/vnd.iptc.g2.newsmessage+xml",
        "application/vnd.iptc.g2.conceptitem+xml",
        "application/vnd.iptc.g2.knowledgeitem+xml",
        "application/vnd.iptc.g2.planningitem+xml",
        "application/vnd.iptc.g2.catalogitem+xml",
    )
    suffixes: Sequence[str] = (".xml",)
    renders: Sequence[str] = ()

    @property
    def writes(self) -> Sequence[str]:
        """Its name."""
        return (self.name,)

    def sniff(self, source: Source) -> float:
        """Certain of the root elements of the standard, and surer still of known catalogs."""
        name = root_name(source)
        if name in _ROOTS:
            return _SURER if self.catalogs and self._is_known(source) else _SURE
        return _SURE if not name and _CUT_OFF.fullmatch(_head(source)) else 0.0

    def _is_known(self, source: Source) -> bool:
        head = _head(source)
        return any(each.encode() in head for each in self.catalogs)

    def read(self, source: Source, limits: Limits) -> NewsmlG2Document:
        """The document.

        Raises:
            DocumentError: when it is no NewsML-G2.
        """
        return NewsmlG2Document.read(source, limits, self.catalogs)

    def view(self, name: str) -> View[etree._Element]:
        """The one view."""
        return NewsmlG2View(self.catalogs)

    def fresh(self, name: str, count: int = 1) -> FreshXml:
        """One news item, or a message of several."""
        text = _ITEM if count == 1 else _MESSAGE % (indent(_ITEM, "    ") * count)
        root = etree.fromstring(text)
        return FreshXml(root, [root] if count == 1 else list(root.iter(g2("newsItem"))))


def _head(source: Source) -> bytes:
    """The first bytes, whatever their encoding has between those of ASCII."""
    return source.data[:_HEAD_BYTES].replace(b"\0", b"")
