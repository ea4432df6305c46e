"""Speakers: from the words that name a source to its entity."""

from collections.abc import Iterable

from attrs import define, field

from newsmodel.model import Mention, TextSpan


@define
class MentionIndex:
    """The mentions of a text by where they end, to find what a phrase speaks of."""

    mentions: Iterable[Mention]
    _by_end: dict[int, list[Mention]] = field(factory=dict)
    _by_start: dict[int, list[Mention]] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        for mention in self.mentions:
            self._by_end.setdefault(mention.span.end, []).append(mention)
            self._by_start.setdefault(mention.span.start, []).append(mention)

    def entity_of(self, span: TextSpan) -> str | None:
        """The entity that a noun phrase means: that of the widest mention at its end."""
        within = [each for each in self._by_end.get(span.end, ()) if span.start <= each.span.start]
        if within:
            return max(within, key=lambda each: len(each.span)).entity
        exact = [each for each in self._by_start.get(span.start, ()) if each.span.end >= span.end]
        return exact[0].entity if exact else None
