"""The body of an article out of the containers that a rule selects, without what is excluded.

The containers are copied, so that the tree that all extractors share stays as it is; then they are
read by the same code that reads any page.
"""

from copy import deepcopy
from typing import Any

from lxml import etree

from newsmodel.documents import HtmlDocument
from newsmodel.html.body.markup_blocks import blocks_of_container, blocks_of_markup
from newsmodel.model import Block
from newsmodel.sites.selectors import Found


def body_of(page: HtmlDocument, pieces: list[Found], excluded: frozenset[Any]) -> tuple[Block, ...]:
    """The blocks in containers, or in texts with or without markup, one after the other.

    A container within another one counts once, and ``h1`` is the headline, no part of the body.
    """
    elements = {piece.value for piece in pieces if isinstance(piece.value, etree._Element)}
    blocks: list[Block] = []
    for piece in pieces:
        if isinstance(piece.value, str):
            blocks += blocks_of_markup(page, piece.value)
        elif isinstance(piece.value, etree._Element) and _is_outermost(piece.value, elements):
            blocks += blocks_of_container(page, _copied_without(piece.value, excluded))
    return tuple(blocks) if any(block.text for block in blocks) else ()


def excluded_by(page: HtmlDocument, paths: tuple[str, ...]) -> frozenset[Any]:
    """The elements that some XPaths exclude."""
    return frozenset(found for path in paths for found in page.select(path))


def _is_outermost(element: Any, elements: set[Any]) -> bool:
    return elements.isdisjoint(element.iterancestors())


def _copied_without(container: Any, excluded: frozenset[Any]) -> Any:
    """A ``div`` with a copy of the container, in which excluded elements are missing."""
    holder = etree.Element("div")
    if container in excluded:
        return holder
    copy = deepcopy(container)
    copy.tail = None
    holder.append(copy)
    if not excluded.isdisjoint(container.iterdescendants()):
        pairs = zip(container.iter(), copy.iter(), strict=True)
        for element in [twin for original, twin in pairs if original in excluded]:
            _remove(element)
    return holder


def _remove(element: Any) -> None:
    """Take an element out of its tree, and leave the text behind it where it is."""
    parent, previous, tail = element.getparent(), element.getprevious(), element.tail or ""
    if previous is None:
        parent.text = (parent.text or "") + tail
    else:
        previous.tail = (previous.tail or "") + tail
    element.tail = None
    parent.remove(element)
