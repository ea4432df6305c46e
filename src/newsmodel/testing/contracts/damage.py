"""Documents as they come when something went wrong on the way: pieces lost, doubled or spoilt."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from attrs import evolve
from hypothesis import strategies as st

from newsmodel.documents import Source

_PIECE: Final = re.compile(rb"[^\n<>{},]+[\n<>{},]?|[\n<>{},]")
"""About a line, a tag, a text, or a member of JSON."""

_LONGEST_RUN: Final = 3
_MOST_PLACES: Final = 3
_MOST_PIECES: Final = 200
"""Of a long document the beginning is damaged, where most of what is looked for stands."""


@st.composite
def damaged(draw: st.DrawFn, whole: Sequence[Source]) -> Source:
    """One of some sources, damaged in a few places."""
    source = draw(st.sampled_from(whole))
    pieces: list[bytes] = _PIECE.findall(source.data)
    for _ in range(draw(st.integers(1, _MOST_PLACES))):
        start = draw(st.integers(0, min(len(pieces), _MOST_PIECES)))
        end = start + draw(st.integers(1, _LONGEST_RUN))
        pieces[start:end] = draw(st.sampled_from(_DAMAGES))(pieces[start:end])
    if draw(st.booleans()):
        del pieces[draw(st.integers(0, min(len(pieces), _MOST_PIECES))) :]
    return evolve(source, data=b"".join(pieces))


def _lost(_: list[bytes]) -> list[bytes]:
    return []


def _doubled(pieces: list[bytes]) -> list[bytes]:
    return pieces * 2


def _emptied(pieces: list[bytes]) -> list[bytes]:
    """Without their words: a label without a value, a tag without a name."""
    return [re.sub(rb"\w+", b"", piece) for piece in pieces]


def _spoilt(pieces: list[bytes]) -> list[bytes]:
    """With nines for their digits: numbers, but wrong ones; dates that there are not."""
    return [re.sub(rb"\d", b"9", piece) for piece in pieces]


_DAMAGES: Final[tuple[Callable[[list[bytes]], list[bytes]], ...]] = (
    _lost,
    _doubled,
    _emptied,
    _spoilt,
)
