"""The data files say what they are, and say nothing twice."""

from collections import Counter
from importlib.resources import files

import pytest
from newsmodel_german.lexicons import GERMAN
from newsmodel_german.speech import speech_forms

from newsmodel.language.packs import listed

FILES = sorted(
    each.name for each in files(GERMAN.package).iterdir() if each.name.endswith((".toml", ".txt"))
)


def twice(words):
    return [word for word, count in Counter(words).items() if count > 1]


@pytest.mark.parametrize("name", FILES)
def test_every_file_says_what_it_is_and_how_to_extend_it(name):
    """In a comment at its top, for those who know German better than Python."""
    opening = GERMAN.read(name).split("\n\n")[0]
    assert all(line.startswith("# ") for line in opening.splitlines())
    assert "To extend" in opening


def test_a_small_word_stands_in_one_class():
    """So that its letter does not depend on the order of the file."""
    classes = GERMAN.table("words.toml")["classes"].values()
    assert twice(word for listed_words in classes for word in listed_words.split()) == []


@pytest.mark.parametrize("group", ["countries", "regions", "cities"])
def test_no_place_stands_twice(group):
    """Within its group."""
    assert twice(listed(GERMAN.table("places.toml")[group]["names"])) == []


@pytest.mark.parametrize("group", ["male", "female", "both"])
def test_no_given_name_stands_twice(group):
    """Within its group."""
    assert twice(GERMAN.table("given_names.toml")[group]["names"].split()) == []


@pytest.mark.parametrize(
    ("form", "lemma", "particle"),
    [
        ("sagte", "sagen", None),
        ("antwortete", "antworten", None),
        ("äußerten", "äußern", None),
        ("erklärt", "erklären", None),
        ("teilte", "mitteilen", "mit"),
        ("mitteilte", "mitteilen", None),
        ("mitgeteilt", "mitteilen", None),
        ("schrieb", "schreiben", None),
        ("gab", "bekanntgeben", "bekannt"),
    ],
)
def test_verbs_are_inflected(form, lemma, particle):
    """Weak ones by rule, strong ones as listed, separable ones apart and together."""
    assert (lemma, particle) in {(each.lemma, each.particle) for each in speech_forms()[form]}


def test_a_verb_that_says_nothing_alone_needs_its_particle():
    """Whoever "teilte" a cake reported nothing."""
    assert all(each.particle for each in speech_forms()["teilte"])
