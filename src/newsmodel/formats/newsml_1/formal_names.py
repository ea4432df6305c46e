"""Formal names: what vocabularies call things, and the topics that stand for them."""

from typing import Final

from newsmodel.formats.lens.xml_words import Element, said, words_in
from newsmodel.model import Subject

_KINDS: Final = {
    "company": "organisation",
    "geographicarea": "place",
    "location": "place",
    "organisation": "organisation",
    "organization": "organisation",
    "party": "organisation",
    "person": "person",
}
"""What sort of thing a topic is, by the type that it has."""


def child(element: Element | None, *path: str) -> Element | None:
    """The first element of a path of names, whatever the namespace."""
    for name in path:
        element = None if element is None else next(element.iterchildren(f"{{*}}{name}"), None)
    return element


class FormalNames:
    """Finds what elements with a formal name, or with a reference to a topic, stand for."""

    def __init__(self, root: Element) -> None:
        self._topics = {
            identifier: topic
            for topic in root.iter("{*}Topic")
            if (identifier := said(topic, "Duid"))
        }

    def topic(self, element: Element) -> Element | None:
        """The topic of the document that an element refers to."""
        return self._topics.get((said(element, "Topic") or "").removeprefix("#"))

    def name(self, element: Element | None) -> str | None:
        """The name for people: what the topic says, else the formal name."""
        if element is None:
            return None
        topic = self.topic(element)
        description = child(topic, "Description")
        told = words_in(description) if description is not None else None
        return told or said(element, "FormalName") or _formal_name(topic)

    def subject(self, element: Element) -> Subject | None:
        """What an element that refers to a topic says that the item is about."""
        topic = self.topic(element)
        name, code = self.name(element), _formal_name(topic)
        kind = child(topic, "TopicType")
        word = (self.name(kind) or "").lower()
        if name is None and code is None:
            return None
        return Subject(
            name=name,
            code=code if code != name else None,
            scheme=_scheme(topic) if code and code != name else None,
            kind=_KINDS.get(word) or word or None,
        )


def _formal_name(topic: Element | None) -> str | None:
    formal = child(topic, "FormalName")
    return words_in(formal) if formal is not None else None


def _scheme(topic: Element | None) -> str | None:
    formal = child(topic, "FormalName")
    return said(formal, "Scheme") if formal is not None else None
