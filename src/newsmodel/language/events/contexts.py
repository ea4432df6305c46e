"""What an event is about beside its type: its PLOVER contexts, by the words around its trigger."""

from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from typing import Final

from newsmodel.language import lexicons
from newsmodel.language.events.triggers import Trigger
from newsmodel.language.phrases import Syntax

_AROUND: Final = 10


def contexts_of(syntax: Syntax, trigger: Trigger) -> tuple[str, ...]:
    """The contexts whose words stand near a trigger in its sentence, in the ontology's order."""
    sentence = syntax.sentence_of(trigger.first)
    first = max(sentence.first, trigger.first - _AROUND)
    words = syntax.tokens.lowers[first : min(sentence.last, trigger.end + _AROUND)]
    known = _contexts()
    found = {context for word in words for context in known.get(word, ())}
    for pair in pairwise(words):
        found.update(known.get(" ".join(pair), ()))
    return tuple(context for context in _order() if context in found) if found else ()


@cache
def _contexts() -> Mapping[str, tuple[str, ...]]:
    """The contexts of each word or pair of words."""
    found: dict[str, tuple[str, ...]] = {}
    for context, words in lexicons.table("en/contexts.toml")["contexts"].items():
        for word in lexicons.listed(words):
            found[word] = (*found.get(word, ()), context)
    return found


@cache
def _order() -> tuple[str, ...]:
    return tuple(lexicons.table("en/plover.toml")["contexts"])
