"""Changes a JSON text where its value changed, and leaves every other character alone.

Layout, the order of members and the text of numbers (``1.50``) are no part of a value, so to write
a value anew would lose them.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from attrs import frozen

_SPACE: Final = re.compile(r"[ \t\r\n]*")
_INDENT: Final = re.compile(r"\n([ \t]+)\S")
_DECODER: Final = json.JSONDecoder(parse_int=str, parse_float=str)
"""Numbers are passed over: Python refuses to read very long ones."""

Replacement = tuple[int, int, str]
"""From where, to where, and by what a piece of text is replaced."""


@frozen
class _Member:
    """Where a member of an object stands in the text."""

    key: str
    start: int
    value: int
    end: int


def edited(text: str, before: Any, after: Any) -> str:
    """A JSON text made to say another value.

    Args:
        text: well-formed JSON.
        before: the value that it says.
        after: the value that it is to say.
    """
    pieces = []
    position = 0
    for start, end, new in _changes(text, _skip(text, 0), before, after):
        pieces += [text[position:start], new]
        position = end
    return "".join([*pieces, text[position:]])


def _changes(text: str, at: int, before: Any, after: Any) -> Iterator[Replacement]:
    if _is_same(before, after):
        return
    if isinstance(before, dict) and isinstance(after, dict) and before.keys() & after.keys():
        yield from _changes_of_members(text, at, before, after)
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        starts = _items(text, at)
        for start, old, new in zip(starts, before, after, strict=True):
            yield from _changes(text, start, old, new)
    else:
        yield at, _end_of(text, at), _written(after, text, at)


def _changes_of_members(
    text: str, at: int, before: Mapping[str, Any], after: Mapping[str, Any]
) -> Iterator[Replacement]:
    members = list(_members(text, at))
    kept = [member for member in members if member.key in after]
    for index, member in enumerate(members):
        if member.key in after:
            yield from _changes(text, member.value, before[member.key], after[member.key])
        elif member.start < kept[0].start:
            yield member.start, members[index + 1].start, ""
        else:
            yield members[index - 1].end, member.end, ""
        if member is kept[-1]:
            yield from _additions(text, members, member, before, after)


def _additions(
    text: str,
    members: list[_Member],
    last: _Member,
    before: Mapping[str, Any],
    after: Mapping[str, Any],
) -> Iterator[Replacement]:
    """New members behind the last one that stays, set apart as those before are."""
    added = [key for key in after if key not in before]
    if added:
        apart = _separator(text, members)
        colon = text[_end_of(text, last.start) : last.value]
        yield (
            last.end,
            last.end,
            "".join(
                f"{apart}{_text_of(key)}{colon}{_written(after[key], text, last.start)}"
                for key in added
            ),
        )


def _separator(text: str, members: list[_Member]) -> str:
    if len(members) > 1:
        return text[members[0].end : members[1].start]
    opening = text.rfind("{", 0, members[0].start)
    return "," + text[opening + 1 : members[0].start]


def _members(text: str, at: int) -> Iterator[_Member]:
    position = _skip(text, at + 1)
    while text[position] != "}":
        key, end = _DECODER.raw_decode(text, position)
        value = _skip(text, _skip(text, end) + 1)
        after = _end_of(text, value)
        yield _Member(key, position, value, after)
        position = _skip(text, after)
        if text[position] == ",":
            position = _skip(text, position + 1)


def _items(text: str, at: int) -> Iterator[int]:
    position = _skip(text, at + 1)
    while text[position] != "]":
        yield position
        position = _skip(text, _end_of(text, position))
        if text[position] == ",":
            position = _skip(text, position + 1)


def _skip(text: str, position: int) -> int:
    space = _SPACE.match(text, position)
    return space.end() if space else position


def _end_of(text: str, at: int) -> int:
    return _DECODER.raw_decode(text, at)[1]


def _written(value: Any, text: str, at: int) -> str:
    """A value in the layout of the text around it: indented where that is."""
    if not isinstance(value, (dict, list)) or not value:
        return _text_of(value)
    if (found := _INDENT.search(text)) is None:
        return _text_of(value)
    line = text.rfind("\n", 0, at) + 1
    margin = text[line : _skip(text, line)]
    laid_out = json.dumps(value, ensure_ascii=False, indent=found[1])
    return laid_out.replace("\n", "\n" + margin)


def _text_of(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _is_same(one: Any, other: Any) -> bool:
    """Equal as JSON: ``true`` is not ``1``, though Python says so."""
    if one is other:
        return True
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_is_same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_is_same, one, other))
    return isinstance(one, bool) is isinstance(other, bool) and bool(one == other)
