"""Quotation marks: which one opens, which one closes, and what lies between."""

from collections.abc import Collection, Iterable, Mapping
from typing import Final

from attrs import define, evolve, field, frozen

from newsmodel.language.sentences import Sentence
from newsmodel.language.tokens import Tokens

_STRAIGHT: Final = frozenset({'"', "'", "''"})
"""Marks that look the same whether they open or close."""

_DOUBLE: Final = frozenset('"“”„«»') | {"``", "''"}
"""Marks of two strokes, which texts that were pasted together mix."""

_TURNED: Final = frozenset("”“")
"""Closing marks that stand by mistake where one opens."""

_BEFORE_OPENING: Final = frozenset(" \t\n\r\u00a0([{—–-/:")


@frozen
class Quoted:
    """Words in quotation marks, marks included, as a range of tokens."""

    first: int
    last: int
    is_closed: bool
    """Whether a mark closes it, rather than the end of its paragraph."""


def quoted_between(
    tokens: Tokens,
    sentences: list[Sentence],
    marks: Iterable[int],
    pairs: Mapping[str, Collection[str]],
) -> list[Quoted]:
    """The quoted words of a text, in its order; what is quoted within them is left alone.

    A mark that nothing closes quotes up to the end of its paragraph where the next paragraph
    opens with a mark again, as the custom is in long quotations; else it quotes nothing.

    Args:
        tokens: the tokens of the text.
        sentences: its sentences.
        marks: the tokens that are quotation marks, in the order of the text.
        pairs: for each mark that opens, the marks that close it: ``{"„": "“”"}``. Straight
            marks need not be listed.
    """
    reader = _Reader(tokens, {opening: frozenset(each) for opening, each in pairs.items()})
    places = iter(marks)
    index = next(places, len(tokens))
    for sentence in sentences:
        if sentence.paragraph != reader.paragraph:
            reader.turn_to(sentence.paragraph, sentence.first)
        while index < sentence.last:
            reader.read(index)
            index = next(places, len(tokens))
    return reader.found


@define
class _Reader:
    """Goes from mark to mark, and keeps the one that is open."""

    tokens: Tokens
    pairs: Mapping[str, frozenset[str]]
    found: list[Quoted] = field(factory=list)
    paragraph: int = -1
    _opened: int | None = None
    _closers: frozenset[str] = frozenset()
    _is_nested: bool = False
    """Whether a mark of two strokes opened within the open one."""

    def turn_to(self, paragraph: int, first: int) -> None:
        """Begin a paragraph at a token."""
        if self._opened is not None and self._opens(first):
            self.found.append(Quoted(self._opened, first, is_closed=False))
        self._opened, self.paragraph = None, paragraph

    def read(self, index: int) -> None:
        """Take a mark as opening, as closing, or as neither."""
        if self._opened is None:
            if self._opens(index):
                self._opened, self._closers = index, self._counterparts(self.tokens.words[index])
                self._is_nested = False
            elif self._closes_too(index):
                self.found[-1] = evolve(self.found[-1], last=index + 1)
        elif self._closes(index) or self._closes_kin(index, self._opened):
            self.found.append(Quoted(self._opened, index + 1, is_closed=True))
            self._opened = None

    def _closes_too(self, index: int) -> bool:
        """Whether a mark touches the one that closed: of "I said 'no,'" both close."""
        is_next = bool(self.found) and self.found[-1].last == index
        return is_next and self.tokens.ends[index - 1] == self.tokens.starts[index]

    def _counterparts(self, word: str) -> frozenset[str]:
        """The marks that close a mark; of one turned round, those that stand beside it."""
        beside = (closers for closers in self.pairs.values() if word in closers)
        return self.pairs.get(word) or next(beside, frozenset({word}))

    def _opens(self, index: int) -> bool:
        """Whether a mark opens a quotation, by its form and by what stands around it."""
        word = self.tokens.words[index]
        if word in self.pairs:
            return True
        return word in _STRAIGHT | _TURNED and self._precedes_word(index)

    def _closes(self, index: int) -> bool:
        """Whether a mark closes the open one: a counterpart of it, or its like after a word."""
        word = self.tokens.words[index]
        if word in self._closers:
            return not (word in _STRAIGHT and self._opens(index))
        return self.pairs.get(word) == self._closers and not self._precedes_word(index)

    def _closes_kin(self, index: int, opened: int) -> bool:
        """Whether a mark of another set closes the open one: "“We can," he said"."""
        words = self.tokens.words
        if words[index] not in _DOUBLE or words[opened] not in _DOUBLE:
            return False
        if self._precedes_word(index):
            self._is_nested = True
            return False
        is_inner, self._is_nested = self._is_nested, False
        return not is_inner and not self._stands_free(index)

    def _stands_free(self, index: int) -> bool:
        """Whether a space stands before a mark."""
        start = self.tokens.starts[index]
        return self.tokens.text[start - 1 : start].isspace()

    def _precedes_word(self, index: int) -> bool:
        """Whether a word follows a mark without a space, and none stands before it so."""
        text = self.tokens.text
        start, end = self.tokens.starts[index], self.tokens.ends[index]
        before, after = text[start - 1 : start], text[end : end + 1]
        return (not before or before in _BEFORE_OPENING) and bool(after) and not after.isspace()
