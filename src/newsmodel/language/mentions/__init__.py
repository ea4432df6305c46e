"""Mentions of people, organisations, places and groups, and the entities that they speak of."""

from functools import cache
from typing import Final

from attrs import evolve

from newsmodel.language.coreference import linked
from newsmodel.language.mentions.names import names_in
from newsmodel.language.mentions.nominals import nominals_in
from newsmodel.language.phrases import syntax_of
from newsmodel.model import Annotations, Evidence, Mention
from newsmodel.plugin import Prose, annotator

NAME: Final = "en.mentions"


@annotator(provides={"mentions", "entities"}, languages="en", name=NAME)
def mentions(prose: Prose, annotations: Annotations) -> Annotations:
    """The mentions of a text, each linked with its entity."""
    syntax = syntax_of(prose)
    names = names_in(syntax)
    links = linked(syntax, names, nominals_in(syntax, names))
    taken = {entity.id for entity in annotations.entities}
    renamed = {id(link.chain): _free(link.chain.id, taken) for link in links}
    chains = {id(link.chain): link.chain for link in links}
    found = tuple(
        Mention(
            span=syntax.tokens.span(link.first, link.last),
            entity=renamed[id(link.chain)],
            kind=link.kind,
            confidence=link.confidence,
            evidence=_evidence(link.rules),
        )
        for link in links
    )
    entities = tuple(evolve(chain.entity(), id=renamed[key]) for key, chain in chains.items())
    return evolve(
        annotations,
        mentions=annotations.mentions + found,
        entities=annotations.entities + entities,
    )


def _free(identifier: str, taken: set[str]) -> str:
    """An identifier that no entity of another annotator has."""
    return identifier if identifier not in taken else f"en-{identifier}"


@cache
def _evidence(rules: tuple[str, ...]) -> tuple[Evidence, ...]:
    return tuple(Evidence(extractor=NAME, method=rule) for rule in rules)
