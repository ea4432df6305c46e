"""Members of JSON objects: read as what is expected, written without harm."""

import math
from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from attrs import frozen

from newsmodel.formats.instants import read_iso
from newsmodel.formats.lens.json_document import JsonNode
from newsmodel.model import Diagnostic, Instant

T = TypeVar("T", bound=Hashable)
E = TypeVar("E")


@frozen
class Members:
    """The members of one object.

    Each is asked for by all the names that it goes by; the first that is there is taken. What is
    of another type than expected counts as absent, and is noted; so does null, without a note.
    """

    node: JsonNode
    noted: list[Diagnostic]
    at: str = "$"

    def text(self, *names: str) -> str | None:
        """Text that is not blank."""
        name, value = self._first(names)
        if isinstance(value, str):
            return value if value.strip() else None
        self._note_type(name, value, "text")
        return None

    def word(self, *names: str) -> str | None:
        """Text, or a number where many write one instead, as for versions and identifiers."""
        _, value = self._first(names)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return str(value)
        return self.text(*names)

    def number(self, *names: str) -> float | int | None:
        """A finite number."""
        name, value = self._first(names)
        if isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value):
            return value
        self._note_type(name, value, "a number")
        return None

    def whole(self, *names: str) -> int | None:
        """A whole number, not below 0."""
        value = self.number(*names)
        if value is None or (value >= 0 and value == int(value)):
            return None if value is None else int(value)
        self._note_type(self._first(names)[0], value, "a whole number")
        return None

    def instant(self, *names: str) -> Instant | None:
        """A date in one of the forms of ISO 8601."""
        written = self.text(*names)
        found = read_iso(written) if written else None
        if written and found is None:
            self.note("date-unreadable", self._first(names)[0], f"no such date: {written!r:.60}")
        return found

    def texts(self, *names: str) -> Iterator[str]:
        """The texts in an array that are not blank."""
        return (text for _, text in self._items(names, str, "text") if text.strip())

    def object(self, *names: str) -> "Members | None":
        """An object."""
        name, value = self._first(names)
        if isinstance(value, dict):
            return Members(value, self.noted, f"{self.at}.{name}")
        self._note_type(name, value, "an object")
        return None

    def objects(self, *names: str) -> "Iterator[Members]":
        """The objects in an array."""
        for where, value in self._items(names, dict, "an object"):
            yield Members(value, self.noted, f"{self.at}.{where}")

    def array(self, *names: str) -> list[Any]:
        """The items of an array, whatever they are."""
        return self._array(names)[1]

    def _array(self, names: Sequence[str]) -> tuple[str, list[Any]]:
        name, value = self._first(names)
        if isinstance(value, list):
            return name, value
        self._note_type(name, value, "an array")
        return name, []

    def _items(self, names: Sequence[str], kind: type, expected: str) -> Iterator[tuple[str, Any]]:
        """The items of one kind in an array; only the first other one is noted."""
        name, items = self._array(names)
        is_noted = False
        for place, item in enumerate(items):
            if isinstance(item, kind):
                yield f"{name}[{place}]", item
            elif item is not None and not is_noted:
                self._note_type(f"{name}[{place}]", item, expected)
                is_noted = True

    def _first(self, names: Sequence[str]) -> tuple[str, Any]:
        for name in names:
            value = self.node.get(name)
            if value is not None:
                return name, value
        return names[0], None

    def _note_type(self, name: str, value: Any, expected: str) -> None:
        if value is not None:
            self.note("wrong-type", name, f"expected {expected}, got {value!r:.60}")

    def note(self, code: str, name: str, message: str) -> None:
        """Note what is wrong with a member."""
        where = f"{self.at}.{name}"
        self.noted.append(Diagnostic(code=code, message=f"{where}: {message}", anchor=where))


def say(node: JsonNode, name: str, value: object) -> None:
    """Make a member say a value; None, or a list without an item, takes it away."""
    if value is None or value == []:
        node.pop(name, None)
    else:
        node[name] = value


def put_entries(
    node: JsonNode,
    name: str,
    wanted: Sequence[T],
    read: Callable[[Members], T | None],
    make: Callable[[T], JsonNode],
) -> None:
    """Make an array of objects say some values; see `changed_entries`.

    Args:
        node: the object that has the array.
        name: the array's name.
        wanted: the values in their order.
        read: what an entry says; None where it says no such value.
        make: a new entry.
    """
    written = node.get(name)
    before = written if isinstance(written, list) else []

    def read_any(entry: object) -> T | None:
        return read(Members(entry, [])) if isinstance(entry, dict) else None

    after = changed_entries(before, wanted, read_any, make)
    if after != before:
        say(node, name, after)


def changed_entries(
    entries: Sequence[E],
    wanted: Sequence[T],
    read: Callable[[E], T | None],
    make: Callable[[T], E],
) -> list[E]:
    """Entries changed so that they say some values.

    One whose value stays is kept with all that it says beside it. One that says no such value
    belongs to something else, and keeps its place.
    """
    said = [(entry, read(entry)) for entry in entries]
    kept: dict[T, deque[E]] = defaultdict(deque)
    for entry, value in said:
        if value is not None:
            kept[value].append(entry)
    queue = (kept[value].popleft() if kept[value] else make(value) for value in wanted)
    changed: list[E] = []
    for entry, value in said:
        changed.extend([entry] if value is None else islice(queue, 1))
    return [*changed, *queue]
