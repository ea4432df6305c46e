"""Who did what to whom, when, where, who says so, and how sure (PLOVER, FactBank)."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any, Final, Optional

from attrs import Attribute, field, frozen

from newsmodel.model.errors import ModelError
from newsmodel.model.evidence import Evidence
from newsmodel.model.spans import TextSpan
from newsmodel.model.validation import (
    confidence,
    filled_text,
    instance_of,
    optional,
    optional_flag,
    optional_text,
    reject,
    texts,
    tuple_of,
)

_MOST_NESTED: Final = 64
"""How many attributions may lie within each other; no text needs a tenth of it."""


class Factuality(StrEnum):
    """How an event stands to the world, according to the text (after FactBank)."""

    ASSERTED = "asserted"
    """The text, or a source that it does not doubt, says that it happened."""

    NEGATED = "negated"
    """It is said not to have happened."""

    POSSIBLE = "possible"
    """It may happen or have happened; also conditions and questions."""

    INTENDED = "intended"
    """Somebody plans, orders, promises or wants it."""

    ALLEGED = "alleged"
    """Somebody claims it, and the text does not vouch for the claim."""


class ParticipantRole:
    """The roles of PLOVER participants; an ontology may have others."""

    ACTOR = "actor"
    """Who does it."""

    TARGET = "target"
    """Whom it is done to (PLOVER's recipient)."""

    INSTRUMENT = "instrument"
    """With what."""


@frozen(kw_only=True)
class Participant:
    """Somebody or something that takes part in an event; at least a span or an entity is known."""

    role: str = field(validator=filled_text)
    """A word such as those of `ParticipantRole`."""

    span: TextSpan | None = field(default=None, validator=optional(instance_of(TextSpan)))
    """The words that name the participant."""

    entity: str | None = field(default=None, validator=optional_text)
    """The identifier of its `Entity`."""

    country: str | None = field(default=None, validator=optional_text)
    """The country that it acts for or belongs to, by its ISO 3166-1 alpha-3 code, such as ``KEN``;
    ``XKX`` is Kosovo."""

    sectors: tuple[str, ...] = field(default=(), validator=texts)
    """What it is in public life, by the codes of the ontology, such as PLOVER's ``GOV`` or ``MIL``;
    the most telling first. Empty where that is not known."""

    def __attrs_post_init__(self) -> None:
        if self.span is None and self.entity is None:
            raise ModelError("Participant: expected a span or an entity, got neither")


def _attribution_or_none(instance: Any, attribute: "Attribute[Any]", value: object) -> None:
    if value is not None and not isinstance(value, Attribution):
        reject(instance, attribute, "Attribution", value)
    if sum(1 for _ in instance.chain()) > _MOST_NESTED:
        raise ModelError(f"Attribution.within: expected at most {_MOST_NESTED} within each other")


@frozen(kw_only=True)
class Attribution:
    """Who reports an event."""

    span: TextSpan = field(validator=instance_of(TextSpan))
    """The words that name the source."""

    speaker: str | None = field(default=None, validator=optional_text)
    """The identifier of the source's `Entity`."""

    quotation: TextSpan | None = field(default=None, validator=optional(instance_of(TextSpan)))
    """The outer span of the quotation that tells of the event."""

    verified: bool | None = field(default=None, validator=optional_flag)
    """False where the text says that the claim is not verified, True where it says that it is."""

    within: Optional["Attribution"] = field(default=None, validator=_attribution_or_none)
    """Who reports that this source says so: attributions nest."""

    def chain(self) -> Iterator["Attribution"]:
        """This attribution and those that it lies within, the innermost first."""
        link: Attribution | None = self
        while link is not None:
            yield link
            link = link.within


@frozen(kw_only=True)
class Event:
    """A happening that a text tells of, at one place in the text.

    Types, modes and contexts are those of an ontology, PLOVER unless another is named.
    """

    trigger: TextSpan = field(validator=instance_of(TextSpan))
    """The words that tell of the event: "shook", "drone strikes"."""

    type: str = field(validator=filled_text)
    """The type in the ontology, such as ``ASSAULT``."""

    mode: str | None = field(default=None, validator=optional_text)
    """The mode in the ontology, such as ``drone``."""

    contexts: tuple[str, ...] = field(default=(), validator=texts)
    """The contexts in the ontology, such as ``military`` or ``election``."""

    participants: tuple[Participant, ...] = field(default=(), validator=tuple_of(Participant))
    """Who takes part, the actor first."""

    place: TextSpan | None = field(default=None, validator=optional(instance_of(TextSpan)))
    """The words that say where."""

    time: TextSpan | None = field(default=None, validator=optional(instance_of(TextSpan)))
    """The span of a `TimeExpression` of the same text, where it is one."""

    factuality: Factuality = field(default=Factuality.ASSERTED, validator=instance_of(Factuality))
    """How it stands to the world, according to the text."""

    attribution: Attribution | None = field(
        default=None, validator=optional(instance_of(Attribution))
    )
    """Who reports it; None where the text itself does."""

    quantities: tuple[TextSpan, ...] = field(default=(), validator=tuple_of(TextSpan))
    """The spans of the quantities that tell of its size."""

    happening: str | None = field(default=None, validator=optional_text)
    """The same for all events of a text that tell of one happening; None where none is known
    to be told of again."""

    ontology: str = field(default="PLOVER", validator=filled_text)
    """The name of the ontology that type, mode and contexts belong to."""

    confidence: float = field(default=1.0, validator=confidence)
    """How sure the annotator is, from 0 to 1."""

    evidence: tuple[Evidence, ...] = field(default=(), validator=tuple_of(Evidence))
    """Who found it, and how."""

    def participants_as(self, role: str) -> tuple[Participant, ...]:
        """The participants in one role."""
        return tuple(each for each in self.participants if each.role == role)

    def entities(self) -> Iterator[str]:
        """The identifiers of all entities that the event names."""
        for participant in self.participants:
            if participant.entity is not None:
                yield participant.entity
        for attribution in self.attribution.chain() if self.attribution else ():
            if attribution.speaker is not None:
                yield attribution.speaker

    def spans(self) -> Iterator[TextSpan]:
        """Every span of the event."""
        yield self.trigger
        yield from (span for span in (self.place, self.time) if span is not None)
        yield from self.quantities
        for participant in self.participants:
            if participant.span is not None:
                yield participant.span
        for attribution in self.attribution.chain() if self.attribution else ():
            yield attribution.span
            if attribution.quotation is not None:
                yield attribution.quotation
