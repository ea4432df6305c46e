"""An article as Markdown."""

from collections.abc import Iterator, Sequence
from typing import Final

from attrs import evolve

from newsmodel.formats.markdown.write_inlines import (
    address_as_markdown,
    inlines_as_markdown,
    title_as_markdown,
)
from newsmodel.model import (
    Article,
    Block,
    BlockQuote,
    Embed,
    Figure,
    Heading,
    Inline,
    InlineKind,
    ListBlock,
    LiveUpdate,
    Media,
    Paragraph,
    Preformatted,
    Table,
    TableCell,
    TextSpan,
)

_BULLETS: Final = "-*"
_NUMBERED: Final = ".)"
_ENDS_OF_HEADING: Final = "#"


def as_markdown(article: Article) -> str:
    """Headline, subheadline, credits and body."""
    parts = [*_top(article), *blocks_as_markdown(article.body)]
    return "\n\n".join(parts) + "\n" if parts else ""


def blocks_as_markdown(blocks: Sequence[Block]) -> Iterator[str]:
    """Each block as Markdown; between them belongs a blank line."""
    lists = 0
    for index, block in enumerate(blocks):
        follows_list = index > 0 and isinstance(blocks[index - 1], ListBlock)
        # Two lists in a row are told apart by their bullets.
        lists = lists + 1 if follows_list else 0
        yield from _block(block, alternate=lists % 2)


def _top(article: Article) -> Iterator[str]:
    if article.headline:
        yield "# " + _one_line(article.headline)
    if article.subheadline:
        text = article.subheadline
        yield inlines_as_markdown(text, [_whole(text)], line_break="<br>")
    names = " and ".join(author.name for author in article.authors)
    byline = article.byline or (f"By {names}" if names else "")
    if byline:
        yield inlines_as_markdown(byline)
    for label, instant in (("Published", article.published), ("Updated", article.modified)):
        if instant:
            yield f"{label}: {instant}"


def _whole(text: str) -> Inline:
    return Inline(span=TextSpan(0, len(text)), kind=InlineKind.EMPHASIS)


def _block(block: Block, *, alternate: int) -> Iterator[str]:
    match block:
        case Paragraph():
            yield inlines_as_markdown(block.text, block.inlines)
        case Heading():
            yield "#" * block.level + " " + _one_line(block.text, block.inlines)
        case ListBlock():
            yield _list(block, alternate)
        case BlockQuote():
            yield _quote(block)
        case Preformatted():
            yield _code(block.text)
        case _:
            yield from _beside(block)


def _beside(block: Table | Figure | Embed | LiveUpdate) -> Iterator[str]:
    """Blocks that are more than running text."""
    match block:
        case Table():
            yield from _table(block)
        case Figure():
            yield from _figure(block)
        case Embed():
            yield from _embed(block)
        case LiveUpdate():
            yield from _update(block)


def _one_line(text: str, inlines: Sequence[Inline] = ()) -> str:
    """A heading's text; marks at its end would be read as closing it."""
    written = inlines_as_markdown(text, inlines, line_break="<br>")
    bare = written.rstrip(_ENDS_OF_HEADING)
    marks = len(written) - len(bare)
    return bare + "\\#" * marks if marks and not bare.endswith("\\") else written


def _list(block: ListBlock, alternate: int) -> str:
    margins: list[str] = []
    numbers: list[int] = []
    lines = []
    for item in block.items:
        level = min(item.level, len(margins) + 1)  # no item is two levels deeper than the last
        del margins[level:], numbers[level:]
        if len(numbers) < level:
            numbers.append(0)
            margins.append("")
        numbers[level - 1] += 1
        sign = _NUMBERED[alternate] if block.ordered else _BULLETS[alternate]
        bullet = f"{numbers[-1]}{sign} " if block.ordered else f"{sign} "
        outer = margins[level - 2] if level > 1 else ""
        margins[level - 1] = outer + " " * len(bullet)
        text = inlines_as_markdown(item.text, item.inlines)
        lines.append(outer + bullet + text.replace("\n", "\n" + margins[level - 1]))
    return "\n".join(lines)


def _quote(block: BlockQuote) -> str:
    paragraphs: list[str] = []
    start = 0
    for part in block.text.split("\n\n"):
        written = inlines_as_markdown(part, _within(block.inlines, start, start + len(part)))
        if paragraphs and written[:1] in "\u2013\u2014\u2015":
            written = f"&#{ord(written[0])};{written[1:]}"  # else it would name the speaker
        paragraphs.append(written)
        start += len(part) + 2
    if block.attribution:
        name = inlines_as_markdown(block.attribution)
        linked = f"[{name}]({address_as_markdown(block.url)})" if block.url else name
        paragraphs.append(f"\u2014 {linked}")
    lines = "\n\n".join(paragraphs).split("\n")
    return "\n".join(f"> {line}" if line else ">" for line in lines)


def _within(inlines: Sequence[Inline], start: int, end: int) -> list[Inline]:
    """The markup that lies in a part of a text, counted from its start."""
    inside = []
    for inline in inlines:
        first, last = max(inline.span.start, start), min(inline.span.end, end)
        if first < last:
            inside.append(evolve(inline, span=TextSpan(first - start, last - start)))
    return inside


def _code(text: str) -> str:
    longest = run = 0
    for character in text:
        run = run + 1 if character == "`" else 0
        longest = max(longest, run)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{text}\n{fence}"


def _table(block: Table) -> Iterator[str]:
    if block.caption:
        yield inlines_as_markdown(block.caption)
    rows = [[_cell(cell) for cell in row.cells] for row in block.rows]
    width = max((len(row) for row in rows), default=0)
    if not width:
        return
    if not any(cell.header for cell in block.rows[0].cells):
        rows.insert(0, [])
    rows.insert(1, ["---"] * width)
    yield "\n".join(f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in rows)


def _cell(cell: TableCell) -> str:
    return inlines_as_markdown(cell.text, cell.inlines, line_break="<br>").replace("|", "\\|")


def _figure(block: Figure) -> Iterator[str]:
    alone = len(block.media) == 1
    images = [
        _image(each, block.caption if alone else each.caption) for each in block.media if each.url
    ]
    if images:
        yield " ".join(images)
    if block.caption and not (alone and images):
        yield inlines_as_markdown(block.caption)


def _image(media: Media, title: str | None) -> str:
    words = inlines_as_markdown(media.alternative_text or "").replace("\n", " ")
    target = address_as_markdown(media.url or "")
    return f"![{words}]({target}{' ' + title_as_markdown(title) if title else ''})"


def _embed(block: Embed) -> Iterator[str]:
    words = block.text.strip() or block.provider or block.url
    if words:
        text = inlines_as_markdown(words)
        yield f"[{text}]({address_as_markdown(block.url)})" if block.url else text


def _update(block: LiveUpdate) -> Iterator[str]:
    title = " \u2014 ".join(str(part) for part in (block.published, block.headline) if part)
    if title:
        yield "### " + _one_line(title)
    yield from blocks_as_markdown(block.blocks)
