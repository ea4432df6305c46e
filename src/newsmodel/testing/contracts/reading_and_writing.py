"""A format at work: reading a source, and writing articles and reading them again."""

from collections.abc import Callable
from typing import Any, Final

from attrs import field, frozen
from hypothesis import strategies as st

from newsmodel.documents import DEFAULT_LIMITS, Document, DocumentError, NotWritableError, Source
from newsmodel.model import Article
from newsmodel.plugin import Format
from newsmodel.testing.strategies import articles

Canonical = Callable[[bytes], object]
"""Gives something that is equal for bytes that say the same in a format."""


@frozen(kw_only=True)
class Attempt:
    """What came of asking a format something: a value or an error."""

    value: Any = None
    error: BaseException | None = None

    def __str__(self) -> str:
        return f"{type(self.error).__name__}: {self.error}" if self.error else f"{self.value!r:.80}"


def attempt(action: Callable[[], object]) -> Attempt:
    """What an action returns or raises."""
    try:
        return Attempt(value=action())
    except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever a plugin raises
        return Attempt(error=error)


@frozen(kw_only=True)
class Given:
    """What a format is given to read."""

    source: Source

    def shown(self) -> str:
        """The source's bytes, and what is declared about them."""
        declared = f", declared as {self.source.content_type}" if self.source.content_type else ""
        return f"{self.source.data!r}{declared}"


@frozen(kw_only=True)
class Reading:
    """A format that was given a source."""

    format: Format
    canonical: Canonical = field(repr=False)
    given: Given
    sniffed: Attempt
    read: Attempt

    @property
    def document(self) -> Document | None:
        """The document, if one was read."""
        return self.read.value if isinstance(self.read.value, Document) else None

    @property
    def is_refused(self) -> bool:
        """Whether the source was found to be no document of the format."""
        return isinstance(self.read.error, DocumentError)

    def again(self, source: Source | None = None) -> Attempt:
        """The same, or another source, read anew."""
        return attempt(lambda: self.format.read(source or self.given.source, DEFAULT_LIMITS))

    def same(self, one: bytes, other: bytes) -> bool:
        """Whether bytes say the same in the format."""
        return one == other or self.canonical(one) == self.canonical(other)


def read_from(format_: Format, canonical: Canonical, given: Given) -> Reading:
    """A format sniffs at a source and reads it."""
    return Reading(
        format=format_,
        canonical=canonical,
        given=given,
        sniffed=attempt(lambda: format_.sniff(given.source)),
        read=attempt(lambda: format_.read(given.source, DEFAULT_LIMITS)),
    )


@frozen(kw_only=True)
class Articles:
    """What a format is given to write: an article, and another to be set in its place."""

    first: Article
    second: Article

    def shown(self) -> str:
        """The first article, and the second where it matters."""
        return f"{self.first!r}, then {self.second!r}"


@frozen(kw_only=True)
class Written:
    """An article written under one name and read again."""

    name: str
    data: Attempt
    again: Attempt
    document: Attempt


@frozen(kw_only=True)
class Writing:
    """A format that was given articles to write, under every name that it writes."""

    format: Format
    canonical: Canonical = field(repr=False)
    given: Articles
    written: tuple[Written, ...]
    """Under the names in `writes`."""

    rendered: tuple[Written, ...]
    """Under the names in `renders`."""

    def lenses(self) -> tuple[tuple[str, Document], ...]:
        """The documents with one article that can be replaced, by the name they are written under.

        The first article was written into them; that they hold it is the law of the round trip.
        """
        documents = ((each.name, each.document.value) for each in self.written)
        return tuple(
            (name, document)
            for name, document in documents
            if isinstance(document, Document) and len(document.articles) == 1 and _is_lens(document)
        )

    def same(self, one: bytes, other: bytes) -> bool:
        """Whether bytes say the same in the format."""
        return one == other or self.canonical(one) == self.canonical(other)

    def read_back(self, document: Document) -> tuple[Article, ...]:
        """The articles of a document after it was written and read again."""
        return self.format.read(Source(data=document.to_bytes()), DEFAULT_LIMITS).articles


def write_with(format_: Format, canonical: Canonical, given: Articles) -> Writing:
    """A format writes an article under each of its names, and reads it again."""
    return Writing(
        format=format_,
        canonical=canonical,
        given=given,
        written=tuple(_written(format_, given.first, name) for name in format_.writes),
        rendered=tuple(_written(format_, given.first, name) for name in format_.renders),
    )


def drawn_articles() -> st.SearchStrategy[Articles]:
    """Two articles of any kind."""
    return st.builds(Articles, first=articles(), second=articles())


_NOT_BYTES: Final = Attempt(value=None)


def _written(format_: Format, article: Article, name: str) -> Written:
    data = attempt(lambda: format_.write(article, name))
    return Written(
        name=name,
        data=data,
        again=attempt(lambda: format_.write(article, name)),
        document=(
            attempt(lambda: format_.read(Source(data=data.value), DEFAULT_LIMITS))
            if isinstance(data.value, bytes)
            else _NOT_BYTES
        ),
    )


def _is_lens(document: Document) -> bool:
    changed = attempt(lambda: document.with_article(0, document.articles[0]))
    return not isinstance(changed.error, NotWritableError)
