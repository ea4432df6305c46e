"""Turns news documents into typed articles with events, every value with its evidence.

    result = newsmodel.parse(page_bytes, url="https://example.com/story")
    result.status, result.article.headline, result.article.events

Nothing here reaches the network. What this module does, it does with the plugins that are
installed; for other plugins or limits make a `Parser`.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import lru_cache
from importlib import import_module
from os import PathLike
from typing import IO, TYPE_CHECKING, Any

from newsmodel.version import __version__

if TYPE_CHECKING:
    from newsmodel.documents import Content, Document, Limits, Source
    from newsmodel.errors import (
        DocumentError,
        NoArticleError,
        NotWritableError,
        PluginError,
    )
    from newsmodel.merging.pages import merge_pages
    from newsmodel.model import *
    from newsmodel.model import Annotations, Article, Factuality, TextSpan
    from newsmodel.pipeline.parser import Parser
    from newsmodel.pipeline.result import ParseResult, TraceStep
    from newsmodel.plugin import annotator, extractor, hookimpl

_ELSEWHERE = {
    "Document": "newsmodel.documents",
    "DocumentError": "newsmodel.errors",
    "Limits": "newsmodel.documents",
    "NoArticleError": "newsmodel.errors",
    "NotWritableError": "newsmodel.errors",
    "ParseResult": "newsmodel.pipeline.result",
    "Parser": "newsmodel.pipeline.parser",
    "PluginError": "newsmodel.errors",
    "Source": "newsmodel.documents",
    "TraceStep": "newsmodel.pipeline.result",
    "annotator": "newsmodel.plugin",
    "extractor": "newsmodel.plugin",
    "hookimpl": "newsmodel.plugin",
    "merge_pages": "newsmodel.merging.pages",
}
"""Where names come from that are not of the model. All names are imported when they are first
used, so that ``import newsmodel`` stays quick."""

__all__ = [
    "ARTICLE_FIELDS",
    "BLOCKS",
    "EXTRACTABLE_FIELDS",
    "LAYERS",
    "PLAIN_BLOCKS",
    "SCHEMA_VERSION",
    "Access",
    "AccessLevel",
    "Annotations",
    "Answers",
    "Article",
    "Attribution",
    "Block",
    "BlockQuote",
    "Candidate",
    "Contributor",
    "ContributorKind",
    "Correction",
    "Dateline",
    "Diagnostic",
    "Document",
    "DocumentError",
    "Embed",
    "Entity",
    "EntityType",
    "Event",
    "Evidence",
    "Factuality",
    "Figure",
    "FrozenMapping",
    "Heading",
    "Identifier",
    "Inline",
    "InlineKind",
    "Instant",
    "Limits",
    "Link",
    "LinkRelation",
    "ListBlock",
    "ListItem",
    "LiveUpdate",
    "Media",
    "MediaKind",
    "MediaRole",
    "Mention",
    "MentionKind",
    "Merged",
    "ModelError",
    "NewsmodelError",
    "NoArticleError",
    "NotWritableError",
    "Ontology",
    "OntologyMode",
    "OntologySector",
    "OntologyType",
    "Organisation",
    "Paragraph",
    "ParseResult",
    "ParseStatus",
    "Parser",
    "Participant",
    "ParticipantRole",
    "PlainBlock",
    "PluginError",
    "Precision",
    "Preformatted",
    "Provenance",
    "PublicationStatus",
    "Quantity",
    "Quotation",
    "QuotationKind",
    "Rendition",
    "Role",
    "Severity",
    "Source",
    "Subject",
    "Table",
    "TableCell",
    "TableRow",
    "TextSpan",
    "TimeExpression",
    "TimeType",
    "TraceStep",
    "__version__",
    "annotate",
    "annotator",
    "check_field",
    "dumps",
    "dumps_many",
    "extractor",
    "factuality",
    "frozen_json",
    "hookimpl",
    "joined_text",
    "load_document",
    "loads",
    "merge_pages",
    "parse",
    "parse_file",
    "parse_many",
    "rendered_formats",
    "thawed_json",
    "writable_formats",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'newsmodel' has no attribute {name!r}")
    value = getattr(import_module(_ELSEWHERE.get(name, "newsmodel.model")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)


@lru_cache(maxsize=1)
def _parser() -> "Parser":
    from newsmodel.pipeline.parser import Parser

    return Parser()


def parse(
    content: "Content | Source",
    *,
    url: str | None = None,
    content_type: str | None = None,
    reference_time: datetime | None = None,
    annotate: bool = True,
) -> "ParseResult":
    """Read one document of any known format.

    Args:
        content: the document's bytes; a `str` is taken as its text, never as a path.
        url: where it came from: the base of relative links, and the key to publishers' rules.
        content_type: the media type declared with it, such as ``text/html; charset=utf-8``.
        reference_time: what "today" means in it; by default the article's own publication date.
        annotate: False leaves the language work out.

    Returns:
        What was read, with a status. Bad input is told by the status and the diagnostics, never
        by an exception.

    Raises:
        TypeError: when content is no bytes and no text.
    """
    return _parser().parse(
        content,
        url=url,
        content_type=content_type,
        reference_time=reference_time,
        annotate=annotate,
    )


def parse_file(
    path: "str | PathLike[str] | IO[bytes] | IO[str]",
    *,
    url: str | None = None,
    content_type: str | None = None,
    reference_time: datetime | None = None,
    annotate: bool = True,
) -> "ParseResult":
    """Read the document in a file, given by path or open; see `parse`.

    Raises:
        OSError: when the file cannot be read.
    """
    return _parser().parse_file(
        path,
        url=url,
        content_type=content_type,
        reference_time=reference_time,
        annotate=annotate,
    )


def parse_many(
    sources: "Iterable[Content | PathLike[str] | Source]",
    *,
    workers: int | None = None,
    seconds: float | None = None,
    annotate: bool = True,
) -> "Iterator[ParseResult]":
    """Read many documents; the results come one by one, in the order of the sources.

    Args:
        sources: contents, paths, or `Source` objects, which also say where each came from. They
            are taken as they are needed, so an endless iterable will do.
        workers: how many processes share the work; by default it is done in this process.
        seconds: how long one document may take; it is then read in a process of its own, at least
            one.
        annotate: False leaves the language work out.

    A file that cannot be read gives a result with status ``failed``. In processes of their own,
    documents survive what no other isolation holds: a plugin that hangs or crashes the process
    is stopped, and the document is read again without it; a diagnostic names it.

    Raises:
        ValueError: when workers or seconds is not positive.
    """
    from newsmodel.batch import parse_many as read_many

    return read_many(_parser(), sources, workers=workers, seconds=seconds, annotate=annotate)


def annotate(
    text: str, *, language: str = "en", reference_time: datetime | None = None
) -> "Annotations":
    """Read mentions, times, quantities, quotations, events and answers out of a text.

    Args:
        text: the text that every span is a range in; blank lines separate paragraphs.
        language: its BCP 47 tag.
        reference_time: what "today" means in it.
    """
    return _parser().annotate(text, language=language, reference_time=reference_time)


def factuality(text: str, span: "TextSpan", *, language: str = "en") -> "Factuality":
    """How sure a text is that what one of its words tells of happened.

    Args:
        text: the text.
        span: the predicate: a verb or a noun for something that happens.
        language: the text's BCP 47 tag.

    Raises:
        ModelError: when the span reaches beyond the text.
    """
    return _parser().factuality(text, span, language=language)


def load_document(
    data: "Content | Source | PathLike[str]", *, format: str | None = None
) -> "Document":
    """Read a document and keep it, to view its articles, edit them, and write it back.

    Args:
        data: the document's bytes or text, or the path of its file.
        format: the name of its format where recognition should not decide.

    Raises:
        DocumentError: when it cannot be read; the message says why.
        ValueError: when no format has that name.
    """
    return _parser().load_document(data, format=format)


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
    return _parser().dumps(article, format, pure=pure)


def dumps_many(articles: "Iterable[Article]", format: str = "jsonl") -> bytes:
    """Write several articles as one document, such as a feed.

    `load_document` reads it again, with the same articles.

    Args:
        articles: what to write, in order.
        format: one of `writable_formats` whose documents hold several articles.

    Raises:
        ValueError: when no format has that name, or its documents hold one article.
    """
    return _parser().dumps_many(articles, format)


def loads(data: "Content | Source", format: str = "json") -> "Article":
    """Read an article that `dumps` wrote: ``loads(dumps(a, f), f) == a``.

    Raises:
        DocumentError: when the data is not of that format, or not one article.
        ValueError: when no format has that name.
    """
    return _parser().loads(data, format)


def writable_formats() -> tuple[str, ...]:
    """The names of the formats that can say everything an article holds."""
    return _parser().writable_formats()


def rendered_formats() -> tuple[str, ...]:
    """The names of the formats that an article can be written in for people to read."""
    return _parser().rendered_formats()
