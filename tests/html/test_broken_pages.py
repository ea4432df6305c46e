"""Valid pages, cut off or broken anywhere, are survived; what is left of an article is found."""

import re
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsmodel
from html_pages import SENTENCES
from newsmodel.testing.strategies.pages import html_pages

TAG = re.compile(rb"<[^<>]*>")
STORY = "".join(
    f"<p>{sentence} It was the {i}. hour of that day.</p>"
    for i in range(3)
    for sentence in SENTENCES
)
SWALLOWER = re.compile(rb"</?(?:script|title)\b", re.IGNORECASE)
WORDS = set(re.findall(r"\w+", re.sub("<[^>]*>", " ", STORY)))


@cache
def strict():
    """A parser that raises where an extractor does."""
    return newsmodel.Parser(strict=True, discover=False)


def read(data, url=None):
    return strict().parse(data, url=url, annotate=False)


def share_found(data):
    """How many of the story's words are in the article's text."""
    article = read(data).article
    return len(WORDS & set(re.findall(r"\w+", article.text))) / len(WORDS) if article else 0.0


@given(html_pages(), st.floats(0, 1))
def test_page_that_is_cut_off_anywhere_is_survived(page, where):
    """Within a tag, a script or a character; its title is known from early on."""
    result = read(page.data[: int(where * len(page.data))], page.url)
    assert result.status


@given(html_pages(), st.data())
def test_page_that_lacks_one_tag_is_an_article_with_most_of_its_text(page, data):
    """Any start or end tag may be missing, but for scripts and titles.

    Without an end they swallow what follows, in browsers too (HTML Standard, 13.2.5).
    """
    tags = [each for each in TAG.finditer(page.data) if not SWALLOWER.match(each[0])]
    tag = data.draw(st.sampled_from(tags))
    whole = read(page.data, page.url).require()
    broken = read(page.data[: tag.start()] + page.data[tag.end() :], page.url)
    assert broken.article is not None
    assert len(broken.article.text) >= 0.5 * len(whole.text)


@given(html_pages(), st.lists(st.integers(0, 10_000), min_size=1, max_size=6))
def test_page_with_bytes_that_are_gone_is_survived(page, places):
    """As after a bad transfer."""
    data = bytearray(page.data)
    for place in places:
        del data[place % len(data)]
    assert read(bytes(data), page.url).status


def replaced(start, end):
    """The story with other tags than those of paragraphs."""
    return STORY.replace("<p>", start).replace("</p>", end)


BROKEN = {
    "paragraphs are not closed": "<article>" + STORY.replace("</p>", "") + "</article>",
    "paragraphs lie within each other": "<p>" + STORY.replace("</p>", "") + "</p>" * 12,
    "the body ends before the article": f"<body><h1>x</h1></body></html>{STORY}",
    "there are two bodies": f"<body><p>Hello.</p></body><body>{STORY}</body>",
    "articles overlap": f"<article><b>{STORY}</article></b><article><i></article></i>",
    "forms lie within each other": f"<form><form><div>{STORY}</form></div></form>",
    "a table is never closed": f"<table><tr><td>{STORY}<tr><td><a href='/'>x</a>",
    "tables lay out the page": "<table><tr><td>Menu</td><td><table><tr><td>"
    f"{STORY}</td></tr></table></td></tr></table>",
    "the text stands in fonts": replaced("<font size=2>", "</font><br><br>"),
    "the text stands in spans": f"<div>{replaced('<div><span>', '</span></div>')}</div>",
    "the text has breaks only": f"<div>{replaced('', '<br><br>')}</div>",
    "the text stands in a cell": f"<table><tr><td>{replaced('', '<br><br>')}</td></tr></table>",
    "a comment is never closed behind it": f"<main>{STORY}</main><!-- the end",
    "attributes have no end": f"<div class='x><p>Hello</p>'>{STORY}</div>",
    "headings are not closed": f"<h1>Crane<h2>Falls{STORY}",
    "everything is bold": f"<b><p>{STORY}",
    "everything is a link target": f"<a name=top>{STORY}</a>",
    "the whole page is a list": f"<ul>{replaced('<li>', '')}</ul>",
    "it is deep": "<div>" * 300 + STORY + "</div>" * 300,
    "it is deep and not closed": "<section>" * 600 + STORY,
    "it has a hundred empty articles": "<article></article>" * 100 + f"<article>{STORY}</article>",
    "it is in capitals": f"<HTML><BODY>{replaced('<P>', '</P>')}",
    "it is XHTML": f'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>{STORY}</body></html>',
}  # fmt: skip


@pytest.mark.parametrize("markup", BROKEN.values(), ids=BROKEN)
def test_story_is_found_in_broken_markup(markup):
    """As browsers would show it."""
    assert share_found(markup) > 0.9


def test_story_is_found_among_a_hundred_articles():
    """Of teasers, each in an ``article`` of its own."""
    teasers = "".join(
        f"<article><h2><a href='/{i}'>Story number {i}</a></h2><p>{SENTENCES[1]}</p></article>"
        for i in range(100)
    )
    markup = f"<h1>Crane falls</h1><article>{STORY}</article>{teasers}"
    article = read(markup, "https://courier.example/crane").require()
    assert share_found(markup) > 0.9
    assert article.headline == "Crane falls"


@pytest.mark.parametrize(
    "filler",
    [
        "<script>var a = {'b': '<p>c</p>'};</script>",
        "<!-- nothing to see here -->",
        f"<div class='menu' style='{'color: red; ' * 40}'><a href='/y'>z</a></div>",
        f"<li><a href='/story?{'x' * 400}'>Another story of the same day</a></li>",
        f"<img src='/x.jpg' srcset='{', '.join(f'/{i}.jpg {i}w' for i in range(1, 40))}'>",
    ],
)
def test_article_is_found_in_five_megabytes(filler):
    """Whatever fills the page; and it takes seconds at most."""
    stuffing = filler * (2_500_000 // len(filler))
    markup = f"<html><body><div>{stuffing}</div><article>{STORY}</article><div>{stuffing}</div>"
    limits = newsmodel.Limits(max_tags=10_000_000)
    result = newsmodel.Parser(limits=limits, discover=False).parse(markup, annotate=False)
    assert SENTENCES[0] in result.require().text


def test_very_long_article_is_read_whole():
    """Two thousand paragraphs."""
    paragraphs = "".join(f"<p>{i}: {SENTENCES[i % 4]}</p>" for i in range(2000))
    body = read(f"<article>{paragraphs}</article>").require().body
    assert (len(body), body[-1].text[:5]) == (2000, "1999:")
