"""Events, quotations and times in words: who did what to whom, when, where, says who, how sure."""

from collections.abc import Iterator
from typing import Final

from newsmodel.model import (
    Annotations,
    Event,
    Factuality,
    Participant,
    ParticipantRole,
    Quotation,
    TextSpan,
)
from newsmodel.report.style import Look, Style, harmless, shortened

_LOOKS: Final = {
    Factuality.ASSERTED: Look.GOOD,
    Factuality.NEGATED: Look.BAD,
    Factuality.POSSIBLE: Look.DOUBT,
    Factuality.INTENDED: Look.DOUBT,
    Factuality.ALLEGED: Look.DOUBT,
}
_LONGEST_NAME: Final = 60
_LONGEST_QUOTATION: Final = 200
_UNKNOWN: Final = "?"


def event_lines(event: Event, found: Annotations, text: str, style: Style) -> Iterator[str]:
    """One event in three lines at most."""
    actors = _participants(event, ParticipantRole.ACTOR, found, text)
    targets = _participants(event, ParticipantRole.TARGET, found, text)
    what = event.type + (f"/{event.mode}" if event.mode else "")
    sure = f"{event.factuality}, {event.confidence:.0%}"
    sure = style.paint(sure, _LOOKS[event.factuality])
    yield f"{style.paint(harmless(what), Look.TITLE)}  ({sure})"
    told = f"{actors or _UNKNOWN} — “{event.trigger.of(text)}”"
    yield style.wrap(told + (f" → {targets}" if targets else ""), indent="  ", hanging="    ")
    rest = "; ".join(_circumstances(event, found, text))
    if rest:
        yield style.wrap(rest, indent="  ", hanging="    ")


def quotation_lines(
    quotation: Quotation, found: Annotations, text: str, style: Style
) -> Iterator[str]:
    """A quotation, and whose words it is said to be."""
    words = " […] ".join(span.of(text) for span in quotation.content)
    yield style.wrap(shortened(words, _LONGEST_QUOTATION), indent="  ", hanging="  ")
    speaker = name_of(quotation.speaker, quotation.source, found, text) or "speaker not known"
    cue = f", “{shortened(quotation.cue.of(text), _LONGEST_NAME)}”" if quotation.cue else ""
    yield style.paint(f"    — {speaker}{cue} ({quotation.kind})", Look.FAINT)


def time_lines(found: Annotations, text: str, style: Style) -> Iterator[str]:
    """The time expressions with their values, each surface and value once."""
    pairs = dict.fromkeys(
        (shortened(time.span.of(text), _LONGEST_NAME), harmless(time.value or _UNKNOWN))
        for time in found.times
    )
    width = min(max((len(surface) for surface, _ in pairs), default=0), style.width // 2)
    for surface, value in pairs:
        yield f"  {shortened(surface, width):<{width}}  {style.paint(value, Look.FAINT)}"


def _circumstances(event: Event, found: Annotations, text: str) -> Iterator[str]:
    if event.time:
        value = next((time.value for time in found.times if time.span == event.time), None)
        yield f"when: {event.time.of(text)}" + (f" ({value})" if value else "")
    if event.place:
        yield f"where: {event.place.of(text)}"
    if event.quantities:
        yield "how many: " + ", ".join(span.of(text) for span in event.quantities)
    for attribution in event.attribution.chain() if event.attribution else ():
        says = name_of(attribution.speaker, attribution.span, found, text)
        yield f"says: {says}" + (" (not verified)" if attribution.verified is False else "")


def _participants(event: Event, role: str, found: Annotations, text: str) -> str:
    names = (
        (name_of(each.entity, each.span, found, text) or _UNKNOWN) + codes_of(each)
        for each in event.participants_as(role)
    )
    return ", ".join(names)


def codes_of(participant: Participant) -> str:
    """The country and sectors of a participant, in brackets; nothing where none is known."""
    codes = " ".join(filter(None, (participant.country, *participant.sectors)))
    return f" ({shortened(codes, _LONGEST_NAME)})" if codes else ""


def name_of(entity: str | None, span: TextSpan | None, found: Annotations, text: str) -> str | None:
    """The name of an entity, else the words that the text has for it."""
    if entity is not None:
        return shortened(found.entity(entity).name, _LONGEST_NAME)
    return shortened(span.of(text), _LONGEST_NAME) if span else None
