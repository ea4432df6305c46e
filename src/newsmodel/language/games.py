"""Sentences that tell of sport: there "Zembla beat Orrin" is no attack, nor is a shot at goal."""

from functools import cache
from itertools import groupby
from typing import Final

from newsmodel.language import lexicons
from newsmodel.language.phrases import Syntax
from newsmodel.language.sentences import Sentence

_FILE: Final = "en/sport.toml"
_LEAST: Final = 3
"""How many words of sport, one of them clear, make a paragraph one about sport."""

_LEAST_IN_TEXT: Final = 4
"""How many words make a whole text one about sport."""

_DENSE: Final = 15
"""Of so many words one is of sport."""


def games_in(syntax: Syntax) -> frozenset[int]:
    """The numbers of the sentences that tell of a game and of nothing beyond it.

    In a text about sport all sentences do, elsewhere those with a word of it in its paragraphs.
    """
    if _words("clear").isdisjoint(syntax.tokens.lowers):
        return frozenset()
    if _is_about_sport(syntax.tokens.lowers, _LEAST_IN_TEXT):
        told = syntax.sentences
    else:
        told = [one for one in _about_sport(syntax) if _sport(set(_own(syntax, one, one)))]
    return frozenset(
        syntax.sentence_numbers[one.first]
        for one in told
        if _words("earnest").isdisjoint(_own(syntax, one, one))
    )


def _about_sport(syntax: Syntax) -> list[Sentence]:
    """The sentences of the paragraphs that are about sport."""
    paragraphs = (list(each) for _, each in groupby(syntax.sentences, lambda one: one.paragraph))
    return [
        one
        for each in paragraphs
        if _is_about_sport(_own(syntax, each[0], each[-1]), _LEAST)
        for one in each
    ]


def _is_about_sport(words: list[str], least: int) -> bool:
    """Whether many words are of sport, and one of them is clearly so."""
    told = _sport(set(words))
    if told.isdisjoint(_words("clear")) or len(told) < least:
        return False
    return sum(word in told for word in words) * _DENSE >= len(words)


def _own(syntax: Syntax, first: Sentence, last: Sentence) -> list[str]:
    return syntax.tokens.lowers[first.first : last.last]


def _sport(words: set[str]) -> set[str]:
    return words & (_words("clear") | _words("other"))


@cache
def _words(group: str) -> frozenset[str]:
    return frozenset(lexicons.listed(lexicons.table(_FILE)[group]["words"]))
