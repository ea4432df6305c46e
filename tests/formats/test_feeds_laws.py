"""The laws of feeds: any articles written, and feeds that others wrote, changed in one place."""

from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

import newsmodel
from newsmodel import (
    Article,
    Contributor,
    Heading,
    Instant,
    Link,
    Media,
    Organisation,
    Paragraph,
    Source,
    Subject,
)
from newsmodel.documents import DEFAULT_LIMITS
from newsmodel.formats.feeds import AtomFormat, RssFormat
from newsmodel.testing import strategies

FEWER = settings(max_examples=settings().max_examples // 5)
FORMATS = [pytest.param(each, id=each.name) for each in (RssFormat(), AtomFormat())]
each_format = pytest.mark.parametrize("format_", FORMATS)
HERE = Path(__file__).resolve().parents[2] / "seeds"
SEEDS = {name: (HERE / name / "source.xml").read_bytes() for name in ("feed-rss", "feed-atom")}
LATER = Instant.parse("2025-05-01T09:00:00Z")
OTHER = {
    "identifier": "urn:example:9",
    "url": "https://other.example/story",
    "headline": "Ferry <b>sails</b> & R&amp;D",
    "summary": "Once more.\nAnd again.",
    "authors": (Contributor(name="Ida Holm", email="ida@other.example"),),
    "language": "sv",
    "publisher": Organisation(name="Other & Sons", url="https://other.example"),
    "copyright": "© Other",
    "usage_terms": "https://licence.example/by",
    "published": LATER,
    "modified": LATER,
    "created": LATER,
    "sections": ("Coast", "Ferries"),
    "keywords": ("quay", "tide"),
    "subjects": (Subject(name="Sea", code="04010", scheme="https://other.example/topics"),),
    "media": (Media(url="https://other.example/a.jpg", title="A", caption="At sea"),),
    "links": (Link(url="https://other.example/more", relation="related"),),
    "body": (Paragraph(text="New & better."), Heading(text="Then", level=3)),
}
NODES = {
    "identifier": {"guid", "id"},
    "url": {"link"},
    "headline": {"title"},
    "summary": {"description", "summary"},
    "authors": {"author", "creator", "contributor"},
    "published": {"pubDate", "published"},
    "modified": {"updated"},
    "keywords": {"category"},
    "subjects": {"category"},
    "media": {"content", "link"},
    "links": {"comments", "link"},
    "body": {"encoded", "content"},
}
"""The elements that say each field; where none is named, only new ones may come."""


def read(format_, data):
    """The feed with these bytes."""
    return format_.read(Source(data=data), DEFAULT_LIMITS)


@each_format
def test_any_articles_are_written_and_read_again(format_):
    """Round trip, without a word of complaint."""

    @FEWER
    @given(st.lists(strategies.articles(), max_size=3))
    def law(articles):
        feed = read(format_, format_.write_many(articles, format_.name))
        assert feed.articles == tuple(articles)
        assert not feed.diagnostics

    law()


@pytest.mark.parametrize("name", SEEDS)
def test_a_feed_of_others_is_a_lens(name):
    """GetPut, PutGet and PutPut for any article, in a feed that newsmodel did not write."""
    data = SEEDS[name]
    before = newsmodel.load_document(data)

    @FEWER
    @given(strategies.articles(), st.integers(0, len(before.articles) - 1))
    def law(article, index):
        after = before.with_article(index, article)
        assert before.to_bytes() == data
        assert newsmodel.load_document(after.to_bytes()).articles == after.articles
        twice = before.with_article(index, Article()).with_article(index, article)
        assert twice.to_bytes() == after.to_bytes()

    law()


@pytest.mark.parametrize("name", SEEDS)
@pytest.mark.parametrize("field", OTHER)
def test_one_field_changes_only_its_nodes(name, field):
    """Every element that does not say the field stays as it is, byte for byte."""
    data = SEEDS[name]
    feed = newsmodel.load_document(data)
    article = evolve(feed.articles[0], **{field: OTHER[field]})
    changed = feed.with_article(0, article).to_bytes()
    assert newsmodel.load_document(changed).articles == (article, *feed.articles[1:])
    after = [text for _, text in parts(changed)]
    assert {name for name, text in parts(data) if text not in after} <= NODES.get(field, set())


def parts(data):
    """What the first item of a feed holds, and the feed without it: names and texts."""
    root = etree.fromstring(data)
    item = next(root.iter("{*}item", "{*}entry"))
    held = [(etree.QName(each).localname, canonical(each)) for each in item]
    item.getparent().remove(item)
    return [*held, ("feed", canonical(root))]


def canonical(element):
    """The text of an element, however it is spelled."""
    return etree.tostring(element, method="c14n", with_tail=False)


@pytest.mark.parametrize("name", SEEDS)
def test_without_a_slot_nothing_is_lost_or_it_is_refused(name):
    """What feeds say by themselves is enough for a plain item, and not for every one."""
    writer = {"feed-rss": "rss", "feed-atom": "atom"}[name]
    plain = Article(
        **{field: OTHER[field] for field in ("headline", "summary", "keywords", "body")}
    )
    data = newsmodel.dumps(plain, writer, pure=True)
    assert b"urn:newsmodel:slot" not in data.replace(b'xmlns:newsmodel="urn:newsmodel:slot:1"', b"")
    assert newsmodel.loads(data, writer) == plain
    with pytest.raises(newsmodel.NotWritableError, match="the article's byline, urgency"):
        newsmodel.dumps(evolve(plain, byline="By her", urgency=2), writer, pure=True)
