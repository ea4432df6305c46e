"""The hardened parsers: no network, no files, no external entities, bounded size and depth."""

import re
from collections.abc import Iterator
from itertools import dropwhile
from typing import Final

from lxml import etree

from newsmodel.documents.errors import DocumentError
from newsmodel.documents.limits import Limits
from newsmodel.model import Diagnostic

_MOST_DEPTH: Final = 2048
"""What libxml2 reads at most, even with `huge_tree`; without it, 256."""

_METADATA: Final = frozenset("base link meta noscript script style template title".split())
"""What may stand in a head (HTML standard, "in head" insertion mode)."""

_ENTITY_SET: Final = re.compile(rb"<!ENTITY\s+%\s+[\w:.-]+\s+(?:PUBLIC|SYSTEM)\s")
"""A set of entities elsewhere, such as those of XHTML (XML 1.0, section 4.2.2)."""

_LOOK: Final = 2**15
_MOST_ATTRIBUTES: Final = 4096
_TAG: Final = re.compile(
    rb"""(<[A-Za-z][^\s<>]*) ((?: [^>"'<] | "[^"]*" | '[^']*' )*+)""", re.VERBOSE
)
_QUOTED: Final = re.compile(rb"""  "[^"]*" | '[^']*' """, re.VERBOSE)
_FILLED: Final = re.compile(rb"[^ \t\r\n\f\x00]")


def parse_html(
    data: bytes, encoding: str, limits: Limits, noticed: list[Diagnostic]
) -> etree._Element:
    """The root element of a page.

    Raises:
        DocumentError: when there is no element in it.
    """
    data = _thinned(_cut_tags(data, limits, noticed), noticed)
    parser = _html_parser(encoding, huge=False)
    root = _html_root(data, parser)
    if _gave_up(parser):
        parser = _html_parser(encoding, huge=True)
        root = _html_root(data, parser)
        if _too_deep(parser):
            noticed.append(
                Diagnostic(
                    code="too-deep",
                    message=f"elements nested deeper than {_MOST_DEPTH} were left out",
                )
            )
    if root is None:
        raise DocumentError("the page holds no element and no text", code="empty")
    _begin_body(root)
    _continue_body(root)
    # How the characters before it are read (ruby annotations) is no part of the text. To ask the
    # tree is quicker than to look for the tag in the bytes.
    etree.strip_elements(root, "rt", "rp", with_tail=False)
    return root


def parse_xml(
    data: bytes,
    limits: Limits,
    noticed: list[Diagnostic],
    *,
    encoding: str | None = None,
    recover: bool = False,
) -> etree._Element:
    """The root element of an XML document.

    Internal entities are expanded within libxml2's bounds, external ones never. Where a document
    takes its entities from a set elsewhere, what it refers to is not known, and stays a reference.

    Args:
        data: the document.
        limits: what is read of it at most.
        noticed: where diagnostics go.
        encoding: holds against the encoding that the document declares.
        recover: read what can be made out of a document that is not well-formed.

    Raises:
        DocumentError: when the document is not well-formed; the message says where.
    """
    data = _cut_tags(data, limits, noticed)
    parser = _xml_parser(encoding, recover=recover, expand=not _refers_to_sets(data))
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None)
        raise DocumentError(
            f"the XML is not well-formed: {error}",
            code="not-well-formed",
            anchor=f"line {line}" if line else None,
        ) from None
    if root is None:
        raise DocumentError("the XML document has no root element", code="empty")
    return root


def _xml_parser(encoding: str | None, *, recover: bool, expand: bool) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities="internal" if expand else False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_blank_text=False,
        strip_cdata=False,
        encoding=encoding,
        recover=recover,
    )


def _refers_to_sets(data: bytes) -> bool:
    """Whether the entities of a document lie elsewhere, all of them."""
    declared = data.count(b"<!ENTITY")
    return declared > 0 and declared == len(_ENTITY_SET.findall(data))


def _html_parser(encoding: str, *, huge: bool) -> etree.HTMLParser:
    # Not lxml.html's parser: its element classes cost a call of Python for every element.
    return etree.HTMLParser(
        encoding=encoding,
        no_network=True,
        huge_tree=huge,
        default_doctype=False,
        remove_comments=True,  # else they part a text, and many frameworks write them into it
        remove_pis=True,
        collect_ids=False,  # nobody looks elements up by the parser's own table
    )


def _html_root(data: bytes, parser: etree.HTMLParser) -> etree._Element | None:
    if _FILLED.search(data) is None:
        return None
    try:
        return etree.fromstring(data, parser)
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError):
        return None


def _begin_body(root: etree._Element) -> None:
    """Begin the body where HTML says: libxml2 leaves elements of HTML 5 in a head without end."""
    head = root.find("head")
    strays = [] if head is None else list(dropwhile(lambda each: each.tag in _METADATA, head))
    if not strays:
        return
    body = root.find("body")
    if body is None:
        body = etree.SubElement(root, "body")
    strays[-1].tail = (strays[-1].tail or "") + (body.text or "")
    body.text = None
    body[:0] = strays


def _continue_body(root: etree._Element) -> None:
    """Put back what follows an early end: HTML reads it as body, libxml2 as a second one."""
    for more in list(root.itersiblings("html")):
        body = root.find("body")
        if body is None:
            body = etree.SubElement(root, "body")
        for part in more.iter("html", "body"):
            part.tag = "div"
        body.append(more)
    bodies = list(root.iterchildren("body"))
    for more in bodies[1:]:
        more.tag = "div"
        bodies[0].append(more)


def _too_deep(parser: etree.HTMLParser) -> bool:
    return any("xcessive depth" in entry.message for entry in parser.error_log)


def _gave_up(parser: etree.HTMLParser) -> bool:
    """Whether elements were nested 256 deep, or one text or attribute was of ten million bytes."""
    return any("XML_PARSE_HUGE" in entry.message for entry in parser.error_log)


def _thinned(data: bytes, noticed: list[Diagnostic]) -> bytes:
    """A page whose tags have no more attributes than libxml2 can read in good time.

    It compares each attribute of HTML with all before it.
    """
    parts = []
    kept = 0
    for place in _long_tags(data):
        tag = _TAG.match(data, place)
        if tag and len(_QUOTED.sub(b" ", tag[2]).split()) > _MOST_ATTRIBUTES:
            parts.append(data[kept : tag.start(2)])
            kept = tag.end()
    if not parts:
        return data
    noticed.append(
        Diagnostic(
            code="too-many-attributes",
            message=f"more than {_MOST_ATTRIBUTES} attributes of an element were left out",
        )
    )
    return b"".join((*parts, data[kept:]))


def _long_tags(data: bytes) -> Iterator[int]:
    """Where a tag begins that is followed by no other for long.

    It takes a look here and there: most pages have tags everywhere.
    """
    start = 0
    while start < len(data):
        if data.find(b"<", start, start + _LOOK) >= 0:
            start += _LOOK
            continue
        yield max(data.rfind(b"<", max(start - _LOOK, 0), start), 0)
        start = data.find(b"<", start)
        if start < 0:
            return


def _cut_tags(data: bytes, limits: Limits, noticed: list[Diagnostic]) -> bytes:
    most = 2 * limits.max_tags
    if len(data) <= most or data.count(b"<") <= most:
        return data
    end = -1
    for _ in range(most):
        end = data.find(b"<", end + 1)
    noticed.append(
        Diagnostic(
            code="too-many-tags",
            message=f"only the first {limits.max_tags} elements were read; "
            "raise Limits.max_tags to read more",
        )
    )
    return data[:end]
