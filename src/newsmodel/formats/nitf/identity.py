"""What an item is called: its identifiers, address, slug, version and language."""

import re
from typing import Final

from newsmodel.formats.lens.xml_lists import Found
from newsmodel.formats.lens.xml_words import Element, filled, said
from newsmodel.formats.nitf.outline import Outline
from newsmodel.model import Article, Identifier

_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_UNO: Final = "uno"
_UNREGISTERED: Final = "doc-id"
"""The scheme of a further identifier whose source is not named."""

_TOKEN: Final = re.compile(r"[\w.:-]+", re.ASCII)


def as_token(value: str | None) -> str | None:
    """A value where it may stand in an attribute of the type NMTOKEN."""
    return value if value and _TOKEN.fullmatch(value) else None


def identifier(outline: Outline) -> str | None:
    """The first identifier in the document data, else the universal one of the root."""
    return outline.value("doc-id", "id-string") or said(outline.nitf, _UNO)


def put_identifier(outline: Outline, article: Article) -> None:
    """Where it stood, else in the document data."""
    if outline.value("doc-id", "id-string") is None and said(outline.nitf, _UNO):
        outline.put_value("nitf", _UNO, article.identifier)
    else:
        outline.put_value("doc-id", "id-string", article.identifier)


def alternate_identifiers(outline: Outline) -> tuple[Identifier, ...]:
    """The universal identifier of the root, and all but the first of the document data."""
    others = tuple(each.member for each in _others(outline))
    uno = said(outline.nitf, _UNO)
    if uno is None or uno == identifier(outline):
        return others
    return (Identifier(scheme=_UNO, value=uno), *others)


def put_alternate_identifiers(outline: Outline, article: Article) -> None:
    """Beside the identifier; without one, the first of them would be taken for it."""
    wanted = list(article.alternate_identifiers) if article.identifier else []
    uno = next((each.value for each in wanted if each.scheme == _UNO), None)
    if said(outline.nitf, _UNO) != identifier(outline):
        outline.put_value("nitf", _UNO, uno)
    sayable = (each for each in wanted if filled(each.value) and filled(each.scheme))
    others = [each for each in sayable if each.scheme != _UNO]

    def make(value: Identifier) -> Element:
        attributes = {"id-string": filled(value.value) or ""}
        if value.scheme != _UNREGISTERED:
            attributes["regsrc"] = filled(value.scheme) or ""
        return outline.make("doc-id", **attributes)

    outline.put_each("docdata", _others(outline), others, make)


def _others(outline: Outline) -> list[Found[Identifier]]:
    stated = [(each, said(each, "id-string")) for each in outline.all("doc-id")]
    return [
        Found(each, Identifier(scheme=said(each, "regsrc") or _UNREGISTERED, value=value))
        for each, value in [pair for pair in stated if pair[1]][1:]
        if value
    ]


def url(outline: Outline) -> str | None:
    """Where the item is to be seen as it was published."""
    return outline.value("pubdata", "ex-ref")


def put_url(outline: Outline, article: Article) -> None:
    """The reference to the published item."""
    outline.put_value("pubdata", "ex-ref", article.url)


def slugline(outline: Outline) -> str | None:
    """The key that a story has while it is worked on."""
    return outline.value("du-key", "key")


def put_slugline(outline: Outline, article: Article) -> None:
    """The dynamic use key."""
    outline.put_value("du-key", "key", article.slugline)


def version(outline: Outline) -> str | None:
    """The version under that key."""
    return outline.value("du-key", "version")


def put_version(outline: Outline, article: Article) -> None:
    """The version of the dynamic use key, if it is a token."""
    outline.put_value("du-key", "version", as_token(article.version))


def language(outline: Outline) -> str | None:
    """The language of the document, else of its body."""
    root = outline.nitf
    return said(root, _LANGUAGE) or said(root, "baselang") or outline.value("body", _LANGUAGE)


def put_language(outline: Outline, article: Article) -> None:
    """Where it stood, else as the base language."""
    places = [("nitf", _LANGUAGE), ("nitf", "baselang"), ("body", _LANGUAGE)]
    stood = next((place for place in places if outline.value(*place)), places[1])
    outline.put_value(*stood, article.language)
