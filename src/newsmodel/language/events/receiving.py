"""Verbs whose subject undergoes what their object tells: "faces pressure from Kenya"."""

from collections.abc import Iterable
from typing import Final

from newsmodel.language.clauses import Clauses, Complement
from newsmodel.language.events.casts import listed
from newsmodel.language.events.lexicon import group as word_group
from newsmodel.language.phrases import NounPhrase, VerbGroup
from newsmodel.language.tagging import lemmas

_UNDER: Final = frozenset({"come", "put", "place"})
_GIVING: Final = frozenset({"from", "by"})


def undergoes(clauses: Clauses, group: VerbGroup) -> bool:
    """Whether the subject of a verb receives something, or comes or is put "under pressure"."""
    lowers = clauses.syntax.tokens.lowers
    names = lemmas(lowers[group.head])
    if lowers[group.last : group.last + 1] == ["under"]:
        return not _UNDER.isdisjoint(names)
    return any(lemma in word_group("receiving") for lemma in names)


def givers(clauses: Clauses, complements: Iterable[Complement]) -> list[NounPhrase]:
    """From whom something is received: "pressure from Kenya"."""
    found = (each.phrase for each in complements if each.preposition in _GIVING)
    return listed(clauses, next(found, None))
