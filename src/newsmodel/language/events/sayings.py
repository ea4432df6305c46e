"""What is done by saying it, beside what is said: a claim accuses, a declared intention threatens.

Who claims that another attacked accuses the other, and the attack stays what is alleged. Who says
that he wants to attack threatens, and the attack stays what is intended.
"""

from collections.abc import Sequence
from functools import cache
from typing import Final

from attrs import evolve, frozen

from newsmodel.language.events.lexicon import Kind
from newsmodel.language.events.lexicon import group as word_group
from newsmodel.language.factuality import tokens_of_span
from newsmodel.language.factuality.judging import Judge
from newsmodel.language.phrases import VerbGroup
from newsmodel.language.quoting.index import QuotationIndex
from newsmodel.language.tagging import lemmas
from newsmodel.model import (
    Event,
    Evidence,
    Factuality,
    Participant,
    ParticipantRole,
    Quotation,
    TextSpan,
)

_DEEDS: Final = frozenset({"ASSAULT", "COERCE", "SANCTION"})
_THREAT: Final = Kind("THREATEN", None)
_ACCUSATION: Final = Kind("ACCUSE", "allege")
_CONFIDENCE: Final = 0.6


@frozen
class Sayings:
    """Finds the events that sources make by telling of others."""

    name: str
    judge: Judge
    index: QuotationIndex

    def beside(self, events: Sequence[Event]) -> tuple[Event, ...]:
        """The events with those that lie in the telling of them, in the order of the text."""
        found = {(each.trigger.start, each.type): each for each in events}
        for event in events:
            said = self.index.innermost(event.trigger) if event.type in _DEEDS else None
            made = None if said is None else self._made(event, said)
            if made is not None:
                found.setdefault((made.trigger.start, made.type), made)
        return tuple(sorted(found.values(), key=lambda each: each.trigger.start))

    def _made(self, event: Event, said: Quotation) -> Event | None:
        intending = self._intending(event)
        if intending is not None:
            return self._event(_THREAT, intending, event.participants)
        if said.cue is None or not self._is_claim(event, said):
            return None
        accused = [each for each in event.participants_as("actor") if not _is_own(each, said)]
        return self._event(_ACCUSATION, said.cue, _sides(said, accused)) if accused else None

    def _is_claim(self, event: Event, said: Quotation) -> bool:
        """Whether somebody vouches for a deed whom the text does not follow."""
        syntax = self.judge.clauses.syntax
        cue = "" if said.cue is None else said.cue.of(syntax.tokens.text).split()[-1].lower()
        is_claiming = any(lemma in word_group("claiming") for lemma in lemmas(cue))
        if said.speaker is None or not is_claiming:
            return False
        judged = self.judge.judge(*tokens_of_span(syntax.tokens, event.trigger))[0]
        return judged in {Factuality.ASSERTED, Factuality.ALLEGED}

    def _intending(self, event: Event) -> TextSpan | None:
        """From the verb of wanting to the act: "wants to attack"; None where none governs it."""
        syntax = self.judge.clauses.syntax
        first, last = tokens_of_span(syntax.tokens, event.trigger)
        act = syntax.verb_group_at.get(first)
        wish = self.judge.clauses.governor(act) if act is not None and act.is_infinitive else None
        if act is None or wish is None or not self._is_wish(wish, act):
            return None
        return syntax.tokens.span(wish.head, last)

    def _is_wish(self, wish: VerbGroup, act: VerbGroup) -> bool:
        known = lemmas(self.judge.clauses.syntax.tokens.lowers[wish.head])
        is_close = wish.last == act.first and not wish.is_negated and wish.modal is None
        return is_close and any(lemma in word_group("intending") for lemma in known)

    def _event(self, kind: Kind, span: TextSpan, parties: tuple[Participant, ...]) -> Event:
        return Event(
            trigger=span,
            type=kind.type,
            mode=kind.mode,
            participants=parties,
            confidence=_CONFIDENCE,
            evidence=(_evidence(self.name),),
        )


def _is_own(actor: Participant, said: Quotation) -> bool:
    """Whether who did it is who says so."""
    return actor.span == said.source or actor.entity == said.speaker


def _sides(said: Quotation, accused: Sequence[Participant]) -> tuple[Participant, ...]:
    """Who accuses whom."""
    accuser = Participant(role=ParticipantRole.ACTOR, span=said.source, entity=said.speaker)
    return (accuser, *(evolve(each, role=ParticipantRole.TARGET) for each in accused))


@cache
def _evidence(name: str) -> Evidence:
    return Evidence(extractor=name, method="saying")
