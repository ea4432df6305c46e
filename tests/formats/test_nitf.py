"""NITF: what its elements say of an article, and what an article becomes in it."""

from pathlib import Path

import pytest
from attrs import evolve

import newsmodel
from newsmodel import (
    Article,
    Contributor,
    Dateline,
    DocumentError,
    Identifier,
    Instant,
    Media,
    NotWritableError,
    Organisation,
    Paragraph,
    PublicationStatus,
    Subject,
)
from newsmodel.testing.contracts.growth import objection

SEED = Path(__file__).parents[2] / "seeds/nitf/source.xml"
HEAD = "<nitf><head>{}</head><body/></nitf>"
DOCDATA = HEAD.format("<docdata>{}</docdata>")
LOWER_ONLY = '<hedline class="a"><hl1></hl1><hl2>B</hl2></hedline>'
BODY_HEAD = "<nitf><body><body.head>{}</body.head></body></nitf>"


def said(text):
    """The article of a document."""
    document = newsmodel.load_document(text.encode())
    assert document.format == "nitf"
    assert not document.diagnostics
    return document.articles[0]


def instant(text, raw=None):
    return Instant.parse(text, raw=raw)


@pytest.mark.parametrize(
    "text",
    [
        "<nitf><body/></nitf>",
        '<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.0//EN" "nitf-3-0.dtd"><nitf><body/></nitf>',
        '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body/></nitf>',
        '<!-- x --><a:nitf xmlns:a="http://iptc.org/std/nitf/2006-03-01/"><a:body/></a:nitf>',
    ],
)
def test_any_namespace_is_nitf(text):
    """With a prefix, with another version's namespace, or after a document type with none."""
    assert said(text) == Article()


@pytest.mark.parametrize(
    ("norm", "expected"),
    [
        ("20240311T091500+0100", instant("2024-03-11T09:15:00+01:00")),
        ("20240316T0500Z", instant("2024-03-16T05:00Z")),
        ("20240311", instant("2024-03-11")),
        ("202403", instant("2024-03")),
        ("2024-03-11T09:15:00+01:00", instant("2024-03-11T09:15:00+01:00")),
        ("20240311T000000-0500", instant("2024-03-11", raw="20240311T000000-0500")),
        ("20240311000000Z", instant("2024-03-11", raw="20240311000000Z")),
        ("2024-03-11T00:00:00Z", instant("2024-03-11T00:00:00Z")),
        ("20240311T091500", instant("2024-03-11T09:15:00")),
    ],
)
def test_dates(norm, expected):
    """As precise as they are given; noughts stand for a time that is not known."""
    text = DOCDATA.format(f'<date.issue norm="{norm}"/>')
    assert said(text).published == expected


@pytest.mark.parametrize(
    ("date", "norm"),
    [
        (instant("2024"), "2024"),
        (instant("2024-03-11"), "20240311"),
        (instant("2024-03-11T09:15+01:00"), "20240311T0915+0100"),
        (instant("2024-03-11T09:15:00Z"), "20240311T091500Z"),
        (instant("2024-03-11T00:00:00Z"), "2024-03-11T00:00:00+00:00"),
        (instant("2024-03-11T09:15:00.5Z"), "2024-03-11T09:15:00.500000+00:00"),
        (instant("0033-03-11T09:15:00"), "00330311T091500"),
        (instant("2024-03-11", raw="20240311T000000-0500"), "20240311T000000-0500"),
        (instant("2024-03-11", raw="11 March"), "20240311"),
    ],
)
def test_dates_are_written(date, norm):
    """In the form that NITF prefers, unless that would say something else."""
    article = Article(published=date)
    data = newsmodel.dumps(article, "nitf")
    assert f'norm="{norm}"'.encode() in data
    assert newsmodel.loads(data, "nitf") == article


def test_a_bad_value_is_noted():
    """What is no date, no urgency and no status is left out, and told of once."""
    text = DOCDATA.format('<date.issue norm="yesterday"/><urgency ed-urg="0"/>').replace(
        "<docdata>", '<docdata management-status="lost">'
    )
    document = newsmodel.load_document(text.encode())
    assert document.articles == (Article(),)
    assert [(each.code, each.anchor) for each in document.diagnostics] == [
        ("invalid-value", "date.issue/@norm"),
        ("invalid-value", "docdata/@management-status"),
        ("invalid-value", "urgency/@ed-urg"),
    ]


@pytest.mark.parametrize(
    ("byline", "names", "line"),
    [
        ("By Ada Berg", ["Ada Berg"], "By Ada Berg"),
        ("Ada Berg and Jon Lie", ["Ada Berg", "Jon Lie"], "Ada Berg and Jon Lie"),
        ("By <person>A. B.</person>, <person>C</person>", ["A. B.", "C"], "By A. B., C"),
        (
            "<person><name.given>Ada</name.given><name.family>Berg</name.family></person>",
            ["Ada Berg"],
            None,
        ),
        ("Example Wire Service", ["Example Wire Service"], "Example Wire Service"),
        ("by our own correspondent", ["our own correspondent"], "by our own correspondent"),
    ],
)
def test_bylines(byline, names, line):
    """The persons that are marked up, else those whom the words name, else all of it."""
    article = said(BODY_HEAD.format(f"<byline>{byline}</byline>"))
    assert [author.name for author in article.authors] == names
    assert article.byline == line


def test_titles_in_bylines():
    """What stands behind a person is its title, with the house that it works for."""
    article = said(
        BODY_HEAD.format(
            '<byline><person idsrc="desk" value="7">Ada Berg</person>'
            "<byttl>Reporter, <org>Example Wire</org></byttl></byline>"
            "<byline><person>Jon Lie<function>, editor</function></person></byline>"
        )
    )
    code = Identifier(scheme="desk", value="7")
    assert article.authors == (
        Contributor(
            name="Ada Berg", job_title="Reporter", affiliation="Example Wire", identifiers=(code,)
        ),
        Contributor(name="Jon Lie", job_title="editor"),
    )
    assert article.byline is None


@pytest.mark.parametrize(
    "article",
    [
        Article(
            byline="By Ada Berg, Reporter, and Jon Lie",
            authors=(
                Contributor(name="Ada Berg", job_title="Reporter", email="ada@example.org"),
                Contributor(name="Jon Lie", url="https://example.org/lie"),
            ),
        ),
        Article(byline="Ada Berg", authors=(Contributor(name="Ada Berg"),)),
        Article(
            authors=(
                Contributor(name="Ada Berg", job_title="Reporter", affiliation="Example Wire"),
                Contributor(name="Jon Lie", role="photo editor"),
            ),
        ),
        Article(
            published=instant("2024-05-06"),
            dateline=Dateline(text="NORHAVN, May 6", place="NORHAVN", date=instant("2024-05-06")),
        ),
        Article(dateline=Dateline(text="NORHAVN (EXW)", place="NORHAVN")),
        Article(sections=("News", "Waterways"), headline="A", subheadline="B", summary="C\n\nD\nE"),
        Article(
            genre=(Subject(name="news", scheme="tobject.type"), Subject(name="feature")),
            keywords=("a", "b"),
            subjects=(
                Subject(name="sport", code="15000000", scheme="subj"),
                Subject(name="Oslo", code="OSL", scheme="unlocode", kind="place"),
                Subject(name="Boats"),
                Subject(name="Ships", code="s1"),
                Subject(name="Canoes", scheme="desk"),
            ),
        ),
        Article(
            identifier="a",
            alternate_identifiers=(
                Identifier(scheme="uno", value="b"),
                Identifier(scheme="archive", value="c"),
            ),
            provider=Organisation(name="Wire", identifiers=(Identifier(scheme="x", value="1"),)),
            publisher=Organisation(
                name="The Courier", identifiers=(Identifier(scheme="issn", value="1234-5678"),)
            ),
            copyright="© 2020-2024 Wire",
            usage_terms="Ask first",
        ),
        Article(
            created=instant("2024-05-05"),
            published=instant("2024-05-06T10:00:00Z"),
            modified=instant("2024-05-06T11:00:00Z"),
            embargoed=instant("2024-05-06T09:00:00Z"),
        ),
        Article(
            extensions={"nitf:fixture": [{"fix-id": "weather"}], "nitf:tagline": [{"text": "X"}]}
        ),
    ],
)
def test_what_it_says_by_itself(article):
    """All of this needs no slot."""
    data = newsmodel.dumps(article, "nitf", pure=True)
    assert newsmodel.loads(data, "nitf") == article


def test_what_the_head_says():
    """Statuses, rights, what is corrected, and who passed it on."""
    article = said(
        DOCDATA.format(
            '<doc.copyright year="2024"/><doc.rights limitations="Print only"/>'
            '<correction info="The length was wrong"/><doc-id regsrc="EXW"/>'
        ).replace("<docdata>", '<docdata management-status="Embargoed">')
    )
    assert article.copyright == "© 2024"
    assert article.usage_terms == "Print only"
    assert [each.text for each in article.corrections] == ["The length was wrong"]
    assert article.provider == Organisation(name="EXW")
    assert article.publication_status is PublicationStatus.WITHHELD


def test_when_it_was_published():
    """The date of issue; without it the release, the publication, and the story's own date."""
    dates = [
        '<head><docdata><date.issue norm="20240101"/></docdata></head>',
        '<head><docdata><date.release norm="20240102"/></docdata></head>',
        '<head><pubdata date.publication="20240103"/></head>',
    ]
    filed = (
        "<body><body.head><dateline><story.date norm='20240104'/>X</dateline></body.head></body>"
    )
    for place, date in enumerate(["2024-01-01", "2024-01-02", "2024-01-03"]):
        assert said(f"<nitf>{dates[place]}{filed}</nitf>").published == instant(date)
    article = said(f"<nitf>{filed}</nitf>")
    assert article.dateline == Dateline(text="X", date=instant("2024-01-04"))
    assert article.published == instant("2024-01-04")


def test_the_history_of_revisions():
    """What lies before the issue is the creation, what lies behind it is a change."""
    history = "".join(f'<revision-history norm="2024010{day}"/>' for day in (3, 1, 2))
    issued = '<docdata><date.issue norm="20240102"/></docdata>'
    both = said(HEAD.format(issued + history))
    assert (both.created, both.modified) == (instant("2024-01-01"), instant("2024-01-03"))
    one = said(HEAD.format('<revision-history norm="20240101"/>'))
    assert (one.created, one.modified) == (instant("2024-01-01"), None)


@pytest.mark.parametrize(
    ("content", "subject"),
    [
        ("<person>Ada Berg</person>", Subject(name="Ada Berg", kind="person")),
        ("<event>Regatta</event>", Subject(name="Regatta", kind="event")),
        (
            '<location><city city-code="OSL">Oslo</city><country>Norway</country></location>',
            Subject(name="Oslo, Norway", code="OSL", kind="place"),
        ),
        (
            '<location><city>Oslo</city><country iso-cc="NO"/></location>',
            Subject(name="Oslo", kind="place"),
        ),
        (
            '<org idsrc="isin" value="NO1"/>',
            Subject(code="NO1", scheme="isin", kind="organisation"),
        ),
        (
            '<classifier type="taxonomy">Top/News</classifier>',
            Subject(name="Top/News", kind="taxonomy"),
        ),
    ],
)
def test_identified_content(content, subject):
    """Persons, places and other things that the content is known to name."""
    text = DOCDATA.format(f"<identified-content>{content}</identified-content>")
    assert said(text).subjects == (subject,)


def test_subjects_of_parts_count():
    """A block may have subjects of its own: the article is about them, too."""
    subject = '<tobject><tobject.subject tobject.subject.refnum="{}"/></tobject>'
    text = (
        f"<nitf><head>{subject.format(15000000)}</head>"
        f"<body><body.content><block>{subject.format('04000000')}</block></body.content></body></nitf>"
    )
    assert [each.code for each in said(text).subjects] == ["15000000", "04000000"]


@pytest.mark.parametrize(
    ("lower", "left"),
    [
        ("", "<body/>"),
        ("<hl2>B</hl2>", f"<body><body.head>{LOWER_ONLY}</body.head></body>"),
    ],
)
def test_a_headline_goes_as_far_as_the_schema_lets_it(lower, left):
    """With its box where it stands alone; before a second headline its place stays."""
    box = f'<hedline class="a"><hl1>A</hl1>{lower}</hedline>'
    text = f"<nitf><body><body.head>{box}</body.head></body></nitf>"
    document = newsmodel.load_document(text.encode())
    article = evolve(document.articles[0], headline=None)
    assert document.with_article(0, article).to_bytes().decode() == f"<nitf>{left}</nitf>"


def test_an_edit_changes_only_what_says_the_field():
    """The headline, and the title that says the same; nothing else of the document."""
    data = SEED.read_bytes()
    document = newsmodel.load_document(data)
    article = evolve(document.articles[0], headline="Bell foundry closes")
    changed = document.with_article(0, article).to_bytes()
    old = b"Bell foundry <n:em>rings again</n:em>"
    expected = data.replace(old, b"Bell foundry closes").replace(
        b"Bell foundry rings again", b"Bell foundry closes"
    )
    assert changed == expected.replace(b'desk"\n  version', b'desk" version')


def test_a_paragraph_changes_alone():
    """Names, comments and layout around it stay."""
    text = (
        "<nitf><body><body.content>\n  <p><person>Ada Berg</person> spoke.</p><!-- c -->\n"
        "  <p>The bell weighs 412 kg.</p>\n  <p><![CDATA[It rings.]]></p>\n"
        "</body.content></body></nitf>"
    )
    document = newsmodel.load_document(text.encode())
    first, second, third = document.articles[0].body
    body = (first, evolve(second, text="The bell weighs 413 kg."), third, Paragraph(text="Low."))
    changed = document.with_article(0, evolve(document.articles[0], body=body)).to_bytes().decode()
    last = "<p><![CDATA[It rings.]]></p>"
    assert changed == text.replace("412", "413").replace(last, f"{last}\n  <p>Low.</p>")


def test_a_title_of_its_own_stays():
    """A title that says something else than the headline is another statement."""
    text = (
        "<nitf><head><title>Path</title></head>"
        "<body><body.head><hedline><hl1>Council</hl1></hedline></body.head></body></nitf>"
    )
    document = newsmodel.load_document(text.encode())
    changed = document.with_article(0, Article(headline="Mayor")).to_bytes().decode()
    assert changed == text.replace("Council", "Mayor")


def test_a_row_keeps_what_stays():
    """A keyword that goes takes nothing with it, and a new one comes to its place."""
    words = ["a", "b", "c", "d"]
    rows = "\n".join(f'<keyword id="{each}" key="{each}"/>' for each in words)
    text = DOCDATA.format(f"<key-list>\n{rows}\n</key-list>")
    document = newsmodel.load_document(text.encode())
    article = evolve(document.articles[0], keywords=("a", "x", "c", "d"))
    changed = document.with_article(0, article).to_bytes().decode()
    assert changed == text.replace('<keyword id="b" key="b"/>', '<keyword key="x"/>')


REPEATED = {
    '<keyword key="a"/>': DOCDATA.format("<key-list>{}</key-list>"),
    '<tobject.subject tobject.subject.type="a"/>': HEAD.format("<tobject>{}</tobject>"),
    '<revision-history norm="20240101"/>': HEAD,
    "<byline>By Ada Berg</byline>": BODY_HEAD,
    "<person>Ada</person><byttl>B</byttl>": BODY_HEAD.format("<byline>{}</byline>"),
    "<hedline><hl1>A</hl1><hl2>B</hl2></hedline>": BODY_HEAD,
    "<abstract><p>A</p></abstract>": BODY_HEAD,
    "<p>A</p>": "<nitf><body><body.content>{}</body.content></body></nitf>",
}
"""What may stand in a document many times, and where."""


@pytest.mark.parametrize("piece", REPEATED)
def test_work_grows_with_the_document(piece):
    """To read one that has more of something, and to change what it says."""
    words = ("x", "y")
    wanted = Article(
        headline="x", summary="x", keywords=words, authors=(Contributor(name="x"),), body=()
    )

    def prepare(factor):
        data = REPEATED[piece].format(piece * 32 * factor).encode()
        return lambda: newsmodel.load_document(data).with_article(0, wanted).to_bytes()

    assert objection(prepare) is None


def test_media_beside_the_body():
    """Media that the body does not show stand in a content of their own, and come back."""
    shown = Media(url="https://example.org/a.jpg", caption="The harbour", credit="Per Wold")
    article = Article(body=(Paragraph(text="The ferry sails."),), media=(shown,))
    data = newsmodel.dumps(article, "nitf", pure=True)
    assert data.count(b"<body.content") == 2
    assert newsmodel.loads(data, "nitf") == article


def test_pure_nitf_refuses_what_it_cannot_say():
    """Its own profile has no room for links."""
    link = newsmodel.Link(url="https://example.org/b")
    with pytest.raises(NotWritableError, match="article's links;"):
        newsmodel.dumps(Article(headline="A", links=(link,)), "nitf", pure=True)


def test_another_root_is_refused():
    """The message says what was expected."""
    with pytest.raises(DocumentError, match="whose root is 'nitf'"):
        newsmodel.load_document(b"<rss/>", format="nitf")
