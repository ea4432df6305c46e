"""The pages of an article that is spread over several: which address is the next one.

A link of the relation ``next`` may lead to another article, as on blogs. What is taken for the next
page has the page's own address, but for a number that is greater by one.
"""

import re
from collections.abc import Iterator
from typing import Final

from newsmodel.documents import HtmlDocument
from newsmodel.html.links.own_address import split

_NUMBER: Final = re.compile(
    r"/(?:page|seite|pagina|página|p|s)?[-/]?(\d{1,3})/?$|"
    r"[-_,.](?:page|seite|pagina|p|s)?-?(\d{1,3})(?=\.\w{2,5}$)"
)
_QUERY: Final = re.compile(
    r"(?:^|&)(?:page|pg|p|pagina|seite|part|paged|start_page|pn)=(\d{1,3})(?=&|$)"
)
_MOST_PAGES: Final = 50
_RELATIVE: Final = "?0123456789"
"""How an address may begin that does not hold the name of the page's own."""

_SCHEME: Final = len("https://www.")


def next_page(page: HtmlDocument) -> str | None:
    """The address of the page that goes on with the article; None where there is none."""
    address = page.url or page.canonical_url
    if not address:
        return None
    own, number = parted(address)
    pages = dict(_pages(page, own))
    # Numbers tell articles apart, too: those of pages begin at 1, or with no number.
    is_paged = number == 1 or (number < _MOST_PAGES and 1 in pages)
    return pages.get(number + 1) if is_paged else None


def parted(url: str) -> tuple[str, int]:
    """An address without the number of its page, and the number; 1 where it has none."""
    parts = split(url)
    path, query, number = parts.path, parts.query, 1
    if found := _QUERY.search(query):
        query, number = _QUERY.sub("", query).strip("&"), int(found.group(1))
    elif found := _NUMBER.search(path):
        number = int(found.group(1) or found.group(2))
        path = path[: found.start()] + path[found.end() :]
    own = parts.netloc.removeprefix("www.") + path.rstrip("/")
    return (f"{own}?{query}" if query else own), number


def _pages(page: HtmlDocument, own: str) -> Iterator[tuple[int, str]]:
    """The pages of the same article that the page links to, by their number."""
    host, _, path = own.partition("/")
    last = path.rpartition("/")[2].partition("?")[0]
    stem = last.partition(".")[0] or last or "page"
    links = (*page.head_elements["link"], *page.anchors)
    # A quick look first: pages hold hundreds of links, and link to themselves often.
    promising = {
        given.partition("#")[0]
        for link in links
        if (given := link.get("href")) and (stem in given or given[0] in _RELATIVE)
    }
    for given in sorted(promising - {page.url, page.canonical_url}):
        url = page.absolute(given) if _may_be_of(host, given) else None
        same, number = parted(url) if url else ("", 0)
        if url and same == own:
            yield number, url


def _may_be_of(host: str, address: str) -> bool:
    """Whether an address is relative, or of a host: others hold this one to share it."""
    return not address.startswith("http") or host in address[: len(host) + _SCHEME]
