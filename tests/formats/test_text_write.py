"""An article as plain text and as Markdown: what is written, and that the essence is read again."""

import pytest
from hypothesis import given, settings

import newsmodel
from newsmodel import (
    Article,
    BlockQuote,
    Contributor,
    Dateline,
    Embed,
    Figure,
    Heading,
    Instant,
    ListBlock,
    ListItem,
    LiveUpdate,
    Media,
    Paragraph,
    Preformatted,
    Table,
    TableCell,
    TableRow,
)
from newsmodel.formats.markdown.blocks import read_blocks
from newsmodel.formats.text.lines import raw_lines
from newsmodel.testing import strategies

FULL = Article(
    headline="Ferry to Nord Isle runs again",
    subheadline="Crossings start on Monday after repairs",
    byline="By Mia Holt",
    published=Instant.parse("2024-05-03T10:30+02:00"),
    dateline=Dateline(text="NORDHAVEN, May 3 (Lamp Wire)", place="NORDHAVEN"),
    body=(
        Paragraph(text="The ferry will run again from Monday, the harbour board said."),
        Heading(text="What changes"),
        ListBlock(
            items=(
                ListItem(text="at noon"),
                ListItem(text="only in summer", level=2),
                ListItem(text="at night"),
            ),
            ordered=True,
        ),
        BlockQuote(text="We are glad.", attribution="Bo Lund"),
        Preformatted(text="12:00\n  18:30"),
        Table(
            caption="Prices",
            rows=(
                TableRow(
                    cells=(TableCell(text="Day", header=True), TableCell(text="a|b", header=True))
                ),
                TableRow(cells=(TableCell(text="Mon"),)),
            ),
        ),
        Figure(media=(Media(url="a.jpg"),), caption="The boat", credit="Pol Ernst"),
        Embed(url="https://example.org/post", provider="Example"),
        LiveUpdate(
            published=Instant.parse("2024-05-03"),
            headline="First boat leaves",
            blocks=(Paragraph(text="All are on board."),),
        ),
    ),
)


def test_text_is_for_people():
    """Titles, credits, the dateline and every block can be read without markup."""
    assert newsmodel.dumps(FULL, "text").decode() == (
        "Ferry to Nord Isle runs again\n"
        "Crossings start on Monday after repairs\n"
        "\n"
        "By Mia Holt\n"
        "Published: 2024-05-03T10:30+02:00\n"
        "\n"
        "NORDHAVEN, May 3 (Lamp Wire) \u2014 "
        "The ferry will run again from Monday, the harbour board said.\n"
        "\n"
        "What changes\n"
        "\n"
        "1. at noon\n"
        "  1. only in summer\n"
        "2. at night\n"
        "\n"
        "    We are glad.\n"
        "\n"
        "    \u2014 Bo Lund\n"
        "\n"
        "    12:00\n"
        "      18:30\n"
        "\n"
        "Prices\n"
        "Day\ta|b\n"
        "Mon\n"
        "\n"
        "[The boat / Pol Ernst]\n"
        "\n"
        "2024-05-03\n"
        "First boat leaves\n"
        "\n"
        "All are on board.\n"
    )


def test_markdown_has_a_form_for_every_block():
    """Nothing that is said is left out, and signs in the text are escaped."""
    written = newsmodel.dumps(FULL, "markdown").decode()
    for part in (
        "# Ferry to Nord Isle runs again\n\n*Crossings start on Monday after repairs*\n\n",
        "\n\n## What changes\n\n1. at noon\n   1. only in summer\n2. at night\n\n",
        "\n\n> We are glad.\n>\n> \u2014 Bo Lund\n\n```\n12:00\n  18:30\n```\n\n",
        "\n\nPrices\n\n| Day | a\\|b |\n| --- | --- |\n| Mon |  |\n\n",
        '\n\n![](a.jpg "The boat")\n\n',
        "\n\n[Example](https://example.org/post)\n\n",
        "\n\n### 2024-05-03 \u2014 First boat leaves\n\nAll are on board.\n",
    ):
        assert part in written


@pytest.mark.parametrize("name", ["text", "markdown"])
def test_the_head_that_is_written_is_read_again(name):
    """Headline, subheadline, byline and date come back."""
    read = newsmodel.parse(newsmodel.dumps(FULL, name), annotate=False).require()
    for field in ("headline", "subheadline", "byline"):
        assert getattr(read, field) == getattr(FULL, field)
    assert str(read.published) == str(FULL.published)
    assert [author.name for author in read.authors] == ["Mia Holt"]


def test_authors_stand_for_a_byline_that_is_not_there():
    """Names are joined as people write them."""
    article = Article(authors=tuple(Contributor(name=name) for name in ("A B", "C D", "E F")))
    assert newsmodel.dumps(article, "text") == b"By A B, C D and E F\n"
    assert newsmodel.dumps(Article(), "text") == newsmodel.dumps(Article(), "markdown") == b""


@settings(max_examples=40)
@given(strategies.articles())
def test_every_article_can_be_written_as_text(article):
    """No article is too odd: what it says is there word for word, and can be read."""
    written = newsmodel.dumps(article, "text").decode()
    assert all(block.text in written for block in article.body if isinstance(block, Paragraph))
    assert newsmodel.parse(written, annotate=False).status


@settings(max_examples=40)
@given(strategies.articles())
def test_every_article_can_be_written_as_markdown(article):
    """No article is too odd: all its paragraphs are read again as they were."""
    written = newsmodel.dumps(article, "markdown").decode()
    read = {each.block for each in read_blocks([line for _, line in raw_lines(written)])}
    texts = {block.text for block in read if isinstance(block, Paragraph)}
    assert {block.text for block in article.body if isinstance(block, Paragraph)} <= texts
