"""JSON text: only what changed is written anew, and the text says the new value."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.formats.lens.json_text import edited

SCALARS = st.none() | st.booleans() | st.integers(-(10**6), 10**6) | st.text(max_size=8)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=12,
)
LAYOUTS = st.sampled_from([None, 1, 2, "\t"])


@given(VALUES, VALUES, LAYOUTS, st.booleans())
def test_the_text_says_the_new_value(before, after, indent, ascii_only):
    """Whatever is changed to whatever, the text is well-formed and says it."""
    text = json.dumps(before, indent=indent, ensure_ascii=ascii_only)
    assert strict(json.loads(edited(text, before, after))) == strict(after)


@given(VALUES, LAYOUTS)
def test_an_equal_value_changes_nothing(value, indent):
    """The text of a value that stays stays to the letter."""
    text = f" \n{json.dumps(value, indent=indent)}\n"
    assert edited(text, value, json.loads(json.dumps(value))) == text


@given(st.dictionaries(st.text(max_size=3), VALUES, min_size=2), LAYOUTS, st.data())
def test_there_and_back(value, indent, data):
    """A member changed and changed back leaves the text as it was."""
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    key = data.draw(st.sampled_from(sorted(value)))
    changed = value | {key: "something else"}
    again = edited(edited(text, value, changed), changed, value)
    assert json.loads(again) == value
    without = {name: each for name, each in value.items() if name != key}
    assert json.loads(edited(text, value, without)) == without


@pytest.mark.parametrize(
    ("text", "changes", "expected"),
    [
        ('{"a": 1.50, "b":2}', {"b": 3}, '{"a": 1.50, "b":3}'),
        ('{"a":1}', {"b": 2}, '{"a":1,"b":2}'),
        ('{\n  "a": 1\n}', {"b": 2}, '{\n  "a": 1,\n  "b": 2\n}'),
        ('{"a": 1, "b": 2}', {"a": None}, '{"b": 2}'),
        ('{"a": 1, "b": 2}', {"b": None}, '{"a": 1}'),
        ('{"a": 1, "b": 2}', {"b": None, "c": 3}, '{"a": 1, "c": 3}'),
        ('{"a": 1}', {"a": True}, '{"a": true}'),
        ('{\n  "a": 1\n}', {"b": [1]}, '{\n  "a": 1,\n  "b": [\n    1\n  ]\n}'),
        (
            '{"n": 123456789012345678901234567890.10, "b": 1}',
            {"b": 2},
            '{"n": 123456789012345678901234567890.10, "b": 2}',
        ),
    ],
)
def test_layout_and_numbers_stay(text, changes, expected):
    """White space, the text of numbers and the order of members are left alone."""
    before = json.loads(text)
    after = {name: each for name, each in (before | changes).items() if each is not None}
    assert edited(text, before, after) == expected


def strict(value):
    """A value whose equality tells true from one."""
    return json.dumps(value, sort_keys=True)
