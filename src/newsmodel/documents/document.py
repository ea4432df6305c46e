"""A document that was read: parsed once, with features that all extractors share."""

from collections.abc import Callable
from typing import Any, ClassVar, Self, TypeVar

from newsmodel.documents.errors import NotWritableError
from newsmodel.documents.source import Source
from newsmodel.model import Article, Diagnostic
from newsmodel.model.arguments import expect

T = TypeVar("T")


class Document:
    """The base of every document.

    It is read-only for extractors. A feature is computed when it is first asked for, once, and
    shared: by all extractors, the built-in ones and those of plugins.
    """

    format: ClassVar[str] = "unknown"
    """The name of the format that reads such documents."""

    states_articles: ClassVar[bool] = False
    """Whether the format itself says what the articles are, so that none must be extracted."""

    tells_provenance: ClassVar[bool] = False
    """Whether the articles that it states bring along where their values come from."""

    def __init__(
        self,
        source: Source,
        *,
        articles: tuple[Article, ...] = (),
        diagnostics: tuple[Diagnostic, ...] = (),
    ) -> None:
        self.source = source
        self.diagnostics = diagnostics
        """What was noticed while reading."""

        self._articles = articles
        self._features: dict[object, object] = {}

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles that the document holds.

        A document of an interchange format states them itself. Those of a page or of plain text
        are found by extractors, and are there when `newsmodel.load_document` read it.
        """
        return self._articles

    def parts(self) -> "tuple[Document, ...]":
        """The documents that extractors look at one by one: one for each article.

        A format whose documents hold several articles says how they come apart; by default a
        document is its only part.
        """
        return (self,)

    @property
    def url(self) -> str | None:
        """Where the document came from, if that is known."""
        return self.source.url

    def anchor(self) -> str | None:
        """Where in the source the article of this part stands; None where it is all of it."""
        return None

    def feature(self, name: str, compute: Callable[[], T]) -> T:
        """What ``compute`` returned when the feature of this name was first asked for.

        Plugins prefix the names of their own features: ``acme.liveblog``.
        """
        if name not in self._features:
            # Two threads may both compute it; both then see the same one.
            self._features.setdefault(name, compute())
        return self._features[name]  # type: ignore[return-value]

    def fingerprint(self) -> object:
        """Something that differs after an extractor changed the document; quick to make."""
        return None

    def anew(self) -> "Document":
        """The document read again from its source."""
        return self

    def to_bytes(self) -> bytes:
        """The document as it was read."""
        return self.source.data

    def with_article(self, index: int, article: Article) -> "Document":
        """A document in which one article is replaced (PutGet), if the format can be written.

        Raises:
            IndexError: when there is no article of that index.
            NotWritableError: when such documents cannot be written.
        """
        raise NotWritableError(
            f"a document of the format {self.format} can be read, not written; "
            "write the article itself with newsmodel.dumps"
        )

    def viewed_as(self, articles: tuple[Article, ...]) -> Self:
        """The same document with the articles that were extracted from it."""
        return self._with(_articles=articles)

    def _replaced(self, index: int, article: Article) -> tuple[Article, ...]:
        """The articles with another one in the place of one of them.

        Raises:
            IndexError: when there is no article of that index.
            TypeError: when it is no article.
        """
        expect("index", index, int)
        expect("article", article, Article)
        if not 0 <= index < len(self._articles):
            raise IndexError(f"the document holds {len(self._articles)} articles, none is {index}")
        return (*self._articles[:index], article, *self._articles[index + 1 :])

    def _with(self, **attributes: Any) -> Self:
        """A copy that differs in some attributes."""
        copy = object.__new__(type(self))
        copy.__dict__.update(self.__dict__ | attributes)
        return copy
