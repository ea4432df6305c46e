"""Elements that say the members of a tuple: those whose member stays are left alone."""

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import Generic, TypeVar

from attrs import frozen
from lxml import etree

from newsmodel.formats.lens.xml_edit import insert_at, take_away

Member = TypeVar("Member")


@frozen
class Found(Generic[Member]):
    """An element, and the member that it says."""

    element: etree._Element
    member: Member


Say = Callable[[etree._Element | None, Member], etree._Element | None]
"""Makes an element say a member, or a new one where none is given.

It gives the element that says it: another one, where the given one cannot. None where the format
cannot say it at all.
"""


def put_members(
    found: Sequence[Found[Member]],
    wanted: Sequence[Member],
    say: Say[Member],
    insert_first: Callable[[etree._Element], object],
) -> None:
    """Make elements say the members of a tuple, in their order.

    Args:
        found: the elements that are there, in the order of the document.
        wanted: what they are to say.
        say: how one is said.
        insert_first: puts an element into the tree where none of its kind is there yet.
    """
    writer = _Writer(found, say, insert_first)
    matcher = SequenceMatcher(None, [each.member for each in found], wanted, autojunk=False)
    for operation, start, end, first, last in matcher.get_opcodes():
        if operation == "equal":
            writer.previous = found[end - 1].element
        else:
            writer.rewrite([each.element for each in found[start:end]], wanted[first:last])


class _Writer(Generic[Member]):
    def __init__(
        self,
        found: Sequence[Found[Member]],
        say: Say[Member],
        insert_first: Callable[[etree._Element], object],
    ) -> None:
        self._left = [each.element for each in found]
        self._say = say
        self._insert_first = insert_first
        self.previous: etree._Element | None = None

    def rewrite(self, elements: Sequence[etree._Element], members: Sequence[Member]) -> None:
        """Use the elements for the members as far as they reach, and no element twice."""
        for element, member in zip(elements, members, strict=False):
            said = self._say(element, member)
            if said is not None and said is not element:
                said.tail = element.tail
                _parent(element).replace(element, said)
                self._left[self._left.index(element)] = said
            self._settle(element, said)
        for member in members[len(elements) :]:
            said = self._say(None, member)
            if said is not None:
                self._insert(said)
        for element in elements[len(members) :]:
            self._settle(element, None)

    def _settle(self, element: etree._Element, said: etree._Element | None) -> None:
        if said is None:
            self._left.remove(element)
            take_away(element)
        else:
            self.previous = said

    def _insert(self, element: etree._Element) -> None:
        if self.previous is not None:
            parent = _parent(self.previous)
            insert_at(parent, element, parent.index(self.previous) + 1)
        elif self._left:
            parent = _parent(self._left[0])
            insert_at(parent, element, parent.index(self._left[0]))
        else:
            self._insert_first(element)
        self.previous = element


def _parent(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    if parent is None:
        raise ValueError(f"{element.tag!r} is the root: it is no member of a list")
    return parent
