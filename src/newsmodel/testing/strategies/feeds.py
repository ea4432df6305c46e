"""Strategies for feeds: RSS 2.0 and Atom 1.0, with the articles that their items state."""

from collections.abc import Sequence
from email.utils import format_datetime
from typing import Final
from xml.sax.saxutils import escape

from attrs import field, frozen
from hypothesis import strategies as st

from newsmodel.documents import Source
from newsmodel.model import Article, Contributor, Instant, Precision
from newsmodel.testing.strategies.stories import Story, story

_HOST: Final = "https://feeds.northmoor-courier.example"
_ENCODINGS: Final = ("utf-8", "utf-16", "iso-8859-1")


@frozen(kw_only=True)
class Feed:
    """A feed with what its items state."""

    kind: str
    """``rss`` or ``atom``."""

    data: bytes = field(repr=False)
    articles: tuple[Article, ...]
    """One for each item, in their order: address, headline, summary, author and time."""

    @property
    def source(self) -> Source:
        """The feed as it is given to a parser."""
        return Source(data=self.data, url=f"{_HOST}/{self.kind}")


def feeds() -> st.SearchStrategy[Feed]:
    """Feeds of either kind, of no item and of several, in one of three encodings."""
    return st.builds(
        feed_of,
        st.sampled_from(("rss", "atom")),
        st.lists(st.integers(0, 9999).map(story), max_size=4),
        st.sampled_from(_ENCODINGS),
    )


def feed_of(kind: str, told: Sequence[Story], encoding: str = "utf-8") -> Feed:
    """A feed of some stories; a character that the encoding lacks becomes a reference."""
    text = _rss(told) if kind == "rss" else _atom(told)
    declared = f'<?xml version="1.0" encoding="{encoding}"?>\n{text}'
    return Feed(
        kind=kind,
        data=declared.encode(encoding, "xmlcharrefreplace"),
        articles=tuple(_stated(each) for each in told),
    )


def _stated(told: Story) -> Article:
    return Article(
        url=_address(told),
        headline=told.headline,
        summary=told.paragraphs[0],
        authors=(Contributor(name=told.author),),
        published=Instant(value=told.published, precision=Precision.SECOND),
    )


def _address(told: Story) -> str:
    return f"{_HOST}/{told.slug}"


def _rss(told: Sequence[Story]) -> str:
    items = "".join(
        f"<item><title>{escape(each.headline)}</title><link>{_address(each)}</link>"
        f"<guid>{_address(each)}</guid><dc:creator>{escape(each.author)}</dc:creator>"
        f"<pubDate>{format_datetime(each.published)}</pubDate>"
        f"<description>{escape(each.paragraphs[0])}</description></item>\n"
        for each in told
    )
    return (
        '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
        f"<title>The Northmoor Courier</title><link>{_HOST}</link>"
        f"<description>News of the coast</description>{items}</channel></rss>"
    )


def _atom(told: Sequence[Story]) -> str:
    entries = "".join(
        f"<entry><title>{escape(each.headline)}</title><id>{_address(each)}</id>"
        f'<link href="{_address(each)}"/><author><name>{escape(each.author)}</name></author>'
        f"<published>{each.published.isoformat()}</published>"
        f"<updated>{each.published.isoformat()}</updated>"
        f"<summary>{escape(each.paragraphs[0])}</summary></entry>\n"
        for each in told
    )
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>The Northmoor Courier</title>'
        f"<id>{_HOST}/</id><updated>2025-04-22T10:30:00+00:00</updated>{entries}</feed>"
    )
