"""Identifiers as schema.org says them: a text, or a ``PropertyValue`` with its scheme."""

from collections.abc import Iterable
from typing import Any, Final

from newsmodel.documents.json_ld import types_of
from newsmodel.formats.schema_org.values import Node, items, text_of
from newsmodel.model import Identifier

_SCHEME: Final = "propertyID"


def plain_identifier_of(node: Node) -> str | None:
    """The identifier that is given without a scheme."""
    return next((text for item in items(node.get("identifier")) if (text := text_of(item))), None)


def identifiers_of(node: Node) -> tuple[Identifier, ...]:
    """The identifiers that are given with their schemes."""
    found = []
    for item in items(node.get("identifier")):
        scheme, value = _property(item)
        if scheme and value:
            found.append(Identifier(scheme=scheme, value=value))
    return tuple(found)


def written_identifiers(identifiers: Iterable[Identifier]) -> list[Node]:
    """Identifiers as nodes."""
    return [
        {"@type": "PropertyValue", _SCHEME: each.scheme, "value": each.value}
        for each in identifiers
    ]


def _property(item: Any) -> tuple[str | None, str | None]:
    if not isinstance(item, dict) or "PropertyValue" not in types_of(item):
        return None, None
    return text_of(item.get(_SCHEME)), text_of(item.get("value"))
