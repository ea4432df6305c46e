"""The Gazette's rules, on a page of the Gazette and on a page of another paper."""

import pytest

import newsmodel

PAGE = b"""<!doctype html>
<html lang="en">
<head><title>Ferries stay in port as storm nears - The Harbour Gazette</title></head>
<body>
<nav><a href="/">Home</a> <a href="/port">Port</a> <a href="/tides">Tides</a></nav>
<article>
<h1 data-story="4711"><span data-kicker>Weather</span>
<span>Ferries stay in port as storm nears</span></h1>
<ul data-signed><li>Ines Okafor</li><li>[port desk]</li><li>Tom Vanterpool</li></ul>
<p>All ferries between the islands will stay in port on Thursday, the harbour office said, because
a storm is expected to reach the coast in the early morning.</p>
<p>The office asked travellers to keep their tickets, which will be valid for the whole week, and
to listen to the forecast before they set out for the harbour.</p>
<p>Fishing boats have been moored in the inner basin since Tuesday evening, and the market opens
only at noon.</p>
</article>
</body>
</html>
"""


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
    assert record.provides == (
        "extractor harbour_gazette.headline",
        "extractor harbour_gazette.authors",
    )
    assert not record.problems


def test_the_headline_goes_without_its_kicker(story):
    """The site rule wins against the general ones, and the evidence says so."""
    assert story.headline == "Ferries stay in port as storm nears"
    witnesses = [each.extractor for each in story.provenance["headline"].evidence]
    assert "harbour_gazette.headline" in witnesses


def test_desks_are_no_authors(story):
    """A code in brackets is not a person."""
    assert [author.name for author in story.authors] == ["Ines Okafor", "Tom Vanterpool"]
    [evidence] = story.provenance["authors"].evidence
    assert evidence.extractor == "harbour_gazette.authors"
    assert evidence.version == "0.1.0"
    assert evidence.anchor == "/html/body/article/ul"


def test_other_papers_are_left_alone():
    """The rules abstain outside their site."""
    article = newsmodel.parse(PAGE, url="https://other.example/x", annotate=False).require()
    extractors = {
        evidence.extractor
        for provenance in article.provenance.values()
        for evidence in provenance.evidence
    }
    assert not {each for each in extractors if each.startswith("harbour_gazette")}
