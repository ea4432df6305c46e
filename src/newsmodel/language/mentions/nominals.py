"""Mentions that are no names: people and bodies by a common noun, and pronouns."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from attrs import frozen

from newsmodel.language import lexicons
from newsmodel.language.mentions.gazetteer import offices
from newsmodel.language.mentions.names import Name, noun_of
from newsmodel.language.phrases import NounPhrase, Syntax
from newsmodel.model import EntityType

MALE: Final = frozenset({"he", "him", "his", "himself"})
FEMALE: Final = frozenset({"she", "her", "hers", "herself"})
NEUTER: Final = frozenset({"its", "itself"})
"""The pronouns of bodies and places that nearly always mean one; "it" often means nothing."""

_PRONOUNS: Final = MALE | FEMALE | NEUTER
_REFLEXIVE_PLURAL: Final = "themselves"
_NOBODY: Final = frozenset({"no", "neither", "nobody", "none"})
_PAIR_WORDS: Final = frozenset({"both", "two", "each", "either", "neither"})

_PERSON_ENDINGS: Final = tuple("ist tor ter der ker ner ger rer yer ian ee sman swoman".split())


@frozen
class Nominal:
    """A mention by a common noun or a pronoun, as a range of tokens."""

    first: int
    last: int
    kind: str
    """One of ``people``, ``one``, ``both``, ``pronoun``."""


def nominals_in(syntax: Syntax, names: list[Name]) -> list[Nominal]:
    """The nominal mentions and pronouns of a text, in its order."""
    named = {index for name in names for index in range(name.first, name.last)}
    bodies = _named_bodies(syntax, names)
    found: list[Nominal] = []
    for phrase in syntax.noun_phrases:
        found.extend(_in_phrase(syntax, phrase, named, bodies))
    return found


def _named_bodies(syntax: Syntax, names: list[Name]) -> frozenset[str]:
    """The nouns that stand for a named body here: "trust" where a Marsh Trust is named."""
    bodies = (name for name in names if name.type is EntityType.ORGANISATION)
    return _words("bodies").intersection(noun_of(syntax, body) for body in bodies)


def _in_phrase(
    syntax: Syntax, phrase: NounPhrase, named: set[int], bodies: frozenset[str]
) -> Iterator[Nominal]:
    first_word = syntax.tokens.lowers[phrase.first]
    if first_word in _NOBODY:
        return
    if first_word in _PRONOUNS:
        yield Nominal(phrase.first, phrase.first + 1, "pronoun")
    if first_word == "both" and _joins_two(syntax, phrase):
        yield Nominal(phrase.first, syntax.noun_phrase_at[phrase.last + 1].last, "both")
    elif phrase.head not in named:
        kind = _kind(syntax, phrase, bodies)
        if kind is not None:
            yield Nominal(phrase.first, phrase.last, kind)


def _kind(syntax: Syntax, phrase: NounPhrase, bodies: frozenset[str]) -> str | None:
    """What sort of mention a noun phrase without a name is; None for things."""
    lowers = syntax.tokens.lowers
    head = lowers[phrase.head]
    is_pair = head in _words("both") and _PAIR_WORDS & set(lowers[phrase.first : phrase.head])
    if head == _REFLEXIVE_PLURAL or is_pair:
        return "both"
    if head in _words("people"):
        return "people"
    if head in _words("one") or head in offices():
        return "one"
    is_known_body = head in bodies and lowers[phrase.first : phrase.last] == ["the", head]
    return "one" if is_known_body else None


def _joins_two(syntax: Syntax, phrase: NounPhrase) -> bool:
    """Whether it is "both X" before "and Y"."""
    return (
        syntax.tokens.lowers[phrase.last : phrase.last + 1] == ["and"]
        and phrase.last + 1 in syntax.noun_phrase_at
    )


def is_person(lower: str) -> bool:
    """Whether a noun in the singular means one human being: "soldier", not "army"."""
    if lower in offices() or lower in _words("humans"):
        return True
    return f"{lower}s" in _words("people") and lower not in _words("bodies")


def is_person_noun(lower: str) -> bool:
    """Whether a noun means somebody, people or a body: by the lexicons, or by its ending."""
    singular = lower.removesuffix("s")
    if singular in _words("things"):
        return False
    if lower in _somebody() or singular in _somebody():
        return True
    return singular in offices() or singular.endswith(_PERSON_ENDINGS)


@cache
def _somebody() -> frozenset[str]:
    """The nouns of all groups, and what those in the plural are in the singular."""
    words = frozenset().union(*(_words(group) for group in ("people", "one", "both", "bodies")))
    return words | {word.removesuffix("s") for word in words}


@cache
def _words(group: str) -> frozenset[str]:
    return lexicons.word_set("en/groups.toml", group, "words")
