"""JSON Feed: any articles in a feed, and feeds of any shape, kept and changed."""

import json

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import newsmodel
from json_lenses import changed_members, objects, problems, read
from newsmodel import Article, NotWritableError
from newsmodel.formats.jsonfeed import JsonFeedFormat
from newsmodel.model import (
    Contributor,
    Instant,
    Link,
    Media,
    MediaKind,
    MediaRole,
    Organisation,
    Paragraph,
    Rendition,
)
from newsmodel.testing import strategies

FORMAT = JsonFeedFormat()
FEWER = settings(max_examples=settings().max_examples // 5)
NAMES = [
    *("version", "title", "home_page_url", "icon", "language", "authors", "author", "items"),
    *("id", "url", "external_url", "content_html", "content_text", "summary", "image", "tags"),
    *("banner_image", "date_published", "date_modified", "attachments", "name", "mime_type"),
    *("size_in_bytes", "duration_in_seconds", "_newsmodel", "slot"),
]
CHANGED = {
    "identifier": {"id"},
    "url": {"url", "id"},
    "body": {"content_html", "content_text"},
    "media": {"image", "banner_image", "attachments"},
}
"""Which members a change of a field may change, where it is not one that the view names."""

ITEM = {"id": "1", "content_text": "It sailed."}


def feed(*items, version="https://jsonfeed.org/version/1.1", **members):
    """A small feed."""
    return {"version": version, "title": "Larkmoor Courier", "items": list(items), **members}


@FEWER
@given(st.lists(strategies.articles(), max_size=3))
def test_round_trip(articles):
    """Any articles are read again as they were written, and the feed is valid."""
    data = FORMAT.write_many(articles, "jsonfeed")
    document = read(FORMAT, data)
    assert document.articles == tuple(articles)
    assert not document.diagnostics
    assert not problems(data, "jsonfeed/feed.json")


@given(objects(NAMES), objects(NAMES), strategies.articles(), strategies.articles())
def test_any_feed_is_a_lens(members, item, article, other):
    """Whatever its members hold: it is kept, it says what is set, and the last one wins."""
    data = json.dumps(feed(item, ITEM) | {**members, "items": [item, ITEM]}).encode()
    document = read(FORMAT, data)
    assert document.to_bytes() == data
    changed = document.with_article(0, article)
    again = read(FORMAT, changed.to_bytes())
    assert again.articles == (article, document.articles[1])
    assert document.with_article(0, other).with_article(0, article).to_bytes() == (
        changed.to_bytes()
    )


@given(strategies.articles(), strategies.articles(), st.sampled_from(list(FORMAT.view("").fields)))
def test_a_changed_field_changes_its_members_alone(article, other, field):
    """The others stay, whatever they are; the slot alone may change with any field."""
    data = FORMAT.write(article, "jsonfeed")
    after = evolve(article, annotations=Article().annotations)
    after = evolve(after, **{field: getattr(other, field)})
    written = read(FORMAT, data).with_article(0, after).to_bytes()
    own = CHANGED.get(field, {FORMAT.view("").fields[field].where.strip("`")})
    before, now = (json.loads(each)["items"][0] for each in (data, written))
    assert changed_members(before, now) <= own | {"_newsmodel"}


def test_what_the_feed_says_holds_for_its_items():
    """Language, authors and publisher of the feed are those of items that say nothing else."""
    own = ITEM | {"language": "de", "authors": [{"name": "Bo Lind"}], "title": "Fähre"}
    members = {"language": "en", "authors": [{"name": "Ada Quist", "url": "https://e.org/ada"}]}
    first, second = read(FORMAT, feed(ITEM, own, **members)).articles
    assert (first.language, second.language) == ("en", "de")
    assert first.authors == (Contributor(name="Ada Quist", url="https://e.org/ada"),)
    assert second.authors == (Contributor(name="Bo Lind"),)
    assert first.publisher == second.publisher == Organisation(name="Larkmoor Courier")
    assert (first.headline, second.headline) == (None, "Fähre")


def test_the_one_author_of_the_first_version():
    """It is read, and stays the only one where 1.0 is written."""
    old = feed(ITEM | {"author": {"name": "Ada Quist", "avatar": "https://e.org/a.png"}})
    old["version"] = "https://jsonfeed.org/version/1"
    document = read(FORMAT, old)
    article = document.articles[0]
    assert article.authors == (Contributor(name="Ada Quist"),)
    both = (Contributor(name="Bo Lind"), Contributor(name="Cy Dunn"))
    changed = document.with_article(0, evolve(article, authors=both, language="en"))
    item = json.loads(changed.to_bytes())["items"][0]
    assert item["author"] == {"name": "Bo Lind"}
    assert not {"authors", "language"} & item.keys()
    assert read(FORMAT, changed.to_bytes()).articles == changed.articles
    assert not problems(changed.to_bytes(), "jsonfeed/feed-1.json")


def test_pictures_attachments_and_links():
    """What stands for an item, what is attached to it, and what it links to."""
    attached = {"url": "https://e.org/a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 9}
    item = ITEM | {
        "image": "https://e.org/i.jpg",
        "banner_image": "https://e.org/b.jpg",
        "attachments": [attached | {"title": "Listen", "duration_in_seconds": 61.5}],
        "external_url": "https://example.com/else",
    }
    document = read(FORMAT, feed(item))
    article = document.articles[0]
    sound = Media(
        kind=MediaKind.AUDIO,
        url="https://e.org/a.mp3",
        title="Listen",
        duration=61.5,
        renditions=(Rendition(url="https://e.org/a.mp3", mime_type="audio/mpeg", size=9),),
    )
    lead = Media(url="https://e.org/i.jpg", role=MediaRole.LEAD)
    assert article.media == (lead, Media(url="https://e.org/b.jpg"), sound)
    assert article.links == (Link(url="https://example.com/else", relation="related"),)
    changed = document.with_article(0, evolve(article, media=(lead, sound), links=()))
    now = json.loads(changed.to_bytes())["items"][0]
    assert now == {
        name: item[name] for name in item if name not in ("banner_image", "external_url")
    }


def test_both_forms_of_a_content_are_kept_alike():
    """Where they said the same; another text beside the HTML is left alone."""
    both = ITEM | {"content_html": "<p>It <b>sailed</b>.</p>"}
    other = both | {"content_text": "A short message."}
    document = read(FORMAT, feed(both, other, ITEM))
    for index, article in enumerate(document.articles):
        document = document.with_article(index, evolve(article, body=(Paragraph(text="a < b"),)))
    items = json.loads(document.to_bytes())["items"]
    html = {"content_html": "<p>a &lt; b</p>"}
    assert items == [
        both | html | {"content_text": "a < b"},
        other | html,
        ITEM | {"content_text": "a < b"},
    ]
    emptied = document.with_article(0, evolve(document.articles[0], body=())).to_bytes()
    assert json.loads(emptied)["items"][0] == ITEM | {"content_text": ""}


def test_what_is_wrong_is_noted():
    """Items that are no objects, and members of another type, are left out with a word."""
    document = read(
        FORMAT, feed(ITEM | {"id": 7, "tags": ["a", 1, 2], "date_published": "soon"}, 3)
    )
    assert [article.identifier for article in document.articles] == ["7"]
    assert document.articles[0].keywords == ("a",)
    assert [(each.code, each.anchor) for each in document.diagnostics] == [
        ("date-unreadable", "$.date_published"),
        ("wrong-type", "$.tags[1]"),
    ]
    no_items = read(FORMAT, feed() | {"items": 3})
    assert [each.anchor for each in no_items.diagnostics] == ["$.items"]
    with pytest.raises(newsmodel.DocumentError, match="no version and no items"):
        read(FORMAT, {"headline": "x"})


def test_a_pure_feed_says_what_it_cannot():
    """What JSON Feed has a member for needs no slot."""
    plain = Article(
        identifier="Ferry 12",
        url="https://example.org/ferry",
        headline="Ferry sails",
        published=Instant.parse("2025-04-22T10:30:00+02:00"),
        keywords=("ferry",),
        body=(Paragraph(text="It sailed."),),
    )
    data = newsmodel.dumps(plain, "jsonfeed", pure=True)
    assert b"_newsmodel" not in data
    assert newsmodel.loads(data, "jsonfeed") == plain
    with pytest.raises(NotWritableError, match="urgency"):
        newsmodel.dumps(evolve(plain, urgency=3), "jsonfeed", pure=True)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_it_is_told_by_its_version(encoding):
    """Also where the version comes behind the items."""
    members = dict(reversed(feed(ITEM | {"content_text": "x" * 9000}).items()))
    assert newsmodel.load_document(json.dumps(members).encode(encoding)).format == "jsonfeed"
    typical = {"home_page_url": "https://e.org", "items": [ITEM], "title": "x"}
    assert newsmodel.load_document(json.dumps(typical).encode(encoding)).format == "jsonfeed"
