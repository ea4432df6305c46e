"""The Gazette's rules, on a page of the Gazette and on a page of another paper."""

from pathlib import Path

import pytest

import newsmodel
from newsmodel.model import AccessLevel

CASE = Path(__file__).parents[1] / "seeds" / "ferries-in-port"
PAGE = (CASE / "source.html").read_bytes()


@pytest.fixture(scope="module")
def story():
    url = "https://www.harbour-gazette.example/port/4711"
    return newsmodel.parse(PAGE, url=url, annotate=False).require()


def test_the_plugin_is_found_by_its_entry_point():
    """Installing the distribution is enough."""
    [record] = [
        each for each in newsmodel.Parser().registry.plugins if each.name == "example-publisher"
    ]
    assert record.origin == "newsmodel-example-publisher"
    assert record.provides == ("extractor harbour_gazette",)
    assert not record.problems


def test_the_headline_goes_without_its_kicker(story):
    """The site rule wins against the general ones, and the evidence says so."""
    assert story.headline == "Ferries stay in port as storm nears"
    witnesses = [each.extractor for each in story.provenance["headline"].evidence]
    assert "harbour_gazette" in witnesses


def test_desks_are_no_authors(story):
    """A code in brackets is not a person."""
    assert [author.name for author in story.authors] == ["Ines Okafor", "Tom Vanterpool"]
    [evidence] = story.provenance["authors"].evidence
    assert evidence.extractor == "harbour_gazette"
    assert evidence.version == "0.1.0"
    assert evidence.anchor == "/html/body/article/ul/li[1]"


def test_what_stands_in_the_script_is_read(story):
    """Time, desks and access are in the data that the page carries."""
    assert str(story.published) == "2024-11-20T17:05:00+01:00"
    assert story.sections == ("port", "weather")
    assert story.access.declared is AccessLevel.FREE


def test_the_tide_table_is_no_part_of_the_text(story):
    """Neither is the signature."""
    assert len(story.body) == 3
    assert "High water" not in story.text
    assert "port desk" not in story.text


def test_other_papers_are_left_alone():
    """The rules abstain outside their site."""
    article = newsmodel.parse(PAGE, url="https://other.example/x", annotate=False).require()
    extractors = {
        evidence.extractor
        for provenance in article.provenance.values()
        for evidence in provenance.evidence
    }
    assert not {each for each in extractors if each.startswith("harbour_gazette")}
