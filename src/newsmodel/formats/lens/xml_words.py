"""What elements say: in attributes, in words, and in mixed content."""

from collections.abc import Iterable, Sequence
from typing import Final

from lxml import etree

from newsmodel.documents.white_space import one_line
from newsmodel.formats.lens.xml_edit import local_name, set_text, xml_text

Element = etree._Element
Part = str | Element
"""What mixed content is made of."""

_string: Final = etree.XPath("string()", smart_strings=False)


def said(element: Element, attribute: str) -> str | None:
    """What an element says in an attribute; None where that is nothing."""
    return (element.get(attribute) or "").strip() or None


def words_in(element: Element) -> str | None:
    """The words in an element, on one line; None where there are none."""
    return one_line(_string(element)) or None


def listing_in(element: Element, between: str = ", ", without: str = "") -> str | None:
    """The words in an element whose children are seen apart, even where nothing is between them.

    Args:
        element: what holds the words.
        between: what a reader would see between children.
        without: the name of children that are left out.
    """
    text = element.text or ""
    is_apart = True
    for child in element.iterchildren():
        part = words_in(child) if local_name(child) not in ("", without) else None
        if part:
            text = text if is_apart else text.rstrip() + between
            is_apart = False
        tail = child.tail or ""
        is_apart = is_apart or bool(tail.strip())
        text += (part or "") + tail
    return one_line(text) or None


def first_named(elements: Iterable[Element], name: str) -> Element | None:
    """The first of some elements, or of the children of one, that has a name."""
    return next((each for each in elements if local_name(each) == name), None)


def refill(element: Element, parts: Sequence[Part]) -> None:
    """Make words and elements the whole content of an element."""
    set_text(element, "")
    for part in parts:
        if not isinstance(part, str):
            element.append(part)
        elif len(element):
            element[-1].tail = (element[-1].tail or "") + xml_text(part)
        else:
            element.text = (element.text or "") + xml_text(part)


def filled(value: str | None) -> str | None:
    """A text as XML can hold it; None where nothing is left of it."""
    text = xml_text(value or "")
    return text if text.strip() else None


def is_empty(element: Element) -> bool:
    """Whether nothing is said in an element, in no way."""
    return not (len(element) or element.attrib or (element.text or "").strip())
