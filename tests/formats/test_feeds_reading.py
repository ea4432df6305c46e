"""What feeds in the wild look like, and what of it is read: small examples of each rule."""

from pathlib import Path

import pytest
from attrs import evolve

import newsmodel
from newsmodel import Article, Contributor, Identifier, Link, MediaKind, NotWritableError
from newsmodel.formats.feeds.dates import read_date

ATOM = "http://www.w3.org/2005/Atom"
OLD = "http://purl.org/atom/ns#"
SITEMAP = Path(__file__).resolve().parents[2] / "seeds" / "news-sitemap" / "source.xml"
MEDIA = "http://search.yahoo.com/mrss/"


def rss(item, channel="", root="<rss version='2.0'>"):
    """The one article of a feed of RSS."""
    name = root[1:].split()[0].rstrip(">")
    data = f"{root}<channel>{channel}<item>{item}</item></channel></{name}>"
    (article,) = newsmodel.load_document(data.encode(), format="rss").articles
    return article


def atom(entry, feed="", namespace=ATOM):
    """The one article of a feed of Atom."""
    data = f"<feed xmlns='{namespace}'>{feed}<entry>{entry}</entry></feed>"
    (article,) = newsmodel.load_document(data.encode(), format="atom").articles
    return article


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Q&amp;A", "Q&A"),
        ("Q&amp;amp;A", "Q&A"),
        ("<![CDATA[<b>Ferry</b> &quot;sails&quot;]]>", 'Ferry "sails"'),
        ("&lt;b&gt;Ferry&lt;/b&gt; sails", "Ferry sails"),
        ("2 &lt; 3, says &lt;nobody&gt;", "2 < 3, says <nobody>"),
        ("Ferry <b>sails</b>", "Ferry sails"),
        ("  Ferry\n  sails ", "Ferry sails"),
        ("&lt;img src='a.png'&gt;", "<img src='a.png'>"),
        ("safe&lt;script&gt;bad()&lt;/script&gt;", "safe"),
        ("", None),
    ],
)
def test_titles_of_rss(title, expected):
    """RSS does not say whether a title is HTML: it is where it has markup that HTML knows."""
    assert rss(f"<title>{title}</title>").headline == expected


@pytest.mark.parametrize(
    ("namespace", "attributes", "title", "expected"),
    [
        (ATOM, "", "&lt;b&gt;Ferry&lt;/b&gt;", "<b>Ferry</b>"),
        (ATOM, "type='text'", "R&amp;amp;D", "R&amp;D"),
        (ATOM, "type='html'", "&lt;b&gt;Ferry&lt;/b&gt; &amp;amp; co", "Ferry & co"),
        (ATOM, "type='xhtml'", "<div xmlns='http://www.w3.org/1999/xhtml'>A <b>B</b></div>", "A B"),
        (ATOM, "type='application/octet-stream'", "PGI+QTwvYj4=", "A"),
        (OLD, "mode='escaped' type='text/html'", "&lt;b&gt;A&lt;/b&gt;", "A"),
        (OLD, "mode='base64'", "PGI+QTwvYj4=", "A"),
        (OLD, "mode='xml'", "A <b>B</b>", "A B"),
        (OLD, "mode='base64'", "no base64!", "no base64!"),
    ],
)
def test_titles_of_atom(namespace, attributes, title, expected):
    """Atom says what a title is; and so it is written again."""
    data = f"<feed xmlns='{namespace}'><entry><title {attributes}>{title}</title></entry></feed>"
    document = newsmodel.load_document(data.encode())
    assert document.articles[0].headline == expected
    for headline in ("Plain", "R&amp;D <b>x</b>"):
        changed = document.with_article(0, Article(headline=headline)).to_bytes()
        assert newsmodel.load_document(changed).articles == (Article(headline=headline),)
        assert b"slot" not in changed


def test_summary_and_body():
    """Content is the body; a description is the summary, and so is content without words."""
    encoded = "<encoded xmlns='http://purl.org/rss/1.0/modules/content/'>{}</encoded>"
    short = "<description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description>"
    article = rss(short + encoded.format("&lt;p&gt;All&lt;/p&gt;&lt;p&gt;of it&lt;/p&gt;"))
    assert (article.summary, article.text) == ("One.\n\nTwo.", "All\n\nof it")
    assert rss("<summary>Short</summary><description>Long</description>").text == "Long"
    picture = rss(encoded.format("&lt;img src='https://a.example/b.png'&gt;"))
    assert picture.summary == "<img src='https://a.example/b.png'>"
    assert picture.body[0].media[0].url == "https://a.example/b.png"
    assert atom("<content>One\n\nTwo</content>").text == "One\n\nTwo"


@pytest.mark.parametrize(
    ("element", "expected"),
    [
        ("<author>ana@a.example (Ana Duarte)</author>", [("Ana Duarte", "ana@a.example")]),
        ("<author>Ana Duarte &lt;ana@a.example&gt;</author>", [("Ana Duarte", "ana@a.example")]),
        ("<author>Ana Duarte (ana@a.example)</author>", [("Ana Duarte", "ana@a.example")]),
        ("<author>mailto:ana@a.example</author>", [("ana@a.example", "ana@a.example")]),
        ("<author>By Ana Duarte</author>", [("Ana Duarte", None)]),
        ("<author>Bylina (editor)</author>", [("Bylina (editor)", None)]),
        ("<author><name>Ana</name><email>a@a.example</email></author>", [("Ana", "a@a.example")]),
        ("<author>a@a.example (A), b@b.example (B)</author>",
         [("A", "a@a.example"), ("B", "b@b.example")]),
        ("<author>()</author>", [("()", None)]),
        ("<author> </author>", []),
    ],
)  # fmt: skip
def test_authors_of_rss(element, expected):
    """The one line of RSS is taken apart."""
    assert [(each.name, each.email) for each in rss(element).authors] == expected


def test_authors_of_atom():
    """An entry without authors has those of its source, or else of its feed."""
    feed = "<author><name>Desk</name></author>"
    assert atom("<title>A</title>", feed).authors == (Contributor(name="Desk"),)
    source = "<source><author><name>Other</name></author></source>"
    assert atom(source, feed).authors == (Contributor(name="Other"),)
    helper = "<contributor><name>Ida</name></contributor>"
    assert [each.name for each in atom(helper, feed).authors] == ["Desk", "Ida"]


def test_addresses():
    """Relative addresses are joined to ``xml:base``, and a guid may be the link."""
    root = "<rss version='2.0' xml:base='https://a.example/x/'>"
    assert rss("<link>y</link>", root=root).url == "https://a.example/x/y"
    assert rss("<link>https://[</link>", root=root).url == "https://["
    assert rss("<guid>https://a.example/1</guid>").url == "https://a.example/1"
    assert rss("<guid isPermaLink='false'>https://a.example/1</guid>").url is None
    several = "<link rel='alternate' type='application/pdf' href='p'/><link href='h'/>"
    assert atom(several).url == "h"
    related = atom("<link rel='related' href='r' hreflang='de' title='R'/>").links
    assert related == (Link(url="r", relation="related", language="de", title="R"),)


def test_names_are_read_whatever_their_prefix_and_case():
    """Namespaces count, in any spelling that is met; names of unknown ones do not."""
    odd = "<r:rss xmlns:r='http://backend.userland.com/rss2' xmlns:x='urn:x'>"
    data = f"{odd}<r:channel><r:item><x:title>No</x:title><r:title>Yes</r:title></r:item>"
    document = newsmodel.load_document(f"{data}</r:channel></r:rss>".encode())
    assert document.articles[0].headline == "Yes"
    old = b"<CHANNEL><ITEM HREF='https://a.example/'><TITLE>A</TITLE></ITEM></CHANNEL>"
    assert newsmodel.load_document(old).articles[0].url == "https://a.example/"
    itunes = "<i:author xmlns:i='http://www.itunes.com/dtds/Podcast-1.0.dtd'>Ana</i:author>"
    assert rss(itunes).authors[0].name == "Ana"


def test_rdf():
    """The items of RDF stand beside the channel, and are named by ``rdf:about``."""
    data = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="c"><title>Paper</title><dc:language>de</dc:language></channel>
      <item rdf:about="https://a.example/1"><title>A</title><dc:date>2025-04-22</dc:date>
      <dc:identifier>17</dc:identifier></item></rdf:RDF>"""
    (article,) = newsmodel.load_document(data).articles
    assert (article.publisher.name, article.language) == ("Paper", "de")
    assert (article.identifier, article.url) == ("17", "https://a.example/1")
    assert str(article.published) == "2025-04-22"


def test_topics():
    """A category with a scheme is a subject, one without a keyword; some elements hold several."""
    article = rss(
        "<category>Coast</category><category domain='d'>Sea</category><tags>a, b</tags>"
        f"<m:keywords xmlns:m='{MEDIA}'>b,c</m:keywords>"
    )
    assert article.keywords == ("Coast", "c", "a", "b") or set(article.keywords) == {
        *"abc",
        "Coast",
    }
    assert [(each.name, each.scheme) for each in article.subjects] == [("Sea", "d")]


def test_media():
    """Enclosures, and groups whose members are forms of one thing."""
    sound = rss("<enclosure url='a.mp3' length='9' type='audio/mpeg'/>").media[0]
    assert (sound.kind, sound.renditions[0].size) == (MediaKind.AUDIO, 9)
    group = (
        f"<m:group xmlns:m='{MEDIA}'><m:content url='s.jpg' width='100'/><m:content url='l.jpg' "
        "isDefault='true'/><m:title>Quay</m:title><m:credit>Ida</m:credit></m:group>"
    )
    picture = rss(group).media[0]
    assert (picture.url, picture.title, picture.credit) == ("l.jpg", "Quay", "Ida")
    assert [form.url for form in picture.renditions] == ["l.jpg", "s.jpg"]
    clip = rss(f"<m:content xmlns:m='{MEDIA}' url='c' medium='video' duration='1:02:03'/>").media[0]
    assert (clip.kind, clip.duration) == (MediaKind.VIDEO, 3723)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tue, 22 Apr 2025 10:30:00 GMT", "2025-04-22T10:30:00+00:00"),
        ("2025-04-22T10:30:00Z", "2025-04-22T10:30:00+00:00"),
        ("Tue Apr 22 10:30:00 PST 2025", "2025-04-22T10:30:00-08:00"),
        ("Tue Apr 22 10:30:00 2025", "2025-04-22T10:30:00"),
        ("22. März 2025 10:30 +0100", "2025-03-22T10:30+01:00"),
        ("Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T12:00:00-05:00"),
        ("2004-július-13T9:15-05:00", "2004-07-13T09:15-05:00"),
        ("2004년 05월 28일  01:31:15", "2004-05-28T01:31:15"),
        ("2004-05-25 오후 11:23:17", "2004-05-25T23:23:17"),
        ("2004-05-25 오전 12:23:17", "2004-05-25T00:23:17"),
        ("2025/04/22 10:30:00", "2025-04-22T10:30:00"),
        ("31 Foo 2025", None),
        ("Tue, 31 Feb 2025 10:00:00 GMT", None),
        ("soon", None),
        ("9" * 200, None),
    ],
)
def test_dates(text, expected):
    """Each form is read, and the text kept; what is no date is none."""
    found = read_date(text)
    assert (None if found is None else str(found)) == expected
    if found is not None and str(found) != text.replace("Z", "+00:00"):
        assert found.raw == text


def test_a_bad_date_is_left_out_and_noted():
    """The last of several good ones holds."""
    data = b"<rss><channel><item><pubDate>soon</pubDate></item></channel></rss>"
    document = newsmodel.load_document(data)
    assert document.articles[0].published is None
    assert [each.code for each in document.diagnostics] == ["date-unreadable"]
    twice = "<updated>2025-04-22T10:00:00Z</updated><updated>2025-04-23T10:00:00Z</updated>"
    assert str(atom(twice).modified) == "2025-04-23T10:00:00+00:00"


ITEM = b"<rss><channel><item><title>A</title></item></channel></rss>"
BROKEN = {
    "an entity of HTML": ITEM.replace(b"A", b"A&nbsp;&uuml;"),
    "a bare ampersand": ITEM.replace(b"A", b"A & B"),
    "a prefix without namespace": ITEM.replace(b"title", b"dc:title"),
    "space before the declaration": b"\n<?xml version='1.0'?>" + ITEM,
    "a control character": ITEM.replace(b"A", b"A\x08"),
    "the wrong encoding": b"<?xml version='1.0' encoding='utf-8'?>" + ITEM.replace(b"A", b"A\xe4"),
    "no end": ITEM[: ITEM.index(b"A") + 1],
    "a bad reference": ITEM.replace(b"A", b"A&#0;&#8;"),
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN)
def test_what_is_no_xml_is_read_all_the_same(data):
    """It is told, the bytes stay, and a change is refused."""
    document = newsmodel.load_document(data)
    assert document.articles[0].headline.startswith("A")
    assert "not-well-formed" in {each.code for each in document.diagnostics}
    assert document.to_bytes() == data
    with pytest.raises(NotWritableError, match="not well-formed"):
        document.with_article(0, Article())


def test_what_stands_in_sections_is_not_mended():
    """An ampersand in a section is right as it is."""
    data = b"<rss><channel><item><title><![CDATA[A & B]]> & C</title></item></channel></rss>"
    assert newsmodel.load_document(data).articles[0].headline == "A & B & C"


def test_entities_of_its_own_are_no_slip():
    """A document that declares entities and goes wrong is refused, not mended."""
    with pytest.raises(newsmodel.DocumentError):
        newsmodel.load_document(b"<!DOCTYPE rss [<!ENTITY a 'b'>]><rss><channel>&a;&c;")


def test_entities_in_a_set_elsewhere():
    """A document that names a set of entities is well-formed; the set is not fetched."""
    data = (
        b"<!DOCTYPE rss [<!ENTITY % x PUBLIC '-//W3C//X' 'http://a.invalid/x.ent'> %x;]>"
        b"<rss><channel><item><title>A &eacute;</title></item></channel></rss>"
    )
    document = newsmodel.load_document(data)
    assert not document.diagnostics
    assert document.to_bytes() == data


def test_a_sitemap_is_changed_in_place():
    """A news sitemap is a lens, too."""
    document = newsmodel.load_document(SITEMAP)
    old = document.articles[0]
    new = evolve(old, headline="New & old", keywords=("tide",), urgency=2)
    changed = document.with_article(0, new).to_bytes()
    assert newsmodel.load_document(changed).articles == (new,)
    assert b"<news:title>New &amp; old</news:title>" in changed
    bare = newsmodel.load_document(changed).with_article(0, Article(url="https://a.example/"))
    assert newsmodel.load_document(bare.to_bytes()).articles == bare.articles


def test_a_feed_without_items_holds_no_article():
    """It is read, and the status says so."""
    result = newsmodel.parse(b"<rss version='2.0'><channel><title>T</title></channel></rss>")
    assert (result.status, result.format) == ("not_article", "rss")


def test_another_identifier():
    """Dublin Core may say another beside the guid."""
    dc = "<d:identifier xmlns:d='http://purl.org/dc/elements/1.1/'>17</d:identifier>"
    article = rss(f"<guid>g</guid>{dc}")
    assert article.alternate_identifiers == (Identifier(scheme="dc", value="17"),)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "big5"]
)
def test_encodings(encoding):
    """A feed is recognised and read in any encoding that it declares, or that its mark tells."""
    data = f"<?xml version='1.0' encoding='{encoding.removesuffix('-sig')}'?>\n<rss><channel><item>"
    data += "<title>中文</title></item></channel></rss>"
    document = newsmodel.load_document(data.encode(encoding))
    assert (document.format, document.articles[0].headline) == ("rss", "中文")


def test_content_that_lies_elsewhere():
    """It is where the entry leads, when no link says so."""
    source = "<content type='image/png' src='https://a.example/b.png'/>"
    assert atom(source).url == "https://a.example/b.png"
    assert atom(f"<link href='https://a.example/'/>{source}").url == "https://a.example/"


@pytest.mark.parametrize("name", ["media:group", "news:news", "news:publication"])
def test_a_group_within_itself(name):
    """It is read as far as it makes sense; the title beside it counts."""
    item = f"<title>Ferry</title><{name}><{name}><{name}/></{name}></{name}>"
    assert rss(item).headline == "Ferry"


def test_an_item_within_an_item_belongs_to_it():
    """A whole feed that somebody pasted into a summary is no further articles."""
    inner = "<feed><entry><title>Inner</title></entry></feed>"
    entry = f"<entry><title>Outer</title><summary>{inner}</summary></entry>"
    data = f"<feed xmlns='http://www.w3.org/2005/Atom'>{entry}<entry/></feed>".encode()
    document = newsmodel.load_document(data)
    assert [each.headline for each in document.articles] == ["Outer", None]
    changed = document.with_article(0, newsmodel.Article(headline="New"))
    assert newsmodel.load_document(changed.to_bytes()).articles == changed.articles
