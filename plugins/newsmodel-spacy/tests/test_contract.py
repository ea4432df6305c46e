"""The plugin keeps the laws of newsmodel, with a pipeline of its own making and a trained one."""

import pytest
import spacy
from newsmodel_spacy import SpacyPlugin
from newsmodel_spacy.pipelines import PipelineMissingError, installed_pipeline

import newsmodel
from newsmodel.testing import check_plugin

TEXT = (
    "Orla Brzeg accused the council of Marsk of “hiding the bill” on Tuesday.\n\n"
    "“We were never asked,” said Ada Lund, who runs the Vela ferry. Police arrested two men."
)


@pytest.fixture(scope="module")
def ruled(tmp_path_factory):
    """The folder of a pipeline without training: it knows some names and no grammar."""
    folder = tmp_path_factory.mktemp("pipeline")
    language = spacy.blank("en")
    ruler = language.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "ORG", "pattern": "Vela"}, {"label": "GPE", "pattern": "Marsk"}])
    language.to_disk(folder)
    return str(folder)


@pytest.fixture(scope="module")
def trained():
    """A pipeline with tagger, parser and names."""
    try:
        return installed_pipeline()
    except PipelineMissingError as missing:
        pytest.skip(str(missing))


def test_laws_with_a_pipeline_of_names_only(ruled):
    """True spans, evidence, no layer changed but its own, the same in threads and processes."""
    check_plugin(SpacyPlugin(ruled), texts=[TEXT], examples=20)


def test_laws_with_a_trained_pipeline(trained):
    """The same laws where there is a grammar to be read."""
    check_plugin(SpacyPlugin(trained), texts=[TEXT], examples=10)


def test_rules_and_pipeline_together(trained):
    """What the rules found is refined by what the pipeline sees."""
    parser = newsmodel.Parser([SpacyPlugin(trained)], discover=False, strict=True)
    found = parser.annotate(TEXT)
    names = {each.span.of(TEXT) for each in found.mentions}
    assert {"Orla Brzeg", "Ada Lund"} <= names
    sources = {each.source.of(TEXT) for each in found.quotations if each.source}
    assert any("Ada Lund" in each for each in sources)
