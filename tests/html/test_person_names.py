"""Bylines are taken apart into people; what is no person's name is left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.html.person_names import is_person, names_in

NAMES = st.sampled_from(
    ["Ada Example", "Ben O’Sample", "Chloé Muster-Mann", "Dirk van der Probe", "Eva M. Prøve Jr."]
)


@given(st.lists(NAMES, min_size=1, max_size=4, unique=True), st.sampled_from([", ", " & ", "; "]))
def test_lists_of_names_are_taken_apart(names, between):
    """However names are put together, each comes out once and in order."""
    assert names_in("By " + between.join(names)) == tuple(names)


@given(st.text(max_size=80))
def test_any_text_is_read(text):
    """What comes out looks like names, whatever went in."""
    assert all(is_person(name) for name in names_in(text))


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ada Example", ("Ada Example",)),
        ("Von Ada Beispiel und Ben Muster", ("Ada Beispiel", "Ben Muster")),
        ("Par Ada Exemple et Ben Modèle", ("Ada Exemple", "Ben Modèle")),
        ("Written by Ada Example, Staff Writer", ("Ada Example",)),
        ("Ada Example, Ph.D.", ("Ada Example",)),
        ("By Ada Example and Ben Sample on 3 May 2025 at 10:00", ("Ada Example", "Ben Sample")),
        ("By Ada Example Dec 3, 2025", ("Ada Example",)),
        ("By Ada Example | ada@paper.example", ("Ada Example",)),
        ("By Ada ExampleUpdated an hour ago", ("Ada Example",)),
        ("By Ada Example for The Tarnholm Courier", ("Ada Example",)),
        ("Ada Example The Wire Agency", ("Ada Example",)),
    ],
)
def test_bylines_as_papers_print_them(line, names):
    """Roles, titles, dates and addresses behind a name do not belong to it."""
    assert names_in(line) == names


@pytest.mark.parametrize(
    "text",
    [
        "Courier Staff", "The Editorial Board", "Tarnholm News Desk", "admin", "Wire Service",
        "Chief Technology Officer", "river and town", "RiverFan62", "https://x.example/ada", "",
        "A Very Long Headline About The River And Its Boats",
    ],
)  # fmt: skip
def test_desks_agencies_and_other_words_are_no_people(text):
    """Fewer authors are better than wrong ones."""
    assert names_in(text) == ()
