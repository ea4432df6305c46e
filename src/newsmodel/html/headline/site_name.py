"""Titles without the site's name: a part is cut off only when a second witness agrees."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import urlsplit

from newsmodel.documents import HtmlDocument
from newsmodel.html.data.article_node import article_node, nodes_of
from newsmodel.html.values import comparable, plain, plain_all

_SEPARATOR: Final = re.compile(r"\s+(?:\||-|–|—|·|•|»|«|::|/|~|›|:)\s+|\s*\|\s*|\s+[–—]\s+|:\s+")
_LEAST: Final = 3
_LEAST_OF_DOMAIN: Final = 4
_MOST_WORDS_OF_SITE: Final = 5
_PARTS_OF_ENDINGS: Final = frozenset("ac co com edu gov go ne net or org".split())
"""What stands before the country in endings of two parts, such as ``co.uk``."""

_LONGEST: Final = 400
"""Characters from which on a title is none, and is left as it is."""

_HOUSE_NAMES: Final = (
    "og:site_name",
    "application-name",
    "apple-mobile-web-app-title",
    "publisher",
    "dc.publisher",
)
_NAMES: Final = (*_HOUSE_NAMES, "cre", "copyright", "article:section")


def without_site(page: HtmlDocument, title: str) -> str:
    """A title without the site's name at its end or its beginning."""
    if len(title) > _LONGEST:
        return title
    places = [(match.start(), match.end()) for match in _SEPARATOR.finditer(title)]
    for start, end in reversed(places):
        is_clause = title[start:end].strip() == ":"
        if is_site(page, title[end:]) or (
            not is_clause and is_called_like_domain(page, title[end:])
        ):
            return without_site(page, title[:start].strip())
    for start, end in places:
        if is_site(page, title[:start]):
            return title[end:].strip()
    return title


def is_called_like_domain(page: HtmlDocument, text: str) -> bool:
    """Whether a name is part of the site's domain, or holds it: ``Courier`` of courieronline."""
    words, domain = _key(text), _key(_domain(_host(page)).partition(".")[0])
    is_short = len(text.split()) <= _MOST_WORDS_OF_SITE
    return (
        is_short
        and min(len(words), len(domain)) >= _LEAST_OF_DOMAIN
        and (words in domain or domain in words)
    )


def segments(title: str) -> list[str]:
    """The parts of a title between bars, dashes and the like."""
    return [part for part in _SEPARATOR.split(title[:_LONGEST]) if part.strip()] or [""]


def is_site(page: HtmlDocument, text: str) -> bool:
    """Whether a text is what the site, or the part of it that the page is in, calls itself."""
    words = _key(text)
    return len(words) >= _LEAST and words in page.feature("html.sites", lambda: _sites(page))


def is_publisher(page: HtmlDocument, text: str) -> bool:
    """Whether a text is the name of the house that publishes the page, not of somebody in it."""
    words = _key(text)
    return len(words) >= _LEAST and words in page.feature("html.houses", lambda: _houses(page))


def is_house(page: HtmlDocument, text: str) -> bool:
    """Whether the page's JSON-LD calls a name an organisation's, and nobody's in person."""
    types = page.feature("html.types_of_names", lambda: _types_of_names(page)).get(_key(text), ())
    return "Organization" in types and "Person" not in types


def _types_of_names(page: HtmlDocument) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for node in page.json_ld:
        key = _key(plain(node.data.get("name")))
        found[key] = found.get(key, frozenset()) | frozenset(node.types)
    return found


def _houses(page: HtmlDocument) -> frozenset[str]:
    domain = _domain(_host(page))
    # What stands before the domain may be the name of somebody who has an account there.
    named = (domain, domain.partition(".")[0])
    return _keys((*_named_in_head(page, _HOUSE_NAMES), *_named_in_json_ld(page), *named))


def _sites(page: HtmlDocument) -> frozenset[str]:
    """What the site calls itself, in all the ways that the page tells, ready to be compared."""
    host = _host(page)
    return _keys((*_stated(page), host, _domain(host), *host.split(".")[:-1]))


def _keys(stated: Iterable[str]) -> frozenset[str]:
    known = {name for name in map(_key, stated) if len(name) >= _LEAST}
    with_article = {f"the{name}" for name in known}
    return frozenset(known | with_article | {name.removeprefix("the") for name in known})


def _domain(host: str) -> str:
    """The part of a host that somebody registered: ``a.co.example`` of ``www.a.co.example``."""
    labels = host.split(".")
    parts = 3 if len(labels) > 2 and labels[-2] in _PARTS_OF_ENDINGS else 2
    return ".".join(labels[-parts:])


def _stated(page: HtmlDocument) -> Iterator[str]:
    meta = page.meta
    yield from _named_in_head(page, _NAMES)
    for handle in (meta.first("twitter:site"), meta.first("twitter:creator")):
        yield (handle or "").removeprefix("@")
    node = article_node(page)
    yield from plain_all(node.data.get("articleSection")) if node else ()
    yield from _named_in_json_ld(page)


def _named_in_head(page: HtmlDocument, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        yield plain(page.meta.first(name))


def _named_in_json_ld(page: HtmlDocument) -> Iterator[str]:
    node = article_node(page)
    for publisher in nodes_of(page, node.data.get("publisher")) if node else ():
        yield plain(publisher.get("name"))
    for each in page.json_ld:
        if not {"WebSite", "Organization", "NewsMediaOrganization"}.isdisjoint(each.types):
            yield plain(each.data.get("name"))
            yield plain(each.data.get("alternateName"))


def is_own(page: HtmlDocument, address: str) -> bool:
    """Whether an address leads to the page's own site, as far as that is known."""
    own = _domain(_host(page))
    return "://" not in address or not own or _domain(_host_in(address)) == own


def _host(page: HtmlDocument) -> str:
    return page.feature("html.host", lambda: _host_in(page.url) or _host_in(page.canonical_url))


def _host_in(url: str | None) -> str:
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return ""
    return (host or "").removeprefix("www.")


def _key(text: str) -> str:
    """A name ready to be compared with an address, which has no accents."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
    return comparable(text)
