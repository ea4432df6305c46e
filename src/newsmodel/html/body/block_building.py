"""Blocks of the model made of blocks of the page."""

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

from newsmodel.documents import HtmlDocument
from newsmodel.documents.page_blocks import BlockKind, PageBlock
from newsmodel.html.body.embeds import embed_of, embeds_in, is_foreign_post
from newsmodel.html.body.inline_text import (
    Marked,
    holds_more_than_words,
    marked_run,
    marked_text,
)
from newsmodel.html.media.pictures import figure_of, figures_in
from newsmodel.model import (
    Block,
    BlockQuote,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Preformatted,
    Table,
    TableCell,
    TableRow,
)

_NUMBER: Final = re.compile(r"\s*(\d{1,6})", re.ASCII)
_MOST_LEVELS: Final = 64


def build_blocks(page: HtmlDocument, block: PageBlock) -> Iterator[Block]:
    """The blocks that a block of the page stands for; none where nothing is left of it."""
    if block.kind is BlockKind.PARAGRAPH:
        return _paragraph(page, block)
    return _BUILDERS[block.kind](page, block.element)


def text_of_block(page: HtmlDocument, block: PageBlock) -> str:
    """The text of a block as it is shown, with its line breaks."""
    return _marked(page, block)[0]


def _marked(page: HtmlDocument, block: PageBlock) -> Marked:
    return marked_text(page, block.element) if block.run is None else marked_run(page, *block.run)


def _paragraph(page: HtmlDocument, block: PageBlock) -> Iterator[Block]:
    text, inlines = _marked(page, block)
    if text:
        yield Paragraph(text=text, inlines=inlines)
    if block.run is None and len(block.element) and holds_more_than_words(block.element):
        yield from figures_in(page, block.element)
        yield from embeds_in(page, block.element)


def _heading(page: HtmlDocument, element: Any) -> Iterator[Block]:
    text, inlines = marked_text(page, element)
    if text:
        yield Heading(text=text, level=int(element.tag[1]), inlines=inlines)


def _quote(page: HtmlDocument, element: Any) -> Iterator[Block]:
    if is_foreign_post(element):
        yield from embed_of(page, element)
        return
    text, inlines = marked_text(page, element, without=("footer",))
    if not text:
        return
    sources = [page.text_of(each) for each in element.iter("footer", "cite")]
    address = element.get("cite", "").strip()
    yield BlockQuote(
        text=text,
        inlines=inlines,
        attribution=next(filter(None, sources), None),
        url=page.absolute(address) if address else None,
    )


def _list(page: HtmlDocument, element: Any) -> Iterator[Block]:
    items: list[ListItem] = []
    waiting = [(element, 1)]
    while waiting:
        current, level = waiting.pop()
        if current.tag in ("li", "dt", "dd"):
            text, inlines = marked_text(page, current, without=("ul", "ol", "dl"))
            if text:
                items.append(ListItem(text=text, level=min(level, _MOST_LEVELS), inlines=inlines))
            inner = [(each, level + 1) for each in current.iterchildren("ul", "ol", "dl")]
        else:
            tags = ("li", "dt", "dd", "ul", "ol", "dl", "div")
            inner = [(each, level) for each in current.iterchildren(*tags)]
        waiting.extend(reversed(inner))
    if items:
        yield ListBlock(items=tuple(items), ordered=element.tag == "ol")


def _preformatted(page: HtmlDocument, element: Any) -> Iterator[Block]:  # noqa: ARG001 -- like the other builders
    text = "".join(element.itertext()).strip("\r\n")
    if text.strip():
        yield Preformatted(text=text.replace("\r\n", "\n"))


def _table(page: HtmlDocument, element: Any) -> Iterator[Block]:
    rows = []
    for row in element.iter("tr"):
        cells = tuple(_cell(page, cell) for cell in row.iterchildren("td", "th"))
        if any(cell.text for cell in cells):
            rows.append(TableRow(cells=cells))
    caption = next((page.text_of(each) for each in element.iterchildren("caption")), "")
    if rows:
        yield Table(rows=tuple(rows), caption=caption or None)


def _cell(page: HtmlDocument, element: Any) -> TableCell:
    text, inlines = marked_text(page, element)
    return TableCell(
        text=text,
        inlines=inlines,
        header=element.tag == "th",
        columns=_count(element.get("colspan"), 1000),
        rows=_count(element.get("rowspan"), 65534),
    )


def _count(given: str | None, most: int) -> int:
    number = _NUMBER.match(given) if given else None
    return min(max(int(number.group(1)), 1), most) if number else 1


_BUILDERS: Final[dict[BlockKind, Callable[[HtmlDocument, Any], Iterator[Block]]]] = {
    BlockKind.HEADING: _heading,
    BlockKind.LIST: _list,
    BlockKind.QUOTE: _quote,
    BlockKind.TABLE: _table,
    BlockKind.PREFORMATTED: _preformatted,
    BlockKind.FIGURE: figure_of,
    BlockKind.EMBED: embed_of,
}
