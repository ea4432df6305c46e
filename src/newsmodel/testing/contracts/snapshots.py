"""What a document, or anything else, looks like at a moment, so that a change of it is seen."""

from collections.abc import Mapping
from contextlib import suppress
from enum import Enum
from functools import cached_property
from typing import Any, Final

import attrs
from lxml import etree

from newsmodel.documents import Document

_PLAIN: Final = (str, bytes, int, float, complex, bool, type(None), Enum, type)
_DEEPEST: Final = 16


def snapshot(document: Document) -> dict[str, Any]:
    """What a document holds: its tree, its text, and every feature that was computed so far."""
    state = {
        name: view(value)
        for name, value in vars(document).items()
        if name != "_features" and not isinstance(value, etree._Element)
    }
    trees = (value for value in vars(document).values() if isinstance(value, etree._Element))
    state["tree"] = tuple(etree.tostring(tree) for tree in trees)
    for name, value in document._features.items():  # noqa: SLF001  there is no public way to ask
        state[f"feature {name}"] = view(value)
    return state


def compute_features(document: Document) -> None:
    """Ask for every feature that the document's class offers, so that a change of one is seen."""
    for name in dir(type(document)):
        if isinstance(getattr(type(document), name, None), (property, cached_property)):
            with suppress(LookupError):  # a feed without items has no node of an article
                getattr(document, name)


def change(before: Mapping[str, Any], after: Mapping[str, Any]) -> str | None:
    """What differs of what was there before, in words."""
    changed = [name for name in before if after.get(name) != before[name]]
    return f"the document's {changed[0]} is not what it was before" if changed else None


def view(value: Any, depth: int = 0) -> Any:
    """Something that equals the view of a value as long as nothing in it is changed."""
    if isinstance(value, _PLAIN):
        return type(value), value
    if depth > _DEEPEST:
        return "…"
    if isinstance(value, Mapping):
        return type(value), [(view(k, depth + 1), view(v, depth + 1)) for k, v in value.items()]
    if isinstance(value, (list, tuple)):
        return type(value), [view(item, depth + 1) for item in value]
    if isinstance(value, (set, frozenset)):
        return type(value), sorted(repr(item) for item in value)
    return _view_of_object(value, depth)


def _view_of_object(value: Any, depth: int) -> Any:
    if attrs.has(type(value)):
        # What is neither given nor shown is reckoned when it is first asked for.
        fields = attrs.fields(type(value))
        names = [field.name for field in fields if field.init or field.repr]
        return type(value), [view(getattr(value, name), depth + 1) for name in names]
    if hasattr(value, "__dict__") and not callable(value):
        return type(value), view(vars(value), depth + 1)
    # The document keeps its elements, so their identity says whether they are the same.
    return type(value), id(value)
