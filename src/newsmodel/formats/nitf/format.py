"""The format ``nitf``."""

from collections.abc import Sequence

from lxml import etree

from newsmodel.documents import Limits, Source
from newsmodel.formats.lens import FreshXml, LensFormat
from newsmodel.formats.lens.xml_root import root_name
from newsmodel.formats.lens.xml_words import Element
from newsmodel.formats.nitf.document import NitfDocument
from newsmodel.formats.nitf.schema import NAMESPACE, VERSION
from newsmodel.formats.nitf.view import NitfView


class NitfFormat(LensFormat[Element]):
    """The News Industry Text Format: 3.0 to 3.6 are read, 3.6 is written."""

    name: str = "nitf"
    media_types: Sequence[str] = ("application/nitf+xml", "text/vnd.iptc.nitf")
    suffixes: Sequence[str] = (".nitf",)
    writes: Sequence[str] = ("nitf",)
    renders: Sequence[str] = ()

    def sniff(self, source: Source) -> float:
        """Sure where the root element has the name, whatever its namespace."""
        return 1.0 if root_name(source).rpartition("}")[2] == "nitf" else 0.0

    def read(self, source: Source, limits: Limits) -> NitfDocument:
        """The document."""
        return NitfDocument.read(source, limits)

    def view(self, name: str) -> NitfView:
        """The one view."""
        return NitfView()

    def fresh(self, name: str, count: int = 1) -> FreshXml:
        """A document of NITF 3.6 of which nothing is known."""
        root = etree.Element(f"{{{NAMESPACE}}}nitf", nsmap={None: NAMESPACE}, version=VERSION)
        etree.SubElement(root, f"{{{NAMESPACE}}}body")
        return FreshXml(root, [root])
