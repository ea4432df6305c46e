"""Who reports an event: the sources of the quotations that it lies in, from the inside out."""

from bisect import bisect_right
from functools import cache
from typing import Final

from attrs import evolve

from newsmodel.language.phrases import Syntax, syntax_of
from newsmodel.language.quoting.index import QuotationIndex
from newsmodel.language.verification import unverified_sentences
from newsmodel.model import (
    Annotations,
    Attribution,
    Event,
    Evidence,
    ParticipantRole,
    Quotation,
    TextSpan,
)
from newsmodel.plugin import Prose, annotator

NAME: Final = "en.attribution"

_DEEPEST: Final = 4
_SAID_BY_THE_ACTOR: Final = frozenset({"AGREE", "REJECT", "REQUEST", "THREATEN", "ACCUSE"})


@annotator(provides={"attribution"}, requires={"events", "quotations"}, languages="en", name=NAME)
def attribution(prose: Prose, annotations: Annotations) -> Annotations:
    """The events with their attribution; what an actor does by speaking needs none."""
    syntax = syntax_of(prose)
    index = QuotationIndex(annotations.quotations)
    unverified = unverified_sentences(syntax)
    return evolve(
        annotations,
        events=tuple(_attributed(syntax, index, unverified, each) for each in annotations.events),
    )


def _attributed(
    syntax: Syntax, index: QuotationIndex, unverified: frozenset[int], event: Event
) -> Event:
    around = [each for each in index.around(event.trigger) if each.source is not None]
    if event.attribution is not None or not around or _is_own_speech(event, around[0]):
        return event
    is_unverified = sentence_at(syntax, event.trigger) in unverified
    chain: Attribution | None = None
    for quotation in reversed(around[:_DEEPEST]):
        if quotation.source is not None:
            chain = Attribution(
                span=quotation.source,
                speaker=quotation.speaker,
                quotation=quotation.outer,
                verified=False if is_unverified else None,
                within=chain,
            )
    return evolve(event, attribution=chain, evidence=(*event.evidence, _evidence()))


def _is_own_speech(event: Event, quotation: Quotation) -> bool:
    """Whether the source does by these very words what the event tells of."""
    if event.type not in _SAID_BY_THE_ACTOR:
        return False
    actors = event.participants_as(ParticipantRole.ACTOR)
    return any(
        actor.span == quotation.source
        or (actor.entity is not None and actor.entity == quotation.speaker)
        for actor in actors
    )


def sentence_at(syntax: Syntax, span: TextSpan) -> int:
    """The number of the sentence that a span begins in."""
    token = bisect_right(syntax.tokens.starts, span.start) - 1
    return syntax.sentence_numbers[max(token, 0)] if syntax.sentence_numbers else 0


@cache
def _evidence() -> Evidence:
    return Evidence(extractor=NAME, method="quotation")
