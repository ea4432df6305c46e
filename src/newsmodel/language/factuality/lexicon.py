"""The words that change how an event below them stands to the world."""

from collections.abc import Mapping
from functools import cache

from newsmodel.language import lexicons
from newsmodel.model import Factuality

_FILE = "en/embedding.toml"


@cache
def signals(part: str) -> Mapping[str, Factuality]:
    """The signals of one part of speech: verbs by lemma, all others as they are written."""
    table = lexicons.table(_FILE)[part]
    return {
        word.rstrip("+"): Factuality(name)
        for name, words in table.items()
        for word in words.split()
    }


@cache
def phrase_signals() -> Mapping[str, Factuality]:
    """The signals of a verb, as a lemma, with the word after it: "rule out"."""
    table = lexicons.table(_FILE)["phrases"]
    return {
        phrase: Factuality(name) for name, text in table.items() for phrase in lexicons.listed(text)
    }


@cache
def modals() -> Mapping[str, Factuality]:
    """The modal verbs that say more than that something comes."""
    words = "may might could can should must would ought 'd shouldn't couldn't".split()
    return dict.fromkeys(words, Factuality.POSSIBLE)


@cache
def verbs(kind: str) -> frozenset[str]:
    """The verbs of one of the lexicon's kinds, such as ``transparent``, as lemmas."""
    return lexicons.word_set(_FILE, kind, "verbs")


@cache
def transparent_adjectives() -> frozenset[str]:
    """Adjectives below which an infinitive is a fact: "pleased to hear"."""
    return lexicons.word_set(_FILE, "transparent", "adjectives")


@cache
def certain_nouns() -> frozenset[str]:
    """Nouns that leave no doubt after "no"."""
    return lexicons.word_set(_FILE, "certain", "nouns")
