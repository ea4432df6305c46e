"""What the codes of typesetters stand for in running text, and how it is set in codes again."""

import re
from typing import Final

_INVISIBLE: Final = re.compile(
    # An instruction for the typesetting machine, from "start" to "end of instruction" (ANPA 1312).
    r"\x0c[^\x0b\x0c\r\n]*\x0b"
    r"|[\x00-\x08\x0b-\x1f\x7f-\x9f]"
)
_CODES: Final = (("``", "\u201c"), ("''", "\u201d"), (" _ ", " \u2014 "))
_PLAIN: Final = str.maketrans(
    {"\u2018": "'", "\u2019": "'", "\u201a": ",", "\u201e": '"', "\u2010": "-", "\u2011": "-",
     "\u2012": "-", "\u2013": "-", "\u2015": "\u2014", "\u2026": "...", "\u00ad": None}
)  # fmt: skip
"""What is written for marks that no wire has."""

_UNSPACED_DASH: Final = re.compile("(?<! )\u2014|\u2014(?! )")
_TYPOGRAPHIC: Final = re.compile("[\u201c\u201d\u2014]")


def visible(written: str) -> str:
    """What is seen of a text: no control characters, and nothing that is for machines."""
    return _INVISIBLE.sub("", written)


def read_typography(written: str) -> str:
    """Running text with quotation marks and dashes for their codes."""
    text = visible(written)
    for code, mark in _CODES:
        text = text.replace(code, mark)
    return text.strip()


def write_typography(text: str, wire: str) -> str:
    """Text in the codes of a wire; one that has the marks themselves goes without codes."""
    if _TYPOGRAPHIC.search(wire):
        return text
    for code, mark in _CODES:
        text = text.replace(mark, code)
    return text


def plain(text: str) -> str:
    """A text on one line in the characters that wires have; letters stay what they are."""
    words = " ".join(visible(text).translate(_PLAIN).split())
    coded = write_typography(_UNSPACED_DASH.sub("--", words), "")
    return read_typography(coded)
