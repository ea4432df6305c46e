"""The dateline before the first paragraph of a message."""

import re
from typing import Final

from newsmodel.formats.text.dateline import find_dateline
from newsmodel.formats.wire.message import Findings, Place, put_text
from newsmodel.model import Dateline

_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_LONGEST: Final = 100


def read_dateline(findings: Findings, start: int, end: int, dash: str) -> int:
    """Find the dateline that the first line of a text opens with.

    Args:
        findings: takes it.
        start: where the line begins.
        end: where it ends.
        dash: what the wire writes after a dateline.

    Returns:
        Where the text begins, after it.
    """
    found = _find(findings.text[start : min(end, start + _LONGEST)])
    if found is None:
        place = Place(start=start, end=start, put=_put_dateline, after=dash)
        findings.state("dateline", None, place)
        return start
    value, length = found
    findings.state(
        "dateline",
        value,
        Place(
            start=start,
            end=start + len(value.text),
            put=_put_dateline,
            around=(start, start + length),
        ),
    )
    return start + length


def _find(line: str) -> tuple[Dateline, int] | None:
    if _CONTROL.search(line):
        return None
    # The code of a dash (ANPA 1312) is as long as the dash.
    found = find_dateline(line.replace(" _ ", " \u2014 "))
    if found is None or not line.startswith(found.value.text.replace(" \u2014 ", " _ ")):
        return None
    return found.value, found.length


def _put_dateline(text: str, place: Place, value: Dateline | None) -> str:
    return put_text(text, place, value.text if value else None)
