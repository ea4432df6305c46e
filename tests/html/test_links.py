"""Links by their relation to the article: its own address, its other pages, related stories."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from html_pages import PARAGRAPHS, article, candidates, page, values
from newsmodel.html.links.extractor import links
from newsmodel.html.links.paging import next_page, parted
from newsmodel.html.links.related import related_links

SITE = "https://courier.example"


def following(own, *hrefs):
    markup = article(after="".join(f"<a href='{href}'>x</a>" for href in hrefs))
    found = next_page(page(markup, url=SITE + own))
    return found and found.removeprefix(SITE)


@pytest.mark.parametrize(
    ("own", "next_one"),
    [
        ("/crane", "/crane/2"),
        ("/crane/", "/crane/2/"),
        ("/crane", "/crane/seite-2"),
        ("/crane", "/crane?page=2"),
        ("/crane?id=7", "/crane?id=7&page=2"),
        ("/crane.html", "/crane-2.html"),
        ("/crane.html", "/crane_page2.html"),
        ("/crane.html", "/crane,2.html"),
        ("/2024/05/06/crane", "/2024/05/06/crane/page/2"),
    ],
)
def test_next_page_has_the_same_address_but_for_its_number(own, next_one):
    """However the number is written."""
    assert following(own, "/otter", next_one, "/") == next_one


def test_next_page_of_a_later_page_needs_the_first_one():
    """Numbers tell articles apart, too."""
    assert following("/crane/2", "/crane", "/crane/3") == "/crane/3"
    assert following("/crane/2", "/crane?from=2", "/crane/1", "/crane/3") == "/crane/3"
    assert following("/news-17.html", "/news-16.html", "/news-18.html") is None


@pytest.mark.parametrize(
    "href", ["/crane", "/otter/2", "/crane/3", "/crane/comments", "https://other.example/crane/2"]
)
def test_other_addresses_are_no_next_page(href):
    """Such as the page itself, another article, or a page after the next."""
    assert following("/crane", href) is None


def test_relative_addresses_are_understood():
    """As browsers do."""
    assert following("/crane", "?page=2") == "/crane?page=2"
    assert following("/a/crane.html", "crane-2.html") == "/a/crane-2.html"


@given(st.text(max_size=40))
def test_any_address_has_parts(text):
    """Whatever is written in a link, it is taken apart, and never raises."""
    own, number = parted(f"https://courier.example/{text}")
    assert isinstance(own, str)
    assert number >= 0


def relations(markup, url=None):
    found = values(links, page(markup, url=url), "links")
    return [(each.relation, each.url) for each in found[0]] if found else []


def test_next_page_is_a_link_of_the_article():
    """One of the relation ``next`` that leads to another article is none of its pages."""
    head = f"<link rel='next' href='{SITE}/otter'><link rel='amphtml' href='{SITE}/amp/crane'>"
    markup = article(head=head, after=f"<a href='{SITE}/crane/2'>2</a>")
    assert relations(markup, f"{SITE}/crane") == [
        ("amphtml", f"{SITE}/amp/crane"),
        ("next", f"{SITE}/crane/2"),
    ]


def test_front_page_is_not_the_address_of_an_article():
    """Some sites call it canonical on all of their pages."""
    head = f"<link rel='canonical' href='{SITE}/'>"
    found = candidates(links, page(article(head=head), url=f"{SITE}/crane"), "url")
    assert found[0].value == f"{SITE}/crane"
    found = candidates(links, page(article(head=head), url=f"{SITE}/"), "url")
    assert found[0].value == f"{SITE}/"


@pytest.mark.parametrize(
    "box",
    [
        "<aside class='related-stories'>{}</aside>",
        "<h3>Read more</h3><ul>{}</ul>",
        "<section><h2>Lesen Sie auch</h2>{}</section>",
        "<div id=recommended><div>{}</div></div>",
    ],
)
def test_related_stories_are_links(box):
    """In a box of that name, or below a label; short links are buttons."""
    story = "<li><a href='/otter'>Otters return to the harbour</a> <a href='/s'>Share</a></li>"
    markup = article(PARAGRAPHS + box.format(story))
    found = list(related_links(page(markup, url=f"{SITE}/crane")))
    assert [(each.title, each.url) for each in found] == [
        ("Otters return to the harbour", f"{SITE}/otter")
    ]


def test_no_more_than_twenty_stories_are_related():
    """The first ones, each once: lists of hundreds are archives."""
    stories = "".join(
        f"<li><a href='/{n % 30}'>The otters are back, part {n}</a></li>" for n in range(90)
    )
    markup = article(PARAGRAPHS + f"<aside class='related'><ul>{stories}</ul></aside>")
    found = [each.url for each in related_links(page(markup, url=f"{SITE}/crane"))]
    assert found == [f"{SITE}/{n}" for n in range(20)]


def test_links_in_the_text_are_not_related_stories():
    """Nor is the article itself, wherever it is linked."""
    inline = "<p>As the <a href='/board'>board of the harbour said</a> on Tuesday, it is late.</p>"
    own = "<aside class='related'><a href='/crane#top'>The crane has fallen down</a></aside>"
    markup = article(PARAGRAPHS + inline, after=own)
    assert list(related_links(page(markup, url=f"{SITE}/crane"))) == []
