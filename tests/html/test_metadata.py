"""Every source of evidence proposes what it states, where it stands, and how sure that is."""

import json

import pytest

import newsmodel
from html_pages import PARAGRAPHS, SENTENCES, article, candidates, page, values
from newsmodel.html.data.json_ld import json_ld
from newsmodel.html.data.language import language, tag_of
from newsmodel.html.data.meta_tags import meta_tags
from newsmodel.html.data.microdata import microdata
from newsmodel.html.data.open_graph import open_graph
from newsmodel.html.dates.extractor import dates
from newsmodel.html.headline.printed import headline
from newsmodel.html.headline.subheadline import subheadline
from newsmodel.html.links.extractor import links
from newsmodel.html.media.extractor import media
from newsmodel.model import ContributorKind, MediaRole

URL = "https://courier.example/news/crane"
SIGNED = f"<p>By Ada Example and Ben Sample, Harbour Desk</p>{PARAGRAPHS}"


def with_node(*nodes, inside=PARAGRAPHS, url=URL, head=""):
    scripts = "".join(
        f'<script type="application/ld+json">{json.dumps(node)}</script>' for node in nodes
    )
    return page(article(inside, head=head + scripts), url=url)


def names(found):
    return [tuple(author.name for author in authors) for authors in found]


class TestJsonLd:
    def test_states_the_article(self):
        """Texts are cleaned of markup; the anchor is the path of the value."""
        document = with_node(
            {
                "@type": "NewsArticle",
                "headline": "Crane &amp; <em>board</em>",
                "datePublished": "2025-03-18T06:30:00Z",
                "author": {"@type": "Person", "name": "Ada Example", "jobTitle": "Reporter"},
                "keywords": "crane, harbour, crane",
                "publisher": {
                    "@type": "Organization",
                    "name": "Tarnholm Courier",
                    "logo": "/l.png",
                },
            },
            inside=SIGNED,
        )
        (found,) = candidates(json_ld, document, "headline")
        assert (found.value, found.evidence.anchor) == ("Crane & board", "$[0].headline")
        assert [str(each) for each in values(json_ld, document, "published")] == [
            "2025-03-18T06:30:00+00:00"
        ]
        ((author,),) = values(json_ld, document, "authors")
        assert (author.name, author.job_title) == ("Ada Example", "Reporter")
        assert values(json_ld, document, "keywords") == [("crane", "harbour")]
        (publisher,) = values(json_ld, document, "publisher")
        assert publisher.logo == "https://courier.example/l.png"

    def test_follows_references_within_the_graph(self):
        """Authors are often named by ``@id`` alone."""
        document = with_node(
            {
                "@graph": [
                    {"@type": "Person", "@id": "#ada", "name": "Ada Example"},
                    {"@type": "Article", "headline": "x", "author": {"@id": "#ada"}},
                ]
            },
            inside=SIGNED,
        )
        assert names(values(json_ld, document, "authors")) == [("Ada Example",)]

    @pytest.mark.parametrize(
        ("author", "expected"),
        [
            ("Ada Example and Ben Sample", [("Ada Example", "Ben Sample")]),
            (["Ada Example", {"name": ["Ben Sample"]}], [("Ada Example", "Ben Sample")]),
            (["Ada Example", {"name": "Harbour Desk"}], [("Ada Example",)]),
            ({"@type": "Organization", "name": "News Agency"}, []),
            ({"name": "Editorial Staff"}, []),
            ([None, 3, [], {}], []),
        ],
    )
    def test_names_people(self, author, expected):
        """What any desk might be called is no author; nonsense costs only itself."""
        node = {"@type": "NewsArticle", "headline": "x", "author": author}
        document = with_node(node, inside=SIGNED)
        assert names(values(json_ld, document, "authors")) == expected

    @pytest.mark.parametrize(
        "author", [{"@type": "Organization", "name": "Harbour Desk"}, {"name": "Harbour Desk"}]
    )
    def test_names_the_desk_where_it_names_nobody(self, author):
        """As an organisation, whatever the type says."""
        node = {"@type": "NewsArticle", "headline": "x", "author": author}
        ((desk,),) = values(json_ld, with_node(node, inside=SIGNED), "authors")
        assert (desk.name, desk.kind) == ("Harbour Desk", ContributorKind.ORGANISATION)

    def test_a_bad_date_costs_only_itself(self):
        """The other fields of the node are still proposed."""
        document = with_node(
            {
                "@type": "NewsArticle",
                "headline": "Crane",
                "datePublished": "soon",
                "inLanguage": "en",
            }
        )
        assert values(json_ld, document, "published") == []
        assert values(json_ld, document, "headline") == ["Crane"]

    def test_chooses_the_pages_own_article_among_teasers(self):
        """By its address or its headline; where none fits, nothing is said."""
        own = {"@type": "NewsArticle", "headline": "Crane", "url": URL}
        other = {"@type": "NewsArticle", "headline": "Ferry", "url": "https://courier.example/f"}
        assert values(json_ld, with_node(other, own), "headline") == ["Crane"]
        assert values(json_ld, with_node(other, {**other, "url": "x"}), "headline") == []


class TestHeadline:
    def test_is_the_heading_over_the_article(self):
        """The site's name in another heading is not."""
        markup = f"<h1>Tarnholm Courier</h1><h1>The crane that nobody ordered</h1>{PARAGRAPHS}"
        head = "<title>The crane that nobody ordered - Tarnholm Courier</title>"
        document = page(article(markup, head=head))
        assert values(headline, document, "headline")[0] == "The crane that nobody ordered"

    @pytest.mark.parametrize("mark", ["|", "-", "–", "—", "·", "»"])
    def test_site_name_is_cut_from_the_title(self, mark):
        """When another witness says that it is the site's name."""
        head = (
            f"<title>Half-time: the crane {mark} Tarnholm Courier</title>"
            '<meta property="og:site_name" content="Tarnholm Courier">'
        )
        assert values(headline, page(article(head=head)), "headline") == ["Half-time: the crane"]

    def test_nothing_is_cut_without_a_second_witness(self):
        """A part of the headline may look like a site's name."""
        head = "<title>Crane falls – nobody hurt</title>"
        assert values(headline, page(article(head=head)), "headline") == [
            "Crane falls – nobody hurt"
        ]

    def test_host_is_a_witness(self):
        """Many sites are called what their address says."""
        document = page(article(head="<title>Crane falls | The Courier</title>"), url=URL)
        assert values(headline, document, "headline") == ["Crane falls"]

    def test_kicker_is_cut_where_another_witness_has_none(self):
        """Labels stand with the headline in one heading."""
        head = '<meta property="og:title" content="The crane that nobody ordered">'
        inside = f"<h1><span>Opinion</span> The crane that nobody ordered</h1>{PARAGRAPHS}"
        document = page(article(inside, head=head))
        assert values(headline, document, "headline") == ["The crane that nobody ordered"]


class TestDates:
    def test_time_element_of_the_article(self):
        """Published and modified are kept apart."""
        inside = (
            "<h1>The crane</h1><time datetime='2025-03-18T06:30:00+01:00'>today</time>"
            f"<p>Updated <time datetime='2025-03-19'>later</time></p>{PARAGRAPHS}"
        )
        document = page(article(inside))
        assert str(values(dates, document, "published")[0]) == "2025-03-18T06:30:00+01:00"
        assert str(values(dates, document, "modified")[0]) == "2025-03-19"

    def test_time_elements_of_teasers_say_nothing(self):
        """Those below the article are of other articles."""
        after = "<div><time datetime='2020-01-01'>then</time></div>"
        assert (
            values(dates, page(article(f"<h1>Crane</h1>{PARAGRAPHS}", after=after)), "published")
            == []
        )

    def test_line_near_the_headline(self):
        """A date in words, at the precision that it has."""
        document = page(article(f"<h1>The crane</h1><p>Tuesday, 18 March 2025</p>{PARAGRAPHS}"))
        assert [str(each) for each in values(dates, document, "published")] == ["2025-03-18"]

    @pytest.mark.parametrize(
        ("path", "expected"),
        [("/2025/03/18/crane", ["2025-03-18"]), ("/news/20250318", []), ("/2025/99/18/x", [])],
    )
    def test_address_with_a_date_in_its_path(self, path, expected):
        """Only three parts that are a date together; other digits say nothing."""
        document = page(article(), url=f"https://courier.example{path}")
        assert [str(each) for each in values(dates, document, "published")] == expected


def test_open_graph_and_meta_tags():
    """Both are read, each with its own evidence."""
    document = page(
        article(
            head='<meta property="og:title" content="Crane">'
            '<meta name="author" content="Ada Example">'
            '<meta property="article:published_time" content="2025-03-18T06:30:00Z">'
            '<meta property="article:author" content="https://social.example/ada">'
            '<meta name="twitter:label1" content="Written by">'
            '<meta name="twitter:data1" content="Ada Example">'
            '<meta name="news_keywords" content="crane, harbour">'
        )
    )
    assert values(open_graph, document, "headline") == ["Crane"]
    assert names(values(open_graph, document, "authors")) == [("Ada Example",)]
    assert names(values(meta_tags, document, "authors")) == [("Ada Example",)]
    assert values(meta_tags, document, "keywords") == [("crane", "harbour")]
    assert str(values(open_graph, document, "published")[0]) == "2025-03-18T06:30:00+00:00"


def test_microdata_of_the_article():
    """The first of each property counts."""
    inside = (
        '<h1 itemprop="headline">Crane</h1><meta itemprop="datePublished" content="2025-03-18">'
        f'{PARAGRAPHS}<h3 itemprop="headline">Ferry</h3>'
    )
    document = page(article(inside))
    assert values(microdata, document, "headline") == ["Crane"]
    assert {str(each) for each in values(microdata, document, "published")} == {"2025-03-18"}


def test_microdata_names_authors_of_the_article_only():
    """Comments have authors too."""
    inside = (
        "<h1>Crane</h1><span itemprop=author itemscope><meta itemprop=name content='Ada Example'>"
        f"</span>By Ada Example{PARAGRAPHS}<div itemscope itemtype='https://schema.org/Comment'>"
        "<b itemprop=author>Ben Sample</b></div>"
    )
    markup = f"<div itemscope itemtype='https://schema.org/NewsArticle'>{inside}</div>"
    assert names(values(microdata, page(article(markup)), "authors")) == [("Ada Example",)]


def test_subheadline_is_the_element_called_so():
    """Standfirst, deck and subtitle name the same thing."""
    inside = f"<h1>Crane</h1><p class='article-standfirst'>It came by night</p>{PARAGRAPHS}"
    assert values(subheadline, page(article(inside)), "subheadline") == ["It came by night"]


@pytest.mark.parametrize(
    ("text", "tag"),
    [("en", "en"), ("en_us", "en-US"), ("DE-at", "de-AT"), ("zh-hant-tw", "zh-Hant-TW"),
     ("english", None), ("", None), (None, None), ("{{lang}}", None)],
)  # fmt: skip
def test_language_tags(text, tag):
    """Spelled as BCP 47 recommends; what is no tag is left."""
    assert tag_of(text) == tag


def test_language_of_the_page():
    """The root's ``lang`` is surer than what is meant for previews."""
    document = page('<html lang="de"><head><meta property="og:locale" content="en_GB"></head><p>x')
    assert values(language, document, "language") == ["de", "en-GB"]


def test_links_are_those_of_the_article():
    """Style sheets and icons are none."""
    document = page(
        '<link rel="stylesheet" href="/s.css"><link rel="amphtml" href="/amp">'
        '<link rel="alternate" hreflang="fr" href="/fr"><link rel="canonical" href="/crane"><p>x',
        url=URL,
    )
    (found,) = values(links, document, "links")
    assert [(link.relation, link.url, link.language) for link in found] == [
        ("amphtml", "https://courier.example/amp", None),
        ("alternate", "https://courier.example/fr", "fr"),
        ("canonical", "https://courier.example/crane", None),
    ]
    assert values(links, document, "url")[0] == "https://courier.example/crane"


def test_lead_picture_comes_first_with_its_caption():
    """What the preview names and the page shows is one picture."""
    inside = (
        "<figure><img src='/lead.jpg' alt='A crane'><figcaption>The crane <span class=credit>"
        f"Photo: Cleo Probe</span></figcaption></figure>{PARAGRAPHS}<img src='/b.jpg'>"
        f"<img src='dot.gif' width=1 height=1><p>{SENTENCES[0]}</p>"
    )
    head = '<meta property="og:image" content="https://courier.example/lead.jpg">'
    (found,) = values(media, page(article(inside, head=head), url=URL), "media")
    lead, second = found
    assert (lead.role, lead.caption, lead.credit) == (
        MediaRole.LEAD,
        "The crane",
        "Cleo Probe",
    )
    assert second.url == "https://courier.example/b.jpg"


def test_a_broken_block_of_json_ld_is_told_of():
    """It costs only itself: the block beside it counts, and the article is whole."""
    data = (
        b'<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>'
        b'<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Crane"}</script>'
        b"<article><h1>Crane</h1><p>The crane at the harbour was taken down on Friday, and its "
        b"parts will be sold, the office said.</p></article>"
    )
    result = newsmodel.parse(data, annotate=False)
    assert result.status is newsmodel.ParseStatus.OK
    [told] = [each for each in result.diagnostics if each.code == "json-ld-broken"]
    assert (told.plugin, told.anchor) == ("html.json_ld", "$[0]")
    assert "is no JSON" in told.message
