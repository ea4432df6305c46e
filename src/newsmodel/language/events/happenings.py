"""Which events of a text are one happening told of again: "attacked … the attack".

A definite noun without parties, place and time that means no event before it tells of none.
"""

from typing import Final

from attrs import evolve

from newsmodel.language.clauses import Clauses
from newsmodel.language.factuality import tokens_of_span
from newsmodel.model import Event, ParticipantRole, TextSpan

_BACK: Final = 5
"""How many sentences back a definite noun reaches for what it means."""

_MOST: Final = 20
"""How many events back it reaches at most."""

_DEFINITE: Final = frozenset({"the", "this", "that", "these", "those"})
_STEM: Final = 5
"""How many letters a verb and the noun made of it share: "invaded", "invasion" do not."""


def with_happenings(clauses: Clauses, events: tuple[Event, ...]) -> tuple[Event, ...]:
    """The events, with the same happening for a definite noun and the event that it means."""
    found = list(events)
    count = 0
    for index, event in enumerate(found):
        earlier = _meant(clauses, found, index)
        if earlier is None:
            continue
        happening = found[earlier].happening
        if happening is None:
            count += 1
            happening = f"h{count}"
            found[earlier] = evolve(found[earlier], happening=happening)
        found[index] = evolve(event, happening=happening)
    return tuple(each for each in found if not _is_empty(clauses, each))


def _is_empty(clauses: Clauses, event: Event) -> bool:
    known = (event.happening, event.place, event.time)
    if event.participants or any(each is not None for each in known):
        return False
    return _definite_in(clauses, event.trigger) is not None


def _meant(clauses: Clauses, events: list[Event], index: int) -> int | None:
    """The nearest event before a definite noun that it can mean; None where there is none."""
    event = events[index]
    sentence = _definite_in(clauses, event.trigger)
    if sentence is None:
        return None
    for place in range(index - 1, max(index - _MOST, 0) - 1, -1):
        first, _ = tokens_of_span(clauses.syntax.tokens, events[place].trigger)
        distance = sentence - clauses.syntax.sentence_numbers[first]
        if distance > _BACK:
            return None
        if distance and _may_be_one(clauses, events[place], event):
            return place
    return None


def _definite_in(clauses: Clauses, trigger: TextSpan) -> int | None:
    """The number of the sentence of a noun with "the" or "this" right before it, if it is one."""
    syntax = clauses.syntax
    first, last = tokens_of_span(syntax.tokens, trigger)
    phrase = syntax.noun_phrase_at.get(first)
    is_bare = phrase is not None and (phrase.first, phrase.last) == (first - 1, last)
    if not is_bare or syntax.tokens.lowers[first - 1] not in _DEFINITE:
        return None
    return syntax.sentence_numbers[first]


def _may_be_one(clauses: Clauses, earlier: Event, later: Event) -> bool:
    """Whether type and word agree, and nobody takes part in both in the same role differently."""
    if earlier.type != later.type or {earlier.mode, later.mode} - {None, earlier.mode}:
        return False
    text = clauses.syntax.tokens.text
    if earlier.trigger.of(text)[:_STEM].lower() != later.trigger.of(text)[:_STEM].lower():
        return False
    return all(_agree(earlier, later, role) for role in _ROLES)


def _agree(earlier: Event, later: Event, role: str) -> bool:
    known, other = (_entities(each, role) for each in (earlier, later))
    return not known or not other or bool(known & other)


def _entities(event: Event, role: str) -> set[str]:
    return {each.entity for each in event.participants_as(role) if each.entity is not None}


_ROLES: Final = (ParticipantRole.ACTOR, ParticipantRole.TARGET)
