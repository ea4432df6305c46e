"""Reading, editing, writing and checking documents, with the plugins that are installed."""

from collections.abc import Iterable, Sequence
from os import PathLike
from typing import TYPE_CHECKING

from newsmodel.default import default_parser

if TYPE_CHECKING:
    from newsmodel.documents import Content, Document, Source
    from newsmodel.model import Article, Diagnostic


def load_document(
    data: "Content | Source | PathLike[str]", *, format: str | None = None
) -> "Document":
    """Read a document and keep it, to view its articles, edit them, and write it back.

    A page or a text that is found to be no article has none; `parse` says what it is instead.

    Args:
        data: the document's bytes or text, or the path of its file.
        format: the name of its format where recognition should not decide.

    Raises:
        DocumentError: when it cannot be read; the message says why.
        ValueError: when no format has that name.
    """
    return default_parser().load_document(data, format=format)


def dumps(article: "Article", format: str = "json", *, pure: bool = False) -> bytes:
    """Write an article.

    Args:
        article: what to write.
        format: one of `writable_formats`, without loss, or of `rendered_formats`, for people.
        pure: whether to leave out the extension slot, in which a format otherwise carries what it
            cannot say by itself.

    Raises:
        NotWritableError: when `pure` is asked for, and fields would be lost; the message names
            them.
        ValueError: when no format has that name, or it has no slot.
    """
    return default_parser().dumps(article, format, pure=pure)


def dumps_many(articles: "Iterable[Article]", format: str = "jsonl") -> bytes:
    """Write several articles as one document, such as a feed.

    `load_document` reads it again, with the same articles.

    Args:
        articles: what to write, in order.
        format: one of `writable_formats` or `rendered_formats` whose documents hold several
            articles.

    Raises:
        ValueError: when no format has that name, or its documents hold one article.
    """
    return default_parser().dumps_many(articles, format)


def convert(
    data: "Content | Source | PathLike[str]",
    to: str,
    *,
    format: str | None = None,
    pure: bool = False,
) -> bytes:
    """Write what a document holds in another format.

    Args:
        data: the document's bytes or text, or the path of its file.
        to: one of `writable_formats`, without loss, or of `rendered_formats`, for people.
        format: the name of the document's own format where recognition should not decide.
        pure: whether to leave out the extension slot; see `dumps`.

    Raises:
        DocumentError: when it cannot be read, or holds no article.
        NotWritableError: when `pure` is asked for, and fields would be lost.
        ValueError: when no format has that name, or it cannot hold the several articles that the
            document has.
    """
    return default_parser().convert(data, to, format=format, pure=pure)


def validate(
    data: "Content | Source | PathLike[str]",
    schemas: "Sequence[PathLike[str]]" = (),
    *,
    format: str | None = None,
) -> "tuple[Diagnostic, ...]":
    """Everything that is wrong with a document, each with its place.

    What the reader notices is told even where a schema lets it pass, such as a date that does not
    exist. Nothing is fetched.

    Args:
        data: the document's bytes or text, or the path of its file.
        schemas: the file of an XML Schema or JSON Schema; behind it, files of others that it
            refers to. Those in its folder need not be named.
        format: the name of its format where recognition should not decide.

    Raises:
        SchemaError: when the schema cannot be used.
        ValueError: when no format has that name.
    """
    from newsmodel.documents import Source
    from newsmodel.formats.validation import problems_of

    parser = default_parser()
    return problems_of(
        Source.of(data, limits=parser.limits),
        schemas,
        lambda source: parser.load_document(source, format=format),
    )


def loads(data: "Content | Source", format: str = "json") -> "Article":
    """Read an article that `dumps` wrote: ``loads(dumps(a, f), f) == a``.

    Raises:
        DocumentError: when the data is not of that format, or not one article.
        ValueError: when no format has that name.
    """
    return default_parser().loads(data, format)


def writable_formats() -> tuple[str, ...]:
    """The names of the formats that can say everything an article holds."""
    return default_parser().writable_formats()


def rendered_formats() -> tuple[str, ...]:
    """The names of the formats that an article can be written in for people to read."""
    return default_parser().rendered_formats()
