"""What plugins hand over: formats, extractors, annotators and merge policies.

These are protocols: nothing is to be inherited. An object with these attributes and methods will
do, and the decorators of `newsmodel.plugin.decorators` make one of a function.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol, runtime_checkable

from newsmodel.documents import Document, Limits, Source
from newsmodel.model import Annotations, Article, Candidate, Diagnostic, Merged
from newsmodel.plugin.prose import Prose


@runtime_checkable
class Format(Protocol):
    """An interchange format: how its documents are recognised, read and written."""

    @property
    def name(self) -> str:
        """What the format is called: ``json``, ``ninjs``."""
        ...

    @property
    def media_types(self) -> Sequence[str]:
        """The media types that declare it, without parameters."""
        ...

    @property
    def suffixes(self) -> Sequence[str]:
        """The suffixes of its files, with the dot, in lower case."""
        ...

    @property
    def writes(self) -> Sequence[str]:
        """The names it is written under without loss: ``loads(dumps(a, name), name) == a``."""
        ...

    @property
    def renders(self) -> Sequence[str]:
        """The names it is written under for people, with loss: ``markdown``."""
        ...

    def sniff(self, source: Source) -> float:
        """How sure it is, from 0 to 1, that a source is of this format.

        Only the source's first bytes need be looked at. What is declared (media type, suffix) is
        weighed by the pipeline; this is about the content.
        """
        ...

    def read(self, source: Source, limits: Limits) -> Document:
        """The document.

        Raises:
            DocumentError: when the source is no document of this format.
        """
        ...

    def write(self, article: Article, name: str) -> bytes:
        """An article as a fresh document, under one of the names in `writes` or `renders`."""
        ...


@runtime_checkable
class PureFormat(Format, Protocol):
    """A format with an extension slot for what it cannot say, which may also be left out."""

    def write_pure(self, article: Article, name: str) -> bytes:
        """An article as a fresh document of the format's own profile, without the slot.

        Raises:
            NotWritableError: when fields would be lost; the message names them.
        """
        ...


@runtime_checkable
class ManyFormat(Format, Protocol):
    """A format whose documents hold any number of articles, such as a feed."""

    def write_many(self, articles: Sequence[Article], name: str) -> bytes:
        """Articles as one fresh document, under one of the names in `writes`."""
        ...


Finding = Candidate | Diagnostic
"""What an extractor yields: candidates, and diagnostics of what it could not read."""


@runtime_checkable
class Extractor(Protocol):
    """Finds candidates for fields of the article in a document."""

    @property
    def name(self) -> str:
        """Unique and dotted, such as ``html.json_ld`` or ``acme.byline``."""
        ...

    @property
    def documents(self) -> type[Document]:
        """The class of documents that it reads."""
        ...

    @property
    def provides(self) -> frozenset[str]:
        """The fields that it may propose candidates for; nothing else is accepted of it."""
        ...

    @property
    def requires(self) -> frozenset[str]:
        """The fields that must be merged before it runs; it finds them in ``known``."""
        ...

    @property
    def urls(self) -> Sequence[str]:
        """Patterns of the addresses it is for, such as ``*.example.com/news/*``; empty for all."""
        ...

    @property
    def priority(self) -> int:
        """Which runs first where nothing else decides: the higher. It decides no merge."""
        ...

    def extract(self, document: Document, known: Mapping[str, Any]) -> Iterable[Finding]:
        """The candidates, and diagnostics of what could not be read.

        `Abstain` and `NotAnArticle` may be raised as verdicts.
        """
        ...


@runtime_checkable
class Annotator(Protocol):
    """Reads annotations out of a text."""

    @property
    def name(self) -> str:
        """Unique and dotted, such as ``en.quotations``."""
        ...

    @property
    def languages(self) -> frozenset[str]:
        """The primary language subtags that it reads, such as ``{"en"}``; empty for all."""
        ...

    @property
    def provides(self) -> frozenset[str]:
        """The layers that it changes: fields of `Annotations`, or aspects of its events.

        These are ``actors`` (country and sectors of participants), ``factuality``, ``attribution``.
        """
        ...

    @property
    def requires(self) -> frozenset[str]:
        """The layers that must be complete before it runs."""
        ...

    @property
    def priority(self) -> int:
        """Which runs first where nothing else decides: the higher."""
        ...

    def annotate(self, prose: Prose, annotations: Annotations) -> Annotations:
        """The annotations so far, with the layers that it provides added to or refined.

        All other layers must be left as they are.
        """
        ...


@runtime_checkable
class MergePolicy(Protocol):
    """Decides between the candidates for a field.

    Its laws: the order of the candidates decides nothing; the same candidate twice counts once;
    one more witness for the winner never makes it lose; no candidate is lost; the merged value
    is the value of a candidate.
    """

    @property
    def name(self) -> str:
        """Unique, such as ``weight-of-evidence``."""
        ...

    @property
    def fields(self) -> frozenset[str]:
        """The fields that it decides; empty for every field that no other policy names."""
        ...

    def merge(self, field_name: str, candidates: Sequence[Candidate]) -> Merged:
        """The decision; there is at least one candidate, all for this field."""
        ...
