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
        ("If Kenya attacks, Uganda will leave.", "leave", "possible"),
        ("Uganda will leave only if Kenya attacks.", "leave", "possible"),
        ("Uganda will leave, Marlo said.", "leave", "asserted"),
        ("They want to leave and attack Uganda.", "attack", "intended"),
        ("They agreed to jointly attack Uganda.", "attack", "intended"),
        ("They spoke of a possible attack.", "attack", "possible"),
        ("There were fears that rebels attacked.", "attacked", "possible"),
        ("A plan that failed was theirs.", "failed", "asserted"),
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
        ("Marlo was pleased to hear it.", "hear", "asserted"),
        ("Prices rose to close at 30.", "close", "asserted"),
        ("Kenya used to attack ships.", "attack", "asserted"),
        ("Marlo came to see it.", "see", "asserted"),
        ("Marlo turned down the offer to avoid a fight.", "avoid", "intended"),
        ("Marlo has to leave.", "leave", "possible"),
        ("Marlo had to leave.", "leave", "asserted"),
        ("The money was used to attack ships.", "attack", "intended"),
        ("Kenya is not going to attack.", "attack", "negated"),
        ("The aim is to attack.", "attack", "intended"),
        ("Neither Marlo nor Lindqvist attacked.", "attacked", "negated"),
        ("The rebels took no hostages.", "took", "negated"),
        ("The roof collapsed not only once.", "collapsed", "asserted"),
        ("It's not collapsed.", "collapsed", "negated"),
        ("No agreement could be reached.", "reached", "negated"),
        ("No house or bridge in Nairobi collapsed.", "collapsed", "negated"),
        ("With no bridge left, the house collapsed.", "collapsed", "asserted"),
        ("The roof was said to have collapsed.", "collapsed", "asserted"),
        ("Rain forecast for Monday stopped Kenya from attacking.", "stopped", "asserted"),
    ],
)
def test_factuality_of_a_word(text, word, expected):
    """Negation, modality, conditions, questions, and what embeds the word decide."""
    assert factuality(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Kenya plans to end the invasion.", "invasion", "asserted"),
        ("Kenya plans to launch an invasion.", "invasion", "intended"),
        ("Kenya would join the talks.", "talks", "asserted"),
        ("Kenya would join any talks.", "talks", "possible"),
        ("Kenya called for talks.", "talks", "intended"),
        ("Kenya considered an attack.", "attack", "possible"),
        ("Kenya considered the attack.", "attack", "asserted"),
        ("Kenya rejected the offer.", "offer", "asserted"),
        ("Kenya rejected talks.", "talks", "negated"),
        ("The talks were cancelled.", "talks", "negated"),
        ("The talks are planned for May.", "talks", "intended"),
        ("The transfer is expected to cost millions.", "transfer", "asserted"),
        ("The talks are expected to resume.", "talks", "possible"),
        ("Kenya tried to win by attacking.", "attacking", "asserted"),
        ("Kenya wants to stop rebels attacking ships.", "attacking", "asserted"),
        ("Kenya urged calm in a speech.", "speech", "asserted"),
    ],
)
def test_a_verb_decides_only_about_what_it_brings_about(text, word, expected):
    """Who plans to end a war does not plan the war; circumstances and modifiers stand apart."""
    assert factuality(text, word) == expected


@pytest.mark.parametrize("verb", ["told", "warned", "reminded"])
def test_telling_reports_a_clause_and_orders_an_infinitive(verb):
    """Who told them that rebels attacked says so; who told them to attack does not."""
    assert factuality(f"Marlo {verb} Kenya that rebels attacked.", "attacked") == "asserted"
    assert factuality(f"Marlo {verb} Kenya to attack.", "attack") != "asserted"


@pytest.mark.parametrize(
    "text",
    [
        "Kenya will attack Uganda.",
        "Kenya is going to attack Uganda.",
        "Kenya is about to attack Uganda.",
        "Kenya is to attack Uganda on Monday.",
        "They wait until Kenya attacks Uganda.",
    ],
)
def test_what_is_sure_to_come_is_asserted_of_a_word_and_intended_as_an_event(text):
    """A future is no doubt, so the word is asserted; but the event has not happened yet."""
    word = "attacks" if "attacks" in text else "attack"
    assert factuality(text, word) == "asserted"
    assert event(text, word).factuality == "intended"


def test_a_past_turning_point_has_happened():
    """Before a past verb, "until" tells of what came."""
    assert event("They waited until Kenya attacked Uganda.", "attacked").factuality == "asserted"


def test_events_carry_their_factuality_with_its_evidence():
    """The rule that decided is named beside the one that found the event."""
    found = event("Ada Marlo may attack Tom Quill.", "attack")
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


def test_neither_account_is_verified():
    """Neither of two accounts: both are doubted. To check is to verify only if independently."""
    text = (
        "Kenya said rebels attacked Nairobi. The rebels said Kenya shelled Mombasa. "
        "Neither account could be checked independently."
    )
    assert [event(text, word).factuality.value for word in ("attacked", "shelled")] == [
        "alleged",
        "alleged",
    ]
    checked = text.replace("Neither account could be checked independently", "Police checked it")
    assert event(checked, "attacked").factuality.value == "asserted"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Marlo promised not to leave.", "leave", "negated"),
        ("The firm no longer sells boats.", "sells", "negated"),
        ("The firm can no longer sell boats.", "sell", "negated"),
        ("Marlo was fined for not paying.", "paying", "negated"),
        ("Marlo was told to pay or not to leave.", "pay", "intended"),
        ("Kenya did not reply, nor has it left.", "left", "negated"),
        ("Neither did Kenya leave.", "leave", "negated"),
        ("Had the alarm sounded, they would live.", "sounded", "possible"),
        ("Marlo will pay should he leave.", "leave", "possible"),
        ("Marlo, however, had already left.", "left", "asserted"),
        ("They saw neither an attack nor a fire.", "attack", "negated"),
        ("They saw neither an attack nor a fire.", "fire", "negated"),
        ("The city barely survived.", "survived", "asserted"),
    ],
)
def test_negation_and_conditions_by_the_order_of_words(text, word, expected):
    """Words before a verb negate it or make it a condition: "not to leave", "nor has it"."""
    assert factuality(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The effort to avoid war angered Marlo.", "angered", "asserted"),
        ("Marlo fears the roof collapsed.", "collapsed", "possible"),
        ("Marlo feared the fire and left.", "left", "asserted"),
        ("It is likely that the roof collapsed.", "collapsed", "possible"),
        ("There is no evidence that the roof collapsed.", "collapsed", "possible"),
        ("There is no doubt that the roof collapsed.", "collapsed", "asserted"),
        ("Kenya ruled out attacking Uganda.", "attacking", "negated"),
        ("Kenya did not rule out attacking Uganda.", "attacking", "possible"),
        ("Kenya decided against attacking Uganda.", "attacking", "negated"),
        ("Police could not confirm that the roof collapsed.", "collapsed", "possible"),
        ("Police confirmed that the roof collapsed.", "collapsed", "asserted"),
        ("Marlo is rumoured to have left.", "left", "alleged"),
        ("Marlo was cleared of stealing it.", "stealing", "negated"),
        ("Marlo was the first leader to visit Uganda.", "visit", "asserted"),
        ("Marlo left last week to visit Uganda.", "visit", "intended"),
        ("Kenya will help end the war.", "end", "possible"),
        ("They want to meet, expand and improve.", "expand", "intended"),
        ("They want to meet, expand and improve.", "improve", "intended"),
        ("Marlo was supposed to leave.", "leave", "possible"),
        ("Marlo was about to leave.", "leave", "intended"),
        ("Kenya called for the release of Marlo.", "release", "intended"),
    ],
)
def test_what_a_word_makes_of_what_it_governs(text, word, expected):
    """A clause or infinitive is judged by the word that governs it, not by one that stands near."""
    assert factuality(text, word) == expected
