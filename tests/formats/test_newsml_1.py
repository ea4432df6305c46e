"""NewsML 1: what news items say, in which component their story is, and that nothing is changed."""

from contextlib import suppress

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

import newsmodel
from newsmodel import (
    Article,
    Contributor,
    ContributorKind,
    Dateline,
    DocumentError,
    Instant,
    Media,
    MediaKind,
    NotWritableError,
    Organisation,
    Paragraph,
    PublicationStatus,
    Rendition,
    Subject,
)
from newsmodel.documents import DEFAULT_LIMITS
from newsmodel.formats.newsml_1 import NewsMLOneFormat
from newsmodel.testing import strategies

FEWER = settings(max_examples=settings().max_examples // 2)
FORMAT = NewsMLOneFormat()


def said(content, around=""):
    """The article of a news item with these components."""
    text = f"<NewsML>{around}<NewsItem>{content}</NewsItem></NewsML>"
    document = newsmodel.load_document(text.encode())
    assert document.format == "newsml-1"
    assert not document.diagnostics
    assert document.to_bytes() == text.encode()
    return document.articles[0]


def component(content, role="", attributes=""):
    """A component, of a role or of none."""
    told = f'<Role FormalName="{role}"/>' if role else ""
    return f"<NewsComponent {attributes}>{told}{content}</NewsComponent>"


def text(words):
    """A content item of words or of markup."""
    return f"<ContentItem><DataContent>{words}</DataContent></ContentItem>"


def picture(href, more=""):
    """A content item that lies elsewhere."""
    return f'<ContentItem Href="{href}"><MediaType FormalName="Photo"/>{more}</ContentItem>'


def test_how_an_item_is_managed():
    """Its identifiers, dates, status and urgency."""
    article = said(
        "<Identification><NewsIdentifier><ProviderId>example.com</ProviderId>"
        '<NewsItemId>ferry</NewsItemId><RevisionId PreviousRevision="1">2</RevisionId>'
        "<PublicIdentifier>urn:newsml:ferry:2</PublicIdentifier></NewsIdentifier></Identification>"
        "<NewsManagement><FirstCreated>20240311T081500+0100</FirstCreated>"
        "<ThisRevisionCreated>20240311</ThisRevisionCreated><Status FormalName='Embargoed'/>"
        "<StatusWillChange><FutureStatus FormalName='Usable'/>"
        "<DateAndTime>20240312T060000Z</DateAndTime></StatusWillChange>"
        "<Urgency FormalName='3'/></NewsManagement>"
    )
    assert article.identifier == "urn:newsml:ferry:2"
    assert [each.value for each in article.alternate_identifiers] == ["ferry"]
    assert article.version == "2"
    assert article.published == Instant.parse(
        "2024-03-11T08:15:00+01:00", raw="20240311T081500+0100"
    )
    assert article.modified == Instant.parse("2024-03-11", raw="20240311")
    assert article.publication_status is PublicationStatus.WITHHELD
    assert str(article.embargoed) == "2024-03-12T06:00:00+00:00"
    assert article.urgency == 3


def test_what_is_printed_around_the_text():
    """News lines, of the innermost component that has them."""
    lines = (
        "<NewsLines><HeadLine>Ferry <Origin>sails</Origin></HeadLine>"
        "<SubHeadLine>Repairs done</SubHeadLine><ByLine>By Ada Berg</ByLine>"
        "<DateLine>NORHAVN, March 11</DateLine><CopyrightLine>© Wire</CopyrightLine>"
        "<RightsLine>Ask first</RightsLine><SlugLine>FERRY</SlugLine>"
        "<KeywordLine>ferry, harbour; boats</KeywordLine><KeywordLine>sea</KeywordLine></NewsLines>"
    )
    filed = (
        "<DescriptiveMetadata><DateLineDate>20240311</DateLineDate>"
        '<Location HowPresent="Origin"><Property FormalName="City" Value="Norhavn"/></Location>'
        "</DescriptiveMetadata>"
    )
    outer = "<NewsLines><HeadLine>All of today</HeadLine><ByLine>Desk</ByLine></NewsLines>"
    article = said(component(outer + component(lines + filed + text("Words."), "Main")))
    assert article.headline == "Ferry sails"
    assert article.subheadline == "Repairs done"
    assert article.byline == "By Ada Berg"
    assert article.authors == (Contributor(name="Ada Berg"),)
    date = Instant.parse("2024-03-11", raw="20240311")
    assert article.dateline == Dateline(text="NORHAVN, March 11", place="Norhavn", date=date)
    assert (article.copyright, article.usage_terms) == ("© Wire", "Ask first")
    assert article.slugline == "FERRY"
    assert article.keywords == ("ferry", "harbour", "boats", "sea")
    assert article.subjects == (Subject(name="Norhavn", kind="place"),)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (text("One line\nand another"), "One line\n\nand another"),
        (text("<p>One <b>line</b></p><p>Another</p>"), "One line\n\nAnother"),
        (text("<![CDATA[<p>One &amp; all</p><p>Another]]>"), "One & all\n\nAnother"),
        (text("<html><head><title>X</title></head><body><p>One</p></body></html>"), "One"),
        (text("<nitf><body><body.content><p>One</p></body.content></body></nitf>"), "One"),
        (text("<body><body.head/><body.content><p>One</p></body.content></body>"), "One"),
        (text("plain") + text("<p>marked</p>"), "marked"),
        ("<ContentItem><Encoding Notation='B64'><DataContent>QUJD</DataContent></Encoding>", ""),
    ],
)
def test_forms_of_text(content, expected):
    """NITF, XHTML, HTML in a string, and plain text; what is encoded is left alone."""
    closing = "" if content.endswith("</ContentItem>") else "</ContentItem>"
    assert said(component(content + closing)).text == expected


def test_what_nitf_says_fills_in():
    """What stands around the text counts before what the text says of itself."""
    nitf = (
        "<nitf><head><docdata><urgency ed-urg='5'/></docdata></head><body><body.head><hedline>"
        "<hl1>Inner</hl1></hedline><byline>By Jon Lie</byline></body.head></body></nitf>"
    )
    article = said(component("<NewsLines><HeadLine>Outer</HeadLine></NewsLines>" + text(nitf)))
    assert (article.headline, article.byline, article.urgency) == ("Outer", "By Jon Lie", 5)


def test_which_component_is_the_story():
    """The main one; without roles all that do not stand beside; of equivalent ones the first."""
    aside = component(text("Aside."), "Supporting")
    assert said(component(aside + component(text("Story."), "Main"))).text == "Story."
    assert said(component(component(text("A.")) + component(text("B.")) + aside)).text == "A.\n\nB."
    equal = component(text("One.")) + component(text("Uno."))
    assert said(component(equal, attributes='EquivalentsList="yes"')).text == "One."
    short = said(component(component(text("In short."), "Abstract") + component(text("Long."))))
    assert (short.summary, short.text) == ("In short.", "Long.")


def test_media_with_forms_and_captions():
    """One medium of all its forms, the full one first, with the caption beside it."""
    sizes = (
        "<MimeType FormalName='image/jpeg'/><Characteristics><SizeInBytes>900</SizeInBytes>"
        "<Property FormalName='Width' Value='60'/><Property FormalName='Height' Value='tall'/>"
        "</Characteristics>"
    )
    forms = component(picture("small.jpg", sizes), "Thumbnail") + component(picture("full.jpg"))
    lines = "<NewsLines><HeadLine>Quay</HeadLine><CreditLine>Per Wold</CreditLine></NewsLines>"
    photo = component(lines + picture("dock.jpg"), "Photo")
    caption = component(text("The dock at dawn."), "Caption")
    article = said(
        component(
            component(text("Story."), "Main")
            + component(photo + caption)
            + component(forms, attributes='EquivalentsList="yes"')
        )
    )
    assert article.media == (
        Media(url="dock.jpg", title="Quay", credit="Per Wold", caption="The dock at dawn."),
        Media(
            url="full.jpg",
            renditions=(
                Rendition(
                    url="small.jpg", name="thumbnail", mime_type="image/jpeg", width=60, size=900
                ),
            ),
        ),
    )
    assert article.text == "Story."
    video = '<ContentItem Href="a"><MimeType FormalName="video/mp4"/></ContentItem>'
    assert [each.kind for each in said(component(video)).media] == [MediaKind.VIDEO]


def test_topics_stand_for_things():
    """A reference to a topic is followed within the document."""
    topics = (
        '<TopicSet><Topic Duid="t1"><TopicType FormalName="Person"/>'
        '<FormalName Scheme="desk">berg-a</FormalName><Description>Ada Berg</Description></Topic>'
        '<Topic Duid="t2"><FormalName>EXW</FormalName></Topic></TopicSet>'
    )
    article = said(
        component(
            '<AdministrativeMetadata><Provider><Party Topic="#t2"/></Provider>'
            '<Creator><Party FormalName="Example Wire Service"/></Creator>'
            "</AdministrativeMetadata><DescriptiveMetadata><Language FormalName='nn'/>"
            '<Genre FormalName="Feature"/><SubjectCode><Subject FormalName="04000000"/>'
            '<SubjectMatter FormalName="boats" Scheme="desk"/></SubjectCode>'
            '<TopicOccurrence Topic="#t1"/><TopicOccurrence Topic="#nowhere"/>'
            "</DescriptiveMetadata>" + text("Words.")
        ),
        topics,
    )
    assert article.provider == Organisation(name="EXW")
    kind = ContributorKind.ORGANISATION
    assert article.authors == (Contributor(name="Example Wire Service", kind=kind),)
    assert article.language == "nn"
    assert article.genre == (Subject(name="Feature"),)
    assert article.subjects == (
        Subject(code="04000000", scheme="subj"),
        Subject(name="boats", scheme="desk"),
        Subject(name="Ada Berg", code="berg-a", scheme="desk", kind="person"),
    )


def test_rights_in_metadata():
    """A copyright of two parts, and the rights to use it."""
    article = said(
        component(
            "<RightsMetadata><Copyright><CopyrightHolder>Wire</CopyrightHolder>"
            "<CopyrightDate>2024</CopyrightDate></Copyright><UsageRights><UsageType>Print"
            "</UsageType><Limitations>Once</Limitations></UsageRights></RightsMetadata>"
        )
    )
    assert (article.copyright, article.usage_terms) == ("© 2024 Wire", "Print; Once")


def test_each_news_item_is_an_article():
    """Items within items, too; what is bad in one is told."""
    management = "<NewsManagement><Urgency FormalName='0'/><FirstCreated>soon</FirstCreated>"
    data = (
        f"<NewsML><NewsItem>{management}</NewsManagement><NewsComponent><NewsItem><NewsComponent>"
        f"{text('Inner.')}</NewsComponent></NewsItem></NewsComponent></NewsItem><NewsItem/></NewsML>"
    )
    document = newsmodel.load_document(data.encode())
    assert [each.text for each in document.articles] == ["", "Inner.", ""]
    assert [each.anchor for each in document.diagnostics] == [
        "FirstCreated",
        "NewsManagement/Urgency",
    ]
    assert [part.articles for part in document.parts()] == [(each,) for each in document.articles]


LINES = (
    "<NewsML><!-- c --><NewsItem><NewsComponent><NewsLines><HeadLine>Old</HeadLine></NewsLines>"
    "<NewsComponent><Role FormalName='Main'/>"
    "<NewsLines><HeadLine>Old</HeadLine><DateLine>X</DateLine></NewsLines>"
    "<ContentItem><DataContent><nitf><body><body.head><hedline><hl1>Old</hl1></hedline></body.head>"
    "<body.content><p>Text.</p></body.content></body></nitf></DataContent></ContentItem>"
    "</NewsComponent></NewsComponent></NewsItem></NewsML>"
)


def edited(data, **changes):
    """A document with another first article, and what is read of it again."""
    document = newsmodel.load_document(data.encode())
    article = evolve(document.articles[0], **changes)
    changed = document.with_article(0, article).to_bytes()
    assert newsmodel.load_document(changed).articles[0] == article
    return changed.decode()


def test_what_can_be_changed():
    """Lines wherever they say it, and what the story says in NITF; nothing else changes."""
    plain = LINES.replace("'", '"')
    assert edited(LINES, headline="New & true") == plain.replace("Old", "New &amp; true")
    dated = "<DateLine>X</DateLine>"
    assert edited(LINES, slugline="S") == plain.replace(dated, f"{dated}<SlugLine>S</SlugLine>")
    assert edited(LINES, body=(Paragraph(text="A."), Paragraph(text="B."))) == plain.replace(
        "<p>Text.</p>", "<p>A.</p><p>B.</p>"
    )
    inner = plain.replace("<HeadLine>Old</HeadLine>", "").replace("<NewsLines></NewsLines>", "")
    assert edited(inner, headline="New") == inner.replace("Old", "New")
    bare = "<NewsML><NewsItem><NewsComponent><Metadata/></NewsComponent></NewsItem></NewsML>"
    assert edited(bare, headline="New") == bare.replace(
        "<Metadata/>", "<NewsLines><HeadLine>New</HeadLine></NewsLines><Metadata/>"
    )


def test_what_cannot_be_changed():
    """Who wants to change more is told what to do."""
    document = newsmodel.load_document(LINES.encode())
    links = (newsmodel.Link(url="https://example.org/a"),)
    for change in ({"links": links}, {"headline": None}, {"headline": " two  spaces"}):
        article = evolve(document.articles[0], **change)
        with pytest.raises(NotWritableError, match="newsml-g2"):
            document.with_article(0, article)
    with pytest.raises(IndexError):
        document.with_article(1, Article())
    with pytest.raises(NotWritableError, match="newsml-g2"):
        FORMAT.write(Article(), "newsml-1")
    with pytest.raises(DocumentError, match="whose root is 'NewsML'"):
        newsmodel.load_document(b"<nitf><body/></nitf>", format="newsml-1")


NAMES = (
    "NewsItem NewsComponent Role NewsLines HeadLine ByLine DateLine KeywordLine ContentItem "
    "DataContent MediaType MimeType Characteristics SizeInBytes Property Encoding Topic TopicType "
    "Description FormalName DescriptiveMetadata SubjectCode Subject Location TopicOccurrence "
    "AdministrativeMetadata Provider Creator Party RightsMetadata Copyright CopyrightHolder "
    "Identification NewsIdentifier PublicIdentifier NewsManagement Status Urgency FirstCreated "
    "nitf body body.content p table"
).split()
ATTRIBUTES = ("FormalName", "Topic", "Duid", "Href", "EquivalentsList", "Value", "HowPresent")
VALUES = ("Main", "caption", "#a", "a", "yes", "0", "20240311", "Photo", "", "City", "é")
ELEMENTS = st.recursive(
    st.tuples(
        st.sampled_from(NAMES),
        st.dictionaries(st.sampled_from(ATTRIBUTES), st.sampled_from(VALUES), max_size=3),
        st.sampled_from(VALUES),
        st.just(()),
    ),
    lambda inner: st.tuples(
        st.sampled_from(NAMES),
        st.dictionaries(st.sampled_from(ATTRIBUTES), st.sampled_from(VALUES), max_size=3),
        st.sampled_from(VALUES),
        st.lists(inner, max_size=5),
    ),
    max_leaves=40,
)


def built(tree):
    name, attributes, words, inner = tree
    element = etree.Element(name, attributes)
    element.text = words
    element.extend(map(built, inner))
    return element


@FEWER
@given(st.lists(ELEMENTS, max_size=4), strategies.words())
def test_whatever_stands_in_it(trees, headline):
    """Elements in any place give articles, or diagnostics, and only a headline changes."""
    root = etree.Element("NewsML")
    item = etree.SubElement(root, "NewsItem")
    for tree in trees:
        etree.SubElement(item, "NewsComponent").append(built(tree))
        item.append(built(tree))
    data = etree.tostring(root)
    document = FORMAT.read(newsmodel.Source(data=data), DEFAULT_LIMITS)
    assert document.to_bytes() == data
    assert {each.code for each in document.diagnostics} <= {"invalid-value"}
    article = evolve(document.articles[0], headline=headline)
    with suppress(NotWritableError):
        changed = document.with_article(0, article).to_bytes()
        assert FORMAT.read(newsmodel.Source(data=changed), DEFAULT_LIMITS).articles[0] == article
