"""schema.org in JSON-LD: read wherever an article stands, edited in place, written anew."""

import json

import orjson
import pytest
from attrs import evolve
from hypothesis import given, settings

import newsmodel
from newsmodel import Article, Contributor, DocumentError, LiveUpdate, Paragraph
from newsmodel.testing import strategies

FEWER = settings(max_examples=settings().max_examples // 5)

STORY = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": {"@value": "Ferry sails", "@language": "en"},
    "author": [{"@type": "Person", "name": "Ada Quill", "image": "a.jpg"}, "Tom Reed"],
    "datePublished": "2024-06-11",
    "wordCount": 1.50,
    "articleBody": "One.\n\nTwo.",
}


def document(value):
    """The document that says a value."""
    return newsmodel.load_document(json.dumps(value).encode())


def test_what_is_changed_is_changed_in_its_own_form():
    """A value object stays one, people who stay keep what else is said of them."""
    before = document(STORY)
    assert before.format == "schema-org"
    [article] = before.articles
    authors = (*article.authors[:1], Contributor(name="Mia Holt"))
    changed = before.with_article(0, evolve(article, headline="Ferry stays", authors=authors))
    after = orjson.loads(changed.to_bytes())
    assert after == STORY | {
        "headline": {"@value": "Ferry stays", "@language": "en"},
        "author": [STORY["author"][0], {"@type": "Person", "name": "Mia Holt"}],
    }
    assert b"1.5" in changed.to_bytes()


@FEWER
@given(strategies.articles(), strategies.articles())
def test_put_get_and_put_put(first, second):
    """Whatever is put into a document that others wrote is read again; the last one counts."""
    before = document({"@context": "https://schema.org", "@graph": [{"@type": "WebSite"}, STORY]})
    after = before.with_article(0, first).with_article(0, second)
    assert newsmodel.load_document(after.to_bytes(), format="schema-org").articles == (second,)
    assert after.to_bytes() == before.with_article(0, second).to_bytes()
    assert after.with_article(0, before.articles[0]).to_bytes() == before.to_bytes()


def test_articles_stand_anywhere():
    """In arrays, graphs and lists, each once; what is no article is none."""
    nested = {"@type": "WebPage", "mainEntity": STORY}
    listed = {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": STORY}]}
    value = {"@context": "https://schema.org", "@graph": [nested, listed, {"@type": "Person"}]}
    assert len(document(value).articles) == 2
    assert len(document([STORY, STORY]).articles) == 2
    assert document({"@context": "https://schema.org", "@type": "Person"}).articles == ()


def test_a_live_blog():
    """Updates are blocks of their own, and an article with updates is written as a live blog."""
    updates = (LiveUpdate(headline="Now", blocks=(Paragraph(text="It sails."),), identifier="#1"),)
    written = newsmodel.dumps(Article(headline="Ferry", body=updates), "schema-org", pure=True)
    node = orjson.loads(written)
    assert node["@type"] == "LiveBlogPosting"
    assert node["liveBlogUpdate"][0]["headline"] == "Now"
    assert newsmodel.loads(written, "schema-org").body == updates


def test_the_check_of_a_claim():
    """What is claimed is the headline; claim and rating ride in an extension, and are editable."""
    claim = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "claimReviewed": "The moon is a ferry",
        "reviewRating": {"@type": "Rating", "ratingValue": 1, "alternateName": "False"},
        "reviewBody": "It is not.",
    }
    [article] = document(claim).articles
    assert article.headline == "The moon is a ferry"
    assert article.text == "It is not."
    assert article.extensions["claim_review"]["reviewRating"]["alternateName"] == "False"
    edited = document(claim).with_article(0, evolve(article, headline="The sun is a ferry"))
    assert orjson.loads(edited.to_bytes())["claimReviewed"] == "The sun is a ferry"
    assert newsmodel.loads(newsmodel.dumps(article, "schema-org"), "schema-org") == article


def test_several_articles_make_a_graph():
    """They are read again as they were."""
    articles = (Article(headline="One"), Article(headline="Two", urgency=3))
    data = newsmodel.dumps_many(articles, "schema-org")
    assert orjson.loads(data)["@graph"][0]["headline"] == "One"
    assert newsmodel.load_document(data).articles == articles


@pytest.mark.parametrize("text", ['{"@context": "https://schema.org", ', '"@context"', "7"])
def test_what_is_no_json_ld(text):
    """It is refused with a reason."""
    with pytest.raises(DocumentError):
        newsmodel.load_document(text.encode(), format="schema-org")


@pytest.mark.parametrize(
    "strange",
    [
        {"headline": ["", {"@value": 3}], "author": 7, "image": [None, {}, 3], "about": [[]]},
        {"datePublished": "yesterday-ish", "publisher": [{}, {"name": ""}]},
        {"articleBody": {"@value": "<p>One.</p>"}, "liveBlogUpdate": [1, {}]},
        {"isAccessibleForFree": "maybe", "correction": [None, {"text": ""}, "Sorry."]},
        {"identifier": [{"@type": "PropertyValue"}], "genre": {"@id": "urn:g"}},
    ],
)
def test_strange_values_cost_only_themselves(strange):
    """Every property may be of any type: what says something is read, the rest is left alone."""
    read = document(STORY | strange)
    assert len(read.articles) == 1
    assert read.to_bytes() == json.dumps(STORY | strange).encode()
    changed = read.with_article(0, evolve(read.articles[0], summary="New"))
    assert orjson.loads(changed.to_bytes()) == STORY | strange | {"description": "New"}


def test_a_date_that_is_none_is_noted():
    """It is left out, and told."""
    read = document(STORY | {"datePublished": "yesterday-ish"})
    assert [each.code for each in read.diagnostics] == ["date-unreadable"]
    assert read.articles[0].published is None
