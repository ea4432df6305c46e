"""Warnings that threaten, told apart from advice and forecasts: "warned that it may rain"."""

from typing import Final

from newsmodel.language.clauses import Clauses
from newsmodel.language.events.casts import is_somebody
from newsmodel.language.events.lexicon import group as word_group
from newsmodel.language.events.triggers import Trigger
from newsmodel.language.phrases import NounPhrase
from newsmodel.language.tagging import lemmas

_COMING: Final = frozenset({"will", "would"})
_ABOUT: Final = frozenset({"of", "about"})


def is_mere_warning(clauses: Clauses, trigger: Trigger) -> bool:
    """Whether "warn" tells of what may come, and not of harm that somebody would do."""
    syntax = clauses.syntax
    is_verb = trigger.shape == "verb" and "warn" in lemmas(syntax.tokens.lowers[trigger.first])
    if not is_verb:
        return False
    warned = _warned(clauses, trigger.last)
    place = trigger.last if warned is None else warned.last
    tag = syntax.tags[place : place + 1]
    if tag == "T":
        return not _is_announced(clauses, place + 1)
    if not _ABOUT.isdisjoint(syntax.tokens.lowers[place : place + 1]):
        return not _is_harm(clauses, place + 1)
    return warned is None


def _warned(clauses: Clauses, place: int) -> NounPhrase | None:
    """Somebody right after the verb: "warned Kenya"."""
    phrase = clauses.syntax.noun_phrase_at.get(place)
    return phrase if phrase is not None and is_somebody(clauses, phrase) else None


def _is_announced(clauses: Clauses, place: int) -> bool:
    """Whether a clause says what somebody will do: "that police will shoot"."""
    subject = clauses.syntax.noun_phrase_at.get(place)
    if subject is None or not is_somebody(clauses, subject):
        return False
    group = clauses.syntax.verb_group_at.get(clauses.extended(subject).last)
    return group is not None and group.modal in _COMING and not group.is_passive


def _is_harm(clauses: Clauses, place: int) -> bool:
    """Whether it is harm that is warned of: "of retaliation"."""
    phrase = clauses.syntax.noun_phrase_at.get(place)
    return phrase is not None and clauses.syntax.tokens.lowers[phrase.head] in word_group("harm")
