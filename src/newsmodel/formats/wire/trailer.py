"""Where the text of a message ends, and what stands below it."""

import re
from collections.abc import Callable
from typing import Any, Final

from newsmodel.formats.wire.lines import line_end_of, lines_between
from newsmodel.formats.wire.message import Findings, Place
from newsmodel.formats.wire.typography import read_typography

_ETX: Final = "\x03"
_EOT: Final = "\x04"
_LONGEST: Final = 200


def text_end(text: str, start: int, last: re.Pattern[str]) -> int:
    """Where a text ends: at its end mark, or else before a last line of some look."""
    etx = text.find(_ETX, start)
    if etx >= 0:
        return etx
    eot = text.rfind(_EOT, start)
    end = len(text) if eot < 0 else eot
    filled = [line for line in lines_between(text, start, end) if not line.is_blank]
    return filled[-1].at if filled and last.match(filled[-1].text) else end


def read_trailer(
    findings: Findings, end: int, put: Callable[[str, Place, Any], str | None]
) -> None:
    """Keep what stands below a text where it states no moment, and tell where one would stand."""
    text = findings.text
    below = read_typography(" ".join(text[end : end + _LONGEST].split()))
    findings.add("trailer", below)
    if not below and text.startswith(_ETX, end):
        line_end = line_end_of(text)
        place = Place(start=end + 1, end=end + 1, put=put, before=line_end, after=line_end)
        findings.state("published", None, place)
