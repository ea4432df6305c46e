"""What language packs build on works for a language that the library knows nothing of."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.language import packs
from newsmodel.model import EntityType, TextSpan

TOKEN = re.compile(r"[0-9]+\.(?=[ ])|\w+|[^\w\s]")
PAIRS = {"„": "“”", "»": "«"}


def read(text):
    """Tokens and sentences of a language where "3." is a numeral that ends no sentence."""
    tokens = packs.matched(TOKEN, text)
    return tokens, packs.split_sentences(tokens, lambda word, following: False)


def quoted(text):
    tokens, sentences = read(text)
    marks = [index for index, word in enumerate(tokens.words) if word in '„“”»«"']
    found = packs.quoted_between(tokens, sentences, marks, PAIRS)
    return [tokens.surface(each.first, each.last) for each in found]


@given(st.text(alphabet='ab A3.,?!„“"\n'))
def test_sentences_hold_every_token_once(text):
    """Whatever the pattern and the text are."""
    tokens, sentences = read(text)
    assert [i for each in sentences for i in range(each.first, each.last)] == [*range(len(tokens))]
    assert len(packs.numbered(sentences)) == len(tokens)


def test_the_pack_says_what_ends_a_sentence():
    """A numeral with a full stop does not, unless the pack says so."""
    tokens, sentences = read("Am 3. Juni war er da. Am 4. nicht.")
    assert [tokens.surface(each.first, each.last) for each in sentences] == [
        "Am 3. Juni war er da.",
        "Am 4. nicht.",
    ]
    both = packs.split_sentences(tokens, lambda word, following: word == "3.")
    assert tokens.surface(both[0].first, both[0].last) == "Am 3."


@pytest.mark.parametrize(
    "mark", ["„Ja, gern“", "„Ja, gern”", "»Ja, gern«", '"Ja, gern"'], ids=lambda mark: mark[0]
)
def test_the_pack_says_which_mark_closes(mark):
    """A mark may have several that close it; straight ones close themselves."""
    assert quoted(f"Er rief {mark} und ging.") == [mark]
    assert quoted(f"Er rief {mark[:-1]} und ging.") == []


def test_names_are_linked_by_their_parts():
    """A surname finds its owner, even one that comes later; an acronym finds its name."""
    chains = packs.NameChains(frozenset({"für"}), prefix="x")
    for name in ("Brandl", "Ina Brandl"):
        chains.learn(name, EntityType.PERSON, 0.8)
    brandl, rule = chains.linked("Brandl", EntityType.PERSON, "title")
    assert (brandl.name, rule) == ("Ina Brandl", "surname-ahead")
    assert chains.linked("Ina Brandl", EntityType.PERSON, "capitals") == (brandl, "same-name")
    office, rule = chains.linked("Amt für Pegel", EntityType.ORGANISATION, "head")
    assert rule == "head"
    assert chains.linked("AP", EntityType.ORGANISATION, "acronym") == (office, "acronym")
    assert {brandl.id, office.id} == {"x1", "x2"}


def test_two_owners_of_a_surname_leave_it_alone():
    """Who of them is meant before either is named, is not to be known."""
    chains = packs.NameChains()
    for name in ("Ina Brandl", "Udo Brandl"):
        chains.learn(name, EntityType.PERSON, 0.8)
    assert chains.linked("Brandl", EntityType.PERSON, "title")[0].name == "Brandl"


def test_a_name_has_the_type_that_the_text_is_clearest_about():
    """A guess at one place gives way to what is sure at another."""
    chains = packs.NameChains()
    chains.learn("Solms", EntityType.PLACE, 0.5)
    chains.learn("Solms", EntityType.ORGANISATION, 0.9)
    assert chains.linked("Solms", EntityType.PLACE, "in")[0].type is EntityType.ORGANISATION


def test_descriptions_are_never_names():
    """The same key means the same entity, but a name of these words is another one."""
    chains = packs.NameChains()
    described = chains.described("mayor", EntityType.PERSON, "the mayor")
    assert chains.described("mayor", EntityType.PERSON, "a mayor") is described
    assert chains.linked("mayor", EntityType.PERSON, "capitals")[0] is not described


def test_lexicons_are_read_from_any_package():
    """Those of English lie in the package of the built-in annotators."""
    english = packs.Lexicons("newsmodel.language.lexicons")
    assert english.table("en/times.toml")["months"]["may"] == 5
    assert "meanwhile" in english.word_list("en/not_names.txt")
    assert english.table("en/times.toml") is english.table("en/times.toml")


def test_values_of_times_need_no_language():
    """Weeks, periods and Easter are those of ISO 8601 and of the calendar."""
    sunday = packs.easter(2025)
    assert sunday.isoformat() == "2025-04-20"
    assert packs.of_week(sunday) == "2025-W16"
    assert packs.moved(sunday, -1, "M") == "2025-03"
    assert packs.period("3", "W") == "P3W"


def test_spans_find_the_quotation_around_them():
    """The door has the index of quotations that attribution works with."""
    assert packs.QuotationIndex([]).innermost(TextSpan(0, 3)) is None
