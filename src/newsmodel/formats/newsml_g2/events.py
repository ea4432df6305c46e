"""What items that hold no news tell as a text: concepts, events and plans of coverage.

An `Event` needs words that tell of it. So the text of such an item is made of what it says: the
name of each concept, what it is, when and where it happens, and who takes part, a paragraph each.
"""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from newsmodel.formats.instants import read_iso
from newsmodel.formats.newsml_g2.codes import codes, parted
from newsmodel.formats.newsml_g2.concepts import name_of
from newsmodel.formats.newsml_g2.item import Item
from newsmodel.formats.newsml_g2.labels import role_codes
from newsmodel.formats.newsml_g2.names import g2
from newsmodel.formats.newsml_g2.texts import in_language, lines, words
from newsmodel.model import (
    Annotations,
    Block,
    Entity,
    EntityType,
    Event,
    Factuality,
    Heading,
    Identifier,
    Mention,
    Paragraph,
    Participant,
    ParticipantRole,
    TextSpan,
    TimeExpression,
    TimeType,
)

CONCEPT: Final = g2("concept")
CONCEPT_SET: Final = g2("conceptSet")
COVERAGE_SET: Final = g2("newsCoverageSet")
EVENT_DETAILS: Final = g2("eventDetails")
_DEFINITION: Final = g2("definition")
_NOTE: Final = g2("note")
_CONCEPT_ID: Final = g2("conceptId")
_DATES: Final = g2("dates")
_START: Final = g2("start")
_END: Final = g2("end")
_DURATION: Final = g2("duration")
_OCCURRENCE: Final = g2("occurStatus")
_LOCATION: Final = g2("location")
_PARTICIPANT: Final = g2("participant")
_ORGANISER: Final = g2("organiser")
_ORGANISATION: Final = g2("organisationDetails")
_PLANNING: Final = f"{g2('newsCoverage')}/{g2('planning')}"
_HEADLINE: Final = g2("headline")
_ED_NOTE: Final = g2("edNote")
_SCHEDULED: Final = g2("scheduled")
_ASSIGNED_TO: Final = g2("assignedTo")

ONTOLOGY: Final = "NewsML-G2"
_EVENT: Final = "event"
_COVERAGE: Final = "newsCoverage"

_OCCURRENCES: Final = {
    "eos0": Factuality.ASSERTED,
    "eos2": Factuality.POSSIBLE,
    "eos3": Factuality.POSSIBLE,
    "eos6": Factuality.NEGATED,
}
"""What the statuses of the IPTC say: unplanned, uncertain, perhaps, cancelled; others are plans."""

_BETWEEN_BLOCKS: Final = len("\n\n")


class Told:
    """A text, told block by block, with what its words stand for."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._length = 0
        self._events: list[Event] = []
        self._times: list[TimeExpression] = []
        self._entities: list[Entity] = []
        self._mentions: list[Mention] = []

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The text."""
        return tuple(self._blocks)

    def annotations(self) -> Annotations:
        """What its words stand for."""
        return Annotations(
            mentions=tuple(self._mentions),
            entities=tuple(self._entities),
            times=tuple(self._times),
            events=tuple(self._events),
        )

    def say(self, block: Heading | Paragraph) -> TextSpan:
        """Add a block."""
        start = self._length + (_BETWEEN_BLOCKS if self._blocks else 0)
        self._blocks.append(block)
        self._length = start + len(block.text)
        return TextSpan(start, self._length)

    def say_time(self, start: str, further: str | None) -> TextSpan:
        """Add a time as an interval of ISO 8601, and what its start stands for."""
        whole = self.say(Paragraph(text=f"{start}/{further}" if further else start))
        span = TextSpan(whole.start, whole.start + len(start))
        instant = read_iso(start)
        if instant is not None:
            kind = TimeType.TIME if instant.precision.has_time else TimeType.DATE
            self._times.append(TimeExpression(span=span, type=kind, value=str(instant)))
        return span

    def say_entity(self, entity: Entity) -> TextSpan:
        """Add a name, and whom or what it stands for."""
        span = self.say(Paragraph(text=entity.name))
        self._entities.append(entity)
        self._mentions.append(Mention(span=span, entity=entity.id))
        return span

    def next_entity(self) -> str:
        """An identifier that no entity has yet."""
        return f"e{len(self._entities) + 1}"

    def happens(self, event: Event) -> None:
        """Add an event."""
        self._events.append(event)


def told(item: Item) -> Told:
    """The text of an item without news."""
    return item.once("told", lambda: _told(item))


def _told(item: Item) -> Told:
    telling = Told()
    for concept in _concepts(item):
        _tell_concept(item, concept, telling)
    for plans in item.parts.get(COVERAGE_SET, ()):
        for plan in plans.iterfind(_PLANNING):
            _tell_plan(item, plan, telling)
    return telling


def _concepts(item: Item) -> Iterator[etree._Element]:
    yield from item.parts.get(CONCEPT, ())
    for each in item.parts.get(CONCEPT_SET, ()):
        yield from each.iterchildren(CONCEPT)


def _tell_concept(item: Item, concept: etree._Element, telling: Told) -> None:
    name = name_of(item, concept)
    if name is None:
        return
    details = concept.find(EVENT_DETAILS)
    trigger = None
    if details is not None or concept.getparent() is not item.node:
        trigger = telling.say(Heading(text=name))  # else it is the headline
    for each in concept.iterchildren(_DEFINITION, _NOTE):
        text = lines(each) if in_language(each, item.language) else ""
        if text:
            telling.say(Paragraph(text=text))
    if details is not None and trigger is not None:
        _tell_event(item, concept, details, trigger, telling)


def _tell_event(
    item: Item, concept: etree._Element, details: etree._Element, trigger: TextSpan, telling: Told
) -> None:
    status = details.find(_OCCURRENCE)
    stated = codes(status) if status is not None else ()
    telling.happens(
        Event(
            trigger=trigger,
            type=_EVENT,
            time=_tell_dates(details, telling),
            place=_tell_place(item, details, telling),
            participants=tuple(_tell_participants(item, details, telling)),
            factuality=next(
                (_OCCURRENCES[each] for each in stated if each in _OCCURRENCES),
                Factuality.INTENDED,
            ),
            happening=_identity(concept),
            ontology=ONTOLOGY,
        )
    )


def _identity(concept: etree._Element) -> str | None:
    found = concept.find(_CONCEPT_ID)
    keys = () if found is None else (found.get("qcode"), found.get("uri"), found.get("literal"))
    return next((each.strip() for each in keys if each and each.strip()), None)


def _tell_dates(details: etree._Element, telling: Told) -> TextSpan | None:
    dates = details.find(_DATES)
    start = _text(dates, _START)
    if start is None:
        return None
    return telling.say_time(start, _text(dates, _END) or _text(dates, _DURATION))


def _text(holder: etree._Element | None, name: str) -> str | None:
    found = holder.find(name) if holder is not None else None
    return words(found) or None if found is not None else None


def _tell_place(item: Item, details: etree._Element, telling: Told) -> TextSpan | None:
    for place in details.iterchildren(_LOCATION):
        entity = _entity(item, place, EntityType.PLACE, telling)
        if entity is not None:
            return telling.say_entity(entity)
    return None


def _tell_participants(item: Item, holder: etree._Element, telling: Told) -> Iterator[Participant]:
    for party in holder.iterchildren(_PARTICIPANT, _ORGANISER, _ASSIGNED_TO):
        is_organisation = party.tag == _ORGANISER or party.find(_ORGANISATION) is not None
        kind = EntityType.ORGANISATION if is_organisation else EntityType.PERSON
        entity = _entity(item, party, kind, telling)
        if entity is not None:
            span = telling.say_entity(entity)
            yield Participant(role=_role(party), span=span, entity=entity.id)


def _role(party: etree._Element) -> str:
    usual = {_ORGANISER: "organiser", _ASSIGNED_TO: "assigned"}.get(
        str(party.tag), ParticipantRole.ACTOR
    )
    return min(role_codes(party), default=usual)


def _entity(item: Item, concept: etree._Element, kind: EntityType, telling: Told) -> Entity | None:
    name = name_of(item, concept)
    if name is None:
        return None
    qcode = parted(concept.get("qcode") or "")
    identifiers = () if qcode is None else (Identifier(scheme=qcode[0], value=qcode[1]),)
    return Entity(id=telling.next_entity(), type=kind, name=name, identifiers=identifiers)


def _tell_plan(item: Item, plan: etree._Element, telling: Told) -> None:
    """A plan of coverage; one without words tells of nothing."""
    titles = [text for name in (_HEADLINE, _ED_NOTE) if (text := _text(plan, name))]
    if not titles:
        return
    trigger = telling.say(Heading(text=titles[0]))
    for text in titles[1:]:
        telling.say(Paragraph(text=text))
    scheduled = _text(plan, _SCHEDULED)
    telling.happens(
        Event(
            trigger=trigger,
            type=_COVERAGE,
            time=telling.say_time(scheduled, None) if scheduled else None,
            participants=tuple(_tell_participants(item, plan, telling)),
            factuality=Factuality.INTENDED,
            ontology=ONTOLOGY,
        )
    )
