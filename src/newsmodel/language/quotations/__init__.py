"""Quotations: direct, indirect and mixed, with their cues and speakers."""

from collections import Counter
from functools import cache
from typing import Final

from attrs import evolve

from newsmodel.language.clauses import Clauses, clauses_of
from newsmodel.language.quotations.continuation import taken_up
from newsmodel.language.quotations.cues import adjective_cues_in, cues_in, noun_cues_in
from newsmodel.language.quotations.direct import direct_in
from newsmodel.language.quotations.found import FoundQuotation
from newsmodel.language.quotations.indirect import indirect_in
from newsmodel.language.quotations.labels import LABEL, labelled_in
from newsmodel.language.quotations.marks import quoted_in
from newsmodel.language.quotations.names import is_scare_quote
from newsmodel.language.quoting.speakers import MentionIndex
from newsmodel.model import Annotations, EntityType, Evidence, Quotation
from newsmodel.plugin import Prose, annotator

NAME: Final = "en.quotations"

_SPEAKING: Final = frozenset({EntityType.PERSON, EntityType.ORGANISATION})


@annotator(provides={"quotations"}, requires={"mentions", "entities"}, languages="en", name=NAME)
def quotations(prose: Prose, annotations: Annotations) -> Annotations:
    """The quotations of a text; their speakers are entities of its mentions."""
    clauses = clauses_of(prose)
    mentions = MentionIndex(annotations.mentions)
    speakers = _speakers(annotations)
    found = (_quotation(clauses, mentions, each) for each in _found(clauses))
    kept = (each for each in found if not _is_heading(each) or each.speaker in speakers)
    return evolve(annotations, quotations=annotations.quotations + tuple(kept))


def _speakers(annotations: Annotations) -> set[str]:
    """The people and organisations that are named more than once, so are what the text is about."""
    times = Counter(mention.entity for mention in annotations.mentions)
    return {
        each.id for each in annotations.entities if each.type in _SPEAKING and times[each.id] > 1
    }


def _is_heading(quotation: Quotation) -> bool:
    """Whether a name and a colon are all that tells of a speaker: "The Latest: ..." has none."""
    return quotation.evidence[0].method == LABEL


def _found(clauses: Clauses) -> list[FoundQuotation]:
    adjectives = list(adjective_cues_in(clauses))
    held = {index for cue in adjectives for index in range(cue.first, cue.last)}
    verbs = (cue for cue in cues_in(clauses) if cue.first not in held)
    cues = sorted([*verbs, *adjectives, *noun_cues_in(clauses)], key=lambda cue: cue.first)
    quoted = quoted_in(clauses.syntax)
    direct = direct_in(clauses, quoted, cues)
    spoken = [each for each in quoted if not is_scare_quote(clauses, each)]
    labelled = list(labelled_in(clauses, direct))
    indirect = indirect_in(clauses, spoken, cues, direct)
    said = sorted([*direct, *labelled, *indirect], key=lambda each: each.parts[0])
    return taken_up(clauses, said)


def _quotation(clauses: Clauses, mentions: MentionIndex, found: FoundQuotation) -> Quotation:
    tokens = clauses.syntax.tokens
    source = tokens.span(found.source.first, found.source.last) if found.source else None
    return Quotation(
        content=tuple(tokens.span(first, last) for first, last in found.parts),
        kind=found.kind,
        cue=tokens.span(*found.cue) if found.cue else None,
        source=source,
        speaker=mentions.entity_of(source) if source else None,
        confidence=found.confidence,
        evidence=(_evidence(found.rule),),
    )


@cache
def _evidence(rule: str) -> Evidence:
    return Evidence(extractor=NAME, method=rule)
