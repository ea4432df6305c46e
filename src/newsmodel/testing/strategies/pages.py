"""Strategies for web pages as papers make them, each with the article that is to be found in it."""

import json
from html import escape
from typing import Final

from attrs import field, frozen
from hypothesis import strategies as st

from newsmodel.documents import Source
from newsmodel.model import Article
from newsmodel.testing.strategies.stories import Story, stories, story

_SITE: Final = "The Northmoor Courier"
_HOST: Final = "https://www.northmoor-courier.example"


@frozen(kw_only=True)
class Page:
    """A web page with the article that a perfect reader finds in it."""

    data: bytes = field(repr=False)
    url: str
    article: Article
    """What is printed as the article: headline, author, time of publication, paragraphs."""

    @property
    def source(self) -> Source:
        """The page as it is given to a parser."""
        return Source(data=self.data, url=self.url, content_type="text/html; charset=utf-8")


@frozen(kw_only=True)
class Layout:
    """How a paper prints its articles, and what stands around them."""

    container: str = "article"
    """The start tag, without brackets, of what holds the article."""

    json_ld: bool = True
    open_graph: bool = True
    consent: bool = True
    teasers: int = 3
    comments: int = 2
    related_within: bool = False
    """Whether a box of teasers stands between the paragraphs."""


def html_pages() -> st.SearchStrategy[Page]:
    """Pages with navigation, teasers, consent box and comments around one article.

    Headline, paragraphs, author and time of publication are always printed; JSON-LD and meta tags
    may state them too.
    """
    return st.builds(page_of, stories(), layouts(), st.lists(stories(), min_size=5, max_size=5))


def layouts() -> st.SearchStrategy[Layout]:
    """Layouts with and without each part."""
    return st.builds(
        Layout,
        container=st.sampled_from(_CONTAINERS),
        json_ld=st.booleans(),
        open_graph=st.booleans(),
        consent=st.booleans(),
        teasers=st.integers(0, 4),
        comments=st.integers(0, 3),
        related_within=st.booleans(),
    )


def page_of(told: Story, layout: Layout, others: list[Story]) -> Page:
    """A story in a layout, with other stories teased around it."""
    url = f"{_HOST}/news/{told.slug}"
    head = (
        '<meta charset="utf-8">'
        f"<title>{escape(told.headline)} | {_SITE}</title>"
        f'<link rel="canonical" href="{url}">'
        f"{_open_graph(told, url) if layout.open_graph else ''}"
        f"{_json_ld(told, url) if layout.json_ld else ''}"
    )
    body = "\n".join(
        (
            _CONSENT if layout.consent else "",
            f"<header>{_NAVIGATION}</header>",
            f"<main>{_article(told, layout, others)}</main>",
            _aside(others[: layout.teasers]),
            _comments(others[: layout.comments]),
            _FOOTER,
        )
    )
    text = f'<!doctype html><html lang="en"><head>{head}</head>\n<body>{body}</body></html>'
    return Page(data=text.encode(), url=url, article=told.article(url))


def typical_pages() -> tuple[Page, ...]:
    """Two pages that stand for the rest: one that states everything, one that states nothing."""
    others = [story(number) for number in (11, 222, 3333, 4444, 5555)]
    return (
        page_of(story(1), Layout(), others),
        page_of(
            story(29, 6),
            Layout(container='div class="story-body"', json_ld=False, open_graph=False),
            others,
        ),
    )


_CONTAINERS: Final = (
    "article",
    'article class="story" itemscope itemtype="https://schema.org/NewsArticle"',
    'div class="article-body"',
    'div id="content"',
    "section",
)
_CONSENT: Final = (
    '<div id="consent" role="dialog"><h2>Your privacy</h2><p>We and our 214 partners store and '
    "read information on your device, such as cookies, to show you personalised content and to "
    "measure it. You can change your choice at any time.</p><button>Accept all</button></div>"
)
_NAVIGATION: Final = (
    '<nav><ul><li><a href="/">Home</a></li><li><a href="/local">Local</a></li>'
    '<li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav>'
)
_FOOTER: Final = (
    '<footer><p>© The Northmoor Courier. All rights reserved.</p><a href="/imprint">Imprint</a>'
    '<a href="/privacy">Privacy</a></footer>'
)


def _open_graph(told: Story, url: str) -> str:
    said = {
        "og:type": "article",
        "og:title": told.headline,
        "og:url": url,
        "og:site_name": _SITE,
        "article:published_time": told.published.isoformat(),
        "article:author": told.author,
    }
    return "".join(
        f'<meta property="{name}" content="{escape(content)}">' for name, content in said.items()
    )


def _json_ld(told: Story, url: str) -> str:
    said = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": url,
        "headline": told.headline,
        "datePublished": told.published.isoformat(),
        "author": [{"@type": "Person", "name": told.author}],
        "publisher": {"@type": "NewsMediaOrganization", "name": _SITE},
    }
    text = json.dumps(said, ensure_ascii=False)
    return f'<script type="application/ld+json">{text}</script>'


def _article(told: Story, layout: Layout, others: list[Story]) -> str:
    paragraphs = [f"<p>{escape(text)}</p>" for text in told.paragraphs]
    if layout.related_within:
        paragraphs.insert(
            2, f'<div class="related"><h3>Read more</h3>{_teasers(others[-2:])}</div>'
        )
    return (
        f"<{layout.container}><h1>{escape(told.headline)}</h1>{_byline(told)}"
        f"{''.join(paragraphs)}</{layout.container.split()[0]}>"
    )


def _byline(told: Story) -> str:
    day = f"{told.published:%d %B %Y}"
    return (
        f'<p class="byline">By <a rel="author" href="/staff">{escape(told.author)}</a></p>'
        f'<time datetime="{told.published.isoformat()}">{day}</time>'
    )


def _aside(others: list[Story]) -> str:
    return f"<aside><h2>Most read</h2>{_teasers(others)}</aside>" if others else ""


def _teasers(others: list[Story]) -> str:
    items = (f'<li><a href="/news/{each.slug}">{escape(each.headline)}</a></li>' for each in others)
    return f"<ul>{''.join(items)}</ul>"


def _comments(others: list[Story]) -> str:
    items = (
        f'<div class="comment"><b>{escape(each.author)}</b>'
        f"<p>{escape(each.paragraphs[-1])}</p></div>"
        for each in others
    )
    return f'<section id="comments"><h2>Comments</h2>{"".join(items)}</section>' if others else ""
