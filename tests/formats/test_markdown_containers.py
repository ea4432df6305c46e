"""Lists, quotations and raw HTML of Markdown are read flat, and no word of them is lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.formats.markdown.blocks import read_blocks
from newsmodel.model import (
    BlockQuote,
    Figure,
    Heading,
    ListBlock,
    Paragraph,
    Preformatted,
    Table,
)

MARKS = ["> ", ">", "- ", "* ", "1. ", "10) ", "# ", "  ", "    ", "\t", "| ", "```\n", "~~~\n", ""]


def blocks_in(text):
    return [located.block for located in read_blocks(text.split("\n"))]


def words_in(text):
    return "\n\n".join(block.text for block in blocks_in(text))


@st.composite
def nested_texts(draw):
    """Lines with any marks before them, a word of its own on each."""
    lines = draw(st.lists(st.lists(st.sampled_from(MARKS), max_size=6), min_size=1, max_size=12))
    ends = draw(st.lists(st.sampled_from(["\n", "\n\n"]), min_size=12, max_size=12))
    return "".join(
        "".join(marks) + f"word{index}x" + end
        for index, (marks, end) in enumerate(zip(lines, ends, strict=False))
    )


@given(nested_texts())
def test_no_word_is_lost_however_blocks_nest(text):
    """Every word is in the text of some block, in the order in which they were written."""
    written = re.findall(r"word\d+x", text)
    found = re.findall(r"word\d+x", words_in(text))
    assert found == written


@pytest.mark.parametrize("mark", ["> ", "- ", "1. ", "> - ", ">", "* > 1. "])
@pytest.mark.parametrize("deep", [10, 60, 1000])
def test_what_is_nested_too_deep_stays_text(mark, deep):
    """However deep, the words are read, and the blocks around them are."""
    first, *_, last = blocks_in(f"Before.\n\n{mark * deep}the *deepest* words\n\nAfter.")
    assert (first, last) == (Paragraph(text="Before."), Paragraph(text="After."))
    assert "the deepest words" in words_in(f"{mark * deep}the *deepest* words")


def test_a_staircase_of_items_is_read_to_its_foot():
    """Every item of a list is read, the deeper ones as text where they nest too deep."""
    stairs = "\n".join(f"{'  ' * level}- step{level}x" for level in range(120))
    assert re.findall(r"step\d+x", words_in(stairs)) == [f"step{level}x" for level in range(120)]


def test_code_in_a_list_stands_alone():
    """The list goes on below it."""
    before, code, after = blocks_in("1. Start it:\n\n   ```sh\n   run\n   ```\n\n2. Stop it.\n")
    assert isinstance(before, ListBlock)
    assert [item.text for item in before.items] == ["Start it:"]
    assert code == Preformatted(text="run")
    assert isinstance(after, ListBlock)
    assert [item.text for item in after.items] == ["Stop it."]


def test_a_table_and_a_quotation_in_a_list_stand_alone():
    """Each is the block that it would be outside the list."""
    found = blocks_in("- a\n\n  > b\n\n  | c |\n  | - |\n  | d |\n")
    assert [type(block) for block in found] == [ListBlock, BlockQuote, Table]


def test_text_below_an_inner_list_is_an_item_of_the_outer_one():
    """Its place in the order of the text is kept."""
    (found,) = blocks_in("- a\n  - b\n\n  c\n- d\n")
    assert [(item.text, item.level) for item in found.items] == [
        ("a", 1),
        ("b", 2),
        ("c", 1),
        ("d", 1),
    ]


def test_a_quotation_holds_the_texts_of_what_is_in_it():
    """Headings, items and quotations within it are paragraphs of it; who said it stands last."""
    (found,) = blocks_in("> # a\n>\n> - b\n> - *c*\n>\n> > d\n>\n> ---\n>\n> — [Ada Quill](u)\n")
    assert isinstance(found, BlockQuote)
    assert found.text == "a\n\nb\n\nc\n\nd"
    assert [found.text[each.span.start : each.span.end] for each in found.inlines] == ["c"]
    assert (found.attribution, found.url) == ("Ada Quill", "u")


def test_code_in_a_quotation_stands_alone():
    """The quotation goes on below it."""
    found = blocks_in("> a\n>\n>     b\n>\n> c\n")
    assert [block.text for block in found] == ["a", "b", "c"]
    assert isinstance(found[1], Preformatted)


def test_pictures_follow_what_they_stand_in():
    """In a list, in a quotation, in a table, or in the words of another picture."""
    found = blocks_in("- a ![](x)\n\n> b ![](y)\n\n| c ![](z) |\n| - |\n\n![d ![e](v)](w)\n")
    assert [type(block) for block in found] == [
        ListBlock, Figure, BlockQuote, Figure, Table, Figure, Figure
    ]  # fmt: skip
    urls = [media.url for block in found if isinstance(block, Figure) for media in block.media]
    assert urls == ["x", "y", "z", "v", "w"]


def test_a_picture_or_link_that_leads_nowhere_leaves_its_words():
    """There is nothing to show or to follow, but the words were written."""
    assert blocks_in("[a]() and ![b]()") == [Paragraph(text="a and b")]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<div class='lead'>\nAll *aboard* <b>now</b>\n</div>\n", "All aboard now"),
        ("<!-- not\n\n# read -->\n\nAll aboard\n", "All aboard"),
        ("<script>\nlet a = 1\n\nlet b = 2\n</script>\n\nAll aboard\n", "All aboard"),
        ("<STYLE>p {}</STYLE > All aboard\n", "All aboard"),
        ("All<!-- not read -->\n<a name='x'></a>\naboard<? x ?>\n</a>", "All aboard"),
        ("All<br>\naboard", "All\naboard"),
        ("<!-- never closed\n\nAll aboard\n", "<!-- never closed All aboard"),
    ],
)
def test_html_is_read_for_its_words(source, text):
    """Tags, comments, scripts and styles are none; what no one can have meant is kept."""
    assert words_in(source) == text


def test_addresses_stay_as_they_are_written():
    """Nothing is encoded or refused, in links, pictures and addresses that are their own text."""
    (found,) = blocks_in("[a](data:x,é%20) <https://xn--bcher-kva.example/ö> <ada@quill.example>")
    assert found.text == "a https://xn--bcher-kva.example/ö ada@quill.example"
    assert [inline.url for inline in found.inlines] == [
        "data:x,é%20",
        "https://xn--bcher-kva.example/ö",
        "mailto:ada@quill.example",
    ]


def test_a_block_ends_with_its_last_line():
    """Blank lines below a list are no part of it."""
    lists, heading = read_blocks(["- a", "", "  b", "", "", "# c", ""])
    assert (lists.first, lists.after) == (0, 3)
    assert isinstance(heading.block, Heading)
    assert (heading.first, heading.after) == (5, 6)
