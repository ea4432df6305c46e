"""Bylines, datelines and dates: what is one, what it says, and what only looks like one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.formats.text.byline import read_byline
from newsmodel.formats.text.dateline import find_dateline
from newsmodel.formats.text.dates import names_day, read_date
from newsmodel.formats.text.labels import read_label

NAMES = [
    "Mia Holt",
    "Pol Ernst",
    "Ida van der Klee",
    "José Ortega y Ruiz",
    "J. B. Lund",
    "Una O'Dea",
]


@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True))
def test_all_names_of_an_enumeration_are_authors(names):
    """Commas and a last "and" keep names apart."""
    line = "By " + " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)
    assert [person.name for person in read_byline(line)] == names


@pytest.mark.parametrize(
    ("line", "people"),
    [
        (
            "By Mia Holt and Pol Ernst, Staff Writer",
            [("Mia Holt", None), ("Pol Ernst", "Staff Writer")],
        ),
        ("BY MIA HOLT", [("MIA HOLT", None)]),
        ("by Mia Holt in Nordhaven", [("Mia Holt", None)]),
        ("Mia Holt, Health Editor", [("Mia Holt", "Health Editor")]),
        ("Von Mia Holt und Pol Ernst", [("Mia Holt", None), ("Pol Ernst", None)]),
        ("Words by Mia Holt", [("Mia Holt", None)]),
        ("文/李明", [("李明", None)]),
        ("By our staff", []),
        ("By The Nordhaven Post", []),
    ],
)
def test_a_byline_names_people_with_their_jobs(line, people):
    """The opening word, places and jobs are no part of a name; a desk is nobody."""
    assert [(person.name, person.job_title) for person in read_byline(line)] == people


def test_who_may_be_an_employer_is_no_author():
    """A second name after a comma may be the paper: fewer authors are better than wrong ones."""
    (author,) = read_byline("By Mia Holt, Nordhaven Courier")
    assert author.name == "Mia Holt"


def test_an_employer_that_says_so_is_one():
    """An agency or an acronym after the name is where the author works."""
    assert read_byline("By Mia Holt, Lamp News Agency")[0].affiliation == "Lamp News Agency"
    assert read_byline("By Mia Holt | LWN")[0].affiliation == "LWN"


def test_an_address_belongs_to_the_author():
    """The address of mail is no part of the name."""
    (author,) = read_byline("By Mia Holt (mia@post.example)")
    assert (author.name, author.email) == ("Mia Holt", "mia@post.example")


@pytest.mark.parametrize(
    "line",
    [
        "By Friday",
        "By the numbers: what the ferry costs",
        "By Royal Decree, Harbour Keeps Its Old Name",
        "By now the boats should have left the pier.",
        "Minister Resigns, Deputy Takes Over",
        "Porto opens its harbour",
        "",
    ],
)
def test_other_lines_are_no_bylines(line):
    """A headline or a sentence that begins like one is none."""
    assert read_byline(line) is None


@pytest.mark.parametrize(
    ("paragraph", "place", "date", "source"),
    [
        ("LONDON, April 22 (Agency) - The", "LONDON", None, "Agency"),
        ("NEW YORK (AP) \u2014 Officials", "NEW YORK", None, "AP"),
        ("PARIS, 3 May 2024 \u2014 The", "PARIS", "2024-05-03", None),
        ("PARIS, May 3, 2024 -- The", "PARIS", "2024-05-03", None),
        ("WASHINGTON, D.C. \u2014 The", "WASHINGTON, D.C.", None, None),
        ("ST. LOUIS, Mo. (AP) \u2013 The", "ST. LOUIS, Mo.", None, "AP"),
        ("Berlin (dpa) - Der", "Berlin", None, "dpa"),
        ("BEIJING, Sept. 3 /LampWire/ -- The", "BEIJING", None, "LampWire"),
        ("KYIV, Ukraine, 3 May 2024 (Lamp Wire) - A", "KYIV, Ukraine", "2024-05-03", "Lamp Wire"),
        ("Rio de Janeiro, 3 May 2024 \u2014 The", "Rio de Janeiro", "2024-05-03", None),
        ('NORDHAVEN \u2014 "We', "NORDHAVEN", None, None),
        ("明灯社北港5月3日电 港口", "北港", None, "明灯社"),
    ],
)
def test_a_dateline_says_where_when_and_whose(paragraph, place, date, source):
    """Place, date and agency are read from the opening of a paragraph."""
    value = find_dateline(paragraph).value
    assert (value.place, value.source) == (place, source)
    assert (str(value.date) if value.date else None) == date


@pytest.mark.parametrize(
    "paragraph",
    [
        "NATO \u2014 the alliance of thirty states \u2014 met",
        "BREAKING \u2014 A fire",
        "UPDATE 2 - The",
        "Nobody \u2014 not even the mayor",
        "The mayor (a sailor) - who had come by boat",
        "LONDON has a harbour",
        "LONDON \u2014",
        "He said\u2014and",
        "",
    ],
)
def test_other_openings_are_no_datelines(paragraph):
    """A dash within a sentence, a notice of the newsroom: no dateline."""
    assert find_dateline(paragraph) is None


@given(st.text(st.sampled_from("AB c,.(/)-\u2014 123"), max_size=60))
def test_a_dateline_lies_at_the_start_of_its_paragraph(paragraph):
    """Whatever is found is what stands there."""
    found = find_dateline(paragraph)
    if found is not None:
        assert paragraph[: found.length].startswith(found.value.text[:1])
        assert found.value.text in paragraph[: found.length]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("3 May 2024", "2024-05-03"),
        ("May 3, 2024", "2024-05-03"),
        ("Fri, 3rd May 2024", "2024-05-03"),
        ("Sept. 3 2024", "2024-09-03"),
        ("2024-05-03", "2024-05-03"),
        ("2024年5月3日", "2024-05-03"),
        ("3 May 2024 10:30", "2024-05-03T10:30"),
        ("3 May 2024 at 10.30 pm", "2024-05-03T22:30"),
        ("May 3, 2024, 12:05 a.m. UTC", "2024-05-03T00:05+00:00"),
        ("2024-05-03T10:30:15+02:00", "2024-05-03T10:30:15+02:00"),
        ("2024-05-03 10:30 -0330", "2024-05-03T10:30-03:30"),
    ],
)
def test_a_date_is_read_as_precisely_as_it_is_written(written, read):
    """Time and zone are there when they are written, and the text is kept."""
    instant = read_date(written)
    assert (str(instant), instant.raw) == (read, written)


@pytest.mark.parametrize(
    "written",
    [
        "03/05/2024",
        "May 3",
        "31 June 2024",
        "May 2024",
        "3 Mai 2024",
        "3 May 2024 25:00",
        "soon",
        "",
    ],
)
def test_what_is_ambiguous_or_no_date_is_left_alone(written):
    """No date is better than an invented one."""
    assert read_date(written) is None


def test_a_day_without_a_year_is_known_for_one():
    """It ends a dateline, though it is no instant."""
    assert names_day("April 22")
    assert names_day("22 Apr.")
    assert not names_day("Ukraine")
    assert not names_day("22 boats")


@given(st.dates(min_value=date(1900, 1, 1)), st.booleans())
def test_every_day_is_read_in_both_orders(day, american):
    """Month first or day first: with the month's name, they are told apart."""
    months = (
        "January February March April May June July August September October November December"
    ).split()
    month = months[day.month - 1]
    written = (
        f"{month} {day.day}, {day.year:04}" if american else f"{day.day} {month} {day.year:04}"
    )
    assert str(read_date(written)) == day.isoformat()


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Published: 3 May 2024", "published", "3 May 2024"),
        ("Updated on 3 May 2024", "modified", "3 May 2024"),
        ("Author: Mia Holt", "byline", "Mia Holt"),
        ("TITLE: Pier opens", "headline", "Pier opens"),
    ],
)
def test_a_labelled_line_names_its_field(line, field, value):
    """The label is in front of a colon, in any case."""
    label = read_label(line)
    assert (label.field, label.value) == (field, value)


@pytest.mark.parametrize(
    "line", ["Published: soon", "Weather: rain and wind", "Mayor: no money left", "Updated daily"]
)
def test_other_lines_are_no_labels(line):
    """A date must be one, and only known labels count."""
    assert read_label(line) is None
