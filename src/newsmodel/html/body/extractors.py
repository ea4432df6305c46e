"""The body of the article: as the page shows it, and as its JSON-LD and its scripts state it."""

from collections.abc import Iterator

from newsmodel.documents import HtmlDocument
from newsmodel.html.body.article_body import DomBody, dom_body
from newsmodel.html.body.stated_in_scripts import shows_little, stated_in_scripts
from newsmodel.html.body.statement import Statement, stated_in_json_ld
from newsmodel.html.proposals import propose
from newsmodel.model import Candidate, LiveUpdate
from newsmodel.plugin import extractor


@extractor(name="html.body", provides={"body"}, documents=HtmlDocument)
def body(page: HtmlDocument) -> Iterator[Candidate]:
    """The blocks of the main region; those that a statement confirms have two witnesses."""
    shown = dom_body(page)
    if not (shown.text or shown.figures):
        return
    region = page.blocks.regions[shown.region.index]
    share = shown.region.prose / max(1, shown.region.page_prose)
    anchor = page.anchor_of(region.element)
    yield from propose("body", shown.blocks, 0.5 + 0.4 * min(1.0, share), "density", anchor)
    if shown.confirmed_by:
        yield from propose("body", shown.blocks, 0.8, "confirmed", shown.confirmed_by.anchor)


@extractor(name="html.stated_body", provides={"body"}, documents=HtmlDocument)
def stated_body(page: HtmlDocument) -> Iterator[Candidate]:
    """The ``articleBody`` of the JSON-LD: the better body only where the page shows much less."""
    statement = stated_in_json_ld(page)
    if statement is not None:
        shown = dom_body(page)
        is_better = statement.outweighs(page, shown.text) or _tells_more(statement, shown)
        confidence = 0.99 if is_better else 0.4
        yield from propose("body", statement.blocks, confidence, "json-ld", statement.anchor)


@extractor(name="html.script_body", provides={"body"}, documents=HtmlDocument)
def script_body(page: HtmlDocument) -> Iterator[Candidate]:
    """The text of the article in the state of the page's program, where the page shows little."""
    shown = dom_body(page).text
    statement = stated_in_scripts(page, shown) if shows_little(shown) else None
    if statement is not None:
        confidence = 0.93 if statement.outweighs(page, shown) else 0.3
        yield from propose("body", statement.blocks, confidence, "script", statement.anchor)


def _tells_more(statement: Statement, shown: DomBody) -> bool:
    """Whether it tells a live blog entry by entry that the page shows as one text."""
    is_shown = any(isinstance(block, LiveUpdate) for block in shown.blocks)
    return statement.is_live and shown.confirmed_by is not None and not is_shown
