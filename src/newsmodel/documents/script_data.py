"""JSON in a script: all of it, a value within a program, or a text that is given to JSON.parse."""

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, Final

import orjson

_DECODER: Final = json.JSONDecoder(strict=False)
_BEGINNINGS: Final[tuple[str, ...]] = ('{"', '[{"', "JSON.parse(")
_BEFORE: Final = re.compile(r"[=(,:]\s*$")
_QUOTED: Final = re.compile(r"\s*JSON\.parse\(\s*(String\.raw\s*)?(?=[\"'`])")
_LITERALS: Final = {
    "'": re.compile(r"'((?:[^'\\]++|\\.)*+)'", re.DOTALL),
    "`": re.compile(r"`((?:[^`\\]++|\\.)*+)`", re.DOTALL),
}
_BYTE: Final = re.compile(r"\\x(?=[0-9a-fA-F]{2})")
_NEEDLESS: Final = re.compile(r"\\([^\"/bfnrtu])", re.DOTALL)
_UNDEFINED: Final = re.compile(r"([:,\[]\s*)undefined(?=\s*[,}\]])")
_NULL: Final = r"\1null     "
"""As long as it was, so that places stay what they are."""

_MENDABLE: Final = re.compile(r"undefined|NaN|-?Infinity|-?\d|[\x00-\x1f]|\\u[dD]")
"""What is wrong where something stands that is no JSON, but that others read."""

_MOST_VALUES: Final = 50
_WINDOW: Final = 4000
_BLANKS: Final = 20


def json_at(text: str, start: int = 0) -> Any:
    """The JSON that begins at a position; None where a program begins there, or nothing.

    What follows it does not matter.
    """
    return _value_and_end(text, start)[0]


def json_values(text: str) -> Iterator[Any]:
    """The objects and lists of objects that a script holds; those within others come with them."""
    position = 0
    places: dict[str, int] = dict.fromkeys(_BEGINNINGS, -1)
    for _ in range(_MOST_VALUES):
        start = _next_place(text, places, position)
        if start == len(text):
            return
        position = start + 1
        before = text[max(0, start - _BLANKS) : start]
        if not before.strip() or _BEFORE.search(before):
            value, position = _value_and_end(text, start)
            if value is not None:
                yield value


def _next_place(text: str, places: dict[str, int], position: int) -> int:
    """Where the next value may begin; only for what was passed is looked again."""
    for beginning, place in places.items():
        if place < position:
            found = text.find(beginning, position)
            places[beginning] = found if found >= 0 else len(text)
    return min(places.values())


def _value_and_end(text: str, start: int) -> tuple[Any, int]:
    quoted = _QUOTED.match(text, start)
    if quoted is None:
        return _plain(text, start)
    inner, end = _literal(text, quoted.end(), is_raw=quoted[1] is not None)
    return _plain(inner, 0)[0], end


def _plain(text: str, start: int) -> tuple[Any, int]:
    """A value and where it ends; None, and a place further on, where there is no value."""
    end = 0
    for length in (_WINDOW, len(text)):
        # Most of what begins like JSON soon ends: the whole rest is seldom looked at.
        rest = text[start : start + length]
        try:
            return orjson.loads(rest), start + len(rest)
        except orjson.JSONDecodeError as error:
            # What follows the value is the error, and begins where it ends.
            end = error.pos
        if end < len(rest):
            break
    with suppress(ValueError, RecursionError):
        if _MENDABLE.match(text, start + end):
            value, end = _leniently(text[start:])
            return value, start + end
        return orjson.loads(text[start : start + end]), start + end
    return None, start + max(1, end)


def _leniently(text: str) -> tuple[Any, int]:
    """With line breaks in strings, and with what only programs know as a value."""
    if "undefined" in text:
        text = _UNDEFINED.sub(_NULL, text)
    return _DECODER.raw_decode(text, len(text) - len(text.lstrip()))


def _literal(text: str, start: int, *, is_raw: bool) -> tuple[str, int]:
    """What a string of a program stands for, and where it ends; empty where it has no end."""
    if text[start] == '"':
        with suppress(ValueError):
            value, end = _DECODER.raw_decode(text, start)
            return value, end
        return "", start + 1
    found = _LITERALS[text[start]].match(text, start)
    if found is None:
        return "", start + 1
    if is_raw:
        return found[1], found.end()
    with suppress(ValueError):
        return _DECODER.decode(f'"{_as_json(found[1])}"'), found.end()
    return "", found.end()


def _as_json(inner: str) -> str:
    """The inside of a string of a program with escapes, and bare quotation marks, as JSON has them.

    The escapes of the two marks that all others depend on are written as numbers first.
    """
    text = inner.replace(r"\\", r"\u005c").replace(r"\"", r"\u0022").replace('"', r"\"")
    return _NEEDLESS.sub(r"\1", _BYTE.sub(r"\\u00", text))
