"""Dates in attributes that scripts turn into words such as "two hours ago".

They are asked where the page shows no date as it was fetched: ``datetime`` of elements that are no
``time``, and what marked elements keep in ``title`` or in data attributes.
"""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Any, Final

from newsmodel.documents import HtmlDocument, compiled
from newsmodel.html.article_area import article_element
from newsmodel.html.body.boilerplate import is_apart
from newsmodel.html.dates.page_dates import read_page_date
from newsmodel.html.dates.reading import EARLIEST_YEAR
from newsmodel.model import Instant

_CARRIERS: Final = (
    ".//*[@datetime][not(self::time or self::ins or self::del)]"
    " | .//*[@title or @data-date or @data-time or @data-timestamp or @data-datetime"
    " or @data-published or @data-publish-date or @data-pub-date or @data-utime]"
    "[self::abbr or self::time or contains(@class, 'date') or contains(@class, 'time')"
    " or contains(@class, 'publish')]"
)
_ATTRIBUTES: Final = re.compile(r"datetime|title|data-.*(?:date|time|publish).*")
_MOST: Final = 40


def hidden_date(page: HtmlDocument) -> tuple[Instant, Any] | None:
    """The first date in an attribute within the article, with its element."""
    article = article_element(page)
    for carrier in compiled(_CARRIERS)(article)[:_MOST]:
        if not _is_apart(carrier, article):
            for instant in _instants(page, carrier):
                return instant, carrier
    return None


def _is_apart(element: Any, article: Any) -> bool:
    """Whether an element belongs to a comment or a menu within the article."""
    inner = takewhile(lambda outer: outer is not article, element.iterancestors())
    return any(is_apart(outer.get("class", "").lower()) for outer in inner)


def _instants(page: HtmlDocument, element: Any) -> Iterator[Instant]:
    for name, text in element.items():
        if _ATTRIBUTES.fullmatch(name):
            instant = read_page_date(page, text, EARLIEST_YEAR)
            if instant is not None:
                yield instant
