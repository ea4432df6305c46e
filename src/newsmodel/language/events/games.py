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

_DENSE: Final = 15
"""Of so many words one is of sport."""

_SHORT: Final = 5
"""A paragraph of so few tokens does not count in a text."""


def games_in(syntax: Syntax) -> frozenset[int]:
    """The numbers of the sentences that tell of a game and of nothing beyond it.

    Where most paragraphs are about sport all sentences are, elsewhere those with a word of it.
    """
    if _words("clear").isdisjoint(syntax.tokens.lowers):
        return frozenset()
    paragraphs = [list(each) for _, each in groupby(syntax.sentences, lambda one: one.paragraph)]
    long = [each for each in paragraphs if each[-1].last - each[0].first > _SHORT]
    about = [each for each in long if _is_about_sport(syntax, each)]
    if 2 * len(about) > len(long):
        told = syntax.sentences
    else:
        told = [one for each in about for one in each if _sport(set(_own(syntax, one, one)))]
    return frozenset(
        syntax.sentence_numbers[one.first]
        for one in told
        if _words("earnest").isdisjoint(_own(syntax, one, one))
    )


def _is_about_sport(syntax: Syntax, paragraph: list[Sentence]) -> bool:
    own = _own(syntax, paragraph[0], paragraph[-1])
    told = _sport(set(own))
    if told.isdisjoint(_words("clear")) or len(told) < _LEAST:
        return False
    return sum(word in told for word in own) * _DENSE >= len(own)


def _own(syntax: Syntax, first: Sentence, last: Sentence) -> list[str]:
    return syntax.tokens.lowers[first.first : last.last]


def _sport(words: set[str]) -> set[str]:
    return words & (_words("clear") | _words("other"))


@cache
def _words(group: str) -> frozenset[str]:
    return frozenset(lexicons.listed(lexicons.table(_FILE)[group]["words"]))
