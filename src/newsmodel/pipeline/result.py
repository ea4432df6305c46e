"""What comes of a parse."""

from typing import NoReturn

from attrs import field, frozen

from newsmodel.model import Article, Diagnostic, ParseStatus
from newsmodel.model.errors import NewsmodelError


class NoArticleError(NewsmodelError, ValueError):
    """`ParseResult.require` was called, and there is no article; `result` says why."""

    def __init__(self, message: str, result: "ParseResult") -> None:
        super().__init__(message)
        self.result = result


@frozen(kw_only=True)
class TraceStep:
    """One step of a parse, in the order of the work."""

    stage: str
    """``recognise``, ``read``, ``extract``, ``merge`` or ``annotate``."""

    name: str
    """The format, extractor, annotator or merge policy at work."""

    outcome: str
    """What it did, in words."""


@frozen(kw_only=True)
class ParseResult:
    """What was read out of one document; never None, never an exception for bad input."""

    status: ParseStatus
    articles: tuple[Article, ...] = ()
    """The articles; empty when the status says that there is none."""

    diagnostics: tuple[Diagnostic, ...] = ()
    """What was noticed, in the order of the work."""

    trace: tuple[TraceStep, ...] = field(default=(), repr=False)
    """What was done, in the order of the work."""

    format: str | None = None
    """The name of the format that read the document."""

    remainder: Article | None = field(default=None, repr=False)
    """What was read of a document that turned out to be no article; nothing is thrown away."""

    @property
    def article(self) -> Article | None:
        """The first article, None when there is none."""
        return self.articles[0] if self.articles else None

    def require(self) -> Article:
        """The first article.

        Raises:
            NoArticleError: when there is none; the message says why.
        """
        article = self.article
        if article is None:
            self._refuse()
        return article

    def _refuse(self) -> NoReturn:
        reasons = "; ".join(diagnostic.message for diagnostic in self.diagnostics)
        raise NoArticleError(f"{self.status}: {reasons or 'no article was found'}", self)
