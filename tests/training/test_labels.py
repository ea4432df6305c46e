"""What the training takes from the gold: which blocks are in it, and how good a choice is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labels import body_labels, snippet_labels
from measure import Measure
from samples import Sample

WORD = st.text("abcdefghij", min_size=3, max_size=9)
TEXTS = st.lists(
    st.lists(WORD, min_size=2, max_size=12).map(" ".join), min_size=2, max_size=8, unique=True
)


def sample(texts, body):
    labels = body_labels(texts, body)
    return Sample("1", "courier.example", texts, [], labels, [1.0] * len(texts), body)


@given(TEXTS)
def test_a_body_of_all_blocks_holds_every_block(texts):
    """The short ones too: they are looked for together with their neighbours."""
    labels = body_labels(texts, "\n\n".join(texts))
    assert all(labels)


@given(TEXTS)
def test_strange_words_are_in_no_body(texts):
    """Nothing is found where nothing is."""
    assert not any(body_labels(texts, "Wholly Other Words Of Another Article Altogether"))


def test_a_short_line_counts_where_it_stands():
    """The same words elsewhere on the page are another line."""
    first = "The board of the harbour met for six hours."
    second = "It will meet again in the week after next."
    labels = body_labels(
        ["Harbour", first, "What next", second, "Next", ""], f"{first} What next {second}"
    )
    assert labels == [False, True, True, True, False, None]


def test_snippets_say_little():
    """Most blocks stand in no snippet."""
    gold = {"with": ["met  for six"], "without": ["Sign up"]}
    found = snippet_labels(["It met for six hours.", "Sign up now", "Who knows"], gold)
    assert found == [True, False, None]


def test_a_measure_is_of_words():
    """Precision and recall of 4-grams, and F1 of their means."""
    texts = ["one two three four five", "six seven eight nine ten"]
    measure = Measure()
    measure.add(sample(texts, texts[0]), [True, True])
    assert measure.recalls == [1.0]
    assert measure.precisions == [pytest.approx(2 / 7)]
