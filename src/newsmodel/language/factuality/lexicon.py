"""The words that change how an event below them stands to the world."""

from collections.abc import Mapping
from functools import cache

from newsmodel.language import lexicons
from newsmodel.model import Factuality


@cache
def signals(part: str) -> Mapping[str, Factuality]:
    """The signals of one part of speech: verbs by lemma, all others as they are written."""
    table = lexicons.table("en/embedding.toml")[part]
    return {
        word.rstrip("+"): Factuality(name)
        for name, words in table.items()
        for word in words.split()
    }


@cache
def modals() -> Mapping[str, Factuality]:
    """The modal verbs that say more than that something comes."""
    words = "may might could can should must would ought 'd shouldn't couldn't".split()
    return dict.fromkeys(words, Factuality.POSSIBLE)


@cache
def transparent(part: str) -> frozenset[str]:
    """The verbs or adjectives below which an infinitive is as much a fact as they are."""
    return lexicons.word_set("en/embedding.toml", "transparent", part)


@cache
def occurrence_verbs() -> frozenset[str]:
    """Verbs whose object comes to be by them."""
    return lexicons.word_set("en/embedding.toml", "occurrence", "verbs")


@cache
def telling_verbs() -> frozenset[str]:
    """Verbs that only report the clause after them, whatever they do to an infinitive."""
    return lexicons.word_set("en/embedding.toml", "telling", "verbs")
