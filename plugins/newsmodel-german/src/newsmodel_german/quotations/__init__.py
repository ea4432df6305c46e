"""Quotations in German: direct, indirect and mixed, with their cues and speakers."""

from functools import cache
from typing import Final

from attrs import evolve

from newsmodel.language.packs import MentionIndex
from newsmodel.model import Annotations, Evidence, Quotation
from newsmodel.plugin import Prose, annotator
from newsmodel_german.cues import cues_of
from newsmodel_german.quotations.direct import direct_in, quoted_in
from newsmodel_german.quotations.found import FoundQuotation
from newsmodel_german.quotations.indirect import indirect_in
from newsmodel_german.reading import Text, text_of

NAME: Final = "de.quotations"


@annotator(provides={"quotations"}, requires={"mentions", "entities"}, languages="de", name=NAME)
def quotations(prose: Prose, annotations: Annotations) -> Annotations:
    """The quotations of a text; their speakers are entities of its mentions."""
    text, cues = text_of(prose), cues_of(prose)
    mentions = MentionIndex(annotations.mentions)
    quoted = quoted_in(text)
    direct = direct_in(text, quoted, cues)
    found = [*direct, *indirect_in(text, quoted, cues, direct)]
    built = (_quotation(text, mentions, each) for each in sorted(found, key=_place))
    return evolve(annotations, quotations=(*annotations.quotations, *built))


def _place(found: FoundQuotation) -> int:
    return found.parts[0][0]


def _quotation(text: Text, mentions: MentionIndex, found: FoundQuotation) -> Quotation:
    tokens = text.tokens
    source = tokens.span(*found.source) if found.source else None
    return Quotation(
        content=tuple(tokens.span(first, last) for first, last in found.parts),
        kind=found.kind,
        cue=tokens.span(found.cue.first, found.cue.last) if found.cue else None,
        source=source,
        speaker=mentions.entity_of(source) if source else None,
        confidence=found.confidence,
        evidence=(_evidence(found.rule),),
    )


@cache
def _evidence(rule: str) -> Evidence:
    return Evidence(extractor=NAME, method=rule)
