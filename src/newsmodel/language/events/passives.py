"""Who undergoes what a verb tells of: "was arrested by police", "two men killed in the raid"."""

from typing import Final

from newsmodel.language.clauses import Clauses, Complement
from newsmodel.language.events.casts import PLACING, Cast, likeliest_target, listed
from newsmodel.language.events.commitments import governed_by
from newsmodel.language.events.lexicon import group as word_group
from newsmodel.language.events.noun_casts import between
from newsmodel.language.events.triggers import Trigger
from newsmodel.language.events.weapons import weapon_mode, without_instruments
from newsmodel.language.phrases import NounPhrase, VerbGroup
from newsmodel.language.tagging import lemmas

_REACH: Final = 25
_AT_WHOM: Final = frozenset({"at", "against", "on", "to", "into"})


def passive_cast(clauses: Clauses, trigger: Trigger, group: VerbGroup) -> Cast:
    """Who does and who undergoes what a verb in the passive tells of."""
    agent, subject = clauses.agent(group), clauses.subject(group)
    used = without_instruments(clauses, trigger, list(clauses.complements(group.last)))[1]
    used = [each for each in used if each != agent]
    if trigger.is_turned:
        return _turned_cast(clauses, trigger, group)
    if subject is not None and weapon_mode(clauses, subject) is not None:
        used.append(subject)
        subject = likeliest_target(clauses, _aimed(clauses, group))
    return Cast(listed(clauses, agent), listed(clauses, subject), used, is_undergone=True)


def _turned_cast(clauses: Clauses, trigger: Trigger, group: VerbGroup) -> Cast:
    """Who takes part in what the subject of a passive names: "sanctions were imposed on Iran"."""
    noun = trigger.own[0] + 1
    own = list(clauses.complements(noun, group.first - noun))
    parties = between(clauses, own)
    if parties:
        return Cast(parties, list(parties), is_undergone=True)
    after = [each for each in clauses.complements(group.last) if each.preposition != "by"]
    if trigger.kind.type in word_group("placed"):
        after = [each for each in after if each.preposition not in PLACING]
    target = likeliest_target(clauses, after) or likeliest_target(clauses, own)
    agent = listed(clauses, clauses.agent(group))
    return Cast(agent, listed(clauses, target), is_undergone=True)


def _aimed(clauses: Clauses, group: VerbGroup) -> list[Complement]:
    """At whom a weapon is used: "were fired at the town"."""
    return [each for each in clauses.complements(group.last) if each.preposition in _AT_WHOM]


def reduced_passive(clauses: Clauses, trigger: Trigger, group: VerbGroup) -> NounPhrase | None:
    """Who undergoes a participle without "be": "two men killed in the raid"."""
    syntax = clauses.syntax
    if governed_by(clauses, group) is not None:
        return None
    if group.is_passive or group.first != group.head or syntax.tags[group.head] not in "en":
        return None
    place = trigger.end
    while syntax.tags[place : place + 1] == "R":
        place += 1
    if place in syntax.noun_phrase_at:
        return None
    following = syntax.tags[place : place + 1]
    is_by = syntax.tokens.lowers[trigger.end : trigger.end + 1] == ["by"]
    lemma = next(iter(lemmas(syntax.tokens.lowers[group.head])), "")
    if lemma in word_group("objectless") and not is_by and _is_only_verb(clauses, group):
        return None
    if not is_by and (following not in "I.," or lemma in word_group("intransitive")):
        return None
    before = syntax.noun_phrase_at.get(group.first - 1)
    return before if before is not None and (is_by or trigger.shape == "verb") else None


def _is_only_verb(clauses: Clauses, group: VerbGroup) -> bool:
    """Whether a sentence in running text has no other verb that could be its main one."""
    syntax = clauses.syntax
    sentence = syntax.sentence_of(group.head)
    end = min(sentence.last, group.last + _REACH)
    others = (syntax.verb_group_at.get(place) for place in range(group.last, end))
    return not sentence.is_title and not any(
        each is not None and not each.is_infinitive and not each.is_participle for each in others
    )
