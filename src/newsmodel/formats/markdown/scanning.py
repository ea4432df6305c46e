"""The blocks of Markdown as they are written: which lines make which kind of block.

One pass over the lines, each looked at once. Containers are read flat, as the model has them: a
quotation holds paragraphs, a list holds items of a level.
"""

import re
from collections.abc import Callable, Sequence
from enum import Enum
from typing import Final

from attrs import frozen


class Shape(Enum):
    """What a block is written as."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CODE = "code"
    QUOTE = "quote"
    LIST = "list"
    TABLE = "table"
    DEFINITION = "definition"
    NOTHING = "nothing"


@frozen
class RawItem:
    """An item of a list, its inline markup unread."""

    source: str
    level: int


@frozen
class Raw:
    """A block whose inline markup is unread."""

    shape: Shape
    first: int
    """The index of its first line."""

    after: int
    """The index of the first line after it."""

    source: str = ""
    level: int = 0
    items: tuple[RawItem, ...] = ()
    ordered: bool = False
    rows: tuple[tuple[str, ...], ...] = ()


Lines = Sequence[str]
Scanner = Callable[[Lines, int], Raw | None]

_FENCE: Final = re.compile(r"(?P<indent> {0,3})(?P<fence>`{3,}(?=[^`]*$)|~{3,})")
_RULE: Final = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_ATX: Final = re.compile(r" {0,3}(?P<marks>#{1,6})(?=[ \t]|$)")
_SETEXT: Final = re.compile(r" {0,3}(?P<mark>=|-)(?P=mark)*[ \t]*$")
_QUOTE: Final = re.compile(r" {0,3}>")
_QUOTE_MARKS: Final = re.compile(r"(?: {0,3}> ?)+")
_MARKER: Final = re.compile(
    r"(?P<indent> *)(?P<mark>[-+*]|(?P<number>\d{1,9})(?P<dot>[.)]))(?P<gap> +(?=[^ ])| *$)"
)
_DELIMITER_ROW: Final = re.compile(r"\|?(?:[ \t]*:?-+:?[ \t]*\|)*(?:[ \t]*:?-+:?)?$")
_CELL_END: Final = re.compile(r"(?<!\\)\|")
_DEFINITION: Final = re.compile(
    r" {0,3}\[(?P<label>[^\[\]]{1,999})\]:[ \t]*(?:<(?P<quoted>[^<>]+)>|(?P<plain>\S+))"
    r"(?:[ \t]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t]*$"
)
_HTML_COMMENT: Final = re.compile(r" {0,3}<!--")
_LONGEST_COMMENT: Final = 500
_MOST_LEVELS: Final = 64


def scan(lines: Lines) -> list[Raw]:
    """The blocks of a document, in order."""
    blocks: list[Raw] = []
    index = 0
    while index < len(lines):
        found = None if is_blank(lines[index]) else _scan_one(lines, index)
        if found is not None and found.shape is not Shape.NOTHING:
            blocks.append(found)
        index = found.after if found else index + 1
    return blocks


def is_blank(line: str) -> bool:
    """Whether there is nothing on a line."""
    return not line.strip(" \t\ufeff")


def _scan_one(lines: Lines, index: int) -> Raw:
    for scanner in _SCANNERS:
        found = scanner(lines, index)
        if found is not None:
            return found
    return _paragraph(lines, index)


def _comment(lines: Lines, index: int) -> Raw | None:
    if not _HTML_COMMENT.match(lines[index]):
        return None
    for end in range(index, min(index + _LONGEST_COMMENT, len(lines))):
        _, closed, rest = lines[end].partition("-->")
        if closed:
            return Raw(Shape.NOTHING, index, end + 1) if is_blank(rest) else None
    return None


def _fenced(lines: Lines, index: int) -> Raw | None:
    opening = _FENCE.match(lines[index])
    if not opening:
        return None
    fence, indent = opening["fence"], len(opening["indent"])
    end = index + 1
    while end < len(lines) and not _closes(lines[end], fence):
        end += 1
    inside = [_outdented(line, indent) for line in lines[index + 1 : end]]
    shape = Shape.CODE if any(not is_blank(line) for line in inside) else Shape.NOTHING
    return Raw(shape, index, min(end + 1, len(lines)), source="\n".join(inside))


def _closes(line: str, fence: str) -> bool:
    written = line.strip(" \t")
    indent = len(line) - len(line.lstrip(" "))
    return indent < 4 and len(written) >= len(fence) and not written.strip(fence[0])


def _outdented(line: str, columns: int) -> str:
    """A line without up to so many columns of white space before it."""
    margin = len(line) - len(line.lstrip(" \t"))
    expanded = line[:margin].expandtabs(4) if columns else line[:margin]
    return expanded[min(columns, len(expanded)) :] + line[margin:]


def _indented(lines: Lines, index: int) -> Raw | None:
    if not is_indented(lines[index]):
        return None
    end = after = index
    while end < len(lines) and (is_blank(lines[end]) or is_indented(lines[end])):
        end += 1
        after = after if is_blank(lines[end - 1]) else end
    source = "\n".join(_outdented(line, 4) for line in lines[index:after])
    return Raw(Shape.CODE, index, after, source=source)


def is_indented(line: str) -> bool:
    """Whether a line stands four columns or more from the margin."""
    return not is_blank(line) and _indent(line) >= 4


def _indent(line: str) -> int:
    return len(line[: len(line) - len(line.lstrip(" \t"))].expandtabs(4))


def _heading(lines: Lines, index: int) -> Raw | None:
    marks = _ATX.match(lines[index])
    if not marks:
        return None
    text = lines[index][marks.end() :].strip(" \t")
    bare = text.rstrip("#")
    # Closing marks stand after a space; one that is escaped is no mark.
    if bare != text and (not bare or bare[-1] in " \t"):
        text = bare.rstrip(" \t")
    shape = Shape.HEADING if text else Shape.NOTHING
    return Raw(shape, index, index + 1, source=text, level=len(marks["marks"]))


def _rule(lines: Lines, index: int) -> Raw | None:
    return Raw(Shape.NOTHING, index, index + 1) if _RULE.match(lines[index]) else None


def _definition(lines: Lines, index: int) -> Raw | None:
    found = _DEFINITION.match(lines[index])
    if not found:
        return None
    address = found["quoted"] or found["plain"]
    return Raw(Shape.DEFINITION, index, index + 1, rows=((found["label"], address),))


def _quote(lines: Lines, index: int) -> Raw | None:
    if not _QUOTE.match(lines[index]):
        return None
    end = index
    inside: list[str] = []
    while end < len(lines) and _continues_quote(lines, end, inside):
        inside.append(_unquoted(lines[end]))
        end += 1
    shape = Shape.QUOTE if any(not is_blank(line) for line in inside) else Shape.NOTHING
    return Raw(shape, index, end, source="\n".join(inside))


def _continues_quote(lines: Lines, index: int, inside: Lines) -> bool:
    if _QUOTE.match(lines[index]):
        return True
    is_lazy = not is_blank(lines[index]) and not is_blank(inside[-1])
    return is_lazy and not _interrupts(lines[index])


def _unquoted(line: str) -> str:
    """A line without the marks of quotation before it, however deep."""
    marks = _QUOTE_MARKS.match(line)
    return line[marks.end() :] if marks else line


def _list(lines: Lines, index: int) -> Raw | None:
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
    found = _MARKER.match(line)
    if not found or _RULE.match(line):
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
        belongs = _indent(line) >= self._open[0].content
        if self._after_blank and not belongs:
            return False
        if _FENCE.match(line.lstrip(" ")) or (not belongs and _interrupts(line)):
            return False
        if self._after_blank:
            self._items[-1][1][-1] += "  "  # a further paragraph begins on a line of its own
        self._items[-1][1].append(line.lstrip(" \t"))
        return True


def _table(lines: Lines, index: int) -> Raw | None:
    if index + 1 >= len(lines) or "|" not in lines[index] + lines[index + 1]:
        return None
    if "-" not in lines[index + 1] or not _DELIMITER_ROW.match(lines[index + 1].strip(" \t")):
        return None
    header = _cells(lines[index])
    if len(header) != len(_cells(lines[index + 1])):
        return None
    rows = [header]
    end = index + 2
    while end < len(lines) and not is_blank(lines[end]) and not _interrupts(lines[end]):
        cells = _cells(lines[end])[: len(header)]
        rows.append(cells + ("",) * (len(header) - len(cells)))
        end += 1
    return Raw(Shape.TABLE, index, end, rows=tuple(rows))


def _cells(line: str) -> tuple[str, ...]:
    line = line.strip(" \t").removeprefix("|")
    cells = [cell.strip(" \t").replace("\\|", "|") for cell in _CELL_END.split(line)]
    if len(cells) > 1 and not cells[-1]:
        cells.pop()
    return tuple(cells)


def _paragraph(lines: Lines, index: int) -> Raw:
    end = index + 1
    while end < len(lines) and not is_blank(lines[end]):
        setext = _SETEXT.match(lines[end])
        if setext:
            level = 1 if setext["mark"] == "=" else 2
            return Raw(Shape.HEADING, index, end + 1, _source(lines[index:end]), level)
        if _interrupts(lines[end]) or (end > index and _table(lines, end)):
            break
        end += 1
    return Raw(Shape.PARAGRAPH, index, end, _source(lines[index:end]))


def _source(lines: Lines) -> str:
    return "\n".join(line.lstrip(" \t\ufeff") for line in lines).rstrip(" \t")


def _interrupts(line: str) -> bool:
    """Whether a line begins a block even where a paragraph has not ended."""
    if line[:1] not in " #>`~-+*_0123456789":
        return False
    if any(pattern.match(line) for pattern in (_ATX, _QUOTE, _FENCE, _RULE)):
        return True
    marker = _MARKER.match(line)
    if not marker or len(marker["indent"]) >= 4 or is_blank(line[marker.end() :]):
        return False
    return marker["number"] in (None, "1")


_SCANNERS: Final[tuple[Scanner, ...]] = (
    _comment,
    _fenced,
    _indented,
    _heading,
    _rule,
    _quote,
    _list,
    _definition,
    _table,
)
