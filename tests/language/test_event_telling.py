"""What tells of an event of its own, and what only belongs to another one."""

import pytest

from english import event, events, read


def told(text):
    """Trigger and type of every event."""
    return [each[:2] for each in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "It was one of the results of the talks.",
        "There was a pause in the bombing in Nairobi.",
        "The statement is aimed at pushing for reforms.",
        "Officials accused of theft live here.",
        "Marlo spoke of strong evidence behind the chemical attacks.",
    ],
)
def test_nothing_is_told_without_anybody(text):
    """A setting, a verb that nobody does, and a reproach that nobody makes are no events."""
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Two men were arrested.", "arrested"),
        ("Two men arrested after raid", "arrested"),
        ("The fighting in Nairobi went on.", "fighting"),
        ("The sun shone after talks in Nairobi.", "talks"),
        ("He is accused of theft.", "accused"),
    ],
)
def test_what_may_lack_an_actor(text, trigger):
    """A passive tells of who undergoes it; a noun can stand for a clause."""
    assert event(text, trigger).participants_as("actor") == ()


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("Rebels shelled Nairobi, killing ten people.", [("shelled", "ASSAULT")]),
        ("Ten people were killed in an air strike on Nairobi.", [("killed", "ASSAULT")]),
        ("Ten men were killed or wounded.", [("killed", "ASSAULT")]),
        ("An explosion killed ten and wounded two men.", [("explosion", "ASSAULT")]),
        ("Marlo met Quill to discuss the pact.", [("met", "CONSULT")]),
        ("Marlo held talks with Quill during a visit to Kenya.", [("held talks", "CONSULT")]),
        ("Farmers marched in Nairobi, demanding aid.", [("marched", "PROTEST")]),
    ],
)
def test_one_happening_is_told_once(text, triggers):
    """Results, settings and purposes within a sentence belong to the event that they speak of."""
    assert told(text) == triggers


def test_what_is_joined_is_kept():
    """The event that stays knows the victims, their number, and the mode."""
    text = "Rebels attacked Nairobi, killing ten people."
    (found,) = read(text).events
    assert [each.span.of(text) for each in found.participants_as("target")] == [
        "Nairobi",
        "ten people",
    ]
    assert [span.of(text) for span in found.quantities] == ["ten"]
    assert read("Ten men died; two were killed in an air strike.").events[0].mode == "aerial"


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Nairobi after an attack on Kampala.",
        "Rebels attacked Nairobi and kidnapped two men.",
        "Kenya praised Uganda and thanked Mali.",
        "Rebels attacked Nairobi, and soldiers attacked Kampala.",
    ],
)
def test_what_differs_stays_apart(text):
    """Other times, modes or parties make another event."""
    assert len(events(text)) == 2


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kenya rejected a Ugandan demand for talks.", "REJECT"),
        ("Kenya demanded that Uganda should stop its attacks on Mali.", "REQUEST"),
        ("Kenya agreed to lift its sanctions on Uganda.", "AGREE"),
        ("Kenya agreed to postpone the military exercise near Uganda.", "AGREE"),
        ("Kenya threatened to hold a military exercise near Uganda.", "THREATEN"),
    ],
)
def test_what_is_wanted_or_refused_is_told_with_it(text, kind):
    """What has not happened and is only demanded, refused or promised is no second event."""
    assert [each[1] for each in events(text)] == [kind]


def test_a_fact_within_a_demand_is_told():
    """What really happened is told even where something is demanded of those who did it."""
    assert [each[1] for each in events("Kenya urged Uganda to try rebels who killed two men.")] == [
        "REQUEST",
        "ASSAULT",
    ]


def test_what_others_must_do_is_demanded():
    """Where a source says so "must" is a demand; the text itself makes none."""
    found = events("Kenya said that Uganda must repair the bridge.")
    assert [each[1:] for each in found] == [("REQUEST", ["Kenya"], ["Uganda"])]
    assert events("Uganda must repair the bridge.") == []
    assert events("Kenya said that Uganda must have forgotten the bridge.") == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Kenya hosted Ugandan ministers.", ["CONSULT"]),
        ("Kenya hosted the Olympics.", []),
        ("Norway helped farmers in Kenya.", ["AID"]),
        ("Norway helped growth in Kenya.", []),
        ("The mayor fired two officials.", ["SANCTION"]),
        ("Marlo wants Quill to attack Kenya.", ["REQUEST"]),
    ],
)
def test_phrases_with_somebody(text, kinds):
    """Some verbs tell of an event only where people or bodies follow."""
    assert [each[1] for each in events(text)] == kinds


@pytest.mark.parametrize(
    ("text", "actors", "targets"),
    [
        ("Kenya condemned a remark by Ugandan rebels.", ["Kenya"], ["Ugandan rebels"]),
        ("Farmers protested in the town of Kisumu.", ["Farmers"], []),
        ("Kenya discussed the border with Uganda.", ["Kenya"], ["Uganda"]),
        ("Police released the mayor of Nairobi.", ["Police"], ["the mayor of Nairobi"]),
        ("Kenya and Uganda held talks on the border.", ["Kenya", "Uganda"], ["Kenya", "Uganda"]),
        ("Hundreds of thousands of people marched.", ["Hundreds of thousands of people"], []),
        ("Two rockets were fired at Nairobi.", [], ["Nairobi"]),
        (
            "Kenya held suspected Ugandan rebels in custody.",
            ["Kenya"],
            ["suspected Ugandan rebels"],
        ),
    ],
)
def test_parties(text, actors, targets):
    """Who takes part, by what stands before and after the verb."""
    assert [each[2:] for each in events(text)] == [(actors, targets)]


def test_a_source_named_afterwards_speaks_of_others():
    """An official who is named after what is said takes no part in it."""
    assert events("Kenya rejected the plan, a police officer said.")[0][2] == ["Kenya"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The delegates withdrew from the treaty.", ("SANCTION", "withdraw")),
        ("Kenyan soldiers withdrew from Kisumu.", ("RETREAT", "withdraw")),
        ("The drivers walked out.", ("PROTEST", "strike")),
    ],
)
def test_the_doer_decides(text, kind):
    """Leaving is a sanction, but soldiers retreat and workers strike."""
    (found,) = read(text).events
    assert (found.type, found.mode) == kind


def test_strikes_of_one_text_are_of_one_kind():
    """A strike that nothing explains is of the kind of the one before."""
    text = "The strike by nurses began in Nairobi. Strikes in Kisumu ended on Monday."
    assert [each.type for each in read(text).events] == ["PROTEST", "PROTEST"]
    text = "The strike by warplanes hit Nairobi. Strikes in Kisumu ended on Monday."
    assert [each.type for each in read(text).events] == ["ASSAULT", "ASSAULT"]


def test_what_is_threatened_or_allowed_is_told_with_it():
    """An infinitive after "threat" or "permission" is no event of its own."""
    assert events("The statement spoke of a threat to boycott Kenya.") == []
    assert [each[1] for each in events("Kenya allowed Uganda to deploy troops.")] == ["CONCEDE"]


def test_a_definite_noun_that_means_nothing_is_no_event():
    """Without parties, place and time "the attack" has to mean one that was told of."""
    assert events("The tanks turned back when the attack failed.") == []
    assert (
        len(events("Rebels attacked Nairobi. The tanks turned back when the attack failed.")) == 2
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ten people were killed when a train derailed.",
        "Two houses were destroyed in the earthquake.",
        "Kenya beat Uganda.",
        "The Kenyan team was beaten by Uganda.",
    ],
)
def test_accidents_and_victories_are_no_attacks(text):
    """Nobody attacks in an accident, and sides with names that beat each other play or run."""
    assert events(text) == []


def test_beating_people_is_an_attack():
    """Police who beat somebody attack them; people can be killed by a bomb in a crash."""
    found = events("Two protesters were beaten by police.")
    assert [each[1:] for each in found] == [("ASSAULT", ["police"], ["Two protesters"])]
    assert len(events("Ten people were killed when a bomb made the train crash.")) == 1


def test_people_do_what_follows_them():
    """A form in -ing right after people says what they do, not what the subject does."""
    found = event("Kenya sent inspectors investigating Uganda.", "investigating")
    text = "Kenya sent inspectors investigating Uganda."
    assert [each.span.of(text) for each in found.participants_as("actor")] == ["inspectors"]


def test_a_noun_hits_only_what_is_struck():
    """What stands after "was" or another verb than one of striking is no target."""
    assert events("The talks with Kenya were a joy.")[0][3] == ["Kenya"]
    assert events("Kenya's attack was a success.")[0][3] == []
    assert events("Kenya's attack delayed the harvest.")[0][3] == []


def test_what_is_denied_is_told_as_what_did_not_happen():
    """A denial is an event, and what it denies is another one that is no fact."""
    found = read("Kenya denied that its troops had attacked Uganda.").events
    assert [(each.type, each.factuality) for each in found] == [
        ("REJECT", "asserted"),
        ("ASSAULT", "negated"),
    ]


def test_what_would_come_as_reported_is_no_fact():
    """The verb of "talks between X and Y" stands behind both parties."""
    text = "Officials said talks between Kenya and Uganda would resume on Friday."
    assert event(text, "talks").factuality == "possible"


MATCH = """Zembla beat Orrin 3-1 on Saturday to reach the semi-finals of the cup. Quill shot Zembla
into the lead after ten minutes, and the striker struck again before half-time.

Orrin attacked in the second half, but the goalkeeper denied them. Marlo was hit on the knee by a
defender and left the pitch.

{last}"""


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("Zembla will face Kenya on Friday. The sides clashed in the final last season.", []),
        ("Orrin's fans attacked police after the match.", ["attacked"]),
        ("The government of Kenya banned Zembla.", ["banned"]),
    ],
)
def test_games_are_no_events(last, expected):
    """What is told of a match is none; what police, courts or governments do there is one."""
    text = MATCH.format(last=last)
    assert [trigger for trigger, *_ in events(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The team won. Rebels attacked Nairobi and won the first round of a long game.",
        "Tom Quill, who plays tennis, attacked the mayor. Rebels then shot Ada Marlo.",
    ],
)
def test_a_few_words_of_sport_make_no_game(text):
    """Words that sport shares, or one of its own, leave an attack an attack."""
    assert "attacked" in [trigger for trigger, *_ in events(text)]


def test_who_asks_whether_somebody_would_act_promises_nothing():
    """What "it" would do belongs to whoever is asked; a person is never "it"."""
    found = events("Ada Marlo demanded an answer from Kenya on whether it would attack Uganda.")
    assert [each[1] for each in found] == ["REQUEST", "ASSAULT"]
    assert found[1][2] == ["it"]


def test_how_often_is_a_number_and_nobody_s_harm():
    """A number of times is no target, but tells the size of the event."""
    text = "Kenya violated the truce 3,000 times."
    (found,) = read(text).events
    assert found.participants_as("target") == ()
    assert [span.of(text) for span in found.quantities] == ["3,000"]


GAMES = {
    "tennis": """Marlo beat Quill 6-4 to reach the final of the Zembla Open.

The top seed attacked from the baseline with her forehand and won in two sets.""",
    "golf": """Lund shot a four-under 68 to take the lead.

She struck five birdies, and her rivals withdrew from contention after bogeys at the last holes.""",
    "boxing": """Marlo knocked out Quill in the third round to keep his heavyweight title. The
champion attacked from the first bell and punished his rival.""",
    "cricket": "Vale's bowlers destroyed Zembla, taking seven wickets. Marlo hit 53 runs.",
}


@pytest.mark.parametrize("text", GAMES.values(), ids=GAMES)
def test_games_of_many_kinds_are_no_events(text):
    """Tennis, golf, boxing and cricket are told in words of attack; all sentences go together."""
    assert events(text) == []


def test_somebody_parts_a_verb_from_its_preposition():
    """Who fires a manager on Monday does not shoot; who fires a gun at somebody does."""
    assert events("Zembla fired its manager on Monday.")[0][1] == "SANCTION"
    assert events("Rebels fired heavy guns at Nairobi.")[0][1] == "ASSAULT"


@pytest.mark.parametrize(
    "text",
    [
        "Kenya met the deadline.",
        "Zembla fought climate change.",
        "The club released it on Friday.",
        "Tom Quill shot himself.",
        "Tom Quill helped the man find work.",
        "Tom Quill agreed with her about the film.",
        "Tom Quill agreed that it was late.",
        "Tom Quill was prepared for the exam.",
        "The flood was a threat to the harvest.",
        "The bank warned that prices could fall.",
        "The bank warned of rain.",
        "Doctors treat 50 shooting victims.",
        "Fields were damaged by heavy rain.",
        "The pupils hung Kenyan flags outside.",
        "The pupils beat the clock.",
        "Doctors demonstrated the use of the drug.",
        "Zembla is warm, thanks to a new heater.",
        "The guide got its cave ready.",
    ],
)
def test_words_for_events_that_mean_something_else(text):
    """What is met, helped along, agreed in opinion or forecast is no event between parties."""
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kenya met the rebels.", "CONSULT"),
        ("Kenya fought the rebels.", "ASSAULT"),
        ("Kenya helped the rebels.", "AID"),
        ("Kenya agreed that troops would leave.", "AGREE"),
        ("Kenya and Mali agreed that troops should leave.", "AGREE"),
        ("Kenya agreed with Mali that troops should leave.", "AGREE"),
        ("Kenya agreed with Mali to talk.", "AGREE"),
        ("Kenya was prepared to attack.", "THREATEN"),
        ("Kenya hanged the rebels.", "ASSAULT"),
        ("The rebels demonstrated against Kenya.", "PROTEST"),
        ("Kenya thanked the rebels.", "SUPPORT"),
        ("Kenya warned that police will no longer tolerate them.", "THREATEN"),
        ("Kenya warned Uganda of retaliation.", "THREATEN"),
        ("Kenya's threat to close the port angered them.", "THREATEN"),
        ("Tom Quill attacked the mayor for her speech.", "ACCUSE"),
        ("Fields were damaged by a bomb.", "ASSAULT"),
    ],
)
def test_the_same_words_where_they_tell_of_events(text, kind):
    """Beside people, with what is announced, or with the harm that is threatened, they do."""
    assert [each[1] for each in events(text)] == [kind]


def test_advice_to_readers_is_no_event():
    """What "you" may do is told of nobody, but of somebody where it is said to them."""
    assert not told("You can support your rebels with a gift. Rebels may visit you.")
    assert told('"You attacked the rebels," Marlo said.')
