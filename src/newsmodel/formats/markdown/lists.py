"""Lists of Markdown: which lines belong to which item, and how deep it lies."""

from collections.abc import Sequence
from typing import Final

from attrs import frozen

from newsmodel.formats.markdown.marks import (
    FENCE,
    MARKER,
    RULE,
    indent_of,
    interrupts,
    is_blank,
)
from newsmodel.formats.markdown.raw import Lines, Raw, RawItem, Shape

_MOST_LEVELS: Final = 64


def scan_list(lines: Lines, index: int) -> Raw | None:
    """The list that begins at a line, None where none does."""
    marker = _marker(lines[index])
    if marker is None or marker.indent >= 4:
        return None
    reader = _ListReader(marker)
    end = index
    while end < len(lines) and reader.takes(lines, end):
        end += 1
    while end > index and is_blank(lines[end - 1]):
        end -= 1
    items = tuple(item for item in reader.items() if not is_blank(item.source))
    shape = Shape.LIST if items else Shape.NOTHING
    return Raw(shape, index, end, items=items, ordered=marker.kind in ".)")


@frozen
class _Marker:
    """What stands before an item: where, of which kind, and where the item's text begins."""

    indent: int
    kind: str
    content: int
    text: str


def _marker(line: str) -> _Marker | None:
    line = line.replace("\t", "    ", 8) if "\t" in line[:16] else line
    found = MARKER.match(line)
    if not found or RULE.match(line):
        return None
    gap = min(len(found["gap"]), 4) or 1
    content = found.start("gap") + gap
    text = line[found.end() :].rstrip("\n")
    return _Marker(len(found["indent"]), found["dot"] or found["mark"], content, text)


class _ListReader:
    """Gathers the items of one list, line by line."""

    def __init__(self, first: _Marker) -> None:
        self._kind = first.kind
        self._open: list[_Marker] = []
        self._items: list[tuple[int, list[str]]] = []
        self._after_blank = False

    def items(self) -> Sequence[RawItem]:
        """The items so far."""
        return [RawItem("\n".join(parts), level) for level, parts in self._items]

    def takes(self, lines: Lines, index: int) -> bool:
        """Add a line to the list, if it belongs there."""
        line = lines[index]
        if is_blank(line):
            self._after_blank = True
            return True
        marker = _marker(line)
        taken = self._takes_item(marker) if marker else self._takes_text(line)
        self._after_blank = self._after_blank and not taken
        return taken

    def _takes_item(self, marker: _Marker) -> bool:
        while self._open and marker.indent < self._open[-1].content:
            self._open.pop()
        if not self._open and (marker.kind != self._kind or marker.indent >= 4):
            return False
        self._open.append(marker)
        self._items.append((min(len(self._open), _MOST_LEVELS), [marker.text]))
        return True

    def _takes_text(self, line: str) -> bool:
        belongs = indent_of(line) >= self._open[0].content
        if self._after_blank and not belongs:
            return False
        if FENCE.match(line.lstrip(" ")) or (not belongs and interrupts(line)):
            return False
        if self._after_blank:
            self._items[-1][1][-1] += "  "  # a further paragraph begins on a line of its own
        self._items[-1][1].append(line.lstrip(" \t"))
        return True
