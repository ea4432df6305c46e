"""Which pipeline is used, and what is said where there is none."""

import pytest
import spacy
from newsmodel_spacy import SpacyPlugin, pipelines
from newsmodel_spacy.pipelines import PipelineMissingError, installed_pipeline

import newsmodel


def test_a_pipeline_that_is_not_there_is_told_of():
    """The message names it and says what to install."""
    with pytest.raises(PipelineMissingError, match=r"'en_no_such'.*pip install"):
        installed_pipeline("en_no_such")


def test_a_parser_without_a_pipeline_still_reads():
    """The plugin costs only itself, and leaves a diagnostic and a warning."""
    with pytest.warns(newsmodel.NewsmodelWarning, match="en_no_such"):
        parser = newsmodel.Parser([SpacyPlugin("en_no_such")], discover=False)
    [diagnostic] = parser.registry.diagnostics
    assert diagnostic.plugin == "spacy"
    assert "en_no_such" in diagnostic.message
    assert parser.annotate("Orla Brzeg said the lease had ended.").mentions


def test_the_first_of_the_known_ones_is_taken(monkeypatch):
    """Better pipelines stand first; where none is installed, the message says how to get one."""
    there = {"en_core_web_sm", "en_core_web_md"}
    monkeypatch.setattr(pipelines, "is_installed", there.__contains__)
    assert installed_pipeline() == "en_core_web_md"
    there.clear()
    with pytest.raises(PipelineMissingError, match="no spaCy pipeline"):
        installed_pipeline()


def test_no_pipeline_is_asked_about_another_language(tmp_path):
    """A pipeline for German reads German names, and no grammar: the labels of trees differ."""
    spacy.blank("de").to_disk(tmp_path)
    parser = newsmodel.Parser([SpacyPlugin(str(tmp_path))], discover=False, strict=True)
    [ours] = [each for each in parser.registry.annotators if each.plugin == "spacy"]
    assert (ours.name, ours.thing.languages) == ("spacy.mentions", {"de"})


def test_a_package_that_is_no_pipeline_is_not_taken_for_one():
    """A module of that name is not enough."""
    assert not pipelines.is_installed("json")


def test_the_plugin_with_a_pipeline_replaces_the_installed_one():
    """Handing one over does not give two plugins of one name."""
    with pytest.warns(newsmodel.NewsmodelWarning, match="en_no_such"):
        parser = newsmodel.Parser([SpacyPlugin("en_no_such")])
    [record] = [each for each in parser.registry.plugins if each.name == "spacy"]
    assert record.origin == "given"
