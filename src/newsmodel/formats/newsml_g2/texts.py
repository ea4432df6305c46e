"""The words in an element, and elements that say them."""

import re
from typing import Final

from lxml import etree

from newsmodel.formats.lens.xml_edit import new_element, set_text, xml_text
from newsmodel.formats.newsml_g2.names import NAMESPACE, XML_LANGUAGE, g2

_SPACE: Final = re.compile(r"[ \t\r\n]+")
_STRING: Final = etree.XPath("string()", smart_strings=False)
_BREAK: Final = g2("br")
_PIECES: Final = etree.XPath(
    "descendant::text()|descendant::g:br", namespaces={"g": NAMESPACE}, smart_strings=False
)
_MARK: Final = "\0"
"""It stands for a line break: no text of an XML document holds it."""


def spaced(text: str) -> str:
    """A text with its white space normalised; empty where it has no words."""
    text = _SPACE.sub(" ", text).strip(" ")
    return "" if text.isspace() else text


def words(element: etree._Element) -> str:
    """All the text of an element on one line; comments and markup do not count."""
    text = element.text if len(element) == 0 else _STRING(element)
    return spaced(text) if text else ""


def lines(element: etree._Element) -> str:
    """The text of an element with its line breaks."""
    if len(element) == 0 or next(element.iter(_BREAK), None) is None:
        return words(element)
    text = "".join(each if isinstance(each, str) else _MARK for each in _PIECES(element))
    return "\n".join(line for part in text.split(_MARK) if (line := spaced(part)))


def cleaned(text: str | None) -> str | None:
    """A text as an element without markup can say it; None where nothing is left."""
    return spaced(xml_text(text)) or None if text is not None else None


def set_lines(element: etree._Element, text: str) -> None:
    """Make an element say a text with its line breaks."""
    first, *others = [spaced(line) for line in text.split("\n")]
    set_text(element, first)
    for line in others:
        mark = new_element(element, _BREAK)
        mark.tail = line
        element.append(mark)


def main_language(language: str | None) -> str:
    """The language of a tag without its region, to compare by."""
    return (language or "").partition("-")[0].lower()


def in_language(element: etree._Element, language: str) -> bool:
    """Whether an element is in a language, or does not say in which it is."""
    tag = element.get(XML_LANGUAGE)
    return tag is None or main_language(tag) == language
