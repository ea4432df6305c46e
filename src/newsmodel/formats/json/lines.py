"""JSON Lines: one article a line. A line that cannot be read costs no other line."""

from collections.abc import Iterator

from newsmodel.documents import DocumentError, Limits, Source
from newsmodel.formats.json.codec import decode
from newsmodel.formats.json.decoding import in_utf8
from newsmodel.formats.json.document import JsonLinesDocument
from newsmodel.model import Article, Diagnostic, Severity


def read_lines(source: Source, limits: Limits) -> JsonLinesDocument:
    """The document of all lines; blank ones are nothing.

    Raises:
        DocumentError: when not one line is an article.
    """
    pieces = tuple(in_utf8(source.data).splitlines(keepends=True))
    noticed = [*source.diagnostics]
    read: dict[int, Article] = {}
    for place, piece in _filled(pieces):
        if len(read) == limits.max_articles:
            noticed.append(_cut(place, limits))
            break
        try:
            read[place] = decode(piece)
        except DocumentError as error:
            noticed.append(_refused(place, error))
    if not read:
        raise _no_article(noticed)
    return JsonLinesDocument(source, pieces=pieces, read=read, diagnostics=tuple(noticed))


def _filled(pieces: tuple[bytes, ...]) -> Iterator[tuple[int, bytes]]:
    return ((place, piece) for place, piece in enumerate(pieces) if piece.strip())


def _refused(place: int, error: DocumentError) -> Diagnostic:
    return Diagnostic(
        code=error.code, message=str(error), severity=Severity.ERROR, anchor=f"line {place + 1}"
    )


def _cut(place: int, limits: Limits) -> Diagnostic:
    return Diagnostic(
        code="too-many-articles",
        message=f"only the first {limits.max_articles} articles were read; "
        "raise Limits.max_articles to read more",
        anchor=f"line {place + 1}",
    )


def _no_article(noticed: list[Diagnostic]) -> DocumentError:
    for each in noticed:
        if each.severity is Severity.ERROR:
            return DocumentError(each.message, code=each.code, anchor=each.anchor)
    return DocumentError("the JSON Lines document is empty", code="empty")
