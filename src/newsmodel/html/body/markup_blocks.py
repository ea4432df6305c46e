"""Blocks of a text that holds markup itself: what JSON gives as the body of an article."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any, Final

from newsmodel.documents import DocumentError, HtmlDocument, parse_html
from newsmodel.documents.block_walk import read_blocks
from newsmodel.html.body.block_building import build_blocks
from newsmodel.html.values import plain
from newsmodel.model import Block, Paragraph

_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")
_ESCAPED_TAG: Final = re.compile(r"&(?:amp;){0,4}lt;/?[a-zA-Z]")
_MOST_ESCAPES: Final = 4
_HEADLINE: Final = "h1"


def blocks_of_markup(page: HtmlDocument, text: str) -> Iterator[Block]:
    """The blocks of a text that is markup, once or more often escaped, or has lines only."""
    text = _unescaped(text)
    if _TAG.search(text) is None:
        for line in text.splitlines():
            if words := plain(line):
                yield Paragraph(text=words)
        return
    try:
        root = parse_html(text.encode("utf-8", "replace"), "utf-8", page.limits, [])
    except DocumentError:
        # Markup with nothing in it: there is nothing to read, and nothing is wrong.
        return
    yield from blocks_of_container(page, root)


def blocks_of_container(page: HtmlDocument, container: Any) -> Iterator[Block]:
    """The blocks of a tree that holds an article's body and nothing else but its headline."""
    for block in read_blocks(container).blocks:
        if block.element.tag != _HEADLINE:
            yield from build_blocks(page, block)


def _unescaped(text: str) -> str:
    for _ in range(_MOST_ESCAPES):
        if _TAG.search(text) or not _ESCAPED_TAG.search(text):
            break
        text = unescape(text)
    return text
