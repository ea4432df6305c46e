"""What other meta elements say: Dublin Core, Highwire, Parsely, Sailthru and plain HTML."""

from collections.abc import Iterator
from typing import Final

from newsmodel.documents import HtmlDocument
from newsmodel.html.authorship import propose_authors
from newsmodel.html.local_time import propose_date
from newsmodel.html.proposals import propose
from newsmodel.html.site_name import without_site
from newsmodel.html.values import plain
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
_PUBLISHED: Final = (
    ("parsely-pub-date", 0.9),
    ("sailthru.date", 0.8),
    ("pubdate", 0.85),
    ("publishdate", 0.8),
    ("publish-date", 0.8),
    ("publish_date", 0.8),
    ("publication_date", 0.8),
    ("datepublished", 0.85),
    ("date_published", 0.85),
    ("article.published", 0.85),
    ("citation_publication_date", 0.8),
    ("cxenseparse:recs:publishtime", 0.85),
    ("dc.date.issued", 0.85),
    ("dcterms.issued", 0.85),
    ("dcterms.created", 0.75),
    ("dc.date.created", 0.7),
    ("dc.date", 0.65),
    ("dcterms.date", 0.65),
    ("displaydate", 0.75),
    ("originalpublicationdate", 0.85),
    ("pdate", 0.7),
    ("date", 0.65),
)
_MODIFIED: Final = (
    ("dcterms.modified", 0.75),
    ("datemodified", 0.75),
    ("last-modified", 0.5),
    ("lastmod", 0.6),
    ("revised", 0.6),
    ("article.updated", 0.75),
)


@extractor(
    name="html.meta_tags",
    provides={
        "headline", "summary", "authors", "published", "modified", "keywords", "copyright",
    },
    documents=HtmlDocument,
)  # fmt: skip
def meta_tags(page: HtmlDocument) -> Iterator[Candidate]:
    """Headline, summary, authors, times and keywords."""
    for name, confidence in _HEADLINES:
        title = without_site(page, plain(page.meta.first(name)))
        yield from propose("headline", title, confidence, _METHOD, _where(name))
    for name, confidence in _SUMMARIES:
        yield from propose(
            "summary", plain(page.meta.first(name)), confidence, _METHOD, _where(name)
        )
    for name, confidence in _AUTHORS:
        names = tuple(text for text in page.meta.all(name) if "/" not in text)
        yield from propose_authors(page, names, confidence, _METHOD, _where(name))
    for field, table in (("published", _PUBLISHED), ("modified", _MODIFIED)):
        for name, confidence in table:
            if text := page.meta.first(name):
                yield from propose_date(page, field, text, confidence, _METHOD, _where(name))
    yield from _words(page)


def _where(name: str) -> str:
    return f"//meta[@name='{name}']/@content"


def _words(page: HtmlDocument) -> Iterator[Candidate]:
    for name, confidence in (("news_keywords", 0.7), ("parsely-tags", 0.6), ("keywords", 0.5)):
        parts = (page.meta.first(name) or "").split(",")
        words = tuple(dict.fromkeys(word for part in parts if (word := plain(part))))
        yield from propose("keywords", words, confidence, _METHOD, _where(name))
    notice = plain(page.meta.first("copyright", "dc.rights", "dcterms.rights"))
    yield from propose("copyright", notice, 0.6, _METHOD, _where("copyright"))
