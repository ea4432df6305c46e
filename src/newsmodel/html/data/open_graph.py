"""What Open Graph and Twitter cards say: made for previews, mostly true of the article."""

from collections.abc import Iterator
from typing import Final

from newsmodel.documents import HtmlDocument
from newsmodel.html.authors.authorship import propose_authors
from newsmodel.html.dates.candidates import propose_stated
from newsmodel.html.headline.printed import headline_in
from newsmodel.html.proposals import propose
from newsmodel.html.values import plain, plain_list
from newsmodel.model import Candidate, Organisation
from newsmodel.plugin import extractor

_METHOD: Final = "open-graph"
_WRITTEN_BY: Final = frozenset(
    ("written by", "geschrieben von", "verfasst von", "écrit par", "escrito por", "scritto da",
     "door", "geschreven door")
)  # fmt: skip


@extractor(
    name="html.open_graph",
    provides={
        "headline", "summary", "published", "modified", "authors", "publisher", "sections",
        "keywords",
    },
    documents=HtmlDocument,
)  # fmt: skip
def open_graph(page: HtmlDocument) -> Iterator[Candidate]:
    """Title, description, times, section and tags of the preview."""
    meta = page.meta
    for name, confidence in (("og:title", 0.6), ("twitter:title", 0.3)):
        title = headline_in(page, meta.first(name))
        yield from propose("headline", title, confidence, _METHOD, _where(name))
    for name, confidence in (("og:description", 0.75), ("twitter:description", 0.4)):
        yield from propose("summary", plain(meta.first(name)), confidence, _METHOD, _where(name))
    yield from propose_stated(page, _METHOD)
    yield from _authors(page)
    yield from _filing(page)


def _where(name: str) -> str:
    return f"//meta[@property='{name}']/@content"


def _authors(page: HtmlDocument) -> Iterator[Candidate]:
    meta = page.meta
    for name in ("article:author", "og:article:author"):
        # The property is meant for profile addresses; where it holds a name, that is an author.
        names = tuple(text for text in meta.all(name) if "/" not in text)
        yield from propose_authors(page, names, 0.75, _METHOD, _where(name))
    for number in ("1", "2"):
        if (meta.first(f"twitter:label{number}") or "").lower() in _WRITTEN_BY:
            name = f"twitter:data{number}"
            yield from propose_authors(page, meta.all(name)[:1], 0.75, "twitter-card", _where(name))


def _filing(page: HtmlDocument) -> Iterator[Candidate]:
    meta = page.meta
    if site := plain(meta.first("og:site_name")):
        yield from propose(
            "publisher", Organisation(name=site), 0.7, _METHOD, _where("og:site_name")
        )
    for field, name in (("sections", "article:section"), ("keywords", "article:tag")):
        yield from propose(field, plain_list(list(meta.all(name))), 0.7, _METHOD, _where(name))
