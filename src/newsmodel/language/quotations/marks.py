"""Quotation marks: which one opens, which one closes, and what lies between."""

from typing import Final

from attrs import define, field, frozen

from newsmodel.language.phrases import Syntax

_OPENING: Final = {"“": "”", "„": "“", "«": "»", "``": "''", "‘": "’"}
_STRAIGHT: Final = frozenset({'"', "'", "''"})
"""Marks that look the same whether they open or close."""

_BEFORE_OPENING: Final = frozenset(" \t\n\r\u00a0([{—–-/:")


@frozen
class Quoted:
    """Words in quotation marks, marks included, as a range of tokens."""

    first: int
    last: int
    is_closed: bool
    """Whether a mark closes it, rather than the end of its paragraph."""


def quoted_in(syntax: Syntax) -> list[Quoted]:
    """The quoted words of a text, in its order; what is quoted within them is left alone.

    A mark that nothing closes quotes up to the end of its paragraph where the next paragraph
    opens with a mark again, as the custom is in long quotations; else it quotes nothing.
    """
    reader = _Reader(syntax)
    for sentence in syntax.sentences:
        if sentence.paragraph != reader.paragraph:
            reader.turn_to(sentence.paragraph, sentence.first)
        index = syntax.tags.find('"', sentence.first, sentence.last)
        while index >= 0:
            reader.read(index)
            index = syntax.tags.find('"', index + 1, sentence.last)
    return reader.found


@define
class _Reader:
    """Goes from mark to mark, and keeps the one that is open."""

    syntax: Syntax
    found: list[Quoted] = field(factory=list)
    paragraph: int = -1
    _opened: int | None = None
    _closer: str = ""

    def turn_to(self, paragraph: int, first: int) -> None:
        """Begin a paragraph at a token."""
        if self._opened is not None and _opens(self.syntax, first):
            self.found.append(Quoted(self._opened, first, is_closed=False))
        self._opened, self.paragraph = None, paragraph

    def read(self, index: int) -> None:
        """Take a mark as opening, as closing, or as neither."""
        word = self.syntax.tokens.words[index]
        if self._opened is None:
            if _opens(self.syntax, index):
                self._opened, self._closer = index, _OPENING.get(word, word)
        elif word == self._closer and not (word in _STRAIGHT and _opens(self.syntax, index)):
            self.found.append(Quoted(self._opened, index + 1, is_closed=True))
            self._opened = None


def _opens(syntax: Syntax, index: int) -> bool:
    """Whether a mark opens a quotation, by its form and by what stands around it."""
    word = syntax.tokens.words[index]
    if word in _OPENING:
        return True
    if word not in _STRAIGHT:
        return False
    start, end = syntax.tokens.starts[index], syntax.tokens.ends[index]
    text = syntax.tokens.text
    before, after = text[start - 1 : start], text[end : end + 1]
    return (not before or before in _BEFORE_OPENING) and bool(after) and not after.isspace()
