"""How plain text is taken apart into passages, whatever its layout."""

import textwrap
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from newsmodel.documents import Source, TextDocument
from newsmodel.formats.text.blocks import blocks_of
from newsmodel.formats.text.extractors import body, credits_, filing, titles
from newsmodel.formats.text.passages import passages_of
from newsmodel.model import (
    BlockQuote,
    Heading,
    ListBlock,
    Paragraph,
    Preformatted,
)
from newsmodel.plugin.verdicts import Verdict

WORDS = (
    "harbour ferry council winter bridge morning engine repair captain storm village market "
    "because while across under every their landing weather season traffic island"
).split()


SENTENCES = [
    " ".join((WORDS * 2)[start : start + length]).capitalize() + "."
    for start in range(len(WORDS))
    for length in (8, 11, 14)
]
paragraphs = st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=4).map(" ".join)
stories = st.lists(paragraphs, min_size=2, max_size=5)


def is_broken_within_sentences(wrapped):
    """Where every line is a sentence, nobody can tell lines from paragraphs."""
    return any(line and not line.endswith(".") for line in wrapped.split("\n"))


def blocks_in(text):
    return list(blocks_of(passages_of(text)))


def as_paragraphs(texts):
    return [Paragraph(text=text) for text in texts]


@given(stories, st.integers(40, 90))
def test_wrapped_paragraphs_are_joined(story, width):
    """Text that was wrapped to any usual width reads as the text before it was wrapped."""
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in story)
    assume(is_broken_within_sentences(wrapped))
    assert blocks_in(wrapped) == as_paragraphs(story)


@given(stories, st.integers(40, 90))
def test_wrapped_paragraphs_that_only_an_indent_sets_apart_are_joined(story, width):
    """The first line of a paragraph may stand further in instead of after a blank line."""
    wrapped = "\n".join(
        textwrap.fill(paragraph, width, initial_indent="    ") for paragraph in story
    )
    assume(is_broken_within_sentences(wrapped))
    assert blocks_in(wrapped) == as_paragraphs(story)


@given(stories, st.sampled_from(["\n", "\n\n", "\n \t\n", "\r\n", "\r\n\r\n", "\r", "\n\f\n"]))
def test_paragraphs_on_lines_of_their_own_are_kept_apart(story, between):
    """Paragraphs that are no wrapped lines are one each, whatever ends the lines."""
    assert blocks_in(between.join(story)) == as_paragraphs(story)


@given(stories, st.integers(40, 90))
def test_a_page_break_tears_no_paragraph_apart(story, width):
    """A form feed between two lines of a paragraph is a line break."""
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in story)
    assume(is_broken_within_sentences(wrapped))
    middle = wrapped.index("\n", len(wrapped) // 3)
    broken = wrapped[: middle + 1] + "\f" + wrapped[middle + 1 :]
    if wrapped[middle : middle + 2] != "\n\n" and wrapped[middle - 1] != "\n":
        assert blocks_in(broken) == as_paragraphs(story)


@given(
    st.text(st.sampled_from('aB.\u6771\u3002 \n\r\f\t-*1.)\u2014:|\ufeff\u00ad("#=>'), max_size=80)
)
def test_any_text_is_taken_apart(text):
    """Passages lie in the text in their order, and every candidate's evidence does too."""
    passages = passages_of(text)
    spans = [passage.span for passage in passages]
    assert all(before.end <= after.start for before, after in pairwise(spans))
    document = TextDocument(Source.of(text))
    for extractor in (titles, credits_, filing, body):
        try:
            found = list(extractor(document))
        except Verdict:
            continue
        for candidate in found:
            assert candidate.evidence.span.end <= len(document.text)


@given(stories)
def test_evidence_points_at_the_value(story):
    """The span of a title's evidence covers its words in the document."""
    head = ["Ferry runs again", "Boats leave on Monday", "", "By Mia Holt", ""]
    document = TextDocument(Source.of("\r\n".join([*head, *story])))
    found = {
        candidate.field: candidate.evidence.span.of(document.text)
        for candidate in [*titles(document), *credits_(document)]
    }
    assert found == {
        "headline": "Ferry runs again",
        "subheadline": "Boats leave on Monday",
        "byline": "By Mia Holt",
        "authors": "By Mia Holt",
    }


def test_a_word_that_a_soft_hyphen_breaks_is_one_word():
    """A soft hyphen at the end of a line goes, a hyphen stays, and neither gets a space."""
    text = (
        "The council said on Tuesday that the har\u00ad\n"
        "bour would open, and that the very well-\n"
        "known ferry would sail again soon after\n"
        "the long winter had come to its end.\n"
    )
    assert blocks_in(text) == [
        Paragraph(
            text="The council said on Tuesday that the harbour would open, and that the very "
            "well-known ferry would sail again soon after the long winter had come to its end."
        )
    ]


def test_wrapped_text_without_spaces_is_joined_without_spaces():
    """Chinese lines are joined as they are."""
    sentence = "港口管理局星期二表示渡轮将于下周一恢复运营居民们对此表示欢迎"
    lines = [sentence[start : start + 10] for start in range(0, len(sentence), 10)]
    text = "\n".join(
        line.ljust(24, "\u6c34") if index < 3 else line + "\u3002"
        for index, line in enumerate([*lines[:3], *lines])
    )
    joined_up = blocks_in(text)[0].text
    assert "\n" not in joined_up
    assert " " not in joined_up


CODE = """The board publishes the times of the boats. The command is as follows
    boats --list north
    boats --price north | sort
and it works every day of the week, according to the board's own pages.
"""


def test_indented_lines_within_a_paragraph_are_not_joined():
    """Code between two lines of text keeps its lines."""
    before, code, after = blocks_in(CODE)
    assert before.text.endswith("as follows")
    assert code == Preformatted(text="boats --list north\nboats --price north | sort")
    assert after.text.startswith("and it works")


def test_an_indented_passage_of_prose_is_a_quotation():
    """A passage that stands further in, and is prose, is set apart as quoted."""
    text = (
        "The harbour board wrote to every house on the island last week.\n\n"
        "      The pier is safe again, and the boats will sail from Monday.\n\n"
        "Nobody on the island had expected the letter so soon.\n"
    )
    assert [type(block) for block in blocks_in(text)] == [Paragraph, BlockQuote, Paragraph]


def test_bullets_make_a_list_and_numbers_an_ordered_one():
    """Two items or more are a list; their levels follow their indent."""
    unordered, between, ordered = blocks_in(
        "- boats at noon\n- boats at night\n  - in winter\n    only on Sundays\n\n"
        "The prices stay as they are until autumn.\n\n1. Book a place\n2. Come early\n"
    )
    assert [(item.text, item.level) for item in unordered.items] == [
        ("boats at noon", 1),
        ("boats at night", 1),
        ("in winter only on Sundays", 2),
    ]
    assert isinstance(between, Paragraph)
    assert ordered == ListBlock(items=ordered.items, ordered=True)
    assert ordered.text == "Book a place\nCome early"


def test_one_line_with_a_dash_is_no_list():
    """A list has more than one item; numbers that do not follow each other are none either."""
    text = (
        "- That is all we know at this hour.\n\nThe year was long.\n\n3. May came.\n5. June went.\n"
    )
    assert {type(block) for block in blocks_in(text)} == {Paragraph}


def test_a_short_line_between_paragraphs_is_a_heading():
    """A crosshead stands apart, is short, and has prose before and after it."""
    text = (
        "The ferry will run again from Monday, the board said.\n\nWhat changes in winter\n\n"
        "Two boats a day are planned for the dark months.\n\nno capital here\n\n"
        "The board will decide in autumn.\n"
    )
    kinds = [type(block) for block in blocks_in(text)]
    assert kinds == [Paragraph, Heading, Paragraph, Paragraph, Paragraph]


@pytest.mark.parametrize("mark", ["###", "# # #", "-30-", "- 30 -", "* * *", "=======", "ENDS"])
def test_rules_and_end_marks_are_no_text(mark):
    """What only marks an end or a break is left out."""
    text = f"The ferry will run again on Monday.\n\n{mark}\n\nThe board said so on Friday.\n"
    assert blocks_in(text) == as_paragraphs(
        ["The ferry will run again on Monday.", "The board said so on Friday."]
    )
