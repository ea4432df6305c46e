"""The body of a message: its paragraphs and headings, or its table."""

from collections.abc import Sequence
from functools import partial

from newsmodel.formats.text.wrapping import joined
from newsmodel.formats.wire.dateline import read_dateline
from newsmodel.formats.wire.lines import Line, line_end_of
from newsmodel.formats.wire.message import Findings, Place
from newsmodel.formats.wire.paragraphs import UPPER_RAIL, paragraphs_of, width_of
from newsmodel.formats.wire.pieces import Manner, Piece, Pieces
from newsmodel.formats.wire.typography import read_typography, visible
from newsmodel.model import Block, Heading, Paragraph, Preformatted


def read_body(findings: Findings, lines: Sequence[Line], at: int, manner: Manner) -> None:
    """Find the paragraphs in the lines of a text, and the dateline before them.

    Args:
        findings: takes them.
        lines: those below the headline.
        at: where a body is written if there is none yet.
        manner: of the standard.
    """
    groups = list(paragraphs_of(lines, width_of(lines)))
    starts = [_text_start(group[0]) for group in groups]
    if groups and not _is_heading(groups[0]):
        starts[0] = read_dateline(findings, starts[0], groups[0][0].end, manner.dash)
    found = map(_piece, groups, starts)
    pieces = tuple(piece for piece in found if piece is not None)
    place = Place(
        start=pieces[0].start if pieces else at,
        end=pieces[-1].end if pieces else at,
        put=Pieces(findings.text, pieces, lines, manner).put,
    )
    findings.state("body", tuple(piece.block for piece in pieces), place)


def read_table(findings: Findings, lines: Sequence[Line], at: int) -> None:
    """Take the lines of a tabular text as they stand."""
    filled = [index for index, line in enumerate(lines) if not line.is_blank]
    rows = lines[filled[0] : filled[-1] + 1] if filled else ()
    table = "\n".join(visible(findings.text[row.at : row.start] + row.text) for row in rows)
    line_end = (rows[0].code if rows else "") + line_end_of(findings.text)
    place = Place(
        start=rows[0].at if rows else at,
        end=rows[-1].end if rows else at,
        put=partial(_put_table, line_end),
        after=line_end,
    )
    body = (Preformatted(text=table),) if table and not table.isspace() else ()
    findings.state("body", body, place)


def _is_heading(group: Sequence[Line]) -> bool:
    return group[0].text.startswith(UPPER_RAIL)


def _text_start(line: Line) -> int:
    return line.start + line.text.startswith(UPPER_RAIL)


def _piece(group: Sequence[Line], start: int) -> Piece | None:
    first, last = group[0], group[-1]
    words = [visible(first.text[start - first.start :])]
    if last is not first:
        words += [visible(line.text) for line in group[1:]]
    text = read_typography(joined(words))
    if not text:
        return None
    kind = Heading if _is_heading(group) else Paragraph
    return Piece(kind(text=text), first.at, start, last.end, last.stop)


def _put_table(line_end: str, text: str, place: Place, blocks: Sequence[Block]) -> str | None:
    if len(blocks) != 1 or not isinstance(blocks[0], Preformatted):
        return None
    written = blocks[0].text.replace("\n", line_end)
    if place.start == place.end:
        written += place.after
    return text[: place.start] + written + text[place.end :]
