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
    """Of "Marlo's remarks" the actor is Marlo; the weather threatens nobody."""
    assert events("Marlo's remarks condemned Kenya.")[0][2] == ["Marlo"]
    assert events("The weather threatened Kenya.") == []


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


@pytest.mark.parametrize(
    ("text", "mode", "actors", "targets", "instruments"),
    [
        ("Drones struck Odesa overnight.", "drone", [], ["Odesa"], ["Drones"]),
        ("Kenyan drones hit a mill.", "drone", ["Kenyan"], ["a mill"], ["Kenyan drones"]),
        ("Two missiles pounded the town.", "heavy-weapons", [], ["the town"], ["Two missiles"]),
        ("The mill was hit by shells.", "heavy-weapons", [], ["The mill"], ["shells"]),
        ("Gunmen hit a convoy.", None, ["Gunmen"], ["a convoy"], []),
        ("Kenya attacked with drones.", "drone", ["Kenya"], [], ["drones"]),
        (
            "Rebels attacked the mill with mortars and rifles.",
            "heavy-weapons",
            ["Rebels"],
            ["the mill"],
            ["mortars", "rifles"],
        ),
    ],
)
def test_weapons_are_instruments(text, mode, actors, targets, instruments):
    """Who owns a weapon acts; the weapon is what they act with, and gives the mode."""
    (found,) = read(text).events
    assert (found.type, found.mode) == ("ASSAULT", mode)
    for role, expected in (("actor", actors), ("target", targets), ("instrument", instruments)):
        assert [each.span.of(text) for each in found.participants_as(role)] == expected


@pytest.mark.parametrize(
    "text",
    ["The storm hit the coast.", "Shares hit a record high.", "The news shook the town."],
)
def test_only_weapons_and_attackers_strike(text):
    """What else hits and shakes attacks nobody."""
    assert events(text) == []


def test_a_town_that_is_hit_is_the_place():
    """A town is where it is attacked; a whole country is not."""
    assert read("Drones struck Odesa.").events[0].place is not None
    assert read("Kenya attacked Uganda.").events[0].place is None


def test_a_new_clause_has_a_subject_of_its_own():
    """After ", and" two noun phrases are no list; three are."""
    text = "Two men were wounded near the Red Lake, and rows of houses were damaged."
    assert events(text)[1][3] == ["rows of houses"]
    text = "Kenya, Mali, and Uganda were attacked."
    assert events(text)[0][3] == ["Kenya", "Mali", "Uganda"]


def test_reciprocal_parties():
    """Of "each other" the parties are both; "each side" acts."""
    (accused,) = events("Kenya and Uganda accused each other of spying.")
    assert accused[2] == accused[3] == ["Kenya", "Uganda"]
    assert events("Each side blamed the other.")[0][2:] == (["Each side"], ["the other"])


def test_a_passive_is_shared():
    """After "and" or "or" a second participle is in the passive of the first."""
    assert events("Ten men were wounded or arrested.")[1][2:] == ([], ["Ten men"])


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Police arrested two men in Nairobi.", ["two men"]),
        ("The crew of a tug rescued three miners last week.", ["three miners"]),
        ("The mayor resigned in June.", []),
        ("Ministers met in Nairobi.", []),
    ],
)
def test_times_and_places_take_no_part(text, targets):
    """What says when or where is no target."""
    assert events(text)[0][3] == targets


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The strike by bus drivers entered its second week.", ("PROTEST", "strike")),
        ("Nurses want pay and fewer hours, and their strikes went on.", ("PROTEST", "strike")),
        ("The strike by Kenya killed two bus drivers.", ("ASSAULT", None)),
    ],
)
def test_strikes_of_workers(text, kind):
    """Words of work around a strike make it a protest, words of war leave it an attack."""
    found = next(each for each in read(text).events if each.trigger.of(text).startswith("strike"))
    assert (found.type, found.mode) == kind


def test_who_is_told_does_not_meet():
    """A meeting that somebody speaks to is an audience."""
    assert events("Marlo told the meeting that it was cold.") == []


def test_talks_as_a_setting_are_no_event():
    """A noun after a preposition without anybody or a time is the setting of something else."""
    assert [each[1] for each in events("The treaty is a result of talks.")] == []


def test_a_noun_of_two_words_is_no_verb():
    """The second word of "air raids" is no verb of which the first is the subject."""
    assert events("Marlo spoke of two Kenyan air raids last Friday.")[0][:3] == (
        "air raids",
        "ASSAULT",
        ["Kenyan"],
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ministers will meet in Nairobi.",
        "Police will arrest Tom Quill.",
        "The president is to visit Kenya.",
        "The talks with Kenya will resume on Friday.",
    ],
)
def test_what_will_come_is_planned(text):
    """What has not happened yet is no fact, however sure the text is of it."""
    assert read(text).events[0].factuality == "intended"


def test_what_is_said_of_the_past_with_will_stays_a_fact():
    """Only what comes itself is yet to happen: an attack that will be discussed was one."""
    text = "The attack on Nairobi will be discussed."
    assert event(text, "attack").factuality == "asserted"


def happenings(text):
    """The happening of every event."""
    return [each.happening for each in read(text).events]


def test_one_happening_told_of_again():
    """A definite noun means the event before it that it is the noun of."""
    assert happenings("Rebels attacked Nairobi. The attack began at dawn.") == ["h1", "h1"]
    assert happenings("Rebels attacked Nairobi. Kenya attacked Uganda.") == [None, None]
    assert happenings("Rebels attacked Nairobi. The attack by Kenya failed.") == [None, None]


@pytest.mark.parametrize(
    ("text", "kind", "actors", "targets"),
    [
        ("Ada Marlo faces pressure from Kenya.", "REQUEST", ["Kenya"], ["Ada Marlo"]),
        ("Ada Marlo drew criticism from Kenya.", "ACCUSE", ["Kenya"], ["Ada Marlo"]),
        ("Kenya received aid from Norway.", "AID", ["Norway"], ["Kenya"]),
        ("Kenya came under attack from rebels.", "ASSAULT", ["rebels"], ["Kenya"]),
        ("Kenya received weapons.", "AID", [], ["Kenya"]),
    ],
)
def test_who_receives_something_undergoes_it(text, kind, actors, targets):
    """After "face", "receive" and "come under" the one after "from" acts, and the subject not."""
    assert [each[1:] for each in events(text)] == [(kind, actors, targets)]


@pytest.mark.parametrize(
    ("text", "actor", "target"),
    [
        ("Kenya urged Iran to release the hostages.", "Kenya", "Iran"),
        ("Ada Marlo called on rebels to free two journalists.", "Ada Marlo", "rebels"),
    ],
)
def test_who_is_asked_is_the_target(text, actor, target):
    """The target of a request is who is to act, not whom the act would reach."""
    assert [each[1:] for each in events(text)] == [("REQUEST", [actor], [target])]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Kenya launched a series of attacks on Uganda.", ["Kenya"]),
        ("Kenya held a summit after the riots in Uganda.", []),
    ],
)
def test_a_verb_reaches_through_of_alone(text, actors):
    """Who launches "a series of" attacks attacks; what comes after other words is not theirs."""
    found = {each[1]: each[2] for each in events(text)}
    assert found.get("ASSAULT", found.get("PROTEST")) == actors


@pytest.mark.parametrize("noun", ["official", "representative", "executive", "captive"])
def test_a_noun_that_looks_like_an_adjective_acts(noun):
    """What ends like an adjective is a noun before a verb, and takes no name into its phrase."""
    found = events(f"A former {noun} accused Kenya of spying.")
    assert [each[1:] for each in found] == [("ACCUSE", [f"A former {noun}"], ["Kenya"])]


def test_an_adjective_before_a_noun_stays_one():
    """The same word before another noun belongs to that."""
    assert events("An official delegation accused Kenya.")[0][2] == ["An official delegation"]
