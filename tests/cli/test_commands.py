"""``newsmodel explain``, ``schema`` and ``plugins``, and how they are asked for."""

import json
import sys

import pytest

from newsmodel import __version__
from newsmodel.cli import main

STORY = """---
title: Ferry to Nord Isle runs again
author: Mia Holt
---

# Ferry runs again

The ferry between Nordhaven and Nord Isle will run again from Monday, the harbour board said.
"""


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "story.md"
    path.write_text(STORY, encoding="utf-8")
    return str(path)


def test_explain_tells_who_found_what_where_and_who_lost(story, capsys):
    """Each field has its winner's evidence, the losers, and the reason."""
    assert main(["explain", story, "--no-annotate"]) == 0
    out = capsys.readouterr().out
    headline = out[out.index("headline =") : out.index("language =")]
    assert '"Ferry to Nord Isle runs again"' in headline
    assert "found by  markdown.front_matter" in headline
    assert "at title" in headline
    assert 'rejected  "Ferry runs again"' in headline
    assert "at line 6" in headline
    assert "because" in headline
    assert "recognise markdown" in out


def test_explain_tells_which_rule_made_an_annotation(tmp_path, capsys):
    """What was read out of the text stands there with the annotator and its rule."""
    path = tmp_path / "story.txt"
    path.write_text("Pier opens\n\n" + "Mayor Ada Quill opened the pier on Friday.\n" * 9)
    main(["explain", str(path)])
    assert '"Ada Quill" = name of person Ada Quill  95%, en.mentions by title' in (
        capsys.readouterr().out
    )


def test_explain_tells_what_became_of_a_document_without_an_article(tmp_path, capsys):
    """The verdict and its reason are in the diagnostics and the trace."""
    path = tmp_path / "links.txt"
    path.write_text("https://example.org/a\nhttps://example.org/b\nhttps://example.org/c\n")
    assert main(["explain", str(path)]) == 1
    out = capsys.readouterr().out
    assert "links.txt: listing, read as text" in out
    assert "3 of 3 lines are links" in out


def test_schema_is_json_schema(capsys):
    """The schema can be read, and tells of headlines and events."""
    assert main(["schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert "headline" in schema["$defs"]["Article"]["properties"]
    assert "Event" in schema["$defs"]


def test_plugins_are_listed_with_what_they_provide(capsys):
    """Built-in plugins are listed as others are."""
    assert main(["plugins"]) == 0
    out = capsys.readouterr().out
    assert f"formats {__version__} — loaded" in out
    assert "  extractor text.titles" in out


def test_a_plugin_that_cannot_be_imported_is_told_and_costs_nothing_else(story, capsys):
    """The document is read all the same, and the error names the module."""
    assert main(["parse", story, "--plugin", "no_such_module", "--no-annotate"]) == 0
    captured = capsys.readouterr()
    assert "no_such_module" in captured.err
    assert "Ferry" in captured.out


def test_a_plugin_may_lie_in_the_current_folder(story, tmp_path, monkeypatch, capsys):
    """It needs no packaging to be tried; what is installed is found before it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [*sys.path])
    (tmp_path / "plugin_that_lies_here.py").write_text(
        "from newsmodel.plugin import PluginInfo, hookimpl\n"
        "@hookimpl\n"
        "def newsmodel_plugin_info():\n"
        "    return PluginInfo(name='here', version='3.1')\n"
    )
    assert main(["plugins", "--plugin", "plugin_that_lies_here"]) == 0
    assert "plugin_that_lies_here 3.1 — loaded" in capsys.readouterr().out
    assert sys.path[-1] == str(tmp_path)


def test_strict_stops_at_a_plugin_that_fails(story, capsys):
    """With ``--strict`` the run ends with exit code 1 and the reason."""
    assert main(["parse", story, "--plugin", "no_such_module", "--strict"]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "no_such_module" in captured.err


def test_what_is_disabled_takes_no_part(story, capsys):
    """``--disable`` names what to leave out."""
    assert main(["explain", story, "--no-annotate", "--disable", "markdown.front_matter"]) == 0
    assert "front matter" not in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [[], ["fetch"], ["parse"]])
def test_a_command_that_is_not_understood_is_a_usage_error(arguments, capsys):
    """Exit code 2, with the usage."""
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage: newsmodel" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("command", "good"),
    [
        ("parse", "every document gave an article"),
        ("explain", "every document gave an article"),
        ("plugins", "nothing is wrong"),
        ("plugins doctor", "nothing is wrong"),
    ],
)
def test_every_command_has_help_with_the_exit_codes(command, good, capsys):
    """``--help`` says what the exit codes mean."""
    with pytest.raises(SystemExit) as stopped:
        main([*command.split(), "--help"])
    assert stopped.value.code == 0
    assert f"exit codes:\n  0  {good}\n" in capsys.readouterr().out
