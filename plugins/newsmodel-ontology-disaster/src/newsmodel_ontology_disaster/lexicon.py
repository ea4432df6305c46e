"""The words that tell of disasters, in all their forms."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from attrs import frozen

from newsmodel.language.toolkit import forms
from newsmodel_ontology_disaster.ontology import definitions

Words = tuple[str, ...]


@frozen
class Kind:
    """What a word tells of."""

    type: str
    mode: str | None
    group: str
    undergoers: frozenset[str]
    """The nouns that a verb must befall; empty where it may befall anything."""

    elsewhere: frozenset[str]
    """The words near a noun with which it speaks of something else."""


@cache
def verbs() -> Mapping[str, Kind]:
    """What a verb tells of, by each of its forms."""
    return {
        surface: kind for lemma, kind in _listed("verbs") for surface, _ in forms(" ".join(lemma))
    }


@cache
def nouns() -> Mapping[str, tuple[tuple[Words, Kind], ...]]:
    """What nouns tell of, singular and plural, by their first word; the longest first."""
    found: dict[str, list[tuple[Words, Kind]]] = {}
    for words, kind in _listed("nouns"):
        for written in (words, (*words[:-1], plural(words[-1]))):
            found.setdefault(written[0], []).append((written, kind))
    return {
        first: tuple(sorted(each, key=lambda entry: -len(entry[0])))
        for first, each in found.items()
    }


@cache
def metaphors(place: str) -> frozenset[str]:
    """The words ``behind`` or ``before`` a noun with which it speaks of something else."""
    return frozenset(definitions()["metaphors"][place].split())


@cache
def figures() -> frozenset[Words]:
    """Figures of speech: a word with the noun behind it."""
    return frozenset(
        tuple(each.split()) for each in definitions()["metaphors"]["phrases"].split(",")
    )


def plural(noun: str) -> str:
    """The plural of a regular noun."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "z", "ch", "sh")) else f"{noun}s"


def _listed(part: str) -> Iterator[tuple[Words, Kind]]:
    types: Mapping[str, Mapping[str, Any]] = definitions()["types"]
    for name, content in types.items():
        for mode, entries in content.get(part, {}).items():
            kind = _kind(name, mode, content)
            for entry in entries.split(","):
                yield tuple(entry.split()), kind


def _kind(name: str, mode: str, content: Mapping[str, Any]) -> Kind:
    befalling = content.get("undergoers", {}).get(mode, "").split()
    return Kind(
        type=name,
        mode=None if mode == "any" else mode,
        group=content["group"],
        undergoers=frozenset((*befalling, *map(plural, befalling))),
        elsewhere=frozenset(content.get("elsewhere", "").split()),
    )
