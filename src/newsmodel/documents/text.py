"""Plain text: decoded once, with its lines."""

from typing import ClassVar

from newsmodel.documents.document import Document
from newsmodel.documents.encoding import decode
from newsmodel.documents.source import Source


class TextDocument(Document):
    """Plain text or Markdown.

    Evidence in it has spans in `text`, and anchors such as ``line 3``, counted from 1.
    """

    format: ClassVar[str] = "text"

    def __init__(self, source: Source) -> None:
        decoded = decode(source)
        super().__init__(source, diagnostics=(*source.diagnostics, *decoded.diagnostics))
        self.encoding = decoded.encoding
        self.text = decoded.text
        """The text as it was given, line ends included."""
