"""Tell ages from counts: "Ada Marlo, 45, said", "children aged 10 to 12"."""

from typing import Final

from newsmodel.language.numbers import in_digits
from newsmodel.language.phrases import Syntax

_OLDEST: Final = 120
_AGED: Final = frozenset({"aged", "ages", "age"})
_RANGES: Final = frozenset({"to", "and", "or", "-", "\u2013"})


def is_age(syntax: Syntax, index: int, last: int, end: int) -> bool:
    """Whether the number at a token is an age: after "aged", or between commas after a name."""
    value = in_digits(syntax.tokens.lowers[index])
    if value is None or value > _OLDEST or last != index + 1:
        return False
    return _is_aged(syntax, index) or _is_apposed(syntax, index, end)


def _is_aged(syntax: Syntax, index: int) -> bool:
    lowers = syntax.tokens.lowers
    if lowers[max(index - 1, 0)] in _AGED:
        return True
    before = lowers[max(index - 3, 0) : index]
    return len(before) == 3 and before[0] in _AGED and before[2] in _RANGES


def _is_apposed(syntax: Syntax, index: int, end: int) -> bool:
    """Whether a name and a comma stand before a number, and a mark after it."""
    if index < 2 or syntax.tags[index - 2 : index] != "P,":
        return False
    return index + 1 == end or syntax.tags[index + 1] in ",.;)"
