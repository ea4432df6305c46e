"""A parser: a set of plugins and limits, and all that can be done with them."""

import os
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime
from functools import partial
from os import PathLike
from pathlib import Path
from typing import IO, Any, Final

from attrs import evolve

from newsmodel.documents import DEFAULT_LIMITS, Content, Document, DocumentError, Limits, Source
from newsmodel.model import (
    EXTRACTABLE_FIELDS,
    Annotations,
    Article,
    Event,
    Factuality,
    ModelError,
    ParseStatus,
    Precision,
    TextSpan,
)
from newsmodel.model.arguments import expect
from newsmodel.pipeline.annotation import annotate
from newsmodel.pipeline.extraction import extract
from newsmodel.pipeline.judgement import judged, result, why
from newsmodel.pipeline.reading import read
from newsmodel.pipeline.result import ParseResult
from newsmodel.pipeline.run import Run, warn_of
from newsmodel.plugin import Format, ManyFormat, Prose, PureFormat
from newsmodel.plugin.collector import build_registry
from newsmodel.plugin.prose import expect_time
from newsmodel.plugin.registry import Registered, Registry
from newsmodel.version import __version__

BUILT_IN: Final = (
    "newsmodel.formats",
    "newsmodel.html",
    "newsmodel.language",
    "newsmodel.pipeline.policies",
)
"""The plugin modules that newsmodel brings along; they come in by the same door as all others."""

DISABLE_VARIABLE: Final = "NEWSMODEL_DISABLE_PLUGINS"
"""The environment variable with names to disable, with commas between; ``*`` in it leaves out
every plugin that is installed."""

_JUDGED_BY: Final = frozenset({"access"})
"""What is read in any case, because the status depends on it: those who judge what kind of document
it is provide it, too."""

_ANNOTATED_WITH: Final = frozenset({"body", "headline", "language", "published"})
"""What annotators need to know of an article."""

_PREDICATE: Final = "PREDICATE"
"""The type of the event by which the factuality of any predicate is asked for."""


class Parser:
    """Reads, annotates and writes with one set of plugins.

    Making one asks the plugins for what they have; after that it never changes, and can be shared
    between threads and sent to other processes.

    Args:
        plugins: plugin modules, objects with hooks, single extractors, annotators, formats, merge
            policies or ontologies, or the names of modules.
        disable: names of plugins or of what they hand over, to leave out.
        fields: names of the fields that are wanted, such as ``{"body", "authors"}``; only the
            extractors that they need are run. By default all. ``annotations`` asks for the language
            work, and brings the fields that it needs; ``access`` is read in any case.
        limits: how much a document may cost.
        discover: whether plugins of installed distributions take part.
        strict: raise `PluginError` where a plugin fails, instead of a diagnostic.

    Raises:
        ValueError: when `fields` names no field that can be read.
    """

    def __init__(
        self,
        plugins: Iterable[object] = (),
        *,
        disable: Collection[str] = (),
        fields: Collection[str] | None = None,
        limits: Limits = DEFAULT_LIMITS,
        discover: bool = True,
        strict: bool = False,
    ) -> None:
        expect("limits", limits, Limits)
        self.limits = limits
        self.strict = strict
        self._plugins = (plugins,) if isinstance(plugins, str) else tuple(plugins)
        self._disable = _names(disable)
        self._fields = None if fields is None else _names(fields)
        self._discover = discover
        self._watch: Callable[[str], None] | None = None
        unwanted = self._disable | _disabled_by_environment()
        registry = build_registry(
            modules=BUILT_IN,
            version=__version__,
            plugins=self._plugins,
            disable=unwanted,
            discover=discover and "*" not in unwanted,
            strict=strict,
        )
        self.registry: Registry = (
            registry if self._fields is None else registry.reading(_needed_for(self._fields))
        )
        """What the plugins handed over."""
        warn_of(registry.diagnostics)

    def __reduce__(self) -> tuple[Any, ...]:
        options: dict[str, Any] = {
            "disable": self._disable,
            "fields": self._fields,
            "limits": self.limits,
            "discover": self._discover,
            "strict": self.strict,
        }
        return partial(Parser, **options), (self._plugins,)

    def without(self, names: Collection[str]) -> "Parser":
        """A parser that also leaves out what has one of these names."""
        return Parser(
            self._plugins,
            disable=self._disable | frozenset(names),
            fields=self._fields,
            limits=self.limits,
            discover=self._discover,
            strict=self.strict,
        )

    def watched(self, watch: Callable[[str], None]) -> "Parser":
        """The same parser, telling whose code runs.

        Args:
            watch: gets the name of the format, extractor, annotator or merge policy before each
                call, and "" after it.
        """
        copy = object.__new__(Parser)
        copy.__dict__.update(self.__dict__)
        copy._watch = watch
        return copy

    def parse(
        self,
        content: "Content | Source",
        *,
        url: str | None = None,
        content_type: str | None = None,
        reference_time: datetime | None = None,
        annotate: bool = True,
    ) -> ParseResult:
        """Read one document; see `newsmodel.parse`."""
        expect_time(reference_time)
        source = Source.of(content, url=url, content_type=content_type, limits=self.limits)
        run = self._run()
        run.guard.diagnostics.extend(source.diagnostics)
        document, status = read(source, self.registry.formats, run)
        if document is None:
            return result(status, run)
        articles, verdict = self._extracted(document, run)
        wanted = annotate and (self._fields is None or "annotations" in self._fields)
        if wanted and (verdict is None or verdict is ParseStatus.PAYWALLED):
            articles = tuple(self._annotated(each, reference_time, run) for each in articles)
        needs_body = "body" in self.registry.fields
        return judged(document, articles, verdict, run, needs_body=needs_body)

    def parse_file(
        self, path: "str | PathLike[str] | IO[bytes] | IO[str]", **options: Any
    ) -> ParseResult:
        """Read the document in a file; see `newsmodel.parse_file`."""
        if isinstance(path, (bytes, bytearray, memoryview)):
            raise TypeError("path: expected a path or an open file, got content; parse reads it")
        file = Path(path) if isinstance(path, str) else path
        known = {name: options.pop(name, None) for name in ("url", "content_type")}
        return self.parse(Source.of(file, limits=self.limits, **known), **options)

    def load_document(
        self, data: "Content | Source | PathLike[str]", *, format: str | None = None
    ) -> Document:
        """Read one document and keep it; see `newsmodel.load_document`."""
        run = self._run()
        source = Source.of(data, limits=self.limits)
        document, _ = read(
            source, self.registry.formats, run, None if format is None else self._format(format)
        )
        if document is None:
            raise why(run)
        if document.states_articles:
            return document
        articles, verdict = self._extracted(document, run)
        is_article = verdict in (None, ParseStatus.PAYWALLED)
        return document.viewed_as(articles if is_article else ())

    def annotate(
        self, text: str, *, language: str = "en", reference_time: datetime | None = None
    ) -> Annotations:
        """Annotate a text; see `newsmodel.annotate`."""
        run = self._run()
        prose = Prose(text, language=language, reference_time=reference_time)
        found = annotate(prose, self.registry, run)
        warn_of(run.guard.diagnostics)
        return found

    def factuality(self, text: str, span: TextSpan, *, language: str = "en") -> Factuality:
        """Judge one predicate; see `newsmodel.factuality`."""
        prose = Prose(text, language=language)
        expect("span", span, TextSpan)
        if span.end > len(text):
            raise ModelError(f"span: it ends at {span.end}, the text has {len(text)} characters")
        run = self._run()
        found = annotate(
            prose,
            self.registry,
            run,
            start=Annotations(events=(Event(trigger=span, type=_PREDICATE),)),
            leave_out=frozenset({"events", "answers"}),
        )
        warn_of(run.guard.diagnostics)
        return found.events[0].factuality

    def dumps(self, article: Article, format: str = "json", *, pure: bool = False) -> bytes:
        """Write an article; see `newsmodel.dumps`."""
        writer = self._writer(format).thing
        expect("article", article, Article)
        if not pure:
            return writer.write(article, format)
        if isinstance(writer, PureFormat):
            return writer.write_pure(article, format)
        raise ValueError(f"{format} has no extension slot to be left out; write it as it is")

    def dumps_many(self, articles: Iterable[Article], format: str = "jsonl") -> bytes:
        """Write several articles as one document; see `newsmodel.dumps_many`."""
        writer = self._writer(format).thing
        if isinstance(writer, ManyFormat):
            return writer.write_many(_articles(articles), format)
        raise ValueError(
            f"a document of the format {format} holds one article; write each by itself"
        )

    def convert(
        self,
        data: "Content | Source | PathLike[str]",
        to: str,
        *,
        format: str | None = None,
        pure: bool = False,
    ) -> bytes:
        """Write what a document holds in another format; see `newsmodel.convert`."""
        return self.dumps_all(self.load_document(data, format=format).articles, to, pure=pure)

    def dumps_all(self, articles: Sequence[Article], to: str, *, pure: bool = False) -> bytes:
        """Write what a document held: one article as `dumps` does, several as `dumps_many`.

        Raises:
            DocumentError: when there is no article.
            ValueError: when the format holds one article and there are several, or several are to
                be written without the slot.
        """
        if not articles:
            raise DocumentError(
                "the document holds no article; newsmodel.parse says what it is instead",
                code="no-articles",
            )
        if len(articles) == 1:
            return self.dumps(articles[0], to, pure=pure)
        if pure:
            raise ValueError(
                f"without newsmodel's extension, articles are written one by one, and here are "
                f"{len(articles)}; write each with newsmodel.dumps, or each to a file with --out"
            )
        return self.dumps_many(articles, to)

    def loads(self, data: "Content | Source", format: str = "json") -> Article:
        """Read an article; see `newsmodel.loads`."""
        registered = self._writer(format)
        document = registered.thing.read(Source.of(data, limits=self.limits), self.limits)
        if len(document.articles) != 1:
            raise DocumentError(
                f"expected one article, got {len(document.articles)}; "
                "newsmodel.load_document reads documents of many",
                code="not-one-article",
            )
        return document.articles[0]

    def annotated(self, article: Article) -> Article:
        """An article with what annotators read out of its text, unless that is there already."""
        return self._annotated(article, None, self._run())

    def holds_many(self, format: str) -> bool:
        """Whether a document of a format can hold several articles."""
        return isinstance(self._writer(format).thing, ManyFormat)

    def suffix_of(self, format: str) -> str:
        """The suffix of files that are written under a name."""
        writer = self._writer(format)
        return next(iter(writer.thing.suffixes), f".{format}")

    def writable_formats(self) -> tuple[str, ...]:
        """The names that an article can be written under without loss."""
        return tuple(name for each in self.registry.formats for name in each.thing.writes)

    def rendered_formats(self) -> tuple[str, ...]:
        """The names that an article can be written under for people, with loss."""
        return tuple(name for each in self.registry.formats for name in each.thing.renders)

    def _run(self) -> Run:
        return Run(self.limits, strict=self.strict, watch=self._watch)

    def _extracted(
        self, document: Document, run: Run
    ) -> tuple[tuple[Article, ...], ParseStatus | None]:
        if not document.states_articles:
            found = extract(document, self.registry, run)
            return (found.article,), found.verdict
        articles: list[Article] = []
        for part in document.parts():
            if len(part.articles) != 1:
                articles += part.articles
                continue
            articles.append(extract(part, self.registry, run, part.articles[0]).article)
        return tuple(articles), None

    def _annotated(self, article: Article, reference_time: datetime | None, run: Run) -> Article:
        if not article.body or article.annotations:
            return article
        text = article.text
        if len(text) > self.limits.max_annotated_characters:
            run.note(
                "too-long-to-annotate",
                f"a text of {len(text)} characters was not annotated; raise "
                "Limits.max_annotated_characters to do so",
            )
            return article
        prose = Prose(
            text,
            language=article.language or "und",
            reference_time=reference_time or _time_of(article),
            headline=article.headline,
        )
        found = annotate(prose, self.registry, run)
        return evolve(article, annotations=found) if found else article

    def _format(self, name: str) -> Registered[Format]:
        for registered in self.registry.formats:
            if name == registered.name or name in registered.thing.writes:
                return registered
        known = ", ".join(each.name for each in self.registry.formats)
        raise ValueError(f"no format is called {name!r}; known are {known}")

    def _writer(self, name: str) -> Registered[Format]:
        for registered in self.registry.formats:
            if name in registered.thing.writes or name in registered.thing.renders:
                return registered
        known = ", ".join((*self.writable_formats(), *self.rendered_formats()))
        raise ValueError(f"no format can be written under {name!r}; known are {known}")


def _articles(given: Iterable[Article]) -> tuple[Article, ...]:
    expect("articles", given, Iterable)
    articles = tuple(given)
    for index, article in enumerate(articles):
        expect(f"articles[{index}]", article, Article)
    return articles


def _names(given: Collection[str]) -> frozenset[str]:
    return frozenset((given,) if isinstance(given, str) else given)


def _needed_for(fields: frozenset[str]) -> frozenset[str]:
    """The fields to read where some are wanted.

    Raises:
        ValueError: when one cannot be read.
    """
    extracted = fields - {"annotations"}
    if unknown := extracted - EXTRACTABLE_FIELDS:
        raise ValueError(f"no fields that can be read: {', '.join(sorted(unknown))}")
    along = _JUDGED_BY if extracted == fields else _JUDGED_BY | _ANNOTATED_WITH
    return extracted | along


def _disabled_by_environment() -> frozenset[str]:
    names = os.environ.get(DISABLE_VARIABLE, "").split(",")
    return frozenset(name.strip() for name in names if name.strip())


def _time_of(article: Article) -> datetime | None:
    instant = article.published
    if instant is None or instant.precision in (Precision.YEAR, Precision.MONTH):
        return None
    return instant.value
