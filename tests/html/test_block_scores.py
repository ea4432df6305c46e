"""The points of blocks: all trees at once give what each gives by itself, and the data fits."""

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from html_pages import PARAGRAPHS, article, page
from newsmodel.html.body.article_body import in_play, is_text
from newsmodel.html.body.block_features import FEATURES, rows
from newsmodel.html.body.block_scores import learned, planted
from newsmodel.html.body.main_region import main_region

LEVELS = 16
POINTS = st.integers(-3000, 3000).map(lambda number: number / 1000)
MARKUP = st.lists(
    st.sampled_from(
        "<p> </p> <div class='ad'> </div> <ul> <li> </li> </ul> <a href='/x'> </a> <h2> </h2> <b> "
        "</b> <aside> </aside> <br> <table> <td> <blockquote> </blockquote> <footer> 2024 By © “ "
        "said, words. Wörter！ 言葉。 http://x.example a@x.example".split()
    ),
    max_size=60,
)


@st.composite
def trees(draw, leaves=8):
    """A tree with at most so many leaves, as the training writes it."""
    if leaves == 1 or draw(st.booleans()):
        return draw(POINTS)
    low = draw(st.integers(1, leaves - 1))
    question = [draw(st.integers(0, len(FEATURES) - 1)), draw(st.integers(0, LEVELS - 2))]
    return [*question, draw(trees(leaves=low)), draw(trees(leaves=leaves - low))]


def walked(tree, row):
    while isinstance(tree, list):
        feature, level, low, high = tree
        tree = low if row[feature] <= level else high
    return tree


@given(
    st.lists(trees(), min_size=1, max_size=9),
    st.lists(st.integers(0, LEVELS - 1), min_size=len(FEATURES), max_size=len(FEATURES)),
)
def test_all_trees_at_once_give_what_each_gives(forest, row):
    """Asking by masks leads to the same leaves as walking down from every root."""
    asked = planted({"features": list(FEATURES), "base": 0.5, "trees": forest})
    assert asked.of(tuple(row)) == pytest.approx(0.5 + sum(walked(tree, row) for tree in forest))


def test_trees_of_other_features_are_refused():
    """Whoever changes what is seen is told to learn anew."""
    with pytest.raises(ValueError, match="anew"):
        planted({"features": [*FEATURES[1:], "new"], "base": 0.0, "trees": [0.1]})


def test_what_was_learned_is_small_and_says_where_it_comes_from():
    """Some kilobytes, with the sets that it was learned from and their licences."""
    data = (files("newsmodel.html.body") / "block_scores.json").read_bytes()
    assert len(data) < 20_000
    assert b"Apache-2.0" in data
    assert b"CC-BY-4.0" in data
    assert len(learned().points) > 20


@given(MARKUP)
def test_every_number_is_a_level(pieces):
    """Whatever the markup, each block in play has a row of numbers that the trees know."""
    document = page(article(f"{PARAGRAPHS}{' '.join(pieces)}"))
    blocks = [block for block in in_play(document) if is_text(block)]
    found = rows(document, main_region(document), blocks)
    assert len(found) == len(blocks)
    assert all(len(row) == len(FEATURES) for row in found)
    assert all(0 <= number < LEVELS for row in found for number in row)
