"""Under which address a page is to be known: the canonical one, where it can be believed."""

import re
from typing import Final
from urllib.parse import SplitResult, urlsplit

from newsmodel.documents import HtmlDocument

_FRONT_PATHS: Final = re.compile(r"/?(?:(?:index|home|default)\.\w{2,5})?", re.IGNORECASE)


def own_address(page: HtmlDocument) -> str | None:
    """The canonical address; some sites give their front page's on all pages, which is none."""
    if page.url and is_front(page.canonical_url) and not is_front(page.url):
        return page.url
    return page.canonical_url or page.url


def is_front(address: str | None) -> bool:
    """Whether an address is that of a site's front page."""
    parts = split(address)
    return bool(parts.netloc) and not parts.query and bool(_FRONT_PATHS.fullmatch(parts.path))


def split(address: str | None) -> SplitResult:
    """The parts of an address; empty ones where it is none."""
    try:
        return urlsplit(address or "")
    except ValueError:
        return urlsplit("")
