"""Quantities: numbers in digits and words with what they count, money and percentages."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from attrs import evolve, frozen

from newsmodel.language import lexicons
from newsmodel.language.ages import is_age
from newsmodel.language.lengths import metres_at
from newsmodel.language.mentions.nominals import is_person
from newsmodel.language.numbers import Number, multipliers, number_at
from newsmodel.language.phrases import Syntax, syntax_of
from newsmodel.model import Annotations, Evidence, Quantity, TextSpan
from newsmodel.plugin import Prose, annotator

NAME: Final = "en.quantities"

_UNIT_REACH: Final = 4
_LONGEST_MODIFIER: Final = 3
_RANGES: Final = frozenset({"to", "or", "and", "-", "–"})
_LARGEST_SCALED: Final = 1000
"""The lower end of a range takes the multiplier of the upper one, if it is a small number."""

_CONFIDENCE: Final = {
    "length": 0.9,
    "vague": 0.7,
    "money": 0.95,
    "percent": 0.98,
    "count": 0.85,
    "age": 0.9,
}


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
        return _one(syntax, index)
    if is_age(syntax, index, last, end):
        return _Found(index, last, value, "years", None, "age")
    if index - 1 > read and syntax.tokens.lowers[index - 2] == "half" and word in multipliers():
        return _with_unit(syntax, index - 2, last, value // 2, end, read)
    index -= word in multipliers() and index > read  # "a hundred"
    return _with_unit(syntax, index, last, value, end, read)


def _one(syntax: Syntax, index: int) -> _Found | None:
    """The "one" that counts somebody: "one soldier", not "no one" or "one of them"."""
    phrase = syntax.noun_phrase_at.get(index)
    if phrase is None or phrase.first != index or syntax.tokens.lowers[index] != "one":
        return None
    head = syntax.tokens.lowers[phrase.head]
    if phrase.head == index or not is_person(head):
        return None
    return _Found(index, index + 1, 1, syntax.tokens.words[phrase.head], None, "count")


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
    opening, ending, unit, rule = _measured(syntax, first, last, end, read)
    if ending < end and syntax.tokens.lowers[ending] in _RANGES:
        upper = _ranging(syntax, opening, ending, end)
        if upper is not None and unit in {None, upper[0]}:
            unit, rule, factor = upper
            value *= factor if value < _LARGEST_SCALED else 1
    start, modifier = _modifier_before(syntax, opening, read)
    return _Found(start, ending, value, unit, modifier, rule)


def _measured(
    syntax: Syntax, first: int, last: int, end: int, read: int
) -> tuple[int, int, str | None, str]:
    """A number with its currency, its per cent sign, or the noun that it counts."""
    words = syntax.tokens.lowers
    table = lexicons.table("en/numbers.toml")
    if first > read and words[first - 1] in table["currencies"]:
        prefix = words[first - 2] if first - 1 > read else ""
        unit = table["currency_prefixes"].get(prefix, table["currencies"][words[first - 1]])
        return first - 1 - (prefix in table["currency_prefixes"]), last, unit, "money"
    if last < end and words[last] in table["currencies"]:
        return first, last + 1, table["currencies"][words[last]], "money"
    percent = _percent(syntax, last, end)
    if percent is not None:
        return first, percent[1], percent[0], "percent"
    return first, last, _counted(syntax, last, end), "count"


def _ranging(syntax: Syntax, first: int, last: int, end: int) -> tuple[str | None, str, int] | None:
    """The unit, its rule and the multiplier of the upper end of a range: "10 to 15 people"."""
    words = syntax.tokens.lowers
    if words[last] == "and" and words[first - 1 : first] != ["between"]:
        return None
    index = last + 1
    index += index < end and words[index] in lexicons.table("en/numbers.toml")["currencies"]
    number = number_at(syntax.tokens, index, end) if index < end else None
    if number is None:
        return None
    _, _, unit, rule = _measured(syntax, index, number[1], end, last + 1)
    is_multiplied = words[index][0].isdigit() and index + 1 < end
    return unit, rule, multipliers().get(words[index + 1], 1) if is_multiplied else 1


@cache
def _percents() -> dict[str, list[tuple[str, str]]]:
    """The words for per cent by their first word, each with its unit."""
    found: dict[str, list[tuple[str, str]]] = {}
    for words, unit in lexicons.table("en/numbers.toml")["percent"].items():
        found.setdefault(words.split()[0], []).append((words, unit))
    return found


def _percent(syntax: Syntax, index: int, end: int) -> tuple[str, int] | None:
    """The per cent sign, or the words for it, that stand at a token, and the token after them."""
    if index >= end:
        return None
    for words, unit in _percents().get(syntax.tokens.lowers[index], ()):
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
