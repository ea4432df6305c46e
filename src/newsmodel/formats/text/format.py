"""The format ``text``."""

import codecs
from collections.abc import Sequence
from typing import Final

from newsmodel.documents import Limits, Source, TextDocument
from newsmodel.formats.text.data import syntax_of_data
from newsmodel.formats.text.write import as_text
from newsmodel.model import Article, Diagnostic

_HEAD_BYTES: Final = 4096
_CONTROL: Final = bytes({*range(0x20), 0x7F} - {*b"\t\n\v\f\r\x1b"})
_MOST_CONTROL: Final = 0.02
_WIDE_MARKS: Final = (
    codecs.BOM_UTF16_LE,
    codecs.BOM_UTF16_BE,
    codecs.BOM_UTF32_LE,
    codecs.BOM_UTF32_BE,
)
_LEAST: Final = 0.3
"""Any text is plain text; a format that knows its own marks is surer than that."""


class TextFormat:
    """Plain text in the shapes that articles have."""

    name: str = "text"
    media_types: Sequence[str] = ("text/plain",)
    suffixes: Sequence[str] = (".txt", ".text")
    writes: Sequence[str] = ()
    renders: Sequence[str] = ("text",)

    def sniff(self, source: Source) -> float:
        """The same low likelihood for every text."""
        return _LEAST if is_text(source) else 0.0

    def read(self, source: Source, limits: Limits) -> TextDocument:
        """The document; one that rather is data of a format that nobody knows is told of."""
        document = TextDocument(source)
        if syntax := syntax_of_data(source.data):
            document.diagnostics = (*document.diagnostics, _not_prose(syntax))
        return document

    def write(self, article: Article, name: str) -> bytes:
        """The article as people read it, in UTF-8."""
        return as_text(article).encode()


def _not_prose(syntax: str) -> Diagnostic:
    return Diagnostic(
        code="looks-like-data",
        message=f"it begins like {syntax}, but is of no format that is known; it was read as plain "
        "text. 'newsmodel plugins' lists the formats",
    )


def is_text(source: Source) -> bool:
    """Whether a source holds text of some encoding, not the bytes of a picture or a program."""
    head = source.data[:_HEAD_BYTES]
    if source.encoding or head.startswith(_WIDE_MARKS):
        return True
    if "utf-16" in (source.content_type or "").lower():
        return True
    without_control = head.translate(None, _CONTROL)
    return len(head) - len(without_control) <= _MOST_CONTROL * len(head)
