"""Bytes to text: which encoding, who says so, and how many bytes did not fit.

The order is that of the WHATWG encoding standard: byte-order mark, then what was declared with the
document, then what the document declares itself, then UTF-8 if it fits, else windows-1252.
"""

import codecs
import re
from typing import Final

from attrs import frozen

from newsmodel.documents.source import Source
from newsmodel.model import Diagnostic, Severity

_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED_WITH: Final = re.compile(r"charset\s*=\s*[\"']?\s*([\w:.-]+)", re.ASCII | re.IGNORECASE)
_XML_DECLARATION: Final = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([\w:.-]+)", re.IGNORECASE)
_HTML_META: Final = re.compile(rb"<meta[^>]*?charset\s*=\s*[\"']?\s*([\w:.-]+)", re.IGNORECASE)

_HEAD_BYTES: Final = 16_384
"""Where a declaration is looked for. Browsers look at 1,024 bytes; real pages declare later."""

_LARGER_SETS: Final = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
"""What pages mean when they name the smaller set (WHATWG encoding standard)."""


@frozen(kw_only=True)
class Decoded:
    """The text of a document."""

    text: str
    encoding: str
    """The name that Python gives to the encoding."""

    declared_by: str
    """``caller``, ``byte-order mark``, ``content type``, ``xml declaration``, ``html meta`` or
    ``guess``."""

    replaced: int
    """How many malformed sequences were replaced by U+FFFD."""

    diagnostics: tuple[Diagnostic, ...] = ()


def decode(source: Source) -> Decoded:
    """The text of a source.

    A declared encoding wins even where some bytes do not fit: they are replaced and counted.
    """
    noticed: list[Diagnostic] = []
    encoding, declared_by, skip = _declared(source, noticed)
    data = source.data[skip:]
    if encoding is None:
        encoding, declared_by = _guessed(data), "guess"
    text, replaced = _decoded(data, encoding)
    if replaced:
        noticed.append(
            Diagnostic(
                code="encoding-replaced",
                message=f"{replaced} malformed byte sequences were replaced by U+FFFD; the "
                f"encoding {encoding} comes from: {declared_by}. If it is wrong, give the right "
                "one with content_type='…; charset=…'.",
            )
        )
    return Decoded(
        text=text,
        encoding=encoding,
        declared_by=declared_by,
        replaced=replaced,
        diagnostics=tuple(noticed),
    )


def _declared(source: Source, noticed: list[Diagnostic]) -> tuple[str | None, str, int]:
    if source.encoding is not None:
        return source.encoding, "caller", 0
    for mark, encoding in _BYTE_ORDER_MARKS:
        if source.data.startswith(mark):
            return encoding, "byte-order mark", len(mark)
    if source.content_type and (match := _DECLARED_WITH.search(source.content_type)):
        known = _known(match.group(1), "content type", noticed)
        if known:
            return known, "content type", 0
    return *_declared_within(source.data[:_HEAD_BYTES], noticed), 0


def _declared_within(head: bytes, noticed: list[Diagnostic]) -> tuple[str | None, str]:
    for declared_by, pattern in (("xml declaration", _XML_DECLARATION), ("html meta", _HTML_META)):
        found = pattern.search(head)
        if found:
            known = _known(found.group(1).decode("ascii", "replace"), declared_by, noticed)
            if known and not known.startswith(("utf-16", "utf-32")):
                # A declaration that can be read as ASCII is not in UTF-16.
                return known, declared_by
    return None, ""


def _known(name: str, declared_by: str, noticed: list[Diagnostic]) -> str | None:
    try:
        encoding = codecs.lookup(name)
    except LookupError:
        noticed.append(
            Diagnostic(
                code="encoding-unknown",
                severity=Severity.INFO,
                message=f"the {declared_by} names the encoding {name!r}, which is not known; "
                "it was ignored",
            )
        )
        return None
    if not encoding._is_text_encoding:  # noqa: SLF001  there is no public way to ask
        return None
    return _LARGER_SETS.get(encoding.name, encoding.name)


def _guessed(data: bytes) -> str:
    try:
        data.decode()
    except UnicodeDecodeError as error:
        # A character that the end of the data cuts in two does not speak against UTF-8.
        mostly = error.end >= len(data) and error.start > 0
        return "utf-8" if mostly else "cp1252"
    return "utf-8"


def _decoded(data: bytes, encoding: str) -> tuple[str, int]:
    try:
        return data.decode(encoding), 0
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
    already = data.count("\ufffd".encode()) if encoding == "utf-8" else 0
    return text, max(1, text.count("\ufffd") - already)
