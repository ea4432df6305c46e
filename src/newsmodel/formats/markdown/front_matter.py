"""Front matter: the ``key: value`` lines, or the TOML, that may stand above Markdown.

Of YAML only what needs no guessing is read: plain and quoted values, lists of them, one level.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from attrs import frozen

from newsmodel.model import Diagnostic

Value = str | tuple[str, ...]

_FENCES: Final = {"---": ("---", "..."), "+++": ("+++",)}
_MOST_LINES: Final = 500
_PAIR: Final = re.compile(r"(?P<key>[A-Za-z][\w-]{0,60})[ \t]*:(?:[ \t]+(?P<value>.*))?")
_ITEM: Final = re.compile(r"[ \t]*-[ \t]+(?P<value>.*)")
_COMMENT: Final = re.compile(r"(?:^|[ \t])#.*")
_DOUBLE_QUOTED: Final = re.compile(r'"((?:[^"\\]|\\.)*)"')
_SINGLE_QUOTED: Final = re.compile(r"'((?:[^']|'')*)'")
_NESTED: Final = ("{", "|", ">", "&", "*", "!")
"""What begins a value of YAML that is more than one text."""


@frozen
class FrontMatter:
    """What stands above the text."""

    values: Mapping[str, Value] = MappingProxyType({})
    """Texts and lists of texts by key, in lower case."""

    lines: int = 0
    """How many lines it takes, its fences included."""

    diagnostics: tuple[Diagnostic, ...] = ()


def read_front_matter(lines: Sequence[str]) -> FrontMatter:
    """The front matter of a document, empty where it has none."""
    opening = lines[0].lstrip("\ufeff").rstrip() if lines else ""
    if opening not in _FENCES:
        return FrontMatter()
    inside = [line.rstrip() for line in lines[1:_MOST_LINES]]
    ends = [index for index, line in enumerate(inside) if line in _FENCES[opening]]
    if not ends or (opening == "---" and not _looks_like_pairs(inside[: ends[0]])):
        return FrontMatter()  # a rule, and then the text
    body = inside[: ends[0]]
    if opening == "---":
        return FrontMatter(_yaml(body), ends[0] + 2)
    try:
        return FrontMatter(_plain(tomllib.loads("\n".join(body))), ends[0] + 2)
    except tomllib.TOMLDecodeError as error:
        problem = Diagnostic(
            code="front-matter-unreadable",
            message=f"the front matter is no TOML and was left out: {error}",
            anchor="line 1",
        )
        return FrontMatter({}, ends[0] + 2, (problem,))


def _looks_like_pairs(lines: Sequence[str]) -> bool:
    first = next((line for line in lines if line and not line.startswith("#")), "")
    return _PAIR.fullmatch(first) is not None


def _yaml(lines: Sequence[str]) -> dict[str, Value]:
    values: dict[str, Value] = {}
    key = ""
    for line in lines:
        pair, item = _PAIR.fullmatch(line), _ITEM.fullmatch(line)
        if pair:
            key = pair["key"].lower()
            value = _value(pair["value"] or "")
            if value:
                values[key] = value
        elif item and key:
            before = values.get(key, ())
            text = _text(item["value"])
            if isinstance(before, tuple) and text and not _PAIR.fullmatch(item["value"]):
                values[key] = (*before, text)
        elif line.strip():
            key = ""  # something nested: what follows belongs to it
    return values


def _value(written: str) -> Value:
    written = written.strip()
    if written.startswith("["):
        inside = _COMMENT.sub("", written).rstrip()
        if not inside.endswith("]"):
            return ""
        return tuple(text for part in inside[1:-1].split(",") if (text := _text(part)))
    return "" if written.startswith(_NESTED) else _text(written)


def _text(written: str) -> str:
    written = written.strip()
    double, single = _DOUBLE_QUOTED.match(written), _SINGLE_QUOTED.match(written)
    if double:
        return double[1].replace('\\"', '"').replace("\\\\", "\\").strip()
    if single:
        return single[1].replace("''", "'").strip()
    return _COMMENT.sub("", written).strip()


def _plain(table: Mapping[str, Any]) -> dict[str, Value]:
    values: dict[str, Value] = {}
    for key, value in table.items():
        if isinstance(value, list):
            items = tuple(str(item).strip() for item in value if not isinstance(item, dict | list))
            values[key.lower()] = tuple(item for item in items if item)
        elif not isinstance(value, dict) and str(value).strip():
            values[key.lower()] = str(value).strip()
    return values
