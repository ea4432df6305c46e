"""QCodes, addresses and language tags: what the schema takes, and what a QCode stands for."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Final

import orjson
from lxml import etree

from newsmodel.documents import DEFAULT_LIMITS, DocumentError, parse_xml
from newsmodel.formats.lens.xml_edit import xml_text
from newsmodel.formats.newsml_g2.names import CATALOG, g2

Schemes = Mapping[str, str]
"""The URIs of schemes by their aliases."""

Catalogs = Mapping[str, Schemes]
"""The schemes of catalogs by the addresses that documents refer to them with."""

_QCODE: Final = re.compile(r"[^\s:]+:\S+")
_LANGUAGE: Final = re.compile(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*")
_CHARACTER: Final = r"(?:[\w.~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})"
_IRI: Final = re.compile(rf"[A-Za-z][A-Za-z0-9+.-]*:{_CHARACTER}+(?:#{_CHARACTER}*)?")
_LAST_STEP: Final = re.compile("[/#]")
_NONE: Final[frozenset[str]] = frozenset()
_OF_IPTC: Final = "iptc.org/std/catalog/"
_SCHEME: Final = g2("scheme")


def is_qcode(text: str) -> bool:
    """Whether the schema takes a text as a QCode."""
    return _QCODE.fullmatch(text) is not None and xml_text(text) == text


def is_iri(text: str) -> bool:
    """Whether a text is certainly an absolute IRI (RFC 3987); some odd ones are not told."""
    return _IRI.fullmatch(text) is not None


def is_language(text: str) -> bool:
    """Whether the schema takes a text as a language tag."""
    return _LANGUAGE.fullmatch(text) is not None


def parted(qcode: str) -> tuple[str, str] | None:
    """The alias and the code of a QCode; None where it is none."""
    alias, _, code = qcode.strip().partition(":")
    return (alias, code) if alias and code else None


def codes(element: etree._Element, qcode: str = "qcode", uri: str = "uri") -> frozenset[str]:
    """The codes that an element names by two sibling attributes, without their schemes.

    Every agency has schemes of its own, but they agree in most codes.
    """
    qcodes, uris = element.get(qcode), element.get(uri)
    if not qcodes and not uris:
        return _NONE
    found = {each.partition(":")[2] or each for each in (qcodes or "").split()}
    if uris:
        found |= {_LAST_STEP.split(each.rstrip("/"))[-1] for each in uris.split()}
    return frozenset(found)


def read_catalog(data: bytes) -> dict[str, str]:
    """The URIs of the schemes in a catalog by their aliases.

    Raises:
        DocumentError: when the data is no catalog of NewsML-G2.
    """
    root = parse_xml(data, DEFAULT_LIMITS, [])
    catalogs = list(root.iter(CATALOG))
    if not catalogs:
        raise DocumentError(f"expected a NewsML-G2 catalog, got an XML document {root.tag!r:.60}")
    return {alias: uri for each in catalogs for alias, uri in _declared(each).items()}


def schemes_of(elements: Iterable[etree._Element], catalogs: Catalogs) -> dict[str, str]:
    """The schemes that the catalogs of an item, and those it refers to, declare.

    Args:
        elements: the elements ``catalogRef`` and ``catalog``.
        catalogs: what is known of catalogs that are referred to.
    """
    found: dict[str, str] = {}
    for element in elements:
        if element.tag == CATALOG:
            found |= _declared(element)
        else:
            found |= _referred_to(element.get("href") or "", catalogs) or {}
    return found


def is_known(element: etree._Element, catalogs: Catalogs) -> bool:
    """Whether it is known which schemes a catalog, or the one referred to, declares."""
    if element.tag == CATALOG:
        return True
    return _referred_to(element.get("href") or "", catalogs) is not None


def _referred_to(address: str, catalogs: Catalogs) -> Schemes | None:
    known = catalogs.get(address.strip())
    return iptc_schemes() if known is None and _OF_IPTC in address else known


def _declared(catalog: etree._Element) -> dict[str, str]:
    pairs = ((each.get("alias"), each.get("uri")) for each in catalog.iterchildren(_SCHEME))
    return {alias: uri for alias, uri in pairs if alias and uri}


@cache
def iptc_schemes() -> Schemes:
    """The schemes for NewsML-G2 in the catalog of the IPTC, version 41."""
    data = (files("newsmodel.formats.newsml_g2") / "schemes.json").read_bytes()
    schemes: Schemes = orjson.loads(data)
    return schemes
