"""Shapes of JSON values: whether a value may stand where a version of ninjs has a member."""

import re
from collections.abc import Callable, Collection
from typing import Any, Final

from newsmodel.formats.instants import read_iso, written_in_full
from newsmodel.formats.uris import is_uri

Shape = Callable[[Any], bool]
"""Whether a value is of a shape."""

_TRUNCATED: Final = re.compile(
    r"\d{4}(-(1[0-2]|0[1-9])(-(3[01]|0[1-9]|[12]\d)"
    r"(T(2[0-3]|[01]\d):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-](2[0-3]|[01]\d):[0-5]\d)?)?)?)?",
    re.ASCII,
)


def text(value: Any) -> bool:
    """Any text."""
    return isinstance(value, str)


def uri(value: Any) -> bool:
    """Text that is a URI."""
    return isinstance(value, str) and is_uri(value)


def integer(value: Any) -> bool:
    """A whole number."""
    return isinstance(value, int) and not isinstance(value, bool)


def number(value: Any) -> bool:
    """Any number."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def moment(value: Any) -> bool:
    """A date with the time of day and the zone."""
    found = read_iso(value) if isinstance(value, str) else None
    return found is not None and found.zone_known and written_in_full(found) is not None


def truncated(value: Any) -> bool:
    """A date that ends where the knowledge does."""
    return isinstance(value, str) and _TRUNCATED.fullmatch(value) is not None


def one_of(*words: str) -> Shape:
    """One of some words."""
    return lambda value: isinstance(value, str) and value in words


def array(of: Shape) -> Shape:
    """An array of values of one shape."""
    return lambda value: isinstance(value, list) and all(map(of, value))


def an_object(required: Collection[str] = (), **members: Shape) -> Shape:
    """An object with no other members than these."""

    def fits(value: Any) -> bool:
        if not isinstance(value, dict) or not value.keys() >= set(required):
            return False
        return all(name in members and members[name](item) for name, item in value.items())

    return fits


def exactly_one(*names: str) -> Shape:
    """An object with just one of some members."""
    return lambda value: isinstance(value, dict) and sum(name in value for name in names) == 1


def every(*shapes: Shape) -> Shape:
    """All of some shapes at once."""
    return lambda value: all(shape(value) for shape in shapes)


def some(*shapes: Shape) -> Shape:
    """At least one of some shapes."""
    return lambda value: any(shape(value) for shape in shapes)
