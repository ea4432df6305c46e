"""Lists and quotations of Markdown, read flat, as the model has them.

A list holds items of a level, a quotation holds paragraphs. Code or a table within them stands
alone, and so does a quotation within a list; what follows it makes another list or quotation.
"""

from collections.abc import Iterator, Sequence

from attrs import frozen

from newsmodel.formats.markdown.commonmark import Tokens, blocks_in
from newsmodel.formats.markdown.inlines import Inlines, stacked
from newsmodel.formats.markdown.leaves import figures, is_text, leaf_blocks, source_of, text_of
from newsmodel.model import BlockQuote, InlineKind, ListBlock, ListItem, PlainBlock

LISTS = ("bullet_list_open", "ordered_list_open")
QUOTE = "blockquote_open"
_DASHES = ("— ", "– ", "-- ", "―")


def list_blocks(tokens: Tokens) -> Iterator[PlainBlock]:
    """What the tokens of a list make."""
    ordered = tokens[0].type == "ordered_list_open"
    items: list[_Item] = []
    for entry in _entries(tokens, level=1):
        if isinstance(entry, _Item):
            items.append(entry)
            continue
        yield from _list(items, ordered=ordered)
        items.clear()
        yield from quote_blocks(entry) if entry[0].type == QUOTE else leaf_blocks(entry)
    yield from _list(items, ordered=ordered)


def quote_blocks(tokens: Tokens) -> Iterator[PlainBlock]:
    """What the tokens of a quotation make."""
    paragraphs: list[Tokens] = []
    for block in _quoted(tokens):
        if is_text(block):
            paragraphs.append(block)
            continue
        yield from _quote(paragraphs)
        paragraphs.clear()
        yield from leaf_blocks(block)
    yield from _quote(paragraphs)


@frozen
class _Item:
    """The text that belongs to an item of a list, up to the list within it."""

    level: int
    found: Inlines


def _entries(tokens: Tokens, level: int) -> Iterator[_Item | Tokens]:
    """The items of a list, and the blocks between them that are no text."""
    for item in blocks_in(tokens[1:-1]):
        parts: list[Inlines] = []
        for block in blocks_in(item[1:-1]):
            if is_text(block):
                parts.append(text_of(block))
                continue
            yield _Item(level, stacked(parts, "\n"))
            parts.clear()
            if block[0].type in LISTS:
                yield from _entries(block, level + 1)
            else:
                yield block
        yield _Item(level, stacked(parts, "\n"))


def _list(items: Sequence[_Item], *, ordered: bool) -> Iterator[PlainBlock]:
    filled = tuple(
        ListItem(text=item.found.text, level=item.level, inlines=item.found.inlines)
        for item in items
        if item.found.text
    )
    if filled:
        yield ListBlock(items=filled, ordered=ordered)
    yield from figures([image for item in items for image in item.found.images])


def _quoted(tokens: Tokens) -> Iterator[Tokens]:
    """The blocks of a quotation, those of quotations and lists within it among them."""
    for block in blocks_in(tokens[1:-1]):
        if block[0].type in (QUOTE, "list_item_open", *LISTS):
            yield from _quoted(block)
        elif block[0].type != "hr":
            yield block


def _quote(paragraphs: Sequence[Tokens]) -> Iterator[PlainBlock]:
    parts = [text_of(each) for each in paragraphs]
    attribution = url = None
    if len(parts) > 1 and source_of(paragraphs[-1]).startswith(_DASHES):
        attribution, url = _attribution(parts.pop())
    found = stacked(parts, "\n\n")
    if found.text:
        yield BlockQuote(text=found.text, inlines=found.inlines, attribution=attribution, url=url)
    yield from figures(found.images)


def _attribution(found: Inlines) -> tuple[str | None, str | None]:
    name = found.text.lstrip("—–―- ").rstrip() or None
    links = [inline.url for inline in found.inlines if inline.kind is InlineKind.LINK]
    return name, links[0] if len(links) == 1 else None
