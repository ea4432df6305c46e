"""What annotators of plugins build on is there, and is computed once for all of them."""

import pytest

from newsmodel.language import toolkit
from newsmodel.plugin import Prose

TEXT = "Two ferries capsized near Lund. The harbour office did not warn the crews."


@pytest.mark.parametrize("layer", ["tokens_of", "sentences_of", "syntax_of", "clauses_of"])
def test_layers_are_shared(layer):
    """Whoever asks second gets what was computed for the first."""
    prose = Prose(TEXT)
    assert getattr(toolkit, layer)(prose) is getattr(toolkit, layer)(prose)


def test_a_rule_can_be_written_with_it():
    """Sentences, verbs and who does what are there, with spans in the text."""
    prose = Prose(TEXT)
    clauses = toolkit.clauses_of(prose)
    tokens = toolkit.tokens_of(prose)
    said = [
        (tokens.words[group.head], group.is_negated, tokens.surface(who.first, who.last))
        for group in clauses.syntax.verb_groups
        if (who := clauses.subject(group)) is not None
    ]
    assert said == [("capsized", False, "Two ferries"), ("warn", True, "The harbour office")]
    assert len(toolkit.sentences_of(prose)) == 2


def test_verbs_are_known_in_all_their_forms():
    """A lexicon lists lemmas; the text may hold any form."""
    assert {surface for surface, _ in toolkit.forms("capsize")} == {
        "capsize",
        "capsizes",
        "capsizing",
        "capsized",
    }


def test_verbs_of_speech_by_their_lemmas():
    """Whoever laughs may stand beside quoted words, but does not report by laughing."""
    assert {"say", "warn"} <= toolkit.reporting_verbs() <= toolkit.speaking_verbs()
    assert "laugh" in toolkit.speaking_verbs() - toolkit.reporting_verbs()
    assert "said" not in toolkit.speaking_verbs()
