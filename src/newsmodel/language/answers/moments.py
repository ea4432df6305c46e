"""When it happened: the time nearest to the main event, a day before a month or a year."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import define

from newsmodel.language.answers.story import MOMENTS, Answer, Story
from newsmodel.language.factuality.signs import is_finite
from newsmodel.model import TimeExpression

_REACH: Final = 9
_DAY: Final = re.compile(r"[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|WXX-\d|W\d\d-WE)", re.ASCII)
_MONTH_OR_WEEK: Final = re.compile(r"[\dX]{4}-(?:[\dX]{2}|W\d\d)\Z", re.ASCII)
_FULL_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_RELATIVE: Final = frozenset({"who", "which", "whose"})
_MAIN_AND_OTHER: Final = 2
"""With so many verbs after "who" the clause that it opens is over: "who fled was found"."""

_BOUNDS: Final = frozenset({"since", "until", "till", "before"})

# What speaks for a time, in tenths.
_FINE: Final = 20
_MIDDLING: Final = 10
_BOUND: Final = -15
_ASIDE: Final = -5
_FAR: Final = -10
_EACH_SENTENCE: Final = -3
_FAR_OFF: Final = 60
"""How many days from the day of writing a time lies that is history, or far ahead."""


@define
class Moments:
    """The times that one text tells of near its beginning."""

    story: Story
    today: date | None

    def best(self) -> Answer | None:
        """The time with the most points, the first of equals; "now" and "recently" are none."""
        found = max(self._candidates(), key=lambda each: each[0], default=None)
        return Answer(found[1].span, "moment") if found is not None else None

    def _candidates(self) -> Iterator[tuple[int, TimeExpression]]:
        tokens, numbers = self.story.syntax.tokens, self.story.syntax.sentence_numbers
        lead = self.story.lead or 0
        for time in self.story.annotations.times:
            if time.type not in MOMENTS or (time.value or "").endswith("_REF"):
                continue
            first = bisect_left(tokens.starts, time.span.start)
            late = max(0, numbers[first] - lead)
            yield self._points(first, time) + _EACH_SENTENCE * min(late, _REACH), time

    def _points(self, first: int, time: TimeExpression) -> int:
        """What speaks for a time: that it is a day, near by, and no bound or part of a name."""
        value = time.value or ""
        tokens = self.story.syntax.tokens
        last = bisect_left(tokens.starts, time.span.end)
        is_bound = tokens.lowers[first - 1 : first] and tokens.lowers[first - 1] in _BOUNDS
        is_attributive = self.story.syntax.tags[last : last + 1] in {"p", "N"}
        return (
            (_FINE if _DAY.match(value) else _MIDDLING if _MONTH_OR_WEEK.match(value) else 0)
            + (_BOUND if is_bound else 0)
            + (_ASIDE if is_attributive or self._is_in_relative_clause(first) else 0)
            + (_FAR if self._is_far(value) else 0)
        )

    def _is_in_relative_clause(self, first: int) -> bool:
        """Whether it is told by the way: "the driver, who fled on Monday, was found"."""
        syntax = self.story.syntax
        opening = max(syntax.sentence_of(first).first, syntax.tags.rfind(",", 0, first))
        words = syntax.tokens.lowers[opening:first]
        place = next((at for at, word in enumerate(words, opening) if word in _RELATIVE), first)
        verbs = {syntax.verb_group_at[at] for at in range(place, first) if is_finite(syntax, at)}
        return place < first and len(verbs) < _MAIN_AND_OTHER

    def _is_far(self, value: str) -> bool:
        day = _day_of(value)
        if day is None or self.today is None:
            return False
        return abs((day - self.today).days) > _FAR_OFF


def _day_of(value: str) -> date | None:
    """The day that a value begins with; None where the calendar has none such."""
    if not _FULL_DAY.match(value):
        return None
    try:
        return date.fromisoformat(value[:10])
    except ValueError:  # annotators of times may be anybody's
        return None
