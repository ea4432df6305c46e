"""Mentions: the names of the pipeline beside those of the rules, each where it is the surer one."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from attrs import define, evolve, field, frozen

from newsmodel.model import (
    Annotations,
    Entity,
    EntityType,
    Evidence,
    Mention,
    MentionKind,
    TextSpan,
)
from newsmodel.plugin import Prose
from newsmodel_spacy.parses import Named, Parses, Word, parses_of

NAME: Final = "spacy.mentions"

TYPES: Final[Mapping[str, EntityType]] = {
    "PERSON": EntityType.PERSON,
    "PER": EntityType.PERSON,
    "ORG": EntityType.ORGANISATION,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
    "NORP": EntityType.GROUP,
    "EVENT": EntityType.EVENT,
    "PRODUCT": EntityType.PRODUCT,
    "WORK_OF_ART": EntityType.OTHER,
    "LAW": EntityType.OTHER,
    "MISC": EntityType.OTHER,
}
"""The labels of OntoNotes and CoNLL; numbers, dates and languages are left to others."""

_BEFORE_NAMES: Final = frozenset({"DET", "PART", "PUNCT"})
_CONFIDENCE: Final = 0.7
"""How often names of a small pipeline are right in news."""

_DOUBTFUL: Final = 0.45
"""Up to here a rule saw no more than a capital, which a pipeline takes for a name too readily."""

_SURE: Final = 0.8
"""From here on a rule saw a title, a given name or an entry of a lexicon, and is believed."""


@frozen(kw_only=True)
class Mentions:
    """The annotator: weighs the names that others found against those of the pipeline."""

    pipeline: str
    languages: frozenset[str] = frozenset()
    name: str = NAME
    provides: frozenset[str] = frozenset({"mentions", "entities"})
    requires: frozenset[str] = frozenset({"mentions", "entities"})
    priority: int = 0

    def annotate(self, prose: Prose, annotations: Annotations) -> Annotations:
        """The mentions of both, with the entities that they speak of."""
        if not prose.text.strip():
            return annotations
        merger = _Merger(prose.text, annotations)
        merger.weigh(list(_proposed(parses_of(prose, self.pipeline))))
        return merger.result()


@frozen
class Proposal:
    """A name of the pipeline."""

    span: TextSpan
    type: EntityType


def _proposed(parses: Parses) -> Iterator[Proposal]:
    """The names of the pipeline, without articles before and the genitive's ending after them."""
    for name in parses.names:
        kind = TYPES.get(name.label)
        span = _trimmed(parses, name)
        if kind is not None and span is not None:
            yield Proposal(span, kind)


def _trimmed(parses: Parses, name: Named) -> TextSpan | None:
    first, last, words = name.first, name.last, parses.words
    while first < last and (words[first].is_space or words[first].pos in _BEFORE_NAMES):
        first += 1
    while first < last and _ends_no_name(words[last - 1]):
        last -= 1
    is_name = any(each.text[:1].isupper() for each in words[first:last])
    return parses.span(first, last) if is_name else None


def _ends_no_name(word: Word) -> bool:
    return word.is_space or word.tag == "POS" or word.pos == "PUNCT"


@define
class _Merger:
    """Weighs proposals against the mentions that are there; what rules found is never lost."""

    text: str
    annotations: Annotations
    mentions: list[Mention] = field(factory=list)
    entities: dict[str, Entity] = field(factory=dict)
    _votes: dict[str, Counter[EntityType]] = field(factory=dict)
    _by_name: dict[tuple[str, EntityType], str] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        self.entities = {each.id: each for each in self.annotations.entities}

    def weigh(self, proposals: list[Proposal]) -> None:
        """Let each name of the pipeline agree with a mention, correct it, or stand for itself."""
        rivals_of = _Overlaps([each.span for each in proposals])
        used: set[int] = set()
        for mention in self.annotations.mentions:
            rivals = rivals_of(mention.span) if mention.kind is MentionKind.NAME else []
            used.update(rivals)
            self.mentions.append(self._weighed(mention, [proposals[each] for each in rivals]))
        self._decide_types()
        for index, proposal in enumerate(proposals):
            if index not in used and self._is_likely(proposal):
                self.mentions.append(self._new(proposal))

    def result(self) -> Annotations:
        """The annotations with the mentions in the order of the text."""
        ordered = sorted(self.mentions, key=lambda each: (each.span.start, -each.span.end))
        return evolve(
            self.annotations, mentions=tuple(ordered), entities=tuple(self.entities.values())
        )

    def _weighed(self, mention: Mention, rivals: list[Proposal]) -> Mention:
        """A mention, with more words of the same kind of name where the rule only guessed."""
        if mention.kind is not MentionKind.NAME or len(rivals) != 1:
            return mention
        [rival] = rivals
        is_guess = _DOUBTFUL < mention.confidence < _SURE
        if rival.span == mention.span and is_guess:
            self._votes.setdefault(mention.entity, Counter())[rival.type] += 1
        is_alike = rival.type is self.entities[mention.entity].type
        if rival.span == mention.span or not is_alike or mention.confidence >= _SURE:
            return mention
        return evolve(mention, span=rival.span, evidence=(*mention.evidence, _evidence("span")))

    def _decide_types(self) -> None:
        """Give a type to each entity of which the rules know only that it has a name."""
        for identifier, votes in self._votes.items():
            entity = self.entities[identifier]
            if entity.type is EntityType.OTHER:
                best = max(votes, key=lambda kind: (votes[kind], kind))
                self.entities[identifier] = evolve(entity, type=best)
        for entity in self.entities.values():
            self._remember(entity)

    def _remember(self, entity: Entity) -> None:
        self._by_name.setdefault((entity.name, entity.type), entity.id)
        if entity.type is EntityType.PERSON:
            self._by_name.setdefault((entity.name.split()[-1], entity.type), entity.id)

    def _is_likely(self, proposal: Proposal) -> bool:
        """Whether a name that the rules saw nowhere is one: it has several words, or is known."""
        name = self._name(proposal)
        return " " in name or (name, proposal.type) in self._by_name

    def _name(self, proposal: Proposal) -> str:
        return " ".join(proposal.span.of(self.text).split())

    def _new(self, proposal: Proposal) -> Mention:
        """A mention that the rules have not, of a known entity where one has its name."""
        name = self._name(proposal)
        identifier = self._by_name.get((name, proposal.type))
        if identifier is None:
            identifier = self._free_identifier()
            self.entities[identifier] = Entity(id=identifier, type=proposal.type, name=name)
            self._remember(self.entities[identifier])
        return Mention(
            span=proposal.span,
            entity=identifier,
            confidence=_CONFIDENCE,
            evidence=(_evidence("name"),),
        )

    def _free_identifier(self) -> str:
        number = len(self.entities) + 1
        while f"spacy-{number}" in self.entities:
            number += 1
        return f"spacy-{number}"


class _Overlaps:
    """Which of some spans, in the order of the text and apart from each other, a span touches."""

    def __init__(self, spans: list[TextSpan]) -> None:
        self._spans = spans
        self._starts = [each.start for each in spans]

    def __call__(self, span: TextSpan) -> list[int]:
        first = max(bisect_left(self._starts, span.start) - 1, 0)
        last = bisect_left(self._starts, span.end)
        return [index for index in range(first, last) if self._spans[index].overlaps(span)]


@cache
def _evidence(method: str) -> Evidence:
    return Evidence(extractor=NAME, method=method)
