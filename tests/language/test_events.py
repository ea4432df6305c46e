"""Events are found by PLOVER type, with who did it to whom, where, when, and how many."""

import pytest

from english import event, events, read
from newsmodel.language.ontology import plover


@pytest.mark.parametrize(
    ("text", "kind", "actors", "targets"),
    [
        ("Kenya accused Uganda of spying.", "ACCUSE", ["Kenya"], ["Uganda"]),
        ("Police arrested Tom Quill on Monday.", "COERCE", ["Police"], ["Tom Quill"]),
        ("Tom Quill was arrested by police.", "COERCE", ["police"], ["Tom Quill"]),
        ("Rebels attacked Kenyan soldiers.", "ASSAULT", ["Rebels"], ["Kenyan soldiers"]),
        ("Kenya and Uganda met.", "CONSULT", ["Kenya", "Uganda"], ["Kenya", "Uganda"]),
        ("Ada Marlo praised Kenya.", "SUPPORT", ["Ada Marlo"], ["Kenya"]),
        ("Farmers protested in Nairobi.", "PROTEST", ["Farmers"], []),
        ("Kenya rejected Ugandan claims.", "REJECT", ["Kenya"], ["Ugandan claims"]),
        ("Ada Marlo urged Kenya to wait.", "REQUEST", ["Ada Marlo"], ["Kenya"]),
        ("Kenya expelled Ugandan diplomats.", "SANCTION", ["Kenya"], ["Ugandan diplomats"]),
        ("Kenya recalled its ambassador from Uganda.", "SANCTION", ["Kenya"], ["Uganda"]),
        ("Kenya deployed troops near Uganda.", "MOBILIZE", ["Kenya"], ["troops"]),
        ("Kenya extradited Tom Quill to Uganda.", "COOPERATE", ["Kenya"], ["Tom Quill"]),
        ("Norway sent food to Kenya.", "AID", ["Norway"], ["Kenya"]),
        ("Kenya lifted its ban on Ugandan milk.", "CONCEDE", ["Kenya"], ["Ugandan milk"]),
        ("Kenya withdrew its troops from Uganda.", "RETREAT", ["Kenya"], ["Uganda"]),
        ("Kenya threatened Uganda.", "THREATEN", ["Kenya"], ["Uganda"]),
        ("Kenya agreed to talk with Uganda.", "AGREE", ["Kenya"], ["Uganda"]),
    ],
)
def test_types_with_their_participants(text, kind, actors, targets):
    """Each of the sixteen types, active and passive."""
    assert [each[1:] for each in events(text)] == [(kind, actors, targets)]


@pytest.mark.parametrize(
    ("text", "trigger", "actors", "targets"),
    [
        ("Kenya's invasion of Uganda began.", "invasion", ["Kenya"], ["Uganda"]),
        ("Kenyan attacks on Uganda went on.", "attacks", ["Kenyan"], ["Uganda"]),
        ("Attacks by Kenyan rebels went on.", "Attacks", ["Kenyan rebels"], []),
        (
            "Talks between Kenya and Mali failed.",
            "Talks",
            ["Kenya", "Mali"],
            ["Kenya", "Mali"],
        ),
        ("Kenya began talks with Uganda.", "began talks", ["Kenya"], ["Uganda"]),
        ("Air strikes shook Nairobi.", "Air strikes", [], ["Nairobi"]),
    ],
)
def test_nouns_tell_of_events(text, trigger, actors, targets):
    """A noun finds its participants by possession, nationality, preposition, or its verb."""
    assert [(each[0], *each[2:]) for each in events(text)] == [(trigger, actors, targets)]


def test_a_phrase_outdoes_its_verb():
    """To withdraw troops is RETREAT, to withdraw from talks SANCTION."""
    assert event("Kenya withdrew troops from Uganda.", "withdrew troops").type == "RETREAT"
    assert event("Kenya withdrew from talks with Uganda.", "withdrew from talks").type == "SANCTION"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kenya said it would release Tom Quill.", "AGREE"),
        ("Kenya said it would not release Tom Quill.", "REJECT"),
        ("Kenya said it would attack Uganda.", "THREATEN"),
        ("Kenya is ready to attack Uganda.", "THREATEN"),
        ("Kenya refused to free Tom Quill.", "REJECT"),
        ("Kenya said that Uganda must free Tom Quill.", "REQUEST"),
    ],
)
def test_promises_take_in_the_act(text, kind):
    """What somebody says it will do is one event: the saying, by who says so."""
    assert [each[1] for each in events(text)] == [kind]
    assert "Kenya" in events(text)[0][2]


def test_a_promise_is_a_fact():
    """What was promised may never come, but promised it was."""
    found = event("Kenya said it would release Tom Quill.", "said it would release")
    assert found.factuality == "asserted"


def test_modes():
    """The mode comes with the trigger."""
    assert event("Drone strikes hit Nairobi.", "Drone strikes").mode == "drone"
    assert event("Rebels kidnapped Tom Quill.", "kidnapped").mode == "abduct"


def test_place_time_and_quantity():
    """The place after "in", the time beside the verb, and how many were hit."""
    text = "Rebels killed over 300 people in Nairobi on Monday."
    found = event(text, "killed")
    assert found.place is not None
    assert found.place.of(text) == "Nairobi"
    assert found.time is not None
    assert found.time.of(text) == "Monday"
    assert [span.of(text) for span in found.quantities] == ["over 300"]


def test_a_time_of_another_verb_is_not_taken():
    """A time belongs to the verb that it stands with."""
    text = "Kenya condemned Uganda, which had attacked Nairobi on Monday."
    assert event(text, "condemned").time is None
    assert event(text, "attacked").time is not None


def test_participants_are_entities():
    """A participant by surname is the entity that was named in full."""
    text = "Ada Marlo won. Police arrested Marlo."
    (target,) = event(text, "arrested").participants_as("target")
    assert target.entity is not None
    assert read(text).entity(target.entity).name == "Ada Marlo"


def test_things_do_not_act():
    """A remark meets nobody: of "Marlo's remarks" the actor is Marlo, of "the news" nobody."""
    assert events("Marlo's remarks condemned Kenya.")[0][2] == ["Marlo"]
    assert events("The weather threatened Kenya.")[0][2] == []


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is long and old.",
        "Shares of the company rose by four percent.",
        "The recipe needs two eggs and some milk.",
        "It was sunny in Nairobi.",
    ],
)
def test_silence(text):
    """A text that tells of nothing of the kind has no events."""
    assert events(text) == []


def test_every_event_is_of_the_ontology():
    """Types and modes are known to PLOVER."""
    text = "Rebels kidnapped two men, police arrested ten, and Kenya closed its border."
    found = read(text).events
    assert found
    assert all(plover().has(each.type, each.mode) for each in found)


def test_who_is_to_act_on_a_demand():
    """After "demanded that" the subject of the clause is the target."""
    assert events("Kenya demanded that Uganda should pay.")[0][2:] == (["Kenya"], ["Uganda"])


def test_the_subject_of_a_relative_clause():
    """The words "who" and "which" stand for the noun before them."""
    text = "Marlo blamed the rebels, who have attacked Nairobi."
    (actor,) = event(text, "attacked").participants_as("actor")
    assert actor.span is not None
    assert actor.span.of(text) == "the rebels"


def test_a_source_is_no_target():
    """What "according to" names takes no part in the event."""
    text = "Police arrested 40 people, according to the Zembla Council."
    assert events(text)[0][3] == ["40 people"]
