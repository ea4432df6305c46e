"""The laws of NewsML-G2: on invented articles, fresh and put into documents that others wrote."""

from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from newsmodel import Source
from newsmodel.documents import DEFAULT_LIMITS
from newsmodel.formats.lens import SLOT_NAMESPACE
from newsmodel.formats.newsml_g2 import NewsmlG2Format
from newsmodel.formats.newsml_g2.view import FIELDS
from newsmodel.testing import check_format, strategies

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT.parent / "shared" / "data" / "schemas" / "xsd" / "G2-multi-schema-2.35.xsd"
STORY = (ROOT / "seeds" / "newsml-g2-story" / "source.xml").read_bytes()
MESSAGE = (ROOT / "seeds" / "newsml-g2-message" / "source.xml").read_bytes()

FORMAT = NewsmlG2Format()
FEWER = settings(max_examples=settings().max_examples // 5)
PLACES = [(STORY, 0), *((MESSAGE, index) for index in range(5))]
in_each_place = pytest.mark.parametrize(("data", "index"), PLACES)


@pytest.fixture(scope="module")
def schema():
    """The schema of 2.35, Power; what it says of a document is in its ``error_log``."""
    if not SCHEMA.is_file():
        pytest.skip("there are no schemas in shared/data/schemas beside the project")
    return etree.XMLSchema(etree.parse(SCHEMA))


def read(data):
    """The document with these bytes."""
    return FORMAT.read(Source(data=data), DEFAULT_LIMITS)


@FEWER
@given(strategies.articles())
def test_round_trip(article):
    """What is written is read again, without a word of doubt."""
    written = read(FORMAT.write(article, "newsml-g2"))
    assert written.articles == (article,)
    assert not written.diagnostics


@FEWER
@given(st.lists(strategies.articles(), max_size=3))
def test_messages(articles):
    """Any number of articles is one document."""
    assert read(FORMAT.write_many(articles, "newsml-g2")).articles == tuple(articles)


def test_validity(schema):
    """Whatever the article: the document is valid, also when it is changed."""

    @FEWER
    @given(strategies.articles(), strategies.articles())
    def law(first, second):
        data = FORMAT.write(first, "newsml-g2")
        assert schema.validate(etree.fromstring(data)), schema.error_log
        changed = read(data).with_article(0, second).to_bytes()
        assert schema.validate(etree.fromstring(changed)), schema.error_log

    law()


@in_each_place
def test_lens(data, index):
    """GetPut, PutGet and PutPut in what others wrote."""
    before = read(data)

    @FEWER
    @given(strategies.articles(), strategies.articles())
    def law(first, second):
        after = before.with_article(index, first)
        assert read(after.to_bytes()).articles == after.articles
        again = after.with_article(index, second).with_article(index, first)
        assert again.to_bytes() == after.to_bytes()
        assert after.with_article(index, before.articles[index]).to_bytes() == data

    law()


@in_each_place
def test_what_others_wrote_stays_valid(schema, data, index):
    """Whatever is put into an item of whatever kind."""
    before = read(data)

    @FEWER
    @given(strategies.articles())
    def law(article):
        changed = before.with_article(index, article).to_bytes()
        assert schema.validate(etree.fromstring(changed)), schema.error_log

    law()


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_a_field_changes_only_its_elements(field):
    """Everything but what says the field, and the slot, is as it was: comments and all."""
    before = read(STORY)

    @FEWER
    @given(strategies.articles())
    def law(article):
        value = getattr(article, field.name)
        changed = before.with_article(0, evolve(before.articles[0], **{field.name: value}))
        assert without(field, changed.to_bytes()) == without(field, STORY)

    law()


def without(field, data):
    """A document without the elements of a field, the slot and white space between elements."""
    root = etree.fromstring(data)
    for name in field.names:
        for element in list(root.iter(name)):
            element.getparent().remove(element)
    for element in list(root.iter(f"{{{SLOT_NAMESPACE}}}*")):
        element.getparent().remove(element)
    for element in beside(field, root):
        element.getparent().remove(element)
    if not field.names:
        root.attrib.clear()
        for element in list(root.iter("{*}language")):
            element.getparent().remove(element)
    text = etree.tostring(root.getroottree(), encoding="unicode")
    return etree.canonicalize(text, strip_text=True, with_comments=True)


def beside(field, root):
    """The elements of media that stand with the rest of the metadata: credit and caption."""
    if field.name != "media":
        return []
    captions = [each for each in root.iter("{*}description") if each.get("role") == "drol:caption"]
    return [*root.iter("{*}creditline"), *captions]


def test_the_laws_of_all_formats():
    """The contract kit finds nothing, on documents with everything that agencies write."""
    check_format(FORMAT, [STORY, MESSAGE], examples=20)
