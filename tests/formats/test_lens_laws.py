"""The laws of the lens core, on two formats that can say little and the rest in their slots."""

import json
import re

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from newsmodel import Article, NotWritableError, Source
from newsmodel.documents import DEFAULT_LIMITS
from newsmodel.formats.lens import (
    FieldPlace,
    FreshJson,
    FreshXml,
    JsonLensDocument,
    ManyLensFormat,
    XmlLensDocument,
    read_object,
    read_xml,
)
from newsmodel.formats.lens.xml_edit import put_text
from newsmodel.testing import strategies

FEWER = settings(max_examples=settings().max_examples // 5)


def put_title(node, article):
    """The headline in an object."""
    if article.headline is None:
        node.pop("title", None)
    else:
        node["title"] = article.headline.strip()


class MemoView:
    """A headline in an object of JSON."""

    def __init__(self):
        self.fields = {"headline": FieldPlace("`title`", put_title)}

    def get(self, node, noted):
        """The title, if it says anything."""
        title = node.get("title")
        return {"headline": title} if title and title.strip() else {}

    def slot(self, node):
        """The member ``rest``."""
        return node.get("rest")

    def put_slot(self, node, slot):
        """The member ``rest``."""
        node.pop("rest", None)
        if slot is not None:
            node["rest"] = slot


class MemoDocument(JsonLensDocument):
    """Notes in JSON."""

    format = "memo"

    @classmethod
    def read(cls, source, limits):
        """Every note of the list."""
        value = read_object(source)
        paths = [("notes", place) for place in range(len(value["notes"]))]
        return cls(source, value=value, paths=paths, view=MemoView(), limits=limits)


def put_note_title(node, article):
    """The headline in an element."""
    put_text(node, "title", article.headline, ("title", "rest"))


class NoteView:
    """A headline in an element of XML."""

    def __init__(self):
        self.fields = {"headline": FieldPlace("`title`", put_note_title)}

    def get(self, node, noted):
        """The title, if it says anything."""
        title = (node.findtext("title") or "").strip()
        return {"headline": title} if title else {}

    def slot(self, node):
        """The element ``rest``."""
        return node.findtext("rest")

    def put_slot(self, node, slot):
        """The element ``rest``."""
        put_text(node, "rest", slot, ("title", "rest"))


class NoteDocument(XmlLensDocument):
    """Notes in XML."""

    format = "note"

    @classmethod
    def read(cls, source, limits):
        """Every note below the root."""
        noted = []
        root = read_xml(source, limits, noted)
        nodes = root.findall("note")
        return cls(
            source, root=root, nodes=nodes, view=NoteView(), limits=limits, diagnostics=noted
        )


class Memos(ManyLensFormat):
    """The format of the notes in JSON."""

    def view(self, name):
        """The one view."""
        return MemoView()

    def fresh(self, name, count=1):
        """Empty notes."""
        value = {"notes": [{} for _ in range(count)]}
        return FreshJson(value, value["notes"])


class Notes(ManyLensFormat):
    """The format of the notes in XML."""

    def view(self, name):
        """The one view."""
        return NoteView()

    def fresh(self, name, count=1):
        """Empty notes."""
        root = etree.Element("notes")
        return FreshXml(root, [etree.SubElement(root, "note") for _ in range(count)])


KINDS = [
    pytest.param(Memos(), MemoDocument, id="json"),
    pytest.param(Notes(), NoteDocument, id="xml"),
]
each_kind = pytest.mark.parametrize(("format_", "document"), KINDS)


ARTICLES = strategies.articles() | strategies.words().map(lambda title: Article(headline=title))
"""With those among them that the formats can say by themselves, without their slots."""


def read(document, data):
    """The document with these bytes."""
    return document.read(Source(data=data), DEFAULT_LIMITS)


@each_kind
def test_round_trip(format_, document):
    """Any articles written are read again, however little the format can say of them."""

    @FEWER
    @given(st.lists(ARTICLES, min_size=1, max_size=3))
    def law(articles):
        written = read(document, format_.write_many(articles, "x"))
        assert written.articles == tuple(articles)
        assert not written.diagnostics

    law()


@each_kind
def test_lens(format_, document):
    """GetPut, PutGet and PutPut, and the other articles' nodes stay."""

    @FEWER
    @given(st.lists(ARTICLES, min_size=3, max_size=3), st.integers(0, 1))
    def law(articles, index):
        data = format_.write_many(articles[:2], "x")
        before = read(document, data)
        new = articles[2]
        after = before.with_article(index, new)
        assert before.to_bytes() == data
        assert before.with_article(index, articles[index]).to_bytes() == data
        assert read(document, after.to_bytes()).articles == after.articles
        assert before.with_article(index, Article()).with_article(index, new).to_bytes() == (
            after.to_bytes()
        )
        part = before.parts()[index].with_article(0, new)
        assert part.to_bytes() == after.to_bytes()
        assert part.anew().articles == (articles[index],)

    law()


@each_kind
def test_a_slot_that_no_longer_holds_stays_until_its_article_changes(format_, document):
    """What another program made of one article is not tidied up when a second one is changed."""
    data = format_.write_many([Article(headline=" Ferry "), Article(headline="Pier")], "x")
    edited = re.sub(rb"(title\W+)Ferry", rb"\1Tram", data)
    assert read(document, edited).articles[0].headline.strip() == "Tram"
    changed = read(document, edited).with_article(1, Article(headline="Weir"))
    assert changed.to_bytes() == edited.replace(b"Pier", b"Weir")


@each_kind
def test_a_pure_document_refuses_what_it_cannot_say(format_, document):
    """Without its slot, a format says which fields would be lost."""
    ferry = Article(headline="Ferry sails")
    pure = format_.write_pure(ferry, "x")
    assert b"rest" not in pure
    assert read(document, pure).articles == (ferry,)
    with pytest.raises(NotWritableError, match="article's keywords, urgency;"):
        format_.write_pure(evolve(ferry, keywords=("ferry",), urgency=3), "x")


AS_OTHERS_WRITE = """<?xml version="1.0" encoding="iso-8859-1"?>
<!DOCTYPE notes [<!ENTITY co "Ferry &amp; Co"><!ENTITY two "<b>x</b>">]>
<?desk 3?>
<!-- first --><notes a="&co;">
  <note><title><![CDATA[Old]]></title><x>&co; é &#x1F6F6;</x><!-- c --><?p i?></note>
  <note/>
</notes>
<!-- last -->"""


def test_xml_that_others_wrote_keeps_everything():
    """Comments, instructions, entities, sections, the encoding: all of it stays beside an edit."""
    data = AS_OTHERS_WRITE.encode("latin-1")
    document = read(NoteDocument, data)
    changed = document.with_article(1, Article(headline="Zürich & 東京")).to_bytes()
    title = "<note>\n    <title>Zürich &amp; &#26481;&#20140;</title>\n  </note>"
    expected = AS_OTHERS_WRITE.replace("<note/>", title).replace("&#x1F6F6;", "&#128758;")
    assert changed == expected.encode("latin-1")


def test_an_entity_that_holds_elements_is_expanded_when_it_must_be():
    """Where only the expanded tree has the nodes that are to be changed, it is what is written."""
    data = AS_OTHERS_WRITE.replace("<note/>", "<note/>&two;").encode("latin-1")
    document = read(NoteDocument, data)
    assert document.to_bytes() == data
    changed = read(NoteDocument, document.with_article(1, Article(headline="New")).to_bytes())
    assert [each.headline for each in changed.articles] == ["Old", "New"]
    assert changed.root.find("b").text == "x"


def test_json_that_others_wrote_keeps_everything():
    """Layout, order, numbers, the byte-order mark and unknown members stay beside an edit."""
    text = '\ufeff{"z": 1.50,\n "notes": [ {"é":[1.0 , 2],"title":"Old"} ]}\n'
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le"):
        document = read(MemoDocument, text.encode(encoding))
        changed = document.with_article(0, Article(headline="Neü")).to_bytes()
        assert changed == text.replace("Old", "Neü").encode(encoding)
        assert json.loads(read(MemoDocument, changed).to_bytes().decode(encoding).lstrip("\ufeff"))


@each_kind
def test_limits_hold(format_, document):
    """No more articles than allowed are read, and that is told; nothing else is lost."""
    articles = [Article(headline=f"Note {number}") for number in range(3)]
    data = format_.write_many(articles, "x")
    limited = document.read(Source(data=data), evolve(DEFAULT_LIMITS, max_articles=2))
    assert limited.articles == tuple(articles[:2])
    assert [each.code for each in limited.diagnostics] == ["too-many-articles"]
    changed = limited.with_article(1, Article(headline="New")).to_bytes()
    assert [each.headline for each in read(document, changed).articles] == [
        "Note 0",
        "New",
        "Note 2",
    ]
    with pytest.raises(IndexError):
        limited.with_article(2, articles[2])
