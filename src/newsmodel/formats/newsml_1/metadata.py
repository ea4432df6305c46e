"""What components say of their contents: who made them, in which language, what they are about."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, Final

from newsmodel.formats.lens.xml_words import Element, said, words_in
from newsmodel.formats.newsml_1.formal_names import FormalNames, child
from newsmodel.model import Organisation, Subject

_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_SUBJECT_CODES: Final = "subj"
"""The alias that IPTC gives to its subject codes, which have eight digits."""

_PLACE_PARTS: Final = (
    "SubLocation",
    "City",
    "CountryArea",
    "CountryName",
    "Country",
    "WorldRegion",
)
"""The properties of a location, the narrowest first."""


def metadata_of(path: Sequence[Element], names: FormalNames) -> Iterator[tuple[str, Any]]:
    """What some components say, the innermost first, by field."""
    yield "language", _language(path)
    yield "provider", _party(path, "Provider", names)
    yield "genre", tuple(_genres(path, names))
    yield "subjects", tuple(dict.fromkeys(_subjects(path, names)))
    yield "copyright", _copyright(path)
    yield "usage_terms", _usage_terms(path)


def creators_in(path: Iterable[Element], names: FormalNames) -> list[str]:
    """The names of those who made the contents."""
    parties = _found(path, "AdministrativeMetadata", "Creator", "Party")
    return list(filter(None, map(names.name, parties)))


def place_of_filing(path: Iterable[Element]) -> str | None:
    """Where the story was filed."""
    for location in _found(path, "DescriptiveMetadata", "Location"):
        if said(location, "HowPresent") == "Origin":
            return _place(location)
    return None


def date_of_filing(path: Iterable[Element]) -> str | None:
    """What stands as the date of the dateline."""
    dates = _found(path, "DescriptiveMetadata", "DateLineDate")
    return next(filter(None, map(words_in, dates)), None)


def _found(path: Iterable[Element], *names: str) -> list[Element]:
    """The elements of a path of names in the first of some components that has one."""
    for component in path:
        found = [component]
        for name in names:
            found = [child for each in found for child in each.iterchildren(f"{{*}}{name}")]
        if found:
            return found
    return []


def _language(path: Sequence[Element]) -> str | None:
    stated = (said(each, "FormalName") for each in _found(path, "DescriptiveMetadata", "Language"))
    around = chain(path[:1], path[0].iterancestors()) if path else ()
    return next(filter(None, chain(stated, (said(each, _LANGUAGE) for each in around))), None)


def _party(path: Iterable[Element], role: str, names: FormalNames) -> Organisation | None:
    parties = _found(path, "AdministrativeMetadata", role, "Party")
    name = next(filter(None, map(names.name, parties)), None)
    return Organisation(name=name) if name else None


def _genres(path: Iterable[Element], names: FormalNames) -> Iterator[Subject]:
    for genre in _found(path, "DescriptiveMetadata", "Genre"):
        if name := names.name(genre):
            yield Subject(name=name, scheme=said(genre, "Scheme"))


def _subjects(path: Iterable[Element], names: FormalNames) -> Iterator[Subject]:
    """Subject codes, topics that occur, and places."""
    for group in _found(path, "DescriptiveMetadata", "SubjectCode"):
        yield from filter(None, (_coded(each, names) for each in group.iterchildren("{*}*")))
    for occurrence in _found(path, "DescriptiveMetadata", "TopicOccurrence"):
        if subject := names.subject(occurrence):
            yield subject
    for location in _found(path, "DescriptiveMetadata", "Location"):
        if place := _place(location):
            yield Subject(name=place, kind="place")


def _coded(element: Element, names: FormalNames) -> Subject | None:
    code = said(element, "FormalName")
    if code is None:
        return names.subject(element)
    is_number = len(code) == len("04000000") and code.isdigit()
    scheme = said(element, "Scheme") or (_SUBJECT_CODES if is_number else None)
    return Subject(code=code, scheme=scheme) if is_number else Subject(name=code, scheme=scheme)


def _place(location: Element) -> str | None:
    properties = {
        said(each, "FormalName"): said(each, "Value")
        for each in location.iterchildren("{*}Property")
    }
    return next(filter(None, map(properties.get, _PLACE_PARTS)), None)


def _copyright(path: Iterable[Element]) -> str | None:
    for each in _found(path, "RightsMetadata", "Copyright"):
        parts = [child(each, name) for name in ("CopyrightDate", "CopyrightHolder")]
        words = [said_in for part in parts if part is not None and (said_in := words_in(part))]
        if words:
            return " ".join(("©", *words))
    return None


def _usage_terms(path: Iterable[Element]) -> str | None:
    for each in _found(path, "RightsMetadata", "UsageRights"):
        if words := "; ".join(filter(None, map(words_in, each.iterchildren("{*}*")))):
            return words
    return None
