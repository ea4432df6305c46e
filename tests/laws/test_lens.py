"""Law 3: what is written back holds what was changed, and nothing else is touched."""

import json

import orjson
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import newsmodel
from newsmodel.testing import strategies

# Whole documents and several articles are drawn for each example, and each is read many times.
FEWER = settings(max_examples=settings().max_examples // 5)


@st.composite
def documents(draw, indents=(None, 2)):
    """JSON as others write it: indented or not, with members that the model does not know."""
    members = orjson.loads(newsmodel.dumps(draw(strategies.articles())))
    unknown = draw(st.dictionaries(st.sampled_from(["rating", "x y", "é"]), st.integers(0, 9)))
    members |= unknown
    for block in members.get("body", []):
        if draw(st.booleans()):
            block["mood"] = "calm"
    return json.dumps(members, indent=draw(st.sampled_from(indents))).encode()


@FEWER
@given(documents())
def test_get_put(data):
    """What was read and not changed is written back byte for byte."""
    document = newsmodel.load_document(data, format="json")
    assert document.to_bytes() == data
    assert document.with_article(0, document.articles[0]).to_bytes() == data


@FEWER
@given(documents(), strategies.articles())
def test_put_get(data, article):
    """What is set is what is read again."""
    document = newsmodel.load_document(data, format="json").with_article(0, article)
    assert document.articles == (article,)
    assert newsmodel.load_document(document.to_bytes(), format="json").articles == (article,)


@FEWER
@given(documents(), strategies.articles(), strategies.articles())
def test_put_put(data, first, second):
    """The last write wins: the one before leaves no trace."""
    document = newsmodel.load_document(data, format="json")
    twice = document.with_article(0, first).with_article(0, second)
    assert twice.to_bytes() == document.with_article(0, second).to_bytes()


@FEWER
@given(documents(), strategies.words())
def test_one_field_changes_one_member(data, headline):
    """A change of the headline changes the member ``headline`` alone; the unknown stay in place."""
    document = newsmodel.load_document(data, format="json")
    changed = document.with_article(0, evolve(document.articles[0], headline=headline))
    before, after = orjson.loads(data), orjson.loads(changed.to_bytes())
    assert after.pop("headline") == headline
    before.pop("headline", None)
    assert after == before


@FEWER
@given(
    st.lists(documents(indents=(None,)), min_size=2, max_size=4), strategies.articles(), st.data()
)
def test_one_line_of_many(articles, article, data):
    """In JSON Lines, only the line of the article changes, whatever stands in the others."""
    lines = [each + b"\n" for each in articles]
    lines.insert(1, b"\n")
    lines.insert(2, b"{broken\n")
    document = newsmodel.load_document(b"".join(lines), format="jsonl")
    index = data.draw(st.integers(0, len(articles) - 1))
    written = document.with_article(index, article).to_bytes().splitlines(keepends=True)
    place = index if index == 0 else index + 2
    assert [*written[:place], *written[place + 1 :]] == [*lines[:place], *lines[place + 1 :]]
    assert newsmodel.loads(written[place]) == article


@pytest.mark.parametrize("index", [-1, 1, 99])
def test_there_is_no_article_of_another_index(index):
    """An index that no article has is an IndexError, also one from the end."""
    document = newsmodel.load_document(b'{"schema_version": 1}', format="json")
    with pytest.raises(IndexError, match="holds 1 articles"):
        document.with_article(index, document.articles[0])
