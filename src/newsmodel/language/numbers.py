"""Numbers in digits and words."""

import re
from functools import cache
from typing import Final

from newsmodel.language import lexicons
from newsmodel.language.tokens import Tokens

_DIGITS: Final = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d{1,17})(?:\.\d{1,9})?\Z", re.ASCII)
_SUFFIXED: Final = re.compile(
    r"(\d{1,9}(?:\.\d{1,4})?)-?(m|bn|tn|mn|k|million|billion|trillion)\Z", re.ASCII
)
_ORDINAL: Final = re.compile(r"(\d{1,4})(?:st|nd|rd|th)\Z", re.ASCII)
_MOST_WORDS: Final = 14
_LARGEST: Final = 10**18

Number = int | float


def number_at(tokens: Tokens, index: int, end: int) -> tuple[Number, int] | None:
    """The number that begins at a token, and the token after it; it ends before ``end``."""
    digits = in_digits(tokens.lowers[index])
    if digits is None:
        return _in_words(tokens, index, end)
    return _multiplied(tokens, digits, index + 1, end)


def in_digits(word: str) -> Number | None:
    """The value of one token of digits: ``3,000``, ``2.5``, ``70m``."""
    if not word[0].isdigit():
        return None
    if _DIGITS.match(word):
        plain = word.replace(",", "")
        return float(plain) if "." in plain else int(plain)
    suffixed = _SUFFIXED.match(word)
    if suffixed is None:
        return None
    return _whole(float(suffixed[1]) * multipliers()[suffixed[2]])


def cardinal(word: str) -> int | None:
    """The value of one word below a hundred, ``twenty-five`` included."""
    if word in cardinals():
        return cardinals()[word]
    tens, hyphen, ones = word.partition("-")
    if hyphen and cardinals().get(tens, 0) >= 20 and 0 < cardinals().get(ones, 0) < 10:
        return cardinals()[tens] + cardinals()[ones]
    return None


def ordinal(word: str) -> int | None:
    """The value of ``third`` or ``3rd``."""
    match = _ORDINAL.match(word)
    if match:
        return int(match[1])
    tens, hyphen, ones = word.partition("-")
    if hyphen and cardinals().get(tens, 0) >= 20 and 0 < _numbers()["ordinals"].get(ones, 0) < 10:
        return cardinals()[tens] + _numbers()["ordinals"][ones]
    return _numbers()["ordinals"].get(word)


def _multiplied(tokens: Tokens, value: Number, index: int, end: int) -> tuple[Number, int]:
    while index < end and tokens.lowers[index] in multipliers() and value < _LARGEST:
        value *= multipliers()[tokens.lowers[index]]
        index += 1
    return _whole(value), index


def _in_words(tokens: Tokens, index: int, end: int) -> tuple[Number, int] | None:
    """Words such as "two hundred and five thousand"."""
    total, group, at = 0, None, index
    end = min(end, index + _MOST_WORDS)
    while at < end:
        word = tokens.lowers[at]
        value = cardinal(word)
        if value is not None:
            if group is not None and not _goes_on(group, value):
                break
            group = (group or 0) + value
        elif word in multipliers() and len(word) > 3 and (group is not None or _is_one(tokens, at)):
            total, group = _scaled(total, group or 1, multipliers()[word])
        elif not (
            word == "and" and group and group % 100 == 0 and _is_cardinal(tokens, at + 1, end)
        ):
            break
        at += 1
    return None if at == index else (total + (group or 0), at)


def _is_one(tokens: Tokens, index: int) -> bool:
    """Whether a multiplier means itself: "a hundred"."""
    return index > 0 and tokens.lowers[index - 1] in {"a", "an"}


def _goes_on(group: int, value: int) -> bool:
    """Whether a word adds to those before: "two hundred | five", "twenty | four"."""
    tens = group % 100
    return not tens or (tens >= 20 and tens % 10 == 0 and value < 10)


def _scaled(total: int, group: int, factor: int) -> tuple[int, int]:
    if factor < 1000:
        return total, group * factor
    return min(total + group * factor, _LARGEST), 0


def _is_cardinal(tokens: Tokens, index: int, end: int) -> bool:
    return index < end and cardinal(tokens.lowers[index]) is not None


def _whole(value: Number) -> Number:
    """An int where a float is whole."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


@cache
def _numbers() -> dict[str, dict[str, int]]:
    table = lexicons.table("en/numbers.toml")
    return {key: dict(table[key]) for key in ("cardinals", "multipliers", "ordinals")}


def cardinals() -> dict[str, int]:
    """The number words below a hundred."""
    return _numbers()["cardinals"]


def multipliers() -> dict[str, int]:
    """The words that multiply a number: hundred, million, dozen."""
    return _numbers()["multipliers"]
