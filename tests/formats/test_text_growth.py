"""Plain text and Markdown are read in linear time, whatever is written in them."""

from functools import partial

import pytest

from newsmodel.documents import Source, TextDocument
from newsmodel.formats.markdown.document import MarkdownDocument
from newsmodel.formats.markdown.extractors import body as markdown_body
from newsmodel.formats.markdown.extractors import credits_ as markdown_credits
from newsmodel.formats.text.extractors import body, credits_, filing, titles
from newsmodel.plugin.verdicts import Verdict
from newsmodel.testing.contracts.growth import objection

PIECES = [
    "a b. ",
    "a\n",
    "a\n\n",
    "    a\n",
    "- a\n",
    " - ",
    "*a ",
    "**a*b ",
    "_a__",
    "[",
    "[a](",
    "[a]: b\n",
    "![a](b)",
    "`` ` ",
    "<a ",
    "<!--",
    "&amp;",
    "> ",
    "> a\n",
    "a | b\n--|--\n",
    "-|",
    "# #",
    "~~a",
    "\\",
    " \t",
    "By A B, ",
    "A \u2014 ",
    "(A) - ",
    "1. ",
    "\u00ad\n",
    "\u6771\n",
    "http://a ",
    "- > ",
    "  - a\n",
    "[a]:\n",
    "[a]: <b> '\n",
    "[a][b] ",
    "[a](<b",
    "<b>a",
    "<!-- a\n",
    "<div>\n\n",
    "<script>",
    "\\\n",
]
OPENINGS_AND_ENDS = [("[", "]"), ("![", "](a)"), ("[a](", ")"), ("**", "a**"), ("<b>", "</b>")]
REPEATED = 40
FACTORS = (8, 32)


def read_text(text):
    document = TextDocument(Source.of(text))
    for extractor in (titles, credits_, filing, body):
        try:
            list(extractor(document))
        except Verdict:
            continue


def read_markdown(text):
    document = MarkdownDocument(Source.of(text))
    for extractor in (markdown_credits, markdown_body):
        try:
            list(extractor(document))
        except Verdict:
            continue


@pytest.mark.parametrize("read", [read_text, read_markdown])
@pytest.mark.parametrize("piece", PIECES)
def test_four_times_the_text_takes_four_times_the_work(piece, read):
    """No piece that is repeated makes reading slow, alone or before the rest of a paragraph."""
    for before, after in (("", ""), ("a", "!")):
        texts = {factor: before + piece * REPEATED * factor + after for factor in FACTORS}
        works = {factor: partial(read, text) for factor, text in texts.items()}
        assert objection(works.__getitem__, FACTORS) is None


@pytest.mark.parametrize(("opening", "end"), OPENINGS_AND_ENDS)
@pytest.mark.parametrize("before", ["", "[a]: b\n\n"])
def test_markup_within_markup_takes_no_longer(opening, end, before):
    """However deep it is nested."""
    texts = {
        factor: before + opening * REPEATED * factor + "a" + end * REPEATED * factor
        for factor in FACTORS
    }
    works = {factor: partial(read_markdown, text) for factor, text in texts.items()}
    assert objection(works.__getitem__, FACTORS) is None
