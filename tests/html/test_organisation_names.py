"""Desks and agencies are told from people, and from what any desk might be called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.html.authors import byline_words as known
from newsmodel.html.authors.byline_text import organisation_in
from newsmodel.html.authors.organisation_names import is_organisation
from newsmodel.html.authors.person_names import is_person

DESKS = st.sampled_from(sorted(known.DESKS | known.STAFF | known.HOUSES)).map(str.capitalize)
GENERAL = st.sampled_from(sorted(known.STAFF | known.HOUSES | known.WRITERS))
OWN = st.sampled_from(["Tarnholm", "Harbour", "Øst", "Гавань"])


@given(DESKS, OWN, st.booleans())
def test_a_desk_with_a_name_of_its_own_is_one(desk, own, is_first):
    """In every language that is known, whichever word comes first; and it is nobody in person."""
    name = f"{desk} {own}" if is_first else f"{own} {desk}"
    assert is_organisation(name)
    assert not is_person(name)
    assert organisation_in(f"By {name} | 3 May 2025") == name


@given(st.lists(GENERAL, min_size=1, max_size=4))
def test_what_any_desk_might_be_called_is_none(words):
    """However many general words are put together."""
    assert not is_organisation(" ".join(words))


@given(st.text(max_size=80))
def test_any_text_is_read(text):
    """What comes out looks like an organisation, whatever went in."""
    name = organisation_in(text)
    assert not name or is_organisation(name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tarnholm Press Agency - 3 May", "Tarnholm Press Agency"),
        ("von Redaktion Hafenblatt, 3. Mai", "Redaktion Hafenblatt"),
        ("Courier StaffPUBLISHED: May 3", "Courier Staff"),
        ("News Desk", "News Desk"),
        ("Associated Press", "Associated Press"),
        ("AFP/Courier", "AFP/Courier"),
        ("Tarnholm Crane Company Ltd, Press Office", ""),
        ("Follow the Harbour Desk", ""),
        ("", ""),
    ],
)
def test_examples(text, name):
    """The name ends where the next part of the line begins."""
    assert organisation_in(text) == name
