"""How the types of the model look in JSON: one small vocabulary for reading and for the schema."""

from collections.abc import Mapping
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, Attribute, fields, frozen, has

from newsmodel.model import (
    BlockQuote,
    Embed,
    Figure,
    Heading,
    Instant,
    ListBlock,
    LiveUpdate,
    Paragraph,
    Preformatted,
    Table,
)

BLOCK_TYPES: Final[Mapping[str, type]] = {
    "paragraph": Paragraph,
    "heading": Heading,
    "list": ListBlock,
    "block_quote": BlockQuote,
    "table": Table,
    "figure": Figure,
    "embed": Embed,
    "preformatted": Preformatted,
    "live_update": LiveUpdate,
}
"""What the member ``type`` of a block says."""

TAG: Final = "type"
"""The member that tells the blocks apart."""


@frozen
class Scalar:
    """A string, an integer, a number, true or false, as the Python types say."""

    types: tuple[type, ...]


@frozen
class Choice:
    """The value of a member of an enumeration."""

    enumeration: type[Enum]


@frozen
class Nullable:
    """Null, or what stands in it."""

    of: "Shape"


@frozen
class Array:
    """An array of one shape."""

    of: "Shape"


@frozen
class Dictionary:
    """An object with values of one shape by name."""

    of: "Shape"


@frozen
class Record:
    """An object with the fields of a class of the model."""

    of: type


@frozen
class Tagged:
    """One of several records, told apart by `TAG`."""

    types: Mapping[str, type]


@frozen
class Moment:
    """An `Instant`, whose precision and zone are read off the text of its value."""


@frozen
class Anything:
    """Any JSON value."""


Shape = Scalar | Choice | Nullable | Array | Dictionary | Record | Tagged | Moment | Anything


@frozen
class Field:
    """A field of a record."""

    attribute: "Attribute[Any]"
    shape: Shape

    @property
    def required(self) -> bool:
        """Whether the field has no default."""
        return self.attribute.default is NOTHING


@cache
def fields_of(cls: type) -> dict[str, Field]:
    """The fields of a class of the model by name, in declared order."""
    hints = get_type_hints(cls)
    return {each.name: Field(each, shape_of(hints[each.name])) for each in fields(cls)}


@cache
def shape_of(hint: Any) -> Shape:
    """How a type looks in JSON.

    Raises:
        TypeError: for a type that the model does not use.
    """
    if hint is Any:
        return Anything()
    if hint is Instant:
        return Moment()
    if isinstance(hint, type) and not get_args(hint):
        return _of_class(hint)
    return _of_generic(hint)


def _of_class(cls: type) -> Shape:
    if has(cls):
        return Record(cls)
    if issubclass(cls, Enum):
        return Choice(cls)
    if cls in {str, int, float, bool}:
        return Scalar((cls,))
    raise TypeError(f"the model has no JSON for {cls!r}")


def _of_generic(hint: Any) -> Shape:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in {Union, UnionType}:
        return _of_union(arguments)
    if origin is tuple:
        return Array(shape_of(arguments[0]))
    if origin is Mapping:
        return Dictionary(shape_of(arguments[1]))
    raise TypeError(f"the model has no JSON for {hint!r}")


def _of_union(members: tuple[type, ...]) -> Shape:
    present = tuple(member for member in members if member is not NoneType)
    if len(present) < len(members):
        return Nullable(shape_of(Union[present]))  # noqa: UP007 -- made at run time
    tags = {tag: cls for tag, cls in BLOCK_TYPES.items() if cls in members}
    return Tagged(tags) if len(tags) == len(members) else Scalar(members)
