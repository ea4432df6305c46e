"""NewsML-G2, example by example: what is read, and what a change writes."""

from pathlib import Path

import pytest
from attrs import evolve
from lxml import etree

import newsmodel
from newsmodel import Article, DocumentError, Link, NotWritableError, Paragraph, Source, Subject
from newsmodel.documents import DEFAULT_LIMITS
from newsmodel.formats.newsml_g2 import NewsmlG2Format, read_catalog
from newsmodel.formats.newsml_g2.codes import is_iri
from newsmodel.model import Contributor, ContributorKind, Factuality, MediaKind, Organisation

SEEDS = Path(__file__).parents[2] / "seeds"
STORY = (SEEDS / "newsml-g2-story" / "source.xml").read_bytes()
MESSAGE = (SEEDS / "newsml-g2-message" / "source.xml").read_bytes()

ITEM = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x" {attributes}>
  <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_32.xml"/>
  <itemMeta><itemClass qcode="ninat:{kind}"/><provider/>{meta}</itemMeta>
  <contentMeta>{content}</contentMeta>
  {rest}
</newsItem>"""


def document(content="", *, meta="", rest="", kind="text", attributes=""):
    """A document of one news item."""
    text = ITEM.format(content=content, meta=meta, rest=rest, kind=kind, attributes=attributes)
    return newsmodel.load_document(text.encode())


def read(content="", **others):
    """The article of a news item."""
    [article] = document(content, **others).articles
    return article


def written(before, article):
    """A document after a change, as text."""
    return before.with_article(0, article).to_bytes().decode()


def same(*documents):
    """Whether two documents are the same but for how tags are laid out."""
    one, other = (
        etree.canonicalize(each.decode().partition("?>")[2], with_comments=True)
        for each in documents
    )
    return one == other


VERSION = "<versionCreated>2025-04-22T10:00:00Z</versionCreated>"
FIRST = "<firstCreated>2025-04-21T10:00:00Z</firstCreated>"


@pytest.mark.parametrize(
    ("meta", "attributes", "published", "modified"),
    [
        (VERSION, "", "2025-04-22T10:00:00+00:00", "2025-04-22T10:00:00+00:00"),
        (VERSION, 'version="2"', "None", "2025-04-22T10:00:00+00:00"),
        (VERSION + FIRST, "", "2025-04-21T10:00:00+00:00", "2025-04-22T10:00:00+00:00"),
        ("<versionCreated>1970-01-01T00:00:00Z</versionCreated>", "", "None", "None"),
        ("<versionCreated>1970-01-01</versionCreated>", "", "1970-01-01", "1970-01-01"),
    ],
)
def test_dates(meta, attributes, published, modified):
    """The first version was published when it was created; the epoch is nobody's date."""
    article = read(meta=meta, attributes=attributes)
    assert (str(article.published), str(article.modified)) == (published, modified)


def test_a_second_version_keeps_when_the_first_was_published():
    """What the version implied is stated once it is no longer implied."""
    before = document(meta=VERSION)
    text = written(before, evolve(before.articles[0], version="2"))
    assert "<firstCreated>2025-04-22T10:00:00Z</firstCreated>" in text
    assert "urn:newsmodel:slot" not in text


def test_what_cannot_be_read_is_noted():
    """Bad dates and urgencies are told of, even where a schema lets them pass."""
    content = "<urgency>12</urgency><contentCreated>soon</contentCreated>"
    noted = document(content).diagnostics
    assert {each.code for each in noted} == {"date-unreadable", "invalid-value"}


def test_the_choice_of_a_headline_is_stable():
    """Roles before languages, and an edit changes the same one."""
    before = newsmodel.load_document(STORY)
    story = before.articles[0]
    assert story.headline == "Harbour strike closes three northern ports"
    text = written(before, evolve(story, headline="New"))
    assert '<headline xml:lang="en">New</headline>' in text
    assert same(text.replace(">New<", f">{story.headline}<", 1).encode(), STORY)


def test_a_headline_may_stand_elsewhere():
    """For want of a headline the title of the item, and an edit changes that."""
    before = document(meta=f"{VERSION}<title>Ferry</title>")
    assert before.articles[0].headline == "Ferry"
    assert "<title>Boat</title>" in written(before, evolve(before.articles[0], headline="Boat"))


def test_codes_are_resolved_and_kept():
    """Alias, URI and literal; a name may stand in what the item asserts."""
    subjects = {each.name: each for each in newsmodel.load_document(STORY).articles[0].subjects}
    assert subjects["strike"].uri == "http://cv.iptc.org/newscodes/mediatopic/20000533"
    assert subjects["Nordhaven"].uri == "https://lampwire.example/places/nordhaven"
    assert subjects["Dockers' Union"] == Subject(
        name="Dockers' Union", code="dockers", kind="organisation"
    )
    [unknown] = read('<subject qcode="acme:1"/>').subjects
    assert unknown == Subject(code="1", scheme="acme", uri="acme:1")


def test_a_changed_subject_keeps_what_else_is_said_of_it():
    """A new name is written into the same element; the others are not touched."""
    before = newsmodel.load_document(STORY)
    story = before.articles[0]
    renamed = (evolve(story.subjects[0], name="walkout"), *story.subjects[1:])
    text = written(before, evolve(story, subjects=renamed))
    assert same(text.encode(), STORY.replace(b">strike</name>", b">walkout</name>"))


def test_a_scheme_by_its_uri_is_written_by_its_alias():
    """As other formats name schemes."""
    subject = Subject(code="20000533", scheme="http://cv.iptc.org/newscodes/mediatopic/")
    text = newsmodel.dumps(Article(subjects=(subject,)), "newsml-g2").decode()
    assert '<subject qcode="medtop:20000533"/>' in text


def test_catalogs_that_the_user_hands_over():
    """They are known by their addresses, and make the format surer of its own documents."""
    data = b"""<catalog xmlns="http://iptc.org/std/nar/2006-10-01/">
        <scheme alias="acme" uri="https://acme.example/"/></catalog>"""
    format_ = NewsmlG2Format("acme", {"https://acme.example/c.xml": read_catalog(data)})
    text = ITEM.format(
        content='<subject qcode="acme:1"/>', meta="", rest="", kind="text", attributes=""
    ).replace("http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_32.xml", "{}")
    known = Source(data=text.format("https://acme.example/c.xml").encode())
    other = Source(data=text.format("https://other.example/c.xml").encode())
    assert format_.sniff(known) > NewsmlG2Format().sniff(known) == format_.sniff(other)
    found = format_.read(known, DEFAULT_LIMITS)
    assert found.articles[0].subjects[0].uri == "https://acme.example/1"
    assert found.anew().articles == found.articles
    with pytest.raises(DocumentError, match="expected a NewsML-G2 catalog"):
        read_catalog(STORY.split(b"<catalog>")[0] + b"</newsItem>")


def test_people():
    """Creators are authors; a role, a house and an address are read and written."""
    before = newsmodel.load_document(STORY)
    story = before.articles[0]
    ida, bo = story.authors
    assert (ida.role, ida.affiliation, ida.email) == (
        "author",
        "Lamp Wire",
        "ida.klee@lampwire.example",
    )
    assert bo == Contributor(name="Bo Lund", role="editor")
    agency = Contributor(name="Candle Wire", kind=ContributorKind.ORGANISATION)
    text = written(before, evolve(story, authors=(evolve(ida, email="ida@x.example"), agency)))
    assert "<email>ida@x.example</email><phone>+00 555 0142</phone>" in text
    assert '<creator type="cpnat:organisation"><name>Candle Wire</name></creator>' in text
    assert "Bo Lund" not in text
    assert newsmodel.load_document(text.encode()).articles[0].authors[1] == agency


def test_a_provider_known_by_its_code():
    """A word is a name, a number is none."""
    assert read(meta=VERSION).provider is None
    named = '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="x"><itemMeta>{}</itemMeta>'
    for qcode, name in (("nprov:AFP", "AFP"), ("nprov:4711", None)):
        data = named.format(f'<provider qcode="{qcode}"/>') + "</newsItem>"
        provider = newsmodel.load_document(data.encode()).articles[0].provider
        assert (provider and provider.name) == name


def test_a_publisher_is_a_source_that_distributes():
    """Written as such, and read again without a slot."""
    article = Article(publisher=Organisation(name="The Northmoor Courier"))
    data = newsmodel.dumps(article, "newsml-g2")
    assert b"urn:newsmodel:slot" not in data.replace(b'"fields":{"modified":null}', b"")
    assert newsmodel.loads(data, "newsml-g2") == article


def test_links_of_a_package():
    """Its members are links, in order; a change of one stays in its group."""
    before = newsmodel.load_document(MESSAGE)
    package = before.articles[0]
    more = (*package.links, Link(url="urn:y", relation="item", title="More"))
    text = before.with_article(0, evolve(package, links=more)).to_bytes().decode()
    group = text.partition("<group ")[2].partition("</group>")[0]
    assert group.count("<itemRef") == 3
    assert 'residref="urn:y" title="More"' in group or 'href="urn:y" title="More"' in group


def test_a_picture():
    """All renditions are one medium, the widest is the best; the caption is its own."""
    picture = newsmodel.load_document(MESSAGE).articles[2]
    [medium] = picture.media
    assert (medium.kind, medium.url) == (
        MediaKind.IMAGE,
        "https://lampwire.example/pictures/anchor.jpg",
    )
    assert [each.name for each in medium.renditions] == ["thumbnail", "highRes"]
    assert (medium.credit, picture.summary) == ("Nell Frost/Lamp Wire", None)


def markup(text):
    """Content that is markup."""
    return f"<contentSet><inlineXML>{text}</inlineXML></contentSet>"


def inline(text, attributes=""):
    """Content that is a string."""
    return f"<contentSet><inlineData {attributes}>{text}</inlineData></contentSet>"


@pytest.mark.parametrize(
    ("rest", "words"),
    [
        (inline("One.\n\nTwo."), ["One.", "Two."]),
        (inline("<![CDATA[<p>One &amp; all.</p>]]>", 'contenttype="text/html"'), ["One & all."]),
        (inline("T25lLg==", 'encoding="encd:base64"'), []),
        (inline("x", 'contenttype="application/pdf"'), []),
        (markup('<p xmlns="http://www.w3.org/1999/xhtml">One.</p>'), ["One."]),
        (markup('<scores xmlns="urn:s">3</scores>'), []),
    ],
)
def test_bodies(rest, words):
    """Markup, HTML in a string, plain text; nothing else is a body."""
    assert [block.text for block in read(rest=rest).body] == words


@pytest.mark.parametrize("kind", ["text/plain", "text/html"])
def test_a_body_is_changed_in_its_own_form(kind):
    """What was a string stays one."""
    before = document(rest=inline("One.", f'contenttype="{kind}"'))
    new = (Paragraph(text="One & all."), Paragraph(text="Two."))
    text = written(before, evolve(before.articles[0], body=new))
    assert "urn:newsmodel:slot" not in text
    assert f'<inlineData contenttype="{kind}">' in text


def test_a_paragraph_is_changed_alone():
    """The others keep what their markup says beyond the model."""
    before = newsmodel.load_document(STORY)
    story = before.articles[0]
    body = (*story.body[:-1], Paragraph(text="It goes on."))
    text = written(before, evolve(story, body=body))
    assert '<org value="dockers">' in text
    assert "<p>It goes on.</p>" in text
    assert "<person>Bo Dahl</person>" not in text


def test_an_event_and_a_plan():
    """What an event says is its text; its name is what tells of it."""
    event, plan = newsmodel.load_document(MESSAGE).articles[3:]
    [happening] = event.events
    assert happening.trigger.of(event.text) == "Nordhaven harbour talks"
    assert happening.time.of(event.text) == event.times[0].value == "2025-04-24T14:00:00+02:00"
    assert happening.happening == "https://lampwire.example/events/81"
    assert happening.factuality is Factuality.INTENDED
    people = [(each.role, each.span.of(event.text)) for each in happening.participants]
    assert people == [("actor", "Ada Quill"), ("organiser", "Port Authority of Nordhaven")]
    [covered] = plan.events
    assert covered.trigger.of(plan.text) == "Talks over night shifts resume"
    assert covered.participants[0].role == "assigned"


def test_a_pure_document_says_only_what_the_standard_can():
    """And what the schema demands though the article does not say it."""
    ferry = Article(headline="Ferry", urgency=3)
    pure = newsmodel.dumps(ferry, "newsml-g2", pure=True)
    assert b"urn:newsmodel:slot" not in pure
    assert newsmodel.loads(pure, "newsml-g2") == ferry
    with pytest.raises(NotWritableError, match="article's sections;"):
        newsmodel.dumps(evolve(ferry, sections=("Ports",)), "newsml-g2", pure=True)


def test_documents_without_articles():
    """A catalog holds none; what is no NewsML-G2 is refused."""
    namespace = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
    catalog = newsmodel.load_document(f"<catalog {namespace}/>".encode())
    assert (catalog.format, catalog.articles) == ("newsml-g2", ())
    with pytest.raises(DocumentError, match="is no item, message or catalog"):
        newsmodel.load_document(f"<event {namespace}/>".encode(), format="newsml-g2")
    with pytest.raises(DocumentError, match="not well-formed"):
        newsmodel.load_document(STORY[:300])


@pytest.mark.parametrize("text", ["https://x.example/a?b#c", "urn:x", "mailto:a@b.example"])
def test_addresses(text):
    """What the schema certainly takes as an IRI."""
    assert is_iri(text)
    assert not is_iri(f"{text} ")
    assert not is_iri(f"{text}%zz")
