"""JSON documents: one article, or one a line, written back with nothing else changed."""

from collections.abc import Mapping
from typing import Any, ClassVar, Self

import orjson
from attrs import evolve

from newsmodel.documents import Document, Source
from newsmodel.formats.json.codec import decode, encode
from newsmodel.formats.json.decoding import decoded, in_utf8
from newsmodel.formats.json.plain import plain
from newsmodel.model import ARTICLE_FIELDS, SCHEMA_VERSION, Article, Diagnostic


class JsonDocument(Document):
    """Articles in JSON.

    It is kept as pieces of text, some of which are articles; a piece is written anew only when
    its article was replaced by another.
    """

    format: ClassVar[str] = "json"
    states_articles: ClassVar[bool] = True
    tells_provenance: ClassVar[bool] = True

    def __init__(
        self,
        source: Source,
        *,
        pieces: tuple[bytes, ...],
        read: Mapping[int, Article],
        diagnostics: tuple[Diagnostic, ...] = (),
    ) -> None:
        super().__init__(source, articles=tuple(read.values()), diagnostics=diagnostics)
        self._pieces = pieces
        self._places = tuple(read)
        self._read = self._articles

    def to_bytes(self) -> bytes:
        """The bytes that were read, as long as no article was replaced by another."""
        if self._articles == self._read:
            return self.source.data
        pieces = list(self._pieces)
        for place, old, new in zip(self._places, self._read, self._articles, strict=True):
            if new != old:
                pieces[place] = _put(pieces[place], old, new)
        return b"".join(pieces)

    def with_article(self, index: int, article: Article) -> Self:
        """A document in which one article is replaced.

        Raises:
            IndexError: when there is no article of that index.
        """
        return self._with(_articles=self._replaced(index, article), _features={})


class JsonLinesDocument(JsonDocument):
    """Articles in JSON Lines, one a line."""

    format: ClassVar[str] = "jsonl"

    def parts(self) -> tuple[JsonDocument, ...]:
        """A document for each line that is an article."""
        return tuple(
            JsonDocument(
                evolve(self.source, data=self._pieces[place]),
                pieces=(self._pieces[place],),
                read={0: article},
            )
            for place, article in zip(self._places, self._articles, strict=True)
        )


def read_whole(source: Source) -> JsonDocument:
    """The document of one article.

    Raises:
        DocumentError: when it is no article in JSON.
    """
    piece = in_utf8(source.data)
    return JsonDocument(
        source, pieces=(piece,), read={0: decode(piece)}, diagnostics=source.diagnostics
    )


def _put(piece: bytes, old: Article, new: Article) -> bytes:
    """An article in the place of another: what they share stays as it was written."""
    line_end = piece[len(piece.rstrip()) :]
    before = decoded(piece)
    if before.get("schema_version", SCHEMA_VERSION) >= SCHEMA_VERSION:
        text = orjson.dumps(_merged(before, old, new))
        if decode(text) == new:
            return text + line_end
    # What was unknown within a changed field, say, rides in an extension now.
    return encode(new) + line_end


def _merged(before: Mapping[str, Any], old: Article, new: Article) -> dict[str, Any]:
    after = plain(new)
    members = {}
    for name in ("schema_version", *ARTICLE_FIELDS):
        given = before if getattr(old, name) == getattr(new, name) else after
        if name in given:
            members[name] = given[name]
    return members | {name: value for name, value in before.items() if name not in ARTICLE_FIELDS}
