"""What is seen of a block: each number says what it should, whatever the language."""

import pytest

from html_pages import PARAGRAPHS, SENTENCES, article, page
from newsmodel.html.body.article_body import in_play, is_text
from newsmodel.html.body.block_features import BYLINE, FEATURES, MOMENT, rows
from newsmodel.html.body.main_region import main_region


def seen(inside, *, head=""):
    """The numbers of the last block of an article."""
    document = page(article(inside, head=head))
    blocks = [block for block in in_play(document) if is_text(block)]
    found = rows(document, main_region(document), blocks)
    return dict(zip(FEATURES, found[-1], strict=True))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Rosalind Achterberg", BYLINE),
        ("Von Rosalind Achterberg, 4. Oktober 2003", BYLINE | MOMENT),
        ("文：田中花子", 0),
        ("2024年5月6日", MOMENT),
        ("Bylaws were passed", 0),
        (f"By all that is known, {SENTENCES[0]} {SENTENCES[1]}", 0),
    ],
)
def test_bylines_are_seen_by_how_they_begin(line, expected):
    """In many languages; a long text is none."""
    assert seen(f"{PARAGRAPHS}<p>{line}</p>")["byline"] == expected


def test_prose_is_shared_out_among_containers():
    """A block knows how much of the prose lies in its container, and in those like it."""
    one = seen(f"<div>{PARAGRAPHS}</div><div><p>{SENTENCES[0]}</p></div>")
    all_of_it = seen(f"<div>{PARAGRAPHS}{PARAGRAPHS}</div>")
    assert one["home_prose"] < all_of_it["home_prose"]
    assert one["alike_prose"] == all_of_it["alike_prose"]
    assert one["home_paragraphs"] < all_of_it["home_paragraphs"]


def test_links_are_counted_for_containers_too():
    """A line without links in a box of links is seen to stand there."""
    box = "<div><ul><li><a href='/1'>Another story of ours</a></li></ul><p>Pick one</p></div>"
    assert seen(PARAGRAPHS + box)["home_links"] > seen(f"{PARAGRAPHS}<p>Pick one</p>")["home_links"]


def test_names_speak_against_what_lies_within():
    """However deep it lies."""
    plain = seen(f"{PARAGRAPHS}<div><div><p>Words</p></div></div>")
    beside = seen(f"{PARAGRAPHS}<div class='sidebar'><div><p>Words</p></div></div>")
    apart = seen(f"{PARAGRAPHS}<div class='comments'><div><p>Words</p></div></div>")
    assert plain["around"] < beside["around"] < apart["around"]


def test_the_name_of_an_author_is_seen_at_the_beginning():
    """It is one that the page itself states."""
    head = '<meta name="author" content="Rosalind Achterberg">'
    life = "<p>Rosalind Achterberg likes boats.</p>"
    assert seen(PARAGRAPHS + life, head=head)["author"] == 1
    assert seen(f"{PARAGRAPHS}<p>Boats like her.</p>", head=head)["author"] == 0
    assert seen(PARAGRAPHS + life)["author"] == 2
