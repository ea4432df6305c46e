"""The day that a page's address names: seldom wrong, but of a draft as often as of the article."""

import re
from datetime import date
from typing import Final
from urllib.parse import urlsplit

from newsmodel.documents import HtmlDocument
from newsmodel.html.dates.reading import EARLIEST_YEAR

_IN_PATH: Final = re.compile(
    r"/((?:19|20)[0-9]{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12][0-9]|3[01])(?=[/.\-_]|$)"
)


def day_of_address(page: HtmlDocument) -> date | None:
    """The day in the path of the page's address; only three parts that are a date together."""
    found = _IN_PATH.search(_path(page.canonical_url) or _path(page.url))
    if found is None or int(found[1]) < EARLIEST_YEAR:
        return None
    try:
        return date(*map(int, found.groups()))
    except ValueError:
        return None


def _path(url: str | None) -> str:
    try:
        return urlsplit(url or "").path
    except ValueError:
        return ""
