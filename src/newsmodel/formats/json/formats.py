"""The formats ``json`` and ``jsonl`` as the plugin door wants them."""

import re
from collections.abc import Sequence
from typing import Final

from newsmodel.documents import Limits, Source
from newsmodel.formats.json.codec import encode
from newsmodel.formats.json.document import JsonDocument, read_whole
from newsmodel.formats.json.lines import read_lines
from newsmodel.model import Article

_HEAD_BYTES: Final = 4096
_OURS: Final = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"schema_version"\s*:\s*\d')
_ARRAY: Final = re.compile(rb'(?:\xef\xbb\xbf)?\s*\[(?:\s*[\[{])+\s*(?:["\]}]|\Z)')
"""How arrays of arrays or objects begin, and no text does; Markdown may begin with ``[[1]]``."""


class JsonFormat:
    """The model's own JSON, one article in a document."""

    name: str = "json"
    media_types: Sequence[str] = ("application/json",)
    suffixes: Sequence[str] = (".json",)
    writes: Sequence[str] = ("json",)
    renders: Sequence[str] = ()

    def sniff(self, source: Source) -> float:
        """Certain of what newsmodel writes; any other object might just be meant as an article."""
        head = source.data[:_HEAD_BYTES]
        if _OURS.match(head):
            return 0.95
        if _ARRAY.match(head):
            return 0.5  # no article, but no text either: reading it says what is expected
        return 0.1 if head.lstrip().startswith(b"{") else 0.0

    def read(self, source: Source, limits: Limits) -> JsonDocument:
        """The document.

        Raises:
            DocumentError: when it is no article in JSON.
        """
        return read_whole(source)

    def write(self, article: Article, name: str) -> bytes:
        """The canonical JSON: equal articles give equal bytes."""
        return encode(article)


class JsonLinesFormat:
    """The model's own JSON, one article a line (https://jsonlines.org)."""

    name: str = "jsonl"
    media_types: Sequence[str] = ("application/jsonl", "application/x-ndjson")
    suffixes: Sequence[str] = (".jsonl", ".ndjson")
    writes: Sequence[str] = ("jsonl",)
    renders: Sequence[str] = ()

    def sniff(self, source: Source) -> float:
        """Certain where a second line begins an object of its own."""
        if not _OURS.match(source.data[:_HEAD_BYTES]):
            return 0.0
        line_end = source.data.find(b"\n")
        following = source.data[line_end + 1 :][:_HEAD_BYTES].lstrip() if line_end >= 0 else b""
        if not following:
            return 0.85  # one line: an article either way, unless the name or type says which
        return 0.97 if following.startswith(b"{") else 0.0

    def read(self, source: Source, limits: Limits) -> JsonDocument:
        """The document.

        Raises:
            DocumentError: when not one line is an article.
        """
        return read_lines(source, limits)

    def write(self, article: Article, name: str) -> bytes:
        """The canonical JSON and a line end, so that files can be put one after another."""
        return encode(article) + b"\n"

    def write_many(self, articles: Sequence[Article], name: str) -> bytes:
        """A line for each article."""
        return b"".join(self.write(article, name) for article in articles)
