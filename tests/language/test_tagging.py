"""Words that may be a noun or a verb are told apart by where they stand."""

import pytest

from newsmodel.language import toolkit
from newsmodel.plugin import Prose


def verbs(text):
    """The main verbs of a text."""
    syntax = toolkit.syntax_of(Prose(text))
    return [syntax.tokens.lowers[group.head] for group in syntax.verb_groups]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge is safe, analysts say.", ["is", "say"]),
        ("The bridge, officials say, is safe.", ["say", "is"]),
        ("Some say the bridge fell.", ["say", "fell"]),
        ("These remain.", ["remain"]),
        ("They have put the toll at 12.", ["put"]),
        ("The bridge has become a symbol.", ["become"]),
        ("This leads to a second question.", ["leads"]),
        ("The rule unfairly targets farmers.", ["targets"]),
        ("They do not even know it.", ["know"]),
        ("The council can recalibrate the scales.", ["recalibrate"]),
        ("hire nurses for the islands", ["hire"]),
        ("They agreed to recalibrate the scales.", ["agreed", "recalibrate"]),
    ],
)
def test_verbs_that_may_look_like_nouns(text, expected):
    """A verb is one after a plural noun, a pronoun, "have", a modal or an adverb of manner."""
    assert verbs(text) == expected


@pytest.mark.parametrize(
    "text",
    ["The talks about the strike failed.", "The strikes failed.", "The new finds failed."],
)
def test_nouns_that_may_look_like_verbs(text):
    """What follows an article or an adjective stays a noun."""
    assert verbs(text) == ["failed"]


def test_an_apostrophe_after_a_plural_makes_a_possessor():
    """A bare apostrophe owns what follows; after an opening mark it closes a quotation."""
    assert "p" in toolkit.syntax_of(Prose("The workers' union met.")).tags
    assert "p" not in toolkit.syntax_of(Prose("The 'workers' union met.")).tags
