"""Web pages as a format: recognised by their first tags, read, never written."""

import re
from collections.abc import Sequence
from typing import Final

from newsmodel.documents import HtmlDocument, Limits, NotWritableError, Source
from newsmodel.model import Article

_HEAD_BYTES: Final = 4096
_DOCTYPE: Final = re.compile(rb"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
_TAGS: Final = re.compile(
    rb"<(?:a|article|aside|b|blockquote|body|br|center|div|em|figure|font|footer|form|h[1-6]|head|"
    rb"header|hr|i|iframe|img|li|link|main|meta|nav|noscript|ol|p|pre|script|section|span|strong|"
    rb"style|table|tbody|td|title|tr|ul)[\s>/]",
    re.IGNORECASE,
)
_COMMENTS: Final = re.compile(rb"<!--.*?-->", re.DOTALL)
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
        first = _COMMENTS.sub(b"", head).lstrip(b"\xef\xbb\xbf \t\r\n")
        if first.startswith(b"<"):
            # The first tag decides: XML has titles and links, too.
            return 0.8 if _TAGS.match(first) else 0.2
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
