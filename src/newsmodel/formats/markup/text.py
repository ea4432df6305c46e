"""Markup that comes as a string, and plain text: bodies in JSON and in feeds, titles."""

import re
from html import unescape
from typing import Final

from newsmodel.documents import DEFAULT_LIMITS, DocumentError, Limits, parse_html
from newsmodel.documents.white_space import one_line
from newsmodel.formats.markup.reading import read_blocks
from newsmodel.model import Block, Diagnostic, Paragraph

_BREAKS: Final = re.compile(r"</?(?:br|div|h[1-6]|li|p|td|tr)\b[^<>]*>", re.IGNORECASE)
_MARKUP: Final = re.compile(r"<!--[^<>]{0,1000}-->|</?[A-Za-z][^<>]*>")
_BLANK_LINE: Final = re.compile(r"\n[^\S\n]*\n")


def read_html_text(
    text: str,
    *,
    base: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    noticed: list[Diagnostic] | None = None,
) -> tuple[Block, ...]:
    """The blocks of HTML in a string, well-formed or not.

    Args:
        text: a fragment or a whole page.
        base: the address that relative addresses are joined to, if any.
        limits: what is read of it at most.
        noticed: where diagnostics go, such as of elements that are nested too deep.
    """
    data = text.encode("utf-8", "replace")
    try:
        root = parse_html(data, "utf-8", limits, [] if noticed is None else noticed)
    except DocumentError:
        return ()  # there is not a word in it
    return read_blocks(root, base=base)


def html_to_text(text: str) -> str:
    """A value of one line without its markup, character references replaced; it may be empty."""
    if "<" in text:
        text = _MARKUP.sub("", _BREAKS.sub(" ", text))
    if "&" in text:
        text = unescape(text)
    return one_line(text)


def plain_blocks(text: str) -> tuple[Block, ...]:
    """The paragraphs of plain text: parted by blank lines, or each on a line of its own."""
    lines = text.strip().splitlines()
    parts = _BLANK_LINE.split("\n".join(lines))
    if len(parts) == 1:
        parts = lines
    return tuple(Paragraph(text=words) for part in parts if (words := _tidy(part)))


def _tidy(part: str) -> str:
    """A paragraph with its lines, white space at their ends left out."""
    return "\n".join(filter(None, map(str.strip, part.split("\n"))))
