"""Checks of what the strategies are given: a wrong argument is an error where it is made."""

from collections.abc import Iterable

from hypothesis.errors import InvalidArgument

from newsmodel.model import EXTRACTABLE_FIELDS


def check_text(text: object, *, least: int = 0) -> str:
    """The text, when it is one of at least so many characters.

    Raises:
        InvalidArgument: when it is not.
    """
    if not isinstance(text, str):
        raise InvalidArgument(f"expected a text, got {text!r:.60}")
    if len(text) < least:
        raise InvalidArgument(f"expected a text of at least {least} characters, got {text!r}")
    return text


def check_entities(entities: Iterable[str]) -> tuple[str, ...]:
    """The identifiers of entities, when all are texts.

    Raises:
        InvalidArgument: when one is not.
    """
    if isinstance(entities, str):
        raise InvalidArgument(f"expected identifiers of entities, got one text {entities!r:.60}")
    given = tuple(entities)
    for each in given:
        check_text(each, least=1)
    return given


def check_field(field: str | None) -> str | None:
    """The name of a field that extractors may provide, or None for any of them.

    Raises:
        InvalidArgument: for any other name.
    """
    if field is not None and field not in EXTRACTABLE_FIELDS:
        allowed = ", ".join(sorted(EXTRACTABLE_FIELDS))
        raise InvalidArgument(f"expected one of the fields {allowed}; got {field!r:.60}")
    return field
