"""Articles made of what is known of them, the quick way."""

import pickle

import pytest
from hypothesis import given

import newsmodel
from newsmodel.model import ARTICLE_FIELDS, Article, Instant, ModelError, Paragraph
from newsmodel.model.article import article_of
from newsmodel.testing import strategies


@given(strategies.articles())
def test_the_quick_way_gives_the_same_article(article):
    """Of all fields, and of those alone that say something."""
    every = {name: getattr(article, name) for name in ARTICLE_FIELDS}
    known = {name: value for name, value in every.items() if value}
    for values in (every, known):
        quick = article_of(values)
        assert quick == article
        assert hash(quick) == hash(article)
        assert quick.text == article.text


@pytest.mark.parametrize(
    "values",
    [
        {"headline": ""},
        {"urgency": 12},
        {"published": "2025-04-22"},
        {"body": [Paragraph(text="A list is no tuple.")]},
        {"extensions": 7},
        {"provenance": {"headline": 1}},
    ],
)
def test_the_quick_way_refuses_the_same_with_the_same_words(values):
    """Every value that is given is checked."""
    with pytest.raises(ModelError) as slow:
        Article(**values)
    with pytest.raises(ModelError) as quick:
        article_of(values)
    assert str(quick.value) == str(slow.value)


def test_spans_are_checked_too():
    """Annotations may not reach beyond the text."""
    annotations = newsmodel.annotate("The ferry sailed on Monday.")
    with pytest.raises(ModelError, match="spans within the 0"):
        article_of({"annotations": annotations})


def test_there_is_no_other_field():
    """A name that no field has is a mistake of who calls."""
    with pytest.raises(KeyError):
        article_of({"title": "Ferry"})


def test_the_text_is_not_pickled():
    """It is made of the body again."""
    article = Article(body=(Paragraph(text="Ferry " * 1000),), created=Instant.parse("2025"))
    before = len(pickle.dumps(article))
    assert article.text
    assert len(pickle.dumps(article)) == before
    assert pickle.loads(pickle.dumps(article)).text == article.text
