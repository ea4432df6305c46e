"""The tokens of CommonMark with tables and strike-through, as markdown-it-py reads them.

What is written is all kept: addresses as they stand, raw HTML for its words, and what is nested
too deep as text.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, blockquote, list_block
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

Tokens = Sequence[Token]
_BlockRule = Callable[[StateBlock, int, int, bool], bool]

_DEEPEST: Final = 48
"""How deep quotations and lists nest; a list counts twice, for itself and for its item."""

_MOST_NESTING: Final = _DEEPEST + 2
"""At this depth markdown-it would skip what is there: nothing gets so deep."""

_UNSHOWN: Final = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)


def parse(source: str) -> Tokens:
    """The tokens of a text whose lines end with line feeds."""
    return _Parser().parse(source)


def blocks_in(tokens: Tokens) -> Iterator[Tokens]:
    """The tokens of each block among others that follow each other."""
    start = depth = 0
    for index, token in enumerate(tokens, start=1):
        depth += token.nesting
        if not depth:
            yield tokens[start:index]
            start = index


class _Parser(MarkdownIt):
    """Made for each text anew, so that texts share nothing."""

    def __init__(self) -> None:
        super().__init__("commonmark", {"maxNesting": _MOST_NESTING})
        self.enable(["table", "strikethrough"])
        interrupted = ["paragraph", "reference", "blockquote"]
        self.block.ruler.at("blockquote", _bounded(blockquote), {"alt": [*interrupted, "list"]})
        self.block.ruler.at("list", _bounded(list_block), {"alt": interrupted})
        self.core.ruler.after("block", "html_words", _read_html_for_its_words)

    def validateLink(self, url: str) -> bool:  # noqa: N802
        """Every address is an address: nothing is followed or shown here."""
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        """Addresses stay as they are written."""
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        """So does an address that is its own text."""
        return link


def _bounded(rule: _BlockRule) -> _BlockRule:
    """A rule that leaves what is nested too deep as text, where markdown-it would drop it."""

    def bounded(state: StateBlock, first: int, after: int, silent: bool) -> bool:  # noqa: FBT001
        return state.level < _DEEPEST and rule(state, first, after, silent)

    return bounded


def _read_html_for_its_words(state: StateCore) -> None:
    for token in state.tokens:
        if token.type == "html_block":
            token.type = "inline"
            token.content = _UNSHOWN.sub("", token.content).strip()
