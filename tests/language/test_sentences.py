"""Tokens and sentences hold all of a text once, and break where a reader breaks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.language.sentences import is_wrapped, sentences_of
from newsmodel.language.tokens import tokenized, tokens_of
from newsmodel.plugin import Prose

TEXTS = st.text(st.sampled_from("aBc. ,!?\n\"'“”’-3$%U"), max_size=80) | st.text(max_size=80)


def sentences(text):
    prose = Prose(text)
    tokens = tokens_of(prose)
    return [tokens.surface(each.first, each.last) for each in sentences_of(prose)]


@given(TEXTS)
def test_tokens_hold_all_that_is_not_blank(text):
    """Every character is in one token or is white space, and tokens are in order."""
    tokens = tokenized(text)
    covered = "".join(tokens.words)
    assert covered == "".join(text.split()) or set(text) - set(covered) <= set(text)
    end = 0
    for start, stop, word in zip(tokens.starts, tokens.ends, tokens.words, strict=True):
        assert end <= start < stop
        assert text[start:stop] == word
        assert not text[end:start].strip() or not text[end:start].isprintable()
        end = stop


@given(TEXTS)
def test_sentences_part_the_tokens(text):
    """Sentences follow each other without a gap, and hold every token."""
    prose = Prose(text)
    place = 0
    for sentence in sentences_of(prose):
        assert sentence.first == place < sentence.last
        place = sentence.last
    assert place == len(tokens_of(prose))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. It poured.", ["It rained.", "It poured."]),
        ("Mr. Marlo met Dr. Quill. They talked.", ["Mr. Marlo met Dr. Quill.", "They talked."]),
        ("He left the U.S. The trip was long.", ["He left the U.S.", "The trip was long."]),
        ("The U.S. Senate voted.", ["The U.S. Senate voted."]),
        ('"Go." She went.', ['"Go."', "She went."]),
        ("At 3 p.m. on Monday it began.", ["At 3 p.m. on Monday it began."]),
        ("It cost 3.5 million. Why?", ["It cost 3.5 million.", "Why?"]),
        ("J. K. Marlo spoke.", ["J. K. Marlo spoke."]),
        ("A Headline Without A Stop\nThe text begins.", None),
    ],
)
def test_where_sentences_end(text, expected):
    """Abbreviations, initials and numbers end no sentence; stops and line ends do."""
    assert sentences(text) == (expected or text.split("\n"))


def test_hard_wrapped_lines_are_one_sentence():
    """A line break within a wrapped paragraph ends no sentence."""
    text = (
        "The harbour of Zembla was closed on\nMonday after a ship had lost its cargo\n"
        "in a storm. Divers will look for the\ncontainers today.\n"
    )
    assert len(sentences(text)) == 2


def test_a_title_is_told_from_text():
    """A headline in capitals is marked as such, a sentence is not."""
    prose = Prose("Mayor Opens New Bridge Across River\n\nThe mayor opened a bridge on Monday.")
    assert [each.is_title for each in sentences_of(prose)] == [True, False]


@given(st.lists(st.text("ab", min_size=1, max_size=9), min_size=12, max_size=40))
def test_wrapping_is_recognised(words):
    """Words that are filled into lines of one width are known to be wrapped."""
    lines, line = [], ""
    for word in words:
        if line and len(line) + 1 + len(word) > 20:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    lines.append(line)
    if len(lines) > 2 and max(map(len, lines)) >= 18:
        assert is_wrapped("\n".join(lines))


def test_paragraphs_of_their_own_are_not_wrapped():
    """Lines that end where they like are lines, not a wrapped paragraph."""
    assert not is_wrapped("A short line\nA much longer line follows it here\nShort")


@pytest.mark.parametrize(
    ("text", "is_title"),
    [
        ("Mayor Opens Her New Bridge Across River In A Storm.", True),
        ("Mayor Opens Her New Bridge after the Storm.", True),
        ("Mayor Ada Marlo met Senator Tom Quill in Zembla.", False),
        ("Ada Marlo, Tom Quill and Orrin Vell of Zembla.", False),
    ],
)
def test_a_title_that_ends_with_a_stop(text, is_title):
    """It has a small word with a capital, and none without one but articles and the like."""
    assert [each.is_title for each in sentences_of(Prose(text))] == [is_title]
