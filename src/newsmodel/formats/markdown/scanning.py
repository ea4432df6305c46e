"""The blocks of Markdown as they are written: which lines make which kind of block.

One pass over the lines, each looked at once. Containers are read flat, as the model has them: a
quotation holds paragraphs, a list holds items of a level.
"""

import re
from collections.abc import Callable
from typing import Final

from newsmodel.formats.markdown.lists import scan_list
from newsmodel.formats.markdown.marks import (
    ATX,
    FENCE,
    QUOTE,
    RULE,
    indent_of,
    interrupts,
    is_blank,
)
from newsmodel.formats.markdown.raw import Lines, Raw, Shape

Scanner = Callable[[Lines, int], Raw | None]

_SETEXT: Final = re.compile(r" {0,3}(?P<mark>=|-)(?P=mark)*[ \t]*$")
_QUOTE_MARKS: Final = re.compile(r"(?: {0,3}> ?)+")
_DELIMITER_ROW: Final = re.compile(r"\|?(?:[ \t]*:?-+:?[ \t]*\|)*(?:[ \t]*:?-+:?)?$")
_CELL_END: Final = re.compile(r"(?<!\\)\|")
_DEFINITION: Final = re.compile(
    r" {0,3}\[(?P<label>[^\[\]]{1,999})\]:[ \t]*(?:<(?P<quoted>[^<>]+)>|(?P<plain>\S+))"
    r"(?:[ \t]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t]*$"
)
_HTML_COMMENT: Final = re.compile(r" {0,3}<!--")
_LONGEST_COMMENT: Final = 500


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
    opening = FENCE.match(lines[index])
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
    return not is_blank(line) and indent_of(line) >= 4


def _heading(lines: Lines, index: int) -> Raw | None:
    marks = ATX.match(lines[index])
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
    return Raw(Shape.NOTHING, index, index + 1) if RULE.match(lines[index]) else None


def _definition(lines: Lines, index: int) -> Raw | None:
    found = _DEFINITION.match(lines[index])
    if not found:
        return None
    address = found["quoted"] or found["plain"]
    return Raw(Shape.DEFINITION, index, index + 1, rows=((found["label"], address),))


def _quote(lines: Lines, index: int) -> Raw | None:
    if not QUOTE.match(lines[index]):
        return None
    end = index
    inside: list[str] = []
    while end < len(lines) and _continues_quote(lines, end, inside):
        inside.append(_unquoted(lines[end]))
        end += 1
    shape = Shape.QUOTE if any(not is_blank(line) for line in inside) else Shape.NOTHING
    return Raw(shape, index, end, source="\n".join(inside))


def _continues_quote(lines: Lines, index: int, inside: Lines) -> bool:
    if QUOTE.match(lines[index]):
        return True
    is_lazy = not is_blank(lines[index]) and not is_blank(inside[-1])
    return is_lazy and not interrupts(lines[index])


def _unquoted(line: str) -> str:
    """A line without the marks of quotation before it, however deep."""
    marks = _QUOTE_MARKS.match(line)
    return line[marks.end() :] if marks else line


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
    while end < len(lines) and not is_blank(lines[end]) and not interrupts(lines[end]):
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
        if interrupts(lines[end]) or (end > index and _table(lines, end)):
            break
        end += 1
    return Raw(Shape.PARAGRAPH, index, end, _source(lines[index:end]))


def _source(lines: Lines) -> str:
    return "\n".join(line.lstrip(" \t\ufeff") for line in lines).rstrip(" \t")


_SCANNERS: Final[tuple[Scanner, ...]] = (
    _comment,
    _fenced,
    _indented,
    _heading,
    _rule,
    _quote,
    scan_list,
    _definition,
    _table,
)
