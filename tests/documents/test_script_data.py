"""JSON is found in scripts however a program holds it, and nothing else is taken for it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.documents.script_data import json_at, json_values

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=12,
)
STATE = {"title": "It's “so”", "html": '<p class="x">A\nb</p>', "n": [1, {"é": None}]}


@given(VALUES, st.sampled_from(["", ";", " ;next()", "\n</script>", ',"more"']))
def test_a_value_is_read_whatever_follows(value, behind):
    """Programs go on behind their data."""
    assert json_at(json.dumps(value) + behind) == value
    assert json_at("state = " + json.dumps(value) + behind, len("state = ")) == value


@pytest.mark.parametrize(
    "written",
    [
        "{}",
        "window.__STATE__ = {};",
        "window.a=1;window.b = {};window.c=function(){return {}}",
        "(window.q=window.q||[]).push({})",
        "<!--\nwindow.s={}\n//-->",
    ],
)
def test_data_is_found_in_a_program(written):
    """As all of a script, after an assignment, as an argument."""
    script = written.replace("{}", json.dumps(STATE), 1)
    assert next(json_values(script)) == STATE


@pytest.mark.parametrize("quote", ['"', "'", "`"])
def test_quoted_data_is_read_as_a_program_reads_it(quote):
    """The escapes are those of the program: each quotation mark has its own."""
    inner = json.dumps(json.dumps(STATE))[1:-1]
    if quote != '"':
        inner = inner.replace('\\"', '"').replace(quote, "\\" + quote).replace("<", "\\x3c")
    script = f"window.s=JSON.parse({quote}{inner}{quote});go()"
    assert list(json_values(script)) == [STATE]


@given(st.text(st.sampled_from("\\\"'`ax4\n\té")), st.sampled_from("'`"))
def test_any_escape_of_a_program_is_read(text, quote):
    """By its number, where it needs none, and quotation marks with one or without."""
    escaped = json.dumps(text)[1:-1].replace("\\", "\\\\").replace(quote, "\\" + quote)
    for written in (escaped, escaped.replace("a", "\\x61"), escaped.replace('"', '\\"')):
        script = f"s=JSON.parse({quote}" + '{"t":"' + written + '"}' + f"{quote})"
        assert list(json_values(script)) == [{"t": text}]


def test_a_raw_string_has_no_escapes_of_its_own():
    """``String.raw`` leaves those of the JSON alone."""
    assert list(json_values(f"s=JSON.parse(String.raw`{json.dumps(STATE)}`)")) == [STATE]


def test_what_only_programs_know_is_null():
    """``undefined`` is no JSON, and stands in many states; line breaks stand in strings."""
    assert json_at('{"a":undefined,"b":[undefined , 1],"c":"undefined"}') == {
        "a": None,
        "b": [None, 1],
        "c": "undefined",
    }
    assert json_at('{"a":"one\ntwo"}') == {"a": "one\ntwo"}
    assert list(json_values('s={"a":{"b":[undefined]}};t={"c":"\n"}')) == [
        {"a": {"b": [None]}},
        {"c": "\n"},
    ]


@given(st.lists(st.sampled_from([*"{}[]\"'`\\:=(,", "JSON.parse(", "x", "\\x4", "1"])))
def test_a_program_is_no_data(pieces):
    """Any text is read to its end without an error; what is found is an object or a list."""
    for value in json_values("".join(pieces)):
        assert isinstance(value, (dict, list, str, int))
