"""Which dates are the article's: those shown, those stated as data, and in which zone they are."""

import pytest

import newsmodel
from html_pages import PARAGRAPHS, article, candidates, page
from newsmodel.html.dates.extractor import dates
from newsmodel.html.dates.page_dates import read_page_date
from newsmodel.html.dates.shown import shown_dates

TITLE = "<h1>The crane of Tarnholm is to be painted</h1>"


def told(inside, *, head="", url=None, lang="en", after="", before=""):
    """The article of a page as the whole parse reads it."""
    markup = article(inside, head=head, after=after, before=before)
    markup = markup.replace("<html>", f'<html lang="{lang}">')
    return newsmodel.parse(markup, url=url, annotate=False).article


def published(inside, **page_of):
    """Its date of publication as text."""
    found = told(inside, **page_of)
    return None if found is None or found.published is None else str(found.published)


class TestShown:
    """Dates near the headline."""

    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            ("<p>By Ida Brand | 18 March 2025 | 3 min read</p>", "2025-03-18"),
            ("<div class='entry-meta'><span class='date'>18 March 2025</span></div>", "2025-03-18"),
            ("<ul><li>Harbour</li><li class='date'>18 March 2025</li></ul>", "2025-03-18"),
            ("<time datetime='2025-03-18T06:30:00+01:00'>an hour ago</time>",
             "2025-03-18T06:30:00+01:00"),
            ("<time datetime='2025-03-18T10:41:00Z'>18 March 2025, 5:41 am EST</time>",
             "2025-03-18T05:41:00-05:00"),
            ("<time datetime='2025-03-22'>18 March 2025</time>", "2025-03-18"),
            ("<p>Published</p><p>18 March 2025</p>", "2025-03-18"),
            ("<p>Updated 20 March 2025. Published 18 March 2025</p>", "2025-03-18"),
            ("<div><span>Mar 18, 2025</span><span>57</span> shares</div>", "2025-03-18"),
            ("<p><b>Ida Brand</b>18.3.2025</p>", "2025-03-18"),
            ("<p><i>18</i><i>Mar</i><!-- -->2025</p>", "2025-03-18"),
            ("<div class='date'><div>18</div><div>Mar 2025</div></div>", "2025-03-18"),
            ("<div class='crane'><div>18</div><div>Mar 2025</div></div>", None),
            ("<p>Reviewed 20 March 2025. Published 18 March 2025</p>", "2025-03-18"),
            ("<p>Release: 18 March 2025</p>", None),
            ("<p>18 to 20 March 2025: the crane fair</p>", None),
            ("<p>18 March 2025 – 20 March 2025</p>", None),
            ("<p>27/02/2025 - 27/03/2025</p>", None),
            ("<p>18. März 2025, 13:15 Uhr – 19:00 Uhr</p>", None),
            ("<p>18 March 2025 – 13:15</p>", "2025-03-18T13:15"),
            ("<p>Feb MAR Apr 18 2025 2026 2027</p>", None),
        ],
    )  # fmt: skip
    def test_by_the_headline(self, line, expected):
        """A line of its own, an element for it, a label before it; never a date of a thing."""
        assert published(f"{TITLE}{line}{PARAGRAPHS}") == expected

    def test_the_last_word_before_a_date_says_what_it_is_of(self):
        """A line may hold both."""
        line = "<p>Published: 18 March 2025 | Last updated: 20 March 2025</p>"
        found = told(f"{TITLE}{line}{PARAGRAPHS}")
        assert (str(found.published), str(found.modified)) == ("2025-03-18", "2025-03-20")

    @pytest.mark.parametrize(
        ("line", "lang"),
        [
            ("Aktualisiert am 20. März 2025", "de"),
            ("Mis à jour le 20 mars 2025", "fr"),
            ("Обновлено 20 марта 2025", "ru"),
            ("تم التحديث 20 مارس 2025", "ar"),
            ("更新 2025年3月20日", "ja"),
            ("2025.03.20 更新", "ja"),
            ("อัปเดต 20 มีนาคม 2568", "th"),
            ("Cập nhật 20/03/2025", "vi"),
        ],
    )
    def test_changes_in_many_languages(self, line, lang):
        """A change is never taken for the publication where that is told, too."""
        found = shown_dates(page(f"<html lang={lang}>{TITLE}<p>{line}</p>{PARAGRAPHS}"))
        assert [(each.field, str(each.instant)) for each in found] == [("modified", "2025-03-20")]

    def test_a_page_with_nothing_but_a_change(self):
        """It was published then, or before: better than nothing, and hardly sure."""
        found = told(f"{TITLE}<p>Updated 20 March 2025</p>{PARAGRAPHS}")
        assert str(found.published) == str(found.modified) == "2025-03-20"
        assert found.provenance["published"].evidence[0].method == "last-change"
        assert found.provenance["published"].confidence < 0.5

    def test_dates_in_the_text_are_of_other_things(self):
        """Neither those in sentences, nor those of other articles, nor of comments."""
        text = "<p>On 4 May 2019 the board bought a crane for the harbour, and the crane came.</p>"
        teasers = "".join(
            f"<div class='card'><h3><a href='/{day}'>The crane, part {day}</a></h3>"
            f"<p class='when'>{day} June 2024</p></div>"
            for day in range(1, 9)
        )
        comments = "<div class='pageCommentsList'><p>Ole, 7 July 2024 at 10:30</p></div>"
        assert published(f"{TITLE}{PARAGRAPHS}{text}", after=comments + teasers) is None

    def test_a_date_beside_the_breadcrumbs(self):
        """A row above the headline holds both, and is called after them."""
        above = (
            "<div class='breadcrumbs'><nav><a href='/harbour'>Harbour</a></nav>"
            "<span><time datetime='2025-03-18'>18 March 2025</time></span></div>"
        )
        assert published(above + TITLE + PARAGRAPHS) == "2025-03-18"

    @pytest.mark.parametrize(
        ("heading", "expected"),
        [("The ferry of Tarnholm", None), ("Published", "2025-03-18")],
    )
    def test_what_has_a_heading_of_its_own_below_the_text(self, heading, expected):
        """It is dated for itself, unless the heading says no more than what the date is of."""
        below = f"<div><h3>{heading}</h3><p>18 March 2025</p></div>"
        assert published(TITLE + PARAGRAPHS + below) == expected

    def test_a_date_before_the_first_sentence(self):
        """As agencies and authorities put it."""
        first = f"<p><strong>18.03.2025</strong> – {'The crane is to be painted. ' * 12}</p>"
        assert published(f"{TITLE}{first}{PARAGRAPHS}", lang="de") == "2025-03-18"

    @pytest.mark.parametrize(
        ("first", "expected"),
        [
            ("March 18, 2025 -- The crane of Tarnholm, which never was painted, is to be red.",
             "2025-03-18"),
            ("Tarnholm (18 March 2025). The crane, which never was painted, is to be red by May.",
             "2025-03-18"),
            ("On 18 March 2025 the crane of Tarnholm, which never was painted, will be red.", None),
        ],
    )  # fmt: skip
    def test_a_date_before_a_short_first_sentence(self, first, expected):
        """Where something sets it off."""
        assert published(f"{TITLE}<p>{first}</p>{PARAGRAPHS}") == expected

    def test_todays_date_over_the_page_is_weaker_than_what_the_data_says(self):
        """Many sites print it in their header."""
        clock = "<header><div><span class='date'>Friday, 4 April 2025</span></div></header>"
        meta = '<meta name="date" content="2025-03-18">'
        assert published(TITLE + PARAGRAPHS, head=meta, before=clock) == "2025-03-18"


class TestOrder:
    """Day and month in numbers."""

    @pytest.mark.parametrize(
        ("lang", "url", "expected"),
        [
            ("en-US", None, "2025-03-04"),
            ("en-GB", None, "2025-04-03"),
            ("de", None, "2025-04-03"),
            ("en", "https://harbour.example.co.uk/crane", "2025-04-03"),
            ("en", "https://harbour.example.gov/crane", "2025-03-04"),
            ("en", "https://harbour.example/crane", "2025"),
            ("en-CA", None, "2025"),
        ],
    )
    def test_language_and_region_decide(self, lang, url, expected):
        """And where they do not, only the year is certain."""
        document = page(f'<html lang="{lang}"><p>3/4/2025</p></html>', url=url)
        assert str(read_page_date(document, "3/4/2025")) == expected

    def test_other_numbers_of_the_page_decide(self):
        """They are written by the same hand."""
        document = page('<html lang="en"><p>23/4/2025</p><p>3/4/2025</p></html>')
        assert str(read_page_date(document, "3/4/2025")) == "2025-04-03"

    def test_the_same_day_written_otherwise_decides(self):
        """Whatever the region says."""
        head = (
            '<head><meta property="article:published_time" content="2025-04-03T22:10:00Z"></head>'
        )
        document = page(f'<html lang="en-US">{head}<p>3/4/2025</p></html>')
        assert str(read_page_date(document, "3/4/2025")) == "2025-04-03"


class TestZone:
    """The day is the page's own."""

    META = '<meta property="article:published_time" content="2025-03-18T23:31:07Z">'

    def test_a_shown_time_tells_the_offset(self):
        """The same minute, so many hours away."""
        line = "<p>18 March 2025, 7:31 pm</p>"
        assert published(TITLE + line + PARAGRAPHS, head=self.META) == "2025-03-18T19:31:07-04:00"

    def test_a_shown_day_and_the_language_tell_it_together(self):
        """Of a language that is spoken in one zone."""
        line = "<p>19. März 2025</p>"
        said = published(TITLE + line + PARAGRAPHS, head=self.META, lang="de")
        assert said == "2025-03-19T00:31:07+01:00"
        said = published(TITLE + PARAGRAPHS, head=self.META, lang="de")
        assert said == "2025-03-18T23:31:07+00:00"

    @pytest.mark.parametrize("stated", ["2025-03-17T23:00:00Z", "2025-07-17T22:00:00Z"])
    def test_midnight_at_home_is_a_day_without_a_time(self, stated):
        """In winter and in summer."""
        meta = f'<meta property="article:published_time" content="{stated}">'
        said = published(TITLE + PARAGRAPHS, head=meta, lang="de")
        assert said == f"{stated[:8]}18"


class TestData:
    """What the page's data states."""

    NODE = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "The crane",'
        ' "datePublished": "2023-01-05T08:00:00Z", "dateModified": "2025-03-18T09:00:00Z"}</script>'
    )

    def test_a_later_day_that_readers_are_shown_wins_if_the_data_knows_it(self):
        """The article was published anew."""
        line = "<p class='posted-on'>18 March 2025</p>"
        assert published(TITLE + line + PARAGRAPHS, head=self.NODE)[:10] == "2025-03-18"
        line = "<p class='posted-on'>19 April 2025</p>"
        assert published(TITLE + line + PARAGRAPHS, head=self.NODE)[:10] == "2023-01-05"

    def test_a_change_that_readers_are_shown_is_none(self):
        """It says so."""
        line = "<p>Updated on 18 March 2025</p>"
        assert published(TITLE + line + PARAGRAPHS, head=self.NODE)[:10] == "2023-01-05"

    def test_the_date_of_the_page_counts_if_the_article_has_it(self):
        """Publishing systems date static pages, too."""
        node = (
            '<script type="application/ld+json">{"@type": "WebPage", "datePublished":'
            ' "2025-03-18T09:00:00+01:00"}</script>'
        )
        assert published(TITLE + PARAGRAPHS, head=node) is None
        line = "<p>18 March 2025</p>"
        said = published(TITLE + line + PARAGRAPHS, head=node)
        assert said == "2025-03-18T09:00:00+01:00"

    @pytest.mark.parametrize(
        "name",
        ["parsely-pub-date", "pubdate", "DC.date.issued", "citation_publication_date",
         "cXenseParse:recs:publishtime", "article:published_time", "og:article:published_time",
         "published-date", "dcterms.created", "sailthru.date", "datePublished"],
    )  # fmt: skip
    def test_names_that_publishing_systems_use(self, name):
        """In meta elements."""
        head = f'<meta name="{name}" content="2025-03-18">'
        assert published(TITLE + PARAGRAPHS, head=head) == "2025-03-18"

    def test_the_meta_element_that_holds_json(self):
        """As Parse.ly documents it; what is no JSON says nothing."""
        for said, expected in (
            ('{"pub_date": "2025-03-18T06:30:00Z"}', "2025-03-18T06:30:00+00:00"),
            ('{"pub_date": null}', None),
            ("[]", None),
            ("{", None),
        ):
            head = f"<meta name='parsely-page' content='{said}'>"
            assert published(TITLE + PARAGRAPHS, head=head) == expected

    def test_a_meta_element_for_a_property_counts_once(self):
        """It is both a meta element and microdata of the article."""
        inside = '<meta itemprop="datePublished" content="2025-04-20">'
        head = '<meta property="article:published_time" content="2025-03-18">'
        assert published(TITLE + PARAGRAPHS + inside) == "2025-04-20"
        assert published(TITLE + PARAGRAPHS + inside, head=head) == "2025-03-18"

    def test_a_day_in_the_address_is_the_weakest_witness(self):
        """It is often that of the draft."""
        document = page(article(TITLE + PARAGRAPHS), url="https://a.example/2025/03/18/crane")
        (found,) = candidates(dates, document, "published")
        assert (str(found.value), found.confidence) == ("2025-03-18", 0.5)


class TestHidden:
    """Dates in attributes that scripts make words of."""

    @pytest.mark.parametrize(
        "element",
        [
            "<relative-time datetime='2025-03-18T06:30:00Z'>an hour ago</relative-time>",
            "<abbr class='published' title='Tuesday, 18 March 2025'>an hour ago</abbr>",
            "<span class='timeago' data-timestamp='1742279400'>an hour ago</span>",
            "<span class='updated' title='2025-03-18T06:30:00+00:00'></span>",
        ],
    )
    def test_they_are_asked_where_no_date_is_shown(self, element):
        """The first within the article."""
        assert published(f"{TITLE}<p>{element}</p>{PARAGRAPHS}")[:10] == "2025-03-18"
        assert published(f"{TITLE}<p>20 March 2025</p><p>{element}</p>{PARAGRAPHS}") == "2025-03-20"

    def test_those_of_comments_are_not(self):
        """They tell when somebody wrote below the article."""
        comment = "<div class='comment'><abbr title='18 March 2025'>an hour ago</abbr></div>"
        assert published(TITLE + PARAGRAPHS + comment) is None


class TestScripts:
    """Data that is handed to scripts."""

    def test_they_are_asked_where_nothing_else_tells(self):
        """By the names that programs give to dates, however often they were escaped."""
        state = '<script>window.STATE = {"post": {"publishedAt": "2025-03-18T06:30:00Z"}}</script>'
        assert published(TITLE + PARAGRAPHS, head=state) == "2025-03-18T06:30:00+00:00"
        state = '<script>x = "{\\"publish_date\\":\\"2025-03-18\\"}"</script>'
        assert published(TITLE + PARAGRAPHS, head=state) == "2025-03-18"
        line = "<p>20 March 2025</p>"
        assert published(TITLE + line + PARAGRAPHS, head=state) == "2025-03-20"

    def test_data_of_several_days_tells_nothing(self):
        """It is of other articles, too."""
        state = (
            '<script>s = [{"publishedAt": "2025-03-18"}, {"publishedAt": "2025-03-19"}]</script>'
        )
        assert published(TITLE + PARAGRAPHS, head=state) is None


class TestImpossible:
    """What cannot be right is left out."""

    @pytest.mark.parametrize(
        "said", ["0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "2025-02-30", "9999-12-31", "soon"]
    )
    def test_a_stated_date_that_cannot_be_right_is_told(self, said):
        """As a diagnostic without loss."""
        head = f'<meta property="article:published_time" content="{said}">'
        result = newsmodel.parse(article(TITLE + PARAGRAPHS, head=head), annotate=False)
        assert result.article.published is None
        [told_of] = [each for each in result.diagnostics if each.code == "date-unreadable"]
        assert said in told_of.message
        assert result.status.value == "ok"

    def test_a_day_after_the_last_change_is_not_the_articles(self):
        """It is today's, or that of an event."""
        head = '<meta property="article:modified_time" content="2025-03-18T06:30:00Z">'
        line = "<p>4 April 2025</p>"
        assert published(TITLE + line + PARAGRAPHS, head=head) is None

    def test_the_day_of_an_event_is_not_the_articles(self):
        """Unless the data says that it was published then."""
        event = '{"@type": "SportsEvent", "startDate": "2025-03-18T18:00:00+01:00"}'
        head = f'<script type="application/ld+json">{event}</script>'
        line = "<p>18 March 2025, 18:00</p>"
        assert published(TITLE + line + PARAGRAPHS, head=head) is None
        assert published(TITLE + "<p>17 March 2025</p>" + PARAGRAPHS, head=head) == "2025-03-17"
        head += '<meta name="pubdate" content="2025-03-18">'
        assert published(TITLE + line + PARAGRAPHS, head=head) == "2025-03-18T18:00"
