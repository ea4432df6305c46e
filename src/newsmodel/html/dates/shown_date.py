"""A date that a page shows, and how those of a text are told apart by the words around them."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from attrs import frozen

from newsmodel.html.dates.labels import field_of_words
from newsmodel.html.dates.reading import FoundDate
from newsmodel.model import Instant

LABEL_BEFORE: Final = 40
"""Characters before a date in which a label of it is sought."""

_LABEL_BEHIND: Final = 24


@frozen(kw_only=True)
class ShownDate:
    """A date that the page shows."""

    instant: Instant
    field: str
    """``published`` or ``modified``."""

    is_labelled: bool
    """Whether a word or a name says which it is."""

    confidence: float
    method: str
    element: Any


def labelled(
    element: Any, text: str, dates: Sequence[FoundDate], named: str | None
) -> Iterator[ShownDate]:
    """The dates of a text, each with what the words between it and the others say of it."""
    taken = 0
    for i, found in enumerate(dates):
        following = dates[i + 1].start if i + 1 < len(dates) else len(text)
        before = text[max(taken, found.start - LABEL_BEFORE) : found.start]
        behind = text[found.end : min(following, found.end + _LABEL_BEHIND)]
        said = field_of_words(before) or field_of_words(behind) or named
        taken = found.end
        yield ShownDate(
            instant=found.instant, field=said or "published", is_labelled=said is not None,
            confidence=0.85, method="line", element=element,
        )  # fmt: skip
