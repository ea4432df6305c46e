"""Finds the mentions in a phrase, and whom the phrase means."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from newsmodel.model import Mention, TextSpan


class MentionIndex:
    """The mentions of a text, to be looked up by place."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._mentions = sorted(mentions, key=lambda each: each.span)
        self._starts = [each.span.start for each in self._mentions]

    def within(self, span: TextSpan) -> Iterator[Mention]:
        """The mentions in a span, in the order of the text."""
        for index in range(bisect_left(self._starts, span.start), len(self._mentions)):
            if self._starts[index] >= span.end:
                return
            if self._mentions[index].span.end <= span.end:
                yield self._mentions[index]

    def any_within(self, span: TextSpan) -> bool:
        """Whether there is a mention in a span."""
        return next(self.within(span), None) is not None

    def entity_of(self, span: TextSpan) -> str | None:
        """The entity that a noun phrase means: that of the widest mention at its end."""
        ending = [each for each in self.within(span) if each.span.end == span.end]
        return max(ending, key=lambda each: len(each.span)).entity if ending else None
