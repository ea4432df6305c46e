"""Quantities: numbers in digits and words with what they count, money and percentages."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from attrs import evolve, frozen

from newsmodel.language import lexicons
from newsmodel.language.lengths import metres_at
from newsmodel.language.numbers import Number, multipliers, number_at
from newsmodel.language.phrases import Syntax, syntax_of
from newsmodel.model import Annotations, Evidence, Quantity, TextSpan
from newsmodel.plugin import Prose, annotator

NAME: Final = "en.quantities"

_UNIT_REACH: Final = 4
_LONGEST_MODIFIER: Final = 3
_RANGES: Final = frozenset({"to", "or", "-", "–"})
_AFTER_BETWEEN: Final = frozenset({"and"})
_LARGEST_SCALED: Final = 1000
"""The lower end of a range takes the multiplier of the upper one, if it is a small number."""

_CONFIDENCE: Final = {"length": 0.9, "vague": 0.7, "money": 0.95, "percent": 0.98, "count": 0.85}


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
        return _vague(syntax, index, vague, end)
    metres = metres_at(syntax, index, end)
    if metres is not None:
        first, modifier = _modifier_before(syntax, index, read)
        return _Found(first, metres[1], metres[0], "m", modifier, "length")
    number = number_at(syntax.tokens, index, end)
    if number is None:
        return None
    value, last = number
    if last - index == 1 and word in {"one", "first"}:
        return None
    if index - 1 > read and syntax.tokens.lowers[index - 2] == "half" and word in multipliers():
        return _with_unit(syntax, index - 2, last, value // 2, end, read)
    index -= word in multipliers() and index > read  # "a hundred"
    return _with_unit(syntax, index, last, value, end, read)


def _vague(syntax: Syntax, index: int, vague: frozenset[str], end: int) -> _Found | None:
    """A quantity without a number: "several", "hundreds of", "tens of thousands of"."""
    words = syntax.tokens.lowers
    last = index + 1
    if last + 1 < end and words[last] == "of" and words[last + 1] in vague:
        last += 2
    unit = _counted(syntax, last, end)
    return _Found(index, last, None, unit, " ".join(words[index:last]), "vague") if unit else None


def _with_unit(syntax: Syntax, first: int, last: int, value: Number, end: int, read: int) -> _Found:
    """A number with its unit and its modifier; the lower end of a range has those of the upper."""
    found = _measured(syntax, _Found(first, last, value, None, None, "count"), end, read)
    upper = _upper(syntax, found, end)
    if upper is not None and found.unit in {None, upper.unit}:
        factor = _factor(syntax, upper) if value < _LARGEST_SCALED else 1
        found = evolve(found, unit=upper.unit, rule=upper.rule, value=value * factor)
    opening, modifier = _modifier_before(syntax, found.first, read)
    return evolve(found, first=opening, modifier=modifier)


def _measured(syntax: Syntax, number: _Found, end: int, read: int) -> _Found:
    """A number with its currency, its per cent sign, or the noun that it counts."""
    words = syntax.tokens.lowers
    table = lexicons.table("en/numbers.toml")
    first, last = number.first, number.last
    if first > read and words[first - 1] in table["currencies"]:
        prefix = words[first - 2] if first - 1 > read else ""
        unit = table["currency_prefixes"].get(prefix, table["currencies"][words[first - 1]])
        first -= 1 + (prefix in table["currency_prefixes"])
        return evolve(number, first=first, unit=unit, rule="money")
    if last < end and words[last] in table["currencies"]:
        return evolve(number, last=last + 1, unit=table["currencies"][words[last]], rule="money")
    percent = _percent(syntax, last, end)
    if percent is not None:
        return evolve(number, unit=percent[0], last=percent[1], rule="percent")
    return evolve(number, unit=_counted(syntax, last, end))


def _upper(syntax: Syntax, lower: _Found, end: int) -> _Found | None:
    """The upper end of the range that a quantity begins: "10 to 15 people"."""
    words = syntax.tokens.lowers
    between = _AFTER_BETWEEN if words[lower.first - 1 : lower.first] == ["between"] else _RANGES
    if lower.last + 1 >= end or words[lower.last] not in between:
        return None
    index = lower.last + 1
    index += words[index] in lexicons.table("en/numbers.toml")["currencies"] and index + 1 < end
    number = number_at(syntax.tokens, index, end)
    if number is None:
        return None
    found = _Found(index, number[1], number[0], None, None, "count")
    return evolve(_measured(syntax, found, end, lower.last + 1), first=index)


def _factor(syntax: Syntax, upper: _Found) -> int:
    """What the upper end of a range is multiplied by: a million in "5 to 10 million"."""
    words = syntax.tokens.lowers
    if not words[upper.first][0].isdigit() or upper.first + 1 >= len(words):
        return 1
    return multipliers().get(words[upper.first + 1], 1)


def _percent(syntax: Syntax, index: int, end: int) -> tuple[str, int] | None:
    """The per cent sign, or the words for it, that stand at a token, and the token after them."""
    for words, unit in lexicons.table("en/numbers.toml")["percent"].items():
        last = index + words.count(" ") + 1
        if last <= end and " ".join(syntax.tokens.lowers[index:last]) == words:
            return unit, last
    return None


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
