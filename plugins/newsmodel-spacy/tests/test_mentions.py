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
    """Without the article, with an entity and evidence of its own."""
    mentions, found = merged(["B-ORG", "I-ORG", "O", "O", "O"])
    assert mentions == [("Vela", "organisation")]
    assert found.mentions[0].evidence[0].extractor == "spacy.mentions"
    assert found.entities[0].name == "Vela"


def test_a_sure_rule_is_believed():
    """Neither its span nor its type is changed by one voice against it."""
    ents = ["O", "O", "O", "O", "B-PERSON"]
    mentions, found = merged(ents, ("Port Marsk", "place"))
    assert mentions == [("Port Marsk", "place")]
    assert found.mentions[0].evidence == ()


def test_a_guess_takes_span_and_type_from_the_pipeline():
    """Where a rule only guessed, the pipeline decides."""
    ents = ["O", "O", "O", "B-GPE", "I-GPE"]
    mentions, _ = merged(ents, ("Marsk", "person"), confidence=0.5)
    assert mentions == [("Port Marsk", "place")]


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
    text, parses = drawn(TABLE.replace("Marsk", "Vela2"), ["O", "O", "O", "O", "B-ORG"])
    before = named(text, ("Vela", "organisation"))
    found = Mentions(pipeline=PIPELINE).annotate(prose(text, parses), before)
    assert {each.type for each in found.entities} == {EntityType.ORGANISATION}
    assert len(found.entities) == 2
