"""Small changes to an XML tree that leave everything around them as it was."""

import re
from collections.abc import Sequence
from typing import Final

from lxml import etree

_FORBIDDEN: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_STEP: Final = "  "


def xml_text(text: str) -> str:
    """A text without the characters that XML forbids (XML 1.0, production 2)."""
    return text if text.isprintable() else _FORBIDDEN.sub("", text)


def local_name(element: etree._Element) -> str:
    """The name of an element without its namespace; empty for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def new_element(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    """An element that may become a child: it has the prefixes of its parent."""
    return parent.makeelement(tag, attributes, nsmap=parent.nsmap)


def set_text(element: etree._Element, text: str) -> None:
    """Make a text the whole content of an element; its attributes and its place stay."""
    for child in list(element):
        element.remove(child)
    element.text = xml_text(text)


def set_attribute(element: etree._Element, name: str, value: str) -> None:
    """Make an attribute say a text, as far as XML allows its characters."""
    element.set(name, xml_text(value))


def put_text(
    parent: etree._Element, tag: str, text: str | None, order: Sequence[str]
) -> etree._Element | None:
    """Make the first child of a name say a text, or take it away.

    Args:
        parent: the element that holds it.
        tag: the child's qualified name.
        text: what it is to say; None takes it away.
        order: the names of the children in the order of the schema.
    """
    child = parent.find(tag)
    if text is None:
        if child is not None:
            take_away(child)
        return None
    if child is None:
        child = insert(parent, new_element(parent, tag), order)
    set_text(child, text)
    return child


def insert(parent: etree._Element, child: etree._Element, order: Sequence[str]) -> etree._Element:
    """Put a new child where the schema wants it: behind all that come before it there.

    Children that the order does not name are taken to stand at its end. White space is laid out
    as it is around the other children.

    Args:
        parent: the element that is to hold it.
        child: the new element, without a parent.
        order: the names of the children in the order of the schema; local names will do.
    """
    ranks = {name: rank for rank, name in enumerate(order)}
    rank = _rank(child, ranks)
    place = 0
    for index, other in enumerate(parent):
        if isinstance(other.tag, str) and _rank(other, ranks) <= rank:
            place = index + 1
    return insert_at(parent, child, place)


def insert_at(parent: etree._Element, child: etree._Element, place: int) -> etree._Element:
    """Put a new child before the one at a place, with white space as its siblings have it."""
    _lay_out(parent, child, place)
    parent.insert(place, child)
    return child


def take_away(element: etree._Element) -> None:
    """Remove an element with the white space before it; text behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    previous = element.getprevious()
    tail = element.tail or ""
    if tail.strip():
        _append_text(parent, previous, tail)
    elif element.getnext() is None and previous is not None and not (previous.tail or "").strip():
        previous.tail = tail or None  # the last child: the closing tag keeps its own indentation
    parent.remove(element)
    if len(parent) == 0 and not (parent.text or "").strip():
        parent.text = None


def _append_text(parent: etree._Element, previous: etree._Element | None, text: str) -> None:
    if previous is None:
        parent.text = (parent.text or "") + text
    else:
        previous.tail = (previous.tail or "") + text


def _rank(element: etree._Element, ranks: dict[str, int]) -> int:
    tag = element.tag
    if not isinstance(tag, str):
        return len(ranks)
    return ranks.get(tag, ranks.get(tag.rpartition("}")[2], len(ranks)))


def _lay_out(parent: etree._Element, child: etree._Element, place: int) -> None:
    """Give the new child the white space that its siblings have."""
    if len(parent) == 0:
        _lay_out_first(parent, child)
        return
    margin = parent.text if not (parent.text or "").strip() else None
    if place == 0:
        child.tail = margin
        return
    previous = parent[place - 1]
    if (previous.tail or "").strip():
        return  # mixed content: white space would be text
    child.tail = previous.tail
    if place == len(parent):
        previous.tail = margin


def _lay_out_first(parent: etree._Element, child: etree._Element) -> None:
    """A first child stands one step deeper than its parent, where that stands on its own line."""
    previous, holder = parent.getprevious(), parent.getparent()
    if holder is None:
        return
    margin = (holder.text if previous is None else previous.tail) or ""
    if "\n" in margin and not margin.strip() and not parent.text:
        parent.text = margin + _STEP
        child.tail = margin
