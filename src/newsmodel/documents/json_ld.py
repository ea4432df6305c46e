"""JSON-LD in a page: read leniently, and flattened to nodes with the path where each stood."""

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from typing import Any, Final

import orjson
from attrs import field, frozen

_WRAPPERS: Final = re.compile(r"^\s*(?:<!--|/\*\s*<!\[CDATA\[\s*\*/|//\s*<!\[CDATA\[|<!\[CDATA\[)")
_CLOSERS: Final = re.compile(r"(?:-->|/\*\s*\]\]>\s*\*/|//\s*\]\]>|\]\]>|;)\s*$")
_TRAILING_COMMA: Final = re.compile(r",(\s*[}\]])")
_NAMESPACE: Final = re.compile("[/#:]")
_NESTED: Final = ("@graph", "mainEntity", "mainEntityOfPage")
_MOST_DEPTH: Final = 12
_MOST_NODES: Final = 500


@frozen
class JsonNode:
    """An object of JSON-LD that stands for itself, not as the value of another one."""

    path: str
    """Where it stood, as a JSON path into the array of the page's blocks: ``$[0].@graph[2]``."""

    data: dict[str, Any]
    types: tuple[str, ...] = field(init=False)
    """The names of its types, without a namespace."""

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "types", types_of(self.data))


def types_of(data: dict[str, Any]) -> tuple[str, ...]:
    """The names of an object's types, without a namespace."""
    given = data.get("@type")
    names = given if isinstance(given, list) else [given]
    return tuple(_NAMESPACE.split(name)[-1] for name in names if isinstance(name, str))


@frozen
class JsonLd:
    """All JSON-LD of a page."""

    nodes: tuple[JsonNode, ...]
    """In document order."""

    broken: tuple[str, ...]
    """What was wrong with each block that is no JSON, with its path: ``$[2]: …``."""


def read_json_ld(blocks: Iterable[str]) -> JsonLd:
    """The nodes of all blocks; a block that cannot be read costs only itself."""
    nodes: list[JsonNode] = []
    broken: list[str] = []
    for index, block in enumerate(blocks):
        try:
            parsed = _parsed(block)
        except (ValueError, RecursionError) as error:
            broken.append(f"$[{index}]: {error}")
            continue
        nodes.extend(islice(_flattened(parsed, f"$[{index}]"), _MOST_NODES - len(nodes)))
    return JsonLd(tuple(nodes), tuple(broken))


def _parsed(block: str) -> Any:
    with suppress(orjson.JSONDecodeError):
        return orjson.loads(block)
    text = _TRAILING_COMMA.sub(r"\1", _CLOSERS.sub("", _WRAPPERS.sub("", block)).strip())
    # Not strict: line breaks within strings are frequent.
    found, _ = json.JSONDecoder(strict=False).raw_decode(text)
    return found


def _flattened(value: Any, path: str) -> Iterator[JsonNode]:
    waiting = [(value, path, 0)]
    while waiting:
        current, where, depth = waiting.pop()
        if depth > _MOST_DEPTH:
            continue
        if isinstance(current, list):
            inner = [(item, f"{where}[{i}]", depth + 1) for i, item in enumerate(current)]
            waiting.extend(reversed(inner))
        elif isinstance(current, dict):
            yield JsonNode(where, current)
            inner = [
                (current[key], f"{where}.{key}", depth + 1) for key in _NESTED if key in current
            ]
            waiting.extend(reversed(inner))
