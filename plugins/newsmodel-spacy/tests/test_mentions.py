"""Names of a pipeline weighed against those of rules."""

from newsmodel_spacy.mentions import Mentions
from trees import PIPELINE, drawn, named, prose

from newsmodel.model import EntityType

TABLE = """
The     DET      det   Vela
Vela    PROPN    nsubj left
left    VERB/VBD ROOT  left
Port    PROPN    compound Marsk
Marsk   PROPN    dobj  left
"""


def merged(ents, *names, confidence=0.95):
    """The mentions as ``(surface, type, entity)``, and the annotations."""
    text, parses = drawn(TABLE, ents)
    before = named(text, *names, confidence=confidence)
    found = Mentions(pipeline=PIPELINE).annotate(prose(text, parses), before)
    types = {each.id: each.type.value for each in found.entities}
    return [(each.span.of(text), types[each.entity]) for each in found.mentions], found


def test_a_name_that_rules_left_out_is_added():
    """With an entity and evidence of its own."""
    mentions, found = merged(["O", "O", "O", "B-GPE", "I-GPE"])
    assert mentions == [("Port Marsk", "place")]
    assert found.mentions[0].evidence[0].extractor == "spacy.mentions"
    assert found.entities[0].name == "Port Marsk"


def test_a_single_word_that_rules_left_out_is_none():
    """Where the rules see no name, one word with a capital seldom is one."""
    assert merged(["B-ORG", "I-ORG", "O", "O", "O"])[0] == []


def test_a_sure_rule_is_believed():
    """Neither its span nor its type is changed by one voice against it."""
    ents = ["O", "O", "O", "O", "B-PERSON"]
    mentions, found = merged(ents, ("Port Marsk", "place"))
    assert mentions == [("Port Marsk", "place")]
    assert found.mentions[0].evidence == ()


def test_a_guess_takes_the_span_of_the_pipeline():
    """Where a rule only guessed how far a name goes, and both take it for the same."""
    ents = ["O", "O", "O", "B-GPE", "I-GPE"]
    mentions, _ = merged(ents, ("Marsk", "place"), confidence=0.5)
    assert mentions == [("Port Marsk", "place")]
    assert merged(ents, ("Marsk", "person"), confidence=0.5)[0] == [("Marsk", "person")]


def test_a_name_of_unknown_kind_takes_its_type_from_the_pipeline():
    """What kind a name is of is the pipeline's to say where the rules know only the name."""
    ents = ["O", "O", "O", "B-GPE", "I-GPE"]
    name = ("Port Marsk", "other")
    assert merged(ents, name, confidence=0.5)[0] == [("Port Marsk", "place")]
    assert merged(ents, name, confidence=0.4)[0] == [("Port Marsk", "other")]
    assert merged(ents, name, confidence=0.9)[0] == [("Port Marsk", "other")]


def test_no_name_of_the_rules_is_lost():
    """What the pipeline does not see stays."""
    mentions, _ = merged(["O"] * 5, ("Vela", "person"), confidence=0.1)
    assert mentions == [("Vela", "person")]


def test_numbers_and_dates_are_no_names():
    """Labels of quantities and times are left to others."""
    mentions, _ = merged(["O", "B-DATE", "O", "B-CARDINAL", "I-CARDINAL"])
    assert mentions == []


def test_the_same_name_is_the_same_entity():
    """A name that the rules know elsewhere gets their entity."""
    text, parses = drawn(TABLE.replace("Marsk", "Vela"), ["O", "O", "O", "O", "B-ORG"])
    before = named(text, ("Vela", "organisation"))
    found = Mentions(pipeline=PIPELINE).annotate(prose(text, parses), before)
    assert {each.type for each in found.entities} == {EntityType.ORGANISATION}
    assert [each.entity for each in found.mentions] == [found.entities[0].id] * 2
