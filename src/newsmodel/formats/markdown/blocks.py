"""Markdown as the blocks of a body, each with the lines that it stands on."""

from collections.abc import Iterator, Sequence
from itertools import chain

from attrs import evolve, frozen

from newsmodel.formats.markdown.inlines import (
    Definitions,
    Image,
    Inlines,
    read_inlines,
)
from newsmodel.formats.markdown.raw import Lines, Raw, Shape
from newsmodel.formats.markdown.scanning import scan
from newsmodel.formats.markdown.tokens import label_of, without_escapes
from newsmodel.model import (
    BlockQuote,
    Figure,
    Heading,
    Inline,
    InlineKind,
    ListBlock,
    ListItem,
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

_DASHES = ("— ", "– ", "-- ", "―")
_OUTER_SPACE = " \t\n"


@frozen
class Located:
    """A block and where it stands."""

    block: PlainBlock
    first: int
    """The index of its first line."""

    after: int
    """The index of the line after it."""


def read_blocks(lines: Lines) -> tuple[Located, ...]:
    """The blocks that lines of Markdown make."""
    raws = scan(lines)
    definitions = _definitions(raws)
    return tuple(
        Located(block, raw.first, raw.after)
        for raw in raws
        for block in _blocks_of(raw, definitions)
    )


def _definitions(raws: Sequence[Raw]) -> Definitions:
    definitions: dict[str, str] = {}
    for label, address in chain.from_iterable(
        raw.rows for raw in raws if raw.shape is Shape.DEFINITION
    ):
        definitions.setdefault(label_of(label), without_escapes(address))
    return definitions


def _blocks_of(raw: Raw, definitions: Definitions) -> Iterator[PlainBlock]:
    match raw.shape:
        case Shape.CODE:
            yield Preformatted(text=raw.source)
        case Shape.QUOTE:
            yield from _quote(raw, definitions)
        case Shape.LIST:
            yield from _list(raw, definitions)
        case Shape.TABLE:
            yield from _table(raw, definitions)
        case Shape.PARAGRAPH | Shape.HEADING:
            yield from _running(raw, definitions)
        case _:
            return


def _running(raw: Raw, definitions: Definitions) -> Iterator[PlainBlock]:
    found = read_inlines(raw.source, definitions)
    if found.text.strip():
        if raw.shape is Shape.HEADING:
            yield Heading(text=found.text, level=raw.level, inlines=found.inlines)
        else:
            yield Paragraph(text=found.text, inlines=found.inlines)
    if found.images:
        yield _figure(found.images)


def _figure(images: Sequence[Image]) -> Figure:
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
    return Figure(media=media, caption=(images[0].title.strip() or None) if alone else None)


def _list(raw: Raw, definitions: Definitions) -> Iterator[PlainBlock]:
    items: list[ListItem] = []
    images: list[Image] = []
    for item in raw.items:
        found = read_inlines(item.source.strip(" \t"), definitions)
        images += found.images
        if found.text.strip():
            items.append(ListItem(text=found.text, level=item.level, inlines=found.inlines))
    if items:
        yield ListBlock(items=tuple(items), ordered=raw.ordered)
    if images:
        yield _figure(images)


def _table(raw: Raw, definitions: Definitions) -> Iterator[PlainBlock]:
    rows = [
        TableRow(cells=tuple(_cell(cell, definitions, header=index == 0) for cell in row))
        for index, row in enumerate(raw.rows)
    ]
    if not any(cell.text.strip() for cell in rows[0].cells):
        del rows[0]  # Markdown has no table without a header: an empty one says that there is none
    if rows:
        yield Table(rows=tuple(rows))


def _cell(source: str, definitions: Definitions, *, header: bool) -> TableCell:
    found = read_inlines(source, definitions)
    return TableCell(text=found.text, inlines=found.inlines, header=header)


def _quote(raw: Raw, definitions: Definitions) -> Iterator[PlainBlock]:
    sources = [part.strip(_OUTER_SPACE) for part in _paragraphs(raw.source)]
    attribution = url = None
    if len(sources) > 1 and sources[-1].startswith(_DASHES):
        attribution, url = _attribution(read_inlines(sources.pop(), definitions))
    parts = [read_inlines(source, definitions) for source in sources]
    text, inlines = _stacked([part for part in parts if part.text.strip()])
    if text:
        yield BlockQuote(text=text, inlines=inlines, attribution=attribution, url=url)
    images = [image for part in parts for image in part.images]
    if images:
        yield _figure(images)


def _paragraphs(source: str) -> Iterator[str]:
    lines: list[str] = []
    for line in source.split("\n"):
        if line.strip(" \t"):
            lines.append(line.lstrip(" \t"))
        elif lines:
            yield "\n".join(lines)
            lines = []
    if lines:
        yield "\n".join(lines)


def _attribution(found: Inlines) -> tuple[str | None, str | None]:
    name = found.text.lstrip("—–―- ").rstrip() or None
    links = [inline.url for inline in found.inlines if inline.kind is InlineKind.LINK]
    return name, links[0] if len(links) == 1 else None


def _stacked(parts: Sequence[Inlines]) -> tuple[str, tuple[Inline, ...]]:
    """Texts with a blank line between, and their markup where it then lies."""
    shifted: list[Inline] = []
    offset = 0
    for part in parts:
        shifted += (evolve(each, span=each.span.shifted(offset)) for each in part.inlines)
        offset += len(part.text) + 2
    return "\n\n".join(part.text for part in parts), tuple(shifted)
