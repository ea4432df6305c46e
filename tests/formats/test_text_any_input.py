"""Whatever text is given, it is read without an extractor failing."""

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
