"""Under which addresses a picture is to be had, from whichever attribute a script takes them."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Any, Final
from urllib.parse import unquote

from newsmodel.documents import HtmlDocument
from newsmodel.model import Rendition

_FILE: Final = re.compile(r"\.(?:jpe?g|png|webp|gif|avif|svg)(?![a-z])", re.IGNORECASE)
_SOURCES: Final = ("src", "original", "lazy")
"""Words in the names of attributes that hold an address, even one without a file's name."""

_LARGE: Final = ("orig", "full", "large", "hires", "hi-res", "zoom", "big")
_SMALL: Final = ("thumb", "low", "placeholder", "preview", "lqip", "small", "tiny", "fallback")
_CANDIDATE: Final = re.compile(
    r"(?<![^\s,])([^\s,](?:\S*[^\s,])?)(?:\s+(\d{1,5}(?:\.\d{1,4})?)([wx]))?\s*(?:,|$)"
)
_NO_ADDRESS: Final = (" ", "\n", "<", "[", "{", '"')
_LONGEST_SET: Final = 8000
_MOST: Final = 8
_AT_ONE: Final = 600
"""Pixels that a picture is taken to be wide at the density 1 of a ``srcset``, …"""

_IN_SRC: Final = 700
_IN_DATA: Final = 800
_IN_LARGE: Final = 1600
"""… or where nothing says how wide it is: what waits in an attribute is the real one."""

_STAND_IN: Final = re.compile(
    r"(?:[\w.-]*(?:spacer|placeholder|blank|transparent|lazyload|(?:missing|no|default)[_-]?im(?:age|g)"
    r")[\w.-]*|pixel|loading|loader|dummy|empty|clear|trans|gr[ae]y|white|1x1)"
    r"\.(?:gif|png|svg|jpe?g|webp)|[_stx]\.gif",
    re.IGNORECASE,
)
_LONGEST_STAND_IN: Final = 64
_SIZE: Final = re.compile(
    r"[-_.@](?:\d{2,4}x\d{2,4}|\d{2,4}[wh]?|[wh]\d{2,4}|\d{1,2}x\d{1,2}|[23]x|scaled|large|medium|small|"
    r"thumb(?:nail)?|full|crop(?:ped)?)$"
)
_NESTED: Final = re.compile(r"(?:https?:)?//[^/?&=]+/[^?&]*")
_LEAST_STEM: Final = 6


def renditions_of(page: HtmlDocument, element: Any) -> tuple[Rendition, ...]:
    """The forms of an ``img`` or ``source``, the largest first; none where it holds a stand-in."""
    widest: dict[str, tuple[float, int | None]] = {}
    for address, size, width in islice(_addresses(element), 10 * _MOST):
        url = None if is_stand_in(address) else page.absolute(address)
        if url and size > widest.get(url, (0.0, None))[0]:
            widest[url] = size, width
    ranked = sorted(widest.items(), key=lambda item: -item[1][0])
    return tuple(Rendition(url=url, width=width) for url, (_, width) in ranked[:_MOST])


def is_stand_in(address: str) -> bool:
    """Whether an address is that of a spacer, or a pattern that a script fills in."""
    if not address or address.startswith(("data:", "about:", "blob:", "#")) or "{" in address:
        return True
    file = _file_of(address)
    return len(file) <= _LONGEST_STAND_IN and _is_called_stand_in(file)


@lru_cache(maxsize=256)  # the forms of a picture often differ in their queries alone
def _is_called_stand_in(file: str) -> bool:
    return _STAND_IN.fullmatch(file) is not None


@lru_cache(maxsize=1024)
def picture_key(url: str) -> str:
    """What the forms of one picture have in common: its file's name, without size and ending."""
    # Services that scale pictures hold the address of the original in their own.
    nested = _NESTED.findall(unquote(url))
    path = (nested[-1] if nested else url).partition("://")[2].partition("?")[0]
    stem = _FILE.split(_file_of(path), maxsplit=1)[0].lower()
    while shorter := _SIZE.sub("", stem) if len(stem) >= _LEAST_STEM else "":
        if shorter == stem or len(shorter) < _LEAST_STEM:
            break
        stem = shorter
    return stem if len(stem) >= _LEAST_STEM and not stem.isdigit() else path


def _file_of(address: str) -> str:
    return address.partition("?")[0].rstrip("/").rpartition("/")[2]


def _addresses(element: Any) -> Iterator[tuple[str, float, int | None]]:
    """Each address with the width that it is taken to have, and that which is stated."""
    for name, value in element.items():
        address = value.strip()
        if name == "src":
            yield address, _IN_SRC, None
        elif "srcset" in name:
            yield from _in_set(address)
        elif name.startswith(("data", "lazy")) and _is_source(name, address):
            yield address, _IN_LARGE if _holds(name, _LARGE) else _IN_DATA, None
    if element.tag != "source":
        for source in _sources(element):
            yield from _addresses(source)


def _sources(element: Any) -> Iterator[Any]:
    """The ``source`` elements beside an ``img``; libxml2 nests them, and it, in each other."""
    outer = element.getparent()
    while outer is not None and outer.tag == "source":
        outer = outer.getparent()
    return outer.iter("source") if outer is not None and outer.tag == "picture" else iter(())


def _in_set(text: str) -> Iterator[tuple[str, float, int | None]]:
    for found in _CANDIDATE.finditer(text[:_LONGEST_SET]):
        address, number, unit = found.groups()
        if unit == "w":
            yield address, float(number), int(float(number))
        else:
            yield address, _AT_ONE * float(number or 1), None


def _is_source(name: str, address: str) -> bool:
    if _holds(name, _SMALL) or _holds(address, _NO_ADDRESS):
        return False
    named = _holds(name, _SOURCES) and address.startswith(("http", "/", "."))
    return named or _FILE.search(address) is not None


def _holds(name: str, words: tuple[str, ...]) -> bool:
    return any(map(name.__contains__, words))
