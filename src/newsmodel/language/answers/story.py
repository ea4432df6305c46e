"""A text as news: where its lead is, and who its noun phrases speak of."""

from collections import Counter
from typing import Final, NamedTuple

from attrs import define, field

from newsmodel.language.clauses import Clauses
from newsmodel.language.phrases import NounPhrase, Syntax, VerbGroup
from newsmodel.language.sentences import Sentence
from newsmodel.model import Annotations, EntityType, Mention, MentionKind, TextSpan, TimeType

MOMENTS: Final = frozenset({TimeType.DATE, TimeType.TIME})
"""The types of what says when, rather than how long or how often."""

_LONGEST: Final = 25
_SHORTEST: Final = 3


class Answer(NamedTuple):
    """The words that answer a question, and the rule that found them."""

    span: TextSpan
    rule: str


@define
class Story:
    """A text with what its annotations say of its words."""

    clauses: Clauses
    annotations: Annotations
    lead: int | None = field(init=False)
    """The number of the first sentence in running text that has a clause."""

    times_named: Counter[str] = field(init=False)
    """How often the text speaks of each entity."""

    _types: dict[str, EntityType | None] = field(init=False)
    _names_by_start: dict[int, Mention] = field(init=False)
    _mentions_by_end: dict[int, Mention] = field(init=False)

    def __attrs_post_init__(self) -> None:
        mentions = self.annotations.mentions
        self.times_named = Counter(each.entity for each in mentions)
        self._types = {each.id: each.type for each in self.annotations.entities}
        names = [each for each in mentions if each.kind is MentionKind.NAME]
        self._names_by_start = {each.span.start: each for each in reversed(names)}
        self._mentions_by_end = {each.span.end: each for each in reversed(mentions)}
        self.lead = self._find_lead()

    @property
    def syntax(self) -> Syntax:
        """The text's words and phrases."""
        return self.clauses.syntax

    def _find_lead(self) -> int | None:
        for number, sentence in enumerate(self.syntax.sentences):
            if not sentence.is_title and self.finite_verbs(sentence):
                return number
        return None

    def sentences(self, reach: int) -> list[Sentence]:
        """What stands before the lead, the lead, and some sentences after it."""
        return self.syntax.sentences[: (self.lead or 0) + 1 + reach]

    def finite_verbs(self, sentence: Sentence) -> list[VerbGroup]:
        """The finite verbs of a sentence that have a subject."""
        groups = self.syntax.verb_group_at
        found = [groups[at] for at in range(sentence.first, sentence.last) if at in groups]
        return [
            group
            for group in dict.fromkeys(found)
            if not (group.is_infinitive or group.is_participle)
            and self.clauses.subject(group) is not None
        ]

    def predicate(self, group: VerbGroup) -> TextSpan:
        """A verb with what follows it in its clause."""
        end = self.clause_end(group.last, self.syntax.sentence_of(group.first).last)
        return self.syntax.tokens.span(group.first, max(end, group.last))

    def clause_end(self, place: int, end: int) -> int:
        """The token that ends the clause: a mark, or a comma after some words."""
        tags = self.syntax.tags
        for index in range(place, min(place + _LONGEST, end)):
            if tags[index] in ";:." or (tags[index] == "," and index - place > _SHORTEST):
                return index
        return min(place + _LONGEST, end)

    def mention_of(self, phrase: NounPhrase) -> Mention | None:
        """The mention that a noun phrase ends with."""
        return self._mentions_by_end.get(self.syntax.tokens.ends[phrase.head])

    def type_of(self, mention: Mention | None) -> EntityType | None:
        """Of what type it is that a mention speaks of."""
        return self._types.get(mention.entity) if mention is not None else None

    def places_in(self, first: int, last: int) -> list[Mention]:
        """The names of places that begin within a range of tokens."""
        starts = self.syntax.tokens.starts
        found = (self._names_by_start.get(starts[at]) for at in range(first, last))
        return [each for each in found if each and self.type_of(each) is EntityType.PLACE]
