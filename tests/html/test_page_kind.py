"""Pages that are no article are called what they are; articles are never called anything else."""

import pytest

from html_pages import PARAGRAPHS, SENTENCES, article, page
from newsmodel.html.page_kind import page_kind
from newsmodel.model import ParseStatus
from newsmodel.plugin import NotAnArticle

TEASERS = "".join(
    f"<article><h2><a href='/{i}'>Story number {i}</a></h2><p>{SENTENCES[i % 4]}</p></article>"
    for i in range(10)
)


def verdict(markup, url=None):
    try:
        list(page_kind.extract(page(markup, url=url), {}))
    except NotAnArticle as found:
        return found.status
    return None


def test_article_gets_no_verdict():
    """With metadata and without."""
    assert verdict(article()) is None
    assert verdict(article(head='<meta property="og:type" content="article">')) is None


def test_article_with_many_teasers_below_is_an_article():
    """Related stories do not make a list of an article."""
    assert verdict(article(after=TEASERS)) is None


@pytest.mark.parametrize("url", ["https://paper.example/", "https://paper.example/index.html"])
def test_front_page_is_a_listing(url):
    """Its address is the site's, and it holds teasers."""
    assert verdict(f"<main>{TEASERS}</main>", url) is ParseStatus.LISTING


def test_page_of_teasers_is_a_listing_at_any_address():
    """A section's page has no text of its own."""
    assert verdict(f"<main>{TEASERS}</main>", "https://paper.example/news") is ParseStatus.LISTING


def test_page_without_text_is_empty():
    """A page of pictures holds nothing to read."""
    assert verdict("<body><img src='/x.jpg'></body>") is ParseStatus.EMPTY


def test_login_page_is_no_article():
    """It asks for a password, and says little."""
    markup = "<h1>Log in</h1><form><input name=u><input type=password></form><p>Forgot it?</p>"
    assert verdict(markup) is ParseStatus.NOT_ARTICLE


def test_login_form_beside_an_article_says_nothing():
    """Many papers ask for a password in their header."""
    assert verdict(article(before="<form><input type=password></form>")) is None


@pytest.mark.parametrize("title", ["404 - Page not found", "Page not found | Courier"])
def test_error_page_is_no_article(title):
    """Its title says so, and there is little text."""
    assert verdict(f"<title>{title}</title><p>Try the search.</p>") is ParseStatus.NOT_ARTICLE
    assert verdict(f"<title>{title}</title>{PARAGRAPHS * 2}") is None
