"""Elements that say the members of a tuple: those whose member stays are left alone."""

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import takewhile
from typing import Final, Generic, TypeVar

from attrs import frozen
from lxml import etree

from newsmodel.formats.lens.xml_edit import insert_at, take_away

Member = TypeVar("Member")

_MOST_PAIRS: Final = 40_000
"""So many pairs of members are compared to find the least change."""


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
    writer = _Writer(say, insert_first)
    elements = [each.element for each in found]
    for start, end, first, last in _changes([each.member for each in found], wanted):
        writer.previous = elements[start - 1] if start else writer.previous
        writer.behind = elements[end] if end < len(elements) else None
        writer.rewrite(elements[start:end], wanted[first:last])


def _changes(
    before: Sequence[Member], wanted: Sequence[Member]
) -> Iterator[tuple[int, int, int, int]]:
    """What is to be rewritten: stretches of what was there, and of what is to come for each.

    Between what both begin with and what both end with, more of the same is only looked for where
    that is cheap: its cost grows faster than the lists.
    """
    begin = _shared(before, wanted)
    end = _shared(before[begin:][::-1], wanted[begin:][::-1])
    old, new = before[begin : len(before) - end], wanted[begin : len(wanted) - end]
    if len(old) * len(new) > _MOST_PAIRS:
        yield begin, begin + len(old), begin, begin + len(new)
        return
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for operation, start, stop, first, last in matcher.get_opcodes():
        if operation != "equal":
            yield begin + start, begin + stop, begin + first, begin + last


def _shared(one: Sequence[Member], other: Sequence[Member]) -> int:
    """How many members two lists begin with alike."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


class _Writer(Generic[Member]):
    def __init__(self, say: Say[Member], insert_first: Callable[[etree._Element], object]) -> None:
        self._say = say
        self._insert_first = insert_first
        self.previous: etree._Element | None = None
        """The element that the next one stands behind."""

        self.behind: etree._Element | None = None
        """The element that stays behind those that are written now."""

    def rewrite(self, elements: Sequence[etree._Element], members: Sequence[Member]) -> None:
        """Use the elements for the members as far as they reach, and no element twice."""
        for element, member in zip(elements, members, strict=False):
            said = self._say(element, member)
            if said is None:
                take_away(element)
                continue
            if said is not element:
                said.tail = element.tail
                _parent(element).replace(element, said)
            self.previous = said
        for member in members[len(elements) :]:
            said = self._say(None, member)
            if said is not None:
                self._insert(said)
        for element in elements[len(members) :]:
            take_away(element)

    def _insert(self, element: etree._Element) -> None:
        if self.previous is not None:
            parent = _parent(self.previous)
            insert_at(parent, element, parent.index(self.previous) + 1)
        elif self.behind is not None:
            parent = _parent(self.behind)
            insert_at(parent, element, parent.index(self.behind))
        else:
            self._insert_first(element)
        self.previous = element


def _parent(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    if parent is None:
        raise ValueError(f"{element.tag!r} is the root: it is no member of a list")
    return parent
