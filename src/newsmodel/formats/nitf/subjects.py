"""What an item is about: subjects, the things in it, keywords and genre."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from newsmodel.formats.lens.xml_edit import local_name, set_text
from newsmodel.formats.lens.xml_lists import Found
from newsmodel.formats.lens.xml_words import Element, filled, listing_in, said
from newsmodel.formats.nitf.identity import as_token
from newsmodel.formats.nitf.outline import Outline
from newsmodel.formats.nitf.people import name_of_person
from newsmodel.formats.nitf.schema import CONTENT
from newsmodel.model import Article, Subject

_TYPE: Final = "tobject.type"
_PROPERTY: Final = "tobject.property"
_PROPERTY_TYPE: Final = "tobject.property.type"
_SUBJECT: Final = "tobject.subject"
_LEVELS: Final = ("detail", "matter", "type")
"""The three tiers of a subject, the narrowest first."""

_REGISTRY: Final = "IPTC"
"""Whose subject codes they are where nobody is named."""

_SUBJECT_CODES: Final = "subj"
"""The alias that IPTC gives to its subject codes."""

_KINDS: Final = {
    "person": "person",
    "org": "organisation",
    "location": "place",
    "event": "event",
    "function": "function",
    "object.title": "object",
    "virtloc": "virtloc",
}
"""What sort of thing an element of the identified content names."""

_CODES: Final = {
    "value": "idsrc",
    "location-code": "code-source",
    "city-code": "code-source",
    "state-code": "code-source",
    "region-code": "code-source",
    "iso-cc": "code-source",
}
"""The attributes that hold codes, each with the one that names its scheme."""

_ELEMENTS: Final = {kind: name for name, kind in _KINDS.items()}
_CLASSIFIER: Final = "classifier"


def genre(outline: Outline) -> tuple[Subject, ...]:
    """The type of the news object, and its properties."""
    kind = outline.value("tobject", _TYPE)
    types = (Subject(name=kind, scheme=_TYPE),) if kind else ()
    return types + tuple(each.member for each in _properties(outline))


def put_genre(outline: Outline, article: Article) -> None:
    """A first genre of the scheme of types is the type, the others are properties."""
    first = article.genre[0] if article.genre else None
    is_type = first is not None and first.scheme == _TYPE and bool(first.name)
    outline.put_value("tobject", _TYPE, first.name if first is not None and is_type else None)
    names = (each.name or each.code or each.uri for each in article.genre[is_type:])
    wanted = [Subject(name=name) for name in map(filled, names) if name]

    def make(subject: Subject) -> Element:
        return outline.make(_PROPERTY, **{_PROPERTY_TYPE: subject.name or ""})

    outline.put_each("tobject", _properties(outline), wanted, make)


def _properties(outline: Outline) -> list[Found[Subject]]:
    stated = ((each, said(each, _PROPERTY_TYPE)) for each in outline.all(_PROPERTY))
    return [Found(each, Subject(name=name)) for each, name in stated if name]


def keywords(outline: Outline) -> tuple[str, ...]:
    """The list of keywords."""
    return tuple(each.member for each in _keywords(outline))


def put_keywords(outline: Outline, article: Article) -> None:
    """An element for each keyword."""
    wanted = [word for word in map(filled, article.keywords) if word]
    outline.put_each(
        "key-list", _keywords(outline), wanted, lambda word: outline.make("keyword", key=word)
    )


def _keywords(outline: Outline) -> list[Found[str]]:
    stated = ((each, said(each, "key")) for each in outline.all("keyword"))
    return [Found(each, word) for each, word in stated if word]


def subjects(outline: Outline) -> tuple[Subject, ...]:
    """The coded subjects, also of parts of the content, then the things that it names."""
    return tuple(each.member for each in (*_coded(outline), *_identified(outline)))


def put_subjects(outline: Outline, article: Article) -> None:
    """Those with a code of a scheme, and of no special kind, as subjects; others as content."""
    coded = [each for each in article.subjects if _is_coded(each)]
    named = [each for each in article.subjects if not _is_coded(each)]
    outline.put_each("tobject", _coded(outline), coded, lambda each: _make_coded(outline, each))
    outline.put_each(
        "identified-content",
        _identified(outline),
        [each for each in named if filled(each.name) or filled(each.code)],
        lambda each: _make_identified(outline, each),
    )


def _is_coded(subject: Subject) -> bool:
    return subject.kind is None and bool(subject.scheme and as_token(subject.code))


def _coded(outline: Outline) -> list[Found[Subject]]:
    stated = ((each, _coded_subject(each)) for each in outline.anywhere(_SUBJECT))
    return [Found(each, subject) for each, subject in stated if subject]


def _coded_subject(element: Element) -> Subject | None:
    code = said(element, f"{_SUBJECT}.refnum") or said(element, f"{_SUBJECT}.code")
    names = (said(element, f"{_SUBJECT}.{level}") for level in _LEVELS)
    name = next(filter(None, names), None)
    registry = said(element, f"{_SUBJECT}.ipr") or _REGISTRY
    scheme = _SUBJECT_CODES if registry == _REGISTRY else registry
    return Subject(name=name, code=code, scheme=scheme if code else None) if name or code else None


def _make_coded(outline: Outline, subject: Subject) -> Element:
    code = subject.code or ""
    attributes = {f"{_SUBJECT}.refnum": code}
    if subject.scheme != _SUBJECT_CODES and filled(subject.scheme):
        attributes[f"{_SUBJECT}.ipr"] = filled(subject.scheme) or ""
    if filled(subject.name):
        attributes[f"{_SUBJECT}.{_level(code)}"] = filled(subject.name) or ""
    return outline.make(_SUBJECT, **attributes)


def _level(code: str) -> str:
    """The tier that a code of IPTC's stands for: zeros fill what is not told apart."""
    if code.endswith("000000"):
        return "type"
    return "matter" if code.endswith("000") else "detail"


def _identified(outline: Outline) -> list[Found[Subject]]:
    names = CONTENT["identified-content"]
    found = (each for holder in outline.all("identified-content") for each in holder)
    stated = ((each, _identified_subject(each)) for each in found if local_name(each) in names)
    return [Found(each, subject) for each, subject in stated if subject]


def _identified_subject(element: Element) -> Subject | None:
    tag = local_name(element)
    name = name_of_person(element) if tag == "person" else listing_in(element)
    code, scheme = next(_codes(element), (None, said(element, "idsrc")))
    if name is None and code is None:
        return None
    kind = _KINDS.get(tag) or said(element, "type")
    return Subject(name=name, code=code, scheme=scheme, kind=kind)


def _codes(element: Element) -> Iterator[tuple[str, str | None]]:
    """The codes of a thing with their schemes; a place may have them in its narrowest part."""
    for each in (element, *islice(element.iterchildren("{*}*"), 1)):
        for code, scheme in _CODES.items():
            if value := said(each, code):
                yield value, said(each, scheme)


def _make_identified(outline: Outline, subject: Subject) -> Element:
    tag = _ELEMENTS.get(subject.kind or "", _CLASSIFIER)
    element = outline.make(tag)
    code, scheme = ("location-code", "code-source") if tag == "location" else ("value", "idsrc")
    stated = {code: subject.code, scheme: subject.scheme}
    if tag == _CLASSIFIER:
        stated["type"] = subject.kind
    for attribute, value in stated.items():
        if text := filled(value):
            element.set(attribute, text)
    set_text(element, subject.name or "")
    return element
