"""Tell metres from millions: "a wave 2.1 m high", "2.1m people"."""

import re
from typing import Final

from newsmodel.language import lexicons
from newsmodel.language.numbers import Number, in_digits
from newsmodel.language.phrases import Syntax

_GLUED: Final = re.compile(r"(\d{1,9}(?:\.\d{1,4})?)m\Z", re.ASCII)
_CONTEXT: Final = 8
"""How many words on either side may tell that something has a height or a depth."""


def metres_at(syntax: Syntax, index: int, end: int) -> tuple[Number, int] | None:
    """The metres that begin at a token, and the token after them; None where none are meant."""
    measured = _measured(syntax, index, end)
    if measured is None or not _is_length(syntax, index, measured[1], end):
        return None
    return measured


def _measured(syntax: Syntax, index: int, end: int) -> tuple[Number, int] | None:
    word = syntax.tokens.lowers[index]
    glued = _GLUED.match(word) if word.endswith("m") else None
    if glued is not None:
        value = in_digits(glued[1])
        return None if value is None else (value, index + 1)
    if index + 1 >= end or syntax.tokens.words[index + 1] != "m":
        return None
    value = in_digits(word)
    return None if value is None else (value, index + 2)


def _is_length(syntax: Syntax, first: int, last: int, end: int) -> bool:
    """Whether no money and nothing in the plural is counted, and something is tall, deep or far."""
    words = syntax.tokens.lowers
    currencies = lexicons.table("en/numbers.toml")["currencies"]
    if words[first - 1 : first] and words[first - 1] in currencies:
        return False
    following = syntax.noun_phrase_at.get(last) if last < end else None
    head = words[following.head] if following else ""
    if head in currencies or head == "people" or (head.endswith("s") and head not in _lengths()):
        return False
    is_apart = last - first == 2
    return is_apart or bool(head) or _tells_of_length(syntax, first, last, end)


def _tells_of_length(syntax: Syntax, first: int, last: int, end: int) -> bool:
    opening = max(syntax.sentence_of(first).first, first - _CONTEXT)
    near = syntax.tokens.lowers[opening : min(end, last + _CONTEXT)]
    return not _lengths().isdisjoint(near)


def _lengths() -> frozenset[str]:
    return lexicons.word_set("en/numbers.toml", "lengths", "words")
