"""How an event stands to the world is read from the words around it, whatever its type."""

import pytest

from english import event, factuality, read


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Kenya attacked Uganda.", "attacked", "asserted"),
        ("Kenya has attacked Uganda.", "attacked", "asserted"),
        ("Marlo said that the roof collapsed.", "collapsed", "asserted"),
        ("The roof did not collapse.", "collapse", "negated"),
        ("The roof never collapsed.", "collapsed", "negated"),
        ("Nobody attacked Uganda.", "attacked", "negated"),
        ("There were no talks.", "talks", "negated"),
        ("They left without talks.", "talks", "negated"),
        ("Kenya failed to attack.", "attack", "negated"),
        ("Kenya refused to talk.", "talk", "negated"),
        ("Kenya did not refuse to talk.", "talk", "asserted"),
        ("Marlo has yet to reply.", "reply", "negated"),
        ("The claim could not be verified.", "verified", "negated"),
        ("Kenya may attack Uganda.", "attack", "possible"),
        ("Kenya could have attacked Uganda.", "attacked", "possible"),
        ("If Kenya attacks, Uganda will leave.", "attacks", "possible"),
        ("They spoke of a possible attack.", "attack", "possible"),
        ("The possibility of an attack is real.", "attack", "possible"),
        ("Perhaps Kenya attacked.", "attacked", "possible"),
        ("Did Kenya attack Uganda?", "attack", "possible"),
        ("Kenya believes that Uganda attacked.", "attacked", "possible"),
        ("Kenya plans to attack Uganda.", "attack", "intended"),
        ("Kenya's plans to attack failed.", "attack", "intended"),
        ("Marlo ordered police to leave.", "leave", "intended"),
        ("Kenya went to Geneva to talk.", "talk", "intended"),
        ("The planned attack was a secret.", "attack", "intended"),
        ("Kenya allegedly attacked Uganda.", "attacked", "alleged"),
        ("Kenya accused Uganda of attacking a ship.", "attacking", "alleged"),
        ("Kenya claimed that Uganda attacked.", "attacked", "alleged"),
        ("The alleged attack was a rumour.", "attack", "alleged"),
        ("Kenya began to attack.", "attack", "asserted"),
        ("Kenya was forced to leave.", "leave", "asserted"),
    ],
)
def test_factuality_of_a_word(text, word, expected):
    """Negation, modality, conditions, questions, and what embeds the word decide."""
    assert factuality(text, word) == expected


def test_events_carry_their_factuality_with_its_evidence():
    """The rule that decided is named beside the one that found the event."""
    found = event("Kenya may attack Uganda.", "attack")
    assert found.factuality == "possible"
    assert [each.extractor for each in found.evidence] == ["en.events", "en.factuality"]


def test_unverified_claims_are_alleged():
    """A sentence that says so makes the reports before it allegations."""
    text = (
        "Kenya said Ugandan rebels attacked Nairobi. The claim could not be independently verified."
    )
    found = event(text, "attacked")
    assert found.factuality == "alleged"
    assert found.attribution is not None
    assert found.attribution.verified is False


def test_verification_reaches_no_other_paragraph():
    """What is said to be unverified is the report right before, not everything."""
    text = "Kenya said rebels attacked Nairobi.\n\nThe toll could not be confirmed."
    assert event(text, "attacked").factuality == "asserted"


def test_factuality_leaves_all_other_layers():
    """The annotator changes events alone."""
    text = "Ada Marlo said on Monday that Kenya may attack."
    found = read(text)
    assert found.mentions
    assert found.times
    assert found.quotations
