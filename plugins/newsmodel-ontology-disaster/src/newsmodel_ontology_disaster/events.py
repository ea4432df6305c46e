"""The annotator: adds the events of disasters to those that are there."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Final

from attrs import define, evolve, field

from newsmodel.language.toolkit import Clauses, NounPhrase, clauses_of
from newsmodel.model import (
    Annotations,
    EntityType,
    Event,
    Evidence,
    Participant,
    ParticipantRole,
    TextSpan,
)
from newsmodel.plugin import Prose, annotator
from newsmodel_ontology_disaster.ontology import NAME
from newsmodel_ontology_disaster.triggers import Trigger, triggers_in

_ANNOTATOR: Final = "disaster.events"
_HAZARD: Final = "hazard"
_OF_PLACES: Final = "FLOOD"
"""The type whose verbs befall places, by whatever name."""

_PLACE_PREPOSITIONS: Final = frozenset(
    "across along around at in inside near off on outside".split()
)
_CONFIDENCE: Final = {"noun": 0.7, "verb": 0.8}


@annotator(
    name=_ANNOTATOR,
    provides={"events"},
    # It refines the events: what others found stays, and stands before its own.
    requires={"events", "mentions", "entities", "times", "quantities"},
    languages="en",
)
def events(prose: Prose, annotations: Annotations) -> Annotations:
    """The events so far, and those of disasters; others judge how factual they are.

    People die and are rescued without a disaster: impact and response count only in a text that
    tells of a hazard.
    """
    builder = _Builder(clauses_of(prose), annotations)
    told = [
        (trigger.kind.group, event)
        for trigger in triggers_in(builder.clauses.syntax)
        if (event := builder.event(trigger)) is not None
    ]
    has_hazard = any(group == _HAZARD for group, _ in told)
    found = tuple(event for _, event in told) if has_hazard else ()
    return evolve(annotations, events=annotations.events + found)


@define
class _Builder:
    clauses: Clauses
    annotations: Annotations
    _entity_at: dict[int, str] = field(init=False)
    _places: "_Spans" = field(init=False)
    _times: "_Spans" = field(init=False)
    _quantities: "_Spans" = field(init=False)

    def __attrs_post_init__(self) -> None:
        known = self.annotations
        places = {each.id for each in known.entities if each.type is EntityType.PLACE}
        self._entity_at = {each.span.end: each.entity for each in known.mentions}
        self._places = _Spans(each.span for each in known.mentions if each.entity in places)
        self._times = _Spans(each.span for each in known.times)
        self._quantities = _Spans(each.span for each in known.quantities)

    def event(self, trigger: Trigger) -> Event | None:
        """The event that a trigger tells of; None where it befalls what it cannot befall."""
        shape = "noun" if trigger.group is None else "verb"
        actor, target = self._cast(trigger)
        if shape == "verb" and not self._can_befall(trigger, target):
            return None
        return Event(
            trigger=self._span(trigger.first, trigger.last),
            type=trigger.kind.type,
            mode=trigger.kind.mode,
            participants=(
                *self._participant(ParticipantRole.ACTOR, actor),
                *self._participant(ParticipantRole.TARGET, target),
            ),
            place=self._place(trigger),
            time=self._time(trigger),
            quantities=self._sizes(target),
            ontology=NAME,
            confidence=_CONFIDENCE[shape],
            evidence=(Evidence(extractor=_ANNOTATOR, method=shape),),
        )

    def _cast(self, trigger: Trigger) -> tuple[NounPhrase | None, NounPhrase | None]:
        """What causes an event, and whom or what it befalls."""
        group = trigger.group
        if group is None:
            return None, None
        subject = self.clauses.subject(group)
        if group.is_passive:
            return self.clauses.agent(group), subject
        undergoer = self.clauses.object(group)
        # Who drowns, sinks or collapses does nothing: it befalls the subject.
        return (subject, undergoer) if undergoer else (None, subject)

    def _can_befall(self, trigger: Trigger, target: NounPhrase | None) -> bool:
        """Whether a verb is meant as such: a bridge can collapse, and a place can be flooded."""
        undergoers = trigger.kind.undergoers
        if not undergoers:
            return True
        if target is None:
            return False
        places = self._places.within(self._span(target.first, target.last))
        is_place = trigger.kind.type == _OF_PLACES and next(places, None) is not None
        return is_place or self.clauses.syntax.tokens.lowers[target.head] in undergoers

    def _participant(self, role: str, phrase: NounPhrase | None) -> Iterator[Participant]:
        if phrase is not None:
            span = self._span(phrase.first, phrase.last)
            yield Participant(role=role, span=span, entity=self._entity_at.get(span.end))

    def _place(self, trigger: Trigger) -> TextSpan | None:
        """The place after a preposition behind the trigger."""
        for complement in self.clauses.complements(trigger.last):
            if complement.preposition in _PLACE_PREPOSITIONS:
                phrase = self._span(complement.phrase.first, complement.phrase.last)
                if place := next(self._places.within(phrase), None):
                    return place
        return None

    def _time(self, trigger: Trigger) -> TextSpan | None:
        """The time of the sentence; None where it names several, for nobody says which it is."""
        sentence = self.clauses.syntax.sentence_of(trigger.first)
        times = list(self._times.within(self._span(sentence.first, sentence.last)))
        return times[0] if len(times) == 1 else None

    def _sizes(self, target: NounPhrase | None) -> tuple[TextSpan, ...]:
        if target is None:
            return ()
        return tuple(self._quantities.within(self._span(target.first, target.last)))

    def _span(self, first: int, last: int) -> TextSpan:
        return self.clauses.syntax.tokens.span(first, last)


class _Spans:
    """Spans of one layer, to be looked up by place."""

    def __init__(self, spans: Iterable[TextSpan]) -> None:
        self._spans = sorted(set(spans))
        self._starts = [span.start for span in self._spans]

    def within(self, outer: TextSpan) -> Iterator[TextSpan]:
        """The spans that lie in another one, in the order of the text."""
        for index in range(bisect_left(self._starts, outer.start), len(self._spans)):
            if self._starts[index] >= outer.end:
                return
            if self._spans[index].end <= outer.end:
                yield self._spans[index]
