"""The country that a page is of, as far as its address or its language tag names one."""

from typing import Final
from urllib.parse import urlsplit

from newsmodel.documents import HtmlDocument
from newsmodel.html.data.language import declared_language, tag_of

_OF_ANY_COUNTRY: Final = frozenset("ai cc co eu fm gg io ly me sh to tv ws".split())
"""Domains of countries that are sold to all the world."""

_AMERICAN_DOMAINS: Final = frozenset(("edu", "gov", "mil"))


def region_of(page: HtmlDocument) -> str | None:
    """A code of ISO 3166, such as ``AT``: of the page's host, else as it is declared."""
    return page.feature("html.region", lambda: _of_address(page) or _declared(page))


def _of_address(page: HtmlDocument) -> str | None:
    try:
        host = urlsplit(page.canonical_url or page.url or "").hostname or ""
    except ValueError:
        return None
    domain = host.rpartition(".")[2]
    if domain in _AMERICAN_DOMAINS:
        return "US"
    is_country = len(domain) == 2 and domain.isalpha() and domain not in _OF_ANY_COUNTRY
    return {"uk": "GB"}.get(domain, domain.upper()) if is_country else None


def _declared(page: HtmlDocument) -> str | None:
    for tag in (declared_language(page), tag_of(page.meta.first("og:locale"))):
        last = (tag or "").rpartition("-")[2]
        if len(last) == 2 and last.isupper():
            return last
    return None
