"""Who does it and to whom, where phrases, nouns and clauses put them in unusual places."""

import pytest

from english import events, read


def casts(text):
    """Type, actors and targets of each event."""
    return [each[1:] for each in events(text)]


@pytest.mark.parametrize(
    ("text", "kind", "targets"),
    [
        ("Prosecutors charged the baker Tom Quill with fraud.", "ACCUSE", ["the baker Tom Quill"]),
        ("Kenya called on Uganda to stop attacking Mali.", "REQUEST", ["Uganda"]),
        ("Rebels had freed three hostages near the border.", "RETREAT", ["three hostages"]),
        ("Kenya withdrew troops from Uganda.", "RETREAT", ["Uganda"]),
        ("Rebels fired rockets at Nairobi.", "ASSAULT", ["Nairobi"]),
        ("Kenya declared a state of siege in Mombasa.", "COERCE", ["Mombasa"]),
    ],
)
def test_somebody_within_a_phrase_is_its_target(text, kind, targets):
    """Whom the words of a phrase enclose is the target, before all whom later words name."""
    assert [(each[0], each[2]) for each in casts(text)] == [(kind, targets)]


@pytest.mark.parametrize(
    "text",
    [
        "Zembla called the remarks on Friday a joke.",
        "Kenya offers a stark contrast to Uganda.",
        'Ada Marlo told the paper, "but he tried to run."',
    ],
)
def test_an_object_or_a_quotation_ends_a_phrase(text):
    """A verb and its preposition are not taken together over an object or into a quotation."""
    assert casts(text) == []


def test_parties_that_act_together_have_no_target_where_they_are():
    """What stands after "in" says where parties meet or sign, not with whom."""
    found = casts("Kenya and Mali signed a pact in Rome.")
    assert found == [("SUPPORT", ["Kenya", "Mali"], ["Kenya", "Mali"])]


def test_another_clause_gives_no_target():
    """What a form in -ing after a comma is about belongs to that clause."""
    assert casts("Farmers staged a rally in Nairobi, climbing a pole.") == [
        ("PROTEST", ["Farmers"], [])
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The shelling of a market went on.", ("ASSAULT", [], ["a market"])),
        ("Condemnation from Kenya followed.", ("ACCUSE", ["Kenya"], [])),
        ("Threats from Kenya went on.", ("THREATEN", ["Kenya"], [])),
    ],
)
def test_what_nouns_take_after_of_and_from(text, expected):
    """After "of" stands what is shelled, after "from" who sends words."""
    assert casts(text)[-1:] == [expected]


def test_a_name_before_that_is_not_what_it_stands_for():
    """In "a raid in X that killed ten", X is where it was."""
    found = casts("Troops staged a raid in Nairobi that killed ten people.")
    assert all("Nairobi" not in actors for _, actors, _ in found)


def test_who_claims_an_attack_is_its_actor():
    """A claim of responsibility makes an alleged attack by the claimant; nobody's makes none."""
    assert casts("The Zembla Front claimed responsibility for the bombing of a market.") == [
        ("ASSAULT", ["The Zembla Front"], ["a market"])
    ]
    assert casts("Nobody claimed responsibility for the bombing of a market.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sanctions were imposed on Kenya by Mali.", ("SANCTION", ["Mali"], ["Kenya"])),
        ("The curfew in Mombasa was lifted.", ("CONCEDE", [], ["Mombasa"])),
        ("Aid was sent to Kenya by Norway.", ("AID", ["Norway"], ["Kenya"])),
        ("Talks were held in Nairobi.", ("CONSULT", [], [])),
        (
            "An accord between Kenya and Mali was signed.",
            ("SUPPORT", ["Kenya", "Mali"], ["Kenya", "Mali"]),
        ),
    ],
)
def test_phrases_in_the_passive(text, expected):
    """The object that a phrase names may be the subject of a passive."""
    assert casts(text) == [expected]


def test_a_document_accuses_without_an_actor():
    """Whom a report accuses is known, even where nobody is named who wrote it."""
    assert casts("The report accused Kenya of fraud.") == [("ACCUSE", [], ["Kenya"])]
    assert casts("Don't blame Kenya.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested two men, an official of the bank said.", [("COERCE", ["two men"])]),
        ("Kenya and Mali agreed to a truce.", [("AGREE", ["Kenya", "Mali"])]),
        ("Kenya and Mali supported the plan.", [("SUPPORT", ["the plan"])]),
        ("Rebels surrendered in Nairobi.", [("RETREAT", [])]),
        ("Prosecutors investigated the deeds of Tom Quill.", [("ACCUSE", ["Tom Quill"])]),
        ("Kenya demanded a quick apology by Mali.", [("REQUEST", ["Mali"])]),
        ("Kenya threatened to hold a rally unless Mali left.", [("THREATEN", ["Mali"])]),
        ("Kenya threatened to break ties with Mali unless Togo left.", [("THREATEN", ["Mali"])]),
        ("A blast near the town of Lamu killed two girls.", [("ASSAULT", ["two girls"])]),
    ],
)
def test_whom_clauses_around_it_concern(text, expected):
    """Who reports it is no target; the owner, the doer asked and who is to yield are."""
    assert [(kind, targets) for kind, _, targets in casts(text)] == expected


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        ("Rebels using mortars attacked Kenya.", "ASSAULT", ["Rebels"]),
        ("The Zembla Workers' Union praised Kenya.", "SUPPORT", ["The Zembla Workers' Union"]),
        ("The teachers' protest went on.", "PROTEST", ["The teachers"]),
        ("Zembla forces were engaged in attacks.", "ASSAULT", ["Zembla forces"]),
    ],
)
def test_who_acts_beside_possessors_and_participles(text, kind, actors):
    """What a participle takes is no subject; an apostrophe after a plural makes a possessor."""
    assert [(each[0], each[1]) for each in casts(text)] == [(kind, actors)]


def test_whom_shots_are_to_drive_away():
    """The target of shots that are fired for a purpose is whom the purpose names."""
    assert ("ASSAULT", ["Police"], ["protesters"]) in casts(
        "Police opened fire to disperse protesters."
    )


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Two officers in Kenya arrested Tom Quill.", ["Two officers in Kenya"]),
        ("Farmers from Mali praised Kenya.", ["Farmers from Mali"]),
        ("Kenya in March arrested Tom Quill.", ["Kenya"]),
        ("Prices in Kenya hurt farmers.", []),
        (
            "Zembla Front (ZF) rebels attacked Kenya.",
            ["Zembla Front (ZF) rebels"],
        ),
        ("Ada Marlo sent a letter to the directors urging them to go.", ["Ada Marlo"]),
    ],
)
def test_who_acts_with_what_tells_of_him(text, actors):
    """People without a name are told with their place, and with a name that brackets part off."""
    assert [each for _, found, _ in casts(text) for each in found] == actors


def test_people_with_their_place_are_not_the_place():
    """The entity of "officials in Kenya" is that of the officials, not of the country."""
    text = "Kenya is large. Officials in Kenya arrested Tom Quill."
    found = read(text)
    [actor] = found.events[0].participants_as("actor")
    assert actor.entity != found.mentions[0].entity


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The police raid on Nairobi went on.", ("COERCE", ["police"])),
        ("A student protest began.", ("PROTEST", ["student"])),
        ("The terrorist attacks on Nairobi went on.", ("ASSAULT", [])),
    ],
)
def test_a_noun_before_the_deed_says_who_does_it(text, expected):
    """Police raid, students protest; "terrorist" says only of which kind an attack is."""
    assert [each[:2] for each in casts(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Zembla's 1994 genocide shocked the rebels.", []),
        ("The Kenyan massacre shocked the rebels.", []),
        ("Kenya's massacre of the rebels went on.", ["Kenya"]),
        ("The massacre by Kenyan troops went on.", ["Kenyan troops"]),
    ],
)
def test_whose_massacre_it_is(text, actors):
    """A place or a people before a massacre suffered it, unless others are named after "of"."""
    massacre = next(each for each in read(text).events if each.type == "ASSAULT")
    assert [each.span.of(text) for each in massacre.participants_as("actor")] == actors
