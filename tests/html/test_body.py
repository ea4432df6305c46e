"""The body is the article's text with its structure, and nothing of what stands around it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from html_pages import PARAGRAPHS, SENTENCES, article, page, values
from newsmodel.html.body.article_body import dom_body
from newsmodel.html.body.extractors import body
from newsmodel.model import (
    BlockQuote,
    Embed,
    Figure,
    Heading,
    InlineKind,
    ListBlock,
    Paragraph,
    Preformatted,
    Table,
)

WORDS = st.lists(st.text("abcdefghijklmnop", min_size=1, max_size=9), min_size=20, max_size=30).map(
    lambda words: " ".join(words) + "."
)


def text(markup):
    return dom_body(page(markup)).text


def blocks(inside):
    return dom_body(page(article(inside))).blocks


@given(st.lists(WORDS, min_size=1, max_size=8, unique=True))
def test_paragraphs_come_back_whole_and_in_order(sentences):
    """Every paragraph of prose of a page that holds nothing else is in the text, once."""
    markup = article("".join(f"<p>{sentence}</p>" for sentence in sentences))
    assert text(markup) == "\n\n".join(sentences)


@given(st.lists(WORDS, min_size=2, max_size=8, unique=True))
def test_text_that_a_page_shows_twice_is_read_once(sentences):
    """What stands in a second container as it stood in the first is the same text again."""
    told = [f"The harbour board heard on Tuesday: {sentence}" for sentence in sentences]
    shown = "".join(f"<p>{each}</p>" for each in told)
    twice = article(f'<div class="wide">{shown}</div><div class="narrow">{shown}</div>')
    assert text(twice) == "\n\n".join(told)


def test_a_single_paragraph_may_be_repeated():
    """A refrain is no second copy of the text."""
    assert text(article(f"{PARAGRAPHS}<p>{SENTENCES[0]}</p>")).count(SENTENCES[0]) == 2


@given(st.lists(st.sampled_from(["<b>", "</b>", "<a href='/x'>", "</a>", "<i>", " ", "word", "é"])))
def test_inline_ranges_lie_within_the_text(pieces):
    """However inline markup nests or is left open, its ranges cover words of the text."""
    inside = f"<p>{SENTENCES[0]} {''.join(pieces)}</p>"
    for block in blocks(inside):
        for inline in block.inlines:
            surface = inline.span.of(block.text)
            assert surface == surface.strip() != ""


@pytest.mark.parametrize(
    "around",
    [
        '<div class="comments"><p>{}</p></div>',
        '<div id="comments"><div><div><p>{}</p></div></div></div>',
        "<aside><p>{}</p></aside>",
        "<nav><p>{}</p></nav>",
        "<footer><p>{}</p></footer>",
        '<div class="related-articles"><p>{}</p></div>',
        '<div class="newsletter-signup"><p>{}</p></div>',
        '<div id="cookie-consent"><p>{}</p></div>',
        '<div style="display: none"><p>{}</p></div>',
        '<div role="dialog" class="modal"><p>{}</p></div>',
        "<script>{}</script>",
        "<template><p>{}</p></template>",
    ],
)
def test_what_stands_beside_the_article_is_left_out(around):
    """Inside the article's element and outside of it."""
    strange = "This was written by somebody else, about something else, for some other reason."
    assert text(article(PARAGRAPHS + around.format(strange))) == "\n\n".join(SENTENCES)
    assert text(article(after=around.format(strange))) == "\n\n".join(SENTENCES)


@pytest.mark.parametrize("name", ["no-sidebar", "has-comments", "share-enabled", "with-menu"])
def test_a_name_condemns_no_container_of_the_whole_page(name):
    """Frameworks put such names on what holds everything."""
    assert text(f'<body><div class="{name}">{PARAGRAPHS}</div></body>') == "\n\n".join(SENTENCES)


def test_article_that_is_split_over_containers_is_found_whole():
    """Advertisements between parts of an article do not end it."""
    half = len(SENTENCES) // 2
    parts = ["".join(f"<p>{s}</p>" for s in each) for each in (SENTENCES[:half], SENTENCES[half:])]
    markup = f"<div><div>{parts[0]}</div><div class='ad'>Buy now</div><div>{parts[1]}</div></div>"
    assert text(article(markup)) == "\n\n".join(SENTENCES)


def test_a_stream_of_teasers_is_not_the_article_however_long():
    """Teasers may hold more prose than the article, which stands in a window over them."""
    teaser = "<div class='item'><h3><a href='/{0}'>Story {0} today</a></h3><p>{1}</p></div>"
    stream = "".join(teaser.format(number, SENTENCES[number % 4]) for number in range(12))
    window = f"<div class='modal'><h1>The harbour board met</h1>{PARAGRAPHS}</div>"
    assert text(f"<body><div>{stream}</div>{window}</body>") == "\n\n".join(SENTENCES)


def test_footer_of_the_page_may_be_longer_than_the_article():
    """A footer in the article may hold the end of it; that of the page does not."""
    about = "".join(f"<p>{sentence} That is us.</p>" for sentence in SENTENCES)
    footer = f"<footer>{about}</footer>"
    assert text(article(after=f"<div>{footer}</div>")) == "\n\n".join(SENTENCES)
    assert "That is us." in text(article(f"<h1>Tarnholm</h1><p>{SENTENCES[0]}</p>{footer}"))


@pytest.mark.parametrize(
    "teaser",
    [
        "<h2><a href='/{0}'>Story {0} of that day</a></h2><p>{1}</p>",
        "<a href='https://www.tarnholm.example/{0}'><h2>Story {0} of that day</h2></a><p>{1}</p>",
        "<h3><a href='{0}.html'>Story {0} of that day</a></h3><i>3 May</i><p>{1}</p>",
        "<div><h3><a href='/{0}'>Story {0} of that day</a></h3></div><div><p>{1}</p></div>",
    ],
)
def test_a_hundred_teasers_are_not_the_article(teaser):
    """However they are built, and though they hold many times as much prose."""
    told = "A mayor has resigned over the affair of the missing lamp posts, number {0} of them."
    stories = (teaser.format(number, told.format(number)) for number in range(100))
    stream = "".join(f"<article>{story}</article>" for story in stories)
    own = f"<article><h1>The harbour board met on Tuesday</h1>{PARAGRAPHS}</article>"
    shown = page(f"<main>{own}<div>{stream}</div></main>", url="https://tarnholm.example/harbour")
    assert dom_body(shown).text == "\n\n".join(SENTENCES)


@pytest.mark.parametrize("address", ["https://shop.example/{0}", "/harbour"])
def test_linked_headings_of_other_sites_or_of_the_page_itself_head_its_own_text(address):
    """Goods that are reviewed, and entries with a link to where they stand, are the text."""
    item = "<div><h2><a href='{0}'>Crane number {1}</a></h2><p>{2}</p></div>"
    items = "".join(
        item.format(address.format(number), number, f"Crane {number} is heavy. {SENTENCES[3]}")
        for number in range(12)
    )
    inside = f"<h1>Twelve cranes for the harbour</h1><div>{PARAGRAPHS}</div>{items}"
    shown = page(article(inside), url="https://tarnholm.example/harbour")
    assert dom_body(shown).text.count("is heavy.") == 12


def test_comments_may_be_many_times_as_long_as_the_article():
    """Each in a box of its own, they hold nearly all of the prose."""
    told = "".join(
        f"<p>{sentence} {number} times.</p>" for number in range(6) for sentence in SENTENCES
    )
    comment = f"<div class='comment'><p>{SENTENCES[2]} {SENTENCES[3]} So I said.</p></div>"
    found = text(article(told, after=f"<div>{comment * 140}</div>"))
    assert "5 times" in found
    assert "So I said" not in found


def test_menus_and_lists_of_links_are_no_prose():
    """A long list of links does not compete with an article."""
    links = "".join(f'<li><a href="/{i}">{SENTENCES[0]}</a></li>' for i in range(30))
    assert text(article(before=f"<ul>{links}</ul>")) == "\n\n".join(SENTENCES)


def test_structure_is_kept():
    """Each kind of block comes out as what it is, in its place."""
    found = blocks(
        f"<p>{SENTENCES[0]}</p><h2>Below</h2><p>{SENTENCES[1]}</p>"
        f"<ol><li>first thing</li><li>second thing<ul><li>deeper</li></ul></li></ol>"
        f"<blockquote cite='https://x.example/s'><p>{SENTENCES[2]}</p><footer>A clerk</footer>"
        f"</blockquote><table><caption>Sums</caption><tr><th>a</th><th colspan=2>b</th></tr>"
        f"<tr><td>1</td><td>2</td><td>3</td></tr></table><pre>  x\n y</pre>"
        f"<figure><img src='/p.jpg' alt='A pier'><figcaption>The pier</figcaption></figure>"
        f"<iframe src='https://video.example/1'></iframe><p>{SENTENCES[3]}</p>"
    )
    kinds = [type(block) for block in found]
    assert kinds == [
        Paragraph, Heading, Paragraph, ListBlock, BlockQuote, Table, Preformatted, Figure, Embed,
        Paragraph,
    ]  # fmt: skip
    items, quote, table, pre, figure, embed = found[3:9]
    assert [(item.text, item.level) for item in items.items] == [
        ("first thing", 1),
        ("second thing", 1),
        ("deeper", 2),
    ]
    assert items.ordered
    assert (quote.text, quote.attribution) == (SENTENCES[2], "A clerk")
    assert [cell.header for cell in table.rows[0].cells] == [True, True]
    assert table.rows[0].cells[1].columns == 2
    assert pre.text == "  x\n y"
    assert (figure.caption, figure.media[0].alternative_text) == ("The pier", "A pier")
    assert embed.provider == "video.example"


def test_links_and_emphasis_are_ranges():
    """Addresses are made absolute; white space does not shift a range."""
    inside = f"<p>{SENTENCES[0]}\n  See <a href='/more'> the\n map</a>, <em>please</em>.</p>"
    document = page(article(inside), url="https://paper.example/a/b")
    (block,) = dom_body(document).blocks
    assert [(i.kind, i.span.of(block.text), i.url) for i in block.inlines] == [
        (InlineKind.LINK, "the map", "https://paper.example/more"),
        (InlineKind.EMPHASIS, "please", None),
    ]


@pytest.mark.parametrize(
    "mark",
    [
        "<sup><a href='#n1'>1</a></sup>",
        "<a href='/story#n1'><sup>1</sup></a>",
        "<sup class='reference'><a href='#n1'><span>[</span>1<span>]</span></a></sup>",
    ],
)
def test_numbers_of_notes_are_no_text(mark):
    """A reader does not read them out; other raised signs belong to the words."""
    inside = f"<p>{SENTENCES[0]}{mark} A quay of 40 m<sup>2</sup>{mark}.</p>"
    assert text(article(inside)) == f"{SENTENCES[0]} A quay of 40 m2."


@pytest.mark.parametrize(
    "unseen",
    [
        "<span style='display: none'>{}</span>",
        "<span style='Visibility:hidden'>{}</span>",
        "<span hidden>{}</span>",
        "<span class='sr-only'>{}</span>",
        "<math><semantics><annotation encoding='tex'>{}</annotation></semantics></math>",
    ],
)
def test_words_that_nobody_sees_are_no_text(unseen):
    """Hidden among the words of a paragraph."""
    inside = f"<p>{SENTENCES[0]} {unseen.format('Unseen words.')} {SENTENCES[1]}</p>"
    assert text(article(inside)) == f"{SENTENCES[0]} {SENTENCES[1]}"


def test_formula_between_paragraphs_is_text():
    """As one within a sentence is; what it was typed as is not."""
    typed = "<annotation encoding='application/x-tex'>\\frac{a}{b}</annotation>"
    formula = (
        f"<math><semantics><mrow><mi>a</mi><mo>÷</mo><mi>b</mi></mrow>{typed}</semantics></math>"
    )
    assert "\n\na÷b\n\n" in text(article(PARAGRAPHS + formula + PARAGRAPHS))


@pytest.mark.parametrize("hiding", ["style='display: none'", "hidden", "class='sr-only'"])
def test_paragraphs_that_nobody_sees_are_no_text(hiding):
    """As little as a hidden container is."""
    unseen = f"<p {hiding}>The secretary took down every word of it, and filed it.</p>"
    assert text(article(f"{PARAGRAPHS}{unseen}<p>{SENTENCES[1]}</p>")) == "\n\n".join(
        [*SENTENCES, SENTENCES[1]]
    )


def test_hidden_code_is_kept():
    """Highlighters hide the code that they show in colours."""
    hidden = f"<p>{SENTENCES[0]}</p><pre style='display:none'>crane.lift()</pre>{PARAGRAPHS}"
    assert any(isinstance(block, Preformatted) for block in blocks(hidden))


def test_headings_with_nothing_below_are_left_out():
    """The heading of a list of related stories goes with the list."""
    links = "".join(f"<li><a href='/{i}'>Another story of ours</a></li>" for i in range(4))
    assert text(article(PARAGRAPHS + f"<h3>Elsewhere</h3><ul>{links}</ul>")) == "\n\n".join(
        SENTENCES
    )


@pytest.mark.parametrize(
    "line",
    [
        "Sign up for our newsletter and never miss a tide.",
        "© 2025 Tarnholm Courier. All rights reserved.",
        "Read more: the crane that nobody ordered",
        "Follow us on every channel there is.",
    ],
)
def test_standing_phrases_are_left_out(line):
    """The press's own voice is not the article's."""
    assert text(article(f"<p>{SENTENCES[0]}</p><p>{line}</p><p>{SENTENCES[1]}</p>")) == (
        f"{SENTENCES[0]}\n\n{SENTENCES[1]}"
    )


def test_short_sentences_between_prose_are_kept():
    """Dialogue is short, and belongs to the text."""
    inside = f"<p>{SENTENCES[0]}</p><p>“No.”</p><p>{SENTENCES[1]}</p><p>He left.</p>"
    assert text(article(inside)).split("\n\n") == [SENTENCES[0], "“No.”", SENTENCES[1], "He left."]


def test_page_without_text_proposes_no_body():
    """Who has nothing to say proposes nothing."""
    assert values(body, page("<body><img src='/x.jpg'></body>"), "body") == []


def test_layout_tables_are_walked_through():
    """A table that lays out the page is no table of data."""
    markup = (
        "<table><tr><td><a href='/'>Front</a></td><td>"
        f"<table><tr><td>{PARAGRAPHS}</td></tr></table></td></tr></table>"
    )
    assert text(markup) == "\n\n".join(SENTENCES)


def test_table_with_a_whole_text_in_a_cell_is_layout():
    """Old pages have rows for the headline, the text and the counter of an article."""
    story = "<br><br>".join(SENTENCES * 3)
    rows = f"<tr><td>The crane</td></tr><tr><td>{story}</td></tr><tr><td>12 reads</td></tr>"
    assert SENTENCES[0] in text(f"<table>{rows}</table>")
    cells = "".join(f"<tr><td>{i}</td><td>{SENTENCES[0]}<br>{i}</td></tr>" for i in range(4))
    found = values(body, page(f"{PARAGRAPHS}<table>{cells}</table>{PARAGRAPHS}"), "body")[0]
    assert any(isinstance(block, Table) for block in found)


def test_text_is_read_in_linear_time_of_depth():
    """A thousand open elements are walked without recursion."""
    markup = "<div>" * 1000 + PARAGRAPHS
    assert re.sub(r"\s+", " ", text(markup)).startswith(SENTENCES[0])


def test_headline_and_byline_are_not_repeated_in_the_text():
    """They are fields of their own, wherever they stand."""
    line = "<h1>Board meets, decides nothing</h1><p>By Rosalind Achterberg<br>4 October 2003</p>"
    assert text(article(line + PARAGRAPHS)) == "\n\n".join(SENTENCES)


def test_a_sentence_that_ends_with_an_agency_is_no_credit():
    """Agencies are told things; they also take pictures."""
    told = "“We have had the crane for a hundred years and mean to keep it,” he told Reuters."
    credit = "Rosalind Achterberg / Reuters"
    markup = article(f"{PARAGRAPHS}<p>{told}</p><p>{credit}</p>{PARAGRAPHS}")
    assert text(markup) == "\n\n".join([*SENTENCES, told, *SENTENCES])


def test_first_paragraph_in_a_container_of_its_own_is_kept():
    """Much of the web puts it above the picture, away from the others."""
    first, *others = SENTENCES
    markup = (
        "<div><h1>Board meets, decides nothing</h1>"
        f"<div class='intro'><p>{first}</p></div><figure><img src='/p.jpg'></figure>"
        f"<div class='text'>{''.join(f'<p>{each}</p>' for each in others * 2)}</div></div>"
    )
    assert text(f"<body>{markup}</body>") == "\n\n".join([first, *others * 2])


@pytest.mark.parametrize(
    "sentences",
    [
        (
            "港の委員会は火曜日に六時間にわたって会合を開いたが、結局は何も決めることができなかった。",
        )
        * 5,
        ("คณะกรรมการท่าเรือประชุมกันหกชั่วโมงในวันอังคารแต่ไม่ได้ตัดสินใจอะไรเลยแม้แต่เรื่องเดียว",) * 5,
        ("اجتمع مجلس الميناء لمدة ست ساعات يوم الثلاثاء ولم يقرر أي شيء على الإطلاق في النهاية.",)
        * 5,
    ],
    ids=["Japanese", "Thai", "Arabic"],
)
def test_prose_is_prose_in_every_script(sentences):
    """With and without spaces, with and without full stops."""
    markup = "".join(f"<p>{index}. {each}</p>" for index, each in enumerate(sentences))
    found = text(article(markup, after='<div class="share"><p>2024</p></div>'))
    assert found.split("\n\n") == [f"{index}. {each}" for index, each in enumerate(sentences)]
