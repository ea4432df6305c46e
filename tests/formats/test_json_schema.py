"""The published JSON Schema: generated from the model, and true of what is written."""

import json
import sys
from enum import Enum
from pathlib import Path

import orjson
import pytest
from attrs import fields_dict, has
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from referencing import Registry

import newsmodel
from newsmodel.formats.json import json_schema
from newsmodel.formats.json.shapes import BLOCK_TYPES
from newsmodel.model import BLOCKS, Article, Instant, Precision
from newsmodel.testing import strategies

PUBLISHED = Path(__file__).parents[2] / "docs" / "reference" / "article.schema.json"
SCHEMA = json_schema()
VALIDATOR = Draft202012Validator(SCHEMA, registry=Registry())  # which fetches nothing


def is_valid(members):
    return VALIDATOR.is_valid(members)


def test_the_published_schema_is_the_generated_one():
    """``make reference`` was run after the last change of the model."""
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == SCHEMA


def test_it_is_a_schema():
    """It is valid under its own dialect, and all its references lead somewhere."""
    Draft202012Validator.check_schema(SCHEMA)
    references = set(_references(SCHEMA))
    assert references <= {f"#/$defs/{name}" for name in SCHEMA["$defs"]}
    assert {f"#/$defs/{name}" for name in SCHEMA["$defs"]} <= references


def _references(value):
    if isinstance(value, dict):
        if "$ref" in value:
            yield value["$ref"]
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _references(item)


@given(strategies.articles())
def test_what_is_written_is_valid(article):
    """Every article, written as JSON, is valid under the schema."""
    VALIDATOR.validate(orjson.loads(newsmodel.dumps(article)))


WRONG = [
    ["headline"],
    {"headline": " "},
    {"headline": "\u2003\x85"},
    {"urgency": 0},
    {"urgency": "3"},
    {"keywords": ["a", ""]},
    {"authors": [{"role": "editor"}]},
    {"body": [{"text": "without a type"}]},
    {"body": [{"type": "poll", "text": "x"}]},
    {"body": [{"type": "live_update", "blocks": [{"type": "live_update"}]}]},
    {"published": "2025-04-22"},
    {"published": {"value": "22 April 2025"}},
    {"annotations": {"events": [{"trigger": {"start": -1, "end": 2}, "type": "ASSAULT"}]}},
    {"annotations": {"events": [{"trigger": {"start": 0, "end": 2}}]}},
    {"provenance": {"byline": {"confidence": 2, "evidence": []}}},
    {
        "provenance": {
            "byline": {
                "confidence": 1.0,
                "evidence": [],
                "losers": [{"field": "byline", "value": ["A"], "confidence": 0.5, "evidence": {}}],
            }
        }
    },
    {
        "provenance": {
            "authors": {
                "confidence": 1.0,
                "evidence": [],
                "losers": [{"field": "authors", "value": [], "confidence": 0.5, "evidence": {}}],
            }
        }
    },
]


@pytest.mark.parametrize("members", WRONG, ids=str)
def test_what_is_refused_when_read_is_invalid(members):
    """The schema refuses what reading refuses."""
    assert not is_valid(members)
    with pytest.raises(newsmodel.DocumentError):
        newsmodel.loads(orjson.dumps(members))


def test_unknown_members_are_allowed():
    """Reading keeps unknown members, so the schema lets them be."""
    members = {"mood": "calm", "body": [{"type": "paragraph", "text": "x", "mood": 1}]}
    assert is_valid(members)
    assert newsmodel.loads(orjson.dumps(members)).extensions


@given(st.characters(codec="utf-8"))
def test_blank_is_what_the_model_calls_blank(character):
    """The pattern for text that is not blank says the same as the model, for every character."""
    assert is_valid({"headline": character}) is not character.isspace()


def test_every_white_space_is_blank():
    """Also for every single character that Python takes for white space."""
    blank = [chr(code) for code in range(sys.maxunicode + 1) if chr(code).isspace()]
    assert not [character for character in blank if is_valid({"headline": character})]


@given(strategies.instants())
def test_instants_fit_their_pattern(instant):
    """What `str` of an instant gives is what the schema asks for."""
    assert is_valid({"published": {"value": str(instant)}})


def test_blocks_are_told_apart_by_their_type():
    """Each class of block has a type of its own, and each type is that of a class."""
    assert set(BLOCK_TYPES.values()) == set(BLOCKS)
    for name, cls in BLOCK_TYPES.items():
        definition = SCHEMA["$defs"][cls.__name__]
        assert definition["properties"]["type"] == {"const": name}
        assert "type" in definition["required"]


def test_all_classes_and_fields_are_there_with_descriptions():
    """Every class that an article can hold is defined, with all of its fields, and described."""
    seen = {Article, Instant}
    for name, definition in SCHEMA["$defs"].items():
        assert definition["description"], name
        cls = getattr(newsmodel, name, None)
        if cls is not None and has(cls) and cls is not Instant:
            assert set(fields_dict(cls)) == set(definition["properties"]) - {"type"} | (
                {"type"} & set(fields_dict(cls))
            )
            seen.add(cls)
        if cls is not None and issubclass(cls, Enum):
            assert definition["enum"] == [member.value for member in cls]
            seen.add(cls)
    not_in_articles = {
        "Diagnostic",
        "Merged",
        "Ontology",
        "OntologyMode",
        "OntologySector",
        "OntologyType",
    }
    models = {
        each
        for name in newsmodel.__all__
        if isinstance(each := getattr(newsmodel, name), type)
        and each.__module__.startswith("newsmodel.model")
        and (has(each) or issubclass(each, Enum))
    }
    missing = {each.__name__ for each in models - seen}
    assert missing == not_in_articles | {"ParseStatus", "Severity", Precision.__name__}


def test_headline_is_described_by_its_docstring():
    """What stands below a field in the source is its description."""
    described = SCHEMA["$defs"]["Article"]["properties"]["headline"]["description"]
    assert described.startswith("The title as printed over the article")
