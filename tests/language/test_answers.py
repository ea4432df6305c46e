"""The lead answers who, what, when, where, why and how."""

from english import read


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
        "where": "Nairobi",
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


def test_no_sentence_no_answer():
    """A text without a verb answers nothing."""
    assert set(answers("Photos: Nairobi").values()) == {None}
