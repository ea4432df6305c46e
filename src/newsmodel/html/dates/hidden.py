"""Dates in attributes that scripts turn into words such as "two hours ago".

They are asked where the page shows no date as it was fetched: ``datetime`` of elements that are no
``time``, and what marked elements keep in ``title`` or in data attributes.
"""

import re
from collections.abc import Iterator
from itertools import islice, takewhile
from typing import Any, Final

from newsmodel.documents import HtmlDocument
from newsmodel.html.article_area import article_element
from newsmodel.html.body.boilerplate import is_apart
from newsmodel.html.dates.page_dates import read_page_date
from newsmodel.html.dates.reading import EARLIEST_YEAR
from newsmodel.model import Instant

_STATING: Final = frozenset(
    "title data-date data-time data-timestamp data-datetime data-published data-publish-date "
    "data-pub-date data-utime".split()
)
_CARRYING: Final = _STATING | {"datetime"}
_DATED: Final = ("del", "ins", "time")
"""The elements whose ``datetime`` is read elsewhere, or is of a change within the text."""

_CALLED: Final = ("date", "time", "publish")
_ATTRIBUTES: Final = re.compile(r"datetime|title|data-.*(?:date|time|publish).*")
_MOST: Final = 40


def hidden_date(page: HtmlDocument) -> tuple[Instant, Any] | None:
    """The first date in an attribute within the article, with its element."""
    article = article_element(page)
    for carrier in islice(_carriers(article), _MOST):
        if not _is_apart(carrier, article):
            for instant in _instants(page, carrier):
                return instant, carrier
    return None


def _carriers(article: Any) -> Iterator[Any]:
    """The elements that keep a date in an attribute; an XPath takes four times as long."""
    for element in article.iterdescendants("*"):
        given = element.keys()
        if not _CARRYING.isdisjoint(given) and _is_carrier(element, given):
            yield element


def _is_carrier(element: Any, given: list[str]) -> bool:
    if "datetime" in given and element.tag not in _DATED:
        return True
    names = element.get("class", "")
    is_called = element.tag in ("abbr", "time") or any(map(names.__contains__, _CALLED))
    return is_called and not _STATING.isdisjoint(given)


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
