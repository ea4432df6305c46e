"""What the root element of an XML document is called, found out from its first bytes."""

from itertools import takewhile
from typing import Final

from lxml import etree

from newsmodel.documents import Source

_STEP: Final = 512
_MOST_BYTES: Final = 64 * 1024
"""A prolog is short: what declares more before its root is not recognised."""

_LEADING: Final = b"\xef\xbb\xbf\xff\xfe \t\r\n\x00"


def root_name(source: Source) -> str:
    """The qualified name of the root element, as in lxml; empty where there is none.

    Only the start of the document is parsed, whatever its encoding; comments, processing
    instructions and a document type may stand before the root.
    """
    data = source.data[:_MOST_BYTES]
    if data.lstrip(_LEADING)[:1] != b"<":
        return ""
    parser = etree.XMLPullParser(
        events=("start",), resolve_entities=False, no_network=True, load_dtd=False
    )
    steps = (data[place : place + _STEP] for place in range(0, len(data), _STEP))
    for _ in takewhile(lambda step: _fed(parser, step), steps):
        for _, element in parser.read_events():
            return str(element.tag)
    return next((str(element.tag) for _, element in parser.read_events()), "")


def _fed(parser: "etree.XMLPullParser[etree._Element]", data: bytes) -> bool:
    """Whether the parser can go on; what it met before an error is known."""
    try:
        parser.feed(data)
    except etree.XMLSyntaxError:
        return False
    return True
