"""Bytes to text: which encoding, who says so, and how many bytes did not fit.

The order is that of the WHATWG encoding standard: byte-order mark, then what was declared with the
document, then what the document declares itself, then UTF-8 if it fits, else what is usual in the
page's language.

It departs from the standard in one thing. Pages that were saved as UTF-8 often still declare what
they were in before: where bytes do not fit what is declared, and are UTF-8, they are read as that.
"""

import codecs
import re
from functools import cached_property
from typing import Final

from attrs import field, frozen

from newsmodel.documents.source import Source
from newsmodel.model import Diagnostic, Severity

_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FIRST_BYTES: Final = ((b"<\x00", "utf-16-le"), (b"\x00<", "utf-16-be"))
"""What markup in UTF-16 begins with where it has no mark (XML 1.0, appendix F)."""

_DECLARED_WITH: Final = re.compile(r"charset\s*=\s*[\"']?\s*([\w:.-]+)", re.ASCII | re.IGNORECASE)
_XML_DECLARATION: Final = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([\w:.-]+)", re.IGNORECASE)
_HTML_META: Final = re.compile(rb"<meta[^>]*?charset\s*=\s*[\"']?\s*([\w:.-]+)", re.IGNORECASE)

_HEAD_BYTES: Final = 16_384
"""Where a declaration is looked for. Browsers look at 1,024 bytes; real pages declare later."""

_HTML_LANG: Final = re.compile(
    rb"<html[^>]{0,400}?\slang\s*=\s*[\"']?([a-z]{2,3}(?:-[a-z]{2,4})?)", re.IGNORECASE
)
_USUAL: Final = {
    "ar": "cp1256", "bg": "cp1251", "cs": "cp1250", "el": "cp1253", "et": "cp1257",
    "fa": "cp1256", "he": "cp1255", "hr": "cp1250", "hu": "cp1250", "ja": "cp932", "ko": "cp949",
    "lt": "cp1257", "lv": "cp1257", "mk": "cp1251", "pl": "iso8859-2", "ro": "cp1250",
    "ru": "cp1251", "sk": "cp1250", "sl": "cp1250", "sr": "cp1251", "th": "cp874",
    "tr": "cp1254", "uk": "cp1251", "vi": "cp1258", "zh": "gb18030", "zh-hk": "big5hkscs",
    "zh-tw": "big5hkscs",
}  # fmt: skip
"""What a page is in that says nothing, by its language (HTML standard, "encoding sniffing")."""

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

_PIECE: Final = 8192
"""So many bytes are tried at once: the few that are not ASCII do not make a wide text of all."""

_TWICE: Final = re.compile(rb"\xc3(?:\x83\xc2|\xa2\xc2\x80|\xa2\xe2\x82\xac)")
"""How an accented letter, and a typographic mark in two ways, begin when they are encoded twice."""

_NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]+")
_TO_LATIN_1: Final = str.maketrans(
    {byte.decode("cp1252", "ignore") or byte.decode("latin-1"): byte.decode("latin-1")
     for byte in (bytes([code]) for code in range(0x80, 0xA0))}
)  # fmt: skip
"""The characters of windows-1252 to those that Latin-1 has in their place."""


@frozen(kw_only=True)
class Decoded:
    """The text of a document."""

    data: bytes = field(repr=False)
    """Its bytes, without a byte-order mark."""

    encoding: str
    """The name that Python gives to the encoding."""

    declared_by: str
    """``caller``, ``byte-order mark``, ``content type``, ``xml declaration``, ``html meta`` or
    ``guess``."""

    replaced: int
    """How many malformed sequences were replaced by U+FFFD."""

    encoded_twice: bool = False
    """Whether the bytes were UTF-8 of what was UTF-8 already; the text is the original one."""

    diagnostics: tuple[Diagnostic, ...] = ()

    _text: str | None = field(default=None, repr=False, alias="text")

    @cached_property
    def text(self) -> str:
        """The text; most pages are UTF-8, which parsers read themselves, and it is not needed."""
        return self.data.decode(self.encoding) if self._text is None else self._text

    @property
    def utf8(self) -> bytes:
        """The text in UTF-8: often the bytes as they are."""
        return self.data if self._text is None else self._text.encode("utf-8", "replace")


def decode(source: Source) -> Decoded:
    """The text of a source.

    A declared encoding wins even where some bytes do not fit, unless they are all UTF-8: those that
    do not fit are replaced and counted.
    """
    noticed: list[Diagnostic] = []
    encoding, declared_by, skip = _declared(source, noticed)
    data = source.data[skip:]
    text, replaced = None, 0
    if encoding not in (None, "utf-8") or not _is_utf8(data):
        text, replaced, encoding, declared_by = _decoded_with_care(data, encoding, declared_by)
    if replaced:
        noticed.append(
            Diagnostic(
                code="encoding-replaced",
                message=f"{replaced} malformed byte sequences were replaced by U+FFFD; the "
                f"encoding {encoding} comes from: {declared_by}. If it is wrong, give the right "
                "one with content_type='…; charset=…'.",
            )
        )
    is_certain = encoding not in (None, "utf-8") or declared_by == "caller"
    once = None if is_certain else _decoded_again(data, text)
    if once is not None:
        noticed.append(
            Diagnostic(
                code="encoded-twice",
                severity=Severity.INFO,
                message="the text had been encoded in UTF-8 twice; it was decoded twice",
            )
        )
    return Decoded(
        data=data,
        encoding=encoding or "utf-8",
        declared_by=declared_by,
        replaced=replaced,
        encoded_twice=once is not None,
        diagnostics=tuple(noticed),
        text=text if once is None else once,
    )


def _decoded_with_care(
    data: bytes, declared: str | None, declared_by: str
) -> tuple[str, int, str, str]:
    """The text, how much of it was replaced, and the encoding with who says so in the end."""
    encoding = declared or _guessed(data)
    text, replaced = _decoded(data, encoding)
    if replaced and declared_by != "caller" and _guessed(data) == "utf-8" != encoding:
        return *_decoded(data, "utf-8"), "utf-8", "guess"
    return text, replaced, encoding, declared_by


def _declared(source: Source, noticed: list[Diagnostic]) -> tuple[str | None, str, int]:
    if source.encoding is not None:
        return source.encoding, "caller", 0
    for mark, encoding in _BYTE_ORDER_MARKS:
        if source.data.startswith(mark):
            return encoding, "byte-order mark", len(mark)
    for beginning, encoding in _FIRST_BYTES:
        if source.data.startswith(beginning):
            return encoding, "guess", 0
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
    return None, "guess"


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


def _is_utf8(data: bytes) -> bool:
    if data.isascii():
        return True
    start = 0
    try:
        while start < len(data):
            end = start + _PIECE
            # A character that a piece cuts in two is left to the next.
            start += codecs.utf_8_decode(data[start:end], "strict", end >= len(data))[1]
    except UnicodeDecodeError:
        return False
    return True


def _guessed(data: bytes) -> str:
    try:
        data.decode()
    except UnicodeDecodeError as error:
        # A character that the end of the data cuts in two does not speak against UTF-8.
        mostly = error.end >= len(data) and error.start > 0
        return "utf-8" if mostly else _usual(data)
    return "utf-8"


def _usual(data: bytes) -> str:
    """The encoding that pages without a declaration had in the language that the page is in."""
    found = _HTML_LANG.search(data[:_HEAD_BYTES])
    language = found.group(1).decode("ascii").lower() if found else ""
    usual = _USUAL.get(language) or _USUAL.get(language.partition("-")[0], "cp1252")
    try:
        data.decode(usual)
    except UnicodeDecodeError:
        return "cp1252"
    return usual


def _decoded(data: bytes, encoding: str) -> tuple[str, int]:
    try:
        return data.decode(encoding), 0
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
    already = data.count("\ufffd".encode()) if encoding == "utf-8" else 0
    return text, max(1, text.count("\ufffd") - already)


def _decoded_again(data: bytes, text: str | None) -> str | None:
    """The text before it was taken for Latin-1 and encoded again; None where it never was.

    All of it must have been: a page that only speaks of broken characters has right ones, too.
    """
    start = data.find(b"\xc3")  # by far the quickest look: the first letter begins so, or none does
    if start < 0 or not data[:start].isascii() or _TWICE.search(data, start) is None:
        return None
    try:
        # The first letter that was not encoded twice ends it, mostly the very first.
        return _NOT_ASCII.sub(_once, text or data.decode())
    except UnicodeError:
        return None


def _once(letters: re.Match[str]) -> str:
    return letters[0].translate(_TO_LATIN_1).encode("latin-1").decode()
