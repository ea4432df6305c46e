"""Bytes to plain JSON values, strictly: what JSON leaves open is refused with a clear error."""

import codecs
import json
from collections import Counter
from typing import Any, Final

import orjson

from newsmodel.documents import DocumentError

_WIDE_MARKS: Final = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
"""UTF-32 comes first: its little-endian mark begins like that of UTF-16."""


def decoded(data: bytes) -> Any:
    """The value that a JSON text says (RFC 8259, with the restrictions of I-JSON, RFC 7493).

    Raises:
        DocumentError: for anything else: broken or truncated text, NaN, lone surrogates, members
            that stand twice in one object, values nested deeper than 253.
    """
    data = data.strip()
    if not data:
        raise DocumentError("the JSON document is empty", code="empty")
    try:
        value = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        raise DocumentError(
            f"the JSON is not well-formed: {error.msg}",
            code="not-well-formed",
            anchor=f"line {error.lineno}, column {error.colno}",
        ) from None
    _check_members(value, data)
    return value


def in_utf8(data: bytes) -> bytes:
    """The same text in UTF-8, without a byte-order mark.

    Raises:
        DocumentError: when the bytes do not fit the encoding that their mark names.
    """
    if data.startswith(codecs.BOM_UTF8):
        return data.removeprefix(codecs.BOM_UTF8)
    for mark, encoding in _WIDE_MARKS.items():
        if data.startswith(mark):
            try:
                return data.decode(encoding).encode()
            except UnicodeDecodeError as error:
                raise DocumentError(f"the JSON is not in {encoding}: {error}") from None
    return data


def _check_members(value: Any, data: bytes) -> None:
    # orjson keeps the last of two members of one name and does not tell. What it would write again
    # just so holds none twice; only other texts are looked at by the slower parser that tells.
    try:
        canonical = orjson.dumps(value) == data
    except orjson.JSONEncodeError:
        raise DocumentError("the JSON is nested too deep", code="too-deep") from None
    if not canonical:
        json.loads(
            data.decode(),
            object_pairs_hook=_unique,
            parse_int=_skipped,
            parse_float=_skipped,
        )


def _unique(members: list[tuple[str, Any]]) -> None:
    names = [name for name, _ in members]
    if len(set(names)) < len(names):
        twice = next(name for name, count in Counter(names).items() if count > 1)
        raise DocumentError(
            f"the member {twice!r} stands twice in one JSON object", code="duplicate-member"
        )


def _skipped(_: str) -> None:
    """Numbers were read already; this pass looks at names alone."""
