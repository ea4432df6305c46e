"""What a parse came to: from documents, verdicts and diagnostics to a status."""

from typing import Final

from newsmodel.documents import Document, DocumentError
from newsmodel.model import Article, Diagnostic, ParseStatus, Severity
from newsmodel.pipeline.result import ParseResult
from newsmodel.pipeline.run import Run

_NOTHING: Final = Article()
"""What an article is that says nothing."""


def judged(
    document: Document,
    articles: tuple[Article, ...],
    verdict: ParseStatus | None,
    run: Run,
    *,
    needs_body: bool = True,
) -> ParseResult:
    """The result for a document that was read; without a body it is none, where one was wanted."""
    if verdict is ParseStatus.PAYWALLED:
        return result(verdict, run, document, articles)
    if verdict is not None:
        return result(verdict, run, document, remainder=articles[0] if articles else None)
    needs_body = needs_body and not document.states_articles
    if needs_body and not any(each.body for each in articles):
        return _without_body(document, articles, run)
    if not articles:
        run.note("no-articles", "the document states no article")
        return result(ParseStatus.NOT_ARTICLE, run, document)
    if all(each == _NOTHING for each in articles):
        return _without_body(document, articles, run)
    if any(each.access is not None and each.access.truncated for each in articles):
        return result(ParseStatus.PAYWALLED, run, document, articles)
    lost = any(_is_loss(each) for each in run.guard.diagnostics)
    return result(ParseStatus.PARTIAL if lost else ParseStatus.OK, run, document, articles)


def _without_body(document: Document, articles: tuple[Article, ...], run: Run) -> ParseResult:
    found = articles[0] if articles else None
    if found is not None and found.headline is not None:
        run.note("no-body", "a headline was found, but no text of an article")
        return result(ParseStatus.PARTIAL, run, document, articles)
    run.note("no-text", "neither a headline nor the text of an article was found")
    return result(ParseStatus.NOT_ARTICLE, run, document, remainder=found)


def _is_loss(diagnostic: Diagnostic) -> bool:
    return diagnostic.severity is not Severity.INFO


def result(
    status: ParseStatus,
    run: Run,
    document: Document | None = None,
    articles: tuple[Article, ...] = (),
    remainder: Article | None = None,
) -> ParseResult:
    """A result with what was noticed and done so far."""
    return ParseResult(
        status=status,
        articles=articles,
        diagnostics=tuple(run.guard.diagnostics),
        trace=tuple(run.trace),
        format=document.format if document is not None else None,
        remainder=remainder,
    )


def why(run: Run) -> DocumentError:
    """The error for a document that could not be read."""
    last = run.guard.diagnostics[-1]
    return DocumentError(last.message, code=last.code, anchor=last.anchor)
