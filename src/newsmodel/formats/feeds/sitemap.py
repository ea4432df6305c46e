"""News sitemaps: every address of a ``urlset`` that a ``news:news`` tells of is an article."""

from collections.abc import Sequence
from typing import ClassVar, Final

from lxml import etree

from newsmodel.documents import DocumentError, Limits, NotWritableError, Source
from newsmodel.formats.feeds.channel import children_of
from newsmodel.formats.feeds.document import FeedDocument
from newsmodel.formats.feeds.formats import root_of
from newsmodel.formats.feeds.making import add, remove
from newsmodel.formats.feeds.names import names_of, namespace_of
from newsmodel.formats.feeds.places import Places, written_date
from newsmodel.formats.feeds.values import write_line
from newsmodel.formats.lens import FieldPlace
from newsmodel.model import Article, Instant

Node = etree._Element
_ROOT: Final = "urlset"
_NEWS: Final = "{*}news"
_CERTAIN: Final = 0.95


def put_url(node: Node, article: Article) -> None:
    """The address."""
    _put(node, "loc", article.url)


def put_modified(node: Node, article: Article) -> None:
    """When the page was changed."""
    _put(node, "lastmod", _date(article.modified))


def put_headline(node: Node, article: Article) -> None:
    """The title."""
    _put(_news(node), "title", article.headline)


def put_published(node: Node, article: Article) -> None:
    """When it was published."""
    _put(_news(node), "publication_date", _date(article.published))


def put_keywords(node: Node, article: Article) -> None:
    """The keywords, with commas between them."""
    _put(_news(node), "keywords", ", ".join(article.keywords) or None)


SITEMAP_PLACES: Final[Places] = {
    "url": FieldPlace("`loc`", put_url),
    "headline": FieldPlace("`news:title`", put_headline),
    "published": FieldPlace("`news:publication_date`", put_published),
    "modified": FieldPlace("`lastmod`", put_modified),
    "keywords": FieldPlace("`news:keywords`", put_keywords),
}
"""Where news sitemaps say what can be changed in place."""


class SitemapDocument(FeedDocument):
    """A news sitemap; it says nothing for all its articles."""

    format: ClassVar[str] = "news-sitemap"
    places: ClassVar[Places] = SITEMAP_PLACES
    roots: ClassVar[frozenset[str]] = frozenset({_ROOT})

    @classmethod
    def items_of(cls, root: Node) -> list[Node]:
        """The addresses that are news."""
        return [url for url in root.iterchildren("{*}url") if url.find(_NEWS) is not None]


class SitemapFormat:
    """News sitemaps as search engines read them (sitemaps.org, with the namespace for news)."""

    name: str = "news-sitemap"
    media_types: Sequence[str] = ()
    suffixes: Sequence[str] = ()
    writes: Sequence[str] = ()
    renders: Sequence[str] = ()

    def sniff(self, source: Source) -> float:
        """By the name of the root."""
        return _CERTAIN if root_of(source)[0] == _ROOT else 0.0

    def read(self, source: Source, limits: Limits) -> SitemapDocument:
        """The sitemap.

        Raises:
            DocumentError: when it is none.
        """
        return SitemapDocument.read(source, limits)

    def write(self, article: Article, name: str) -> bytes:
        """It writes nothing anew.

        Raises:
            NotWritableError: always.
        """
        raise NotWritableError("sitemaps are not written anew; write a feed: rss or atom")


def _news(node: Node) -> Node:
    found = node.find(_NEWS)
    if found is None:
        raise DocumentError("the address of a sitemap is no news")
    return found


def _put(parent: Node, name: str, text: str | None) -> None:
    elements = children_of(parent, names_of(namespace_of(parent))).get(name, [])
    if text is None:
        remove(elements)
        return
    element = elements[0] if elements else add(parent, name)
    write_line(element, text)


def _date(instant: Instant | None) -> str | None:
    return written_date(instant) if instant is not None else None
