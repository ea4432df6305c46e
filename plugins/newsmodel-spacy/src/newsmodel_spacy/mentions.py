"""Mentions: the names of the pipeline beside those of the rules, each where it is the surer one."""

from collections import defaultdict
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
from newsmodel_spacy.parses import Named, Parses, parses_of

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

_CONFIDENCE: Final = 0.7
"""How often names of a small pipeline are right in news."""

_SURE: Final = 0.8
"""From here on a rule saw a title, a given name or an entry of a lexicon, and is believed."""

_ALONE: Final = 0.6
"""Up to here a rule only guessed: without the pipeline's agreement its name does not stand."""


@frozen(kw_only=True)
class Mentions:
    """The annotator: weighs the names that others found against those of the pipeline."""

    pipeline: str
    name: str = NAME
    languages: frozenset[str] = frozenset()
    provides: frozenset[str] = frozenset({"mentions", "entities"})
    requires: frozenset[str] = frozenset({"mentions", "entities"})
    priority: int = 0

    def annotate(self, prose: Prose, annotations: Annotations) -> Annotations:
        """The mentions of both, with the entities that they speak of."""
        if not prose.text.strip():
            return annotations
        found = [*_named(parses_of(prose, self.pipeline), prose.text)]
        merged = _Merger(prose.text, annotations).merged(found)
        return merged


@frozen
class Proposal:
    """A name of the pipeline."""

    span: TextSpan
    type: EntityType


def _named(parses: Parses, text: str) -> Iterator[Proposal]:
    """The names of the pipeline, without articles, titles and endings of the genitive."""
    for name in parses.names:
        trimmed = _trimmed(parses, name)
        if name.label in TYPES and trimmed is not None:
            yield Proposal(trimmed, TYPES[name.label])


def _trimmed(parses: Parses, name: Named) -> TextSpan | None:
    first, last = name.first, name.last
    while first < last and parses.words[first].pos in {"DET", "SPACE", "PUNCT", "PART"}:
        first += 1
    while first < last and (
        parses.words[last - 1].tag == "POS" or parses.words[last - 1].pos in {"SPACE", "PUNCT"}
    ):
        last -= 1
    is_name = any(each.text[:1].isupper() for each in parses.words[first:last])
    return parses.span(first, last) if is_name else None


@define
class _Merger:
    text: str
    annotations: Annotations

    def merged(self, proposals: list[Proposal]) -> Annotations:
        """The annotations with the names of both sides."""
        types = {each.id: each.type for each in self.annotations.entities}
        kept: list[Mention] = []
        free = {each.span: each for each in proposals}
        votes: defaultdict[str, defaultdict[EntityType, float]] = defaultdict(lambda: defaultdict(float))
        index = _Overlaps(proposals)
        for mention in self.annotations.mentions:
            if mention.kind is not MentionKind.NAME:
                kept.append(mention)
                continue
            rivals = index.of(mention.span)
            for each in rivals:
                free.pop(each.span, None)
            if not rivals and mention.confidence <= _ALONE:
                continue
            if mention.confidence < _SURE and len(rivals) == 1:
                [rival] = rivals
                votes[mention.entity][rival.type] += _CONFIDENCE
                if rival.span != mention.span:
                    mention = evolve(mention, span=rival.span, evidence=(*mention.evidence, _evidence("span")))
            elif len(rivals) == 1 and rivals[0].span == mention.span:
                votes[mention.entity][rivals[0].type] += _CONFIDENCE
            votes[mention.entity][types[mention.entity]] += mention.confidence
            kept.append(mention)
        return self._linked(kept, sorted(free.values(), key=lambda each: each.span), votes)

    def _linked(self, kept: list[Mention], new: list[Proposal], votes: Mapping[str, Mapping[EntityType, float]]) -> Annotations:
        entities = {each.id: each for each in self.annotations.entities}
        for identifier, found in votes.items():
            best = max(found, key=lambda kind: (found[kind], kind == entities[identifier].type))
            entities[identifier] = evolve(entities[identifier], type=best)
        by_name = {(each.name, each.type): each.id for each in entities.values()}
        for proposal in new:
            surface = proposal.span.of(self.text)
            name = " ".join(surface.split())
            identifier = by_name.get((name, proposal.type))
            if identifier is None:
                identifier = _free(len(entities), entities)
                entities[identifier] = Entity(id=identifier, type=proposal.type, name=name)
                by_name[name, proposal.type] = identifier
            kept.append(Mention(span=proposal.span, entity=identifier, confidence=_CONFIDENCE, evidence=(_evidence("name"),)))
        known = {each.entity for each in kept} | self._spoken_of()
        return evolve(
            self.annotations,
            mentions=tuple(sorted(dict.fromkeys(kept), key=lambda each: each.span)),
            entities=tuple(each for each in entities.values() if each.id in known),
        )

    def _spoken_of(self) -> set[str]:
        """Entities that other layers name already."""
        speakers = {each.speaker for each in self.annotations.quotations if each.speaker}
        return speakers.union(*(each.entities() for each in self.annotations.events))


class _Overlaps:
    """Proposals by the places they cover."""

    def __init__(self, proposals: list[Proposal]) -> None:
        self._proposals = proposals
        self._starts = [each.span.start for each in proposals]

    def of(self, span: TextSpan) -> list[Proposal]:
        """The proposals that share characters with a span."""
        from bisect import bisect_left

        first = max(bisect_left(self._starts, span.start) - 1, 0)
        last = bisect_left(self._starts, span.end)
        return [each for each in self._proposals[first:last] if each.span.overlaps(span)]


def _free(number: int, taken: Mapping[str, Entity]) -> str:
    identifier = f"spacy-{number}"
    while identifier in taken:
        identifier += "a"
    return identifier


@cache
def _evidence(method: str) -> Evidence:
    return Evidence(extractor=NAME, method=method)
