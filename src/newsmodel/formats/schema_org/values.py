"""Values of JSON-LD: one where a list may stand, a text where an object may stand."""

from collections.abc import Iterator
from typing import Any, Final

from newsmodel.formats.instants import read_iso, read_mail_date
from newsmodel.model import Diagnostic, Instant
from newsmodel.model.validation import is_filled_text, is_integer

VALUE: Final = "@value"

Node = dict[str, Any]


def items(value: Any) -> Iterator[Any]:
    """The members of a list, or the one thing that stands in its place."""
    if isinstance(value, list):
        yield from value
    elif value is not None:
        yield value


def text_of(value: Any) -> str | None:
    """The text that a value says: itself, its ``@value``, or the first of a list that says one."""
    for item in items(value):
        said = item.get(VALUE) if isinstance(item, dict) else item
        if is_filled_text(said) or is_integer(said):
            return str(said)
    return None


def name_of(value: Any) -> str | None:
    """The name of a thing, which may be given by its name alone."""
    if isinstance(value, dict) and VALUE not in value:
        return text_of(value.get("name"))
    return text_of(value)


def texts_of(value: Any) -> tuple[str, ...]:
    """Every text of a list, or the names of its things."""
    return tuple(text for item in items(value) if (text := name_of(item)))


def instant_of(node: Node, key: str, noted: list[Diagnostic]) -> Instant | None:
    """The date that a property says; one that cannot be read is noted."""
    text = text_of(node.get(key))
    if text is None:
        return None
    instant = read_iso(text) or read_mail_date(text)
    if instant is None:
        noted.append(
            Diagnostic(
                code="date-unreadable",
                message=f"expected a date such as 2025-04-22T10:30:00Z, got {text!r:.60}",
                anchor=key,
            )
        )
    return instant


def say(node: Node, key: str, value: Any) -> None:
    """Make a property say something, in the form that it has; None takes it away."""
    if value is None or value == []:
        node.pop(key, None)
        return
    present = node.get(key)
    if isinstance(present, dict) and VALUE in present and isinstance(value, str):
        present[VALUE] = value
    elif isinstance(present, list) and present and isinstance(value, str):
        say_first(present, value)
    else:
        node[key] = value


def say_first(values: list[Any], text: str) -> None:
    """Make the first text of a list another one."""
    for place, item in enumerate(values):
        if isinstance(item, dict) and is_filled_text(item.get(VALUE)):
            item[VALUE] = text
            return
        if is_filled_text(item):
            values[place] = text
            return
    values.insert(0, text)


def filled(node: Node) -> Node:
    """An object without what is not known."""
    return {key: value for key, value in node.items() if value not in (None, [], {})}
