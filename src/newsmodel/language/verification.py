"""Which claims a text itself says are not verified: "These claims could not be confirmed"."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from newsmodel.language.phrases import Syntax, VerbGroup
from newsmodel.language.tagging import lemmas, verb_forms

_CLAIMS: Final = frozenset(
    """claim claims allegation allegations accusation accusations report reports statement
    statements account accounts figure figures assertion assertions toll numbers it this
    they""".split()
)
_REACH: Final = 5
_VERIFYING: Final = frozenset({"verify", "confirm", "corroborate", "substantiate", "authenticate"})


def unverified_sentences(syntax: Syntax) -> frozenset[int]:
    """The numbers of the sentences whose reported claims are said to be unverified.

    A sentence that says so speaks of itself and of the one before it in its paragraph, "neither
    account" of the two before it.
    """
    found: set[int] = set()
    for group in syntax.verb_groups:
        if not _verifies(syntax, group) or not _speaks_of_claims(syntax, group.first):
            continue
        is_neither = _denied_subject(syntax, group) == "neither"
        if is_neither or group.is_negated or _follows_negated(syntax, group.first):
            number = syntax.sentence_numbers[group.first]
            found.update(_before(syntax, number, 2 if is_neither else 1))
    return frozenset(found)


def _verifies(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a verb says that a claim is verified, or "checked independently"."""
    head = syntax.tokens.lowers[group.head]
    if head not in _forms():
        return False
    names = lemmas(head)
    if any(name in _VERIFYING for name in names):
        return True
    near = syntax.tokens.lowers[group.first : group.last + 1]
    return "check" in names and "independently" in near


@cache
def _forms() -> frozenset[str]:
    """Every form of the verbs that verify; most verbs of a text are none of them."""
    known = _VERIFYING | {"check"}
    return frozenset(form for form in verb_forms() if not known.isdisjoint(lemmas(form)))


def _denied_subject(syntax: Syntax, group: VerbGroup) -> str:
    """The first word of the noun phrase right before a verb: "neither" account."""
    subject = syntax.noun_phrase_at.get(group.first - 1)
    return "" if subject is None else syntax.tokens.lowers[subject.first]


def _before(syntax: Syntax, number: int, reach: int) -> Iterator[int]:
    """A sentence and those before it in its paragraph, up to so many."""
    paragraph = syntax.sentences[number].paragraph
    for each in range(number, max(number - reach, 0) - 1, -1):
        if syntax.sentences[each].paragraph == paragraph:
            yield each


def _follows_negated(syntax: Syntax, first: int) -> bool:
    """Whether the verb before is negated: "has not been able to verify"."""
    for place in range(first - 1, max(first - _REACH, 0) - 1, -1):
        if place in syntax.verb_group_at:
            return syntax.verb_group_at[place].is_negated
    return False


def _speaks_of_claims(syntax: Syntax, first: int) -> bool:
    """Whether claims are the subject or the object of a verb."""
    sentence = syntax.sentence_of(first)
    words = syntax.tokens.lowers[sentence.first : sentence.last]
    return any(word in _CLAIMS for word in words)
