"""What an article is about, and its genre (schema.org ``about``, ``DefinedTerm``)."""

from collections.abc import Iterable
from typing import Any, Final

from newsmodel.documents.json_ld import types_of
from newsmodel.formats.schema_org.values import filled, items, name_of, text_of
from newsmodel.model import Subject

_KINDS: Final = {
    "Person": "person",
    "Organization": "organisation",
    "Place": "place",
    "Event": "event",
}
_TYPES: Final = {kind: name for name, kind in _KINDS.items()}
_TERM: Final = "DefinedTerm"


def subjects_of(value: Any) -> tuple[Subject, ...]:
    """The subjects that a property names, by name, code or address."""
    return tuple(subject for item in items(value) if (subject := _subject(item)) is not None)


def written_subjects(subjects: Iterable[Subject]) -> list[Any]:
    """Subjects as nodes; a bare name as a text."""
    return [_written(subject) for subject in subjects]


def _subject(item: Any) -> Subject | None:
    name = name_of(item)
    if not isinstance(item, dict):
        return Subject(name=name) if name else None
    code, uri = text_of(item.get("termCode")), text_of(item.get("@id")) or text_of(item.get("url"))
    if not (name or code or uri):
        return None
    kind = next((_KINDS[each] for each in types_of(item) if each in _KINDS), None)
    return Subject(
        name=name, code=code, uri=uri, kind=kind, scheme=name_of(item.get("inDefinedTermSet"))
    )


def _written(subject: Subject) -> Any:
    if subject == Subject(name=subject.name, code=None if subject.name else "-"):
        return subject.name
    return filled(
        {
            "@type": _TYPES.get(subject.kind or "", _TERM),
            "@id": subject.uri,
            "name": subject.name,
            "termCode": subject.code,
            "inDefinedTermSet": subject.scheme,
        }
    )
