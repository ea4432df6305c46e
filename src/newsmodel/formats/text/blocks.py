"""The passages of a body as blocks."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from newsmodel.formats.text.passages import Passage, PassageKind
from newsmodel.formats.text.wording import BULLET, looks_like_prose, looks_like_title
from newsmodel.model import (
    Block,
    BlockQuote,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Preformatted,
)

_LONGEST_CROSSHEAD: Final = 80
_MOST_WORDS_OF_CROSSHEAD: Final = 10
_OPENING_QUOTES: Final = "\"'“‘«„「『"


def blocks_of(passages: Sequence[Passage]) -> Iterator[Block]:
    """The blocks that passages make."""
    crossheads = {index for index in range(len(passages)) if _is_crosshead(passages, index)}
    numbered = list(enumerate(passages))
    for kind, run in groupby(numbered, key=lambda pair: pair[1].kind):
        members = [(passage, index in crossheads) for index, passage in run]
        if kind is PassageKind.ITEM:
            yield from _list_or_paragraphs([passage for passage, _ in members])
        elif kind is PassageKind.PREFORMATTED:
            yield Preformatted(text="\n\n".join(passage.text for passage, _ in members))
        elif kind is PassageKind.QUOTE:
            yield BlockQuote(text="\n\n".join(passage.text for passage, _ in members))
        else:
            for passage, is_heading in members:
                block = Heading if is_heading else Paragraph
                yield block(text=passage.text)


def _list_or_paragraphs(items: Sequence[Passage]) -> Iterator[Block]:
    """A list has two items or more, numbered one after the other if they are numbered."""
    bullets = [BULLET.match(item.text) for item in items]
    numbers = [int(bullet["number"]) for bullet in bullets if bullet and bullet["number"]]
    ordered = len(numbers) == len(items)
    in_order = numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else True
    if len(items) < 2 or not in_order or (numbers and not ordered):
        yield from (Paragraph(text=item.text) for item in items)
        return
    margin = min(item.lines[0].indent for item in items)
    entries = (
        ListItem(
            text=item.text[bullet.end() :], level=2 if item.lines[0].indent >= margin + 2 else 1
        )
        for item, bullet in zip(items, bullets, strict=True)
        if bullet
    )
    yield ListBlock(items=tuple(entries), ordered=ordered)


def _is_crosshead(passages: Sequence[Passage], index: int) -> bool:
    """Whether a passage is a heading between paragraphs."""
    if not 0 < index < len(passages) - 1 or not passages[index].apart:
        return False
    before, passage, after = passages[index - 1 : index + 2]
    text = passage.text
    if passage.kind is not PassageKind.TEXT or not _looks_like_crosshead(text):
        return False
    return looks_like_prose(before.text) and looks_like_prose(after.text)


def _looks_like_crosshead(text: str) -> bool:
    if len(text) > _LONGEST_CROSSHEAD or len(text.split()) > _MOST_WORDS_OF_CROSSHEAD:
        return False
    return looks_like_title(text) and text[0] not in _OPENING_QUOTES and not text[0].islower()
