"""Events by PLOVER type: what happened, who did it to whom, where, when and how much."""

from functools import cache
from typing import Final

from attrs import define, evolve, field

from newsmodel.language.clauses import Clauses, clauses_of
from newsmodel.language.events.casts import Cast
from newsmodel.language.events.circumstances import Circumstances
from newsmodel.language.events.commitments import (
    OBLIGATION,
    commitment,
    obligations_in,
    taken_in,
)
from newsmodel.language.events.contexts import contexts_of
from newsmodel.language.events.doers import by_doers
from newsmodel.language.events.happenings import with_happenings
from newsmodel.language.events.lexicon import Kind
from newsmodel.language.events.lexicon import group as word_group
from newsmodel.language.events.participants import cast_of
from newsmodel.language.events.retellings import Draft, Retellings
from newsmodel.language.events.sayings import Sayings
from newsmodel.language.events.senses import is_advice, tells_of_none
from newsmodel.language.events.telling import Telling
from newsmodel.language.events.triggers import Trigger, triggers_in
from newsmodel.language.events.weapons import strikes_in, weapon_mode
from newsmodel.language.factuality.judging import Judge
from newsmodel.language.games import games_in
from newsmodel.language.phrases import NounPhrase
from newsmodel.language.quoting.index import QuotationIndex
from newsmodel.language.quoting.speakers import MentionIndex
from newsmodel.model import (
    Annotations,
    EntityType,
    Event,
    Evidence,
    Factuality,
    Participant,
    ParticipantRole,
    Quotation,
    TextSpan,
)
from newsmodel.plugin import Prose, annotator

NAME: Final = "en.events"

_BARE_CONFIDENCE: Final = 0.4
_SPEAKING: Final = frozenset({"it", "its", "they", "their", "he", "she", "we", "our", "i", "my"})
"""Pronouns that in reported speech mean the one who speaks, where nothing else is known."""


@annotator(
    provides={"events"},
    requires={"mentions", "entities", "times", "quantities", "quotations"},
    languages="en",
    name=NAME,
)
def events(prose: Prose, annotations: Annotations) -> Annotations:
    """The events of a text; their factuality and attribution are left to other annotators."""
    builder = _Builder(clauses_of(prose), annotations)
    drafts = [
        draft
        for trigger in taken_in(builder.judge, _triggers(builder.clauses))
        if (draft := builder.draft(trigger)) is not None
    ]
    found = tuple(Retellings(builder.clauses, builder.judge).joined(drafts))
    index = QuotationIndex(annotations.quotations)
    told = Sayings(NAME, builder.judge, index).beside(with_happenings(builder.clauses, found))
    return evolve(annotations, events=annotations.events + told)


def _triggers(clauses: Clauses) -> list[Trigger]:
    """The triggers by their words alone, and those that are made so by who strikes or demands.

    What sentences about games tell of is none.
    """
    found = list(by_doers(clauses, triggers_in(clauses.syntax)))
    taken = {place for each in found for place in range(each.first, each.end)}
    others = (*strikes_in(clauses), *obligations_in(clauses))
    found += [each for each in others if each.first not in taken]
    games, numbers = games_in(clauses.syntax), clauses.syntax.sentence_numbers
    serious = [each for each in found if numbers[each.first] not in games]
    return sorted(serious, key=lambda trigger: trigger.first)


@define
class _Builder:
    clauses: Clauses
    annotations: Annotations
    judge: Judge = field(init=False)
    _telling: Telling = field(init=False)
    _mentions: MentionIndex = field(init=False)
    _circumstances: Circumstances = field(init=False)
    _sources: QuotationIndex = field(init=False)
    _people: frozenset[str] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.judge = Judge(self.clauses)
        self._telling = Telling(self.clauses, self.judge)
        self._mentions = MentionIndex(self.annotations.mentions)
        self._circumstances = Circumstances(self.clauses, self.annotations)
        self._sources = QuotationIndex(self.annotations.quotations)
        self._people = frozenset(
            each.id for each in self.annotations.entities if each.type is EntityType.PERSON
        )

    def draft(self, trigger: Trigger) -> Draft | None:
        """The event of a trigger; None where the words mean something else."""
        span = self.clauses.syntax.tokens.span(trigger.first, trigger.last)
        said = self._sources.innermost(span)
        kind = commitment(self.clauses, trigger, is_said=said is not None)
        is_commitment = kind != trigger.kind or trigger.shape == OBLIGATION
        cast = cast_of(self.clauses, trigger)
        if is_commitment and kind.type == "REQUEST":
            cast = Cast([], cast.actors)
        is_unsaid = said is None and (trigger.shape == OBLIGATION or is_advice(self.clauses, cast))
        if is_unsaid or tells_of_none(self.clauses, trigger, kind, cast):
            return None
        participants = self._participants(cast, said)
        is_spoken = kind.type in word_group("spoken") and trigger.shape != "noun"
        if said is not None and (is_commitment or is_spoken):
            participants = self._with_speaker(said, participants)
        event = Event(
            trigger=_with_cue(span, said) if is_commitment else span,
            type=kind.type,
            contexts=contexts_of(self.clauses.syntax, trigger),
            mode=kind.mode or self._mode_of_weapons(kind, cast),
            participants=participants,
            place=self._circumstances.place(trigger, cast.targets),
            time=self._circumstances.time(trigger),
            factuality=self._yet(trigger, is_commitment=is_commitment),
            quantities=self._circumstances.quantities(trigger, cast.targets),
            confidence=trigger.confidence if participants else _BARE_CONFIDENCE,
            evidence=(_evidence("commitment" if is_commitment else trigger.shape),),
        )
        is_placed = event.place is not None or event.time is not None
        told = self._telling.is_told(
            trigger, kind, participants, is_undergone=cast.is_undergone, is_placed=is_placed
        )
        return Draft(trigger, event, told)

    def _yet(self, trigger: Trigger, *, is_commitment: bool) -> Factuality:
        """Intended, for what "will" come; the words around it may say less, never more."""
        is_ahead = not is_commitment and self.judge.is_to_come(trigger.first, trigger.last)
        return Factuality.INTENDED if is_ahead else Factuality.ASSERTED

    def _mode_of_weapons(self, kind: Kind, cast: Cast) -> str | None:
        """The mode that the weapons make of an attack that has none by its words."""
        if kind.type != "ASSAULT":
            return None
        modes = (weapon_mode(self.clauses, each) for each in cast.instruments)
        return next((mode for mode in modes if mode is not None), None)

    def _participants(self, cast: Cast, said: Quotation | None) -> tuple[Participant, ...]:
        found = [self._participant(ParticipantRole.ACTOR, each, said) for each in cast.actors]
        found += [self._participant(ParticipantRole.TARGET, each, said) for each in cast.targets]
        found += [
            self._participant(ParticipantRole.INSTRUMENT, each, None) for each in cast.instruments
        ]
        return tuple(dict.fromkeys(found))

    def _participant(self, role: str, phrase: NounPhrase, said: Quotation | None) -> Participant:
        tokens = self.clauses.syntax.tokens
        span = tokens.span(phrase.first, phrase.last)
        entity = self._mentions.entity_of(self._meant(phrase))
        is_pronoun = tokens.lowers[phrase.first] in _SPEAKING and phrase.last == phrase.first + 1
        if not is_pronoun or said is None or said.source is None or self._is_it(phrase, said):
            return Participant(role=role, span=span, entity=entity)
        if entity is None or entity == said.speaker:
            return Participant(role=role, span=said.source, entity=said.speaker)
        return Participant(role=role, span=span, entity=entity)

    def _meant(self, phrase: NounPhrase) -> TextSpan:
        """What of a noun phrase says whom it means: "forces in Guinea" means the forces."""
        syntax = self.clauses.syntax
        base = syntax.noun_phrase_at.get(phrase.first)
        is_placed = base is not None and self.clauses.placed(base) == phrase
        own = base if base is not None and is_placed else phrase
        return syntax.tokens.span(own.first, own.last)

    def _is_it(self, phrase: NounPhrase, said: Quotation) -> bool:
        """Whether "it" cannot mean the one who speaks: "he said that it was ruled out"."""
        tokens = self.clauses.syntax.tokens
        if tokens.lowers[phrase.first] not in {"it", "its"} or said.source is None:
            return False
        is_person = said.source.of(tokens.text).lower() in {"he", "she", "they", "i"}
        return is_person or said.speaker in self._people

    def _with_speaker(
        self, said: Quotation, participants: tuple[Participant, ...]
    ) -> tuple[Participant, ...]:
        """The participants with whoever says so: what is done by speaking is done by them.

        Who is named after what they say mostly speaks of others: "..., an official said".
        """
        if said.source is None or said.source.start > said.content[0].start:
            return participants
        speaker = Participant(role=ParticipantRole.ACTOR, span=said.source, entity=said.speaker)
        actors = [each for each in participants if each.role == ParticipantRole.ACTOR]
        known = any(each.entity == said.speaker is not None for each in actors)
        return participants if known or speaker in actors else (speaker, *participants)


def _with_cue(trigger: TextSpan, said: Quotation | None) -> TextSpan:
    """From the cue to the act: "said it would release" is what tells of the promise."""
    if said is None or said.cue is None or said.cue.start > trigger.start:
        return trigger
    return TextSpan(said.cue.start, trigger.end)


@cache
def _evidence(shape: str) -> Evidence:
    return Evidence(extractor=NAME, method=shape)
