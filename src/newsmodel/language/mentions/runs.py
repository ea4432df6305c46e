"""How far a name goes: runs of capitals, and the small words that carry one on to the next."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from newsmodel.language.mentions import gazetteer
from newsmodel.language.phrases import Syntax
from newsmodel.language.tagging import NAME_PARTICLES

_MOST_PARTICLES: Final = 3
_PEOPLE: Final = frozenset("people women men children king queen".split())
_OF_PLACES: Final = frozenset("Republic Kingdom Gulf Isle Bay State Strait Cape Horn City".split())
_PURPOSES: Final = frozenset({"for", "on", "against"})


def run_end(syntax: Syntax, first: int, last: int, end: int) -> int:
    """The end of a run of capitals, with what is joined to it: "Ministry of Defence".

    Args:
        syntax: the text.
        first: the first capital.
        last: where the capitals end.
        end: where the sentence ends.
    """
    following = _joined(syntax, first, last, end)
    while following > last:
        last = following
        while last < end and syntax.tags[last] in "PG":
            last += 1
        following = _joined(syntax, first, last, end)
    return last


def _joined(syntax: Syntax, first: int, last: int, end: int) -> int:
    """The capital that small words lead to; ``last`` if none does."""
    for place in _steps(syntax, first, last, end):
        if last < place < end and syntax.tags[place] in "PG":
            return place
    return last


def _steps(syntax: Syntax, first: int, last: int, end: int) -> Iterator[int]:
    """Where the name may go on, by what follows it."""
    words, lower = syntax.tokens.words, syntax.tokens.lowers[last : last + 1]
    if lower == ["of"] and words[last - 1] in of_heads():
        yield last + 2 if syntax.tokens.lowers[last + 1 : last + 2] == ["the"] else last + 1
    elif lower == ["and"]:
        if _is_second_purpose(syntax, first, last) or _is_first_field(syntax, first, last, end):
            yield last + 1
    elif (
        lower == ["&"]
        or _is_purpose(words[last - 1], lower)
        or _owns_a_head(syntax, last)
        or _has_company_form(syntax, last)
    ):
        yield last + 1
    else:
        place = last
        while place < min(last + _MOST_PARTICLES, end) and (
            syntax.tokens.lowers[place] in NAME_PARTICLES
        ):
            place += 1
        yield place


def _is_purpose(word: str, lower: list[str]) -> bool:
    """Whether a body's purpose follows: "Commission on Debates", "Citizens for Orrin"."""
    return bool(lower) and lower[0] in _PURPOSES and word in gazetteer.organisation_heads()


def _is_second_purpose(syntax: Syntax, first: int, last: int) -> bool:
    """Whether "and" adds to what a body is for: "Department of Health and Human Services"."""
    words = syntax.tokens.words[first:last]
    if len(words) < 3:
        return False
    head, small, purpose = words[-3:]
    is_body = head in gazetteer.organisation_heads() and small in {"of", "for", "on"}
    return is_body and purpose not in gazetteer.known_names()


def _is_first_field(syntax: Syntax, first: int, last: int, end: int) -> bool:
    """Whether "and" leads from one field of a body to the next: "the Food and Drug Agency"."""
    word = syntax.tokens.words[first]
    if last - first > 1 or syntax.tags[first - 1 : first] != "D" or syntax.tags[first] == "G":
        return False
    place = last + 1
    while place < end and syntax.tags[place] == "P":
        place += 1
    is_body = syntax.tokens.words[place - 1] in gazetteer.organisation_heads()
    return is_body and place > last + 2 and word not in gazetteer.known_names()


def _owns_a_head(syntax: Syntax, last: int) -> bool:
    """Whether it is a plural whose apostrophe leads to a head: "Dockers' Union"."""
    lowers = syntax.tokens.lowers
    is_plural = lowers[last - 1].endswith("s") and lowers[last : last + 1] == ["'"]
    is_kind = lowers[last - 1] in _PEOPLE and lowers[last : last + 1] == ["'s"]
    head = syntax.tokens.words[last + 1 : last + 3]
    return (is_plural or is_kind) and not of_heads().isdisjoint(head)


def _has_company_form(syntax: Syntax, last: int) -> bool:
    """Whether a comma and a company's form follow: "Orrin Timber, LLC"."""
    form = syntax.tokens.words[last + 1 : last + 2]
    return syntax.tags[last : last + 1] == "," and not gazetteer.company_forms().isdisjoint(form)


@cache
def of_heads() -> frozenset[str]:
    """Words that "of" carries on: "Ministry of", "Battle of", "Gulf of"."""
    return gazetteer.organisation_heads() | gazetteer.thing_heads() | _OF_PLACES
