"""The format ``markdown``."""

import re
from collections.abc import Sequence
from typing import Final

from newsmodel.documents import Limits, Source
from newsmodel.formats.markdown.document import MarkdownDocument
from newsmodel.formats.markdown.write import as_markdown
from newsmodel.formats.text.format import is_text
from newsmodel.model import Article

_HEAD_BYTES: Final = 16_384
_FRONT_MATTER: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:---\r?\n[A-Za-z][\w-]*[ \t]*:|\+\+\+\r?\n)"
)
_SIGNS: Final = (
    re.compile(rb"(?m)^#{1,6} \S"),
    re.compile(rb"(?m)^\S.*\r?\n(?:={3,}|-{3,})\r?$"),
    re.compile(rb"\]\((?:https?:|/|<|#)"),
    re.compile(rb"(?m)^(?:```|~~~)"),
    re.compile(rb"(?m)^> \S"),
    re.compile(rb"(?<![\w*])\*\*[^\s*][^*\n]{0,200}\*\*(?![\w*])"),
    re.compile(rb"(?m)^\|?[ \t]*:?-{3,}:?[ \t]*\|"),
)
_ANY_TEXT: Final = 0.22
"""Any text can be Markdown: this lets a declared media type or suffix decide."""

_ONE_SIGN: Final = 0.4
_SEVERAL_SIGNS: Final = 0.7


class MarkdownFormat:
    """Markdown: CommonMark with tables, strikethrough and front matter."""

    name: str = "markdown"
    media_types: Sequence[str] = ("text/markdown", "text/x-markdown")
    suffixes: Sequence[str] = (".md", ".markdown", ".mdown", ".mkd")
    writes: Sequence[str] = ()
    renders: Sequence[str] = ("markdown",)

    def sniff(self, source: Source) -> float:
        """The more kinds of markup, the surer; one kind alone may be a habit of plain text."""
        if not is_text(source):
            return 0.0
        head = source.data[:_HEAD_BYTES]
        if head.lstrip()[:1] == b"<":
            return _ANY_TEXT
        signs = sum(sign.search(head) is not None for sign in _SIGNS)
        if _FRONT_MATTER.match(head) or signs > 1 or _SIGNS[0].match(head):
            return _SEVERAL_SIGNS
        return _ONE_SIGN if signs else _ANY_TEXT

    def read(self, source: Source, limits: Limits) -> MarkdownDocument:
        """The document."""
        return MarkdownDocument(source)

    def write(self, article: Article, name: str) -> bytes:
        """The article as Markdown, in UTF-8."""
        return as_markdown(article).encode()
