"""A message of ANPA 1312: header, slug line, headline, byline, text, sign-off.

    <SYN><SYN><SOH>a0012<US>asian-
    r i<DC3><DC1> bc-Ferry  03-11 0118
    <STX>^BC-Ferry,118<
    ^Ferry stays in port<
    ^By ILSE VANTONGEREN=
    ^Associated Papers=
       NORTHMOOR (APA) _ The harbour board said …<
    <ETX>APA-NM-03-11-24 0915GMT<
    <EOT>

A caret begins bold type, ``<`` ends a paragraph, ``=`` a line that is set in the middle.
"""

import re
from typing import Any, Final

from attrs import evolve

from newsmodel.formats.wire.anpa1312_head import read_head
from newsmodel.formats.wire.body import read_body, read_table
from newsmodel.formats.wire.iptc7901 import put_category
from newsmodel.formats.wire.lines import lines_between
from newsmodel.formats.wire.message import (
    Findings,
    Message,
    Place,
    put_code,
    put_number,
    put_text,
)
from newsmodel.formats.wire.moments import AMERICAN, read_moment, write_american
from newsmodel.formats.wire.paragraphs import CODES
from newsmodel.formats.wire.pieces import Manner
from newsmodel.formats.wire.trailer import read_trailer, text_end
from newsmodel.formats.wire.typography import read_typography
from newsmodel.model import Instant, Organisation

HEADER: Final = re.compile(
    r"\x01?(?P<identifier>[A-Za-z]?\d{3,4})(?P<selector>[^\r\n\x02\x11-\x14]{0,40})"
    r"[\r\n\x11-\x14]{1,8}(?P<priority>[A-Za-z]) (?P<category>[A-Za-z-])"
    r"(?P<format>[ \x11-\x14]{0,8})(?P<rest>[^\r\n\x02]{0,200})"
)
_REST: Final = re.compile(
    r"(?P<keyword>\S+)(?: +(?P<version>\S.*?))??(?: +(?P<date>\d\d?-\d\d?))?"
    r"(?: +(?P<words>\d{1,5}))?[ \x11-\x14]*"
)
_SIGN_OFF: Final = re.compile(
    rf"(?:(?P<provider>[A-Za-z]{{1,12}})-(?:(?P<desk>[A-Za-z]{{1,12}})-)?)?{AMERICAN.pattern}"
)
_STX: Final = "\x02"
_MANNER: Final = Manner(dash=" _ ", codes=CODES)

_PRIORITIES: Final = {"f": 1, "b": 2, "u": 3, "r": 4, "d": 5, "a": 6, "s": 6}
"""Flash, bulletin, urgent, regular, deferred, advances for weekdays and for Sundays."""

_FORMATS: Final = {
    "\x13\x11": "body text",
    "\x13\x12": "body tabular",
    "\x14\x11": "agate text",
    "\x14\x12": "agate tabular",
}
"""What two device controls say about the size of type and about how it is set."""


def read_anpa1312(text: str) -> Message | None:
    """The message; None where there is no such header."""
    header = HEADER.match(text)
    if header is None:
        return None
    findings = Findings(text)
    keyword = _read_header(findings, header)
    stx = text.find(_STX, header.end())
    start = stx + 1 if stx >= 0 else header.end()
    end = text_end(text, start, _SIGN_OFF)
    below = read_head(findings, start, end, keyword)
    lines = tuple(lines_between(text, below, end, CODES))
    if (_format(header) or "").endswith("tabular"):
        read_table(findings, lines, end)
    else:
        read_body(findings, lines, end, _MANNER)
    _read_sign_off(findings, end)
    return findings.message()


def is_headed(text: str) -> bool:
    """Whether a message without control characters is told by its header and what follows it."""
    header = HEADER.match(text)
    rest = _REST.fullmatch(header["rest"]) if header else None
    return rest is not None and bool(rest["date"]) and "\n^" in text


def _read_header(findings: Findings, header: re.Match[str]) -> Place | None:
    """Find what the header says; gives the place of its keyword."""
    findings.state("identifier", header["identifier"], _group(header, "identifier", put_code))
    priority = header["priority"].lower()
    findings.state("urgency", _PRIORITIES.get(priority), _group(header, "priority", _put_priority))
    findings.add("priority", None if priority in _PRIORITIES else header["priority"])
    category = () if header["category"] == "-" else (header["category"],)
    findings.state("sections", category, _group(header, "category", put_category))
    findings.add("selector", read_typography(header["selector"]).strip("-"))
    findings.add("format", _format(header))
    rest = _REST.fullmatch(header["rest"])
    return _read_rest(findings, rest, header.start("rest")) if rest else None


def _read_rest(findings: Findings, rest: re.Match[str], at: int) -> Place:
    version = rest["version"]
    start, end = rest.span("version") if version else (rest.end("keyword"),) * 2
    findings.state(
        "version",
        read_typography(version or ""),
        Place(
            start=at + start,
            end=at + end,
            put=put_text,
            before=" ",
            around=(at + rest.end("keyword"), at + end),
        ),
    )
    if rest["date"]:
        findings.add("date", rest["date"], _group(rest, "date", put_code, at))
    if rest["words"]:
        findings.add("word_count", int(rest["words"]), _group(rest, "words", put_number, at))
    return _group(rest, "keyword", put_text, at)


def _format(header: re.Match[str]) -> str | None:
    return _FORMATS.get(header["format"].strip(" "))


def _group(found: re.Match[str], name: str, put: Any, at: int = 0) -> Place:
    return Place(start=at + found.start(name), end=at + found.end(name), put=put)


def _put_priority(text: str, place: Place, value: int | None) -> str | None:
    letter = next((letter for letter, each in _PRIORITIES.items() if each == value), None)
    return None if letter is None else put_code(text, place, letter)


# --------------------------------------------------------------------------------------------
# Sign-off


def _read_sign_off(findings: Findings, end: int) -> None:
    """Find below the text who sent it, and when."""
    found = _SIGN_OFF.search(findings.text, end)
    moment = read_moment(found) if found else None
    if found is None or moment is None:
        read_trailer(findings, end, _put_moment)
        return
    start = found.start("month")
    place = Place(start=start, end=found.end(), put=_put_moment)
    findings.state("published", moment, place)
    name = found["provider"]
    provider = Place(start=start, end=start, put=_put_provider, after="-")
    if name:
        provider = evolve(
            _group(found, "provider", _put_provider), around=(found.start("provider"), start)
        )
    findings.state("provider", Organisation(name=name) if name else None, provider)
    if found["desk"]:
        findings.add("desk", found["desk"], _group(found, "desk", put_code))


def _put_moment(text: str, place: Place, value: Instant | None) -> str | None:
    written = write_american(value) if value else ""
    return None if written is None else put_code(text, place, written)


def _put_provider(text: str, place: Place, value: Organisation | None) -> str:
    return put_code(text, place, value.name if value else None)
