"""Which claims a text itself says are not verified: "These claims could not be confirmed"."""

from typing import Final

from newsmodel.language.phrases import Syntax
from newsmodel.language.tagging import lemmas

_CLAIMS: Final = frozenset(
    """claim claims allegation allegations accusation accusations report reports statement
    statements account accounts figure figures assertion assertions toll numbers it this
    they""".split()
)
_REACH: Final = 5
_VERIFYING: Final = frozenset({"verify", "confirm", "corroborate", "substantiate", "authenticate"})


def unverified_sentences(syntax: Syntax) -> frozenset[int]:
    """The numbers of the sentences whose reported claims are said to be unverified.

    A sentence that says so speaks of itself and of the one before it in its paragraph.
    """
    found: set[int] = set()
    for group in syntax.verb_groups:
        names = lemmas(syntax.tokens.lowers[group.head])
        if not any(name in _VERIFYING for name in names):
            continue
        is_doubted = group.is_negated or _follows_negated(syntax, group.first)
        if not is_doubted or not _speaks_of_claims(syntax, group.first):
            continue
        number = syntax.sentence_numbers[group.first]
        found.add(number)
        own = syntax.sentences[number]
        if number and syntax.sentences[number - 1].paragraph == own.paragraph:
            found.add(number - 1)
    return frozenset(found)


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
