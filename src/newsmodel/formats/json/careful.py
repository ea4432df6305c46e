"""Plain JSON values to an article, the careful way: every problem with its path, nothing lost.

What the model does not know is kept in ``extensions["newsmodel:unknown"]`` by its JSON path.
"""

import json
import re
from collections.abc import Mapping
from typing import Any, Final

from newsmodel.formats.json.errors import InvalidArticleError, Problem
from newsmodel.formats.json.shapes import (
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
from newsmodel.model import (
    EXTRACTABLE_FIELDS,
    Answers,
    Article,
    Candidate,
    Evidence,
    Instant,
    ModelError,
    Provenance,
    frozen_json,
)

UNKNOWN: Final = "newsmodel:unknown"
"""The extension that keeps members that the model does not know."""

_NAMED: Final = {str: "a string", int: "an integer", float: "a number", bool: "true or false"}
_JSON_NAMES: Final = {dict: "an object", list: "an array", str: "a string", type(None): "null"}
_PLAIN_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*", re.ASCII)
_TEXT: Final = Nullable(Scalar((str,)))
_MOST_NESTED: Final = 100
"""Deeper than any article can be, and far from the depth at which Python gives up."""

_WHERE: Final = re.compile(r"\w+\.([\w.\[\]]+): (.*)", re.ASCII | re.DOTALL)
"""How the messages of `ModelError` begin: class, field, colon."""


def explained(members: dict[str, Any]) -> Article:
    """The article that plain JSON values say, with what is unknown kept.

    Raises:
        InvalidArticleError: naming everything that the model does not allow.
    """
    return _Reading().article(members)


def step(path: str, name: str) -> str:
    """The path of a member (RFC 9535)."""
    return f"{path}.{name}" if _PLAIN_NAME.fullmatch(name) else f"{path}[{json.dumps(name)}]"


def _located(error: ModelError) -> tuple[str, str]:
    """Which field of its class an error is about, and what it says."""
    found = _WHERE.fullmatch(str(error))
    return (found[1], found[2]) if found else ("", str(error))


_NAMED_AFTER: Final[Mapping[Shape, type]] = {
    Record(Provenance): Article,
    Record(Evidence): Answers,
}
"""Whose fields an object with values of a shape goes by."""


class _Refused(Exception):  # noqa: N818 -- it ends the reading of one value, and is no error
    """A value cannot be read; its problems are noted."""


class _Reading:
    """One pass over one article."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []
        self._unknown: dict[str, Any] = {}
        self._depth = 0

    def article(self, members: dict[str, Any]) -> Article:
        """The article, when no problem was found."""
        try:
            read = self._members(Article, members, "$")
            if self._problems:
                read.pop("annotations", None)  # its spans may lie in what could not be read
            if self._unknown:
                read["extensions"] = self._with_unknown(read.get("extensions", {}))
            article: Article = self._made(Article, read, "$")
        except _Refused:
            article = Article()
        if self._problems:
            raise InvalidArticleError.of(self._problems)
        return article

    def _with_unknown(self, extensions: Mapping[str, Any]) -> dict[str, Any]:
        known = extensions.get(UNKNOWN, {})
        if not isinstance(known, Mapping):
            raise self._refusal(step("$.extensions", UNKNOWN), "expected an object of paths")
        return {**extensions, UNKNOWN: {**known, **self._unknown}}

    def _refusal(self, path: str, message: str) -> _Refused:
        self._problems.append(Problem(path=path, message=message))
        return _Refused()

    def _value(self, shape: Shape, value: Any, path: str) -> Any:
        match shape:
            case Nullable(of):
                return None if value is None else self._value(of, value, path)
            case Scalar(types):
                return self._scalar(types, value, path)
            case Choice(enumeration):
                return self._choice(list(enumeration), value, path)
            case Array(of):
                return self._array(of, value, path)
            case Dictionary() | Record() | Tagged() | Moment():
                return self._object_within(shape, self._expect(dict, value, path), path)
            case Anything():
                return self._anything(value, path)

    def _object_within(
        self, shape: Dictionary | Record | Tagged | Moment, members: dict[str, Any], path: str
    ) -> Any:
        if self._depth == _MOST_NESTED:
            raise self._refusal(path, f"nested more than {_MOST_NESTED} deep")
        self._depth += 1
        try:
            return self._object(shape, members, path)
        finally:
            self._depth -= 1

    def _object(
        self, shape: Dictionary | Record | Tagged | Moment, members: dict[str, Any], path: str
    ) -> Any:
        match shape:
            case Record(cls):
                return self._made(cls, self._members(cls, members, path), path)
            case Tagged(types):
                return self._block(types, members, path)
            case Moment():
                return self._moment(members, path)
            case Dictionary(Anything()):
                return self._anything(members, path)
            case Dictionary(of):
                return self._by_name(of, members, path)

    def _expect(self, kind: type, value: Any, path: str) -> Any:
        if type(value) is not kind:
            raise self._refusal(path, f"expected {_JSON_NAMES[kind]}, got {value!r:.60}")
        return value

    def _scalar(self, types: tuple[type, ...], value: Any, path: str) -> Any:
        if type(value) in types:
            return value
        if type(value) is int and float in types:
            return float(value)
        expected = " or ".join(_NAMED[kind] for kind in types)
        raise self._refusal(path, f"expected {expected}, got {value!r:.60}")

    def _choice(self, members: list[Any], value: Any, path: str) -> Any:
        for member in members:
            if type(value) is str and member.value == value:
                return member
        allowed = ", ".join(member.value for member in members)
        raise self._refusal(path, f"expected one of {allowed}, got {value!r:.60}")

    def _array(self, of: Shape, value: Any, path: str) -> tuple[Any, ...]:
        items = self._expect(list, value, path)
        read = [self._tried(of, item, f"{path}[{index}]") for index, item in enumerate(items)]
        if _Refused in read:
            raise _Refused
        return tuple(read)

    def _tried(self, shape: Shape, value: Any, path: str) -> Any:
        """The value, or the class `_Refused` itself: its neighbours are read all the same."""
        try:
            return self._value(shape, value, path)
        except _Refused:
            return _Refused

    def _anything(self, value: Any, path: str) -> Any:
        try:
            return frozen_json(value)
        except ModelError as error:
            raise self._refusal(path, str(error)) from None

    def _members(self, cls: type, members: dict[str, Any], path: str) -> dict[str, Any]:
        known = self._fields(cls, members, path)
        self._keep_unknown(members, known, path)
        read = {
            name: self._tried(known[name].shape, value, step(path, name))
            for name, value in members.items()
            if name in known
        }
        for name, each in known.items():
            if each.required and name not in members:
                read[name] = _Refused
                self._refusal(path, f"expected the member {name!r}, which is missing")
        return self._without_refused(cls, read)

    def _keep_unknown(
        self, members: dict[str, Any], known: Mapping[str, object], path: str
    ) -> None:
        for name, value in members.items():
            if name not in known:
                there = step(path, name)
                self._unknown[there] = self._anything(value, there)

    def _without_refused(self, cls: type, read: dict[str, Any]) -> dict[str, Any]:
        known = fields_of(cls)
        if any(known[name].required for name, value in read.items() if value is _Refused):
            raise _Refused
        # What is left may hold further problems.
        return {name: value for name, value in read.items() if value is not _Refused}

    def _fields(self, cls: type, members: dict[str, Any], path: str) -> dict[str, Field]:
        known = fields_of(cls)
        if cls is not Candidate:
            return known
        name = self._scalar((str,), members.get("field"), step(path, "field"))
        if name not in EXTRACTABLE_FIELDS:
            raise self._refusal(step(path, "field"), f"no extractor can provide {name!r}")
        field = fields_of(Article)[name]
        return {**known, "value": Field(known["value"].attribute, field.shape)}

    def _made(self, cls: type, members: dict[str, Any], path: str) -> Any:
        while True:
            try:
                return cls(**members)
            except ModelError as error:
                where, message = _located(error)
                self._refusal(f"{path}.{where}" if where else path, message)
                name = re.split(r"[.\[]", where)[0]
                if name not in members or fields_of(cls)[name].required:
                    raise _Refused from None
                del members[name]  # what is left may hold further problems

    def _block(self, types: Mapping[str, type], members: dict[str, Any], path: str) -> Any:
        members = dict(members)
        tag = members.pop(TAG, None)
        if type(tag) is not str or tag not in types:
            message = f"expected one of {', '.join(types)}, got {tag!r:.60}"
            raise self._refusal(step(path, TAG), message)
        return self._value(Record(types[tag]), members, path)

    def _moment(self, members: dict[str, Any], path: str) -> Instant:
        texts = {
            name: self._value(_TEXT, members.get(name), step(path, name))
            for name in ("value", "raw")
        }
        self._keep_unknown(members, texts, path)
        if texts["value"] is None:
            raise self._refusal(path, "expected the member 'value', which is missing")
        try:
            return Instant.parse(texts["value"], raw=texts["raw"])
        except ModelError as error:
            where, message = _located(error)
            raise self._refusal(step(path, where or "value"), message) from None

    def _by_name(self, of: Shape, members: dict[str, Any], path: str) -> dict[str, Any]:
        known = fields_of(_NAMED_AFTER[of])
        self._keep_unknown(members, known, path)
        read = {
            name: self._tried(of, value, step(path, name))
            for name, value in members.items()
            if name in known
        }
        if _Refused in read.values():
            raise _Refused
        return read
