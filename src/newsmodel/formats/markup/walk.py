"""The walk over markup: every element is met once, and none calls for recursion."""

from collections.abc import Callable, Mapping
from html import unescape
from typing import Any, ClassVar, Final

from lxml import etree

from newsmodel.formats.markup.addresses import address
from newsmodel.formats.markup.elements import Element, local_name
from newsmodel.formats.markup.names import MARKS
from newsmodel.formats.markup.run import Run
from newsmodel.model import Embed, Figure, InlineKind

_BY_CLASS: Final = {kind.value: kind for kind in InlineKind if kind is not InlineKind.LINK}


class Walk:
    """Goes through an element and gathers its text; what else it meets is for those below."""

    takers: ClassVar["Takers"]
    """What is done with an element, by its local name."""

    def __init__(self, base: str | None) -> None:
        self.base = base
        self.run = Run()
        self.waiting: list[Any] = []
        """What is still to be taken, the next last: elements, and ends of those that are open."""

    def read(self, element: Element) -> None:
        """Take all that is in an element."""
        self.read_parts(element.text, element[:])

    def read_one(self, element: Element) -> None:
        """Take an element itself, without the text behind it."""
        leave = self._taker_of(element.tag)(self, element)
        if leave is not None:
            self.read(element)
            leave(self)

    def read_parts(self, text: str | None, elements: list[Element]) -> None:
        """Take a text, then elements with the text behind each."""
        if text:
            self.run.write(text)
        waiting, takers = self.waiting, self.takers
        waiting += reversed(elements)
        while waiting:
            element = waiting.pop()
            if element.__class__ is tuple:
                element, leave = element
                leave(self)
            else:
                leave = (takers.get(element.tag) or self._taker_of(element.tag))(self, element)
                if leave is not None and self._enter(element, leave):
                    continue  # its end comes later
            if element.tail:
                self.run.write(element.tail)

    def _enter(self, element: Element, leave: "Leave") -> bool:
        """Take what is in an element, or note that it is to be taken, and say whether it is."""
        if element.text:
            self.run.write(element.text)
        if len(element):
            self.waiting.append((element, leave))
            self.waiting += element[::-1]
            return True
        leave(self)
        return False

    def _taker_of(self, tag: Any) -> "Taker":
        """What is done with an element in a namespace, an unknown one, or no element at all."""
        if isinstance(tag, str):
            return self.takers.get(local_name(tag), Walk.take_plain)
        return Walk.take_entity if tag is etree.Entity else Walk.take_nothing

    def end_line(self) -> None:
        """End the line of text, where a block begins or ends."""
        raise NotImplementedError

    def show(self, block: Figure | Embed) -> None:
        """Give a picture or a player its place; in words alone it has none."""

    # Each of these takes one element. What it gives back is done at the element's end; without
    # it, nothing that is in the element is taken.

    def take_plain(self, _: Element) -> "Leave":
        """An element that says nothing about its text."""
        return Walk.leave_plain

    def take_nothing(self, _: Element) -> None:
        """An element without text of its own."""

    def take_block(self, element: Element) -> "Leave | None":
        """An element that begins and ends a line."""
        self.end_line()
        return Walk.leave_block

    def take_entity(self, entity: Element) -> None:
        """A reference that the document does not explain; most are those of HTML."""
        self.run.write(unescape(entity.text or ""))

    def take_break(self, _: Element) -> None:
        """A line break."""
        self.run.break_line()

    def take_link(self, element: Element) -> "Leave":
        """An ``a``; without an address it is only a place that links lead to."""
        url = address(element.get("href"), self.base)
        return Walk.leave_plain if url is None else self.begin_mark(InlineKind.LINK, url)

    def take_emphasis(self, element: Element) -> "Leave":
        """An ``em``; NITF has no other mark, and tells by its class which kind is meant."""
        return self.begin_mark(_BY_CLASS.get(element.get("class", ""), InlineKind.EMPHASIS))

    def begin_mark(self, kind: InlineKind, url: str | None = None) -> "Leave":
        """An element that marks its text as something."""
        return Walk.leave_mark if self.run.open_mark(kind, url) else Walk.leave_plain

    def leave_plain(self) -> None:
        """The end of an element that says nothing about its text."""

    def leave_block(self) -> None:
        """The end of an element that ends a line."""
        self.end_line()

    def leave_mark(self) -> None:
        """The end of markup."""
        self.run.close_mark()


Leave = Callable[[Any], None]
Taker = Callable[[Any, Element], Leave | None]
Takers = Mapping[str, Taker]


def _opening(kind: InlineKind) -> Taker:
    def take_mark(walk: Walk, _: Element) -> Leave:
        return walk.begin_mark(kind)

    return take_mark


MARK_TAKERS: Final[Takers] = {
    **{name: _opening(kind) for name, kind in MARKS.items()},
    "a": Walk.take_link,
    "em": Walk.take_emphasis,
    "br": Walk.take_break,
}
"""How markup within a line is taken, the same everywhere."""
