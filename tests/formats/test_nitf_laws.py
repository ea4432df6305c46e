"""NITF is a lens: any article is written and read again, and what is written is valid."""

from functools import cache
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from newsmodel import Source
from newsmodel.documents import DEFAULT_LIMITS
from newsmodel.formats.lens import SLOT_NAMESPACE
from newsmodel.formats.lens.xml_edit import take_away
from newsmodel.formats.nitf import NitfFormat
from newsmodel.testing import strategies
from nitf_documents import nitf_documents

FEWER = settings(max_examples=settings().max_examples // 3)
SCHEMA = Path(__file__).parents[3] / "shared/data/schemas/xsd/nitf-3-6.xsd"
NITF = NitfFormat()

needs_schema = pytest.mark.skipif(
    not SCHEMA.is_file(), reason="the schema of NITF 3.6 is not beside the project"
)

HOLDERS = frozenset("head docdata tobject key-list identified-content body.head hedline".split())
EXTRAS = "evloc date.expire doc-scope series ed-msg tagline".split()
PLACES = {
    "identifier": {"doc-id", "@uno"},
    "url": {"pubdata"},
    "alternate_identifiers": {"doc-id", "@uno"},
    "headline": {"hl1", "title"},
    "subheadline": {"hl2", "hl1"},
    "summary": {"abstract"},
    "slugline": {"du-key"},
    "byline": {"byline"},
    "authors": {"byline"},
    "dateline": {"dateline"},
    "language": {"@baselang"},
    "publisher": {"pubdata"},
    "provider": {"distributor", "@regsrc"},
    "copyright": {"doc.copyright"},
    "usage_terms": {"rights", "note", "doc.rights"},
    "published": {"date.issue"},
    "created": {"revision-history"},
    "modified": {"revision-history"},
    "embargoed": {"date.release"},
    "version": {"du-key"},
    "publication_status": {"@management-status"},
    "urgency": {"urgency"},
    "genre": {"tobject.property", "@tobject.type"},
    "sections": {"pubdata"},
    "keywords": {"keyword"},
    "subjects": {"tobject.subject", "identified-content"},
    "corrections": {"correction"},
    "body": {"body.content"},
    "media": {"body.content"},
    "extensions": {"meta", "iim", "del-list", "fixture", "body.end", *EXTRAS},
    "links": set(),
    "access": set(),
}
"""The elements, and the attributes, that a field may change; there is the slot besides."""


def without(data, places):
    """A document without some places: all that is left of it, in canonical form."""
    root = etree.fromstring(data)
    for each in [*root.iter("*")][::-1]:
        name = etree.QName(each)
        for place in places:
            each.attrib.pop(place[1:], None)
        is_gone = name.namespace == SLOT_NAMESPACE or name.localname in places
        holds_nothing = name.localname in HOLDERS and not (len(each) or each.attrib)
        if is_gone or holds_nothing:
            take_away(each)
    text = etree.tostring(root, encoding="unicode")
    return etree.canonicalize(text, strip_text=True, with_comments=True)


@cache
def schema():
    return etree.XMLSchema(etree.parse(SCHEMA))


def errors_of(data):
    schema().validate(etree.fromstring(data))
    return [error.message for error in schema().error_log]


def read(data):
    return NITF.read(Source(data=data), DEFAULT_LIMITS)


@FEWER
@given(strategies.articles())
def test_round_trip(article):
    """What is written is read again, for any article."""
    document = read(NITF.write(article, "nitf"))
    assert document.articles == (article,)
    assert not document.diagnostics


@needs_schema
@FEWER
@given(strategies.articles())
def test_what_is_written_is_valid(article):
    """The schema of NITF 3.6 takes every document."""
    assert errors_of(NITF.write(article, "nitf")) == []


@FEWER
@given(nitf_documents())
def test_what_others_wrote_is_kept(data):
    """An untouched document gives the bytes that were read, whatever is in it."""
    document = read(data)
    assert document.to_bytes() == data
    assert len(document.articles) == 1
    assert {each.code for each in document.diagnostics} <= {"invalid-value"}


@FEWER
@given(nitf_documents(), strategies.articles(), strategies.articles())
def test_what_is_set_is_read(data, first, last):
    """Any article may be set in any document, and the last one wins."""
    document = read(data)
    changed = document.with_article(0, last).to_bytes()
    assert read(changed).articles == (last,)
    again = document.with_article(0, first).with_article(0, last)
    assert again.to_bytes() == changed
    assert again.with_article(0, document.articles[0]).to_bytes() == data


@FEWER
@given(nitf_documents(), strategies.articles(), st.sampled_from(sorted(PLACES)))
def test_one_field_changes_only_its_nodes(data, other, field):
    """Everything that says something else is as it was."""
    document = read(data)
    article = evolve(document.articles[0], **{field: getattr(other, field)})
    changed = document.with_article(0, article).to_bytes()
    assert without(changed, PLACES[field]) == without(data, PLACES[field])


@needs_schema
@FEWER
@given(nitf_documents(valid=True), strategies.articles())
def test_a_valid_document_stays_valid(data, article):
    """An edit puts everything where the schema wants it."""
    assert errors_of(data) == []
    changed = read(data).with_article(0, article).to_bytes()
    assert errors_of(changed) == []
