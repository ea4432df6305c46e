"""Mentions of people, organisations and places in German, and the entities that they speak of."""

from functools import cache
from typing import Final

from attrs import evolve

from newsmodel.model import Annotations, Evidence, Mention
from newsmodel.plugin import Prose, annotator
from newsmodel_german.mentions.linking import linked
from newsmodel_german.mentions.names import names_in
from newsmodel_german.quotations.finding import found_of
from newsmodel_german.reading import text_of

NAME: Final = "de.mentions"


@annotator(provides={"mentions", "entities"}, languages="de", name=NAME)
def mentions(prose: Prose, annotations: Annotations) -> Annotations:
    """The mentions of a text, each linked with its entity."""
    text = text_of(prose)
    prefix = "de-e" if annotations.entities else "e"  # so that no identifier is there twice
    sources = {each.source for each in found_of(prose) if each.cue and each.source}
    links = linked(text, names_in(text), sources, prefix)
    chains = {link.chain.id: link.chain for link in links}
    found = tuple(
        Mention(
            span=text.tokens.span(link.first, link.last),
            entity=link.chain.id,
            kind=link.kind,
            confidence=link.confidence,
            evidence=(_evidence(link.rule),),
        )
        for link in links
    )
    return evolve(
        annotations,
        mentions=annotations.mentions + found,
        entities=annotations.entities + tuple(chain.entity() for chain in chains.values()),
    )


@cache
def _evidence(rule: str) -> Evidence:
    return Evidence(extractor=NAME, method=rule)
