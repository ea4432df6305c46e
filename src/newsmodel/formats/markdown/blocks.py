"""Markdown as the blocks of a body, each with the lines that it stands on."""

from collections.abc import Iterator, Sequence

from newsmodel.formats.markdown.commonmark import Tokens, blocks_in, parse
from newsmodel.formats.markdown.containers import LISTS, QUOTE, list_blocks, quote_blocks
from newsmodel.formats.markdown.leaves import leaf_blocks
from newsmodel.formats.markdown.located import Located
from newsmodel.model import PlainBlock

Lines = Sequence[str]


def read_blocks(lines: Lines) -> tuple[Located, ...]:
    """The blocks that lines of Markdown make."""
    return tuple(
        Located(block, *_extent(tokens, lines))
        for tokens in blocks_in(parse("\n".join(lines)))
        for block in _blocks_of(tokens)
    )


def _blocks_of(tokens: Tokens) -> Iterator[PlainBlock]:
    if tokens[0].type in LISTS:
        return list_blocks(tokens)
    return quote_blocks(tokens) if tokens[0].type == QUOTE else leaf_blocks(tokens)


def _extent(tokens: Tokens, lines: Lines) -> tuple[int, int]:
    """The index of the first line of a block and of the line after its last one."""
    first, after = tokens[0].map or (0, len(lines))
    while after > first + 1 and not lines[after - 1].strip():
        after -= 1  # a list may be said to go on through the blank lines below it
    return first, after
