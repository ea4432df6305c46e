"""The page that compares extractors shows what was measured, and the best of it in bold."""

import json

import pytest

import compare
import comparison_page
import comparison_plot
from comparison_page import written

PAGE = """\
# Title

<!-- figures: written by compare.py -->
old
<!-- end of the figures -->

Text.
"""


def system(version, **figures):
    """What was measured of a system, on one set."""
    naeb = {"crashes": 0, **figures}
    return {"version": version, "measured": "2025-03-01", "sets": {"naeb_dev": naeb}}


KNOWN = {
    "newsmodel": system("1.0", body_f1=0.951, times_floor=4.0),
    "a_peer": system("2.1", body_f1=0.9, times_floor=1.25, crashes=3),
    "dates": system("3", date_accuracy=0.5),
}


def test_tables_stand_between_the_marks():
    """The text around them is left alone; versions, day and errors stand above."""
    page = written(PAGE, KNOWN)
    assert page.startswith("# Title\n\n<!-- figures")
    assert page.endswith("<!-- end of the figures -->\n\nText.\n")
    assert "old" not in page
    assert "newsmodel 1.0, a-peer 2.1, dates 3; measured on 2025-03-01." in page
    assert "raised an error: a-peer 3." in page
    assert written(page, KNOWN) == page


def test_the_best_is_bold_and_who_has_nothing_is_left_out():
    """More is better for shares, less for time; a system without any figure has no row."""
    rows = [line for line in written(PAGE, KNOWN).splitlines() if line.startswith("| ")]
    body = rows[: next(i for i, row in enumerate(rows) if row.startswith("| Headline"))]
    assert body[1:] == [
        "| newsmodel | **.951** | – | – | – | – | 4.0 |",
        "| a-peer | .900 | – | – | – | – | **1.2** |",
    ]
    assert "| dates | .500 |" not in body
    assert any(row.startswith("| dates | **.500** |") for row in rows)


def test_counts_say_out_of_how_many():
    """An invented date is one of the pages that have none."""
    found = system("1", date_false=2, date_none_pages=8)
    found["sets"]["wcxb_dev"] = found["sets"].pop("naeb_dev")
    assert "**2** of 8" in written(PAGE, {"newsmodel": found})


def test_a_page_without_marks_is_refused():
    """Nothing is written to a place that nobody named."""
    with pytest.raises(ValueError, match="the page lacks"):
        written("# Title\n", KNOWN)


def test_no_two_columns_are_the_same():
    """Each figure is shown once in its table."""
    for table in comparison_page.TABLES:
        assert len(set(table.columns)) == len(table.columns)


def test_the_plot_leaves_out_who_does_not_claim_all_of_it():
    """A mean over fewer figures would say something else."""
    wanted = (("naeb_dev", "body_f1"), ("naeb_dev", "date_accuracy"))
    known = dict(KNOWN)
    known["newsmodel"] = system("1", body_f1=0.9, date_accuracy=0.5, times_floor=4.0)
    assert comparison_plot.points(known, wanted) == {"newsmodel": (4.0, 0.7)}


def test_the_page_of_the_docs_shows_what_was_measured():
    """What is kept of the last comparison gives the very tables that the page has."""
    page = compare.PAGE.read_text(encoding="utf-8")
    assert written(page, json.loads(compare.KEPT.read_text(encoding="utf-8"))) == page
