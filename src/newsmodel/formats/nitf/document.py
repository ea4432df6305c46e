"""Documents of NITF as lenses."""

from typing import ClassVar, Self

from newsmodel.documents import DocumentError, Limits, Source
from newsmodel.formats.lens import XmlLensDocument, read_xml
from newsmodel.formats.lens.xml_edit import local_name
from newsmodel.formats.nitf.view import NitfView
from newsmodel.model import Diagnostic


class NitfDocument(XmlLensDocument):
    """A document of NITF, with any prefix or without a namespace: one article."""

    format: ClassVar[str] = "nitf"

    @classmethod
    def read(cls, source: Source, limits: Limits) -> Self:
        """The document that a source holds.

        Raises:
            DocumentError: when it is no NITF.
        """
        noted: list[Diagnostic] = []
        root = read_xml(source, limits, noted)
        if local_name(root) != "nitf":
            raise DocumentError(
                f"expected a document of NITF, whose root is 'nitf'; found {root.tag!r:.80}",
                code="unexpected-root",
            )
        view = NitfView()
        return cls(source, root=root, nodes=[root], view=view, limits=limits, diagnostics=noted)
