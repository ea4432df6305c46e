"""Whatever stands in a page, it is read or refused with a reason; nothing crashes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsmodel
from html_pages import PARAGRAPHS, SENTENCES, article

PIECES = st.sampled_from(
    [
        "<div>", "</div>", "<p>", "</p>", "<table>", "<tr>", "<td>", "</table>", "<ul>", "<li>",
        "</ul>", "<h1>", "</h1>", "<h2>", "<a href='//[::1'>", "<a href='x'>", "</a>", "<br>",
        "<figure>", "<img src=''>", "<img srcset=', '>", "<figcaption>", "<iframe src=x>",
        "<blockquote class=tweet>", "<time datetime='2025-13-45'>", "<span itemprop='author'>",
        "<div class='byline'>", "By Ada Example", "Updated 3 May 2025", "<script>", "</script>",
        "<noscript>", "<svg>", "<template>", "<html>", "<body>", "<title>", "<meta name=author>",
        "<meta property='og:title' content='x'>", "<link rel='canonical' href='http://['>",
        "<script type='application/ld+json'>", '{"@type":"Article","author":[{"name":["",1]}]}',
        '{"@type":"NewsArticle","headline":3,"author":null,"image":[[]],"wordCount":"x"}',
        "\x00", "é", "&nbsp;", "&#xD800;", "<x-y>", "<!--", "-->", "<![CDATA[", *SENTENCES,
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40))
def test_any_pile_of_markup_has_a_status(pieces):
    """Strict mode raises where an extractor fails: none does."""
    parser = newsmodel.Parser(strict=True, discover=False)
    result = parser.parse("".join(pieces), content_type="text/html", annotate=False)
    assert result.status


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b"", "empty"),
        (b"<html></html>", "empty"),
        (b"<p>", "empty"),
        (b"\x00" * 50, "empty"),
    ],
)
def test_nothing_to_read(content, status):
    """A page with nothing in it is empty."""
    assert newsmodel.parse(content, content_type="text/html").status == status


def test_article_nested_deeper_than_libxml2_likes():
    """Three hundred containers around an article do not hide it."""
    markup = "<div>" * 300 + PARAGRAPHS + "</div>" * 300
    result = newsmodel.parse(f"<html><body>{markup}", annotate=False)
    assert result.require().text == "\n\n".join(SENTENCES)


def test_page_without_any_metadata_is_an_article():
    """Text alone is enough."""
    result = newsmodel.parse(article(), annotate=False)
    assert (result.status, len(result.require().body)) == ("ok", len(SENTENCES))


def test_nul_bytes_within_a_page_do_not_end_it():
    """What stands behind them is read."""
    markup = article().replace("</p>", "\x00</p>")
    assert SENTENCES[-1] in newsmodel.parse(markup.encode(), annotate=False).require().text


def test_the_same_page_gives_the_same_article():
    """Nothing depends on what was parsed before."""
    markup = article(head="<title>x</title>", before="<nav><a href='/'>x</a></nav>")
    first = newsmodel.parse(markup, annotate=False)
    newsmodel.parse(article("<p>Something else.</p>"), annotate=False)
    assert newsmodel.parse(markup, annotate=False).article == first.article
