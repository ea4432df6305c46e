"""Bodies that are markup, as people write it: no word is lost, white space is as it is shown."""

import pytest
from lxml import etree

from newsmodel.formats.markup import html_to_text, plain_blocks, read_blocks, read_html_text
from newsmodel.model import (
    BlockQuote,
    Embed,
    Figure,
    Heading,
    Inline,
    InlineKind,
    ListBlock,
    LiveUpdate,
    Paragraph,
    Preformatted,
    Table,
)


def texts(markup):
    return [block.text for block in read_html_text(markup)]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>One\n   two</p>\n<p>three</p>", ["One two", "three"]),
        (
            "loose <b>text</b> between<p>blocks</p>and behind",
            ["loose text between", "blocks", "and behind"],
        ),
        ("first<br>\n<br/>second<br>line", ["first", "second\nline"]),
        ("<span>a<div>b</div>c</span>", ["a", "b", "c"]),
        ("<p>a <em> b </em> c</p>", ["a b c"]),
        ("<p>a<!-- no -->b<?no?>c</p>", ["abc"]),
        ("<p>&nbsp;</p><p>12&nbsp;km</p>", ["12\u00a0km"]),
        ("<script>no</script><style>no</style><template>no</template><p>yes</p>", ["yes"]),
        ("<head><title>no</title></head><body>yes</body>", ["yes"]),
        ("<nav>menu</nav><footer>foot</footer><aside>note</aside>", ["menu", "foot", "note"]),
        ("<custom-box><p>in it</p></custom-box>", ["in it"]),
        ("<table><tr><td><p>all</p><p>of it</p></td></tr></table>", ["all", "of it"]),
        ("<noscript><p>plain</p></noscript>", ["plain"]),
        ("<p>a<wbr>b<p>c", ["ab", "c"]),
        ("<embed src='x.swf'>after", ["", "after"]),
        ("<p>a<source src='x'>b", ["ab"]),
        ("", []),
        ("<!-- nothing -->", []),
    ],
)
def test_words_make_paragraphs_where_browsers_begin_lines(markup, expected):
    assert texts(markup) == expected


def test_markup_within_text_is_kept_as_ranges():
    (paragraph,) = read_html_text(
        '<p>See <a href="/x">the <b>ferry</b></a>, <a name="y">here</a>.</p>'
    )
    assert paragraph.text == "See the ferry, here."
    assert [
        (each.kind.value, each.span.of(paragraph.text), each.url) for each in paragraph.inlines
    ] == [
        ("link", "the ferry", "/x"),
        ("strong", "ferry", None),
    ]


def test_markup_around_blocks_goes_on_in_each_of_them():
    first, second = read_html_text("<div><i>a<section>b</section></i></div>")
    assert [inline.kind for block in (first, second) for inline in block.inlines] == [
        InlineKind.EMPHASIS
    ] * 2


def test_addresses_are_joined_to_that_of_the_document():
    base = "https://paper.example/2025/story"
    (paragraph, figure) = read_html_text('<p><a href="more">x</a></p><img src="/a.jpg">', base=base)
    assert paragraph.inlines[0].url == "https://paper.example/2025/more"
    assert figure.media[0].url == "https://paper.example/a.jpg"


@pytest.mark.parametrize("href", ["", "  ", "javascript:void(0)"])
def test_what_leads_nowhere_is_no_link(href):
    (paragraph,) = read_html_text(f'<p><a href="{href}">x</a></p>', base="https://a.example/")
    assert paragraph == Paragraph(text="x")


def test_an_address_that_is_none_stays_as_it_is_written():
    (paragraph,) = read_html_text('<p><a href="http://[">x</a></p>', base="https://a.example/")
    assert paragraph.inlines[0].url == "http://["


def test_lists_keep_their_levels_and_what_has_no_place_in_them():
    (block,) = read_html_text(
        "<ol>stray<li>a<ul><li>b</li></ul>more</li><div><li>c</li></div><p>d</p><ul><li>e</ul></ol>"
    )
    assert isinstance(block, ListBlock)
    assert block.ordered
    assert [(item.level, item.text) for item in block.items] == [
        (1, "stray"),
        (1, "a\nmore"),
        (2, "b"),
        (1, "c"),
        (1, "d"),
        (2, "e"),
    ]


def test_tables_keep_cells_and_what_has_no_place_in_them():
    (block,) = read_html_text(
        "<table><caption>C</caption><col><thead><tr><th colspan=2 rowspan=x>h</th></tr></thead>"
        "<tr>stray<td>1</td><td></td></tr><p>more</p></table>"
    )
    assert isinstance(block, Table)
    assert block.caption == "C"
    assert [[cell.text for cell in row.cells] for row in block.rows] == [
        ["h"],
        ["stray", "1", ""],
        ["more"],
    ]
    assert block.rows[0].cells[0].columns == 2
    assert block.rows[0].cells[0].header


def test_a_quotation_ends_with_whose_it_is():
    assert read_html_text(
        '<blockquote cite="https://a.example/"><p>One.</p><p>Two.</p><footer>Ilse</footer></blockquote>'
    ) == (BlockQuote(text="One.\n\nTwo.", attribution="Ilse", url="https://a.example/"),)


def test_figures_have_caption_and_credit_beside_the_text():
    (figure,) = read_html_text(
        '<figure><a href="#"><picture><source srcset="a.webp 300w, b.webp 600w" type="image/webp">'
        '<img src="a.jpg" alt="A ferry"></picture></a><figcaption><p>The ferry</p>'
        '<span class="photo-credit">Ilse</span></figcaption></figure>'
    )
    assert isinstance(figure, Figure)
    assert (figure.caption, figure.credit, figure.text) == ("The ferry", "Ilse", "")
    assert figure.media[0].alternative_text == "A ferry"
    assert [(form.url, form.width) for form in figure.media[0].renditions] == [
        ("a.webp", 300),
        ("b.webp", 600),
    ]


def test_a_box_of_blocks_is_no_figure_whatever_it_is_called():
    blocks = read_html_text(
        "<figure><table><tr><td>1<td>2</table><figcaption>Numbers</figcaption></figure>"
        '<figure><img src="a.jpg"><p>words</p></figure>'
    )
    assert [type(block) for block in blocks] == [Table, Paragraph, Figure, Paragraph]


def test_a_picture_does_not_cut_the_words_around_it():
    blocks = read_html_text('<p>one <img src="a.jpg"> two</p><ul><li>x<img src="b.jpg"></li></ul>')
    assert [block.text for block in blocks] == ["one two", "", "x", ""]


def test_pixels_are_not_seen_and_smileys_are_signs():
    assert read_html_text(
        '<p>Hi <img class="wp-smiley" alt=":)"><img src="t.gif" width="1" height="1">'
        '<iframe src="https://t.example/" width="0"></iframe></p>'
    ) == (Paragraph(text="Hi :)"),)


def test_frames_and_posts_of_other_sites_are_embeds():
    blocks = read_html_text(
        '<p><iframe src="https://www.video.example/1"></iframe></p>'
        '<object><param name="movie" value="https://old.example/2">No player.</object>'
        '<blockquote class="twitter-tweet"><p>Words</p><a href="https://post.example/3">date</a>'
        "</blockquote>"
    )
    assert blocks == (
        Embed(url="https://www.video.example/1", provider="video.example"),
        Embed(url="https://old.example/2", provider="old.example", text="No player."),
        Embed(url="https://post.example/3", provider="post.example", text="Words\ndate"),
    )


def test_preformatted_text_keeps_its_white_space():
    assert read_html_text("<pre>\n a\n\tb<br>c\n</pre>") == (Preformatted(text=" a\n\tb\nc\n"),)


def test_entries_of_live_blogs_are_known_by_their_microdata():
    (update,) = read_html_text(
        '<article itemprop="liveBlogUpdate" id="u1"><h3 itemprop="headline">News</h3>'
        '<time itemprop="datePublished" datetime="2025-04-22T10:30Z">10.30</time>'
        "<h4>More</h4><p>Words</p></article>"
    )
    assert isinstance(update, LiveUpdate)
    assert (str(update.published), update.headline, update.identifier) == (
        "2025-04-22T10:30+00:00",
        "News",
        "u1",
    )
    assert update.blocks == (Heading(text="More", level=4), Paragraph(text="Words"))


def test_names_count_whatever_the_namespace():
    root = etree.fromstring(
        '<b xmlns:h="http://www.w3.org/1999/xhtml"><h:P>one <h:strong>two</h:strong></h:P>'
        "<p>three</p></b>"
    )
    first, second = read_blocks(root)
    assert first.inlines == (Inline(span=first.inlines[0].span, kind=InlineKind.STRONG),)
    assert [first.text, second.text] == ["one two", "three"]


def test_references_that_are_not_explained_are_those_of_html():
    parser = etree.XMLParser(resolve_entities=False)
    root = etree.fromstring('<!DOCTYPE a SYSTEM "x"><a><p>caf&eacute; &what; x</p></a>', parser)
    assert [block.text for block in read_blocks(root)] == ["caf\u00e9 &what; x"]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Storm &amp; flood", "Storm & flood"),
        ("<b>Storm</b>\n hits  <!-- a --> coast", "Storm hits coast"),
        ("<p>Storm</p><p>hits<br/>coast</p>", "Storm hits coast"),
        ("5 < 6", "5 < 6"),
        ("plain", "plain"),
        ("<br/>", ""),
    ],
)
def test_titles_lose_their_markup(written, text):
    assert html_to_text(written) == text


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("One\nline\n\n \nTwo\n", ["One\nline", "Two"]),
        ("One\r\nTwo\r\n", ["One", "Two"]),
        (" \n", []),
    ],
)
def test_plain_text_has_paragraphs(written, expected):
    assert [block.text for block in plain_blocks(written)] == expected


def test_deep_and_damaged_markup_is_read():
    noticed = []
    assert read_html_text("<div>" * 5_000 + "<p>x", noticed=noticed) == ()
    assert [diagnostic.code for diagnostic in noticed] == ["too-deep"]
    assert texts("<p>a<b>b</p><p>c</i>") == ["ab", "c"]
