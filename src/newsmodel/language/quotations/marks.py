"""Quotation marks: which one opens, which one closes, and what lies between."""

from typing import Final

from attrs import frozen

from newsmodel.language.phrases import Syntax

_OPENING: Final = {"“": "”", "„": "“", "«": "»", "``": "''", "‘": "’"}
_CLOSING: Final = frozenset("”»") | {"''"}
_STRAIGHT: Final = frozenset({'"', "'"})
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
    found: list[Quoted] = []
    opened: int | None = None
    closer = ""
    paragraph = -1
    for sentence in syntax.sentences:
        if sentence.paragraph != paragraph:
            if opened is not None and _opens(syntax, sentence.first):
                found.append(Quoted(opened, sentence.first, is_closed=False))
            opened, paragraph = None, sentence.paragraph
        for index in range(sentence.first, sentence.last):
            if syntax.tags[index] != '"':
                continue
            word = syntax.tokens.words[index]
            if opened is None:
                if _opens(syntax, index):
                    opened, closer = index, _OPENING.get(word, word)
            elif word == closer and not (word in _STRAIGHT and _opens(syntax, index)):
                found.append(Quoted(opened, index + 1, is_closed=True))
                opened = None
    return found


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
