"""What was read out of a text: mentions, times, quantities, quotations, and the six answers.

Every span is a range in the one text that was annotated. Annotations point at each other by
entity identifier or by span.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, Final

from attrs import Attribute, field, fields, frozen

from newsmodel.model.errors import ModelError
from newsmodel.model.events import Event
from newsmodel.model.evidence import Evidence
from newsmodel.model.identifiers import Identifier
from newsmodel.model.json_values import FrozenMapping
from newsmodel.model.spans import TextSpan
from newsmodel.model.validation import (
    confidence,
    filled_text,
    finite,
    instance_of,
    optional,
    optional_text,
    reject,
    tuple_of,
)


class EntityType(StrEnum):
    """What sort of thing an entity is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    GROUP = "group"
    """People taken together: a nationality, "prosecutors", "both sides"."""

    EVENT = "event"
    PRODUCT = "product"
    OTHER = "other"


class MentionKind(StrEnum):
    """How a text speaks of an entity (ACE entity mention types)."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


@frozen(kw_only=True)
class Entity:
    """Somebody or something that the text speaks of, however often."""

    id: str = field(validator=filled_text)
    """Unique among the entities of one text; means nothing outside it."""

    type: EntityType = field(validator=instance_of(EntityType))
    """What sort of thing it is."""

    name: str = field(validator=filled_text)
    """The fullest name that the text gives, or its fullest description."""

    identifiers: tuple[Identifier, ...] = field(default=(), validator=tuple_of(Identifier))
    """Identifiers in knowledge bases, such as ``wikidata`` or ``geonames``."""


@frozen(kw_only=True)
class Mention:
    """A place where the text speaks of an entity."""

    span: TextSpan = field(validator=instance_of(TextSpan))
    """The words that speak of it."""

    entity: str = field(validator=filled_text)
    """The identifier of the `Entity`."""

    kind: MentionKind = field(default=MentionKind.NAME, validator=instance_of(MentionKind))
    """How they speak of it."""

    confidence: float = field(default=1.0, validator=confidence)
    """How sure the annotator is, from 0 to 1."""

    evidence: tuple[Evidence, ...] = field(default=(), validator=tuple_of(Evidence))
    """Who found it, and how."""


class TimeType(StrEnum):
    """The types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@frozen(kw_only=True)
class TimeExpression:
    """A time expression with its value (TimeML TIMEX3)."""

    span: TextSpan = field(validator=instance_of(TextSpan))
    """The words of the expression."""

    type: TimeType = field(validator=instance_of(TimeType))
    """What sort of time it tells."""

    value: str | None = field(default=None, validator=optional_text)
    """The TIMEX3 value, such as ``2025-W17``, ``2025-04-21TNI``, ``P3D`` or ``PAST_REF``;
    None where it is not to be known."""

    modifier: str | None = field(default=None, validator=optional_text)
    """The TIMEX3 ``mod``, such as ``START`` or ``APPROX``."""

    confidence: float = field(default=1.0, validator=confidence)
    """How sure the annotator is, from 0 to 1."""

    evidence: tuple[Evidence, ...] = field(default=(), validator=tuple_of(Evidence))
    """Who found it, and how."""


@frozen(kw_only=True)
class Quantity:
    """A number of something."""

    span: TextSpan = field(validator=instance_of(TextSpan))
    """The words: number, unit and modifier."""

    value: float | int | None = field(default=None, validator=optional(finite))
    """None for a vague quantity such as "several"."""

    unit: str | None = field(default=None, validator=optional_text)
    """What is counted or measured: a noun as written, an ISO 4217 code, or ``%``."""

    modifier: str | None = field(default=None, validator=optional_text)
    """``more than``, ``less than``, ``at least``, ``at most``, ``about``, or the vague word."""

    confidence: float = field(default=1.0, validator=confidence)
    """How sure the annotator is, from 0 to 1."""

    evidence: tuple[Evidence, ...] = field(default=(), validator=tuple_of(Evidence))
    """Who found it, and how."""


class QuotationKind(StrEnum):
    """How the words of another are reported."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    """Indirect speech with some words in quotation marks."""


@frozen(kw_only=True)
class Quotation:
    """What somebody is reported to have said (PARC attribution: content, cue, source).

    Quotations nest: one lies within another when its content does.
    """

    content: tuple[TextSpan, ...] = field(validator=tuple_of(TextSpan))
    """The words reported, quotation marks included; several spans where a cue interrupts them,
    in the order of the text."""

    kind: QuotationKind = field(validator=instance_of(QuotationKind))
    """How the words are reported."""

    cue: TextSpan | None = field(default=None, validator=optional(instance_of(TextSpan)))
    """The words that say that somebody spoke: "said", "according to"."""

    source: TextSpan | None = field(default=None, validator=optional(instance_of(TextSpan)))
    """The words that name the speaker."""

    speaker: str | None = field(default=None, validator=optional_text)
    """The identifier of the speaker's `Entity`; None where it is not to be known."""

    confidence: float = field(default=1.0, validator=confidence)
    """How sure the annotator is, from 0 to 1."""

    evidence: tuple[Evidence, ...] = field(default=(), validator=tuple_of(Evidence))
    """Who found it, and how."""

    def __attrs_post_init__(self) -> None:
        if not self.content:
            raise ModelError("Quotation.content: expected at least one span, got none")
        for before, after in zip(self.content, self.content[1:], strict=False):
            if before.end > after.start:
                raise ModelError(
                    f"Quotation.content: expected spans in order, got {before} before {after}"
                )

    @property
    def outer(self) -> TextSpan:
        """From the start of the content to its end, interruptions included."""
        return TextSpan(self.content[0].start, self.content[-1].end)

    def spans(self) -> Iterator[TextSpan]:
        """Every span of the quotation."""
        yield from self.content
        yield from (span for span in (self.cue, self.source) if span is not None)


QUESTIONS: Final = ("who", "what", "when", "where", "why", "how")
"""The questions that `Answers` answers."""


def _frozen_evidence(value: Mapping[str, Evidence]) -> FrozenMapping[Evidence]:
    return value if isinstance(value, FrozenMapping) else FrozenMapping(value)


def _evidence_by_question(
    instance: Any, attribute: "Attribute[Any]", value: Mapping[str, Any]
) -> None:
    for question, item in value.items():
        if question not in QUESTIONS or not isinstance(item, Evidence):
            reject(instance, attribute, "Evidence by question", {question: item})


@frozen(kw_only=True)
class Answers:
    """The main event of a text as the six questions of journalism, each with its span."""

    who: TextSpan | None = field(default=None, validator=optional(instance_of(TextSpan)))
    """Who did it."""

    what: TextSpan | None = field(default=None, validator=optional(instance_of(TextSpan)))
    """What was done."""

    when: TextSpan | None = field(default=None, validator=optional(instance_of(TextSpan)))
    """When it happened."""

    where: TextSpan | None = field(default=None, validator=optional(instance_of(TextSpan)))
    """Where it happened."""

    why: TextSpan | None = field(default=None, validator=optional(instance_of(TextSpan)))
    """For what reason."""

    how: TextSpan | None = field(default=None, validator=optional(instance_of(TextSpan)))
    """In what way."""

    evidence: Mapping[str, Evidence] = field(
        default=FrozenMapping(), converter=_frozen_evidence, validator=_evidence_by_question
    )
    """Who found the answer to each question, and how."""

    def __attrs_post_init__(self) -> None:
        for question in self.evidence:
            if getattr(self, question) is None:
                raise ModelError(f"Answers.evidence: there is no answer to {question!r}")

    def spans(self) -> Iterator[TextSpan]:
        """The answers that are there."""
        answers = (getattr(self, question) for question in QUESTIONS)
        return (answer for answer in answers if answer is not None)


@frozen(kw_only=True)
class Annotations:
    """Everything that was read out of one text.

    Raises:
        ModelError: when two entities share an identifier, or an annotation names an entity that
            is not among `entities`.
    """

    mentions: tuple[Mention, ...] = field(default=(), validator=tuple_of(Mention))
    """Places where the text speaks of entities."""

    entities: tuple[Entity, ...] = field(default=(), validator=tuple_of(Entity))
    """Whom and what the text speaks of, each once."""

    times: tuple[TimeExpression, ...] = field(default=(), validator=tuple_of(TimeExpression))
    """Time expressions (TIMEX3)."""

    quantities: tuple[Quantity, ...] = field(default=(), validator=tuple_of(Quantity))
    """Numbers of things."""

    quotations: tuple[Quotation, ...] = field(default=(), validator=tuple_of(Quotation))
    """What people are reported to have said (PARC)."""

    events: tuple[Event, ...] = field(default=(), validator=tuple_of(Event))
    """What happens, by an ontology such as PLOVER."""

    answers: Answers = field(default=Answers(), validator=instance_of(Answers))
    """The main event as the six questions of journalism."""

    def __attrs_post_init__(self) -> None:
        known = {entity.id for entity in self.entities}
        if len(known) < len(self.entities):
            raise ModelError("Annotations.entities: expected unique identifiers, got one twice")
        for where, entity in self._references():
            if entity not in known:
                raise ModelError(f"Annotations.{where}: no entity has the identifier {entity!r}")

    def __bool__(self) -> bool:
        return any(getattr(self, layer) for layer in LAYERS) or any(self.answers.spans())

    def _references(self) -> Iterator[tuple[str, str]]:
        for index, mention in enumerate(self.mentions):
            yield f"mentions[{index}].entity", mention.entity
        for index, quotation in enumerate(self.quotations):
            if quotation.speaker is not None:
                yield f"quotations[{index}].speaker", quotation.speaker
        for index, event in enumerate(self.events):
            for entity in event.entities():
                yield f"events[{index}]", entity

    def entity(self, identifier: str) -> Entity:
        """The entity with an identifier.

        Raises:
            KeyError: when there is none.
        """
        for entity in self.entities:
            if entity.id == identifier:
                return entity
        raise KeyError(f"no entity has the id {identifier!r}")

    def mentions_of(self, identifier: str) -> tuple[Mention, ...]:
        """Every mention of an entity, in the order they were found."""
        return tuple(mention for mention in self.mentions if mention.entity == identifier)

    def spans(self) -> Iterator[TextSpan]:
        """Every span of every annotation."""
        for mention in self.mentions:
            yield mention.span
        for time in self.times:
            yield time.span
        for quantity in self.quantities:
            yield quantity.span
        for quotation in self.quotations:
            yield from quotation.spans()
        for event in self.events:
            yield from event.spans()
        yield from self.answers.spans()

    def check_spans(self, text: str) -> None:
        """Raise ModelError, naming the annotation, when a span reaches beyond the text."""
        furthest = max((span.end for span in self.spans()), default=0)
        if furthest > len(text):
            where, span = next(each for each in self._placed_spans() if each[1].end > len(text))
            raise ModelError(
                f"Article.annotations.{where}: expected spans within the {len(text)} characters "
                f"of the text, got one that ends at {span.end}"
            )

    def _placed_spans(self) -> Iterator[tuple[str, TextSpan]]:
        for layer in ("mentions", "times", "quantities"):
            for index, item in enumerate(getattr(self, layer)):
                yield f"{layer}[{index}].span", item.span
        for layer in ("quotations", "events"):
            for index, item in enumerate(getattr(self, layer)):
                for span in item.spans():
                    yield f"{layer}[{index}]", span
        for span in self.answers.spans():
            yield "answers", span


LAYERS = tuple(attribute.name for attribute in fields(Annotations) if attribute.name != "answers")
"""The layers of annotations that are tuples."""
