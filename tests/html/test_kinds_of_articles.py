"""Every kind of article that the press prints comes out as what it is."""

import pytest

import newsmodel
from html_pages import PARAGRAPHS, SENTENCES, article
from newsmodel import ParseStatus
from newsmodel.model import Figure, Heading, InlineKind, ListBlock, Paragraph

HEAD = (
    "<title>The harbour board | Courier</title><meta property='og:type' content='article'>"
    "<meta property='og:title' content='The harbour board'>"
)


def read(inside, **around):
    """The article on a page."""
    return parsed(inside, **around).require()


def parsed(inside, head="", **around):
    markup = article(f"<h1>The harbour board</h1>{inside}", head=HEAD + head, **around)
    return newsmodel.parse(markup, url="https://paper.example/a", annotate=False)


def test_an_interview_keeps_questions_with_answers():
    """However short a question is, and whoever asks it."""
    told = [
        ("Courier:", "Why now?"),
        ("Petra Vance:", SENTENCES[0]),
        ("Courier:", "And the crane"),
        ("Petra Vance:", "No."),
        ("", "What comes next?"),
        ("", SENTENCES[1]),
    ]
    lines = [
        f"<p><strong>{who}</strong> {said}</p>" if who else f"<p>{said}</p>" for who, said in told
    ]
    found = read("".join(lines)).body
    assert [block.text for block in found] == [f"{who} {said}".strip() for who, said in told]
    first = found[0]
    assert [(i.kind, i.span.of(first.text)) for i in first.inlines] == [
        (InlineKind.STRONG, "Courier:")
    ]


def test_questions_in_bold_are_kept():
    """They do not end like sentences, nor are they headings."""
    inside = f"<p>{SENTENCES[0]}</p><p><b>And the crane</b></p><p>{SENTENCES[1]}</p>"
    assert read(inside).text.split("\n\n") == [SENTENCES[0], "And the crane", SENTENCES[1]]


@pytest.mark.parametrize(
    "item",
    ["<h2>{n}. {name}</h2><p>{text}</p>", "<div><h3>{name}</h3><div><p>{text}</p></div></div>"],
)
def test_a_list_article_keeps_the_name_of_each_thing(item):
    """With and without numbers, with and without containers."""
    names = ["The crane", "The quay", "The sandwiches", "The agenda"]
    pairs = zip(names, SENTENCES, strict=True)
    inside = "".join(item.format(n=n, name=name, text=t) for n, (name, t) in enumerate(pairs, 1))
    found = read(f"<p>{SENTENCES[0]}</p>{inside}").body
    assert [type(block) for block in found] == [Paragraph, *[Heading, Paragraph] * 4]


def test_a_list_of_whole_paragraphs_is_walked_through():
    """A list whose items are texts with headings is no list of short items."""
    items = "".join(f"<li><h3>Thing {n}</h3><p>{t}</p></li>" for n, t in enumerate(SENTENCES))
    kinds = [type(block) for block in read(f"<p>{SENTENCES[0]}</p><ol>{items}</ol>").body]
    assert kinds == [Paragraph, *[Heading, Paragraph] * 4]
    short = "<ul><li>the crane</li><li>the quay</li></ul>"
    assert isinstance(read(f"<p>{SENTENCES[0]}</p>{short}<p>{SENTENCES[1]}</p>").body[1], ListBlock)


@pytest.mark.parametrize(
    "text", ["Osier Lock is shut for good.", "水闸今天关闭。", "Die Schleuse ist zu."]
)
def test_very_short_news_is_an_article(text):
    """One sentence is enough, where the page says that it is an article."""
    result = parsed(f"<p>{text}</p>")
    assert (result.status, result.article.text) == (ParseStatus.OK, text)


def test_a_photo_story_is_its_pictures():
    """Captions stand beside the running text, and are kept with their pictures."""
    pictures = [
        f"<figure><img src='/{n}.jpg'><figcaption>{caption}</figcaption></figure>"
        for n, caption in enumerate(SENTENCES)
    ]
    found = read("".join(pictures)).body
    assert [block.caption for block in found] == list(SENTENCES)
    opening = read(f"<p>{SENTENCES[0]}</p>{''.join(pictures)}").body
    assert [type(block) for block in opening] == [Paragraph, *[Figure] * 4]


def test_a_stub_before_a_paywall_is_told_of():
    """The opening is the body, and what asks for money is none of it."""
    free = '{"@type": "NewsArticle", "headline": "x", "isAccessibleForFree": false}'
    head = f'<script type="application/ld+json">{free}</script>'
    prompt = "<div class='paywall'><p>Subscribe to read on. It takes two minutes.</p></div>"
    result = parsed(f"<p>{SENTENCES[0]}</p>{prompt}", head)
    assert (result.status, result.article.text) == (ParseStatus.PAYWALLED, SENTENCES[0])


def test_an_opinion_keeps_its_text_and_not_its_author():
    """The box about the author is no part of the text."""
    box = "<div class='author-bio'><p>Petra Vance writes about harbours for this paper.</p></div>"
    assert read(PARAGRAPHS + box).text == "\n\n".join(SENTENCES)
