"""Senses in which words for events tell of none: "met the deadline", "a threat to health"."""

from typing import Final

from newsmodel.language.clauses import Clauses
from newsmodel.language.events.casts import Cast, is_somebody
from newsmodel.language.events.commitments import governed_by
from newsmodel.language.events.lexicon import Kind, weapons
from newsmodel.language.events.lexicon import group as word_group
from newsmodel.language.events.triggers import Trigger
from newsmodel.language.events.warnings import is_mere_warning
from newsmodel.language.phrases import NounPhrase
from newsmodel.language.tagging import lemmas

_READY: Final = frozenset({"prepared", "ready"})
_THING: Final = frozenset({"it", "itself"})
_READER: Final = frozenset({"you", "yourself", "yourselves"})
_WILL: Final = frozenset({"will", "would", "shall"})
_SETTLING: Final = _WILL | {"should", "must"}
"""Modals by which parties settle something among each other."""

_THREATENED: Final = frozenset({"of", "that", "against", "by", "from"})


def tells_of_none(clauses: Clauses, trigger: Trigger, kind: Kind, cast: Cast) -> bool:
    """Whether the words of a trigger mean something else here."""
    if trigger.shape == "noun":
        return _is_danger(clauses, trigger) or _is_about_things(clauses, trigger, kind, cast)
    return (
        _is_about_things(clauses, trigger, kind, cast)
        or _is_done_to_oneself(clauses, trigger, cast)
        or _is_mishap(clauses, trigger)
        or _is_enabling(clauses, trigger, cast)
        or _is_opinion(clauses, trigger, cast)
        or _is_proof(clauses, trigger, cast)
        or _is_owing(clauses, trigger)
        or _is_unready(clauses, trigger)
        or is_mere_warning(clauses, trigger)
    )


def is_advice(clauses: Clauses, cast: Cast) -> bool:
    """Whether a party is the reader, outside of quotations: "you can support your team"."""
    lowers = clauses.syntax.tokens.lowers
    return any(lowers[each.head] in _READER for each in (*cast.actors, *cast.targets))


def _is_verb(clauses: Clauses, trigger: Trigger, *known: str) -> bool:
    return any(lemma in known for lemma in lemmas(clauses.syntax.tokens.lowers[trigger.first]))


def _is_about_things(clauses: Clauses, trigger: Trigger, kind: Kind, cast: Cast) -> bool:
    """Whether what is done to people only is said to be done to things, or to nothing."""
    if any(_is_people(clauses, target) for target in cast.targets):
        return False
    if kind.mode in word_group("personal"):
        return trigger.shape != "noun" or bool(cast.targets)
    is_personal = _is_verb(clauses, trigger, *word_group("towards_people"))
    return trigger.shape != "noun" and is_personal and bool(cast.targets)


def _is_people(clauses: Clauses, phrase: NounPhrase) -> bool:
    """Whether a phrase means people: by its noun, as theirs are counted or have a nationality."""
    own = clauses.syntax.tags[phrase.first : phrase.last]
    if clauses.syntax.tokens.lowers[phrase.head] in _THING:
        return False
    is_counted = "#" in own and "$" not in own
    return is_counted or "G" in own or is_somebody(clauses, phrase)


def _is_done_to_oneself(clauses: Clauses, trigger: Trigger, cast: Cast) -> bool:
    """Whether somebody does it to himself: "shot himself"."""
    lowers = clauses.syntax.tokens.lowers
    oneself = [each for each in cast.targets if lowers[each.head].endswith(("self", "selves"))]
    return trigger.kind.type == "ASSAULT" and bool(oneself) and oneself == cast.targets


def _is_mishap(clauses: Clauses, trigger: Trigger) -> bool:
    """Whether a thing did the harm that is no weapon: "was damaged by rain"."""
    group = trigger.group
    if trigger.kind.type != "ASSAULT" or group is None or not group.is_passive:
        return False
    syntax, agent = clauses.syntax, clauses.agent(group)
    if agent is None or syntax.tags[agent.head] != "N" or is_somebody(clauses, agent):
        return False
    words = set(syntax.tokens.lowers[agent.first : clauses.extended(agent).last])
    is_named = any(tag in "PG" for tag in syntax.tags[agent.first : agent.last])
    return not is_named and words.isdisjoint(weapons()) and words.isdisjoint(word_group("weaponry"))


def _is_enabling(clauses: Clauses, trigger: Trigger, cast: Cast) -> bool:
    """Whether "help" only makes something easier: "helped him see", "helps build"."""
    if trigger.kind.type != "AID" or not _is_verb(clauses, trigger, "help"):
        return False
    ends = [trigger.first + 1, *(each.last for each in cast.targets)]
    return any(clauses.syntax.tags[end : end + 1] in {"v", "t"} for end in ends)


def _is_opinion(clauses: Clauses, trigger: Trigger, cast: Cast) -> bool:
    """Whether somebody is of another's opinion: "agreed with her", "agreed that it was late"."""
    if trigger.shape != "verb" or not _is_verb(clauses, trigger, "agree"):
        return False
    syntax, place = clauses.syntax, trigger.last
    partner = syntax.noun_phrase_at.get(place + 1)
    is_with = syntax.tokens.lowers[place : place + 1] == ["with"] and partner is not None
    if is_with and partner is not None:
        place = partner.last
    start = place + (syntax.tags[place : place + 1] == "T")
    subject = syntax.noun_phrase_at.get(start)
    told = None if subject is None else syntax.verb_group_at.get(clauses.extended(subject).last)
    if told is None or told.is_participle:
        return is_with and (trigger.group is None or governed_by(clauses, trigger.group) is None)
    return told.modal not in (_WILL if len(cast.actors) == 1 and not is_with else _SETTLING)


def _is_proof(clauses: Clauses, trigger: Trigger, cast: Cast) -> bool:
    """Whether something is shown to be so, and nobody protests: "demonstrated its use"."""
    is_direct = cast.is_undergone or any(each.first == trigger.last for each in cast.targets)
    return is_direct and _is_verb(clauses, trigger, "demonstrate")


def _is_owing(clauses: Clauses, trigger: Trigger) -> bool:
    """Whether it is the preposition "thanks to"."""
    return clauses.syntax.tokens.lowers[trigger.first : trigger.first + 2] == ["thanks", "to"]


def _is_unready(clauses: Clauses, trigger: Trigger) -> bool:
    """Whether it says of nobody what they would do: "prepared for the exam", "got it ready"."""
    lowers = clauses.syntax.tokens.lowers
    is_prepared = trigger.shape == "adjective" and lowers[trigger.first] in _READY
    return is_prepared and clauses.syntax.tags[trigger.last : trigger.last + 1] != "t"


def _is_danger(clauses: Clauses, trigger: Trigger) -> bool:
    """Whether a threat is no words but a danger: "a threat to health", "the greatest threat"."""
    syntax = clauses.syntax
    following = syntax.tokens.lowers[trigger.last : trigger.last + 1]
    if syntax.tokens.lowers[trigger.first] not in word_group("dangers"):
        return False
    is_act = (
        trigger.last in syntax.verb_group_at and syntax.verb_group_at[trigger.last].is_infinitive
    )
    return not is_act and _THREATENED.isdisjoint(following)
