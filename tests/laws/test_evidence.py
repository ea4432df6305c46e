"""Law 7: every value answers who found it, where, and how sure."""

import pytest
from hypothesis import given

import newsmodel
from newsmodel.model import EXTRACTABLE_FIELDS, LAYERS
from newsmodel.testing import strategies

PARSER = newsmodel.Parser(discover=False)
NAMES = {each.name for each in PARSER.registry.extractors}
NAMES |= {f"format.{each.name}" for each in PARSER.registry.formats}
ANNOTATORS = {each.name for each in PARSER.registry.annotators}

TEXT = (
    "Ferry stays in port\n\nNORTHMOOR, April 22 (Agency) - “The crossing stays closed,” Ilse "
    "Vantongeren, head of the harbour board, said on Tuesday. At least 12 people were hurt when "
    "police attacked protesters in Northmoor on April 19, the board said.\n"
)


def check_fields(article):
    for name in EXTRACTABLE_FIELDS:
        if getattr(article, name):
            provenance = article.provenance[name]
            assert provenance.evidence
            for evidence in provenance.evidence:
                assert evidence.extractor in NAMES
                assert evidence.version
            assert 0.0 <= provenance.confidence <= 1.0


@given(strategies.sources())
def test_every_extracted_value_has_evidence(source):
    """Each field that was extracted has a provenance, whose witnesses are known extractors."""
    result = PARSER.parse(source, annotate=False)
    if result.format not in ("json", "jsonl"):
        for article in result.articles:
            check_fields(article)


def test_what_is_proposed_is_kept():
    """For a page, the losers are there with their values, and each has its own evidence."""
    page = (
        "<title>Ferry stays in port | Northmoor News</title>"
        '<meta property="og:title" content="Ferry remains in port">'
        "<article><h1>Ferry stays in port</h1><p>"
        "The harbour board said on Tuesday that the crossing would stay closed until May, because "
        "the repairs of the eastern pier had taken longer than the engineers had thought.</p><p>"
        "Fishermen, who use the pier in winter, welcomed the decision, and asked the board to "
        "open the smaller landing place near the old lighthouse for them in the meantime.</p>"
        "</article>"
    )
    article = PARSER.parse(page, annotate=False).require()
    check_fields(article)
    provenance = article.provenance["headline"]
    values = {loser.value for loser in provenance.losers} | {article.headline}
    assert {"Ferry stays in port", "Ferry remains in port"} <= values
    assert all(loser.evidence.extractor in NAMES for loser in provenance.losers)


@pytest.mark.parametrize("layer", [layer for layer in LAYERS if layer != "entities"])
def test_every_annotation_has_evidence(layer):
    """Each annotation names the annotator that found it."""
    article = PARSER.parse(TEXT).require()
    assert getattr(article, layer), "the text has something of every layer"
    for annotation in getattr(article, layer):
        assert annotation.evidence
        assert all(evidence.extractor in ANNOTATORS for evidence in annotation.evidence)
