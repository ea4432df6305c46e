"""What a page states as its article's text competes with what it shows, and corrects it."""

import json
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from html_pages import PARAGRAPHS, SENTENCES, article, candidates, page
from newsmodel.html.body.article_body import dom_body
from newsmodel.html.body.extractors import body, stated_body
from newsmodel.model import Heading, ListBlock, Paragraph

STRANGER = "This was written by somebody else, about something else, for some other reason."
WHOLE = " ".join(SENTENCES)


def stating(text, **more):
    node = {"@type": "NewsArticle", "headline": "x", "articleBody": text} | more
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def shown(inside, text, **more):
    return dom_body(page(article(inside, head=stating(text, **more)))).text.split("\n\n")


def best(inside, text):
    document = page(article(inside, head=stating(text)))
    found = candidates(body, document, "body") + candidates(stated_body, document, "body")
    return max(found, key=lambda each: each.confidence)


def test_a_fuller_statement_outweighs_a_shown_opening():
    """Where the page shows the opening only, what its JSON-LD holds is the body."""
    stated = "\n\n".join(SENTENCES * 3)
    chosen = best(f"<p>{SENTENCES[0]}</p>", stated)
    assert (chosen.evidence.method, chosen.evidence.anchor) == ("json-ld", "$[0].articleBody")
    assert [block.text for block in chosen.value] == list(SENTENCES * 3)
    assert best(PARAGRAPHS * 3, stated).evidence.method == "density"


def test_a_statement_of_what_the_page_shows_elsewhere_does_not_outweigh_it():
    """Some statements hold captions, names of sections and other stories, too."""
    elsewhere = [f"{STRANGER[:-1]}, part {number}." for number in range(6)]
    figures = "".join(f"<figure><figcaption>{one}</figcaption></figure>" for one in elsewhere)
    stated = "\n".join([*SENTENCES, *elsewhere])
    assert best(PARAGRAPHS + f"<aside>{figures}</aside>", stated).evidence.method == "density"
    assert best(PARAGRAPHS, stated).evidence.method == "json-ld"


def test_a_flat_statement_loses_to_the_structure_of_the_page():
    """JSON-LD often runs all paragraphs together."""
    chosen = best(PARAGRAPHS, WHOLE)
    assert [block.text for block in chosen.value] == list(SENTENCES)


@pytest.mark.parametrize("escapes", [0, 1, 2])
def test_markup_in_a_statement_becomes_blocks(escapes):
    """However often it was escaped on its way into the JSON."""
    stated = f"<h2>Below</h2><ul><li>first</li><li>second</li></ul>{PARAGRAPHS * 2}"
    for _ in range(escapes):
        stated = escape(stated)
    chosen = best("<p>Subscribers only.</p>", stated)
    kinds = [type(block) for block in chosen.value]
    assert kinds == [Heading, ListBlock, *[Paragraph] * 2 * len(SENTENCES)]


def test_what_follows_behind_the_end_of_a_statement_is_left_out():
    """Whatever stands there, and however much it looks like the article."""
    assert shown(f"{PARAGRAPHS}<p>{STRANGER}</p>", WHOLE) == list(SENTENCES)


def test_what_stands_before_the_beginning_of_a_statement_is_kept():
    """Statements leave out openings with ornamental initials, and standfirsts."""
    assert shown(f"<p>{STRANGER}</p>{PARAGRAPHS}", WHOLE) == [STRANGER, *SENTENCES]


def test_cards_within_a_statement_are_left_out():
    """Short text in a container of its own, which the statement does not hold, is a caption."""
    first, *others = (f"<p>{sentence}</p>" for sentence in SENTENCES)
    inside = f"{first}<div><p>A crane, seen from the quay.</p></div>{''.join(others)}"
    assert shown(inside, WHOLE) == list(SENTENCES)
    assert len(shown(inside, "")) == len(SENTENCES) + 1


def test_a_paragraph_of_the_statement_is_found_outside_the_main_region():
    """Some pages hold the opening and the rest apart."""
    first, *others = (f"<p>{sentence}</p>" for sentence in SENTENCES)
    between = "<p>Quay 7, gate 2, shed 9</p>" * 99
    markup = f"<section>{first}{between}</section><section>{''.join(others)}</section>"
    assert SENTENCES[0] not in dom_body(page(markup)).text
    assert dom_body(page(stating(WHOLE) + markup)).text.split("\n\n") == list(SENTENCES)


@pytest.mark.parametrize(
    "stated",
    [
        "",
        SENTENCES[0],
        f"{SENTENCES[0]} {SENTENCES[1]} {SENTENCES[2][:40]} [&hellip;]",
        f"{SENTENCES[0]} {SENTENCES[1]} {SENTENCES[2][:40]}…",
        f"{STRANGER} " * 9,
    ],
)
def test_a_summary_a_beginning_or_another_text_corrects_nothing(stated):
    """Only what states the whole of the text says where it ends."""
    assert shown(PARAGRAPHS, stated) == list(SENTENCES)


@given(st.lists(st.sampled_from((*SENTENCES, STRANGER)), max_size=9))
def test_a_statement_invents_and_repeats_nothing(sentences):
    """What is shown stays a part of the page, in its order, each paragraph once."""
    found = shown(PARAGRAPHS, " ".join(sentences))
    assert found == [sentence for sentence in SENTENCES if sentence in found] != []


@pytest.mark.parametrize("name", ["itemprop='articleBody'", "property='schema:articleBody'"])
def test_a_container_that_is_called_the_body_is_the_main_region(name):
    """What stands beside it in the same article is no part of the text."""
    aside = f"<div><p>{STRANGER}</p></div>"
    markup = article(f"{aside}<div {name}>{PARAGRAPHS}</div>{aside}")
    assert dom_body(page(markup)).text.split("\n\n") == list(SENTENCES)
    empty = article(f"<div {name}><p>{STRANGER}</p></div>{PARAGRAPHS * 2}")
    assert SENTENCES[0] in dom_body(page(empty)).text
