"""XML documents as lenses: the tree as lxml reads it, and a copy that loses nothing to write."""

import copy
import re
from abc import abstractmethod
from collections.abc import Sequence
from typing import Final

from attrs import frozen
from lxml import etree

from newsmodel.documents import Limits, Source, parse_xml
from newsmodel.formats.lens.document import LensDocument, Native
from newsmodel.formats.lens.view import View
from newsmodel.formats.lens.xml_frame import Frame, frame_of
from newsmodel.model import Diagnostic

_DECLARATION: Final = re.compile(rb"(?:\xef\xbb\xbf)?<\?xml\s[^>]*\?>\s*")
_SIZES: Final = ("count(//node())", "count(/descendant::*/@*)")


class XmlLensDocument(LensDocument[etree._Element]):
    """An XML document of an interchange format.

    Its tree belongs to all extractors: read it, never change it. Entities that the document
    itself declares are expanded in it; what is written keeps them.
    """

    def __init__(
        self,
        source: Source,
        *,
        root: etree._Element,
        nodes: Sequence[etree._Element],
        view: View[etree._Element],
        limits: Limits,
        diagnostics: Sequence[Diagnostic] = (),
    ) -> None:
        super().__init__(source, nodes=nodes, view=view, limits=limits, diagnostics=diagnostics)
        self.root = root
        """The root element."""

        self._all_nodes = tuple(nodes)

    def fingerprint(self) -> tuple[object, ...]:
        """How many nodes and attributes there are, and the whole text."""
        text = etree.tostring(self.root, method="text", encoding="utf-8")
        return text, *(self.root.xpath(size) for size in _SIZES)

    def anchor(self) -> str | None:
        """The XPath of the article's node."""
        return str(self.root.getroottree().getpath(self.node))

    def native(self, places: Sequence[int]) -> Native[etree._Element]:
        """The tree with all that XML knows, to be changed."""
        root = _parsed_without_loss(self.source)
        if _shape_differs(root, self.root):
            # Entities that hold elements: only the expanded tree has the nodes of the view.
            root = copy.deepcopy(self.root)
        nodes = tuple(_counterpart(self._all_nodes[place], root) for place in places)
        return _Edit(root, nodes, self.source, frame_of(self.source.data, self.root))

    def as_read(self, native: Native[etree._Element], node: etree._Element) -> etree._Element:
        """A node with its entities expanded, which are kept where it is written."""
        if next(node.iter(etree.Entity), None) is None:
            return node
        again = parse_xml(native.to_bytes(), self.limits, [], encoding=self.source.encoding)
        return _counterpart(node, again)

    @classmethod
    @abstractmethod
    def read(cls, source: Source, limits: Limits) -> "XmlLensDocument":
        """The document that a source holds."""


@frozen
class _Edit:
    root: etree._Element
    nodes: tuple[etree._Element, ...]
    source: Source
    frame: Frame | None

    def to_bytes(self) -> bytes:
        if self.frame is None:
            return xml_bytes(self.root)
        return _redeclared(self.frame.around(self.root), self.source)


def read_xml(source: Source, limits: Limits, noted: list[Diagnostic]) -> etree._Element:
    """The root element of a source's XML.

    Raises:
        DocumentError: when it is not well-formed.
    """
    noted.extend(source.diagnostics)
    # A text was encoded on the way in: what its declaration says is no longer so.
    return parse_xml(source.data, limits, noted, encoding=source.encoding)


def xml_bytes(root: etree._Element) -> bytes:
    """A whole tree, with a declaration; comments and instructions around the root, too."""
    tree = root.getroottree()
    return etree.tostring(tree, encoding=tree.docinfo.encoding or "utf-8", xml_declaration=True)


def _redeclared(data: bytes, source: Source) -> bytes:
    """A document that was given as text was encoded since: its declaration must say so."""
    found = _DECLARATION.match(data) if source.encoding else None
    if found is None:
        return data
    return f'<?xml version="1.0" encoding="{source.encoding}"?>\n'.encode() + data[found.end() :]


def _parsed_without_loss(source: Source) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_blank_text=False,
        strip_cdata=False,
        encoding=source.encoding,
    )
    return etree.fromstring(source.data, parser)


def _shape_differs(one: etree._Element, other: etree._Element) -> bool:
    """Whether two trees have other elements; without a document type they cannot."""
    if not one.getroottree().docinfo.doctype:
        return False
    count = "count(//*)"
    return bool(one.xpath(count) != other.xpath(count))


def _counterpart(node: etree._Element, root: etree._Element) -> etree._Element:
    """The element at the same place of another tree of the same elements."""
    steps = [
        sum(1 for _ in element.itersiblings("*", preceding=True))
        for element in (node, *node.iterancestors())
        if element.getparent() is not None
    ]
    found = root
    for step in reversed(steps):
        found = _nth(found, step)
    return found


def _nth(parent: etree._Element, number: int) -> etree._Element:
    for place, child in enumerate(parent.iterchildren("*")):
        if place == number:
            return child
    raise IndexError(f"{parent.tag!r} has no child element {number}")
