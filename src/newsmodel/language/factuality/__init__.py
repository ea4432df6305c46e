"""The factuality of events: asserted, negated, possible, intended or alleged."""

from bisect import bisect_right
from functools import cache
from typing import Final

from attrs import evolve

from newsmodel.language.clauses import clauses_of
from newsmodel.language.factuality.claims import Claims
from newsmodel.language.factuality.judging import Judge
from newsmodel.language.tokens import Tokens
from newsmodel.model import Annotations, Event, Evidence, Factuality, TextSpan
from newsmodel.plugin import Prose, annotator

NAME: Final = "en.factuality"


@annotator(provides={"factuality"}, requires={"events", "quotations"}, languages="en", name=NAME)
def factuality(prose: Prose, annotations: Annotations) -> Annotations:
    """The events with their factuality, whatever their type, judged by the words around them."""
    clauses = clauses_of(prose)
    claims = Claims(clauses.syntax, annotations)
    judge = Judge(clauses)
    return evolve(
        annotations, events=tuple(_judged(judge, claims, event) for event in annotations.events)
    )


def _judged(judge: Judge, claims: Claims, event: Event) -> Event:
    first, last = tokens_of_span(judge.clauses.syntax.tokens, event.trigger)
    if first == last:
        return event
    found, rule = judge.judge(first, last)
    if found is Factuality.ASSERTED:
        found, rule = claims.judge(event.trigger)
    if found is Factuality.ASSERTED:
        return event
    return evolve(event, factuality=found, evidence=(*event.evidence, _evidence(rule)))


def tokens_of_span(tokens: Tokens, span: TextSpan) -> tuple[int, int]:
    """The tokens that a span touches, as a range."""
    first = bisect_right(tokens.ends, span.start)
    last = first
    while last < len(tokens) and tokens.starts[last] < span.end:
        last += 1
    return first, last


@cache
def _evidence(rule: str) -> Evidence:
    return Evidence(extractor=NAME, method=rule)
