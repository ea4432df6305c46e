"""A second reading of feeds that are not well-formed XML: what can be made out, with a diagnostic.

What people get wrong most is set right in the text first: entities of HTML that XML does not know,
bare ampersands, characters that XML forbids, white space before the declaration, encodings. Then
libxml2 recovers what it can, and no prefix needs to be declared.
"""

import re
from html import escape, unescape
from typing import Final

from lxml import etree

from newsmodel.documents import DocumentError, Limits, Source, decode, parse_xml
from newsmodel.formats.lens import read_xml
from newsmodel.formats.lens.xml_edit import xml_text
from newsmodel.model import Diagnostic

_ENTITIES: Final = re.compile(rb"<!ENTITY", re.IGNORECASE)
_DECLARATION: Final = re.compile(r"<\?xml\s[^>]*\?>|<!DOCTYPE\s[^>\[]*>", re.IGNORECASE)
_LITERAL: Final = re.compile(r"(<!\[CDATA\[.*?\]\]>|<!--.*?-->)", re.DOTALL)
_REFERENCE: Final = re.compile(r"&(#\d+;|#[xX][\da-fA-F]+;|[A-Za-z][A-Za-z\d]*;)?")
_OF_XML: Final = frozenset({"amp;", "lt;", "gt;", "quot;", "apos;"})


def read_feed(
    source: Source, limits: Limits, noted: list[Diagnostic]
) -> tuple[etree._Element, bool]:
    """The root element of a feed, and whether the feed is well-formed XML.

    Raises:
        DocumentError: when nothing can be made out.
    """
    try:
        return read_xml(source, limits, noted), True
    except DocumentError as error:
        if error.code != "not-well-formed" or _ENTITIES.search(source.data):
            raise  # entities that a document declares itself are no slip, but an attack
        root = _recovered(source, limits, noted)
        noted.append(
            Diagnostic(
                code="not-well-formed",
                message=f"{error}; it was read as far as it can be made out, and cannot be changed",
                anchor=error.anchor,
            )
        )
        return root, False


def _recovered(source: Source, limits: Limits, noted: list[Diagnostic]) -> etree._Element:
    decoded = decode(source)
    noted.extend(decoded.diagnostics)
    data = _mended(decoded.text).encode("utf-8", "replace")
    return parse_xml(data, limits, noted, encoding="utf-8", recover=True)


def _mended(text: str) -> str:
    """A text without the slips that can be set right without a parser."""
    parts = _LITERAL.split(xml_text(_DECLARATION.sub("", text)).lstrip())
    # Every other part is a section or a comment, in which everything may stand.
    parts[::2] = [_REFERENCE.sub(_known_to_xml, part) for part in parts[::2]]
    return "".join(parts)


def _known_to_xml(reference: re.Match[str]) -> str:
    """A reference that XML knows, the characters it stands for, or a bare ampersand."""
    name = reference[1]
    if name is None:
        return "&amp;"
    if name in _OF_XML:
        return reference[0]
    meant = unescape(reference[0])
    return escape(xml_text(meant), quote=False)
