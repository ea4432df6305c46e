"""Where a text tells of a disaster: verbs, and nouns that are the head of their phrase."""

from collections.abc import Iterator

from attrs import frozen

from newsmodel.language.toolkit import Syntax, VerbGroup
from newsmodel_ontology_disaster.lexicon import Kind, metaphors, nouns, verbs


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
            return Trigger(index, last, kind, None) if _is_meant(syntax, last) else None
    return None


def _is_meant(syntax: Syntax, last: int) -> bool:
    """Whether a noun is meant as such: no "flood defences", no "storm of protest"."""
    if last - 1 in syntax.verb_group_at:
        return False
    phrase = syntax.noun_phrase_at.get(last - 1)
    if phrase is not None and phrase.head != last - 1:
        return False
    lowers = syntax.tokens.lowers
    if lowers[last : last + 1] and lowers[last] in metaphors():
        # "The flood of 1953" and "the storm of last week" are meant.
        following = syntax.tags[last + 1 : last + 2]
        return following in ("#", "R") or lowers[last + 1 : last + 2] in (["last"], ["this"])
    return True
