"""Concepts that an item names: its subjects and its genre, with QCodes, URIs and literals."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from lxml import etree

from newsmodel.formats.lens.xml_edit import put_text, take_away
from newsmodel.formats.lens.xml_lists import Found, put_members
from newsmodel.formats.newsml_g2.codes import is_iri, is_qcode, parted
from newsmodel.formats.newsml_g2.item import Field, Item
from newsmodel.formats.newsml_g2.names import g2
from newsmodel.formats.newsml_g2.texts import cleaned, in_language, words
from newsmodel.model import Article, Subject

_NAME: Final = g2("name")
_SUBJECT: Final = g2("subject")
_GENRE: Final = g2("genre")
_INSIDE: Final = tuple(
    map(g2, "name definition note facet sameAs broader narrower related bag mainConcept".split())
)

_KINDS: Final[Mapping[str, str]] = {
    "abstract": "abstract",
    "event": "event",
    "geoArea": "place",
    "object": "object",
    "organisation": "organisation",
    "person": "person",
    "poi": "poi",
}
"""What `Subject.kind` calls the natures of concepts of the IPTC."""

_NATURE: Final = "cpnat"
_NATURES: Final = {kind: nature for nature, kind in _KINDS.items()}
_HUNDRED: Final = 100


def name_in(item: Item, concept: etree._Element) -> etree._Element | None:
    """The name of a concept in the language of the item; for want of it the first one."""
    names = list(concept.iterchildren(_NAME)) if len(concept) else ()
    if len(names) < 2:
        return names[0] if names else None
    return next((each for each in names if in_language(each, item.language)), names[0])


def name_of(item: Item, concept: etree._Element) -> str | None:
    """What a concept is called where it is named, or where the item asserts something about it."""
    found = name_in(item, concept)
    if found is None and item.asserted:
        keys = (concept.get(name) for name in ("qcode", "uri", "literal"))
        asserted = next((item.asserted[each] for each in keys if each in item.asserted), None)
        found = name_in(item, asserted) if asserted is not None else None
    return words(found) or None if found is not None else None


def put_name(item: Item, concept: etree._Element, name: str | None) -> None:
    """Make a concept go by a name, or by none."""
    text = cleaned(name)
    found = name_in(item, concept)
    if text is None:
        for each in concept.findall(_NAME):
            take_away(each)
    elif found is None:
        put_text(concept, _NAME, text, _INSIDE)
    elif words(found) != text:
        found.text = text


def _read(item: Item, concept: etree._Element) -> Subject | None:
    qcode = (concept.get("qcode") or "").strip()
    scheme, code = parted(qcode) or (None, concept.get("literal"))
    name = name_of(item, concept)
    code = code if code and not code.isspace() else None
    uri = (concept.get("uri") or "").strip() or (item.uri_of(qcode) if qcode else None)
    if name is None and code is None and uri is None:
        return None
    return Subject(
        name=name,
        code=code,
        scheme=scheme,
        uri=uri,
        kind=_kind(concept),
        relevance=_relevance(concept),
    )


def _kind(concept: etree._Element) -> str | None:
    kind = (concept.get("type") or "").strip()
    nature = kind.removeprefix(f"{_NATURE}:")
    return (kind if nature == kind else _KINDS.get(nature, kind)) or None


def _relevance(concept: etree._Element) -> float | None:
    text = concept.get("relevance") or ""
    if not text.isascii() or not text.isdecimal() or len(text) > 3 or int(text) > _HUNDRED:
        return None
    return int(text) / _HUNDRED


def _fill(item: Item, concept: etree._Element, subject: Subject) -> bool:
    """Make a concept say a subject; whether it says anything of it."""
    qcode = qcode_of(item, subject.scheme, subject.code)
    stated = {
        "qcode": qcode,
        "uri": _uri(item, subject, qcode),
        "literal": cleaned(subject.code) if qcode is None else None,
        "type": _type(subject.kind),
        "relevance": None
        if subject.relevance is None
        else str(round(_HUNDRED * subject.relevance)),
    }
    put_attributes(concept, stated)
    if name_of(item, concept) != subject.name:
        put_name(item, concept, subject.name)
    return any(concept.get(name) for name in ("qcode", "uri", "literal")) or len(concept) > 0


def put_attributes(element: etree._Element, values: Mapping[str, str | None]) -> None:
    """Set attributes, and take away those without a value."""
    for name, value in values.items():
        if value is not None:
            element.set(name, value)
        elif name in element.attrib:
            del element.attrib[name]


def qcode_of(item: Item, scheme: str | None, code: str | None) -> str | None:
    """The QCode of a code in a scheme; None where the item's catalogs know no alias for it."""
    if scheme is None or code is None:
        return None
    alias = next((each for each, uri in item.schemes.items() if uri == scheme), scheme)
    qcode = f"{alias}:{code}"
    return qcode if ":" not in alias and is_qcode(qcode) and item.may_use(alias) else None


def _uri(item: Item, subject: Subject, qcode: str | None) -> str | None:
    uri = subject.uri
    if uri is None or not is_iri(uri) or (qcode and item.uri_of(qcode) == uri):
        return None
    return uri


def _type(kind: str | None) -> str | None:
    if kind in _NATURES:
        return f"{_NATURE}:{_NATURES[kind]}"
    return kind if kind is not None and is_qcode(kind) else None


def _reader(name: str) -> Callable[[Item], tuple[Subject, ...]]:
    def read(item: Item) -> tuple[Subject, ...]:
        read = (_read(item, each) for each in item.content.get(name, ()))
        return tuple(each for each in read if each is not None)

    return read


def _writer(name: str, subjects_of: Callable[[Article], tuple[Subject, ...]]) -> Any:
    def put(item: Item, article: Article) -> None:
        if name not in item.content_order:
            return

        def say(concept: etree._Element | None, subject: Subject) -> etree._Element | None:
            said = item.new(name) if concept is None else concept
            return said if _fill(item, said, subject) else None

        elements = item.content.get(name, ())
        pairs = ((each, _read(item, each)) for each in elements)
        found = [Found(each, subject) for each, subject in pairs if subject is not None]
        put_members(found, subjects_of(article), say, item.insert_content)

    return put


FIELDS: Final = (
    Field(
        "genre",
        "`contentMeta/genre`: `@qcode`, `@uri`, `@literal`, `name`",
        (_GENRE,),
        _reader(_GENRE),
        _writer(_GENRE, lambda article: article.genre),
    ),
    Field(
        "subjects",
        "`contentMeta/subject`: `@qcode`, `@uri`, `@literal`, `@type`, `@relevance`, `name`",
        (_SUBJECT,),
        _reader(_SUBJECT),
        _writer(_SUBJECT, lambda article: article.subjects),
    ),
)
