"""What the rules for times find, and how that is told: the same in every language."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Final

from attrs import frozen

from newsmodel.language.tokens import Tokens
from newsmodel.model import Evidence, TimeExpression, TimeType
from newsmodel.plugin import Prose

_FIRST: Final = 1583
_LAST: Final = 9000
"""The first and the last year in which texts are taken to be written."""

_CONFIDENCE: Final = {"calendar-date": 0.98, "digits": 0.95, "vague": 0.7, "duration": 0.85}
_USUAL_CONFIDENCE: Final = 0.9


@frozen
class FoundTime:
    """A time expression as a range of tokens."""

    first: int
    last: int
    type: TimeType
    value: str | None
    """Its TIMEX3 value; None where it is not known."""

    rule: str
    """What found it; by names that languages share, it decides the confidence too."""

    modifier: str | None = None


def day_of_writing(prose: Prose) -> date | None:
    """The day of writing, where its calendar is the Gregorian one and goes on a while."""
    if prose.reference_time is None or not _FIRST <= prose.reference_time.year <= _LAST:
        return None
    return prose.reference_time.date()


def told(tokens: Tokens, found: Iterable[FoundTime], extractor: str) -> tuple[TimeExpression, ...]:
    """The annotations of what the rules of an annotator found, each with the rule as evidence."""
    return tuple(
        TimeExpression(
            span=tokens.span(time.first, time.last),
            type=time.type,
            value=time.value,
            modifier=time.modifier,
            confidence=_CONFIDENCE.get(time.rule, _USUAL_CONFIDENCE),
            evidence=(_evidence(extractor, time.rule),),
        )
        for time in found
    )


@cache
def _evidence(extractor: str, rule: str) -> Evidence:
    """The evidence of a rule, shared by all that it finds."""
    return Evidence(extractor=extractor, method=rule)
