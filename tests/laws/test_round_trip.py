"""Law 2: ``loads(dumps(a, F), F) == a`` for every valid article and every writable format."""

import json
import pickle

import orjson
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import newsmodel
from newsmodel.formats.json.careful import explained
from newsmodel.model import FrozenMapping, frozen_json, thawed_json
from newsmodel.testing import strategies

FORMATS = newsmodel.writable_formats()


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_written_is_read_again(name):
    """Every format without loss gives back the article that it was given."""

    @given(strategies.articles())
    def law(article):
        assert newsmodel.loads(newsmodel.dumps(article, name), name) == article

    law()


@given(strategies.articles())
def test_equal_articles_give_equal_bytes(article):
    """The writing is canonical: a copy, made in whatever way, is written as the same bytes."""
    written = newsmodel.dumps(article)
    copies = (
        newsmodel.loads(written),
        pickle.loads(pickle.dumps(article)),
        evolve(article, extensions=dict(reversed(list(article.extensions.items())))),
    )
    for copy in copies:
        assert copy == article
        assert hash(copy) == hash(article)
        assert newsmodel.dumps(copy) == written
    assert written.startswith(b'{"schema_version":1')
    assert newsmodel.dumps(article, "jsonl") == written + b"\n"
    assert b"\n" not in written


@given(strategies.articles())
def test_layout_does_not_matter(article):
    """Indented, with sorted members, in UTF-16, read carefully: it is the same article."""
    members = orjson.loads(newsmodel.dumps(article))
    indented = json.dumps(members, indent=2, sort_keys=True, ensure_ascii=False)
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-32"):
        assert newsmodel.loads(indented.encode(encoding)) == article
    assert explained(members) == article


@settings(max_examples=settings().max_examples // 5)
@given(st.lists(strategies.articles(), min_size=1, max_size=4))
def test_json_lines_hold_many_articles(articles):
    """Lines put one after another are read as so many articles."""
    data = b"".join(newsmodel.dumps(article, "jsonl") for article in articles)
    document = newsmodel.load_document(data, format="jsonl")
    assert document.articles == tuple(articles)
    assert document.to_bytes() == data


@given(strategies.json_values())
def test_json_values_are_what_json_says(value):
    """Equal values of extensions are written alike, unequal ones are not."""
    article = newsmodel.Article(extensions={"x": value})
    read = newsmodel.loads(newsmodel.dumps(article)).extensions["x"]
    assert frozen_json({"x": read}) == frozen_json({"x": value})
    assert frozen_json(thawed_json(value)) == value


@pytest.mark.parametrize("value", [1, 2**53, -(2**63), 2**63, 0])
def test_numbers_have_one_form(value):
    """``1`` and ``1.0`` are equal, so they are written the same; ``true`` is neither."""
    whole, real = (newsmodel.Article(extensions={"n": number}) for number in (value, float(value)))
    assert whole == real
    assert newsmodel.dumps(whole) == newsmodel.dumps(real)
    assert FrozenMapping({"n": 1}) != FrozenMapping({"n": True})


@given(strategies.malformed())
def test_bytes_that_hurt_are_read_or_refused(data):
    """Whatever is given as JSON is read, or is refused with a DocumentError that has a code."""
    for name in ("json", "jsonl"):
        article = read_or_refused(data, name)
        if article is not None:
            assert newsmodel.loads(newsmodel.dumps(article, name), name) == article


@given(strategies.articles(), st.integers(0, 10**6), st.sampled_from([b"\x00", b"{", b"3", b""]))
def test_damage_is_found_or_harmless(article, place, damage):
    """A byte changed anywhere gives another article or a DocumentError, never anything else."""
    written = newsmodel.dumps(article)
    place %= len(written)
    read_or_refused(written[:place] + damage + written[place + 1 :], "json")


def read_or_refused(data, name):
    """The article, or None where there is a DocumentError that says what is wrong."""
    try:
        return newsmodel.loads(data, name)
    except newsmodel.DocumentError as refusal:
        error = refusal
    assert error.code
    assert str(error)
    return None
