"""Web pages as a format: recognised by their first tags, read, never written."""

import re
from collections.abc import Sequence
from typing import Final

from newsmodel.documents import HtmlDocument, Limits, NotWritableError, Source
from newsmodel.model import Article

_HEAD_BYTES: Final = 4096
_DOCTYPE: Final = re.compile(rb"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
_TAGS: Final = re.compile(
    rb"<(?:head|body|title|meta|div|p|article|section|main|h1|span|table|script|a|br)[\s>/]",
    re.IGNORECASE,
)
_XML: Final = re.compile(rb"^\s*<\?xml")


class HtmlFormat:
    """HTML and XHTML."""

    name: str = "html"
    media_types: Sequence[str] = ("text/html", "application/xhtml+xml")
    suffixes: Sequence[str] = (".html", ".htm", ".xhtml", ".shtml")
    writes: Sequence[str] = ()
    renders: Sequence[str] = ()

    def sniff(self, source: Source) -> float:
        """1 for a page that says so, less for a piece of markup, 0 for anything else."""
        head = source.data[:_HEAD_BYTES].replace(b"\x00", b"")
        if _DOCTYPE.search(head):
            return 0.95
        if _XML.match(head):
            return 0.0
        if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
            return 0.8 if _TAGS.search(head) else 0.1
        return 0.4 if len(_TAGS.findall(head)) > 2 else 0.0

    def read(self, source: Source, limits: Limits) -> HtmlDocument:
        """The page.

        Raises:
            DocumentError: when there is neither an element nor text in it.
        """
        return HtmlDocument(source, limits=limits)

    def write(self, article: Article, name: str) -> bytes:
        """Never: a page has more in it than its article.

        Raises:
            NotWritableError: always.
        """
        raise NotWritableError(
            "web pages are read, not written; write another format, such as json"
        )
