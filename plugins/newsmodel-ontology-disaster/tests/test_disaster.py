"""Events of disasters: found beside those of PLOVER, with who, where and how many."""

import newsmodel_ontology_disaster
import pytest
from newsmodel_ontology_disaster import lexicon
from newsmodel_ontology_disaster.ontology import definitions, disaster

import newsmodel
from newsmodel.model import Factuality

parser = newsmodel.Parser([newsmodel_ontology_disaster], discover=False, strict=True)


def found(text):
    """The events of disasters in a text."""
    return [each for each in parser.annotate(text).events if each.ontology == "DISASTER"]


def only(text):
    """The one event of a text."""
    [event] = found(text)
    return event


def kinds(text):
    """Trigger, type and mode of every event."""
    return [(each.trigger.of(text), each.type, each.mode) for each in found(text)]


def test_the_ontology_comes_in_by_the_door():
    """Ontology and annotator are registered, beside the built-in ones."""
    registry = newsmodel.Parser().registry
    assert {"DISASTER", "PLOVER"} <= {each.name for each in registry.ontologies}
    names = [each.name for each in registry.annotators]
    assert names.index("en.events") < names.index("disaster.events") < names.index("en.factuality")


def test_every_type_that_events_have_is_defined():
    """What the lexicon can say, the ontology has; and each type has words."""
    said = {(kind.type, kind.mode) for kind in lexicon.verbs().values()}
    said |= {(kind.type, kind.mode) for each in lexicon.nouns().values() for _, kind in each}
    assert all(disaster().has(kind, mode) for kind, mode in said)
    assert {kind for kind, _ in said} == {each.name for each in disaster().types}


def test_no_word_stands_twice():
    """A word tells of one type only."""
    types = definitions()["types"].values()
    listed = [
        (part, " ".join(word.split()))
        for content in types
        for part in ("nouns", "verbs")
        for words in content.get(part, {}).values()
        for word in words.split(",")
    ]
    assert len(listed) == len(set(listed))


def test_events_of_other_ontologies_stay():
    """They stand first, unchanged, as without the plugin."""
    text = "The president met miners on Monday. An earthquake killed two of them on Tuesday."
    without = newsmodel.Parser(discover=False).annotate(text).events
    together = parser.annotate(text).events
    assert without
    assert together[: len(without)] == without
    assert {each.ontology for each in together} == {"PLOVER", "DISASTER"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A tropical storm reached the coast.", [("tropical storm", "STORM", "tropical")]),
        ("The floods reached two villages.", [("floods", "FLOOD", None)]),
        ("Two ferries capsized.", [("capsized", "ACCIDENT", "sea")]),
        ("A train was derailed near Lund.", [("derailed", "ACCIDENT", "rail")]),
        (
            "A gale tore off roofs, but injuries were slight.",
            [("gale", "STORM", None), ("injuries", "CASUALTIES", "injured")],
        ),
    ],
)
def test_words_in_all_their_forms(text, expected):
    """Plurals, inflected verbs and nouns of several words are known."""
    assert kinds(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The town built new flood defences.",
        "A storm of protest met the minister.",
        "She won the election in a landslide.",
        "By accident, he found it.",
        "The runner collapsed at the finish.",
        "Complaints flooded the office.",
        "A quarrel erupted over the budget.",
        "Guards opened fire at the gate, and the mayor came under fire for it.",
        "The mayor insured the house against fire damage.",
    ],
)
def test_words_that_are_not_meant(text):
    """A noun that only describes another one, or is a figure of speech, tells of nothing."""
    assert not found(text)


def test_who_where_when_and_how_many():
    """The cause is the actor, those who suffer are the target, with their number."""
    text = "A mudslide killed 12 people in Peru on Tuesday."
    slide, deaths = found(text)
    assert (slide.type, deaths.type, deaths.mode) == ("LANDSLIDE", "CASUALTIES", "dead")
    roles = {each.role: each.span.of(text) for each in deaths.participants}
    assert roles == {"actor": "A mudslide", "target": "12 people"}
    assert deaths.place.of(text) == "Peru"
    assert deaths.time.of(text) == "Tuesday"
    assert [each.of(text) for each in deaths.quantities] == ["12"]


def test_who_suffers_does_nothing():
    """The subject of "drown" and of a passive is the target, not the actor."""
    for verb in ("drowned", "were rescued"):
        text = f"Two sailors {verb} after the gale."
        event, _ = found(text)
        [participant] = event.participants
        assert (participant.role, participant.span.of(text)) == ("target", "Two sailors")


def test_without_a_hazard_there_is_no_disaster():
    """People die and are hurt in other ways, of which this ontology does not speak."""
    text = "The painter died at 90. Two boxers were injured."
    assert not found(text)
    assert len(found(f"{text} A storm reached the coast.")) == 3


def test_no_time_where_there_are_several():
    """Nobody says which of them it is."""
    event = only("On Monday the office had warned of what came on Tuesday: a blizzard.")
    assert event.time is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The river did not flood the town.", Factuality.NEGATED),
        ("The river could flood the town.", Factuality.POSSIBLE),
        ("The river flooded the town.", Factuality.ASSERTED),
    ],
)
def test_factuality_is_judged_by_others(text, expected):
    """The built-in annotator judges events of every ontology."""
    assert only(text).factuality is expected


def test_other_languages_are_left_alone():
    """The words are English."""
    assert not parser.annotate("Storm an der Nordsee", language="de").events
