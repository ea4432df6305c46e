"""The noun phrases that take part in an event, and what the finders of them share."""

from typing import Final

from attrs import define, field

from newsmodel.language.clauses import Clauses, Complement, time_nouns
from newsmodel.language.events.lexicon import group as word_group
from newsmodel.language.events.lexicon import target_prepositions
from newsmodel.language.mentions.nominals import is_person_noun
from newsmodel.language.phrases import NounPhrase

PARTNERS: Final = frozenset({"with", "to"})
"""Prepositions before with whom somebody talks."""

AT_WHOM: Final = frozenset({"against", "on", "to", "with"})
"""Prepositions after which even what has no name can be the target."""

PLACING: Final = frozenset({"in", "at", "near"})
"""Prepositions that say where it happens, in types that happen somewhere."""

_WHERE: Final = frozenset({"in", "at", "into", "near"})
_DISTANCE: Final = 3
_DIGITS_OF_YEAR: Final = 4


@define
class Cast:
    """The noun phrases that take part in an event."""

    actors: list[NounPhrase]
    targets: list[NounPhrase]
    instruments: list[NounPhrase] = field(factory=list)
    is_undergone: bool = False
    """Whether a passive tells of them."""


def is_somebody(clauses: Clauses, phrase: NounPhrase) -> bool:
    """Whether a noun phrase means people or a body: by a name, a number, or its noun."""
    syntax = clauses.syntax
    base = syntax.noun_phrase_at.get(phrase.first, phrase)
    is_counted = syntax.tags[base.head] == "#" and "$" not in syntax.tags[base.first : base.last]
    named = syntax.tags[base.head] in "PGO"
    return is_counted or named or is_person_noun(syntax.tokens.lowers[base.head])


def names_somebody(clauses: Clauses, phrase: NounPhrase) -> bool:
    """Whether a noun phrase holds a name or a nationality."""
    tags = clauses.syntax.tags[phrase.first : phrase.last]
    return "P" in tags or "G" in tags or tags == "O"


def is_when(clauses: Clauses, phrase: NounPhrase) -> bool:
    """Whether a noun phrase is a month, a year, a unit of time, or how often: "three times"."""
    word = clauses.syntax.tokens.words[phrase.head]
    is_year = len(word) == _DIGITS_OF_YEAR and word.isdecimal()
    return is_year or word.lower() in time_nouns() or word == "times"


def listed(clauses: Clauses, phrase: NounPhrase | None) -> list[NounPhrase]:
    """A noun phrase with what it is joined to, in the order of the text."""
    if phrase is None:
        return []
    joined = clauses.joined(phrase)
    extended = [clauses.named_whole(clauses.extended(joined[0])), *joined[1:]]
    return sorted(extended, key=lambda each: each.first)


def likeliest_target(
    clauses: Clauses, complements: list[Complement], kind: str | None = None
) -> NounPhrase | None:
    """The object, or the complement with the likeliest preposition that names somebody.

    What is held against a deed concerns who did it: "condemned an attack by rebels".
    """
    direct = next((each for each in complements[:1] if each.preposition is None), None)
    if direct is not None and is_somebody(clauses, direct.phrase):
        complements = [each for each in complements if each.preposition not in _WHERE | {"of"}]
    if direct is not None and names_somebody(clauses, direct.phrase):
        return direct.phrase
    doer = _doer(clauses, complements) if kind in word_group("against_deeds") else None
    ranked = doer or _ranked(clauses, complements)
    if ranked is not None:
        return ranked
    if direct is not None:
        return direct.phrase
    bare = (each.phrase for each in complements[:2] if each.preposition in AT_WHOM)
    return next(bare, None)


def _doer(clauses: Clauses, complements: list[Complement]) -> NounPhrase | None:
    """Who did what an event answers to: somebody after "by"."""
    found = next((each.phrase for each in complements[:4] if each.preposition == "by"), None)
    return found if found is not None and is_somebody(clauses, found) else None


def _is_owner(complements: list[Complement], index: int) -> bool:
    """Whether it says whose the object is: "investigated the deeds of Kenya"."""
    owned = complements[0]
    is_next = complements[index].phrase.first == owned.phrase.last + 1
    return index == 1 and owned.preposition is None and is_next


def _ranked(clauses: Clauses, complements: list[Complement]) -> NounPhrase | None:
    """The complement with the likeliest preposition among those that name somebody."""
    ranks = target_prepositions()
    ranked = [
        (ranks[each.preposition or ""] + _DISTANCE * index, index, each)
        for index, each in enumerate(complements[:5])
        if each.preposition in ranks
        and (each.preposition != "of" or index == 0 or _is_owner(complements, index))
        and names_somebody(clauses, each.phrase)
    ]
    return min(ranked, key=lambda entry: entry[:2])[2].phrase if ranked else None
