"""What a publisher declares of access is kept apart from what is seen of the text."""

import json

import pytest

from html_pages import PARAGRAPHS, SENTENCES, article, page, values
from newsmodel import parse
from newsmodel.html.kind.access import access
from newsmodel.model import AccessLevel, ParseStatus

WALL = "<div class='paywall-prompt'>Subscribe to read on.</div>"
WHOLE = PARAGRAPHS * 4


def said(free=None, **more):
    node = {"@type": "NewsArticle", "headline": "x", **more}
    if free is not None:
        node["isAccessibleForFree"] = free
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def found(markup):
    """What is declared, and whether the text is cut off."""
    first = next(iter(values(access, page(markup), "access")), None)
    return (first.declared, first.truncated) if first else (None, None)


@pytest.mark.parametrize(
    ("free", "level"),
    [
        (True, AccessLevel.FREE),
        ("False", AccessLevel.SUBSCRIPTION),
        ("http://schema.org/False", AccessLevel.SUBSCRIPTION),
        ("perhaps", None),
        (None, None),
    ],
)
def test_publishers_word_is_what_is_declared(free, level):
    """However it is written; silence is no promise."""
    assert found(article(WHOLE, head=said(free))) == (level, None)


@pytest.mark.parametrize(
    ("tier", "level"), [("locked", AccessLevel.SUBSCRIPTION), ("metered", AccessLevel.METERED)]
)
def test_tier_says_more_than_not_free(tier, level):
    """``article:content_tier`` tells a meter from a subscription."""
    meta = f"<meta property='article:content_tier' content='{tier}'>"
    result = parse(article(WHOLE, head=meta + said(free=False)), annotate=False)
    assert result.require().access.declared is level


def test_paid_article_that_is_there_whole_is_not_called_cut_off():
    """Nothing speaks for it, or the part that is not free is in the page."""
    assert found(article(WHOLE, head=said(free=False)))[1] is None
    part = {"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": ".rest"}
    paid = f"<div class='body rest'>{WHOLE}</div>"
    assert found(article(paid, head=said(False, hasPart=part)))[1] is False
    assert found(article(WHOLE, head=said(False, hasPart=[part])))[1] is None


@pytest.mark.parametrize(
    "markup",
    [
        article(f"<p>{SENTENCES[0]}</p>", head=said(free=False)),
        article(PARAGRAPHS, head=said(free=False), after=WALL),
        article(WHOLE, head=said(free=False, wordCount=900)),
        article(WHOLE + f"<p>{SENTENCES[0][:-1]} …</p>", head=said(free=False)),
        article(WHOLE + f"<p>{SENTENCES[0][:-1]}...</p>", after=WALL),
    ],
)
def test_opening_is_told_from_the_whole(markup):
    """It is short, or shorter than stated, or breaks off, and a wall stands behind it."""
    assert found(markup)[1] is True
    result = parse(markup, annotate=False)
    assert result.status is ParseStatus.PAYWALLED
    assert result.article.body


@pytest.mark.parametrize(
    "markup",
    [
        article(PARAGRAPHS, after=WALL),
        article(WHOLE * 2, after=WALL, head=said(free=False)),
        article(PARAGRAPHS, after="<div class='no-paywall'>x</div>", head=said(free=False)),
        article(PARAGRAPHS, after="<div class=paywall hidden>x</div>", head=said(free=False)),
        article(f"{WHOLE}<p>{SENTENCES[0][:-1]}…</p>"),
        article(f"{WHOLE * 4}<p>{SENTENCES[0][:-1]}…</p>", head=said(free=False)),
    ],
)
def test_one_sign_alone_says_nothing(markup):
    """Walls wait on many pages, and some texts end with three points."""
    assert not found(markup)[1]
