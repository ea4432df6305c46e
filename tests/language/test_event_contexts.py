"""Events know what they are about beside their type."""

import pytest

from english import events, read
from newsmodel.language import lexicons
from newsmodel.language.ontology import plover


@pytest.mark.parametrize(
    ("text", "contexts"),
    [
        ("Kenya accused Uganda of sending troops.", ("military",)),
        ("The court sentenced Tom Quill on Monday.", ("legal",)),
        ("Kenya and Uganda agreed to cut tariffs.", ("economic",)),
        ("Kenya threatened Uganda over its nuclear weapons.", ("military", "cbrn")),
        ("Farmers protested in Nairobi.", ()),
    ],
)
def test_contexts_come_from_words_around(text, contexts):
    """Words near the trigger tell the contexts, in the order of the ontology."""
    assert read(text).events[0].contexts == contexts


def test_contexts_end_with_the_sentence():
    """What another sentence speaks of is no context."""
    text = "Farmers protested in Nairobi. The election is near."
    assert events(text)
    assert read(text).events[0].contexts == ()


def test_the_lexicon_knows_the_contexts_of_plover():
    """Each context of the ontology has words, and there are no others."""
    known = lexicons.table("en/contexts.toml")["contexts"]
    assert list(known) == [each.name for each in plover().contexts]
    assert all(known.values())
