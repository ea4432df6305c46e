"""What other meta elements say: Dublin Core, Highwire, Parsely, Sailthru and plain HTML."""

from collections.abc import Iterator
from typing import Final

from newsmodel.documents import HtmlDocument
from newsmodel.html.authors.authorship import propose_authors
from newsmodel.html.dates.candidates import propose_stated
from newsmodel.html.headline.printed import headline_in
from newsmodel.html.proposals import propose
from newsmodel.html.values import plain, plain_list
from newsmodel.model import Candidate
from newsmodel.plugin import extractor

_METHOD: Final = "meta"
_HEADLINES: Final = (
    ("hdl", 0.7),
    ("parsely-title", 0.7),
    ("sailthru.title", 0.6),
    ("citation_title", 0.8),
    ("dc.title", 0.5),
    ("title", 0.4),
)
_SUMMARIES: Final = (("description", 0.6), ("dc.description", 0.5), ("sailthru.description", 0.5))
_AUTHORS: Final = (
    ("author", 0.65),
    ("parsely-author", 0.8),
    ("sailthru.author", 0.75),
    ("byl", 0.8),
    ("citation_author", 0.85),
    ("dc.creator", 0.65),
    ("dcterms.creator", 0.65),
    ("cxenseparse:author", 0.75),
    ("article.author", 0.65),
)


_KEYWORDS: Final = (
    ("news_keywords", 0.7),
    ("parsely-tags", 0.6),
    ("sailthru.tags", 0.5),
    ("citation_keywords", 0.7),
    ("dc.subject", 0.5),
    ("dcterms.subject", 0.5),
    ("keywords", 0.5),
    ("tags", 0.5),
)
_SECTIONS: Final = (
    ("parsely-section", 0.7),
    ("article.section", 0.7),
    ("section", 0.6),
    ("article:category", 0.6),
    ("og:section", 0.6),
    ("category", 0.5),
)
_MOST_WORDS: Final = 12


@extractor(
    name="html.meta_tags",
    provides={
        "headline", "summary", "authors", "published", "modified", "keywords",
        "sections", "copyright",
    },
    documents=HtmlDocument,
)  # fmt: skip
def meta_tags(page: HtmlDocument) -> Iterator[Candidate]:
    """Headline, summary, authors, times and keywords."""
    for name, confidence in page.meta.stated(_HEADLINES):
        title = headline_in(page, page.meta.first(name))
        yield from propose("headline", title, confidence, _METHOD, _where(name))
    for name, confidence in page.meta.stated(_SUMMARIES):
        yield from propose(
            "summary", plain(page.meta.first(name)), confidence, _METHOD, _where(name)
        )
    for name, confidence in page.meta.stated(_AUTHORS):
        names = tuple(text for text in page.meta.all(name) if "/" not in text)
        yield from propose_authors(page, names, confidence, _METHOD, _where(name))
    yield from propose_stated(page, _METHOD)
    yield from _words(page)


def _where(name: str) -> str:
    return f"//meta[@name='{name}']/@content"


def _words(page: HtmlDocument) -> Iterator[Candidate]:
    for field, table in (("keywords", _KEYWORDS), ("sections", _SECTIONS)):
        for name, confidence in page.meta.stated(table):
            words = plain_list(list(page.meta.all(name)))
            # Long lists are the site's own, made for search engines.
            sure = confidence if len(words) <= _MOST_WORDS else confidence / 2
            yield from propose(field, words, sure, _METHOD, _where(name))
    notice = plain(page.meta.first("copyright", "dc.rights", "dcterms.rights"))
    yield from propose("copyright", notice, 0.6, _METHOD, _where("copyright"))
