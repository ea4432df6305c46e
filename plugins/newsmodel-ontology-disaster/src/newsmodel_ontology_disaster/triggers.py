"""Where a text tells of a disaster: verbs, and nouns that are the head of their phrase."""

from collections.abc import Iterator
from typing import Final

from attrs import frozen

from newsmodel.language.toolkit import Syntax, VerbGroup
from newsmodel_ontology_disaster.lexicon import Kind, figures, metaphors, nouns, verbs

_NEARBY: Final = 20
"""So many words around a noun can say that it speaks of something else."""


@frozen
class Trigger:
    """The words that tell of an event, as a range of tokens."""

    first: int
    last: int
    kind: Kind
    group: VerbGroup | None
    """The verb group whose head it is; None for a noun."""


def triggers_in(syntax: Syntax) -> Iterator[Trigger]:
    """The triggers of a text, in its order; none overlaps another."""
    index = 0
    while index < len(syntax.tokens):
        found = _verb_at(syntax, index) or _noun_at(syntax, index)
        if found is not None:
            yield found
        index = found.last if found else index + 1


def _verb_at(syntax: Syntax, index: int) -> Trigger | None:
    kind = verbs().get(syntax.tokens.lowers[index])
    group = syntax.verb_group_at.get(index)
    if kind is None or group is None or group.head != index:
        return None
    return Trigger(index, index + 1, kind, group)


def _noun_at(syntax: Syntax, index: int) -> Trigger | None:
    lowers = syntax.tokens.lowers
    for words, kind in nouns().get(lowers[index], ()):
        last = index + len(words)
        if tuple(lowers[index:last]) == words:
            nearby = lowers[max(0, index - _NEARBY) : last + _NEARBY]
            is_meant = _is_meant(syntax, index, last) and kind.elsewhere.isdisjoint(nearby)
            return Trigger(index, last, kind, None) if is_meant else None
    return None


def _is_meant(syntax: Syntax, first: int, last: int) -> bool:
    """Whether a noun is meant as such: no "flood defences", no "storm of protest"."""
    phrase = syntax.noun_phrase_at.get(last - 1)
    if last - 1 in syntax.verb_group_at or (phrase is not None and phrase.head != last - 1):
        return False
    lowers = syntax.tokens.lowers
    start = max(0, first - 1)
    if lowers[start] in metaphors("before") or tuple(lowers[start:last]) in figures():
        return False
    behind = lowers[last : last + 1]
    return metaphors("behind").isdisjoint(behind) or _dates(syntax, last + 1)


def _dates(syntax: Syntax, token: int) -> bool:
    """Whether a time begins at a token: "the flood of 1953", "the storm of last week"."""
    following = syntax.tokens.lowers[token : token + 1]
    return syntax.tags[token : token + 1] in ("#", "R") or following in (["last"], ["this"])
