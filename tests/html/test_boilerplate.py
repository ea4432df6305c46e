"""What the names of containers say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.html.body import boilerplate
from newsmodel.html.body.boilerplate import verdict

LETTERS = "abcdefghijklmnopqrstuvwxyz-_ "


@given(st.from_regex(boilerplate._CONTENT, alphabet=LETTERS))
def test_every_name_of_content_is_told(names):
    """The quick look at the words passes over no name of content."""
    assert verdict(names).content


@given(st.from_regex(boilerplate._PHRASES, alphabet=LETTERS))
def test_every_phrase_is_told(names):
    """The quick look at the words passes over no phrase for what stands beside an article."""
    assert verdict(names).beside


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ("widget", "beside"),
        ("box hidden", "beside"),
        ("sidebar", "beside"),
        ("with-sidebar", ""),
        ("has_sidebar main-content", "content"),
        ("no-comments", ""),
        ("widget-area", ""),
        ("comments", "apart"),
        ("- _", ""),
    ],
)
def test_names(names, said):
    """A name speaks for or against what it names, unless it says what it has or has not."""
    told = verdict(names)
    assert [each for each in ("apart", "beside", "content") if getattr(told, each)] == said.split()
