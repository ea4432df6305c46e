"""The words that tell of events, read from the files under ``lexicons/en/plover``."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final

from attrs import frozen

from newsmodel.language import lexicons

FOLDER: Final = "en/plover"
GAP: Final = "..."
SOMEBODY: Final = "SOMEBODY"
"""In a phrase, a noun phrase for people or a body; it stays out of the trigger."""

_ANY_MODE: Final = "any"


@frozen
class Kind:
    """A type of event, with its mode."""

    type: str
    mode: str | None


@frozen
class Phrase:
    """What follows a verb in a phrase: for each word its alternatives, or a gap."""

    words: tuple[frozenset[str], ...]
    kind: Kind


@frozen
class Triggers:
    """All words that tell of events."""

    verbs: Mapping[str, Kind]
    """By lemma."""

    adjectives: Mapping[str, Kind]
    nouns: Mapping[str, tuple[tuple[tuple[str, ...], Kind], ...]]
    """By the first word: the whole words, the longest first."""

    noun_endings: frozenset[str]
    """The last words of the nouns of two words."""

    phrases: Mapping[str, tuple[Phrase, ...]]
    """By the lemma of the verb, those with most words first."""


@cache
def triggers() -> Triggers:
    """The triggers of the PLOVER types."""
    verbs: dict[str, Kind] = {}
    adjectives: dict[str, Kind] = {}
    nouns: dict[str, list[tuple[tuple[str, ...], Kind]]] = {}
    phrases: dict[str, list[Phrase]] = {}
    for name in lexicons.names(FOLDER):
        content = lexicons.table(name)
        verbs |= {entry.rstrip("+"): kind for entry, kind in _entries(content, "verbs")}
        adjectives |= dict(_entries(content, "adjectives"))
        for entry, kind in _entries(content, "nouns"):
            words = tuple(entry.split())
            nouns.setdefault(words[0], []).append((words, kind))
        for entry, kind in _phrase_entries(content):
            lemma, *rest = entry.split()
            alternatives = tuple(frozenset(word.split("|")) for word in rest)
            phrases.setdefault(lemma, []).append(Phrase(alternatives, kind))
    return Triggers(
        verbs=verbs,
        adjectives=adjectives,
        nouns={first: tuple(sorted(each, key=_longest)) for first, each in nouns.items()},
        noun_endings=frozenset(
            words[1] for each in nouns.values() for words, _ in each if len(words) == 2
        ),
        phrases={lemma: tuple(sorted(each, key=_most_words)) for lemma, each in phrases.items()},
    )


def _entries(content: Mapping[str, Any], table: str) -> Iterator[tuple[str, Kind]]:
    for mode, words in content.get(table, {}).items():
        kind = Kind(content["type"], None if mode == _ANY_MODE else mode)
        for entry in lexicons.listed(words):
            yield entry, kind


def _phrase_entries(content: Mapping[str, Any]) -> Iterator[tuple[str, Kind]]:
    for mode, entries in content.get("phrases", {}).items():
        kind = Kind(content["type"], None if mode == _ANY_MODE else mode)
        for entry in entries:
            yield entry, kind


def _longest(entry: tuple[tuple[str, ...], Kind]) -> int:
    return -len(entry[0])


def _most_words(phrase: Phrase) -> int:
    return -sum(GAP not in alternatives for alternatives in phrase.words)


@cache
def group(name: str) -> frozenset[str]:
    """A group of words or types of ``lexicons/en/events.toml``."""
    return lexicons.word_set("en/events.toml", name, "words")


@cache
def weapons() -> Mapping[str, str]:
    """The mode that each weapon makes of an attack."""
    table = lexicons.table("en/events.toml")["weapons"]
    return {word: mode for mode, words in table.items() for word in words.split()}


@cache
def target_prepositions() -> Mapping[str, int]:
    """The prepositions before a target, with their rank."""
    words = lexicons.table("en/events.toml")["target_prepositions"]["words"].split()
    return {word: rank for rank, word in enumerate(words)}
