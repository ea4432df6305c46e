"""Elements: what they are called, and what lies in them."""

from functools import lru_cache

from lxml import etree

Element = etree._Element
Part = str | Element
"""What is read of elements that have a place for other elements only: loose text, or an element."""


def parts_of(element: Element) -> list[Part]:
    """The elements in an element, and the loose text between them."""
    parts: list[Part] = [element.text or ""]
    for child in element:
        parts += (child, child.tail or "")
    return [part for part in parts if not isinstance(part, str) or part.strip()]


@lru_cache(maxsize=1024)
def local_name(tag: str) -> str:
    """The name of an element without its namespace, in lower case."""
    return tag.rpartition("}")[2].lower()


def name_of(element: Element) -> str:
    """The local name of an element; empty for a comment and its like."""
    tag = element.tag
    return local_name(tag) if isinstance(tag, str) else ""
