"""Who takes part in what a noun tells of: "Kenya's invasion", "talks with X", "attacks by Y"."""

from collections.abc import Iterator
from typing import Final

from newsmodel.language.clauses import Clauses, Complement
from newsmodel.language.events.casts import (
    AT_WHOM,
    PARTNERS,
    Cast,
    is_somebody,
    is_when,
    listed,
    names_somebody,
)
from newsmodel.language.events.lexicon import group as word_group
from newsmodel.language.events.receiving import givers, undergoes
from newsmodel.language.events.triggers import Trigger
from newsmodel.language.factuality.signs import is_negative
from newsmodel.language.mentions.nominals import is_person_noun
from newsmodel.language.phrases import NounPhrase, VerbGroup
from newsmodel.language.tagging import lemmas

_REACH: Final = 25
_CONCERNING: Final = frozenset({"of", "on", "against", "with", "to", "from"})
_TAKING_PART: Final = frozenset({"engage", "involve"})
_OF_A_KIND: Final = frozenset({"terrorist", "terrorists"})
"""What before an attack says of which kind it is, and not who made it."""

_LEADING_ON: Final = frozenset({"of", "to", "for"})
_PASSED_OVER: Final = frozenset({"by", "between", "in", "at", None})


def noun_cast(clauses: Clauses, trigger: Trigger) -> Cast:
    """The participants of "Russia's invasion", "talks with X", "violations by Y"."""
    complements = list(clauses.complements(trigger.last, _REACH))[:5]
    actors = list(_noun_actors(clauses, trigger, complements))
    targets = _noun_targets(clauses, trigger, complements)
    parties = between(clauses, complements)
    if parties:
        return Cast(parties, list(parties))
    governor = _governing_verb(clauses, trigger)
    if governor is not None and undergoes(clauses, governor):
        return Cast(
            actors or givers(clauses, complements), listed(clauses, clauses.subject(governor))
        )
    if not targets:
        targets = _hit(clauses, trigger)
    if not actors and governor is not None:
        actors = [
            each
            for each in listed(clauses, clauses.subject(governor))
            if not is_negative(clauses.syntax, each)
        ]
    return Cast(actors, [each for each in targets if each not in actors])


def _noun_actors(
    clauses: Clauses, trigger: Trigger, complements: list[Complement]
) -> Iterator[NounPhrase]:
    syntax = clauses.syntax
    phrase = syntax.noun_phrase_at.get(trigger.first)
    if phrase is not None and not _is_suffered(clauses, trigger, complements):
        own = syntax.tags[phrase.first : trigger.first]
        possessor = NounPhrase(phrase.first, phrase.first + own.rfind("p"))
        if "p" in own and not is_when(clauses, possessor):
            yield possessor
            return
        if "G" in own:
            place = phrase.first + own.index("G")
            yield NounPhrase(place, place + 1)
            return
        if _is_doer(clauses, trigger, trigger.first - 1) and own:
            yield NounPhrase(trigger.first - 1, trigger.first)
            return
    for complement in complements[: 1 if trigger.kind.type == "PROTEST" else None]:
        if complement.preposition == "by" or _is_giver(trigger, complement):
            yield clauses.extended(complement.phrase)
            return


def _is_suffered(clauses: Clauses, trigger: Trigger, complements: list[Complement]) -> bool:
    """Whether what stands before it says where it happened, or to whom: "Zembla's massacre"."""
    if any(each.preposition == "of" for each in complements[:1]):
        return False
    return clauses.syntax.tokens.lowers[trigger.first] in word_group("suffered")


def _is_doer(clauses: Clauses, trigger: Trigger, place: int) -> bool:
    """Whether the noun right before an attack or a protest says who does it: "a police raid"."""
    lower = clauses.syntax.tokens.lowers[place]
    if trigger.kind.type == "PROTEST":
        return is_person_noun(lower)
    is_force = not word_group("attackers").isdisjoint({lower, f"{lower}s"} - _OF_A_KIND)
    return is_force and trigger.kind.type in {"ASSAULT", "COERCE"}


def _is_giver(trigger: Trigger, complement: Complement) -> bool:
    """Whether words come from somebody: "warnings from Kenya"; not "pleas for aid from Kenya"."""
    is_verbal = trigger.kind.type in word_group("verbal") - {"CONSULT"}
    is_next = complement.phrase.first == trigger.last + 1
    return is_verbal and is_next and complement.preposition == "from"


def _noun_targets(
    clauses: Clauses, trigger: Trigger, complements: list[Complement]
) -> list[NounPhrase]:
    """Whom "attacks on X", "talks with X" and "protests in Y against X" concern."""
    doer = next((each.phrase for each in complements[1:] if each.preposition == "by"), None)
    if doer is not None and trigger.kind.type == "PROTEST":
        return [clauses.extended(doer)]
    allowed = PARTNERS if trigger.kind.type == "CONSULT" else _CONCERNING
    for complement in complements:
        preposition = complement.preposition
        is_when_or_giver = is_when(clauses, complement.phrase) or _is_giver(trigger, complement)
        if preposition in _PASSED_OVER or is_when_or_giver:
            continue
        if preposition not in allowed:
            return []
        if _is_concerned(clauses, trigger, complement):
            return [clauses.extended(complement.phrase)]
    return []


def _is_concerned(clauses: Clauses, trigger: Trigger, complement: Complement) -> bool:
    """Whether it can be the target: somebody, or after "of" even a thing that is wrecked."""
    if trigger.kind.mode == "allege" and complement.preposition == "of":
        return False
    if complement.preposition in AT_WHOM or is_somebody(clauses, complement.phrase):
        return True
    is_object = complement.preposition == "of" and trigger.kind.mode in word_group("wrecking")
    return is_object or names_somebody(clauses, complement.phrase)


def between(clauses: Clauses, complements: list[Complement]) -> list[NounPhrase]:
    """Both parties of "between X and Y"."""
    for index, complement in enumerate(complements):
        if complement.preposition != "between":
            continue
        found = [complement.phrase]
        following = complements[index + 1 : index + 2]
        if (
            clauses.syntax.tags[complement.phrase.last : complement.phrase.last + 1] == "C"
            and following
        ):
            found.append(following[0].phrase)
        return found
    return []


def _governing_verb(clauses: Clauses, trigger: Trigger) -> VerbGroup | None:
    """The verb whose subject does what the noun says: "launched an attack", "open to talks".

    One preposition may stand between at most, after another noun only one that leads on to what it
    is about ("a series of attacks", "openness to talks"): in "said so at the start of talks" nobody
    talks, and who attends a summit on the unrest does not riot.
    """
    syntax = clauses.syntax
    sentence = syntax.sentence_of(trigger.first)
    prepositions: list[str] = []
    for place in range(trigger.first - 1, max(sentence.first, trigger.first - _REACH) - 1, -1):
        tag = syntax.tags[place]
        group = syntax.verb_group_at.get(place)
        if group is not None:
            return group if _is_light(clauses, trigger, group) else None
        if tag in "It":
            prepositions.append(syntax.tokens.lowers[place])
        is_apart = place in syntax.noun_phrase_at and not _LEADING_ON.issuperset(prepositions)
        if tag in ".;:,WS" or len(prepositions) > 1 or is_apart:
            return None
    return None


def _is_light(clauses: Clauses, trigger: Trigger, group: VerbGroup) -> bool:
    names = lemmas(clauses.syntax.tokens.lowers[group.head])
    if group.is_passive:
        return undergoes(clauses, group) or not _TAKING_PART.isdisjoint(names)
    if trigger.kind.type in {"CONSULT", "AGREE"}:
        return True
    is_light = any(lemma in word_group("light_verbs") for lemma in names)
    return is_light or undergoes(clauses, group)


def _hit(clauses: Clauses, trigger: Trigger) -> list[NounPhrase]:
    """The object of the verb that the noun is the subject of: "strikes shook the city"."""
    group = clauses.predicate(trigger.first, trigger.last)
    if group is None or group.is_passive or group.is_infinitive or group.is_participle:
        return []
    names = lemmas(clauses.syntax.tokens.lowers[group.head])
    if not any(
        lemma in word_group("striking") or lemma in word_group("results") for lemma in names
    ):
        return []
    found = clauses.object(group)
    return [clauses.extended(found)] if found is not None else []
