"""The pieces that a body is made of, and how other blocks take their place."""

from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise, takewhile
from typing import Final, NamedTuple

from attrs import frozen

from newsmodel.formats.wire.lines import Line, line_end_of
from newsmodel.formats.wire.message import Place
from newsmodel.formats.wire.paragraphs import UPPER_RAIL, widest_of, wrapped
from newsmodel.formats.wire.typography import write_typography
from newsmodel.model import Block, Heading, Paragraph

_INDENT: Final = "   "


@frozen(kw_only=True)
class Manner:
    """What a standard says about writing a body."""

    dash: str
    """What stands after a dateline."""

    codes: str = ""
    """The characters that are codes at the end of a line, that of a paragraph first."""


class Piece(NamedTuple):
    """A paragraph or a heading where it stands."""

    block: Block
    opening: int
    """Where the white space, the code or the dateline before its text begins."""

    start: int
    end: int
    closing: int
    """Where the code after its text ends."""


@frozen(kw_only=True)
class _Style:
    """How paragraphs are written in a message."""

    opening: str
    closing: str
    between: str
    width: int | None
    line_end: str


class Pieces:
    """The pieces of a body."""

    def __init__(
        self, text: str, pieces: Sequence[Piece], lines: Sequence[Line], manner: Manner
    ) -> None:
        self._text = text
        self._pieces = pieces
        self._lines = lines
        self._manner = manner

    def put(self, text: str, place: Place, blocks: Sequence[Block]) -> str | None:
        """The message with other blocks; those that were there before stay as they were written."""
        if any(self._opening(block) is None for block in blocks):
            return None
        column = place.start - max(text.rfind(end, 0, place.start) + 1 for end in "\r\n")
        written = "".join(self._written(blocks, column))
        if blocks and not self._pieces:
            begun = "" if text[: place.start].endswith(("\n", "\r")) else self._style.line_end
            opening = f"{begun}{self._opening(blocks[0])}"
            written = opening + written + self._style.closing + self._style.line_end
        return text[: place.start] + written + text[place.end :]

    def _written(self, blocks: Sequence[Block], column: int) -> Iterator[str]:
        """Block by block, from the text of the first to the text of the last."""
        before: int | None = None
        for number, (block, index) in enumerate(self._kept(blocks)):
            if number:
                opening = self._opening(block) or ""
                if index:  # that of the first piece may be a dateline
                    opening = self._text[self._pieces[index].opening : self._pieces[index].start]
                yield self._between(before, index) + opening
                column = len(opening)
            if index is None:
                words = write_typography(block.text, self._text)
                yield wrapped(words, self._style.width, column, self._style.line_end)
            else:
                yield self._text[self._pieces[index].start : self._pieces[index].end]
            before = index

    def _kept(self, blocks: Sequence[Block]) -> Iterator[tuple[Block, int | None]]:
        """Each block with the number of the piece that it is: in its place, or else moved."""
        was = [piece.block for piece in self._pieces]
        first = _count_same(was, blocks)
        last = _count_same(was[first:][::-1], blocks[first:][::-1])
        moved: defaultdict[Block, deque[int]] = defaultdict(deque)
        for index in range(first, len(was) - last):
            moved[was[index]].append(index)
        for number, block in enumerate(blocks):
            if number < first:
                yield block, number
            elif number >= len(blocks) - last:
                yield block, number + len(was) - len(blocks)
            else:
                yield block, moved[block].popleft() if moved[block] else None

    def _between(self, before: int | None, index: int | None) -> str:
        """What stands between two blocks: as it was, where they stood one after the other."""
        closing = self._style.closing
        if before is not None:
            piece = self._pieces[before]
            closing = self._text[piece.end : piece.closing] or closing
            if index is not None and index == before + 1:
                return self._text[piece.end : self._pieces[index].opening]
        return closing + self._style.between

    def _opening(self, block: Block) -> str | None:
        """What is written before a block; None where such a block cannot be written."""
        if isinstance(block, Paragraph):
            return self._style.opening
        return UPPER_RAIL if isinstance(block, Heading) and self._manner.codes else None

    @cached_property
    def _style(self) -> _Style:
        """How most paragraphs are written; the first may open with a dateline."""
        text, pieces = self._text, self._pieces
        line_end = line_end_of(text)
        paragraphs = [piece for piece in pieces if isinstance(piece.block, Paragraph)]
        is_indented = not pieces or text[pieces[0].opening].isspace()
        opening = _commonest(
            (text[piece.opening : piece.start] for piece in paragraphs[1:]),
            _INDENT if is_indented else "",
        )
        closings = (text[piece.end : piece.closing] for piece in paragraphs)
        closing = _commonest(closings, self._manner.codes[:1])
        gaps = (text[one.closing : other.opening] for one, other in pairwise(pieces))
        between = _commonest(gaps, line_end if opening or closing.strip() else 2 * line_end)
        is_marked = opening or closing.strip() or between != line_end
        return _Style(
            opening=opening,
            closing=closing,
            between=between if is_marked else 2 * line_end,
            width=widest_of(self._lines),
            line_end=line_end,
        )


def _count_same(some: Sequence[Block], others: Sequence[Block]) -> int:
    """How many blocks are the same from the first on."""
    pairs = zip(some, others, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _commonest(seen: Iterator[str], otherwise: str) -> str:
    return next((each for each, _ in Counter(seen).most_common(1)), otherwise)
