"""What the doer makes of a word: soldiers who withdraw retreat, workers strike without weapons."""

from collections.abc import Iterable, Iterator
from typing import Final

from attrs import evolve

from newsmodel.language.clauses import Clauses
from newsmodel.language.events.lexicon import Kind
from newsmodel.language.events.lexicon import group as word_group
from newsmodel.language.events.triggers import Trigger
from newsmodel.language.phrases import Syntax

_LEAVING: Final = Kind("SANCTION", "withdraw")
_RETREAT: Final = Kind("RETREAT", "withdraw")
_OF_WORKERS: Final = Kind("PROTEST", "strike")
_STRIKES: Final = frozenset({"strike", "strikes"})
_AROUND: Final = 12


def by_doers(clauses: Clauses, triggers: Iterable[Trigger]) -> Iterator[Trigger]:
    """The triggers with the kinds that those who act make of them.

    A strike that nothing around it explains is one of the same kind as the strike told before.
    """
    strike: Kind | None = None
    for trigger in triggers:
        if _is_strike(clauses.syntax, trigger):
            strike = _kind_of_strike(clauses.syntax, trigger) or strike
            yield evolve(trigger, kind=strike or trigger.kind)
        elif trigger.kind == _LEAVING:
            told = evolve(trigger, kind=_kind_of_leaving(clauses, trigger))
            strike = told.kind if told.kind == _OF_WORKERS else strike
            yield told
        else:
            yield trigger


def _is_strike(syntax: Syntax, trigger: Trigger) -> bool:
    is_bare = trigger.last == trigger.first + 1 and trigger.kind.mode is None
    return is_bare and syntax.tokens.lowers[trigger.first] in _STRIKES


def _kind_of_strike(syntax: Syntax, trigger: Trigger) -> Kind | None:
    """Whether words of work or of weapons stand around a strike; None where neither do."""
    sentence = syntax.sentence_of(trigger.first)
    first = max(sentence.first, trigger.first - _AROUND)
    around = syntax.tokens.lowers[first : min(sentence.last, trigger.first + _AROUND)]
    if not word_group("warfare").isdisjoint(around):
        return trigger.kind
    return None if word_group("labour").isdisjoint(around) else _OF_WORKERS


def _kind_of_leaving(clauses: Clauses, trigger: Trigger) -> Kind:
    """Leaving talks is a sanction; soldiers retreat, and workers stop their work."""
    subject = None if trigger.group is None else clauses.subject(trigger.group)
    if subject is None:
        return trigger.kind
    head = clauses.syntax.tokens.lowers[clauses.extended(subject).head]
    if head in word_group("forces"):
        return _RETREAT
    return _OF_WORKERS if head in word_group("labour") else trigger.kind
