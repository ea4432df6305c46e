"""What somebody does who is named in a byline is told from papers, places and dates."""

import pytest

import newsmodel
from html_pages import PARAGRAPHS, article
from newsmodel.html.authors.job_titles import is_job, jobs_beside

ADA, BEN = "Ada Example", "Ben Sample"


@pytest.mark.parametrize(
    ("credit", "next_line", "jobs"),
    [
        ("Ada Example, Harbour Correspondent", "", {ADA: "Harbour Correspondent"}),
        ("Ada Example | Staff Writer | 3 May 2025", "", {ADA: "Staff Writer"}),
        ("Ada Example (Redakteurin)", "", {ADA: "Redakteurin"}),
        ("Ada Example", "Senior Reporter", {ADA: "Senior Reporter"}),
        (
            "Ada Example, Political Editor, and Ben Sample, Reporter",
            "",
            {ADA: "Political Editor", BEN: "Reporter"},
        ),
        ("Ada Example and Ben Sample", "Staff Writers and Editor", {}),
        ("Ada Example, Tarnholm Courier", "", {}),
        ("Ada Example, Reporter 3 May 2025", "", {}),
        ("Ada Example", "Author: Ben Sample", {}),
    ],
)
def test_a_title_follows_its_name(credit, next_line, jobs):
    """Right away, or on the next line where one is named alone."""
    assert jobs_beside([name for name in (ADA, BEN) if name in credit], credit, next_line) == jobs


def test_names_in_capitals_get_none():
    """They are better taken from where they are written otherwise."""
    assert jobs_beside(["ADA EXAMPLE"], "ADA EXAMPLE, Reporter", "") == {}


def test_a_sentence_is_no_title():
    """Even where it speaks of what somebody does."""
    assert not is_job("She is a reporter and has seen the cranes of many harbours")


@pytest.mark.parametrize(
    "line",
    [
        "<p>By Ada Example, Harbour Correspondent</p>",
        "<p>By Ada Example</p><p>Harbour Correspondent</p>",
        "<p>By <a href='/author/ada'>Ada Example</a><br>Harbour Correspondent</p>",
        "<p>Ada Example | Harbour Correspondent | 3 May 2025</p>",
    ],
)
def test_the_author_has_it_though_other_witnesses_know_the_name_alone(line):
    """Of values that agree, the one that says most is taken."""
    head = "<meta name=author content='Ada Example'><meta name=byl content='Ada Example'>"
    markup = article(f"<h1>The crane</h1>{line}{PARAGRAPHS}", head=head)
    (author,) = newsmodel.parse(markup, annotate=False).require().authors
    assert (author.name, author.job_title) == (ADA, "Harbour Correspondent")
