"""Strategies for annotations: every span lies in the text, every name names an entity."""

from collections.abc import Callable, Iterable
from typing import Any, Final, TypeVar

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from newsmodel.model import (
    Annotations,
    Answers,
    Attribution,
    Entity,
    EntityType,
    Event,
    Evidence,
    Factuality,
    Mention,
    MentionKind,
    Participant,
    ParticipantRole,
    Quantity,
    Quotation,
    QuotationKind,
    TextSpan,
    TimeExpression,
    TimeType,
)
from newsmodel.testing.strategies.arguments import check_entities, check_text
from newsmodel.testing.strategies.basics import (
    confidences,
    identifiers,
    numbers,
    optional_phrases,
    phrases,
    places,
    span_at,
    spans_within,
)

T = TypeVar("T")


def evidence() -> st.SearchStrategy[Evidence]:
    """Evidence of any extractor, with and without anchor and span."""
    return _EVIDENCE


def entities() -> st.SearchStrategy[tuple[Entity, ...]]:
    """A few entities with identifiers of their own."""
    return _ENTITIES


def mentions(text: str, *, entities: Iterable[str]) -> st.SearchStrategy[Mention]:
    """Places where a text speaks of one of some entities, given by their identifiers."""
    known = check_entities(entities)
    if not known:
        raise InvalidArgument("without an entity there is nothing to mention")
    return _Annotating.strategy(_Annotating.mention, text, known)


def time_expressions(text: str) -> st.SearchStrategy[TimeExpression]:
    """Time expressions with TIMEX3 values."""
    return _Annotating.strategy(_Annotating.time, text)


def quantities(text: str) -> st.SearchStrategy[Quantity]:
    """Numbers of things, exact and vague."""
    return _Annotating.strategy(_Annotating.quantity, text)


def quotations(text: str, *, entities: Iterable[str] = ()) -> st.SearchStrategy[Quotation]:
    """Quotations in one piece and in several, whose speakers are among some entities."""
    return _Annotating.strategy(_Annotating.quotation, text, check_entities(entities))


def attributions(text: str, *, entities: Iterable[str] = ()) -> st.SearchStrategy[Attribution]:
    """Attributions, also such as lie within each other."""
    return _Annotating.strategy(_Annotating.attribution, text, check_entities(entities))


def events(text: str, *, entities: Iterable[str] = ()) -> st.SearchStrategy[Event]:
    """Events whose participants and sources are among some entities."""
    return _Annotating.strategy(_Annotating.event, text, check_entities(entities))


def annotations(text: str) -> st.SearchStrategy[Annotations]:
    """Annotations of a text; of an empty text, entities alone."""
    return _annotations(check_text(text))


@st.composite
def _annotations(draw: st.DrawFn, text: str) -> Annotations:
    known = draw(_ENTITIES)
    if not text:
        return Annotations(entities=known)
    one = _Annotating(draw, len(text), tuple(entity.id for entity in known))
    return Annotations(
        entities=known,
        mentions=one.few(one.mention) if known else (),
        times=one.few(one.time),
        quantities=one.few(one.quantity),
        quotations=one.few(one.quotation),
        events=one.few(one.event),
        answers=one.answers(),
    )


class _Annotating:
    """Draws annotations of one text.

    All strategies that it draws from are made once: strategies that are made anew for each text
    take Hypothesis ten times as long.
    """

    def __init__(self, draw: st.DrawFn, length: int, entities: tuple[str, ...]) -> None:
        self._draw = draw
        self._length = length
        self._entities = entities

    @staticmethod
    def strategy(
        method: "Callable[[_Annotating], T]", text: str, entities: tuple[str, ...] = ()
    ) -> "st.SearchStrategy[T]":
        """What one of the methods draws, as a strategy of its own."""
        length = len(check_text(text, least=1))

        @st.composite
        def drawn(draw: st.DrawFn) -> T:
            return method(_Annotating(draw, length, entities))

        return drawn()

    def few(self, one: "Callable[[], T]") -> "tuple[T, ...]":
        return tuple(one() for _ in range(self._draw(_FEW)))

    def span(self) -> TextSpan:
        return span_at(self._draw(places()), self._length)

    def optional_span(self) -> TextSpan | None:
        return self.span() if self._draw(st.booleans()) else None

    def optional_entity(self) -> str | None:
        number = self._draw(_FEW) if self._entities else 0
        return self._entities[(number - 1) % len(self._entities)] if number else None

    def mention(self) -> Mention:
        number = self._draw(_FEW)
        return Mention(
            span=self.span(),
            entity=self._entities[number % len(self._entities)],
            kind=self._draw(st.sampled_from(MentionKind)),
            **self._draw(_FOUND),
        )

    def time(self) -> TimeExpression:
        return TimeExpression(
            span=self.span(),
            type=self._draw(st.sampled_from(TimeType)),
            value=self._draw(_TIMES),
            modifier=self._draw(st.sampled_from((None, "START", "APPROX"))),
            **self._draw(_FOUND),
        )

    def quantity(self) -> Quantity:
        return Quantity(
            span=self.span(),
            value=self._draw(_NUMBERS),
            unit=self._draw(st.sampled_from((None, "people", "EUR", "%"))),
            modifier=self._draw(st.sampled_from((None, "more than", "about"))),
            **self._draw(_FOUND),
        )

    def quotation(self) -> Quotation:
        return Quotation(
            content=self._content(),
            kind=self._draw(st.sampled_from(QuotationKind)),
            cue=self.optional_span(),
            source=self.optional_span(),
            speaker=self.optional_entity(),
            **self._draw(_FOUND),
        )

    def _content(self) -> tuple[TextSpan, ...]:
        """One span, or several in order that do not overlap."""
        first, *others = sorted(self.span() for _ in range(1 + self._draw(_FEW)))
        content = [first]
        for span in others:
            if span.start >= content[-1].end:
                content.append(span)
        return tuple(content)

    def attribution(self) -> Attribution:
        outer: Attribution | None = None
        for _ in range(self._draw(_FEW)):
            outer = self._within(outer)
        return self._within(outer)

    def answers(self) -> Answers:
        spans: dict[str, Any] = {question: self.span() for question in self._draw(_QUESTIONS)}
        known = list(spans)[: self._draw(_FEW)]
        return Answers(**spans, evidence=dict.fromkeys(known, _RULE))

    def _within(self, outer: Attribution | None) -> Attribution:
        return Attribution(
            span=self.span(),
            speaker=self.optional_entity(),
            quotation=self.optional_span(),
            verified=self._draw(st.sampled_from((None, True, False))),
            within=outer,
        )

    def event(self) -> Event:
        return Event(
            trigger=self.span(),
            type=self._draw(_TYPES),
            mode=self._draw(st.sampled_from((None, "drone", "demo"))),
            contexts=self._draw(_CONTEXTS),
            participants=self.few(self._participant),
            place=self.optional_span(),
            time=self.optional_span(),
            factuality=self._draw(st.sampled_from(Factuality)),
            attribution=self.attribution() if self._draw(st.booleans()) else None,
            quantities=(self.span(),) if self._draw(st.booleans()) else (),
            happening=self._draw(st.sampled_from((None, "h1"))),
            ontology=self._draw(st.sampled_from(("PLOVER", "ACME"))),
            **self._draw(_FOUND),
        )

    def _participant(self) -> Participant:
        entity = self.optional_entity()
        span = self.span() if entity is None else self.optional_span()
        country, sectors = self._draw(_CODES)
        return Participant(
            role=self._draw(_ROLES), span=span, entity=entity, country=country, sectors=sectors
        )


_EVIDENCE: Final = st.builds(
    Evidence,
    extractor=st.sampled_from(("html.json_ld", "en.quotations", "acme.byline", "")),
    version=st.sampled_from((None, "0.1.0")),
    method=optional_phrases(),
    anchor=st.sampled_from((None, "$.author[0].name", "/html/body/h1", "line 3")),
    span=st.none() | spans_within(40),
)
_RULE: Final = Evidence(extractor="en.events", method="trigger")
_MODEL: Final = Evidence(extractor="acme.model", version="2.1", span=TextSpan(3, 9))
_FOUND: Final[st.SearchStrategy[dict[str, Any]]] = st.builds(
    dict, confidence=confidences(), evidence=st.sampled_from(((), (_RULE,), (_RULE, _MODEL)))
)
_ENTITIES: Final = st.lists(
    st.tuples(st.sampled_from(EntityType), phrases(), st.lists(identifiers(), max_size=1)),
    max_size=3,
).map(
    lambda drawn: tuple(
        Entity(id=f"e{number}", type=kind, name=name, identifiers=tuple(known))
        for number, (kind, name, known) in enumerate(drawn)
    )
)
_FEW: Final = st.integers(0, 2)
_NUMBERS: Final = st.none() | numbers()
_TYPES: Final = st.sampled_from(("ASSAULT", "CONSULT", "AGREE", "PROTEST", "ACCUSE"))
_ROLES: Final = st.sampled_from((ParticipantRole.ACTOR, ParticipantRole.TARGET, "mediator"))
_CODES: Final = st.sampled_from(
    ((None, ()), ("KEN", ()), (None, ("IGO",)), ("UGA", ("GOV", "MIL")))
)
_TIMES: Final = st.sampled_from(("2025-W17", "2025-04-21TNI", "P3D", "PAST_REF", None))
_CONTEXTS: Final = st.sampled_from(((), (), ("military",), ("election", "economic")))
_QUESTIONS: Final = st.sampled_from(
    ((), ("who",), ("what", "when"), ("who", "what", "when", "where", "why", "how"))
)
