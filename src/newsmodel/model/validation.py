"""Validators for the fields of the model: what they refuse, and with which words.

The model does not convert: a list is not quietly made a tuple, nor a string an enumeration
member. What a type checker accepts is accepted here, and nothing else, with one message for
every kind of mistake: ``Class.field: expected …, got …``.
"""

import math
import re
from collections.abc import Callable
from typing import Any, Final

from attrs import Attribute

from newsmodel.model.errors import ModelError

type_of = type

Validator = Callable[[Any, "Attribute[Any]", Any], None]

SHOWN_CHARACTERS: Final = 60
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def reject(instance: object, attribute: "Attribute[Any]", expected: str, value: object) -> None:
    """Raise the one error of the model for a value that is not what was expected."""
    shown = repr(value)
    if len(shown) > SHOWN_CHARACTERS:
        shown = shown[: SHOWN_CHARACTERS - 1] + "…"
    where = f"{type_of(instance).__name__}.{attribute.name}"
    raise ModelError(f"{where}: expected {expected}, got {shown}")


def is_unicode_text(value: object) -> bool:
    """Whether a value is a string that can be encoded: no lone surrogates."""
    if not isinstance(value, str):
        return False
    return value.isascii() or _SURROGATE.search(value) is None


def text(instance: Any, attribute: "Attribute[Any]", value: object) -> None:
    """A string of Unicode scalar values; it may be empty."""
    if not is_unicode_text(value):
        reject(instance, attribute, "text without lone surrogates", value)


def filled_text(instance: Any, attribute: "Attribute[Any]", value: object) -> None:
    """Text with at least one character that is not white space."""
    if not is_unicode_text(value) or not value.strip():  # type: ignore[attr-defined]
        reject(instance, attribute, "text that is not blank", value)


def optional_text(instance: Any, attribute: "Attribute[Any]", value: object) -> None:
    """Text that is not blank, or None: an absent value has one form only."""
    if value is not None:
        filled_text(instance, attribute, value)


def flag(instance: Any, attribute: "Attribute[Any]", value: object) -> None:
    """True or False."""
    if not isinstance(value, bool):
        reject(instance, attribute, "True or False", value)


def optional_flag(instance: Any, attribute: "Attribute[Any]", value: object) -> None:
    """True, False, or None for "not known"."""
    if value is not None:
        flag(instance, attribute, value)


def is_integer(value: object) -> bool:
    """Whether a value is an int, and no bool."""
    return isinstance(value, int) and not isinstance(value, bool)


def integer(least: int, most: int | None = None) -> Validator:
    """A validator for an integer within limits, both included."""
    bounds = f"from {least}" + ("" if most is None else f" to {most}")

    def validate(instance: Any, attribute: "Attribute[Any]", value: Any) -> None:
        if not is_integer(value) or value < least or (most is not None and value > most):
            reject(instance, attribute, f"an integer {bounds}", value)

    return validate


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


def optional(validator: Validator) -> Validator:
    """The validator, or None."""

    def validate(instance: Any, attribute: "Attribute[Any]", value: object) -> None:
        if value is not None:
            validator(instance, attribute, value)

    return validate


def instance_of(*types: type) -> Validator:
    """A validator for an instance of one of some classes."""
    expected = " or ".join(sorted(kind.__name__ for kind in types))

    def validate(instance: Any, attribute: "Attribute[Any]", value: object) -> None:
        if not isinstance(value, types):
            reject(instance, attribute, expected, value)

    return validate


def tuple_of(*types: type) -> Validator:
    """A validator for a tuple of instances of some classes; it may be empty."""
    expected = "a tuple of " + " or ".join(sorted(kind.__name__ for kind in types))

    def validate(instance: Any, attribute: "Attribute[Any]", value: object) -> None:
        if not isinstance(value, tuple) or not all(isinstance(item, types) for item in value):
            reject(instance, attribute, expected, value)

    return validate


def texts(instance: Any, attribute: "Attribute[Any]", value: object) -> None:
    """A tuple of texts, none of them blank."""
    if not isinstance(value, tuple) or not all(
        is_unicode_text(item) and item.strip() for item in value
    ):
        reject(instance, attribute, "a tuple of texts that are not blank", value)
