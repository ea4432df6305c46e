"""Which delimiters of emphasis belong together (CommonMark 0.31, 6.2 and its appendix)."""

from collections.abc import Sequence
from typing import NamedTuple

from attrs import define

from newsmodel.model import InlineKind


class Span(NamedTuple):
    """What is marked: nodes from `first` to before `last`."""

    first: int
    last: int
    kind: InlineKind
    url: str | None


@define
class Delimiter:
    """A run of signs that may begin or end emphasis."""

    node: int
    """Which node of the text it is."""

    sign: str
    count: int
    """How many of its signs are not used yet."""

    opens: bool
    closes: bool
    length: int
    """How many signs the run had."""


def match_delimiters(delimiters: Sequence[Delimiter], nodes: list[str]) -> list[Span]:
    """The emphasis that the delimiters make; signs that are used are taken out of the nodes."""
    spans: list[Span] = []
    waiting: list[Delimiter] = []
    nothing_below: dict[tuple[str, int, bool], int] = {}
    for closer in delimiters:
        while closer.closes and closer.count:
            # Where no opener was found once, none is looked for again: that keeps it linear.
            key = (closer.sign, closer.length % 3, closer.opens)
            index = _opener(waiting, closer, nothing_below.get(key, 0))
            if index is None:
                nothing_below[key] = len(waiting)
                break
            _pair(waiting[index], closer, nodes, spans)
            del waiting[index + bool(waiting[index].count) :]
            nothing_below = {
                each: min(bottom, len(waiting)) for each, bottom in nothing_below.items()
            }
        if closer.opens and closer.count:
            waiting.append(closer)
    return spans


def _opener(waiting: Sequence[Delimiter], closer: Delimiter, bottom: int) -> int | None:
    for index in range(len(waiting) - 1, bottom - 1, -1):
        if waiting[index].sign == closer.sign and _fit(waiting[index], closer):
            return index
    return None


def _fit(opener: Delimiter, closer: Delimiter) -> bool:
    """The rule of three: in ``*a**b*``, the signs in the middle close nothing."""
    if closer.sign == "~" or not (opener.closes or closer.opens):
        return True
    total = opener.length + closer.length
    return bool(total % 3) or not (opener.length % 3 or closer.length % 3)


def _pair(opener: Delimiter, closer: Delimiter, nodes: list[str], spans: list[Span]) -> None:
    used = 2 if min(opener.count, closer.count) >= 2 else 1
    kind = InlineKind.STRONG if used == 2 else InlineKind.EMPHASIS
    if closer.sign == "~":
        kind = InlineKind.DELETED
    spans.append(Span(opener.node + 1, closer.node, kind, None))
    for each in (opener, closer):
        each.count -= used
        nodes[each.node] = each.sign * each.count
