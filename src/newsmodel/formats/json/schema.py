"""The JSON Schema of articles, generated from the model: types, validators, docstrings."""

from collections.abc import Iterator
from enum import Enum
from functools import partial
from itertools import groupby
from typing import Any, Final

from attrs import NOTHING, Attribute

from newsmodel.formats.json.descriptions import class_description, field_descriptions
from newsmodel.formats.json.shapes import (
    BLOCK_TYPES,
    TAG,
    Anything,
    Array,
    Choice,
    Dictionary,
    Field,
    Moment,
    Nullable,
    Record,
    Scalar,
    Shape,
    Tagged,
    fields_of,
)
from newsmodel.model import EXTRACTABLE_FIELDS, SCHEMA_VERSION, Article, Candidate, Instant
from newsmodel.model.instants import W3C_DTF
from newsmodel.model.validation import (
    check_integer,
    check_optional,
    confidence,
    filled_text,
    optional_text,
    texts,
)

Schema = dict[str, Any]

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

_BLANK: Final = r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""What `str.isspace` calls white space; ``\\s`` says something else in every language."""

_FILLED: Final = {
    "description": "Text that is not blank.",
    "type": "string",
    "pattern": f"[^{_BLANK}]",
}
_FILLED_REFERENCE: Final = {"$ref": "#/$defs/FilledText"}
_KINDS: Final = {str: "string", int: "integer", float: "number", bool: "boolean"}
_TEXTS: Final[dict[Any, Schema]] = {
    filled_text: _FILLED_REFERENCE,
    optional_text: {"anyOf": [_FILLED_REFERENCE, {"type": "null"}]},
    texts: {"type": "array", "items": _FILLED_REFERENCE},
}
"""What the validators of texts allow, which says more than the type."""


def json_schema() -> Schema:
    """The JSON Schema (2020-12) of what ``dumps(article, "json")`` writes and ``loads`` reads.

    Members that it does not name are allowed: they are kept. What depends on several members at
    once (that spans lie in the text, say) is said in the descriptions alone.
    """
    definitions: dict[str, Schema] = {"FilledText": _FILLED}
    _define(Article, definitions)
    return {
        "$schema": DIALECT,
        "$id": f"urn:newsmodel:schema:article:{SCHEMA_VERSION}",
        "title": "Article",
        "$ref": "#/$defs/Article",
        "$defs": dict(sorted(definitions.items())),
    }


def _define(cls: type, definitions: dict[str, Schema]) -> Schema:
    """A reference to the definition of a class, which is made when it is first met."""
    if cls.__name__ not in definitions:
        definitions[cls.__name__] = {}  # attributions lie within attributions
        definitions[cls.__name__] = _definition(cls, definitions)
    return {"$ref": f"#/$defs/{cls.__name__}"}


def _definition(cls: type, definitions: dict[str, Schema]) -> Schema:
    if issubclass(cls, Enum):
        values = [member.value for member in cls]
        return {"description": class_description(cls), "type": "string", "enum": values}
    if cls is Instant:
        return _instant()
    properties, required = _properties(cls, definitions)
    schema: Schema = {
        "description": class_description(cls),
        "type": "object",
        "properties": properties,
        "required": required,
    }
    if cls is Candidate:
        schema["allOf"] = list(_values_by_field(definitions))
    return {name: value for name, value in schema.items() if value != []}


def _instant() -> Schema:
    descriptions = field_descriptions(Instant)
    value = {
        "description": "W3C-DTF: ISO 8601, cut off where the knowledge ends.",
        "type": "string",
        "pattern": f"^(?:{W3C_DTF.pattern})$",
    }
    raw = {"description": descriptions.get("raw", ""), **_TEXTS[optional_text]}
    return {
        "description": class_description(Instant),
        "type": "object",
        "properties": {"value": value, "raw": raw},
        "required": ["value"],
    }


def _properties(cls: type, definitions: dict[str, Schema]) -> tuple[dict[str, Schema], list[str]]:
    descriptions = field_descriptions(cls)
    properties: dict[str, Schema] = {}
    required = []
    for tag, block in BLOCK_TYPES.items():
        if block is cls:
            properties[TAG] = {"const": tag}
            required.append(TAG)
    for name, each in fields_of(cls).items():
        described = {"description": descriptions[name]} if name in descriptions else {}
        properties[name] = described | _of_field(each, definitions)
        if each.required:
            required.append(name)
    return properties, required


def _of_field(field: Field, definitions: dict[str, Schema]) -> Schema:
    schema = _constrained(field.shape, field.attribute.validator, definitions)
    default = _default(field.attribute)
    return schema if default is None else schema | {"default": default}


def _default(attribute: "Attribute[Any]") -> Any:
    default = attribute.default
    if default is NOTHING:  # which is an enumeration itself
        return None
    if isinstance(default, Enum):
        return default.value
    return default if isinstance(default, (bool, int, float, str)) else None


def _constrained(shape: Shape, validator: Any, definitions: dict[str, Schema]) -> Schema:
    if validator in _TEXTS:
        return _TEXTS[validator]
    return _of(shape, definitions) | _bounds(validator)


def _bounds(validator: Any) -> Schema:
    if isinstance(validator, partial) and validator.func is check_optional:
        return _bounds(validator.args[0])
    if isinstance(validator, partial) and validator.func is check_integer:
        least, most = validator.args
        return {"minimum": least} | ({} if most is None else {"maximum": most})
    return {"minimum": 0, "maximum": 1} if validator is confidence else {}


def _of(shape: Shape, definitions: dict[str, Schema]) -> Schema:
    match shape:
        case Scalar(types):
            return {"type": "number" if float in types else _KINDS[types[0]]}
        case Choice(cls) | Record(cls):
            return _define(cls, definitions)
        case Moment():
            return _define(Instant, definitions)
        case Tagged(types):
            return {"oneOf": [_define(cls, definitions) for cls in types.values()]}
        case Nullable() | Array() | Dictionary():
            return _of_container(shape, definitions)
        case Anything():
            return {}


def _of_container(shape: Nullable | Array | Dictionary, definitions: dict[str, Schema]) -> Schema:
    of = _of(shape.of, definitions)
    if isinstance(shape, Array):
        return {"type": "array", "items": of}
    if isinstance(shape, Dictionary):
        return {"type": "object", "additionalProperties": of}
    return _or_null(of)


def _or_null(schema: Schema) -> Schema:
    if "type" in schema:
        return schema | {"type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


def _values_by_field(definitions: dict[str, Schema]) -> Iterator[Schema]:
    """The value of a candidate is of the type of its field; fields of one type share a rule."""
    rules = sorted(
        ((_value(fields_of(Article)[name], definitions), name) for name in EXTRACTABLE_FIELDS),
        key=repr,
    )
    for schema, group in groupby(rules, key=lambda rule: rule[0]):
        names = [name for _, name in group]
        yield {
            "if": {"properties": {"field": {"enum": names}}},
            "then": {"properties": {"value": schema}},
        }


def _value(field: Field, definitions: dict[str, Schema]) -> Schema:
    """What a candidate for a field may propose: never null, nor an empty array."""
    validator = field.attribute.validator
    if isinstance(field.shape, Nullable):
        present = filled_text if validator is optional_text else validator
        return _constrained(field.shape.of, present, definitions)
    filled = {"minItems": 1} if isinstance(field.shape, Array) else {}
    return _constrained(field.shape, validator, definitions) | filled
