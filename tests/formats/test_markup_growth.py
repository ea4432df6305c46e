"""Markup is read and written in linear time, whatever it is and however deep it nests."""

from functools import partial
from itertools import product

import pytest
from lxml import etree

from newsmodel.formats.markup import (
    html_to_text,
    plain_blocks,
    read_blocks,
    read_html_text,
    write_html,
)
from newsmodel.formats.markup.names import (
    BLOCKS,
    FRAMES,
    HEADINGS,
    ITEMS,
    LISTS,
    MARKS,
    PICTURES,
    PREFORMATTED,
    QUOTES,
    SILENT,
)
from newsmodel.model import Inline, InlineKind, Paragraph, TextSpan
from newsmodel.testing.contracts.growth import objection

PIECES = [
    "a\n",
    " ",
    "\n\n",
    "<",
    "&",
    "&amp;",
    "<!--",
    "<!-- -->",
    "<p>a",
    "<br>",
    "a <br>",
    "<b>a </b><br>",
    "<b>a",
    "<a href=b>c",
    "<li>a",
    "<td>a",
    "<img src=a>",
    "<figure><img src=a></figure>",
    "<picture><source srcset=a>",
    "<blockquote class=twitter-tweet>a",
    "<object data=a>b",
    "<article itemprop=liveBlogUpdate>a",
    "<script>",
    "<table><tr><td>a",
    "<ul><li>a",
]
NESTED = sorted(
    {*BLOCKS, *FRAMES, *HEADINGS, *ITEMS, *LISTS, *MARKS, *PICTURES, *PREFORMATTED, *QUOTES}
    | {*SILENT, "a", "em", "span"}
)
REPEATED = 40
FACTORS = (4, 16)


def read_and_write(text):
    write_html(read_html_text(text))
    html_to_text(text)
    plain_blocks(text)


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("opening", ["", "<table><tr>", "<figure>", "<ul>"])
def test_four_times_the_markup_takes_four_times_the_work(piece, opening):
    """No piece that is repeated makes reading or writing slow, wherever it stands."""
    texts = {factor: opening + piece * REPEATED * factor for factor in FACTORS}
    assert objection(lambda factor: partial(read_and_write, texts[factor]), FACTORS) is None


@pytest.mark.parametrize(
    ("name", "inner"),
    [(name, "") for name in NESTED]
    + list(
        product(
            ("a", "article", "b", "blockquote", "figure", "media", "object", "table", "ul"),
            ("figure", "img", "li", "p", "table"),
        )
    ),
)
def test_elements_within_elements_take_no_longer(name, inner):
    """However deep they are nested, each is met a few times at most."""

    def read(factor):
        depth = REPEATED * factor // (2 if inner else 1)
        between = (f"<{inner}>", f"</{inner}>") if inner else ("", "")
        opening, end = f'<{name} class="credit">a{between[0]}', f"{between[1]}</{name}>"
        source = f"<a>{opening * depth}{end * depth}</a>"
        return partial(read_blocks, etree.fromstring(source, etree.XMLParser(huge_tree=True)))

    assert objection(read, FACTORS) is None


@pytest.mark.parametrize("piece", [" ", "a", ",", "a,", "a 1w", "1w,"])
def test_sets_of_sources_are_read_in_linear_time(piece):
    """The attribute is a small language of its own."""
    texts = {
        factor: f'<img src="a" srcset="{piece * REPEATED * factor * 20}">' for factor in FACTORS
    }
    assert objection(lambda factor: partial(read_html_text, texts[factor]), FACTORS) is None


@pytest.mark.parametrize("kinds", [[InlineKind.LINK], list(InlineKind)])
def test_ranges_that_cross_are_written_in_linear_time(kinds):
    """However many of them cross at a place."""

    def write(factor):
        count = REPEATED * factor
        ranges = [
            Inline(span=TextSpan(place, place + count), kind=kinds[place % len(kinds)], url="a")
            for place in range(count)
        ]
        body = (Paragraph(text="a" * 2 * count, inlines=tuple(ranges)),)
        return partial(write_html, body)

    assert objection(write, FACTORS) is None
