"""Who may have said something: people, organisations and groups rather than places and things."""

from collections.abc import Iterable
from typing import Final, Self

from attrs import frozen

from newsmodel.model import Annotations, EntityType, TextSpan
from newsmodel_spacy.mention_index import MentionIndex

_SPEAKING: Final = frozenset({EntityType.PERSON, EntityType.ORGANISATION, EntityType.GROUP})


@frozen(eq=False)
class Speakers:
    """Knows which noun phrases of a text name somebody who can speak."""

    mentions: MentionIndex
    speaking: frozenset[str]
    """The identifiers of the entities that can speak."""

    @classmethod
    def among(cls, annotations: Annotations, mentions: MentionIndex) -> Self:
        """The speakers among the entities of a text."""
        able = (each.id for each in annotations.entities if each.type in _SPEAKING)
        return cls(mentions, frozenset(able))

    def can_speak(self, phrase: TextSpan) -> bool:
        """Whether a noun phrase names, or stands for, somebody who can speak."""
        return any(each.entity in self.speaking for each in self.mentions.within(phrase))


def overlaps_any(span: TextSpan, others: Iterable[TextSpan]) -> bool:
    """Whether a span shares characters with one of others."""
    return any(span.overlaps(other) for other in others)
