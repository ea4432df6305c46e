"""HTML is recognised by its tags, read with limits, and never written."""

import pytest

from newsmodel.documents import DEFAULT_LIMITS, DocumentError, NotWritableError, Source
from newsmodel.html.format import HtmlFormat
from newsmodel.model import Article

FORMAT = HtmlFormat()


@pytest.mark.parametrize(
    ("data", "least"),
    [
        (b"<!DOCTYPE html><p>x", 0.9),
        (b"\xef\xbb\xbf\n<!-- x --><HTML lang=en><body>", 0.9),
        (
            b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"><html>',
            0.9,
        ),
        (b"<div><p>part of a page</p></div>", 0.7),
        (b"<!-- a part --> <blockquote>of a page", 0.7),
    ],
)
def test_pages_are_recognised(data, least):
    """By doctype, by their root, or as a piece of markup."""
    assert FORMAT.sniff(Source.of(data)) >= least


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Plain text, 2 < 3.",
        b'{"html": "<p>"}',
        b'<?xml version="1.0"?><rss><channel/></rss>',
        b"<rss><channel><title>x</title><link>y</link></channel></rss>",
    ],
)
def test_other_things_are_not(data):
    """Plain text, JSON and feeds are no pages."""
    assert FORMAT.sniff(Source.of(data)) < 0.3


def test_reading_gives_a_page_and_refuses_nothing():
    """What holds no element at all is an error that says so."""
    assert FORMAT.read(Source.of(b"<p>x"), DEFAULT_LIMITS).format == "html"
    with pytest.raises(DocumentError, match="no element"):
        FORMAT.read(Source.of(b"<!-- -->"), DEFAULT_LIMITS)


def test_pages_are_not_written():
    """The error names a way out."""
    with pytest.raises(NotWritableError, match="json"):
        FORMAT.write(Article(), "html")
