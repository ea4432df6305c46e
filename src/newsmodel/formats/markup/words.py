"""The words of one block, whatever it holds: what is a block within it stands on its own line."""

from typing import Final

from newsmodel.formats.markup.elements import Element
from newsmodel.formats.markup.names import (
    BLOCKS,
    HEADINGS,
    ITEMS,
    LISTS,
    PICTURES,
    PREFORMATTED,
    QUOTES,
    SILENT,
)
from newsmodel.formats.markup.walk import MARK_TAKERS, Takers, Walk

_LINES: Final = (*BLOCKS, *HEADINGS, *ITEMS, *LISTS, *QUOTES, *PREFORMATTED)
_UNSEEN: Final = (*SILENT, *PICTURES, "frame", "iframe")


class Words(Walk):
    """Words with their markup; pictures and players among them are passed over."""

    def __init__(self, base: str | None = None, *, breaks: int = 1) -> None:
        super().__init__(base)
        self.breaks = breaks
        """How many line breaks lie between blocks."""

    def end_line(self) -> None:
        """What follows stands on a line of its own."""
        self.run.begin_line(self.breaks)


WORD_TAKERS: Final[Takers] = {
    **MARK_TAKERS,
    **dict.fromkeys(_LINES, Walk.take_block),
    **dict.fromkeys(_UNSEEN, Walk.take_nothing),
}
Words.takers = WORD_TAKERS


def words_of(element: Element) -> str | None:
    """The words in an element, without markup; None where there are none."""
    words = Words()
    words.read(element)
    return words.run.take()[0] or None
