"""The text of the article in the state that a page's program starts from.

Such a state may be large, and reading it may take longer than all else together. So large ones are
read only where the page itself shows little: a shell that a program fills, or the opening before a
paywall.
"""

import re
from collections.abc import Iterator
from functools import partial
from itertools import islice
from typing import Any, Final

from newsmodel.documents import HtmlDocument
from newsmodel.documents.script_data import json_values
from newsmodel.html.body.state_text import FoundText, texts_in
from newsmodel.html.body.statement import Statement, statement_of
from newsmodel.html.values import comparable

_LITTLE: Final = 1500
"""Characters below which what is shown may not be all."""

_SMALL: Final = 150_000
_LARGE: Final = 10_000_000
"""The longest scripts that are read where the page shows much, and where it shows little."""

_LEAST_SCRIPT: Final = 1000
_PLAIN: Final = re.compile(r"[A-Za-z0-9 ,]{24,60}")
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


def stated_in_scripts(page: HtmlDocument, shown: str) -> Statement | None:
    """The longest text in the scripts that holds what is shown, else the one below the headline."""
    headed = None
    for each in sorted(_texts(page, shown), key=lambda found: -len(found.markup))[:_READ]:
        statement = statement_of(page, each.markup, each.path)
        if statement is None or not _tells(statement):
            continue
        if _goes_on(statement, shown):
            return statement
        if headed is None and shows_little(shown) and _is_headed(page, each):
            headed = statement
    return headed


def shows_little(shown: str) -> bool:
    """Whether what is shown may not be all."""
    return len(shown) < _LITTLE


def _texts(page: HtmlDocument, shown: str) -> Iterator[FoundText]:
    is_wanted = _may_hold_text if shows_little(shown) else partial(_holds, _samples(shown))
    for index, script in enumerate(page.head_elements["script"]):
        text = script.text or ""
        if is_wanted(text) and "ld+json" not in script.get("type", ""):
            yield from page.feature(f"html.texts_in_script.{index}", partial(_read, text, index))


def _read(script: str, index: int) -> list[FoundText]:
    path = f"script[{index}]"
    return [found for state in json_values(script) for found in texts_in(state, path)]


def _may_hold_text(script: str) -> bool:
    is_fit = _LEAST_SCRIPT <= len(script) <= _LARGE
    return is_fit and any(sign in script for sign in _SIGNS)


def _samples(shown: str) -> list[str]:
    """A few pieces of a text that look the same however a script writes it."""
    places = (len(shown) * quarter // 4 for quarter in (1, 2, 3))
    found = (_PLAIN.search(shown, place) for place in places)
    return [each[0] for each in found if each]


def _holds(samples: list[str], script: str) -> bool:
    is_fit = _LEAST_SCRIPT <= len(script) <= _SMALL
    return is_fit and any(sample in script for sample in samples)


def _tells(statement: Statement) -> bool:
    """Whether it is told in sentences; scripts hold style sheets and terms of use, too."""
    ends = islice(_SENTENCE_END.finditer(statement.text), _LEAST_SENTENCES)
    return len(list(ends)) == _LEAST_SENTENCES


def _goes_on(statement: Statement, shown: str) -> bool:
    """Whether what the page shows is in the statement."""
    return len(shown) >= _LEAST_SHOWN and statement.rows.share_of(shown[:_LITTLE]) >= _SAME


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
