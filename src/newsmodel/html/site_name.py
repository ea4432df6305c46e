"""Titles without the site's name: a part is cut off only when a second witness agrees."""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from newsmodel.documents import HtmlDocument
from newsmodel.html.article_node import article_node, nodes_of
from newsmodel.html.values import comparable, plain, plain_all

_SEPARATOR: Final = re.compile(r"\s+(?:\||-|–|—|·|•|»|«|::|/|~|›|:)\s+|\s*\|\s*|\s+[–—]\s+|:\s+")
_LEAST: Final = 3
_LONGEST: Final = 400
"""Characters from which on a title is none, and is left as it is."""

_NAMES: Final = (
    "og:site_name",
    "application-name",
    "apple-mobile-web-app-title",
    "publisher",
    "dc.publisher",
    "cre",
    "copyright",
    "article:section",
)


def without_site(page: HtmlDocument, title: str) -> str:
    """A title without the site's name at its end or its beginning."""
    if len(title) > _LONGEST:
        return title
    places = [(match.start(), match.end()) for match in _SEPARATOR.finditer(title)]
    for start, end in reversed(places):
        if is_site(page, title[end:]):
            return without_site(page, title[:start].strip())
    for start, end in places:
        if is_site(page, title[:start]):
            return title[end:].strip()
    return title


def segments(title: str) -> list[str]:
    """The parts of a title between bars, dashes and the like."""
    return [part for part in _SEPARATOR.split(title[:_LONGEST]) if part.strip()] or [""]


def is_site(page: HtmlDocument, text: str) -> bool:
    """Whether a text is what the site, or the part of it that the page is in, calls itself."""
    words = comparable(text)
    return len(words) >= _LEAST and words in page.feature("html.sites", lambda: _sites(page))


def _sites(page: HtmlDocument) -> frozenset[str]:
    """What the site calls itself, in all the ways that the page tells, ready to be compared."""
    names = {comparable(name) for name in _stated(page)}
    host = _host(page)
    labels = host.split(".")
    names.update((comparable(host), comparable(".".join(labels[-2:]))))
    if len(labels) >= 2:
        names.update(comparable(label) for label in labels[:-1])
    known = {name for name in names if len(name) >= _LEAST}
    with_article = {f"the{name}" for name in known}
    return frozenset(known | with_article | {name.removeprefix("the") for name in known})


def _stated(page: HtmlDocument) -> Iterator[str]:
    meta = page.meta
    for name in _NAMES:
        yield plain(meta.first(name))
    for handle in (meta.first("twitter:site"), meta.first("twitter:creator")):
        yield (handle or "").removeprefix("@")
    node = article_node(page)
    for publisher in nodes_of(page, node.data.get("publisher")) if node else ():
        yield plain(publisher.get("name"))
    yield from plain_all(node.data.get("articleSection")) if node else ()
    for each in page.json_ld:
        if not {"WebSite", "Organization", "NewsMediaOrganization"}.isdisjoint(each.types):
            yield plain(each.data.get("name"))
            yield plain(each.data.get("alternateName"))


def _host(page: HtmlDocument) -> str:
    for url in (page.url, page.canonical_url):
        try:
            host = urlsplit(url or "").hostname
        except ValueError:
            continue
        if host:
            return host.removeprefix("www.")
    return ""
