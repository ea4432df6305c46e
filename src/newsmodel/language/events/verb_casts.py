"""Who takes part in what a verb or an adjective tells of."""

from typing import Final

from newsmodel.language.clauses import Clauses, Complement
from newsmodel.language.events.casts import (
    PARTNERS,
    PLACING,
    Cast,
    is_somebody,
    is_when,
    likeliest_target,
    listed,
    names_somebody,
)
from newsmodel.language.events.commitments import governed_by
from newsmodel.language.events.lexicon import group as word_group
from newsmodel.language.events.passives import passive_cast, reduced_passive
from newsmodel.language.events.receiving import givers, undergoes
from newsmodel.language.events.triggers import Trigger
from newsmodel.language.events.weapons import without_instruments
from newsmodel.language.phrases import NounPhrase, VerbGroup
from newsmodel.language.tagging import lemmas

_REACH: Final = 25
_CONDITIONS: Final = frozenset({"if", "unless", "until"})
_REACHING: Final = frozenset({"AGREE", "REJECT", "THREATEN"})
_AIMING: Final = frozenset({"at"})


def verb_cast(clauses: Clauses, trigger: Trigger, group: VerbGroup) -> Cast:
    """Who does or undergoes what a verb tells of."""
    is_passive = clauses.is_passive(group)
    if trigger.shape == "phrase" and trigger.kind.type != "CONSULT" and undergoes(clauses, group):
        return _received(clauses, group)
    if is_passive and trigger.shape != "adjective":
        return passive_cast(clauses, trigger, group)
    reduced = None if is_passive else reduced_passive(clauses, trigger, group)
    if reduced is None:
        return _active(clauses, trigger, group)
    agent = listed(clauses, clauses.agent(group))
    return Cast(agent, listed(clauses, reduced), is_undergone=True)


def _received(clauses: Clauses, group: VerbGroup) -> Cast:
    """Who gives and who receives: "received aid from Kenya"."""
    from_whom = givers(clauses, clauses.complements(group.last, _REACH))
    return Cast(from_whom, listed(clauses, clauses.subject(group)), is_undergone=True)


def _active(clauses: Clauses, trigger: Trigger, group: VerbGroup) -> Cast:
    after, used = without_instruments(
        clauses, trigger, list(clauses.complements(trigger.end, _REACH))
    )
    target = _target(clauses, trigger, group, after)
    if trigger.kind.type == "REJECT" and clauses.syntax.tags[trigger.end - 1] == "T":
        target = None
    if trigger.kind.type == "REQUEST" or trigger.kind.mode == "allege":
        target = _asked(clauses, trigger) or target
    if (target is None or not names_somebody(clauses, target)) and trigger.kind.type in _REACHING:
        target = _target_beyond(clauses, group) or target
    if target is None or not names_somebody(clauses, target):
        target = _implied(clauses, trigger, group) or target
    actors = [clauses.placed(each) for each in listed(clauses, clauses.subject(group))]
    return Cast(actors, listed(clauses, target), used)


def _target(
    clauses: Clauses, trigger: Trigger, group: VerbGroup, after: list[Complement]
) -> NounPhrase | None:
    """Whom it is done to: somebody whom a phrase encloses, else whom the words after it name."""
    inner = list(clauses.complements(group.last, max(trigger.end - group.last, 0)))
    enclosed = next((each.phrase for each in inner if is_somebody(clauses, each.phrase)), None)
    if enclosed is not None and _is_object(clauses, trigger, enclosed):
        return enclosed
    found = likeliest_target(clauses, _concerned(clauses, trigger, group, after), trigger.kind.type)
    if found is not None or trigger.shape != "phrase":
        return found
    return likeliest_target(clauses, [each for each in inner if each.phrase.last < trigger.end])


def _is_object(clauses: Clauses, trigger: Trigger, enclosed: NounPhrase) -> bool:
    """Whether it is done to somebody within a phrase: in its gap, or where it is done to people."""
    own = range(enclosed.first, clauses.extended(enclosed).last)
    return trigger.kind.mode in word_group("personal") or not any(
        place in own for place in trigger.own
    )


def _concerned(
    clauses: Clauses, trigger: Trigger, group: VerbGroup, complements: list[Complement]
) -> list[Complement]:
    """The complements that can name whom it is done to: none that says when or where."""
    kind = trigger.kind
    found = [each for each in complements if not is_when(clauses, each.phrase)]
    if kind.mode == "visit":
        return found
    if kind.type in word_group("placed") or _is_joint_deed(clauses, trigger, group):
        found = _without_places(found, _aim(trigger))
    if kind.type == "CONSULT":
        found = [each for each in found if _is_partner(clauses, group, each)]
    return found


def _is_joint_deed(clauses: Clauses, trigger: Trigger, group: VerbGroup) -> bool:
    """Whether parties act with each other: "Kenya and Mali signed a pact in Rome"."""
    is_mutual = trigger.kind.type in word_group("mutual")
    return is_mutual and len(listed(clauses, clauses.subject(group))) > 1


def adjective_cast(clauses: Clauses, trigger: Trigger) -> Cast:
    """Whom what somebody is concerns, where no verb says who: "open to talks with Kenya"."""
    complements = list(clauses.complements(trigger.last, _REACH))
    return Cast([], listed(clauses, likeliest_target(clauses, complements)))


def _aim(trigger: Trigger) -> frozenset[str]:
    """The prepositions of place that say whom a weapon hits: "fired rockets at the town"."""
    return _AIMING if trigger.shape == "phrase" and trigger.kind.type == "ASSAULT" else frozenset()


def _without_places(complements: list[Complement], aim: frozenset[str]) -> list[Complement]:
    """The complements without those that say where: "in Nairobi", "in the town of Nairobi"."""
    kept: list[Complement] = []
    is_place = False
    for each in complements:
        is_where = each.preposition in PLACING and each.preposition not in aim
        is_place = is_where or (is_place and each.preposition == "of")
        if not is_place:
            kept.append(each)
    return kept


def _is_partner(clauses: Clauses, group: VerbGroup, complement: Complement) -> bool:
    """Whether a complement names with whom somebody talks; "discussed the pact" names the topic."""
    if complement.preposition is not None:
        return complement.preposition in PARTNERS
    names = lemmas(clauses.syntax.tokens.lowers[group.head])
    return not any(lemma in word_group("topical") for lemma in names)


def _asked(clauses: Clauses, trigger: Trigger) -> NounPhrase | None:
    """Who is to act, or said to have: the object of "urged Kenya", the subject after "that"."""
    syntax = clauses.syntax
    asked = None if trigger.group is None else syntax.noun_phrase_at.get(trigger.group.last)
    if asked is not None and is_somebody(clauses, asked):
        return asked
    place = trigger.end
    while syntax.tags[place : place + 1] == "R":
        place += 1
    return syntax.noun_phrase_at.get(place + 1) if syntax.tags[place : place + 1] == "T" else None


def _implied(clauses: Clauses, trigger: Trigger, group: VerbGroup) -> NounPhrase | None:
    """Whom another clause tells: who is to act on a threat, whom shots are to drive away."""
    if trigger.kind.type == "THREATEN":
        return _addressed(clauses, group)
    act = governed_by(clauses, group) if trigger.kind.type == "ASSAULT" else None
    found = None if act is None else clauses.object(act)
    return found if found is not None and is_somebody(clauses, found) else None


def _addressed(clauses: Clauses, group: VerbGroup) -> NounPhrase | None:
    """Whom a threat is meant for, who is to act: "threatened to strike unless Kenya pays"."""
    syntax = clauses.syntax
    end = syntax.sentence_of(group.head).last
    for place in range(group.last, end - 1):
        if syntax.tokens.lowers[place] in _CONDITIONS:
            found = syntax.noun_phrase_at.get(place + 1)
            is_named = found is not None and not set("PG").isdisjoint(
                syntax.tags[found.first : found.last]
            )
            return found if is_named else None
    return None


def _target_beyond(clauses: Clauses, group: VerbGroup) -> NounPhrase | None:
    """Whom the act that is agreed or refused would reach: "agreed to send aid to X"."""
    act = governed_by(clauses, group)
    if act is None:
        return None
    complements = list(clauses.complements(act.last, _REACH))
    found = likeliest_target(clauses, complements)
    if found is not None and names_somebody(clauses, found):
        return found
    named = (each.phrase for each in complements if names_somebody(clauses, each.phrase))
    return next(named, None)
