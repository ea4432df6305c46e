"""The text of one block with all that stands in it."""

from typing import Final

from newsmodel.formats.markup.elements import Element
from newsmodel.formats.markup.embeds import FRAME_TAKERS
from newsmodel.formats.markup.figures import FIGURE_TAKERS
from newsmodel.formats.markup.run import Marked, text_alone
from newsmodel.formats.markup.walk import Takers
from newsmodel.formats.markup.words import WORD_TAKERS, Words
from newsmodel.model import Embed, Figure

Beside = list[Figure | Embed]
"""Pictures and players that stand among the words of a block."""


class Passage(Words):
    """Words with their markup, and what stands among them."""

    def __init__(self, base: str | None, beside: Beside, *, breaks: int = 1) -> None:
        super().__init__(base, breaks=breaks)
        self.beside = beside

    def show(self, block: Figure | Embed) -> None:
        """Keep it: it has its place behind the block."""
        self.beside.append(block)


PASSAGE_TAKERS: Final[Takers] = {**WORD_TAKERS, **FIGURE_TAKERS, **FRAME_TAKERS}
Passage.takers = PASSAGE_TAKERS


def read_passage(element: Element, base: str | None, beside: Beside) -> Marked:
    """The text in an element."""
    if not len(element):
        return text_alone(element.text), ()
    passage = Passage(base, beside)
    passage.read(element)
    return passage.run.take()
