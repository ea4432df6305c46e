"""The entries of a live blog keep their times, their headlines and what they hold."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsmodel
from html_pages import PARAGRAPHS, SENTENCES, article, page
from newsmodel.html.body.article_body import dom_body
from newsmodel.model import Figure, LiveUpdate, Paragraph

TIMES = ["2025-04-22T18:40:00+01:00", "2025-04-22T17:05:00+01:00", "2025-04-22T16:30:00+01:00"]
HEADLINES = ["It is over", "A vote is called", "The board has met"]
OPENING = "We follow the meeting of the harbour board of Tarnholm as it happens, from the gallery."


def entries(markup, times=TIMES):
    """Three entries, the newest first."""
    return "".join(
        markup.format(i=i, time=time, headline=headline, text=sentence)
        for i, (time, headline, sentence) in enumerate(
            zip(times, HEADLINES, SENTENCES, strict=False)
        )
    )


ENTRIES = {
    "named": (
        '<div class="live-blog__entry" id="e{i}"><time datetime="{time}">x</time>'
        '<h3>{headline}</h3><div class="live-blog__entry-body"><p>{text}</p></div></div>'
    ),
    "microdata": (
        '<section itemprop="liveBlogUpdate" itemscope id="e{i}"><h2>{headline}</h2>'
        '<span><time datetime="{time}">x</time></span><p>{text}</p></section>'
    ),
    "in a list": (
        '<li class="c-live-post" id="e{i}"><p><time datetime="{time}">x</time></p>'
        "<h4>{headline}</h4><div><p>{text}</p></div></li>"
    ),
}


def stating(updates, **more):
    node = {"@type": "LiveBlogPosting", "headline": "x", "liveBlogUpdate": updates} | more
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def stated(number=3):
    return [
        {
            "@type": "BlogPosting",
            "headline": h,
            "datePublished": t,
            "articleBody": s,
            "url": f"#{i}",
        }
        for i, (h, t, s) in enumerate(zip(HEADLINES, TIMES, SENTENCES, strict=False))
    ][:number]


@pytest.mark.parametrize("shape", ENTRIES)
def test_shown_entries_are_updates(shape):
    """By their names, or because microdata says so; what stands before them is no entry."""
    wrapper = (
        "<ul class='live-posts'>{}</ul>" if shape == "in a list" else "<div id='liveblog'>{}</div>"
    )
    markup = article(f"<p>{OPENING}</p>" + wrapper.format(entries(ENTRIES[shape])))
    opening, *updates = dom_body(page(markup)).blocks
    assert opening == Paragraph(text=OPENING)
    assert [u.headline for u in updates] == HEADLINES
    assert [u.identifier for u in updates] == ["e0", "e1", "e2"]
    assert [u.published.value.isoformat() for u in updates] == TIMES
    assert [[block.text for block in u.blocks] for u in updates] == [[s] for s in SENTENCES[:3]]


def test_one_entry_makes_no_live_blog():
    """A container that is called after an update may hold the whole article."""
    markup = article(f'<div class="live-update">{PARAGRAPHS}</div>')
    assert [type(block) for block in dom_body(page(markup)).blocks] == [Paragraph] * 4


def test_a_stated_live_blog_outweighs_a_shown_text():
    """Where the page does not show where an entry begins, its JSON-LD says so."""
    shown = f"<p>{OPENING}</p>" + "".join(f"<p>{s}</p>" for s in SENTENCES[:3])
    markup = article(shown, head=stating(stated(), articleBody=OPENING))
    opening, *updates = newsmodel.parse(markup, annotate=False).require().body
    assert opening == Paragraph(text=OPENING)
    assert [u.published.value.isoformat() for u in updates] == TIMES
    assert [u.text for u in updates] == [
        f"{h}\n\n{s}" for h, s in zip(HEADLINES, SENTENCES, strict=False)
    ]


def test_a_shown_entry_without_a_date_has_the_stated_one():
    """Pages show the time of the day only; the JSON-LD knows the day."""
    markup = article(entries(ENTRIES["named"], ["", "", ""]), head=stating(stated(2)))
    times = [u.published and u.published.value.isoformat() for u in dom_body(page(markup)).blocks]
    assert times == [*TIMES[:2], None]


def test_pictures_of_entries_are_pictures_of_the_article():
    """They are media like all others."""
    shape = ENTRIES["named"].replace("<p>{text}</p>", "<img src='/{i}.jpg'><p>{text}</p>")
    document = page(article(entries(shape)), url="https://paper.example/live")
    assert [type(block) for block in dom_body(document).blocks] == [LiveUpdate] * 3
    assert [type(figure) for figure in dom_body(document).figures] == [Figure] * 3


@given(
    st.lists(
        st.none()
        | st.text(max_size=5)
        | st.fixed_dictionaries(
            {},
            optional={
                "headline": st.text(max_size=9) | st.integers(),
                "articleBody": st.text(max_size=30) | st.lists(st.text()),
                "datePublished": st.sampled_from([*TIMES, "", "soon", 5, None]),
                "@id": st.text(max_size=9),
            },
        )
    )
    | st.text(max_size=5)
)
def test_any_statement_of_updates_is_read(updates):
    """What is no update is left out; the page is read all the same."""
    result = newsmodel.parse(article(PARAGRAPHS, head=stating(updates)), annotate=False)
    assert all(sentence in result.require().text for sentence in SENTENCES)
