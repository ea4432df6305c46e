"""The text of the article in the state that a page's program starts from.

Such a state is large, and reading it takes longer than all else together. So it is read only where
the page itself shows little: a shell that a program fills, or the opening before a paywall.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

from newsmodel.documents import HtmlDocument
from newsmodel.documents.script_data import json_values
from newsmodel.html.article_body import dom_body
from newsmodel.html.proposals import propose
from newsmodel.html.state_text import FoundText, texts_in
from newsmodel.html.statement import Statement, statement_of
from newsmodel.html.values import comparable
from newsmodel.html.word_rows import WordRows
from newsmodel.model import Candidate
from newsmodel.plugin import extractor

_LITTLE: Final = 1500
"""Characters below which what is shown may not be all."""

_LEAST_SCRIPT: Final = 1000
_SIGNS: Final = ('"text"', '"content"', '"body"', "<p", "003cp", "aragraph")
_READ: Final = 6
"""So many of the longest texts are looked at."""

_SAME: Final = 0.5
_LEAST_SHOWN: Final = 150
_LEAST_HEADLINE: Final = 12
_NEAR: Final = 3
_LEAST_SENTENCES: Final = 4
_SENTENCE_END: Final = re.compile(r"[.!?…。！？।؟]['\"”’»)\]]*(?:\s|$)|[。！？]")
_LONGEST_HEADLINE: Final = 300


@extractor(name="html.script_body", provides={"body"}, documents=HtmlDocument)
def script_body(page: HtmlDocument) -> Iterator[Candidate]:
    """The longest text in the scripts that is this article's, where the page shows little."""
    statement = stated_in_scripts(page)
    if statement is not None:
        confidence = 0.93 if statement.outweighs(page, dom_body(page).text) else 0.3
        yield from propose("body", statement.blocks, confidence, "script", statement.anchor)


def stated_in_scripts(page: HtmlDocument) -> Statement | None:
    """The longest text in the scripts that is this article's; None where the page shows enough."""
    shown = dom_body(page).text
    if len(shown) >= _LITTLE:
        return None
    return page.feature("html.stated_in_scripts", lambda: _stated(page, shown))


def _stated(page: HtmlDocument, shown: str) -> Statement | None:
    """The longest text that goes on from what is shown, else the longest below the headline."""
    found = sorted(_texts(page), key=lambda each: -len(each.markup))[:_READ]
    made = [(each, statement_of(page, each.markup, each.path)) for each in found]
    stated = [(each, statement) for each, statement in made if statement and _tells(statement)]
    going_on = (statement for _, statement in stated if _goes_on(statement, shown))
    headed = (statement for each, statement in stated if _is_headed(page, each))
    return next(going_on, None) or next(headed, None)


def _texts(page: HtmlDocument) -> Iterator[FoundText]:
    for index, script in enumerate(page.head_elements["script"]):
        text = script.text or ""
        if _may_hold_text(text) and "ld+json" not in script.get("type", ""):
            for state in json_values(text):
                yield from texts_in(state, f"script[{index}]")


def _may_hold_text(script: str) -> bool:
    return len(script) >= _LEAST_SCRIPT and any(sign in script for sign in _SIGNS)


def _tells(statement: Statement) -> bool:
    """Whether it is told in sentences; scripts hold style sheets and terms of use, too."""
    return len(_SENTENCE_END.findall(statement.text)) >= _LEAST_SENTENCES


def _goes_on(statement: Statement, shown: str) -> bool:
    """Whether what the page shows is in the statement."""
    return len(shown) >= _LEAST_SHOWN and WordRows(statement.text).share_of(shown) >= _SAME


def _is_headed(page: HtmlDocument, text: FoundText) -> bool:
    """Whether the page's headline stands near the text."""
    title = comparable(page.title or page.meta.first("og:title") or "")
    return any(
        len(headline := comparable(each)) >= _LEAST_HEADLINE and headline in title
        for each in _lines(text.owners[:_NEAR])
    )


def _lines(owners: tuple[dict[str, Any], ...]) -> Iterator[str]:
    """The short texts of objects, and of the objects that are their members."""
    for owner in owners:
        for value in owner.values():
            for each in value.values() if isinstance(value, dict) else (value,):
                if isinstance(each, str) and _LEAST_HEADLINE <= len(each) <= _LONGEST_HEADLINE:
                    yield each
