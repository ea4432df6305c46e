"""Participants, refined by trees that are drawn by hand."""

import pytest
from attrs import evolve
from newsmodel_spacy.participants import Participants
from trees import PIPELINE, drawn, named, prose, span

from newsmodel.model import Event, Evidence, Participant

DEMANDED = """
Vela's    PROPN    nsubj  demanded
demanded  VERB/VBD ROOT   demanded
an        DET      det    inquiry
inquiry   NOUN     dobj   demanded
into      ADP      prep   inquiry
fees      NOUN     pobj   into
from      ADP      prep   demanded
the       DET      det    board
board     NOUN     pobj   from
of        ADP      prep   board
Marsk     PROPN    pobj   of
"""


def refined(table, trigger, *participants, names=()):
    """The participants of the one event of a text, by role, and the event."""
    text, parses = drawn(table)
    event = Event(
        trigger=span(text, trigger),
        type="REQUEST",
        participants=tuple(
            Participant(role=role, span=span(text, surface)) for role, surface in participants
        ),
        evidence=(Evidence(extractor="test", method="given"),),
    )
    given = evolve(named(text, *names), events=(event,))
    found = Participants(pipeline=PIPELINE).annotate(prose(text, parses), given)
    [after] = found.events
    return [(each.role, each.span.of(text), each.entity) for each in after.participants], after


def test_a_thing_gives_way_to_whom_it_is_asked_of():
    """The object is a thing; whoever stands behind the preposition is somebody."""
    names = (("Vela's", "organisation"), ("Marsk", "place"))
    found, event = refined(DEMANDED, "demanded", ("target", "inquiry"), names=names)
    assert found == [("actor", "Vela's", "e0"), ("target", "the board of Marsk", None)]
    assert event.evidence[-1].extractor == "spacy.participants"


def test_rules_stand_where_the_tree_names_nobody():
    """A thing in the tree replaces nobody; the rules' phrase only gets all of its words."""
    found, _ = refined(DEMANDED, "demanded", ("target", "board"), names=(("Vela's", "place"),))
    assert ("target", "the board of Marsk", None) in found


@pytest.mark.parametrize(
    ("role", "surface"), [("actor", "police"), ("target", "Two ferries"), ("instrument", "shells")]
)
def test_a_passive_turns_roles_around(role, surface):
    """Who is hit is the target, who stands behind "by" the actor; other roles stay."""
    table = """
    Two      NUM      nummod    ferries
    ferries  NOUN     nsubjpass hit
    were     AUX      auxpass   hit
    hit      VERB/VBN ROOT      hit
    by       ADP      agent     hit
    police   NOUN     pobj      by
    with     ADP      prep      hit
    shells   NOUN     pobj      with
    """
    names = (("Two ferries", "product"), ("police", "group"))
    given = [("instrument", "shells"), ("actor", "Two ferries")]
    found, _ = refined(table, "hit", *given, names=names)
    assert (role, surface) in [each[:2] for each in found]
    assert len(found) == 3


def test_what_is_said_to_be_done_keeps_its_participants():
    """A trigger of several verbs was put together by a rule that knows who is meant."""
    table = """
    They   PRON     nsubj said
    said   VERB/VBD ROOT  said
    guests NOUN     nsubj leave
    would  AUX      aux   leave
    leave  VERB     ccomp said
    """
    found, event = refined(table, "said guests would leave", ("target", "guests"))
    assert found == [("target", "guests", None)]
    assert len(event.evidence) == 1
