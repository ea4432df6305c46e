"""Whatever text is given, it is read without an extractor failing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsmodel

PIECES = [
    "By A B",
    "a b c",
    "LONDON (AP) - x",
    "Published: 3 May 2024",
    "Title: y",
    "---",
    "title: x",
    "+++",
    "- a",
    "  - b",
    "1. x",
    "> q",
    "| a | b |",
    "|--|--|",
    "# H",
    "```",
    "    code",
    "[a]: b",
    "[a][]",
    "\ufeff",
    "\f",
]
lines = st.lists(st.text(max_size=40) | st.sampled_from(PIECES), max_size=14)
ends = st.sampled_from(["\n", "\n\n", "\r\n", "\r"])
types = st.sampled_from(["text/plain", "text/markdown", None])


@given(lines, ends, types)
def test_any_text_is_read_without_a_failure(written, end, content_type):
    """No plugin fails, and nothing that an extractor hands over is refused."""
    result = newsmodel.parse(end.join(written), content_type=content_type, annotate=False)
    assert [each for each in result.diagnostics if each.code.startswith("plugin-")] == []


@pytest.mark.parametrize(
    "data",
    [
        "<inventory><shelf/></inventory>",
        "<?xml version='1.0'?><a/>",
        "<a:b c='d'>x</a:b>",
        '\ufeff {"a": 1}',
        "[[1]]",
        "{}",
    ],
)
def test_data_of_no_known_format_is_told_of(data):
    """It is read as text, since nothing else can be done with it, but not without a word."""
    document = newsmodel.load_document(data.encode(), format="text")
    assert [each.code for each in document.diagnostics] == ["looks-like-data"]


@pytest.mark.parametrize(
    "data", ["[1] See below.", "(a) < (b)", "{sic} he wrote", "<- back", "Ferry <b>sails</b>"]
)
def test_prose_is_not_taken_for_data(data):
    """Brackets open many a text."""
    assert newsmodel.load_document(data.encode(), format="text").diagnostics == ()
