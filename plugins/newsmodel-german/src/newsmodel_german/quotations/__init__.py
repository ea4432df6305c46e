"""Quotations in German: direct, indirect and mixed, with their cues and speakers."""

from functools import cache
from typing import Final

from attrs import evolve

from newsmodel.language.packs import MentionIndex
from newsmodel.model import Annotations, Evidence, Quotation
from newsmodel.plugin import Prose, annotator
from newsmodel_german.quotations.finding import found_of
from newsmodel_german.quotations.found import FoundQuotation
from newsmodel_german.reading import Text, text_of

NAME: Final = "de.quotations"


@annotator(provides={"quotations"}, requires={"mentions", "entities"}, languages="de", name=NAME)
def quotations(prose: Prose, annotations: Annotations) -> Annotations:
    """The quotations of a text; their speakers are entities of its mentions."""
    text, mentions = text_of(prose), MentionIndex(annotations.mentions)
    found = (_quotation(text, mentions, each) for each in found_of(prose))
    return evolve(annotations, quotations=(*annotations.quotations, *found))


def _quotation(text: Text, mentions: MentionIndex, found: FoundQuotation) -> Quotation:
    tokens = text.tokens
    source = tokens.span(*found.source) if found.source else None
    speaker = mentions.entity_of(source) if source else None
    if speaker is None and found.rule == "colon":
        source = None  # "Das Fazit: „…“" names nobody
    return Quotation(
        content=tuple(tokens.span(first, last) for first, last in found.parts),
        kind=found.kind,
        cue=tokens.span(found.cue.first, found.cue.last) if found.cue else None,
        source=source,
        speaker=speaker,
        confidence=found.confidence,
        evidence=(_evidence(found.rule),),
    )


@cache
def _evidence(rule: str) -> Evidence:
    return Evidence(extractor=NAME, method=rule)
