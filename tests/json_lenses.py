"""What the tests of the formats in JSON share: documents that bend a format, and its schemas."""

import json
from functools import cache
from pathlib import Path

import pytest
from hypothesis import strategies as st
from jsonschema import FormatChecker
from jsonschema.validators import validator_for
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

from newsmodel.documents import DEFAULT_LIMITS, Source

SCHEMAS = Path(__file__).parents[2] / "shared" / "data" / "schemas"
TEXTS = st.sampled_from(
    [
        *("", " ", "Ferry", "<p>Ferry &amp; <b>crew</b></p>", "\ud7ff", "http://example.org/a"),
        *("2025-04-22T10:30:00Z", "yesterday", "author", "keyword", "picture", "text/html"),
    ]
)
NUMBERS = st.sampled_from([0, 1, 5, -3, 10**30, 1.5, 2**31 + 1])


def objects(names):
    """Objects with these members, each of any type, one within the other."""
    leaves = st.none() | st.booleans() | TEXTS | NUMBERS

    def deeper(values):
        members = st.dictionaries(st.sampled_from(names), values, max_size=6)
        return st.lists(values, max_size=3) | members

    values = st.recursive(leaves, deeper, max_leaves=12)
    return st.dictionaries(st.sampled_from(names), values, max_size=12)


def read(format_, data):
    """The document with these bytes, or this value."""
    data = data if isinstance(data, bytes) else json.dumps(data).encode()
    return format_.read(Source(data=data), DEFAULT_LIMITS)


def changed_members(before, after):
    """The names of the members that two objects do not share."""
    names = before.keys() | after.keys()
    return {name for name in names if before.get(name) != after.get(name)}


def problems(data, path):
    """What is wrong with a document under one of the shared schemas, dates and URIs included."""
    if not SCHEMAS.is_dir():
        pytest.skip("the schemas of the standards are not beside the project")
    return [each.message for each in validator(path).iter_errors(json.loads(data))]


@cache
def validator(path):
    """The validator for a schema, by its path among the shared ones."""
    schema = json.loads((SCHEMAS / path).read_text())
    registry = Registry(retrieve=resource)
    return validator_for(schema)(schema, registry=registry, format_checker=FormatChecker())


@cache
def resource(uri):
    """The schema that another one means: they lie in files of the same name."""
    name = uri.rstrip("#").rpartition("/")[2].removesuffix(".json")
    path = next(SCHEMAS.glob(f"*/{name}.json"))
    return Resource.from_contents(json.loads(path.read_text()), default_specification=DRAFT4)
