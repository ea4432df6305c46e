"""The lead answers who, what, when, where, why and how."""

from datetime import UTC, datetime

import pytest
from attrs import evolve

from english import read
from newsmodel import Parser, TextSpan, TimeExpression, TimeType
from newsmodel.plugin import annotator


def answers(text):
    found = read(text).answers
    values = {
        "who": found.who,
        "what": found.what,
        "when": found.when,
        "where": found.where,
        "why": found.why,
        "how": found.how,
    }
    return {name: span and span.of(text) for name, span in values.items()}


def test_all_six():
    """A lead that tells everything answers everything."""
    text = (
        "New Bridge Opens In Kenyan Capital After Years\n\n"
        "Mayor Ada Marlo opened a new bridge in Nairobi on Monday after ten years of delays."
        " She cut the ribbon with an old sword."
    )
    assert answers(text) == {
        "who": "Mayor Ada Marlo",
        "what": "opened a new bridge in Nairobi on Monday after ten years of delays",
        "when": "Monday",
        "where": "in Nairobi",
        "why": "after ten years of delays",
        "how": "cut the ribbon with an old sword",
    }


def test_nothing_is_invented():
    """What the text does not tell has no answer."""
    found = answers("Ada Marlo resigned.")
    assert (found["who"], found["when"], found["where"], found["why"]) == (
        "Ada Marlo",
        None,
        None,
        None,
    )


def test_the_means_in_the_lead():
    """How is told by a means in the lead before anything else."""
    text = "Ada Marlo crossed the river by using an old raft. She was wet."
    assert answers(text)["how"] == "by using an old raft"


def test_who_is_spoken_of_most():
    """The main event is the one whose subject the text is about, not what is told first."""
    text = (
        "The ceremony began late. Ada Marlo opened a bridge. Marlo cut the ribbon."
        " Marlo left before the rain."
    )
    found = answers(text)
    assert (found["who"], found["what"]) == ("Ada Marlo", "opened a bridge")


def test_who_is_no_pronoun():
    """A pronoun does not say who it was; what happened is told all the same."""
    found = answers("She opened a bridge.")
    assert (found["who"], found["what"]) == (None, "opened a bridge")


def test_who_are_all_that_are_joined():
    """Subjects that "and" joins are one answer."""
    assert answers("Ada Marlo and Bo Lund met in Oslo.")["who"] == "Ada Marlo and Bo Lund"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels attacked a bank in Kenya. It stood in Nairobi.", "in Nairobi"),
        ("Rebels attacked a bank in Kenya. Others fled.", "in Kenya"),
        ("Rebels met outside the bank in Nairobi, Kenya.", "outside the bank in Nairobi, Kenya"),
        ("Ada Marlo spoke at the Capitol. She left.", "at the Capitol"),
        ("Ada Marlo spoke at length to Bo Lund.", None),
        ("Nairobi police found a boat. They towed it.", "Nairobi"),
    ],
)
def test_where(text, expected):
    """A town or a building says more than a country, and a place is told with what places it."""
    assert answers(text)["where"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Marlo resigned because of a letter.", "because of a letter"),
        ("Ada Marlo went to Oslo to meet Bo Lund.", "to meet Bo Lund"),
        ("Ada Marlo blamed the delay on bad weather.", "on bad weather"),
        ("Bo Lund was praised for saving two men.", "for saving two men"),
        ("After ten years, Ada Marlo resigned due to illness.", "due to illness"),
        ("After ten years, Ada Marlo resigned.", "After ten years, Ada Marlo resigned"),
        ("Ada Marlo wants to meet Bo Lund.", None),
    ],
)
def test_why(text, expected):
    """Causes, aims and occasions are reasons; what opens a sentence is mere background."""
    assert answers(text)["why"] == expected


def test_no_sentence_no_answer():
    """A text without a verb answers nothing."""
    assert set(answers("Photos: Nairobi").values()) == {None}


def test_every_answer_says_by_which_rule():
    """Each answer has evidence under its question, and no question without an answer has any."""
    found = read("Rebels attacked a bank in Nairobi on Friday because of a strike.").answers
    rules = {question: each.method for question, each in found.evidence.items()}
    assert rules == {
        "who": "main-clause",
        "what": "main-clause",
        "when": "moment",
        "where": "located",
        "why": "cause",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Since 1962 the inn was open. On Friday it closed.", "Friday"),
        ("The inn, which burned down on Monday, was sold on Friday.", "Friday"),
        ("Ada Marlo commented on Monday's vote in a call on Friday.", "Friday"),
        ("The man who fled on Monday was found on Friday.", "Friday"),
        ("The inn shut last month. It had opened in 1962.", "last month"),
        ("The inn, built in 1962, was sold.", "1962"),
        ("The inn has recently burned down.", None),
    ],
)
def test_when(text, expected):
    """A day says more than a year, and what is told by the way says less than the main clause."""
    assert answers(text)["when"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Marlo blamed a flood for the delay.", "a flood"),
        ("Ada Marlo blamed Bo Lund for the delay on Friday.", "Bo Lund"),
        ("Ada Marlo resigned, citing ill health.", "citing ill health"),
        ("Ada Marlo resigned, saying she was ill.", "saying she was ill"),
        ("Ada Marlo fled the town as a flood reached it.", "as a flood reached it"),
        ("Ada Marlo spoke as well as Bo Lund did.", None),
        ("Two men were hurt on Friday when a roof fell.", "when a roof fell"),
        ("Ada Marlo has not spoken since May, when Bo Lund left.", None),
        ("Ada Marlo apologised to Bo Lund for the delay.", "for the delay"),
        ("Bo Lund was jailed for three years.", None),
        ("Bo Lund was banned for ten matches.", None),
        ("To save money, Ada Marlo sold the inn.", "To save money, Ada Marlo sold the inn"),
        ("They fought over it for a while.", None),
        ("Ada Marlo resigned. The move follows months of protests.", "follows months of protests"),
        ("Ada Marlo resigned after 3 p.m. on Friday.", None),
        ("Ada Marlo resigned after Friday's vote.", "after Friday's vote"),
        (
            "Ada Marlo resigned after a vote. She left because of a letter.",
            "because of a letter",
        ),
        ("Ada Marlo left Oslo, Bergen and Rome to meet Bo Lund.", None),
    ],
)
def test_why_is_told_in_many_ways(text, expected):
    """Who is blamed, what is cited and what else went on are reasons; a cause outdoes them all."""
    assert answers(text)["why"] == expected


@annotator(provides={"times"}, languages="en")
def impossible(prose, annotations):
    """Reads "Candlefall" as a day that no calendar has."""
    start = prose.text.index("Candlefall")
    span = TextSpan(start, start + len("Candlefall"))
    time = TimeExpression(span=span, type=TimeType.DATE, value="2025-02-31")
    return evolve(annotations, times=(*annotations.times, time))


def test_a_day_that_no_calendar_has():
    """A time of somebody else's annotator may name no day, and is an answer all the same."""
    text = "Ada Marlo resigned on Candlefall."
    now = datetime(2025, 4, 22, tzinfo=UTC)
    found = Parser(plugins=[impossible]).annotate(text, reference_time=now)
    assert found.answers.when.of(text) == "Candlefall"
