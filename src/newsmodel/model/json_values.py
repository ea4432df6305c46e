"""Values that JSON can say, frozen: what extensions hold."""

import math
from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeVar

from newsmodel.model.errors import ModelError
from newsmodel.model.validation import is_integer, is_unicode_text

V = TypeVar("V")

_MOST_NESTED: Final = 64


class FrozenMapping(Mapping[str, V]):
    """An immutable, hashable, picklable mapping with its keys in sorted order."""

    __slots__ = ("_items", "is_json")

    _items: dict[str, V]
    is_json: bool
    """Whether the values are known to be frozen JSON values, and need not be looked at again."""

    def __init__(self, items: Mapping[str, V] | None = None, *, is_json: bool = False) -> None:
        ordered = dict(sorted((items or {}).items()))
        object.__setattr__(self, "_items", ordered)
        object.__setattr__(self, "is_json", is_json)

    def __getitem__(self, key: str) -> V:
        return self._items[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __hash__(self) -> int:
        return hash(tuple(self._items.items()))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Mapping):
            return NotImplemented
        return self._items.keys() == other.keys() and all(
            _same(item, other[key]) for key, item in self._items.items()
        )

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a FrozenMapping cannot be changed; make a new one")

    def __reduce__(self) -> tuple[type["FrozenMapping[V]"], tuple[dict[str, V]]]:
        return FrozenMapping, (self._items,)

    def __repr__(self) -> str:
        return f"FrozenMapping({self._items!r})"


def _same(one: object, other: object) -> bool:
    """Equal as JSON: ``true`` is not ``1``, though Python says so; ``1`` and ``1.0`` are equal."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(_same, one, other))
    return one == other


def frozen_json(value: object, depth: int = 0) -> Any:
    """A JSON value with arrays as tuples and objects as `FrozenMapping`.

    Raises:
        ModelError: for what JSON cannot say (other types, NaN, infinities, integers of more
            than 64 bits, lone surrogates, keys that are no text) and for nesting deeper than 64.
    """
    if value is None or isinstance(value, bool) or is_unicode_text(value):
        return value
    if is_integer(value) and -(2**63) <= value < 2**64:  # type: ignore[operator]
        return value
    if isinstance(value, float) and math.isfinite(value):
        return value
    if depth >= _MOST_NESTED:
        raise ModelError(f"a JSON value may be nested {_MOST_NESTED} deep, this one is deeper")
    if isinstance(value, (list, tuple)):
        return tuple(frozen_json(item, depth + 1) for item in value)
    if isinstance(value, Mapping):
        if not all(is_unicode_text(key) for key in value):
            raise ModelError("the keys of a JSON object must be text without lone surrogates")
        return FrozenMapping(
            {key: frozen_json(item, depth + 1) for key, item in value.items()}, is_json=True
        )
    raise ModelError(f"expected a value that JSON can say, got {value!r:.60}")


def frozen_extensions(value: Mapping[str, Any]) -> FrozenMapping[Any]:
    """Converts what a caller gives as extensions."""
    if isinstance(value, FrozenMapping) and value.is_json:
        return value
    if not isinstance(value, Mapping):
        raise ModelError(f"extensions: expected a mapping, got {value!r:.60}")
    frozen: FrozenMapping[Any] = frozen_json(value)
    return frozen


def thawed_json(value: Any) -> Any:
    """The same value with plain lists and dicts, as a JSON library wants it."""
    if isinstance(value, tuple):
        return [thawed_json(item) for item in value]
    if isinstance(value, Mapping):
        return {key: thawed_json(item) for key, item in value.items()}
    return value
