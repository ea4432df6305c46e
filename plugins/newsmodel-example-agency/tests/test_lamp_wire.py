"""The quirks of Lamp Wire, in its own documents and in those of others."""

from pathlib import Path

import newsmodel_example_agency

import newsmodel
from newsmodel.testing import check_plugin

STORY = (Path(__file__).parents[1] / "seeds" / "harbour-talks" / "source.xml").read_bytes()
OTHERS = STORY.replace(b":lampwire.example:", b":candlewire.example:")


def test_the_plugin_is_found_by_its_entry_point():
    """Installing the distribution is enough."""
    [record] = [
        each for each in newsmodel.Parser().registry.plugins if each.name == "example-agency"
    ]
    assert record.provides == ("extractor lamp_wire",)
    assert not record.problems


def test_the_quirks_are_put_right():
    """The plugin wins against what the document states, and says who it was."""
    article = newsmodel.parse(STORY, annotate=False).require()
    assert article.headline == "Dockers and port authority agree on night shifts"
    assert article.sections == ("Foreign", "North")
    [evidence] = article.provenance["headline"].evidence
    assert evidence.extractor == "lamp_wire"
    [loser] = article.provenance["headline"].losers
    assert loser.value.startswith("HARBOUR-TALKS: ")


def test_the_document_itself_stays_as_it_is():
    """The quirks are put right in what is parsed, not in what is edited and written back."""
    document = newsmodel.load_document(STORY)
    assert document.articles[0].headline.startswith("HARBOUR-TALKS: ")
    assert document.to_bytes() == STORY


def test_other_agencies_are_left_alone():
    """The plugin abstains from them."""
    article = newsmodel.parse(OTHERS, annotate=False).require()
    assert article.headline.startswith("HARBOUR-TALKS: ")
    assert article.sections == ()


def test_the_plugin_keeps_the_laws():
    """Deterministic, harmless to others, honest about what it provides, and linear in time."""
    check_plugin(newsmodel_example_agency, documents=[STORY, OTHERS])
