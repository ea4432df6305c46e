"""Pages for tests: made of a few lines, with text that is long enough to be an article's."""

from typing import Any

from newsmodel.documents import HtmlDocument, Source
from newsmodel.model import Candidate

SENTENCES = (
    "The harbour board of Tarnholm met for six hours on Tuesday and decided nothing at all.",
    "Its chairman, who had brought sandwiches for three, sent out for more shortly before nine.",
    "A second meeting is planned for the week after next, when the tide tables will be known.",
    "Nobody could say afterwards who had put the question of the crane on the agenda.",
)
PARAGRAPHS = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)


def page(markup: str, *, url: str | None = None) -> HtmlDocument:
    """A page of some markup."""
    return HtmlDocument(Source.of(markup, url=url))


def article(inside: str = PARAGRAPHS, *, head: str = "", before: str = "", after: str = "") -> str:
    """The markup of a page with one article."""
    return (
        f"<!doctype html><html><head>{head}</head><body>{before}"
        f"<article>{inside}</article>{after}</body></html>"
    )


def values(extractor: Any, document: HtmlDocument, field: str) -> list[Any]:
    """What an extractor proposes for a field."""
    return [found.value for found in candidates(extractor, document, field)]


def candidates(extractor: Any, document: HtmlDocument, field: str) -> list[Candidate]:
    """The candidates of an extractor for a field, the most confident first."""
    proposed = [each for each in extractor.extract(document, {}) if each.field == field]
    return sorted(proposed, key=lambda each: -each.confidence)
