"""What a page states as the text of its article for machines, beside what it shows to readers.

A statement may be the whole article where the page shows its beginning only, or the beginning where
the page shows the whole, or flat where the page has structure. It is a candidate for the body, and
it is evidence for which blocks of the page belong to the body (see `confirmation`).
"""

from functools import cached_property
from typing import Any, Final

from attrs import frozen

from newsmodel.documents import HtmlDocument, JsonNode
from newsmodel.html.body.live_updates import stated_updates
from newsmodel.html.body.markup_blocks import blocks_of_markup
from newsmodel.html.body.word_rows import WordRows
from newsmodel.html.data.article_node import article_node, article_nodes
from newsmodel.html.values import items
from newsmodel.model import Block, LiveUpdate, joined_text

_KEYS: Final = ("articleBody", "text")
_ELLIPSES: Final = ("…", "...", "[…]", "[...]")
_FULLER: Final = 1.5
_MOST_SHOWN: Final = 0.7
_LEAST: Final = 200
"""Characters below which a statement is a summary."""


@frozen
class Statement:
    """A text that the page states to be its article's."""

    blocks: tuple[Block, ...]
    text: str
    """The running text of the blocks."""

    anchor: str
    """Where it stands."""

    @cached_property
    def rows(self) -> WordRows:
        """Its words, to look for others among them."""
        return WordRows(self.text)

    @property
    def is_cut(self) -> bool:
        """Whether it says itself that it goes on."""
        return self.text.endswith(_ELLIPSES)

    @property
    def is_live(self) -> bool:
        """Whether it is a live blog, told entry by entry."""
        return any(isinstance(block, LiveUpdate) for block in self.blocks)

    def is_fuller_than(self, length: int) -> bool:
        """Whether it says much more than a text of so many characters."""
        return len(self.text) > _FULLER * length

    def outweighs(self, page: HtmlDocument, shown: str) -> bool:
        """Whether it says much more than the body that is shown, and than the page shows at all."""
        if not self.is_fuller_than(len(shown)):
            return False
        everything = WordRows(" ".join(block.text for block in page.blocks.blocks))
        return everything.share_of(self.text) < _MOST_SHOWN


def stated_in_json_ld(page: HtmlDocument) -> Statement | None:
    """The text in the JSON-LD of the article (schema.org ``articleBody``)."""
    return page.feature("html.stated_in_json_ld", lambda: _in_json_ld(page))


def statement_of(page: HtmlDocument, text: str, anchor: str) -> Statement | None:
    """A text as a statement; None where it is too short for an article."""
    return _statement(tuple(blocks_of_markup(page, text)), anchor) if len(text) >= _LEAST else None


def _in_json_ld(page: HtmlDocument) -> Statement | None:
    own = article_node(page)
    for node in article_nodes(page) if own is None else (own,):
        if live := _live_blog(page, node):
            return live
        for key in _KEYS:
            if statement := statement_of(page, _text(node, key), f"{node.path}.{key}"):
                return statement
    return None


def _live_blog(page: HtmlDocument, node: JsonNode) -> Statement | None:
    updates = tuple(stated_updates(page, node.data))
    if not updates:
        return None
    opening = tuple(blocks_of_markup(page, _text(node, "articleBody")))
    return _statement(opening + updates, f"{node.path}.liveBlogUpdate")


def _statement(blocks: tuple[Block, ...], anchor: str) -> Statement | None:
    text = joined_text(blocks)
    return Statement(blocks, text, anchor) if len(text) >= _LEAST else None


def _text(node: JsonNode, key: str) -> str:
    value: Any = node.data.get(key)
    return "\n".join(item for item in items(value) if isinstance(item, str))
