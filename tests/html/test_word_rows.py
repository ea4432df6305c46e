"""How much of one text stands in another, by rows of three words."""

import re

from hypothesis import given
from hypothesis import strategies as st

from newsmodel.html.body.word_rows import WordRows

TEXTS = st.text("ab1_ .—é", max_size=24)


def rows(text):
    words = re.findall(r"\w+", text)
    return [tuple(words[place : place + 3]) for place in range(len(words) - 2)]


@given(TEXTS, TEXTS, TEXTS, st.booleans())
def test_the_share_is_that_of_the_rows(before, text, behind, is_part):
    """What stands word for word in a text is told by its rows of words, like all else."""
    whole = f"{before}{text}{behind}" if is_part else f"{before} {behind}"
    found = [row in rows(whole) for row in rows(text)]
    share = sum(found) / len(found) if found else 0.0
    assert WordRows(whole).share_of(text) == share
