"""A message of IPTC 7901: header, keywords, headline, text, date-time group.

    <SOH>abc0012 4 pol 118 ABC 0061
    Northmoor/Ferry/
    <STX>Ferry stays in port =
       Northmoor (ABC) - The harbour board said …
    <ETX>110915 mar 24
    <EOT>

Files often come without the control characters; then the slash that ends the keywords and the
equals sign that ends the headline tell the parts apart.
"""

import re
from collections.abc import Sequence
from itertools import islice
from typing import Any, Final

from newsmodel.formats.wire.body import read_body
from newsmodel.formats.wire.dateline import names_in
from newsmodel.formats.wire.iptc7901_head import HEADLINE_END, read_head
from newsmodel.formats.wire.lines import Line, line_end_of, lines_between
from newsmodel.formats.wire.message import (
    Findings,
    Message,
    Place,
    put_code,
    put_number,
    put_text,
)
from newsmodel.formats.wire.moments import GROUP, read_moment, write_group
from newsmodel.formats.wire.pieces import Manner
from newsmodel.formats.wire.trailer import read_trailer, text_end
from newsmodel.formats.wire.typography import read_typography
from newsmodel.model import Instant, Organisation

HEADER: Final = re.compile(
    r"\x01?(?P<identifier>(?P<source>[A-Za-z]{1,8})\d{1,6}) +(?P<priority>\d) +"
    r"(?P<category>[A-Za-z]{1,3}|-)(?: +(?P<words>\d{1,6}))?(?![^ \r\n\x02])"
    r"(?P<information>[^\r\n\x02]*)"
)
_STX: Final = "\x02"
_MANNER: Final = Manner(dash=" - ")
_KEYWORD_END: Final = "/"
_MOST_TOP_LINES: Final = 16
_MOST_KEYWORD_LINES: Final = 4


def read_iptc7901(text: str) -> Message | None:
    """The message; None where there is no such header."""
    header = HEADER.match(text)
    if header is None:
        return None
    findings = Findings(text, names_in(f"{header['source']} {header['information']}"))
    _read_header(findings, header)
    start = _read_keywords(findings, header.end())
    end = text_end(text, start, GROUP)
    below = read_head(findings, start, end)
    read_body(findings, tuple(lines_between(text, below, end)), end, _MANNER)
    _read_group(findings, end)
    return findings.message()


def is_headed(text: str) -> bool:
    """Whether a message without control characters is told by its header and what follows it."""
    header = HEADER.match(text)
    if header is None or not header["words"] or len(header["source"]) < 2:
        return False
    lines = lines_between(text, header.end(), len(text), HEADLINE_END)
    top = islice(lines, _MOST_TOP_LINES)
    return any(line.code or line.text.endswith(_KEYWORD_END) for line in top)


def _read_header(findings: Findings, header: re.Match[str]) -> None:
    findings.state("identifier", header["identifier"], _group(header, "identifier", put_code))
    findings.state("provider", Organisation(name=header["source"]))
    priority = int(header["priority"])
    findings.state("urgency", priority or None, _group(header, "priority", _put_priority))
    category = () if header["category"] == "-" else (header["category"],)
    findings.state("sections", category, _group(header, "category", put_category))
    if header["words"]:
        place = _group(header, "words", put_number)
        findings.add("word_count", int(header["words"]), place)
    information = read_typography(header["information"])
    start = header.end() - len(header["information"].lstrip(" "))
    place = Place(start=start, end=header.end(), put=put_text, before=" ")
    findings.add("information", information, place)


def _group(header: re.Match[str], name: str, put: Any) -> Place:
    return Place(start=header.start(name), end=header.end(name), put=put)


def _put_priority(text: str, place: Place, value: int | None) -> str:
    return put_code(text, place, str(value or 0))


def put_category(text: str, place: Place, value: tuple[str, ...]) -> str | None:
    """The one category that a header can name, or a hyphen for none."""
    return put_code(text, place, value[0] if value else "-") if len(value) <= 1 else None


# --------------------------------------------------------------------------------------------
# Keywords


def _read_keywords(findings: Findings, header_end: int) -> int:
    """Find the keywords below the header; gives where the text begins."""
    text = findings.text
    stx = text.find(_STX, header_end)
    lines = list(
        islice(lines_between(text, header_end, stx if stx >= 0 else len(text)), _MOST_TOP_LINES)
    )
    filled = [line for line in lines[1:] if not line.is_blank]
    if stx < 0:
        filled = _ended_by_slash(filled)
    line_end = line_end_of(text)
    at = lines[0].after if lines else header_end
    place = Place(
        start=at,
        end=at,
        put=_put_keywords,
        before="" if text[:at].endswith(("\n", "\r")) else line_end,
        after=_KEYWORD_END + line_end,
    )
    if filled:
        end = filled[-1].end - filled[-1].text.endswith(_KEYWORD_END)
        around = (filled[0].start, filled[-1].end)
        place = Place(start=filled[0].start, end=end, put=_put_keywords, around=around)
    words = text[place.start : place.end].split(_KEYWORD_END)
    keywords = (" ".join(read_typography(word).split()) for word in words)
    findings.state("keywords", tuple(word for word in keywords if word), place)
    return stx + 1 if stx >= 0 else (filled[-1].after if filled else at)


def _ended_by_slash(lines: Sequence[Line]) -> list[Line]:
    """The first lines up to one with a slash at its end; none where none of them has one."""
    for count, line in enumerate(lines[:_MOST_KEYWORD_LINES], start=1):
        if line.text.endswith(_KEYWORD_END):
            return list(lines[:count])
    return []


def _put_keywords(text: str, place: Place, value: tuple[str, ...]) -> str:
    return put_text(text, place, _KEYWORD_END.join(value))


# --------------------------------------------------------------------------------------------
# Date-time group


def _read_group(findings: Findings, end: int) -> None:
    """Find when the message was sent, below its text."""
    text = findings.text
    found = GROUP.search(text, end)
    moment = read_moment(found) if found else None
    if found and moment:
        place = Place(start=found.start(), end=found.end(), put=_put_group)
        findings.state("published", moment, place)
    else:
        read_trailer(findings, end, _put_group)


def _put_group(text: str, place: Place, value: Instant | None) -> str | None:
    written = write_group(value, text[place.start : place.end]) if value else ""
    return None if written is None else put_code(text, place, written)
