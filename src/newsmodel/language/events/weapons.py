"""Attacks by what they are made with: "drones struck the port", "attacked with mortars"."""

from collections.abc import Iterator, Sequence
from typing import Final

from newsmodel.language.clauses import Clauses, Complement
from newsmodel.language.events.lexicon import Kind, weapons
from newsmodel.language.events.lexicon import group as word_group
from newsmodel.language.events.triggers import Trigger
from newsmodel.language.mentions.nominals import is_person_noun
from newsmodel.language.phrases import NounPhrase, VerbGroup
from newsmodel.language.tagging import lemmas

_USED_BY: Final = frozenset({"ASSAULT", "COERCE", "PROTEST"})
_WITH: Final = frozenset({"with", "by"})


def strikes_in(clauses: Clauses) -> Iterator[Trigger]:
    """Verbs that tell of an attack because a weapon or an attacker is what strikes."""
    syntax = clauses.syntax
    for group in syntax.verb_groups:
        names = lemmas(syntax.tokens.lowers[group.head])
        if not any(lemma in word_group("striking") for lemma in names):
            continue
        striker = _striker(clauses, group)
        if striker is None or not _has_object(clauses, group):
            continue
        mode = weapon_mode(clauses, striker)
        if mode is not None or syntax.tokens.lowers[striker.head] in word_group("attackers"):
            kind = Kind("ASSAULT", mode)
            yield Trigger(group.head, group.last, group.last, kind, "verb", group)


def _striker(clauses: Clauses, group: VerbGroup) -> NounPhrase | None:
    is_passive = group.is_passive or clauses.syntax.tokens.lowers[group.last :][:1] == ["by"]
    return clauses.agent(group) if is_passive else clauses.subject(group)


def _has_object(clauses: Clauses, group: VerbGroup) -> bool:
    by_agent = clauses.syntax.tokens.lowers[group.last : group.last + 1] == ["by"]
    return group.is_passive or by_agent or clauses.object(group) is not None


def weapon_mode(clauses: Clauses, phrase: NounPhrase) -> str | None:
    """The mode of an attack with what a noun phrase names; None where that is no weapon."""
    syntax = clauses.syntax
    base = syntax.noun_phrase_at.get(phrase.first, phrase)
    return weapons().get(syntax.tokens.lowers[base.head])


def owner(clauses: Clauses, weapon: NounPhrase) -> NounPhrase | None:
    """Whose weapon it is: the nationality, name or possessor in "Kenyan drones"."""
    tags = clauses.syntax.tags
    own = tags[weapon.first : weapon.last]
    if "p" in own:
        return NounPhrase(weapon.first, weapon.first + own.index("p"))
    place = next((i for i in range(weapon.first, weapon.head) if tags[i] in "GP"), None)
    return None if place is None else NounPhrase(place, place + 1)


def without_instruments(
    clauses: Clauses, trigger: Trigger, complements: Sequence[Complement]
) -> tuple[list[Complement], list[NounPhrase]]:
    """The complements that are no instrument, and the instruments: "with mortars and guns"."""
    if trigger.kind.type not in _USED_BY:
        return list(complements), []
    kept: list[Complement] = []
    used: list[NounPhrase] = []
    for each in complements:
        joins = bool(used) and _joins(clauses, each, used[-1])
        if joins or (each.preposition in _WITH and _is_instrument(clauses, each)):
            used.append(each.phrase)
        else:
            kept.append(each)
    return kept, used


def _joins(clauses: Clauses, complement: Complement, before: NounPhrase) -> bool:
    between = clauses.syntax.tags[before.last : complement.phrase.first]
    return between in {"C", ",", ",C"} and weapon_mode(clauses, complement.phrase) is not None


def _is_instrument(clauses: Clauses, complement: Complement) -> bool:
    """Whether a phrase names a weapon, or after "with" a thing."""
    if weapon_mode(clauses, complement.phrase) is not None:
        return True
    syntax, phrase = clauses.syntax, complement.phrase
    if complement.preposition != "with" or syntax.tags[phrase.head] != "N":
        return False
    is_named = any(tag in "PG" for tag in syntax.tags[phrase.first : phrase.last])
    return not is_named and not is_person_noun(syntax.tokens.lowers[phrase.head])
