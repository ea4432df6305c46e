"""Where those who take part in events belong: their countries and their sectors, after PLOVER.

The words of a participant tell it ("Kenyan police"), else what the text says of its entity
elsewhere: the title or the apposition of a person, the name of a body.
"""

from collections.abc import Iterator
from typing import Final

from attrs import define, evolve, field

from newsmodel.language.actors.codes import NAME, NOTHING, Codes
from newsmodel.language.actors.phrases import PhraseReader
from newsmodel.language.clauses import Clauses, clauses_of
from newsmodel.language.events.lexicon import group as word_group
from newsmodel.language.factuality import tokens_of_span
from newsmodel.language.mentions.gazetteer import offices
from newsmodel.model import (
    Annotations,
    EntityType,
    Event,
    Mention,
    MentionKind,
    Participant,
    ParticipantRole,
)
from newsmodel.plugin import Prose, annotator

_CLOSING: Final = ",.;:)-"
"""The tags of what ends an apposition."""


@annotator(
    provides={"actors"}, requires={"events", "mentions", "entities"}, languages="en", name=NAME
)
def actors(prose: Prose, annotations: Annotations) -> Annotations:
    """The events with the countries and sectors of their participants."""
    if not annotations.events:
        return annotations
    register = _Register(clauses_of(prose), annotations)
    return evolve(annotations, events=tuple(map(register.coded, annotations.events)))


@define
class _Register:
    clauses: Clauses
    annotations: Annotations
    _reader: PhraseReader = field(init=False)
    _mentions: dict[str, list[Mention]] = field(factory=dict)
    """The names and common nouns for each entity, in the order of the text."""

    _known: dict[str, Codes] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        people = {each.id for each in self.annotations.entities if each.type is EntityType.PERSON}
        named = {}
        for mention in self.annotations.mentions:
            if mention.kind is MentionKind.PRONOUN:
                continue
            self._mentions.setdefault(mention.entity, []).append(mention)
            if mention.kind is MentionKind.NAME and mention.entity in people:
                named[mention.span.start] = mention.span.end
        self._reader = PhraseReader(self.clauses.syntax, named)

    def coded(self, event: Event) -> Event:
        """An event whose participants have their codes; what others told of them stays."""
        found = [self._codes(event, each) for each in event.participants]
        if all(each == NOTHING for each in found):
            return event
        told = dict.fromkeys(evidence for each in found for evidence in each.evidence)
        return evolve(
            event,
            participants=tuple(map(_with_codes, event.participants, found)),
            evidence=(*event.evidence, *told),
        )

    def _codes(self, event: Event, participant: Participant) -> Codes:
        is_coded = participant.country is not None or bool(participant.sectors)
        if is_coded or participant.role == ParticipantRole.INSTRUMENT:
            return NOTHING
        told = NOTHING
        if participant.span is not None:
            first, last = tokens_of_span(self.clauses.syntax.tokens, participant.span)
            told = self._reader.read(first, last)
            if participant.role == ParticipantRole.ACTOR or event.type in word_group("verbal"):
                told = told.filled(self._reader.seat(first, last))
        return told if participant.entity is None else told.filled(self._of(participant.entity))

    def _of(self, entity: str) -> Codes:
        """What the text says of an entity, wherever it is mentioned."""
        if entity not in self._known:
            codes = NOTHING
            for mention in self._mentions.get(entity, ()):
                if codes.is_complete:
                    break
                for first, last in self._phrases(mention):
                    codes = codes.filled(self._reader.read(first, last))
            self._known[entity] = codes
        return self._known[entity]

    def _phrases(self, mention: Mention) -> Iterator[tuple[int, int]]:
        """The phrases that say who is mentioned: its own, an apposition, and what "of" adds."""
        syntax = self.clauses.syntax
        first, last = tokens_of_span(syntax.tokens, mention.span)
        own = syntax.noun_phrase_at.get(first)
        yield (first if own is None else own.first), last
        if mention.kind is not MentionKind.NAME:
            return
        following = syntax.noun_phrase_at.get(last + 1)
        if following is None or following.first != last + 1:
            return
        if syntax.tokens.lowers[last] == "of":
            yield following.first, following.last
        elif syntax.tags[last] == "," and syntax.tokens.lowers[following.head] in offices():
            whole = self.clauses.extended(following)
            if syntax.tags[whole.last : whole.last + 1] in _CLOSING:
                yield whole.first, whole.last


def _with_codes(participant: Participant, codes: Codes) -> Participant:
    if codes == NOTHING:
        return participant
    return evolve(
        participant,
        country=codes.country.values[0] if codes.country else None,
        sectors=codes.sectors.values if codes.sectors else (),
    )
