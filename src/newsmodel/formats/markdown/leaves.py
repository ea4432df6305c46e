"""Blocks of Markdown that hold no other blocks: running text, code, tables, pictures."""

from collections.abc import Iterator, Sequence

from newsmodel.formats.markdown.commonmark import Tokens, blocks_in
from newsmodel.formats.markdown.inlines import Image, Inlines, read_inlines
from newsmodel.model import (
    Figure,
    Heading,
    Media,
    MediaKind,
    MediaRole,
    Paragraph,
    PlainBlock,
    Preformatted,
    Table,
    TableCell,
    TableRow,
)


def leaf_blocks(tokens: Tokens) -> Iterator[PlainBlock]:
    """What the tokens of a paragraph, a heading, code or a table make; a rule makes nothing."""
    match tokens[0].type:
        case "paragraph_open" | "heading_open" | "inline":
            yield from _running(tokens)
        case "fence" | "code_block":
            text = tokens[0].content.removesuffix("\n")
            if text.strip():
                yield Preformatted(text=text)
        case "table_open":
            yield from _table(tokens)


def is_text(tokens: Tokens) -> bool:
    """Whether a block is running text."""
    return tokens[0].type in ("paragraph_open", "heading_open", "inline")


def source_of(tokens: Tokens) -> str:
    """Running text as it is written."""
    return next(token.content for token in tokens if token.type == "inline")


def text_of(tokens: Tokens) -> Inlines:
    """Running text, read."""
    return read_inlines(next(token.children or () for token in tokens if token.type == "inline"))


def figures(images: Sequence[Image]) -> Iterator[Figure]:
    """The figure that pictures make, if there are any."""
    if not images:
        return
    alone = len(images) == 1
    media = tuple(
        Media(
            kind=MediaKind.IMAGE,
            url=image.url,
            role=MediaRole.INLINE,
            alternative_text=image.alternative_text.strip() or None,
            caption=None if alone else image.title.strip() or None,
        )
        for image in images
    )
    yield Figure(media=media, caption=(images[0].title.strip() or None) if alone else None)


def _running(tokens: Tokens) -> Iterator[PlainBlock]:
    found = text_of(tokens)
    if found.text.strip():
        if tokens[0].type == "heading_open":
            level = int(tokens[0].tag.removeprefix("h"))
            yield Heading(text=found.text, level=level, inlines=found.inlines)
        else:
            yield Paragraph(text=found.text, inlines=found.inlines)
    yield from figures(found.images)


def _table(tokens: Tokens) -> Iterator[PlainBlock]:
    images: list[Image] = []
    rows: list[TableRow] = []
    for part in blocks_in(tokens[1:-1]):
        for row in blocks_in(part[1:-1]):
            cells = [(cell[0].tag == "th", text_of(cell)) for cell in blocks_in(row[1:-1])]
            images += [image for _, found in cells for image in found.images]
            rows.append(TableRow(cells=tuple(_cell(found, header) for header, found in cells)))
    if not any(cell.text.strip() for cell in rows[0].cells):
        del rows[0]  # Markdown has no table without a header: an empty one says that there is none
    if rows:
        yield Table(rows=tuple(rows))
    yield from figures(images)


def _cell(found: Inlines, header: bool) -> TableCell:  # noqa: FBT001
    return TableCell(text=found.text, inlines=found.inlines, header=header)
