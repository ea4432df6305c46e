"""The pages and feeds that Hypothesis draws are realistic, varied, and say what is in them."""

from collections import Counter
from importlib.metadata import EntryPoint
from pathlib import Path
from tomllib import loads

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html

import newsmodel
from newsmodel.model import Article, Instant, Link
from newsmodel.testing import strategies
from newsmodel.testing.hypothesis_plugin import register

ROOT = Path(__file__).resolve().parents[2]
FEW = settings(max_examples=60)


@FEW
@given(strategies.html_pages())
def test_a_page_holds_its_article(page):
    """Headline, author and every paragraph of the article are printed on the page."""
    tree = html.fromstring(page.data.decode())
    printed = " ".join(tree.text_content().split())
    article = page.article
    for text in (article.headline, article.authors[0].name, *article.text.split("\n\n")):
        assert " ".join(text.split()) in printed
    assert tree.xpath("string(//link[@rel='canonical']/@href)") == article.url == page.url


@FEW
@given(strategies.html_pages())
def test_a_page_is_read_as_its_article(page):
    """What newsmodel reads is the article beside the page, and nothing of what stands around it."""
    found = newsmodel.parse(page.source, annotate=False).require()
    assert found.headline == page.article.headline
    assert found.text == page.article.text
    assert [each.name for each in found.authors] == [each.name for each in page.article.authors]
    assert found.published.value == page.article.published.value


@FEW
@given(strategies.feeds())
def test_a_feed_states_its_articles(feed):
    """There is an item for each article, in order, with its headline and its address."""
    tree = etree.fromstring(feed.data)
    titles = tree.xpath("//*[local-name()='item' or local-name()='entry']/*[local-name()='title']")
    assert [each.text for each in titles] == [each.headline for each in feed.articles]
    assert tree.tag.endswith({"rss": "rss", "atom": "feed"}[feed.kind])
    text = feed.data.decode(tree.getroottree().docinfo.encoding)
    assert all(article.url in text for article in feed.articles)


def test_pages_are_spread():
    """Pages with and without each part are drawn, none of them seldom."""
    seen = Counter()

    @settings(max_examples=200, database=None)
    @given(strategies.html_pages())
    def draw(page):
        seen.update(part for part in PARTS if part.encode() in page.data)

    draw()
    for part in PARTS:
        assert 20 <= seen[part] <= 190, (part, seen)


PARTS = (
    "ld+json",
    "og:title",
    'id="consent"',
    "Most read",
    'id="comments"',
    "Read more",
    "<article",
)


@pytest.fixture
def _registered():
    register()


@pytest.mark.usefixtures("_registered")
@pytest.mark.parametrize("kind", [Article, Instant, Link])
def test_types_have_strategies(kind):
    """`st.from_type` draws valid values of the model's classes."""

    @settings(max_examples=20)
    @given(st.from_type(kind))
    def draw(value):
        assert isinstance(value, kind)

    draw()


def test_entry_points_lead_somewhere():
    """Hypothesis and pytest find what pyproject.toml promises."""
    project = loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for group in ("hypothesis", "pytest11"):
        for name, value in project["entry-points"][group].items():
            assert EntryPoint(name, value, group).load() is not None
