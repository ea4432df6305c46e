"""What an item is filed under: keywords, and subjects where a scheme or a second name is given."""

import re
from typing import Final

from lxml import etree

from newsmodel.documents.white_space import one_line
from newsmodel.formats.feeds.channel import Found
from newsmodel.formats.feeds.making import add
from newsmodel.formats.feeds.values import line_of, text_of, write_line
from newsmodel.formats.lens.xml_edit import set_attribute
from newsmodel.model import Subject

KEYWORDS: Final = ("category", "dc:subject", "itunes:category", "keywords", "itunes:keywords",
                   "media:keywords", "news:keywords", "tags")  # fmt: skip
"""The names of the elements that hold keywords."""

_LISTS: Final = frozenset(KEYWORDS[3:])
"""Those that hold several, with commas between."""

SUBJECTS: Final = ("category", "media:category")
"""The names of the elements that hold subjects."""

_COMMA: Final = re.compile(r"[,\n]")


def read_keywords(found: Found) -> tuple[str, ...]:
    """Free words, each once."""
    words: list[str] = []
    for name in KEYWORDS:
        for element in found.get(name, ()):
            words += keywords_of(name, element)
    return tuple(dict.fromkeys(filter(None, words)))


def read_subjects(found: Found) -> tuple[Subject, ...]:
    """Subjects, each once."""
    stated = (subject_of(element) for name in SUBJECTS for element in found.get(name, ()))
    return tuple(dict.fromkeys(subject for subject in stated if subject))


def keywords_of(name: str, element: etree._Element) -> list[str]:
    """The keywords that an element holds; blank ones may be among them."""
    if name == "itunes:category":
        return [one_line(each.get("text", "")) for each in element.iter(str(element.tag))]
    if element.attrib and is_subject(element):
        return []
    words = one_line(element.get("term", "")) or line_of(element)
    return [one_line(part) for part in _COMMA.split(words)] if name in _LISTS else [words]


def subject_of(element: etree._Element) -> Subject | None:
    """The subject that a category states; None where it is but a word."""
    if not element.attrib:
        return None
    scheme = (element.get("scheme") or element.get("domain") or "").strip()
    label = one_line(element.get("label", ""))
    term = one_line(element.get("term", ""))
    words = one_line(text_of(element)) if not term else ""
    if not (term or words or label) or (not scheme and label in {"", term or words}):
        return None
    if term:
        return Subject(name=label or None, code=term, scheme=scheme or None)
    name = label or line_of(element) or words
    return Subject(name=name, code=words if label and words else None, scheme=scheme or None)


def is_subject(element: etree._Element) -> bool:
    """Whether a category states a subject, and no keyword."""
    return subject_of(element) is not None


def add_keyword(node: etree._Element, word: str, *, is_atom: bool) -> None:
    """Add a category that is but a word."""
    category = add(node, "category")
    if is_atom:
        set_attribute(category, "term", word)
    else:
        write_line(category, word)


def add_subject(node: etree._Element, subject: Subject, *, is_atom: bool) -> None:
    """Add a category with a scheme, or with a label beside its term."""
    term = subject.code or subject.name or subject.uri or ""
    category = add(node, "category")
    if is_atom or subject.code is not None:
        set_attribute(category, "term", term)
    else:
        write_line(category, term)
    if subject.scheme is not None:
        set_attribute(category, "scheme" if is_atom else "domain", subject.scheme)
    if subject.code is not None and subject.name is not None:
        set_attribute(category, "label", subject.name)
