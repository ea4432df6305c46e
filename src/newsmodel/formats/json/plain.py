"""An article to plain JSON values, canonically: equal articles give equal bytes.

Members stand in declared order, defaults are left out, numbers have one form, and mappings of the
model are sorted already. cattrs writes the code for each class.
"""

from collections.abc import Callable, Mapping
from enum import Enum
from types import UnionType
from typing import Any, Final, get_args, get_origin

from attrs import fields_dict, resolve_types
from cattrs import Converter
from cattrs.fns import identity  # cattrs writes no call where it meets it
from cattrs.gen import make_dict_unstructure_fn

from newsmodel.formats.json.shapes import BLOCK_TYPES, TAG
from newsmodel.model import Article, Attribution, Block, Candidate, Instant, PlainBlock

Write = Callable[[Any], Any]


def plain(article: Article) -> dict[str, Any]:
    """An article as plain JSON values; ``schema_version`` comes first, and is always there."""
    members: dict[str, Any] = _CONVERTER.unstructure(article, Article)
    return {"schema_version": article.schema_version, **members}


def canonical_number(value: float) -> float:
    """A number in its one form: JSON knows no difference between ``1`` and ``1.0``."""
    if isinstance(value, float) and value.is_integer() and -(2**63) <= value < 2**64:
        return int(value)
    return value if isinstance(value, int) else float(value)


def canonical_json(value: Any) -> Any:
    """A frozen JSON value with plain arrays and objects, and with numbers in their one form."""
    if isinstance(value, float):
        return canonical_number(value)
    if isinstance(value, tuple):
        return [canonical_json(item) for item in value]
    if isinstance(value, Mapping):
        return {name: canonical_json(item) for name, item in value.items()}
    return value


def _converter() -> Converter:
    resolve_types(Attribution)  # it names itself: attributions lie within attributions
    converter = Converter(omit_if_default=True)
    converter.register_unstructure_hook(float, _one_zero)
    converter.register_unstructure_hook(Instant, _written_instant)
    converter.register_unstructure_hook_factory(_is_union, _union_writer)
    converter.register_unstructure_hook_factory(_is_tuple, _array_writer)
    converter.register_unstructure_hook_factory(_is_mapping, _mapping_writer)
    converter.register_unstructure_hook_factory(_is_candidate, _candidate_writer)
    # orjson writes the values of enumerations itself.
    converter.register_unstructure_hook_func(_is_enumeration, identity)
    return converter


def _one_zero(value: float) -> float:
    return float(value) + 0.0  # -0.0 equals 0.0, and is written the same


def _written_instant(instant: Instant) -> dict[str, str]:
    if instant.raw is None:
        return {"value": str(instant)}
    return {"value": str(instant), "raw": instant.raw}


def _is_union(hint: Any) -> bool:
    return get_origin(hint) is UnionType


def _union_writer(hint: Any, converter: Converter) -> Write:
    if hint in {Block, PlainBlock}:
        return _block_writer(hint, converter)
    present = [each for each in get_args(hint) if each is not type(None)]
    write = converter.get_unstructure_hook(present[0]) if len(present) == 1 else canonical_number
    return identity if write is identity else lambda value: None if value is None else write(value)


def _block_writer(hint: Any, converter: Converter) -> Write:
    writers = {
        cls: (tag, converter.get_unstructure_hook(cls))
        for tag, cls in BLOCK_TYPES.items()
        if cls in get_args(hint)
    }

    def write_block(block: Any) -> dict[str, Any]:
        tag, write = writers[type(block)]
        return {TAG: tag, **write(block)}

    return write_block


def _is_tuple(hint: Any) -> bool:
    return get_origin(hint) is tuple


def _array_writer(hint: Any, converter: Converter) -> Write:
    write = converter.get_unstructure_hook(get_args(hint)[0])
    return identity if write is identity else lambda values: [write(value) for value in values]


def _is_mapping(hint: Any) -> bool:
    return get_origin(hint) is Mapping


def _mapping_writer(hint: Any, converter: Converter) -> Write:
    of = get_args(hint)[1]
    if of is Any:
        return canonical_json
    write = converter.get_unstructure_hook(of)
    return lambda mapping: {name: write(value) for name, value in mapping.items()}


def _is_candidate(hint: Any) -> bool:
    return hint is Candidate


def _candidate_writer(_: Any, converter: Converter) -> Write:
    """The value of a candidate is of the type of the field that it is proposed for."""
    write_members = make_dict_unstructure_fn(Candidate, converter, _cattrs_omit_if_default=True)
    types = {name: each.type for name, each in fields_dict(Article).items()}

    def write_candidate(candidate: Candidate) -> dict[str, Any]:
        value = converter.unstructure(candidate.value, types[candidate.field])
        return {**write_members(candidate), "value": value}

    return write_candidate


def _is_enumeration(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, Enum)


_CONVERTER: Final = _converter()
