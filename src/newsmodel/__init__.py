"""Turns news documents into typed articles with events, every value with its evidence.

    result = newsmodel.parse(page_bytes, url="https://example.com/story")
    result.status, result.article.headline, result.article.events

Nothing here reaches the network. What this module does, it does with the plugins that are
installed; for other plugins or limits make a `Parser`.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from importlib import import_module
from os import PathLike
from typing import IO, TYPE_CHECKING, Any

from newsmodel.default import default_parser
from newsmodel.version import __version__

if TYPE_CHECKING:
    from newsmodel.documents import Content, Document, Limits, Source
    from newsmodel.errors import (
        DocumentError,
        NoArticleError,
        NotWritableError,
        PluginError,
    )
    from newsmodel.interchange import (
        convert,
        dumps,
        dumps_many,
        load_document,
        loads,
        rendered_formats,
        validate,
        writable_formats,
    )
    from newsmodel.merging.pages import merge_pages
    from newsmodel.model import *
    from newsmodel.model import Annotations, Article, Diagnostic, Factuality, TextSpan
    from newsmodel.pipeline.parser import Parser
    from newsmodel.pipeline.result import ParseResult, TraceStep
    from newsmodel.plugin import annotator, extractor, hookimpl

_INTERCHANGE = (
    *("convert", "dumps", "dumps_many", "load_document", "loads"),
    *("rendered_formats", "validate", "writable_formats"),
)
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
    **dict.fromkeys(_INTERCHANGE, "newsmodel.interchange"),
}
"""Where names come from that are not of the model. All names are imported when they are first
used, so that ``import newsmodel`` stays quick."""

__all__ = [
    "ARTICLE_FIELDS",
    "BLOCKS",
    "EXTRACTABLE_FIELDS",
    "LAYERS",
    "PLAIN_BLOCKS",
    "QUESTIONS",
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
    "NewsmodelWarning",
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
    "convert",
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
    "validate",
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
    return default_parser().parse(
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
    return default_parser().parse_file(
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
    parser: "Parser | None" = None,
) -> "Iterator[ParseResult]":
    """Read many documents; the results come one by one, in the order of the sources.

    Args:
        sources: contents, paths, or `Source` objects, which also say where each came from. They
            are taken as they are needed, so an endless iterable will do.
        workers: how many processes share the work; by default it is done in this process.
        seconds: how long one document may take; it is then read in a process of its own, at least
            one.
        annotate: False leaves the language work out.
        parser: what reads them; by default one with all installed plugins and the usual limits.

    A file that cannot be read gives a result with status ``failed``. In processes of their own,
    documents survive what no other isolation holds: a plugin that hangs or crashes the process
    is stopped, and the document is read again without it; a diagnostic names it.

    Raises:
        TypeError: when the sources are one source, or a number is none.
        ValueError: when workers or seconds is not positive.
    """
    from newsmodel.batch import parse_many as read_many

    return read_many(
        parser or default_parser(), sources, workers=workers, seconds=seconds, annotate=annotate
    )


def annotate(
    text: str, *, language: str = "en", reference_time: datetime | None = None
) -> "Annotations":
    """Read mentions, times, quantities, quotations, events and answers out of a text.

    Args:
        text: the text that every span is a range in; blank lines separate paragraphs.
        language: its BCP 47 tag.
        reference_time: what "today" means in it.
    """
    return default_parser().annotate(text, language=language, reference_time=reference_time)


def factuality(text: str, span: "TextSpan", *, language: str = "en") -> "Factuality":
    """How sure a text is that what one of its words tells of happened.

    Args:
        text: the text.
        span: the predicate: a verb or a noun for something that happens.
        language: the text's BCP 47 tag.

    Raises:
        ModelError: when the span reaches beyond the text.
    """
    return default_parser().factuality(text, span, language=language)
