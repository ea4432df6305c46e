"""ninjs: any article in any version, and items of any shape, kept and changed."""

import json
import re

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import newsmodel
from json_lenses import changed_members, objects, problems, read
from newsmodel import Article, NotWritableError
from newsmodel.formats.ninjs import NinjsFormat, vocabulary
from newsmodel.formats.ninjs.vocabulary import Member
from newsmodel.model import (
    Contributor,
    Instant,
    Link,
    MediaKind,
    MediaRole,
    Paragraph,
    Subject,
)
from newsmodel.testing import strategies

FORMAT = NinjsFormat()
FEWER = settings(max_examples=settings().max_examples // 10)
each_version = pytest.mark.parametrize("name", FORMAT.writes)

MEMBERS = [each for each in vars(vocabulary).values() if isinstance(each, Member)]
NAMES = [
    *(name for member in MEMBERS for name in member.spellings),
    *("headline", "headlines", "headline_main", "bodies", "body_html", "body_text", "value"),
    *("description_text", "descriptions", "role", "rel", "name", "code", "literal", "scheme"),
    *(
        "keywords",
        "authors",
        "source",
        "dates",
        "startDate",
        "width",
        "duration",
        "href",
        "standard",
        "body_newsmodel",
    ),
]
"""Members of items and of what is in them."""


@each_version
def test_round_trip(name):
    """Any article is read again as it was written, and the item is valid in its version."""

    @FEWER
    @given(strategies.articles())
    def law(article):
        data = FORMAT.write(article, name)
        document = read(FORMAT, data)
        assert document.articles == (article,)
        assert not document.diagnostics
        assert not problems(data, f"ninjs/ninjs-schema_{name.removeprefix('ninjs-')}.json")

    law()


@given(objects(NAMES), strategies.articles(), strategies.articles())
def test_any_item_is_a_lens(item, article, other):
    """Whatever its members hold: it is kept, it says what is set, and the last one wins."""
    data = json.dumps(item).encode()
    document = read(FORMAT, data)
    assert document.to_bytes() == data
    changed = document.with_article(0, article)
    assert read(FORMAT, changed.to_bytes()).articles == (article,)
    assert document.with_article(0, other).with_article(0, article).to_bytes() == (
        changed.to_bytes()
    )


@pytest.mark.parametrize("name", ["ninjs-1.4", "ninjs-3.1"])
def test_a_changed_field_changes_its_members_alone(name):
    """The others stay, whatever they are; the slot alone may change with any field."""
    fields = FORMAT.view(name).fields

    @given(strategies.articles(), strategies.articles(), st.sampled_from(list(fields)))
    def law(article, other, field):
        data = FORMAT.write(article, name)
        after = evolve(article, annotations=Article().annotations)
        after = evolve(after, **{field: getattr(other, field)})
        written = read(FORMAT, data).with_article(0, after).to_bytes()
        own = set(re.findall("`(.*?)`", fields[field].where)) | {"headline_subheadline"}
        bodies = {"bodies", "body_newsmodel"}
        before, now = json.loads(data), json.loads(written)
        assert changed_members(before, now) <= own | bodies
        if field != "body" and "bodies" in now:
            assert shown(before.get("bodies", [])) == shown(now["bodies"])

    law()


def shown(bodies):
    """The bodies that are not newsmodel's."""
    return [each for each in bodies if not each["role"].startswith("urn:")]


def story(**members):
    """A small item of ninjs 3."""
    return {"uri": "urn:ferry:1", "standard": {"name": "ninjs", "version": "3.1"}, **members}


def article_of(**members):
    """What a small item shows."""
    return read(FORMAT, story(**members)).articles[0]


@pytest.mark.parametrize(
    "members",
    [
        {"headline": "Ferry sails"},
        {"headline_main": "Ferry sails", "title": "FERRY"},
        {"headlines": [{"role": "sub", "value": "Again"}, {"value": "Ferry sails"}]},
        {"headlines": [{"contentType": "text/html", "value": "<b>Ferry</b> sails"}]},
        {"title": "Ferry sails"},
    ],
)
def test_headlines(members):
    """In one form or several; a title stands in where there is no headline."""
    document = read(FORMAT, story(**members))
    assert document.articles[0].headline == "Ferry sails"
    changed = document.with_article(0, evolve(document.articles[0], headline="Ferry & crew sail"))
    now = json.loads(changed.to_bytes())
    assert changed_members(story(**members), now) == {next(iter(members))}
    assert read(FORMAT, now).articles[0].headline == "Ferry & crew sail"


def test_all_forms_of_a_body_are_kept_alike():
    """HTML and plain text that said the same say the same again, and their counts are right."""
    item = {
        "uri": "urn:ferry:1",
        "body_text": "It sailed.\n\nIt came back.",
        "body_html": "<p>It sailed.</p><p>It came back.</p>",
        "body_teaser": "Ahoy!",
        "wordcount": 5,
    }
    document = read(FORMAT, item)
    assert document.articles[0].text == "It sailed.\n\nIt came back."
    new = evolve(document.articles[0], body=(Paragraph(text="It sailed & sank."),))
    assert json.loads(document.with_article(0, new).to_bytes()) == item | {
        "body_text": "It sailed & sank.",
        "body_html": "<p>It sailed &amp; sank.</p>",
        "wordcount": 4,
    }
    gone = json.loads(document.with_article(0, evolve(new, body=())).to_bytes())
    assert gone.keys() == {"uri", "body_teaser", "wordcount", "body_newsmodel"}


def test_people_made_it_or_are_what_it_is_about():
    """The relation tells; a byline names authors where nobody else does."""
    people = [
        {"name": "Ada Quist", "rel": "http://example.org/roles#Author"},
        {"name": "Bo Lind", "rel": "about", "uri": "http://example.org/bo", "contactInfo": []},
    ]
    document = read(FORMAT, story(people=people, by="By Cy Dunn"))
    article = document.articles[0]
    assert article.authors == (Contributor(name="Ada Quist"),)
    assert article.subjects == (
        Subject(name="Bo Lind", uri="http://example.org/bo", kind="person"),
    )
    changed = document.with_article(0, evolve(article, authors=(Contributor(name="Di Ek"),)))
    now = json.loads(changed.to_bytes())["people"]
    assert now == [{"name": "Di Ek", "rel": "author"}, people[1]]
    assert article_of(by="Paolo Santa and Franca d'Amico").authors == (
        Contributor(name="Paolo Santa"),
        Contributor(name="Franca d'Amico"),
    )


def test_associated_media_and_texts():
    """Pictures are media, the largest rendition the best; texts with an address are links."""
    forms = {"small": {"href": "http://e.org/s.jpg", "width": 10, "height": 10, "mimetype": "x"}}
    forms["big"] = {"href": "http://e.org/b.jpg", "width": 20, "height": 20}
    item = {
        "uri": "urn:ferry:1",
        "associations": {
            "featuremedia": {"uri": "urn:p:1", "type": "picture", "renditions": forms},
            "story": {"uri": "http://e.org/story", "type": "text", "headline": "More"},
            "nothing": None,
        },
    }
    document = read(FORMAT, item)
    article = document.articles[0]
    (picture,) = article.media
    assert (picture.kind, picture.role) == (MediaKind.IMAGE, MediaRole.LEAD)
    assert picture.url == "http://e.org/b.jpg"
    assert article.links == (Link(url="http://e.org/story", relation="related", title="More"),)
    without = json.loads(document.with_article(0, evolve(article, media=())).to_bytes())
    assert without["associations"].keys() == {"story", "nothing"}
    captioned = evolve(article, media=(evolve(picture, caption="At sea"),))
    now = json.loads(document.with_article(0, captioned).to_bytes())["associations"]
    assert now["lead"]["description_caption"] == "At sea"
    assert now["story"] == item["associations"]["story"]


EVENT = {
    "dates": {"startDate": "2025-07-11T09:00:00Z", "expectedEndDate": "2025-07"},
    "organiser": {"name": "Larkmoor Regatta Club", "uri": "https://regatta.example/"},
}
COVERAGE = [{"type": "video", "title": "Start", "itemCount": {"rangeFrom": 1, "rangeTo": 2}}]


def test_planned_events():
    """An event shows as an article; its dates and its coverage are in the extension."""
    described = [{"value": "Rowing boats race to Osier Point.\nTwenty crews start."}]
    item = story(type="event", title="Regatta", eventDetails=EVENT, plannedCoverage=COVERAGE)
    article = read(FORMAT, item | {"descriptions": described, "edNote": "All year"}).articles[0]
    assert article.headline == "Regatta"
    assert [block.text for block in article.body] == described[0]["value"].split("\n")
    said = {"eventDetails": EVENT, "plannedCoverage": COVERAGE, "edNote": "All year"}
    assert article.extensions == Article(extensions={"ninjs": said}).extensions
    for name in ("ninjs-3.0", "ninjs-3.1"):
        data = newsmodel.dumps(article, name)
        assert json.loads(data).items() >= said.items()
        assert newsmodel.loads(data, name) == article
        assert not problems(data, f"ninjs/ninjs-schema_{name.removeprefix('ninjs-')}.json")


@pytest.mark.parametrize(
    "event",
    [
        EVENT | {"dates": {"startDate": "2025-07-11"}},
        EVENT | {"dates": {"startDate": "2025-07-11T09:00:00Z", "expectedStartDate": "2025"}},
        EVENT | {"mood": "festive"},
        {"organiser": {"contactInfo": [{"type": "web"}]}},
        ["2025-07-11"],
    ],
)
def test_what_is_no_event_of_the_standard_rides_in_the_slot(event):
    """The item stays valid, whatever the extension holds."""
    article = Article(extensions={"ninjs": {"eventDetails": event}, "other": 1})
    data = newsmodel.dumps(article, "ninjs-3.1")
    assert "eventDetails" not in json.loads(data)
    assert newsmodel.loads(data, "ninjs-3.1") == article
    assert not problems(data, "ninjs/ninjs-schema_3.1.json")


def test_what_is_wrong_is_noted():
    """Members of another type, and dates that are none, are left out with a word."""
    wrong = {"headline": 7, "headlines": "x", "subjects": {"name": "x"}, "urgency": 12}
    document = read(FORMAT, story(**wrong, versionCreated="yesterday-ish", pubStatus="replaced"))
    assert {(each.code, each.anchor) for each in document.diagnostics} == {
        ("wrong-type", "$.headline"),
        ("wrong-type", "$.headlines"),
        ("wrong-type", "$.subjects"),
        ("invalid-value", "$.urgency"),
        ("date-unreadable", "$.versionCreated"),
        ("invalid-value", "$.pubStatus"),
    }
    assert document.articles == (Article(identifier="urn:ferry:1"),)


def test_a_pure_item_says_what_it_cannot():
    """What ninjs has a member for needs no slot, also identifiers that are no URIs."""
    plain = Article(
        identifier="Ferry 12",
        headline="Ferry sails",
        byline="By Ada Quist",
        authors=(Contributor(name="Ada Quist"),),
        modified=Instant.parse("2025-04-22T10:30:00Z"),
        keywords=("ferry",),
        body=(Paragraph(text="It sailed."),),
    )
    for name in FORMAT.writes:
        assert newsmodel.loads(newsmodel.dumps(plain, name, pure=True), name) == plain
    with pytest.raises(NotWritableError, match="sections"):
        newsmodel.dumps(evolve(plain, sections=("Harbour",)), "ninjs-3.1", pure=True)


@pytest.mark.parametrize(
    ("text", "format_"),
    [
        ('{"uri": "urn:a", "headline": "b"}', "ninjs"),
        ('{"guid": "urn:a", "body_html": "b", "versioncreated": "c"}', "ninjs"),
        ('{"$schema": "https://iptc.org/std/ninjs/ninjs-schema_3.1.json"}', "ninjs"),
        ("{}", "ninjs"),
        ('{"schema_version": 1, "headline": "b"}', "json"),
    ],
)
def test_it_is_told_by_its_members(text, format_):
    """Also where nothing names the standard; what is another's is left alone."""
    for encoding in ("utf-8", "utf-16"):
        if format_ == "ninjs" or encoding == "utf-8":
            assert newsmodel.load_document(text.encode(encoding)).format == format_


@pytest.mark.parametrize(
    "text",
    [
        '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "b", "uri": "c"}',
        '{"version": "https://jsonfeed.org/version/1.1", "items": [{"uri": "a"}]}',
    ],
)
def test_what_is_another_formats_is_left_alone(text):
    """JSON-LD and feeds may have members of the same names."""
    assert FORMAT.sniff(newsmodel.Source(data=text.encode())) == 0.0
