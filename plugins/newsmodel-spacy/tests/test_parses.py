"""Texts read by a blank pipeline: paragraphs, places, and every character that there is."""

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from newsmodel_spacy.parses import LONGEST, parses_of, parts_of
from newsmodel_spacy.pipelines import loaded

from newsmodel.plugin import Prose


@pytest.fixture(scope="module")
def blank(tmp_path_factory):
    """The folder of an English pipeline that only parts words."""
    folder = tmp_path_factory.mktemp("pipeline")
    spacy.blank("en").to_disk(folder)
    loaded(str(folder))
    return str(folder)


@given(st.text(st.sampled_from("ab .\n\t"), max_size=200))
def test_parts_hold_everything_but_white_space(text):
    """Paragraphs lie in order, apart from each other, and nothing printed is between them."""
    end = 0
    for start, stop in parts_of(text):
        assert start >= end
        assert not text[end:start].strip()
        assert text[start:stop].strip()
        assert "\n\n" not in text[start:stop].strip()
        end = stop
    assert not text[end:].strip()


@given(st.integers(1, 7))
def test_long_paragraphs_are_cut_between_words(words):
    """No part is longer than the limit."""
    text = " ".join(["x" * (LONGEST // 3)] * words)
    parts = list(parts_of(text))
    assert max(stop - start for start, stop in parts) <= LONGEST
    assert "".join(text[start:stop] for start, stop in parts) == text


@given(text=st.text(max_size=80))
def test_words_stand_where_they_are_written(blank, text):
    """Every word covers its own surface, whatever the script; line breaks are read as blanks."""
    found = parses_of(Prose(text), blank)
    for word in found.words:
        assert len(word.text) == word.end - word.start
        assert word.is_space or text[word.start : word.end] == word.text
    covered = {index for each in found.words for index in range(each.start, each.end)}
    assert all(text[place].isspace() for place in range(len(text)) if place not in covered)


def test_half_a_character_is_no_obstacle(blank):
    """A lone surrogate, which spaCy cannot encode, is read as a mark for what is missing."""
    assert [each.end for each in parses_of(Prose("a \ud800 b"), blank).words] == [1, 3, 5]


def test_a_text_is_parsed_once(blank):
    """Annotators of one pipeline share the parses."""
    prose = Prose("Two words")
    assert parses_of(prose, blank) is parses_of(prose, blank)
