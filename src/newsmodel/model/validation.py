"""Validators for the fields of the model: what they refuse, and with which words.

The model does not convert: a list is not quietly made a tuple, nor a string an enumeration
member. What a type checker accepts is accepted here, and nothing else, with one message for
every kind of mistake: ``Class.field: expected …, got …``.
"""

import math
from collections.abc import Callable
from functools import partial
from typing import Any, Final

from attrs import Attribute

from newsmodel.model.errors import ModelError

type_of = type

Validator = Callable[[Any, "Attribute[Any]", Any], None]

SHOWN_CHARACTERS: Final = 60
_WHOLE_TEXT: Final = "text without lone surrogates"


def reject(instance: object, attribute: "Attribute[Any]", expected: str, value: object) -> None:
    """Raise the one error of the model for a value that is not what was expected."""
    shown = repr(value)
    if len(shown) > SHOWN_CHARACTERS:
        shown = shown[: SHOWN_CHARACTERS - 1] + "…"
    where = f"{type_of(instance).__name__}.{attribute.name}"
    raise ModelError(f"{where}: expected {expected}, got {shown}")


def is_unicode_text(value: object) -> bool:
    """Whether a value is a string that can be encoded: no lone surrogates."""
    return isinstance(value, str) and (value.isascii() or _is_encodable(value))


def is_filled_text(value: object) -> bool:
    """Whether a value is text with at least one character that is not white space."""
    if not isinstance(value, str) or not value or value.isspace():
        return False
    return value.isascii() or _is_encodable(value)


def _is_encodable(value: str) -> bool:
    try:
        value.encode()  # many times as quick as a search for surrogates
    except UnicodeEncodeError:
        return False
    return True


def is_integer(value: object) -> bool:
    """Whether a value is an int, and no bool."""
    return isinstance(value, int) and not isinstance(value, bool)


def text(instance: Any, attribute: "Attribute[Any]", value: object) -> None:
    """A string of Unicode scalar values; it may be empty."""
    if not is_unicode_text(value):
        reject(instance, attribute, _WHOLE_TEXT, value)


def filled_text(instance: Any, attribute: "Attribute[Any]", value: object) -> None:
    """Text with at least one character that is not white space."""
    if not is_filled_text(value):
        broken = isinstance(value, str) and not is_unicode_text(value)
        reject(instance, attribute, _WHOLE_TEXT if broken else "text that is not blank", value)


def optional_text(instance: Any, attribute: "Attribute[Any]", value: object) -> None:
    """Text that is not blank, or None: an absent value has one form only."""
    if value is not None and not is_filled_text(value):
        filled_text(instance, attribute, value)


def texts(instance: Any, attribute: "Attribute[Any]", value: object) -> None:
    """A tuple of texts, none of them blank."""
    if not isinstance(value, tuple) or not all(map(is_filled_text, value)):
        reject(instance, attribute, "a tuple of texts that are not blank", value)


def flag(instance: Any, attribute: "Attribute[Any]", value: object) -> None:
    """True or False."""
    if not isinstance(value, bool):
        reject(instance, attribute, "True or False", value)


def optional_flag(instance: Any, attribute: "Attribute[Any]", value: object) -> None:
    """True, False, or None for "not known"."""
    if value is not None:
        flag(instance, attribute, value)


def confidence(instance: Any, attribute: "Attribute[Any]", value: Any) -> None:
    """A float from 0 (no trust) to 1 (certain)."""
    if not isinstance(value, float) or not 0.0 <= value <= 1.0:
        reject(instance, attribute, "a float from 0.0 to 1.0", value)


def finite(instance: Any, attribute: "Attribute[Any]", value: object) -> None:
    """An int of at most 64 bits or a finite float."""
    if is_integer(value) and -(2**63) <= value < 2**64:  # type: ignore[operator]
        return
    if not isinstance(value, float) or not math.isfinite(value):
        reject(instance, attribute, "a finite number of at most 64 bits", value)


# A partial is as quick as a validator that is written out, and tells what it was made with: the
# JSON Schema is generated from it.


def integer(least: int, most: int | None = None) -> "partial[None]":
    """A validator for an integer within limits, both included."""
    return partial(check_integer, least, most)


def check_integer(
    least: int, most: int | None, instance: Any, attribute: "Attribute[Any]", value: Any
) -> None:
    """What `integer` validates with."""
    exact = type(value) is int or is_integer(value)
    if not exact or value < least or (most is not None and value > most):
        bounds = f"from {least}" + ("" if most is None else f" to {most}")
        reject(instance, attribute, f"an integer {bounds}", value)


def optional(validator: Validator) -> "partial[None]":
    """The validator, or None."""
    return partial(check_optional, validator)


def check_optional(
    validator: Validator, instance: Any, attribute: "Attribute[Any]", value: object
) -> None:
    """What `optional` validates with."""
    if value is not None:
        validator(instance, attribute, value)


def instance_of(*types: type) -> "partial[None]":
    """A validator for an instance of one of some classes."""
    return partial(check_instance, types)


def check_instance(
    types: tuple[type, ...], instance: Any, attribute: "Attribute[Any]", value: object
) -> None:
    """What `instance_of` validates with."""
    if not isinstance(value, types):
        reject(instance, attribute, _names(types), value)


def tuple_of(*types: type) -> "partial[None]":
    """A validator for a tuple of instances of some classes; it may be empty."""
    return partial(check_tuple, types)


def check_tuple(
    types: tuple[type, ...], instance: Any, attribute: "Attribute[Any]", value: object
) -> None:
    """What `tuple_of` validates with."""
    if isinstance(value, tuple):
        for item in value:
            if not isinstance(item, types):
                break
        else:
            return
    reject(instance, attribute, f"a tuple of {_names(types)}", value)


def _names(types: tuple[type, ...]) -> str:
    return " or ".join(sorted(kind.__name__ for kind in types))
