"""Quotations of German: who said what, in which of the many ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readings import quotations, read, speakers

MARKS = ["„ “", "„ ”", "“ ”", "» «", "« »", "› ‹", '" "']


@pytest.mark.parametrize("marks", MARKS)
def test_every_kind_of_marks(marks):
    """The content holds its marks; the verb comes first behind it."""
    opening, closing = marks.split()
    said = f"{opening}Wir warten auf den Bus{closing}"
    assert quotations(f"{said}, sagte Jan Kroll.") == [("direct", said, "sagte", "Jan Kroll")]
    assert quotations(f"Jan Kroll sagte: {said}.") == [("direct", said, "sagte", "Jan Kroll")]


@given(st.text('„“”»«›‹"., :ASabe\n', max_size=60))
def test_unbalanced_marks_do_no_harm(text):
    """Whatever marks stand where, content and cue lie in the text and part by part in order."""
    found = read(f"{text} sagte Jan Kroll, {text}")
    found.check_spans(f"{text} sagte Jan Kroll, {text}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "„Ja“, sagte Kroll am Montag, „sehr gern.“",
            [("direct", "„Ja“ … „sehr gern.“", "sagte", "Kroll")],
        ),
        (
            "„Wir warten“, teilte die Polizei mit.",
            [("direct", "„Wir warten“", "teilte", "die Polizei")],
        ),
        ("„Wir warten“, so der Wirt.", [("direct", "„Wir warten“", "so", "der Wirt")]),
        ("„Wir warten!“ Das sagte Kroll.", [("direct", "„Wir warten!“", "sagte", "Kroll")]),
        (
            "Der Wirt hat am Freitag erklärt: „Wir warten.“",
            [("direct", "„Wir warten.“", "erklärt", "Der Wirt")],
        ),
        (
            "Jan Kroll (50) nannte den Plan „völlig verfehlt“.",
            [("mixed", "„völlig verfehlt“", "nannte", "Jan Kroll")],
        ),
        (
            "Ada Kroll, Sprecherin der Polizei, sagte, man prüfe das.",
            [("indirect", "man prüfe das", "sagte", "Ada Kroll")],
        ),
        (
            "Am Montag sagte der Wirt dem Sender, dass der Zaun „hin“ ist.",
            [("mixed", "dass der Zaun „hin“ ist", "sagte", "der Wirt")],
        ),
        (
            "Der Zaun sei hin, sagte der Wirt, man hole Holz.",
            [("indirect", "Der Zaun sei hin … man hole Holz", "sagte", "der Wirt")],
        ),
        (
            "Der Wirt kündigte an, bald zu gehen.",
            [("indirect", "bald zu gehen", "kündigte", "Der Wirt")],
        ),
        (
            "Laut Polizei brach der Zaun.",
            [("indirect", "brach der Zaun", "Laut", "Polizei")],
        ),
        (
            "Der Zaun brach nach Angaben der Polizei am Montag.",
            [("indirect", "Der Zaun brach … am Montag", "nach Angaben", "der Polizei")],
        ),
        (
            "Dem Wirt zufolge brach der Zaun.",
            [("indirect", "brach der Zaun", "zufolge", "Dem Wirt")],
        ),
        (
            "Der Zaun brach, wie ein Sprecher mitteilte.",
            [("indirect", "Der Zaun brach", "mitteilte", "ein Sprecher")],
        ),
        (
            "Der Zaun brach nach Polizeiangaben.",
            [("indirect", "Der Zaun brach", "nach Polizeiangaben", "Polizeiangaben")],
        ),
    ],
)
def test_cues_and_sources(text, expected):
    """Verbs before, behind and between, particles at the end, "so", "laut", "zufolge", "wie"."""
    assert quotations(text) == expected


def test_the_subjunctive_goes_on_without_a_cue():
    """Until a sentence is in the indicative, or another paragraph begins."""
    text = (
        "Der Zaun halte, sagte der Wirt. Er sei neu. Man habe geprüft. Es regnete.\n\n"
        "Der Hund sei alt."
    )
    assert [content for _, content, _, _ in quotations(text)] == [
        "Der Zaun halte",
        "Er sei neu",
        "Man habe geprüft",
    ]
    assert {source for _, _, _, source in quotations(text)} == {"der Wirt"}


def test_a_speaker_goes_on_in_marks():
    """A sentence in marks behind a quotation has the same speaker."""
    text = "„Gut“, sagte Ministerin Ada Kroll. „Wir fangen morgen an.“"
    assert speakers(text) == ["Ada Kroll", "Ada Kroll"]


@pytest.mark.parametrize(
    "text",
    [
        "Er las den Roman „Der Zauberberg“ zu Ende.",
        "Jan Kroll sagte der Zeitung „Bote“ ab.",
        "Er will dazu nichts sagen, weil es regnet.",
        "Der Minister, der am Montag kam, ging.",
        "So der Minister will, regnet es.",
        "Er stellte fest die Leiter an.",
        "Wenn es regnet, sagt er nichts.",
        "Um nichts zu verraten, erklärte er wenig.",
        "Zucker und Eier einfach nur so melden.",
    ],
)
def test_what_is_no_quotation(text):
    """Titles, the names of papers, infinitives, and other senses."""
    assert quotations(text) == []


def test_whoever_a_sentence_is_about_speaks_behind_its_colon():
    """A person does; what is no person names nobody."""
    text = "Birte Kroll (45) war zufrieden: „Der Zaun hält.“ Das Fazit: „Der Zaun hält gut.“"
    assert speakers(text) == ["Birte Kroll", None]
    assert [source for _, _, _, source in quotations(text)] == ["Birte Kroll", None]


def test_reports_of_nobody_have_no_speaker():
    """Of whom "Medienberichten zufolge" speaks, is not said."""
    assert speakers("Medienberichten zufolge brach der Zaun.") == [None]


def test_an_unknown_speaker_stays_unknown():
    """A pronoun with nobody near names nobody; "es hieß" has no speaker."""
    assert speakers("„Wir warten“, sagte sie.") == [None]
