"""Events by PLOVER type: what happened, who did it to whom, where, when and how much."""

from functools import cache
from typing import Final

from attrs import define, evolve, field

from newsmodel.language.clauses import Clauses, clauses_of
from newsmodel.language.events.circumstances import Circumstances
from newsmodel.language.events.lexicon import group as word_group
from newsmodel.language.events.participants import Cast, cast_of
from newsmodel.language.events.triggers import Trigger, triggers_in
from newsmodel.language.phrases import NounPhrase
from newsmodel.language.quotations.index import QuotationIndex
from newsmodel.language.quotations.speakers import MentionIndex
from newsmodel.model import (
    Annotations,
    Event,
    Evidence,
    Participant,
    ParticipantRole,
    TextSpan,
)
from newsmodel.plugin import Prose, annotator

NAME: Final = "en.events"


@annotator(
    provides={"events"},
    requires={"mentions", "entities", "times", "quantities", "quotations"},
    languages="en",
    name=NAME,
)
def events(prose: Prose, annotations: Annotations) -> Annotations:
    """The events of a text; their factuality and attribution are left to other annotators."""
    builder = _Builder(clauses_of(prose), annotations)
    found = tuple(
        event
        for trigger in triggers_in(builder.clauses.syntax)
        if (event := builder.event(trigger)) is not None
    )
    return evolve(annotations, events=annotations.events + found)


@define
class _Builder:
    clauses: Clauses
    annotations: Annotations
    _mentions: MentionIndex = field(init=False)
    _circumstances: Circumstances = field(init=False)
    _sources: QuotationIndex = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._mentions = MentionIndex(self.annotations.mentions)
        self._circumstances = Circumstances(self.clauses, self.annotations)
        self._sources = QuotationIndex(self.annotations.quotations)

    def event(self, trigger: Trigger) -> Event | None:
        """The event of a trigger; None where nothing says who or where."""
        tokens = self.clauses.syntax.tokens
        cast = cast_of(self.clauses, trigger)
        participants = self._participants(cast)
        span = tokens.span(trigger.first, trigger.last)
        if trigger.kind.type in word_group("spoken"):
            participants = self._with_speaker(span, participants)
        if not participants and trigger.shape != "noun":
            return None
        return Event(
            trigger=span,
            type=trigger.kind.type,
            mode=trigger.kind.mode,
            participants=participants,
            place=self._circumstances.place(trigger, cast.targets),
            time=self._circumstances.time(trigger),
            quantities=self._circumstances.quantities(trigger, cast.targets),
            confidence=trigger.confidence if participants else 0.4,
            evidence=(_evidence(trigger.shape),),
        )

    def _participants(self, cast: Cast) -> tuple[Participant, ...]:
        found = [self._participant(ParticipantRole.ACTOR, each) for each in cast.actors]
        found += [self._participant(ParticipantRole.TARGET, each) for each in cast.targets]
        return tuple(dict.fromkeys(found))

    def _participant(self, role: str, phrase: NounPhrase) -> Participant:
        span = self.clauses.syntax.tokens.span(phrase.first, phrase.last)
        return Participant(role=role, span=span, entity=self._mentions.entity_of(span))

    def _with_speaker(
        self, trigger: TextSpan, participants: tuple[Participant, ...]
    ) -> tuple[Participant, ...]:
        """The participants with whoever says so: what is done by speaking is done by them."""
        quotation = self._sources.innermost(trigger)
        if quotation is None or quotation.source is None:
            return participants
        actors = [each for each in participants if each.role == ParticipantRole.ACTOR]
        if any(each.entity == quotation.speaker is not None for each in actors):
            return participants
        speaker = Participant(
            role=ParticipantRole.ACTOR, span=quotation.source, entity=quotation.speaker
        )
        return (speaker, *participants)


@cache
def _evidence(shape: str) -> Evidence:
    return Evidence(extractor=NAME, method=shape)
