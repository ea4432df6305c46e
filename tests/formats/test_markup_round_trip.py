"""What markup can say is read back as it was written; what it cannot say does no harm."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newsmodel.formats.markup import (
    Vocabulary,
    put_blocks,
    read_blocks,
    read_html_text,
    write_elements,
    write_html,
)
from newsmodel.model import Paragraph
from newsmodel.testing.strategies import bodies
from tidy_bodies import HTML_BODIES, NITF_BODIES

XHTML = "http://www.w3.org/1999/xhtml"
NITF = "http://iptc.org/std/NITF/2006-10-18/"
SCHEMA = Path(__file__).parents[3] / "shared" / "data" / "schemas" / "xsd" / "nitf-3-6.xsd"


def as_document(body, vocabulary, namespace):
    """The bytes of a document of the shape of NITF, with a body."""
    prefix = f"{{{namespace}}}" if namespace else ""
    root = etree.Element(f"{prefix}nitf", nsmap={None: namespace} if namespace else None)
    content = etree.SubElement(etree.SubElement(root, f"{prefix}body"), f"{prefix}body.content")
    content.extend(write_elements(body, vocabulary, namespace))
    return etree.tostring(root)


def reread(body, vocabulary, namespace):
    return read_blocks(etree.fromstring(as_document(body, vocabulary, namespace)))


@given(HTML_BODIES)
def test_tidy_bodies_come_back_from_html(body):
    """Every block that HTML can say is the same after writing and reading."""
    assert read_html_text(write_html(body)) == body


@given(HTML_BODIES, st.sampled_from((None, XHTML)))
def test_tidy_bodies_come_back_from_xhtml(body, namespace):
    """Nor does it matter whether it is read as XML, and which namespace it has."""
    assert reread(body, Vocabulary.HTML, namespace) == body


@given(NITF_BODIES, st.sampled_from((None, NITF)))
def test_tidy_bodies_come_back_from_nitf(body, namespace):
    """Every block that NITF can say is the same after writing and reading."""
    assert reread(body, Vocabulary.NITF, namespace) == body


@given(bodies())
def test_any_body_is_written_as_html(body):
    """Whatever a body holds, it is written; and what was read of that is written without loss."""
    written = write_html(body)
    etree.fromstring(f"<div>{written}</div>")
    read = read_html_text(written)
    assert read_html_text(write_html(read)) == read


@given(bodies())
def test_any_body_is_written_as_nitf(body):
    """Whatever a body holds, it is written; and what was read of that is written without loss."""
    read = reread(body, Vocabulary.NITF, NITF)
    assert reread(read, Vocabulary.NITF, NITF) == read


@pytest.fixture(scope="module")
def schema():
    if not SCHEMA.exists():
        pytest.skip("there are no schemas in shared/data/schemas beside the project")
    return etree.XMLSchema(etree.parse(SCHEMA))


@given(body=bodies())
def test_any_body_is_valid_nitf(schema, body):
    """NITF 3.6 lets everything pass that is written, whatever a body holds."""
    document = etree.fromstring(as_document(body, Vocabulary.NITF, NITF))
    assert schema.validate(document), schema.error_log


def test_only_what_changed_is_written_anew():
    """Blocks that stay keep what else the markup says of them; wrappers and comments stay."""
    text = (
        "<body><!-- c --><div class='w'>\n<p id='1'>One <b>bold</b>.</p>\n<hr/>\n"
        "<p id='2'>Two.</p>\n<p id='3'>Three.</p>\n</div></body>"
    )
    body = etree.fromstring(text)
    one, two, three = read_blocks(body)
    put_blocks(body, (one, Paragraph(text="New."), two, three), Vocabulary.HTML)
    expected = text.replace("<hr/>", "<p>New.</p>\n<hr/>").replace("'", '"')
    assert etree.tostring(body).decode() == expected
    put_blocks(body, (one, two), Vocabulary.HTML)
    assert read_blocks(body) == (one, two)


def test_loose_text_is_written_anew():
    """Where blocks and elements are not one to one, all of the body is written."""
    body = etree.fromstring("<body>Loose <b>text</b><p>One.</p></body>")
    wanted = (Paragraph(text="One."), Paragraph(text="Two."))
    put_blocks(body, wanted, Vocabulary.HTML)
    assert etree.tostring(body) == b"<body><p>One.</p><p>Two.</p></body>"
    put_blocks(body, (), Vocabulary.HTML)
    assert etree.tostring(body) == b"<body/>"
