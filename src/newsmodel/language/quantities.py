"""Quantities: numbers in digits and words with what they count, money and percentages."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from attrs import evolve, frozen

from newsmodel.language import lexicons
from newsmodel.language.numbers import Number, multipliers, number_at
from newsmodel.language.phrases import Syntax, syntax_of
from newsmodel.model import Annotations, Evidence, Quantity, TextSpan
from newsmodel.plugin import Prose, annotator

NAME: Final = "en.quantities"

_UNIT_REACH: Final = 4
_LONGEST_MODIFIER: Final = 3
_CONFIDENCE: Final = {"vague": 0.7, "money": 0.95, "percent": 0.98, "count": 0.85}


@frozen
class _Found:
    first: int
    last: int
    value: Number | None
    unit: str | None
    modifier: str | None
    rule: str


@annotator(provides={"quantities"}, requires={"times"}, languages="en", name=NAME)
def quantities(prose: Prose, annotations: Annotations) -> Annotations:
    """The quantities of a text; numbers within time expressions are none."""
    syntax = syntax_of(prose)
    busy = _tokens_within(syntax, [time.span for time in annotations.times])
    found = tuple(
        Quantity(
            span=syntax.tokens.span(each.first, each.last),
            value=each.value,
            unit=each.unit,
            modifier=each.modifier,
            confidence=_CONFIDENCE[each.rule],
            evidence=(_evidence(each.rule),),
        )
        for each in _read(syntax, busy)
        if each.value is None or abs(each.value) < 2**63
    )
    return evolve(annotations, quantities=annotations.quantities + found)


@cache
def _evidence(rule: str) -> Evidence:
    return Evidence(extractor=NAME, method=rule)


def _tokens_within(syntax: Syntax, spans: list[TextSpan]) -> set[int]:
    starts = {span.start: span.end for span in spans}
    busy: set[int] = set()
    end = -1
    for index, start in enumerate(syntax.tokens.starts):
        end = max(end, starts.get(start, -1))
        if start < end:
            busy.add(index)
    return busy


def _read(syntax: Syntax, busy: set[int]) -> Iterator[_Found]:
    read = 0
    vague = lexicons.word_set("en/numbers.toml", "vague", "words")
    for index, tag in enumerate(syntax.tags):
        if tag != "#" and syntax.tokens.lowers[index] not in vague:
            continue
        if index < read or index in busy:
            continue
        found = _quantity(syntax, index, vague, read)
        if found is not None:
            read = found.last
            yield found


def _quantity(syntax: Syntax, index: int, vague: frozenset[str], read: int) -> _Found | None:
    word = syntax.tokens.lowers[index]
    end = syntax.sentence_of(index).last
    if word in vague:
        return _vague(syntax, index, end)
    number = number_at(syntax.tokens, index, end)
    if number is None:
        return None
    value, last = number
    if last - index == 1 and word in {"one", "first"}:
        return None
    index -= word in multipliers() and index > read  # "a hundred"
    return _with_unit(syntax, index, last, value, end, read)


def _vague(syntax: Syntax, index: int, end: int) -> _Found | None:
    unit = _counted(syntax, index + 1, end)
    word = syntax.tokens.lowers[index]
    return _Found(index, index + 1, None, unit, word, "vague") if unit else None


def _with_unit(syntax: Syntax, first: int, last: int, value: Number, end: int, read: int) -> _Found:
    """A number with its currency, its per cent sign, or the noun that it counts."""
    words = syntax.tokens.lowers
    table = lexicons.table("en/numbers.toml")
    unit: str | None
    rule = "money"
    if first > read and words[first - 1] in table["currencies"]:
        first -= 1
        unit = table["currencies"][words[first]]
        if first > read and words[first - 1] in table["currency_prefixes"]:
            first -= 1
            unit = table["currency_prefixes"][words[first]]
    elif last < end and words[last] in table["currencies"]:
        unit = table["currencies"][words[last]]
        last += 1
    elif last < end and words[last] in table["percent"]["words"].split():
        unit, rule = "%", "percent"
        last += 1
    else:
        unit, rule = _counted(syntax, last, end), "count"
    first, modifier = _modifier_before(syntax, first, read)
    return _Found(first, last, value, unit, modifier, rule)


def _counted(syntax: Syntax, index: int, end: int) -> str | None:
    """The noun that is counted: the head of the noun phrase that goes on at a token."""
    if index < end and syntax.tokens.lowers[index] == "of":
        index += 1
        index += index < end and syntax.tags[index] == "D"
    phrase = syntax.noun_phrase_at.get(index) if index < end else None
    if phrase is not None and syntax.tags[phrase.head] in "NP":
        return syntax.tokens.words[phrase.head]
    for place in range(index, min(index + _UNIT_REACH, end)):
        if syntax.tags[place] in "NP":
            return syntax.tokens.words[place]
        if syntax.tags[place] not in "JGR":
            return None
    return None


def _modifier_before(syntax: Syntax, first: int, read: int) -> tuple[int, str | None]:
    modifiers = lexicons.table("en/numbers.toml")["modifiers"]
    for length in range(_LONGEST_MODIFIER, 0, -1):
        start = first - length
        if start >= read and " ".join(syntax.tokens.lowers[start:first]) in modifiers:
            return start, modifiers[" ".join(syntax.tokens.lowers[start:first])]
    return first, None
