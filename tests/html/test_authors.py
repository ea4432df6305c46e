"""Authors: who of the names on a page wrote the article, by marks, by lines and by metadata."""

import json

import pytest

import newsmodel
from html_pages import PARAGRAPHS, article, candidates, page, values
from newsmodel.html.authors.author_marks import author_marks
from newsmodel.html.authors.byline import byline
from newsmodel.html.data.json_ld import json_ld
from newsmodel.html.data.meta_tags import meta_tags
from newsmodel.html.data.microdata import microdata
from newsmodel.model import ContributorKind

URL = "https://courier.example/news/crane"
LONG = PARAGRAPHS * 6


def names(found):
    return [tuple(author.name for author in authors) for authors in found]


def near(line):
    """A page with a line between headline and text."""
    return page(article(f"<h1>The crane</h1>{line}{PARAGRAPHS}"), url=URL)


def below(markup):
    """A page with something behind its text."""
    return page(article(f"<h1>The crane</h1>{LONG}{markup}"), url=URL)


def far(markup):
    """A page with something far from headline and text, such as in the footer."""
    links = "".join(f"<p><a href='/{number}'>Page {number} of many</a></p>" for number in range(30))
    body = f"<main>{article(f'<h1>The crane</h1>{LONG}')}</main><footer>{links}{markup}</footer>"
    return page(body, url=URL)


def authors_of(markup):
    """The names that the whole pipeline gives for a page."""
    result = newsmodel.parse(markup, url=URL, annotate=False)
    return tuple(author.name for author in result.require().authors)


def stating(author):
    """The markup of JSON-LD that states an author."""
    node = {"@type": "NewsArticle", "headline": "The crane", "author": author}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


class TestMarks:
    @pytest.mark.parametrize(
        ("line", "methods"),
        [
            ("<a rel='author' href='/ada'>Ada Example</a>", {"rel-author"}),
            ("<span itemprop='author'>Ada Example</span>", {"rel-author"}),
            ("<p><a href='/autoren/ada-example'>Ada Example</a></p>", {"author-link"}),
            ("<p><a href='/?author=7'>Ada Example</a></p>", {"author-link"}),
            ("<p><a href='/profil/ada-example/'>Ada Example</a></p>", {"profile-link"}),
            ("<p class='author vcard'><b class='fn'>Ada Example</b></p>", {"hcard", "class"}),
            ("<div class='byline'>By <b>Ada Example</b>, Harbour Correspondent</div>", {"class"}),
            ("<ul class='article-authors'><li>Ada Example</li></ul>", {"class"}),
            ("<p class='post-author'>3 May 2025 · Ada Example</p>", {"class"}),
        ],
    )
    def test_are_found_near_the_headline(self, line, methods):
        """Relations, links to the author's page, cards, and containers called so."""
        found = candidates(author_marks, near(line), "authors")
        assert {each.evidence.method for each in found} == methods
        assert set(names(each.value for each in found)) == {("Ada Example",)}

    def test_a_username_is_a_pen_name(self):
        """Forums and blogs call it so."""
        line = "<p>Posted by <span class='username'>river_fan62</span></p>"
        assert names(values(author_marks, near(line), "authors")) == [("river_fan62",)]

    def test_an_account_may_be_called_like_the_host(self):
        """What stands before the domain names whose blog it is, not the publisher."""
        line = "<a rel=author href='/author/riverfan/'>riverfan</a>"
        markup = article(f"<h1>The crane</h1>{line}{PARAGRAPHS}")
        blog = page(markup, url="https://riverfan.blogs.example/crane")
        house = page(markup, url="https://riverfan.example/crane")
        assert set(names(values(author_marks, blog, "authors"))) == {("riverfan",)}
        assert values(author_marks, house, "authors") == []

    def test_a_pen_name_is_spelled_out_by_the_page(self):
        """Where a line beside the article begins a full name with it."""
        line = "<a rel=author>Ada</a><p>Eine Kolumne von Ada Example</p>"
        found = names(values(author_marks, near(line), "authors"))
        assert found == [("Ada Example",)]

    def test_several_authors_stand_together(self):
        """All links of one line are read, in their order."""
        line = "<p><a rel=author>Ada Example</a> and <a rel=author>Ben Sample</a></p>"
        assert names(values(author_marks, near(line), "authors")) == [("Ada Example", "Ben Sample")]

    @pytest.mark.parametrize(
        "line",
        [
            "<p><a rel=author href='/author/river'>river_fan62</a></p>",
            "<p>by <a href='/author/river_fan62/'>river_fan62</a></p>",
            "<p class='author vcard'><a class='fn n' href='/x'>river_fan62</a></p>",
            "<p><a href='/u/river_fan62'>river_fan62</a></p>",
        ],
    )
    def test_pen_names_count_where_they_are_marked(self, line):
        """A name that is not a full one needs markup that says that it is an author's."""
        found = names(values(author_marks, near(line), "authors"))
        assert set(found) == {("river_fan62",)}

    @pytest.mark.parametrize(
        "line",
        [
            "<p class='author'>river_fan62</p>",
            "<p><a href='/user/login'>Join us</a></p>",
            "<p><a href='https://video.example/user/courier'>Courier on video</a></p>",
            "<p><a href='https://pictures.example/author/ada'>Ada Example</a></p>",
            "<p><a rel=author href='/author/desk'>The Editorial Staff</a></p>",
            "<p><a href='/author/ada'>Full Bio</a></p>",
            "<p><a href='/people/ada-example'>Ada Example</a></p>",
        ],
    )
    def test_other_marks_are_none(self, line):
        """Classes alone, other sites, buttons, sentences, and pages about people in the news."""
        assert values(author_marks, near(line), "authors") == []

    def test_a_link_in_a_sentence_is_none(self):
        """It leads to somebody of whom the sentence speaks."""
        sentence = "The cranes of the harbour were counted by the fire brigade of the town, and"
        link = "<a href='/author/ada'>Ada Example</a>"
        told = f"<p>{sentence} {link} was there to see it with eyes of her own.</p>"
        assert values(author_marks, near(told), "authors") == []

    @pytest.mark.parametrize(
        "markup",
        [
            "<footer><a rel=author href='/author/ada'>Ada Example</a></footer>",
            "<div><h4>Author</h4><a href='/author/ada'>Ada Example</a></div>",
        ],
    )
    def test_are_looked_for_below_the_text_too(self, markup):
        """With less confidence, for other articles' authors stand there."""
        (found,) = candidates(author_marks, below(markup), "authors")
        assert names([found.value]) == [("Ada Example",)]
        assert found.confidence < 0.5

    def test_those_near_the_headline_come_first(self):
        """Where there are some, what stands below says nothing."""
        head = "<a rel=author>Ada Example</a>"
        foot = "<footer><a rel=author>Ben Sample</a></footer>"
        document = page(article(f"<h1>The crane</h1>{head}{LONG}{foot}"))
        assert names(values(author_marks, document, "authors")) == [("Ada Example",)]

    @pytest.mark.parametrize(
        "markup",
        [
            "<div class=comments><p><span class=author>Cleo Probe</span></p></div>",
            "<ol class=comment-list><li><div><p><a rel=author>Cleo Probe</a></p></div></li></ol>",
            "<h3>Read more</h3><p><a rel=author href='/author/cleo'>Cleo Probe</a></p>",
            "<h3><a href='/ferry'>Ferry sinks</a></h3><p><a rel=author>Cleo Probe</a></p>",
        ],
    )
    def test_commenters_and_other_articles_authors_are_not(self, markup):
        """Neither in comments nor behind what announces other articles."""
        assert values(author_marks, below(markup), "authors") == []


class TestByline:
    @pytest.mark.parametrize(
        ("line", "literal"),
        [
            ("<p>By Ada Example</p>", "By Ada Example"),
            ("<p>18 March 2025 | By Ada Example</p>", "By Ada Example"),
            ("<p>18. März 2025<br>Von Ada Example, Tarnholm</p>", "Von Ada Example, Tarnholm"),
            ("<p>Text: Ada Example</p>", "Text: Ada Example"),
        ],
    )
    def test_is_kept_as_printed(self, line, literal):
        """From the word that opens it to the end of its line."""
        document = near(line)
        assert names(values(byline, document, "authors")) == [("Ada Example",)]
        assert values(byline, document, "byline") == [literal]

    @pytest.mark.parametrize(
        "line",
        ["<p>by river_fan62 on 3 May</p>", "<p>Posted by river_fan62 | News</p>"],
    )
    def test_may_hold_a_pen_name(self, line):
        """One word that ends where a name in a byline ends."""
        assert names(values(byline, near(line), "authors")) == [("river_fan62",)]

    @pytest.mark.parametrize("label", ["Author", "Von:", "Text", "Article by"])
    def test_may_stand_below_its_label(self, label):
        """The word that opens it has a line of its own."""
        document = near(f"<div><h4>{label}</h4><p>Ada Example</p></div>")
        assert names(values(byline, document, "authors")) == [("Ada Example",)]

    @pytest.mark.parametrize(
        "line",
        [
            "<p>3 May 2025 | Ada Example</p>",
            "<p>Ada Example, 3. Mai 2025, 10:30 Uhr</p>",
            "<p>03.05.2025 - Ada Example</p>",
            "<div><span>May 3, 2025</span><span>Ada Example</span></div>",
            "<p>Ada Example | Senior Writer | May 3, 2025</p>",
        ],
    )
    def test_a_line_of_a_date_and_a_name_is_one(self, line):
        """Though no word opens it."""
        assert names(values(byline, near(line), "authors")) == [("Ada Example",)]

    @pytest.mark.parametrize(
        "line",
        [
            "<p>3 May 2025 | Courier Online</p>",
            "<p>3 May 2025 | Ada Example | Ben Sample</p>",
            "<p>3 May 2025 | Ada Example | Everything about cranes</p>",
            "<p>Ada Example</p>",
        ],
    )
    def test_other_lines_with_a_name_are_none(self, line):
        """A name without a date, with other words, or like the site's."""
        assert values(byline, near(line), "authors") == []

    def test_is_found_below_the_text(self):
        """Magazines sign at the end."""
        document = below("<p>Autorin: Ada Example</p>")
        (found,) = candidates(byline, document, "authors")
        assert names([found.value]) == [("Ada Example",)]
        assert found.confidence < 0.5

    @pytest.mark.parametrize(("name", "found"), [("post-byline", True), ("teaser", False)])
    def test_may_stand_far_above_a_headline_in_a_box_of_its_own(self, name, found):
        """In a column beside the text, before buttons; the box has to be called so."""
        buttons = "".join(f"<p>Share by way {number}</p>" for number in range(9))
        box = f"<div class={name}><p>By Ada Example</p></div>"
        document = page(article(f"{box}{buttons}<h1>The crane</h1>{PARAGRAPHS}"))
        assert names(values(byline, document, "authors")) == [("Ada Example",)] * found

    def test_may_be_the_last_paragraph(self):
        """Where it is long enough to be taken for one."""
        line = "<p>Autorin: Ada Example, Leiterin der Hafenmeisterei in Tarnholm am Sund.</p>"
        assert names(values(byline, below(line), "authors")) == [("Ada Example",)]

    @pytest.mark.parametrize(
        "line",
        ["<p>Photo by Ben Sample</p>", "<p>Stand by your crane</p>", "<p>By the harbour</p>"],
    )
    def test_other_lines_are_none(self, line):
        """A line in which no person's name is found is no byline."""
        assert values(byline, near(line), "authors") == []

    def test_the_headline_is_none(self):
        """Headlines speak of people too."""
        document = page(article(f"<h1>Crane found by Ben Sample</h1>{PARAGRAPHS}"))
        assert values(byline, document, "authors") == []

    def test_a_teaser_is_none(self):
        """A link with a heading in it announces another article, with its author."""
        teaser = "<a href='/ferry'><h3>The ferry</h3><p>By Ben Sample</p></a>"
        assert values(byline, near(teaser), "authors") == []
        card = "<a href='/team/ada'><p>By Ada Example</p><p>Harbour Correspondent</p></a>"
        assert names(values(byline, near(card), "authors")) == [("Ada Example",)]


class TestLinesAnywhere:
    """Where neither the headline nor the end of the text has a byline."""

    @pytest.mark.parametrize(
        "line",
        [
            "<p>Written by Ada Example</p>",
            "<p>Geschrieben von Ada Example</p>",
            "<p>Autora: Ada Example</p>",
            "<p>Autor:in: Ada Example</p>",
            "<h4>Autor*in</h4><p>Ada Example (Hafenredakteurin)</p>",
            "<h4>Author</h4><p>Ada Example</p>",
            "<p>Written by <b>Ada Example</b></p><p>Story by Ada Example</p>",
        ],
    )
    def test_count_where_they_say_outright_who_wrote_it(self, line):
        """In any language, once or more often."""
        assert names(values(byline, far(line), "authors")) == [("Ada Example",)]

    @pytest.mark.parametrize(
        "line",
        [
            "<p>By Ada Example</p>",
            "<p>Read by Ada Example</p>",
            "<p>Author: Ada Example</p><p>Author: Ben Sample</p>",
            "<p>Authors of the harbour</p>",
        ],
    )
    def test_do_not_where_they_do_not_or_disagree(self, line):
        """Teasers and comments have bylines and authors too."""
        assert values(byline, far(line), "authors") == []


class TestDesks:
    @pytest.mark.parametrize(
        "line",
        [
            "<p>By the Harbour Desk</p>",
            "<p>By Harbour Desk | 3 May 2025</p>",
            "<p><a rel=author href='/team'>Harbour Desk</a></p>",
            "<p class=byline>Harbour Desk - May 3</p>",
        ],
    )
    def test_sign_as_organisations(self, line):
        """Where nobody is named."""
        result = newsmodel.parse(article(f"<h1>Crane</h1>{line}{PARAGRAPHS}"), annotate=False)
        (desk,) = result.require().authors
        assert desk.name.endswith("Harbour Desk")
        assert desk.kind is ContributorKind.ORGANISATION

    @pytest.mark.parametrize(
        "person",
        ["<p>Author: Ada Example</p>", "<p class=author>Ada Example</p>"],
    )
    def test_come_after_people(self, person):
        """Wherever the person is named."""
        desk = "<p>By the Harbour Desk</p>"
        assert authors_of(article(f"<h1>Crane</h1>{desk}{PARAGRAPHS}{person}")) == ("Ada Example",)

    @pytest.mark.parametrize("name", ["Staff", "The Editors", "Tarnholm News Press", "Crane GmbH"])
    def test_no_houses_and_what_might_be_anybody(self, name):
        """The publisher, a company, and what any desk might be called are no authors."""
        head = "<meta property='og:site_name' content='Tarnholm News Press'>"
        markup = article(f"<h1>Crane</h1><p>By {name}</p>{PARAGRAPHS}", head=head)
        assert authors_of(markup) == ()


class TestMicrodata:
    def test_authors_of_other_articles_are_left_out(self):
        """They are marked in the same way, but stand elsewhere."""
        mark = "<p><span itemprop=author><b itemprop=name>{}</b></span></p>"
        other = f"<section><div><div>{mark.format('Cleo Probe')}</div></div></section>"
        markup = f"<h1>The crane</h1>{mark.format('Ada Example')}{LONG}{other}"
        found = values(microdata, page(article(markup)), "authors")
        assert names(found) == [("Ada Example",)]


class TestWhatMetadataSays:
    def test_names_that_readers_see_are_surer(self):
        """Systems put the names of those who typed an article into its metadata."""
        head = stating({"@type": "Person", "name": "Ada Example", "url": "/team/ada-example"})
        (shown,) = candidates(
            json_ld, page(article(f"<p>Ada Example</p>{PARAGRAPHS}", head=head)), "authors"
        )
        (unseen,) = candidates(json_ld, page(article(head=head)), "authors")
        assert shown.confidence > unseen.confidence

    @pytest.mark.parametrize(
        ("head", "expected"),
        [
            ("<meta name=author content='Ada Example'>", ()),
            (stating("Ada Example"), ()),
            (stating("Ada Example") + "<meta name=byl content='By Ada Example'>", ("Ada Example",)),
            ("<meta name=author content='Ada Example'>" * 2, ("Ada Example",)),
            (stating({"name": "Ada Example", "url": "/by/ada-example"}), ("Ada Example",)),
            ("<meta name=parsely-author content='Ada Example'>", ("Ada Example",)),
            ("<meta name=author content=Ada><meta name=byl content=Ada>", ("Ada",)),
        ],
    )
    def test_names_that_readers_never_see_are_stated_twice(self, head, expected):
        """By two elements, a name and an address that spells it, or one that is for articles."""
        assert authors_of(article(f"<h1>Crane</h1>{PARAGRAPHS}", head=head)) == expected

    def test_a_page_that_shows_no_text_speaks_against_no_name(self):
        """Scripts will write its text, and the byline."""
        head = stating("Ada Example")
        assert authors_of(article("<h1>Crane</h1><div id=app></div>", head=head)) == (
            "Ada Example",
        )

    def test_a_house_is_nobody(self):
        """What the JSON-LD calls an organisation and no person may look like a person's name."""
        house = {"@type": "Organization", "name": "Tarnholm Heute"}
        node = {"@type": "NewsArticle", "headline": "Crane", "author": {"name": "Tarnholm Heute"}}
        script = f'<script type="application/ld+json">{json.dumps([house, node])}</script>'
        assert authors_of(article(f"<h1>Crane</h1>{PARAGRAPHS}", head=script)) == ()

    def test_pen_names_count_where_readers_see_them(self):
        """An account's name in the metadata alone is not the author's."""
        head = "<meta name=author content=river_fan62>"
        shown = page(article(f"<p>3 May, river_fan62</p>{PARAGRAPHS}", head=head))
        assert names(values(meta_tags, shown, "authors")) == [("river_fan62",)]
        assert values(meta_tags, page(article(head=head)), "authors") == []

    def test_what_is_printed_outweighs_what_is_not(self):
        """The editor in the metadata yields to the author of the byline."""
        head = stating({"@type": "Person", "name": "Ben Sample"})
        assert authors_of(
            article(f"<h1>The crane</h1><p>By Ada Example</p>{PARAGRAPHS}", head=head)
        ) == ("Ada Example",)

    def test_the_publisher_beside_an_author_is_left_out(self):
        """Its name may look like a person's."""
        head = '<meta property="og:site_name" content="Tarnholm Heute">'
        assert authors_of(
            article(f"<h1>Crane</h1><p>By Ada Example, Tarnholm Heute</p>{PARAGRAPHS}", head=head)
        ) == ("Ada Example",)

    def test_a_site_may_be_called_like_its_author(self):
        """A blog under its writer's own name."""
        head = '<meta property="og:site_name" content="Ada Example">'
        assert authors_of(
            article(f"<h1>Crane</h1><p>By Ada Example</p>{PARAGRAPHS}", head=head)
        ) == ("Ada Example",)

    def test_a_house_is_no_pen_name(self):
        """One word that is the site's name is the publisher."""
        head = '<meta property="og:site_name" content="Courier"><meta name=author content=Courier>'
        assert authors_of(article(f"<h1>Crane</h1><p>Courier</p>{PARAGRAPHS}", head=head)) == ()

    def test_details_belong_to_their_author(self):
        """Job titles and pages of several authors are not mixed up."""
        head = stating(
            [
                {"@type": "Person", "name": "Ada Example", "jobTitle": "Harbour Correspondent"},
                {"@type": "Person", "name": "Ben Sample", "url": "/ben"},
            ]
        )
        shown = article(f"<p>By Ada Example and Ben Sample</p>{PARAGRAPHS}", head=head)
        ((ada, ben),) = values(json_ld, page(shown, url=URL), "authors")
        assert (ada.job_title, ada.url) == ("Harbour Correspondent", None)
        assert (ben.job_title, ben.url) == (None, "https://courier.example/ben")
