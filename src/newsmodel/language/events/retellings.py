"""One event for what a sentence tells twice: "bombed the town, killing ten", "killed in a raid".

What is told again lies within the other: it is a participle, an infinitive, a second verb of the
same subject, or a noun after "in" and the like. Both are of one type, and nobody contradicts it.
Who was hit and how many goes over to the event that stays.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from attrs import define, evolve, frozen

from newsmodel.language.clauses import Clauses
from newsmodel.language.events.lexicon import group as word_group
from newsmodel.language.events.telling import preposition_of
from newsmodel.language.events.triggers import Trigger
from newsmodel.language.factuality.judging import Judge
from newsmodel.language.tagging import lemmas
from newsmodel.model import Event, Participant, ParticipantRole

_WITHIN: Final = frozenset("in during by with at through on".split())
_MOST: Final = 6
"""How many events of a sentence one is compared with."""


@frozen
class Draft:
    """An event with the trigger that it was made of, and whether it stands by itself."""

    trigger: Trigger
    event: Event
    is_told: bool


@define
class Retellings:
    """Joins the events of the sentences of one text."""

    clauses: Clauses
    judge: Judge

    def joined(self, drafts: Sequence[Draft]) -> Iterator[Event]:
        """The events that stand by themselves, with what others tell of the same."""
        numbers = self.clauses.syntax.sentence_numbers
        kept: list[Draft] = []
        for draft in drafts:
            sentence = numbers[draft.trigger.first]
            near = [
                place
                for place in range(len(kept) - 1, max(len(kept) - _MOST, 0) - 1, -1)
                if numbers[kept[place].trigger.first] == sentence
            ]
            if not self._join(kept, near, draft):
                kept.append(draft)
        return (each.event for each in kept if each.is_told)

    def _join(self, kept: list[Draft], near: list[int], draft: Draft) -> bool:
        for place in near:
            earlier = kept[place]
            if self._lies_in(draft, earlier):
                kept[place] = _with(earlier, draft)
                return True
            if self._lies_in(earlier, draft):
                kept[place] = _with(draft, earlier)
                return True
        return False

    def _lies_in(self, part: Draft, whole: Draft) -> bool:
        """Whether one tells again of what the other tells, or says what it is for."""
        if not whole.is_told or not _may_share(part.event, whole.event, ParticipantRole.ACTOR):
            return False
        if self._is_message(part, whole):
            return True
        if part.event.type != whole.event.type or not _one_mode(part.event, whole.event):
            return False
        is_free = self._is_result(part.trigger) or self._is_result(whole.trigger)
        is_free = is_free or part.event.mode == "visit"
        agrees = is_free or _may_share(part.event, whole.event, ParticipantRole.TARGET)
        return agrees and self._depends(part, whole) and self._is_as_real(part, whole)

    def _is_message(self, part: Draft, whole: Draft) -> bool:
        """Whether a demand or reproach is what a protest is for: "marched to demand"."""
        group = part.trigger.group or self.clauses.verb_before(part.trigger.first)
        is_within = group is not None and (group.is_participle or group.is_infinitive)
        is_later = part.trigger.first > whole.trigger.first
        is_said = part.event.type in {"ACCUSE", "REQUEST", "PROTEST"}
        return whole.event.type == "PROTEST" and is_said and is_within and is_later

    def _is_result(self, trigger: Trigger) -> bool:
        """Whether a verb says what an attack did, not what was done."""
        names = lemmas(self.clauses.syntax.tokens.lowers[trigger.first])
        return any(lemma in word_group("results") for lemma in names)

    def _depends(self, part: Draft, whole: Draft) -> bool:
        group, other = part.trigger.group, whole.trigger.group
        if group is None:
            return preposition_of(self.clauses, part.trigger) in _WITHIN
        if group.is_participle or group.is_infinitive:
            return part.trigger.first > whole.trigger.first
        subject = self.clauses.subject(group)
        if other is not None:
            before = self.clauses.syntax.tags[group.first - 1 : group.first]
            return before == "C" and subject == self.clauses.subject(other)
        return subject is not None and subject.first <= whole.trigger.first < subject.last

    def _is_as_real(self, part: Draft, whole: Draft) -> bool:
        group = part.trigger.group
        if group is not None and group.is_infinitive:
            return True
        first, second = (
            self.judge.judge(each.trigger.first, each.trigger.last)[0] for each in (part, whole)
        )
        return first is second


def _one_mode(first: Event, second: Event) -> bool:
    return first.mode is None or second.mode is None or first.mode == second.mode


def _may_share(first: Event, second: Event, role: str) -> bool:
    """Whether nobody in a role contradicts that two events are one."""
    some, others = (set(_keys(each.participants_as(role))) for each in (first, second))
    return not some or not others or bool(some & others)


def _keys(participants: Sequence[Participant]) -> Iterator[object]:
    return (each.entity or each.span for each in participants)


def _with(whole: Draft, part: Draft) -> Draft:
    """An event with what another adds: parties, mode, place, time and numbers."""
    event, other = whole.event, part.event
    is_same = event.type == other.type
    known = set(_keys(event.participants))
    added = [
        each
        for each in other.participants
        if (each.entity or each.span) not in known
        and (is_same or (each.role == ParticipantRole.TARGET and not _has_target(event)))
    ]
    joined = evolve(
        event,
        participants=(*event.participants, *added),
        mode=event.mode or (other.mode if is_same else None),
        place=event.place or other.place,
        time=event.time or other.time,
        quantities=tuple(sorted({*event.quantities, *other.quantities})),
    )
    return evolve(whole, event=joined)


def _has_target(event: Event) -> bool:
    return bool(event.participants_as(ParticipantRole.TARGET))
