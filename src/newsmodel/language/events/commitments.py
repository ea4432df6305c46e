"""What somebody says that they or others will do: the event that PLOVER makes of the saying.

"They said they would meet" is AGREE, "they said they would not" REJECT, "they said they would
attack" THREATEN, and "they said others must leave" REQUEST. In the same way "agreed", "refused",
"threatened" and "urged" take in the act that follows with "to".
"""

from collections.abc import Iterator
from typing import Final

from attrs import evolve

from newsmodel.language.clauses import Clauses
from newsmodel.language.events.lexicon import Kind
from newsmodel.language.events.lexicon import group as word_group
from newsmodel.language.events.triggers import Trigger
from newsmodel.language.factuality.judging import Judge
from newsmodel.language.phrases import VerbGroup
from newsmodel.language.tagging import lemmas
from newsmodel.model import Factuality

OBLIGATION: Final = "obligation"
"""The shape of triggers that are any verb after "must"; they tell of nothing without a source."""

DEMANDED: Final = Kind("REQUEST", None)
_TAKING_IN: Final = frozenset({"AGREE", "REJECT", "THREATEN", "REQUEST"})
_UNREAL: Final = frozenset({Factuality.INTENDED, Factuality.POSSIBLE, Factuality.NEGATED})
_ABSORBING: Final = _TAKING_IN | {"CONCEDE"}
_WILL: Final = frozenset({"will", "would", "'ll", "'d", "shall", "won't", "wouldn't"})
_ASKING: Final = frozenset({"whether", "if"})
_PRONOUNS: Final = frozenset({"it", "they", "he", "she", "we", "i"})


def taken_in(judge: Judge, triggers: list[Trigger]) -> list[Trigger]:
    """The triggers without those that others take in; "prepared to attack" is made a threat."""
    verbs = {each.group.first: each for each in triggers if each.group is not None}
    nouns = {each.last: each for each in triggers if each.shape == "noun"}
    replaced: dict[int, Trigger] = {}
    dropped: set[int] = set()
    start = end = 0
    for trigger in triggers:
        governing = _governing(judge.clauses, trigger, verbs, nouns)
        if governing is not None and trigger.first not in dropped:
            dropped.add(trigger.first)
            if governing.kind.type == "AGREE" and trigger.kind.type in word_group("conflict"):
                replaced[governing.first] = evolve(governing, kind=Kind("THREATEN", None))
        elif trigger.first < end and _is_taken(judge, trigger, start):
            dropped.add(trigger.first)
        elif _takes_all(judge.clauses, trigger):
            start, end = trigger.last, max(end, _end_of_scope(judge.clauses, trigger))
    return [replaced.get(each.first, each) for each in triggers if each.first not in dropped]


def _is_taken(judge: Judge, trigger: Trigger, start: int) -> bool:
    """Whether what is told within a scope is not so, or is what the wanted act is about."""
    if judge.judge(trigger.first, trigger.last)[0] in _UNREAL:
        return True
    if trigger.group is not None:
        return False
    groups = judge.clauses.syntax.verb_group_at
    before = next(
        (groups[at] for at in range(trigger.first - 1, start - 1, -1) if at in groups), None
    )
    return before is None or judge.judge(before.head, before.last)[0] in _UNREAL


def _takes_all(clauses: Clauses, trigger: Trigger) -> bool:
    """Whether all that is wanted or refused is told with it: "rejected a call for talks".

    What is denied would have happened already, and is told as what did not.
    """
    if "deny" in lemmas(clauses.syntax.tokens.lowers[trigger.first]):
        return False
    is_verb = trigger.shape == "verb" or (
        trigger.shape == "phrase" and trigger.kind.type != "AGREE"
    )
    return is_verb and trigger.kind.type in _TAKING_IN


def _end_of_scope(clauses: Clauses, trigger: Trigger) -> int:
    """The token that ends what is wanted or refused: a comma, a conjunction, a relative clause."""
    syntax = clauses.syntax
    end = syntax.sentence_of(trigger.first).last
    for place in range(trigger.last, end):
        tag = syntax.tags[place]
        if tag in ",;:.SW" or (tag in "CT" and _is_finite(clauses, place + 1)):
            return place
    return end


def _is_finite(clauses: Clauses, place: int) -> bool:
    group = clauses.syntax.verb_group_at.get(place)
    return group is not None and not group.is_infinitive


def _governing(
    clauses: Clauses, trigger: Trigger, verbs: dict[int, Trigger], nouns: dict[int, Trigger]
) -> Trigger | None:
    """The trigger that an infinitive hangs on, where that takes it in: "a threat to attack"."""
    group = trigger.group
    if group is None or not group.is_infinitive:
        return None
    governor = clauses.governor(group)
    verbal = None if governor is None else verbs.get(governor.first)
    found = nouns.get(group.first, verbal)
    if found is None or found.kind.type not in _ABSORBING or found.first == trigger.first:
        return None
    return found


def obligations_in(clauses: Clauses) -> Iterator[Trigger]:
    """What somebody else "must" do: where a source says so, it demands that, whatever it is."""
    syntax = clauses.syntax
    for group in syntax.verb_groups:
        if group.modal != "must" or "h" in syntax.tags[group.first : group.last]:
            continue
        subject = clauses.subject(group)
        if subject is not None and syntax.tags[subject.head] != "O":
            yield Trigger(group.head, group.last, group.last, DEMANDED, OBLIGATION, group)


def commitment(clauses: Clauses, trigger: Trigger, *, is_said: bool) -> Kind:
    """The kind of what a source says that it will do itself, or that others must do.

    Of anything else it is the trigger's own kind.
    """
    group = trigger.group
    if not is_said or group is None or group.is_passive:
        return trigger.kind
    if group.modal == "must":
        return DEMANDED
    if group.modal not in _WILL:
        return trigger.kind
    subject = clauses.subject(group)
    if subject is None or clauses.syntax.tokens.lowers[subject.head] not in _PRONOUNS:
        return trigger.kind
    if clauses.syntax.tokens.lowers[subject.first - 1] in _ASKING:
        return trigger.kind
    if trigger.kind.type in _TAKING_IN:
        return trigger.kind
    if group.is_negated:
        return Kind("REJECT", None)
    is_conflict = trigger.kind.type in word_group("conflict") | {"ACCUSE"}
    return Kind("THREATEN" if is_conflict else "AGREE", None)


def governed_by(clauses: Clauses, group: VerbGroup) -> VerbGroup | None:
    """The infinitive that follows a verb and says what is agreed, refused or asked."""
    syntax = clauses.syntax
    end = syntax.sentence_of(group.head).last
    for place in range(group.last, min(group.last + 12, end)):
        found = syntax.verb_group_at.get(place)
        if found is not None:
            return found if found.is_infinitive else None
        if syntax.tags[place] in ";:.,":
            return None
    return None
