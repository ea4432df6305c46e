"""An article as plain text that people can read."""

from collections.abc import Iterator
from typing import Final

from newsmodel.model import (
    Article,
    Block,
    BlockQuote,
    Figure,
    ListBlock,
    LiveUpdate,
    Preformatted,
    Table,
)

_INDENT: Final = "    "


def as_text(article: Article) -> str:
    """Headline, subheadline, credits and body, with a blank line between them."""
    parts = [*_top(article), *_body(article)]
    return "\n\n".join(parts) + "\n" if parts else ""


def _top(article: Article) -> Iterator[str]:
    titles = [title for title in (article.headline, article.subheadline) if title]
    if titles:
        yield "\n".join(titles)
    credit = [article.byline or _names(article)]
    for label, instant in (("Published", article.published), ("Updated", article.modified)):
        credit.append(f"{label}: {instant}" if instant else "")
    if any(credit):
        yield "\n".join(line for line in credit if line)


def _names(article: Article) -> str:
    names = [author.name for author in article.authors]
    if not names:
        return ""
    return "By " + " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def _body(article: Article) -> Iterator[str]:
    paragraphs = [part for block in article.body for part in _block(block)]
    dateline = article.dateline.text if article.dateline else ""
    # A body that was read from text still holds its dateline; one from an agency's format does not.
    if dateline and paragraphs and not paragraphs[0].startswith(dateline):
        paragraphs[0] = f"{dateline} \u2014 {paragraphs[0]}"
    yield from paragraphs


def _block(block: Block) -> Iterator[str]:
    match block:
        case ListBlock():
            yield "\n".join(_items(block))
        case Preformatted():
            yield _indented(block.text)
        case BlockQuote():
            named = f"\n\n— {block.attribution}" if block.attribution else ""
            yield _indented(block.text + named)
        case Table() | Figure() | LiveUpdate():
            yield from _beside(block)
        case _:
            yield from [block.text] if block.text else []


def _beside(block: Table | Figure | LiveUpdate) -> Iterator[str]:
    """Blocks that are more than running text."""
    match block:
        case Table():
            yield "\n".join(part for part in (block.caption, block.text) if part)
        case Figure():
            words = [part for part in (block.caption, block.credit) if part]
            yield from [f"[{' / '.join(words)}]"] if words else []
        case LiveUpdate():
            top = [str(part) for part in (block.published, block.headline) if part]
            yield from ["\n".join(top)] if top else []
            for inner in block.blocks:
                yield from _block(inner)


def _indented(text: str) -> str:
    return "\n".join(_INDENT + line if line else "" for line in text.split("\n"))


def _items(block: ListBlock) -> Iterator[str]:
    numbers: dict[int, int] = {}
    for item in block.items:
        numbers[item.level] = numbers.get(item.level, 0) + 1
        numbers = {level: count for level, count in numbers.items() if level <= item.level}
        bullet = f"{numbers[item.level]}." if block.ordered else "-"
        yield f"{_INDENT[:2] * (item.level - 1)}{bullet} {item.text}"
