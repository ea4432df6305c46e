"""Law 8: nothing is invented: what is found stands in the document, all else stays open."""

import re
from html import unescape

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import newsmodel
from newsmodel.documents import Source
from newsmodel.testing.contracts.damage import damaged
from newsmodel.testing.strategies.pages import html_pages, layouts, page_of
from newsmodel.testing.strategies.stories import stories

PARSER = newsmodel.Parser(discover=False)
# Whole pages and texts are drawn for each example, and read.
FEWER = settings(max_examples=settings().max_examples // 5)

_SIGNED = re.compile(rb'<p class="byline">.*?</p><time .*?</time>')

ANONYMOUS = st.builds(
    page_of,
    stories(),
    layouts().map(lambda layout: evolve(layout, json_ld=False, open_graph=False)),
    st.lists(stories(), min_size=5, max_size=5),
)
"""Pages that state author and date in the one line above the text."""

DAMAGED = html_pages().flatmap(lambda page: damaged([page.source]))

SENTENCES = st.sampled_from(
    (
        "The ferry stopped on Monday.",
        "It had run since 22 April.",
        "By last week 14 people were ill.",
        "“Nobody expected it,” it said.",
        "“We warned them,” said Ilse Vantongeren.",
        "He said that the storm would come in May.",
        "Police arrested two men in Saltby on 3 May 2031.",
        "“It was wrong.”",
        "A spokesman denied that the pier had been closed in '98.",
    )
)
TEXTS = st.lists(st.lists(SENTENCES, min_size=1, max_size=3).map(" ".join), min_size=1).map(
    "\n\n".join
)


@FEWER
@given(DAMAGED)
def test_every_author_is_named_in_the_page(source):
    """However damaged a page is, the words of its authors' names are words of the page."""
    page = unescape(source.data.decode("utf-8", "replace"))
    for article in found(source):
        for author in article.authors:
            assert all(word in page for word in author.name.split())


@FEWER
@given(DAMAGED)
def test_every_date_is_stated_in_the_page(source):
    """No year, day, time of day or zone is found that the page does not state."""
    page = source.data.decode("utf-8", "replace")
    for article in found(source):
        for instant in filter(None, (article.published, article.modified)):
            assert any(stated in page for stated in forms(instant))


@FEWER
@given(ANONYMOUS)
def test_an_unsigned_page_has_no_author_and_no_date(page):
    """Neither who comments nor who is quoted wrote it, and no day in the text is its own."""
    unsigned = _SIGNED.sub(b"", page.data)
    assert unsigned != page.data
    for article in found(Source(data=unsigned, url=page.url)):
        assert article.authors == ()
        assert article.byline is None
        assert article.published is None
        assert article.modified is None


@FEWER
@given(TEXTS)
def test_every_entity_is_named_in_the_text(text):
    """The words of each name are words of the text; a speaker is one of those who are named."""
    annotations = PARSER.annotate(text)
    for entity in annotations.entities:
        assert all(word in text for word in entity.name.split())
    known = {entity.id for entity in annotations.entities}
    for quotation in annotations.quotations:
        assert quotation.speaker is None or quotation.speaker in known


@FEWER
@given(TEXTS)
def test_no_year_is_invented(text):
    """Where nobody says when a text was written, a time has a year only if the text says so."""
    for time in PARSER.annotate(text).times:
        year = (time.value or "")[:4]
        assert not year.isdigit() or year[2:] in time.span.of(text)


@given(st.sampled_from(("“It was wrong.”", "“Nobody expected it,” it said.")))
def test_an_unknown_speaker_stays_unknown(quotation):
    """Words that nobody is named for have no speaker, whoever is named elsewhere."""
    text = f"Ilse Vantongeren runs the ferry.\n\nIt stopped on Monday.\n\n{quotation}"
    for each in PARSER.annotate(text).quotations:
        assert each.speaker is None


def found(source):
    """The articles, and what was read of a page that is none."""
    result = PARSER.parse(source, annotate=False)
    return (*result.articles, *filter(None, (result.remainder,)))


def forms(instant):
    """The ways in which the pages state an instant."""
    if instant.precision.has_time:
        return (str(instant), instant.value.isoformat())
    return (str(instant), f"{instant.value:%d %B %Y}", f"{instant.value:%d %B %Y}".lstrip("0"))
