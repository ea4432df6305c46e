"""What the root element of an XML document is called, found out from its first bytes."""

import re
from functools import lru_cache
from itertools import takewhile
from typing import Final

from lxml import etree

from newsmodel.documents import Source

_STEP: Final = 512
_HEAD_BYTES: Final = 2048
"""Most roots are told by these; more would be copied and compared for every format that asks."""

_MOST_BYTES: Final = 64 * 1024
"""A prolog is short: what declares more before its root is not recognised."""

_LEADING: Final = b"\xef\xbb\xbf\xff\xfe \t\r\n\x00"

_BETWEEN: Final = rb"(?:<!--(?:[^-]|-(?!-))*-->\s*|<\?(?!xml\s)[^<>?]*\?>\s*)*"
_USUAL: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml\s[^<>]*\?>\s*)?"
    rb"%b(?:<!(?i:DOCTYPE)\s[^<>\[]*>\s*%b)?"
    rb"<(?:(?P<prefix>[A-Za-z_][\w.-]*):)?(?P<name>[A-Za-z_][\w.-]*)"
    rb"(?P<attributes>(?:\s+[\w.:-]+\s*=\s*(?:\"[^\"<]*\"|'[^'<]*'))*)\s*/?>" % (_BETWEEN, _BETWEEN)
)
"""How most documents begin: in an encoding that has ASCII in it, and with no document type that
declares anything itself."""

_NAMESPACE: Final = re.compile(rb"\sxmlns(?::([\w.-]+))?\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")


def root_name(source: Source) -> str:
    """The qualified name of the root element, as in lxml; empty where there is none.

    Only the start of the document is looked at, whatever its encoding; comments, processing
    instructions and a document type may stand before the root.
    """
    name = _usual_name(source.data[:_HEAD_BYTES])
    return _parsed_name(source.data[:_MOST_BYTES]) if name is None else name


@lru_cache(maxsize=4)  # every format of XML asks
def _usual_name(head: bytes) -> str | None:
    """The name by the first bytes; None where only a parser can tell it."""
    if head.lstrip(_LEADING)[:1] not in (b"<", b""):
        return ""
    usual = _USUAL.match(head)
    return _name_of(usual) if usual else None


def _name_of(root: re.Match[bytes]) -> str | None:
    """The name by the declarations of the tag; None where they do not settle it."""
    prefix, name, attributes = root.groups()
    for declared, double, single in _NAMESPACE.findall(attributes):
        if declared == (prefix or b""):
            namespace = double or single
            is_plain = namespace.isascii() and b"&" not in namespace and name.isascii()
            return f"{{{namespace.decode()}}}{name.decode()}" if is_plain and namespace else None
    return None if prefix else name.decode("ascii", "ignore")


@lru_cache(maxsize=4)
def _parsed_name(data: bytes) -> str:
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
