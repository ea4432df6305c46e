"""The headline is the heading over the article, without site name, kicker and notes."""

import pytest

import newsmodel
from html_pages import PARAGRAPHS, article, page, values
from newsmodel.html.data.open_graph import open_graph
from newsmodel.html.headline.kicker import parsed_heading
from newsmodel.html.headline.printed import headline, headline_block, headline_in

URL = "https://www.courier.example/news/crane"


def over_text(heading, *, head="", url=URL):
    """A page with a heading over its text."""
    return page(article(heading + PARAGRAPHS, head=head), url=url)


class TestKicker:
    @pytest.mark.parametrize(
        ("heading", "kicker", "text"),
        [
            ("<h1><span class=kicker>Harbour</span> Crane falls</h1>", "Harbour", "Crane falls"),
            ("<h1><span class=overline>Harbour</span>: Crane falls</h1>", "Harbour", "Crane falls"),
            (
                "<h1><b class='dachzeile'>Hafen</b><i class='sr-only'> - </i>Kran fällt</h1>",
                "Hafen",
                "Kran fällt",
            ),
            ("<h1><div class='topic-label'>Port</div> Crane falls</h1>", "Port", "Crane falls"),
            ("<h1>Crane falls<br><small>3 May · News</small></h1>", "", "Crane falls"),
            ("<h1>Crane <em class=label-red>falls</em></h1>", "", "Crane falls"),
            ("<h1><span class=kicker>Crane falls</span></h1>", "", "Crane falls"),
            ("<h1>Crane<br>falls</h1>", "", "Crane falls"),
            ("<h1>Crane falls: nobody hurt</h1>", "", "Crane falls: nobody hurt"),
        ],
    )
    def test_is_told_from_the_headline(self, heading, kicker, text):
        """By what its element is called; a heading that is nothing else stays whole."""
        document = over_text(heading)
        found = parsed_heading(document, headline_block(document))
        assert (found.kicker, found.text) == (kicker, text)

    def test_is_cut_from_titles_too(self):
        """What the page itself marks as a label is none of the title's words."""
        head = '<meta property="og:title" content="Harbour: Crane falls">'
        document = over_text("<h1><b class=kicker>Harbour</b> Crane falls</h1>", head=head)
        assert values(open_graph, document, "headline") == ["Crane falls"]

    def test_titles_keep_what_only_begins_alike(self):
        """A word that is part of a sentence is no label."""
        document = over_text("<h1><b class=kicker>Harbour</b> Crane falls</h1>")
        assert headline_in(document, "Harbour crane falls") == "Harbour crane falls"


class TestHeading:
    @pytest.mark.parametrize(
        "logo",
        [
            "<h1><a href='/'>The Daily Tide</a></h1>",
            "<h1><a href='https://www.courier.example'>The Daily Tide</a></h1>",
            "<a href='/index.html'><h1>The Daily Tide</h1></a>",
        ],
    )
    def test_a_link_to_the_front_page_is_the_sites_name(self, logo):
        """However it is called, and though the title says it too."""
        head = "<title>The Daily Tide » Crane falls into the harbour</title>"
        document = page(
            article(f"<h2>Crane falls into the harbour</h2>{PARAGRAPHS}", head=head, before=logo)
        )
        assert values(headline, document, "headline")[0] == "Crane falls into the harbour"

    def test_a_heading_within_the_text_is_none(self):
        """A chapter's heading may be of the first rank, and a word of the title."""
        head = "<title>What became of the crane</title>"
        document = page(article(f"{PARAGRAPHS}<h1>Crane</h1>{PARAGRAPHS}", head=head))
        assert values(headline, document, "headline") == ["What became of the crane"]

    def test_a_short_heading_of_a_lower_rank_is_none(self):
        """A teaser's heading may be a name that the title holds."""
        head = "<title>Ada Example tells how she caught the crane before it fell</title>"
        teaser = "<h3><a href='/x'>Ada Example</a></h3>"
        document = page(article(PARAGRAPHS + teaser + PARAGRAPHS, head=head))
        assert headline_block(document) is None

    def test_places_to_break_words_are_no_letters(self):
        """Soft hyphens are not part of a headline."""
        document = over_text("<h1>Har\u00adbour \u200bcrane</h1>")
        assert values(headline, document, "headline") == ["Harbour crane"]

    def test_what_is_printed_outweighs_what_is_stated(self):
        """Titles for search engines agree with each other, and not with the page."""
        head = (
            "<title>Best cranes 2025</title>"
            '<meta property="og:title" content="Best cranes 2025">'
            '<meta name="twitter:title" content="Best cranes 2025">'
        )
        markup = article(f"<h1>Our cranes, and why we love them</h1>{PARAGRAPHS}", head=head)
        found = newsmodel.parse(markup, url=URL, annotate=False).require()
        assert found.headline == "Our cranes, and why we love them"


class TestSiteName:
    @pytest.mark.parametrize(
        ("title", "expected"),
        [
            ("Crane falls | Courier Online", "Crane falls"),
            ("Crane falls – Cour", "Crane falls"),
            ("Crane falls · Côurier", "Crane falls"),
            ("Crane falls: courier hurt", "Crane falls: courier hurt"),
            ("Crane falls - courier and two dockers badly hurt", None),
        ],
    )
    def test_may_be_like_the_domain(self, title, expected):
        """A short name behind a bar or a dash that is part of the domain, or holds it."""
        document = page(article(head=f"<title>{title}</title>"), url=URL)
        assert headline_in(document, title) == (expected or title)
