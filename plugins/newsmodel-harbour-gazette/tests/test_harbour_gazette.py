"""The Gazette's pages are read as its readers read them."""

import newsmodel_harbour_gazette
import pytest
from newsmodel_harbour_gazette import extractors

import newsmodel

PAGE = """
<html lang="en"><head><title>Ferries run again | Harbour Gazette</title></head>
<body>
  <header><h1>Harbour Gazette</h1></header>
  <main>
    <div data-title="yes">Ferries run again after the storm</div>
    <p data-credits="yes">Ines Falk, Jon Berg / Islands</p>
    <p>The ferries to the islands run again, the harbour office said on Monday. Two of the three
    piers had been closed since the storm of last week, the third was open for supplies only.</p>
    <p>The first boat left at seven in the morning with forty passengers and the post of five
    days, the office said. Tickets that were bought for the lost trips stay good until June.</p>
  </main>
</body></html>
"""
TIDES = PAGE.replace("<main>", '<main><table data-tides="yes"><tr><td>6:10</td></tr></table>')
HERE = "https://www.harbour-gazette.example/islands/1"


@pytest.fixture
def parser():
    """A parser that takes the plugin by its entry point, as every program does."""
    return newsmodel.Parser(strict=True)


def test_it_is_installed(parser):
    """The plugin is found, and hands over its three extractors without a problem."""
    (record,) = (each for each in parser.registry.plugins if each.name == "harbour-gazette")
    assert len(record.provides) == 3
    assert not record.problems


def test_headline_authors_and_section(parser):
    """The marked values win, and say who found them where."""
    article = parser.parse(PAGE, url=HERE, annotate=False).require()
    assert article.headline == "Ferries run again after the storm"
    assert [each.name for each in article.authors] == ["Ines Falk", "Jon Berg"]
    assert article.sections == ("Islands",)
    evidence = article.provenance["authors"].evidence[0]
    assert evidence.extractor == "newsmodel_harbour_gazette.extractors.credits_"
    assert evidence.version == "0.1.0"
    assert evidence.anchor == "/html/body/main/p[1]"


def test_tide_tables_are_no_articles(parser):
    """Below /tides/ a page with a tide table is none; elsewhere the table does not matter."""
    tides = parser.parse(TIDES, url="https://harbour-gazette.example/tides/may")
    assert tides.status is newsmodel.ParseStatus.NOT_ARTICLE
    assert parser.parse(TIDES, url=HERE, annotate=False).article is not None


def test_pages_without_marks_get_nothing():
    """Where the marks are missing, the extractors propose nothing."""
    page = newsmodel.load_document("<html><body><h1>Another paper</h1><p>Text.</p></body></html>")
    assert list(extractors.headline(page)) == []
    assert list(extractors.credits_(page)) == []


def test_other_sites_are_left_alone():
    """On another site no extractor of the plugin runs."""
    parser = newsmodel.Parser([newsmodel_harbour_gazette], discover=False, strict=True)
    result = parser.parse(PAGE, url="https://gazette.example.org/1", annotate=False)
    assert not any("harbour_gazette" in step.name for step in result.trace)
