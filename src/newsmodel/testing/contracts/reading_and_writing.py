"""A format at work: reading a source, and writing articles and reading them again."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from attrs import field, frozen
from hypothesis import strategies as st

from newsmodel.documents import DEFAULT_LIMITS, Document, DocumentError, NotWritableError, Source
from newsmodel.model import Article, Instant, Paragraph
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
        # Each law reads anew: one that looked before may have changed the document.
        return tuple(
            (each.name, self.format.read(Source(data=each.data.value), DEFAULT_LIMITS))
            for each in self.written
            if isinstance(each.document.value, Document) and _is_lens(each.document.value)
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


def awkward_articles() -> tuple[Articles, ...]:
    """Articles of what formats stumble over: texts that are not tidy, instants of every kind."""
    small: list[dict[str, Any]] = [
        *({name: text} for text in _AWKWARD_TEXTS for name in ("headline", "byline", "version")),
        *({name: each} for each in _instants() for name in ("published", "modified")),
        *({"body": (Paragraph(text=text),)} for text in _AWKWARD_TEXTS),
    ]
    second = Article(headline="Ferry stays in port", keywords=("ferry", "harbour"))
    return tuple(Articles(first=Article(**members), second=second) for members in small)


_AWKWARD_TEXTS: Final = (
    " with spaces around ",
    "two  spaces",
    "two\nlines",
    "two\r\nlines",
    "a\ttab",
    "non\u00a0breaking",
    "<b>&amp;</b> & <c>",
    "]]>",
    "\"quoted\", 'quoted'",
    "\\ {} [] # * _ |",
    "é e\u0301",
    "🛶",
    "line\u2028separator",
    "Łódź 東京 مرحبا",
)


def _instants() -> Iterator[Instant]:
    for text in (
        *("2025", "2025-04", "2025-04-22", "2025-04-22T10:30", "2025-04-22T10:30Z"),
        *("2025-04-22T00:00:00+02:00", "2025-04-22T23:59:59.000001-03:30", "0999-01-01"),
    ):
        yield Instant.parse(text)
        yield Instant.parse(text, raw="Tuesday")


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
    if len(document.articles) != 1:
        return False
    changed = attempt(lambda: document.with_article(0, document.articles[0]))
    return not isinstance(changed.error, NotWritableError)
