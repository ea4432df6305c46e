"""Claims and declared intentions are events beside the ones that they tell of."""

import pytest

from english import events, read


def told(text):
    """Type and factuality of each event."""
    return [(each.type, each.factuality.value) for each in read(text).events]


@pytest.mark.parametrize("verb", ["claimed", "alleged", "charged"])
def test_a_claim_accuses_whom_it_tells_of(verb):
    """Who claims that another attacked accuses him; the attack is only alleged."""
    text = f"Kenya {verb} that Uganda had attacked Mali."
    assert [each[1:] for each in events(text)] == [
        ("ACCUSE", ["Kenya"], ["Uganda"]),
        ("ASSAULT", ["Uganda"], ["Mali"]),
    ]
    assert told(text) == [("ACCUSE", "asserted"), ("ASSAULT", "alleged")]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya claimed that it had attacked Mali.",
        "Kenya claimed that Uganda had not attacked Mali.",
        "Kenya said that Uganda had attacked Mali.",
        "Kenya claimed that Uganda had praised Mali.",
    ],
)
def test_what_accuses_nobody(text):
    """Own deeds, denials, plain reports and friendly deeds make no accusation."""
    assert "ACCUSE" not in [kind for kind, _ in told(text)]


def test_a_declared_intention_to_harm_threatens():
    """Who says that he wants to attack threatens; the attack is only intended."""
    text = "Kenya said it wants to attack Mali."
    assert told(text) == [("THREATEN", "asserted"), ("ASSAULT", "intended")]
    assert [each[2:] for each in events(text)] == [(["Kenya"], ["Mali"])] * 2


def test_no_threat_where_nobody_wants_it():
    """What somebody does not want to do threatens nobody."""
    assert "THREATEN" not in [
        kind for kind, _ in told("Kenya said it does not want to attack Mali.")
    ]


def test_a_claimed_attack_is_alleged():
    """The text does not vouch for a claim of responsibility."""
    assert told("The Zembla Front claimed responsibility for an attack.") == [
        ("ASSAULT", "alleged")
    ]
