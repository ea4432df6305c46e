"""The dateline before the first paragraph of a message."""

import re
from collections.abc import Set as AbstractSet
from typing import Final

from attrs import evolve

from newsmodel.formats.text.dateline import find_dateline
from newsmodel.formats.wire.message import Findings, Place, put_text
from newsmodel.model import Dateline

_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_LONGEST: Final = 100
_NAME: Final = re.compile(r"[^\W\d_]{2,}")
_SIGNED: Final = re.compile(
    r"(?P<place>[^()\r\n]{2,60})\((?P<agency>[^()\r\n]{2,30})\)"
    r"(?P<dash>\.?(?: ?(?:--|[-_:\u2013\u2014]))? +)(?=\S)"
)
"""A place and an agency, with whatever stands between them and the text."""


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
    line = findings.text[start : min(end, start + _LONGEST)]
    found = _find(line) or _find_signed(line, findings.agencies)
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


def _find_signed(line: str, agencies: AbstractSet[str]) -> tuple[Dateline, int] | None:
    """A dateline that names one of the agencies that the header names, in small letters maybe."""
    found = _SIGNED.match(line)
    if found is None or agencies.isdisjoint(names_in(found["agency"])):
        return None
    usual = find_dateline(f"{found['place']}({found['agency'].upper()}) - x")
    if usual is None:
        return None
    text = line[: found.start("dash")]
    return evolve(usual.value, text=text, source=found["agency"]), found.end()


def names_in(text: str) -> frozenset[str]:
    """The names of agencies that a text may hold, in small letters."""
    return frozenset(_NAME.findall(text.casefold()))


def _put_dateline(text: str, place: Place, value: Dateline | None) -> str:
    return put_text(text, place, value.text if value else None)
