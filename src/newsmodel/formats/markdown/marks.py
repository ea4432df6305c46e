"""What begins a line of Markdown, and so a block."""

import re
from typing import Final

FENCE: Final = re.compile(r"(?P<indent> {0,3})(?P<fence>`{3,}(?=[^`]*$)|~{3,})")
RULE: Final = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
ATX: Final = re.compile(r" {0,3}(?P<marks>#{1,6})(?=[ \t]|$)")
QUOTE: Final = re.compile(r" {0,3}>")
MARKER: Final = re.compile(
    r"(?P<indent> *)(?P<mark>[-+*]|(?P<number>\d{1,9})(?P<dot>[.)]))(?P<gap> +(?=[^ ])| *$)"
)


def is_blank(line: str) -> bool:
    """Whether there is nothing on a line."""
    return not line.strip(" \t\ufeff")


def indent_of(line: str) -> int:
    """The columns of white space before a line; a tab reaches to the next multiple of four."""
    return len(line[: len(line) - len(line.lstrip(" \t"))].expandtabs(4))


def interrupts(line: str) -> bool:
    """Whether a line begins a block even where a paragraph has not ended."""
    if line[:1] not in " #>`~-+*_0123456789":
        return False
    if any(pattern.match(line) for pattern in (ATX, QUOTE, FENCE, RULE)):
        return True
    marker = MARKER.match(line)
    if not marker or len(marker["indent"]) >= 4 or is_blank(line[marker.end() :]):
        return False
    return marker["number"] in (None, "1")
