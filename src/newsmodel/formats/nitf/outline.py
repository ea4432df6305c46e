"""The elements of a NITF document that say something of it as a whole, at hand by their names."""

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from newsmodel.formats.lens.xml_edit import (
    insert,
    local_name,
    new_element,
    set_text,
    take_away,
)
from newsmodel.formats.lens.xml_lists import Found, put_members
from newsmodel.formats.lens.xml_words import Element, filled, is_empty, said, words_in
from newsmodel.formats.nitf.schema import CONTENT, HOLDER, UNORDERED
from newsmodel.model import Block, Diagnostic

T = TypeVar("T")

_KEPT: Final = frozenset(("nitf", "body"))
"""Elements that stay when nothing is left in them: the schema requires them."""


class Outline:
    """One walk over the head and over what stands around the content, whatever the namespace."""

    def __init__(self, nitf: Element, noted: list[Diagnostic] | None = None) -> None:
        self.nitf = nitf
        self.noted: list[Diagnostic] = [] if noted is None else noted
        """Where what cannot be read is told."""

        self.blocks: tuple[Block, ...] | None = None
        """The blocks of the content, once they were read."""

        tag = str(nitf.tag)
        self._namespace = tag[: tag.rfind("}") + 1]
        self._found: dict[str, list[Element]] = {"nitf": [nitf]}
        self._walk(nitf)

    def _walk(self, holder: Element) -> None:
        namespace = self._namespace
        waiting = [holder]
        for each in waiting:
            for child in each.iterchildren(f"{namespace or '{}'}*"):
                name = str(child.tag)[len(namespace) :]
                self._found.setdefault(name, []).append(child)
                if name in CONTENT:
                    waiting.append(child)

    def all(self, name: str) -> list[Element]:
        """The elements of a name, in the order of the document."""
        return self._found.get(name, [])

    def anywhere(self, name: str) -> list[Element]:
        """The elements of a name, those in the content too."""
        return list(self.nitf.iter(self._namespace + name))

    def first(self, name: str) -> Element | None:
        """The first element of a name."""
        return next(iter(self.all(name)), None)

    def value(self, name: str, attribute: str) -> str | None:
        """What the first of the elements of a name says that says something in an attribute."""
        return next(filter(None, (said(each, attribute) for each in self.all(name))), None)

    def words(self, name: str) -> str | None:
        """The words of the first of the elements of a name that has any."""
        return next(filter(None, map(words_in, self.all(name))), None)

    def note_invalid(self, place: str, expected: str, value: str) -> None:
        """Tell once of a value that cannot be read."""
        told = Diagnostic(
            code="invalid-value",
            message=f"{place} was left out: expected {expected}, got {value!r:.60}",
            anchor=place,
        )
        if told not in self.noted:
            self.noted.append(told)

    # What follows changes the document.

    def make(self, name: str, **attributes: str) -> Element:
        """A new element of a name, which has no place yet."""
        return new_element(self.nitf, self._namespace + name, **attributes)

    def ensure(self, name: str) -> Element:
        """The first element of a name; where there is none, a new one at its place."""
        found = self.first(name)
        return self.add(name) if found is None else found

    def add(self, name: str) -> Element:
        """A new element behind those of its name, where the schema wants it."""
        element = self._insert(HOLDER[name], self.make(name))
        self._found.setdefault(name, []).append(element)
        return element

    def drop(self, element: Element) -> None:
        """Remove an element, and what held it where nothing is left in that."""
        name, holder = local_name(element), element.getparent()
        if element in self.all(name):
            self._found[name].remove(element)
        take_away(element)
        if holder is not None and local_name(holder) not in _KEPT and is_empty(holder):
            self.drop(holder)

    def keep_first(self, elements: Sequence[Element]) -> Element | None:
        """The first of some elements; the others are removed."""
        for each in elements[1:]:
            self.drop(each)
        return elements[0] if elements else None

    def put_value(self, name: str, attribute: str, value: str | None) -> None:
        """Make the element that says something in an attribute say a value, or nothing."""
        element = next((each for each in self.all(name) if said(each, attribute)), self.first(name))
        text = filled(value)
        if text is not None:
            (self.add(name) if element is None else element).set(attribute, text)
        elif element is not None and attribute in element.attrib:
            del element.attrib[attribute]
            if is_empty(element):
                self.drop(element)

    def put_words(self, name: str, text: str | None) -> None:
        """Make the first element of a name that has words say a text; None takes it away."""
        element = next((each for each in self.all(name) if words_in(each)), self.first(name))
        if filled(text) is None:
            if element is not None:
                self.drop(element)
        else:
            set_text(self.add(name) if element is None else element, text or "")

    def put_each(
        self,
        holder: str,
        found: Sequence[Found[T]],
        wanted: Sequence[T],
        make: Callable[[T], Element],
    ) -> None:
        """Make a row of elements say some values; those that say them already stay.

        Args:
            holder: what holds the elements.
            found: the elements there are, each with what it says.
            wanted: what they are to say.
            make: a new element that says a value.
        """

        def say(_: Element | None, value: T) -> Element:
            return make(value)

        put_members(found, wanted, say, lambda element: self._insert(holder, element))
        for each in [*self.all(holder)]:
            if is_empty(each):
                self.drop(each)

    def _insert(self, holder: str, element: Element) -> Element:
        order = () if holder in UNORDERED else CONTENT[holder]
        return insert(self.ensure(holder), element, order)
