"""How a page files its article is read from its links, lists, breadcrumbs, meta and JSON-LD."""

import json

import pytest

from html_pages import PARAGRAPHS, article, candidates, page, values
from newsmodel import parse
from newsmodel.html.data.filing import filing
from newsmodel.html.data.identifiers import identifiers
from newsmodel.html.data.json_ld import json_ld
from newsmodel.html.data.meta_tags import meta_tags
from newsmodel.html.data.open_graph import open_graph
from newsmodel.html.data.publisher import publisher


def ld(data):
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def filed(markup, field):
    return next(iter(values(filing, page(markup), field)), ())


def test_links_to_tags_are_keywords_and_those_to_categories_sections():
    """As blogs mark them (HTML ``rel=tag``)."""
    links = (
        "<a href='/c/1' rel='category tag'>Harbour</a> <a href='/tag/crane' rel='tag'>#crane</a>"
        "<a href='/tag/tide' rel='nofollow tag'>Tide</a>, <a href='/tag/x' rel='tag'>Tide</a>"
    )
    markup = article(PARAGRAPHS + links)
    assert filed(markup, "sections") == ("Harbour",)
    assert filed(markup, "keywords") == ("crane", "Tide")


def test_tags_in_the_article_count_before_those_beside_it():
    """Teasers of other articles have tags, too."""
    other = "<aside><a href='/tag/otter' rel='tag'>otter</a></aside>"
    own = "<a href='/tag/crane' rel='tag'>crane</a>"
    assert filed(article(PARAGRAPHS + own, after=other), "keywords") == ("crane",)
    assert filed(article(after=other), "keywords") == ("otter",)


def test_cloud_of_all_tags_files_nothing():
    """It has many links, or says that it is a cloud."""
    cloud = "".join(f"<a href='/tag/{i}' rel='tag'>word {i}</a>" for i in range(60))
    assert filed(article(after=f"<div>{cloud}</div>"), "keywords") == ()
    named = "<div class='tags tag-cloud'><a href='/tag/a'>crane</a></div>"
    assert filed(article(after=named), "keywords") == ()


@pytest.mark.parametrize("name", ["tags", "post-tags", "article__tags", "topics", "keywords"])
def test_list_that_is_called_tags_files_the_article(name):
    """A box or a list; counts behind the words are left out."""
    links = "<a href='/t/1'>Crane (12)</a><a href='/t/2'>Tide</a>"
    assert filed(article(after=f"<div class='{name}'>{links}</div>"), "keywords") == (
        "Crane",
        "Tide",
    )
    items = "<li><a href='/t/1'>Crane</a></li><li><a href='/t/2'>Tide</a></li>"
    assert filed(article(after=f"<ul class='{name}'>{items}</ul>"), "keywords") == ("Crane", "Tide")


def test_breadcrumbs_name_the_sections():
    """Neither the front page nor the article itself."""
    crumbs = [
        {"@type": "ListItem", "position": 1, "item": {"@id": "/", "name": "Startseite"}},
        {"@type": "ListItem", "position": 2, "name": "Hafen", "item": "/hafen"},
        {"@type": "ListItem", "position": 3, "name": "Der Kran fällt"},
    ]
    head = "<title>Der Kran fällt | Kurier</title>" + ld(
        {"@type": "BreadcrumbList", "itemListElement": crumbs}
    )
    assert filed(article(head=head), "sections") == ("Hafen",)


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        (["crane", "tide"], ("crane", "tide")),
        ("crane, tide", ("crane", "tide")),
        (["crane, tide"], ("crane", "tide")),
        ("Arts, Books & Music", ("Arts, Books & Music",)),
        (["crane", "/section/harbour", "type:story"], ("crane",)),
        ({"@type": "DefinedTerm", "name": "crane"}, ("crane",)),
        (7, ()),
    ],
)
def test_keywords_are_lists_however_they_are_written(stated, words):
    """With commas between, or as a list; codes of machines are left out."""
    document = page(article(head=ld({"@type": "NewsArticle", "keywords": stated})))
    assert next(iter(values(json_ld, document, "keywords")), ()) == words


def test_sections_of_meta_elements_count():
    """Open Graph's, and those made for statistics."""
    assert values(
        open_graph, page("<meta property='article:section' content='Harbour'>"), "sections"
    ) == [("Harbour",)]
    document = page("<meta name='parsely-section' content='Harbour'>")
    assert values(meta_tags, document, "sections") == [("Harbour",)]


def test_long_list_of_keywords_is_less_sure():
    """It is made for search engines, and the same on each page of a site."""
    few = page("<meta name='keywords' content='crane, tide'>")
    many = page(f"<meta name='keywords' content='{', '.join(f'w{i}' for i in range(30))}'>")
    sure = [candidates(meta_tags, each, "keywords")[0].confidence for each in (few, many)]
    assert sure[0] > sure[1]


@pytest.mark.parametrize(
    "markup",
    [
        article(head=ld({"@type": "NewsArticle", "identifier": "4711"})),
        article(head=ld({"@type": "NewsArticle", "identifier": {"value": 4711}})),
        article(head="<meta name='article:id' content='4711'>"),
        article(head="<meta name='parsely-post-id' content='4711'>"),
        f"<main data-article-id='4711'>{PARAGRAPHS}</main>",
        f"<body class='single postid-4711'><article>{PARAGRAPHS}</article></body>",
        f"<article id='post-4711'>{PARAGRAPHS}</article>",
    ],
)
def test_identifier_is_the_publishers_own(markup):
    """In JSON-LD, in meta elements, or as an attribute around the text."""
    assert set(values(identifiers, page(markup), "identifier")) == {"4711"}


def test_address_is_no_identifier():
    """The article has a field for it."""
    head = ld({"@type": "NewsArticle", "identifier": "https://courier.example/crane"})
    assert values(identifiers, page(article(head=head)), "identifier") == []


def test_publisher_is_named_by_the_site():
    """In meta elements, or by the site's own JSON-LD; an address is no name."""
    document = page(article(head="<meta name='publisher' content='The Courier'>"))
    assert [each.name for each in values(publisher, document, "publisher")] == ["The Courier"]
    head = ld({"@type": "WebSite", "name": "The Courier", "url": "https://courier.example/"})
    (found,) = values(publisher, page(article(head=head)), "publisher")
    assert (found.name, found.url) == ("The Courier", "https://courier.example/")
    document = page(article(head="<meta name='publisher' content='https://courier.example/'>"))
    assert values(publisher, document, "publisher") == []


def test_publishers_of_one_name_agree_and_the_fuller_one_is_kept():
    """Open Graph has the name only, JSON-LD the address, too."""
    head = "<meta property='og:site_name' content='The Courier'>" + ld(
        {
            "@type": "NewsArticle",
            "publisher": {"name": "The Courier", "url": "https://courier.example/"},
        }
    )
    found = parse(article(head=head), annotate=False).article
    assert found.publisher.url == "https://courier.example/"
    assert found.provenance["publisher"].confidence > 0.9
