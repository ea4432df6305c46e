"""Bytes of a wire: its messages, the bytes between them, and their character set."""

import re
from collections.abc import Iterator
from typing import Final

from attrs import frozen

from newsmodel.documents import Source
from newsmodel.formats.wire import anpa1312, iptc7901
from newsmodel.formats.wire.message import Message

_MESSAGE: Final = re.compile(rb"\x01[^\x01\x04]*\x04?")
"""From a start of header to an end of transmission, or to where the next message starts."""

_BEFORE_HEADER: Final = re.compile(rb"(?:\xef\xbb\xbf)?[\x00\x16\s]*")
_CHARSET: Final = re.compile(r"charset\s*=\s*[\"']?\s*([\w:.-]+)", re.ASCII | re.IGNORECASE)
_USUAL: Final = ("utf-8", "cp1252")
_ANY_BYTES: Final = "latin-1"
_HEAD_BYTES: Final = 4096
_TRIED: Final = 3
"""So many messages may come before one that can be told."""


@frozen
class Piece:
    """Some bytes of a transmission: a message, or what stands between two."""

    data: bytes
    is_message: bool


def pieces_of(data: bytes) -> Iterator[Piece]:
    """The pieces that bytes are made of; joined they are the same bytes."""
    at = 0
    found = list(_MESSAGE.finditer(data))
    if not found:
        at = _BEFORE_HEADER.match(data).end()  # type: ignore[union-attr]  # it matches nothing, too
        yield Piece(data[:at], is_message=False)
        yield Piece(data[at:], is_message=True)
        return
    for message in found:
        yield Piece(data[at : message.start()], is_message=False)
        yield Piece(message[0], is_message=True)
        at = message.end()
    yield Piece(data[at:], is_message=False)


def read_message(text: str) -> Message | None:
    """A message of either standard; None where it is of none."""
    return iptc7901.read_iptc7901(text) or anpa1312.read_anpa1312(text)


def looks_like_wire(data: bytes) -> bool:
    """Whether the first bytes are those of a message; without control characters, strictly so."""
    if data[:1] == b"<":
        return False  # markup
    head = data[:_HEAD_BYTES]
    pieces = [piece.data.decode(_ANY_BYTES) for piece in pieces_of(head) if piece.is_message]
    if b"\x01" in head:
        return any(map(_is_headed, pieces[:_TRIED]))
    return any(iptc7901.is_headed(text) or anpa1312.is_headed(text) for text in pieces)


def _is_headed(text: str) -> bool:
    return any(header.match(text) for header in (iptc7901.HEADER, anpa1312.HEADER))


def charset_of(data: bytes, source: Source) -> str:
    """The character set in which each byte of a message stands for something, and back.

    It is what is declared with the source; else UTF-8, which takes in ASCII, or Windows-1252, or
    Latin-1, whichever is the first that fits.
    """
    declared = _CHARSET.search(source.content_type or "")
    names = (source.encoding, declared[1] if declared else None, *_USUAL)
    return next((name for name in names if name and _fits(data, name)), _ANY_BYTES)


def _fits(data: bytes, charset: str) -> bool:
    try:
        return data.decode(charset).encode(charset) == data
    except (LookupError, UnicodeError):
        return False
