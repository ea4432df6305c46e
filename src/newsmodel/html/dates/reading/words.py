"""The words of dates in many languages: names of months, what stands between numbers, labels."""

import re
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Final

from attrs import frozen

_LONGEST_ABBREVIATION: Final = 3
_SHARED_SCRIPTS: Final = "\u0530"
"""Up to here the alphabets that many languages share: Latin, Greek, Cyrillic."""

_UNASKED: Final = frozenset("en de fr es it pt nl da sv no".split())
"""The languages whose short abbreviations are read where the page's own language is not known."""

_SAME_LANGUAGE: Final = {"nb": "no", "nn": "no", "iw": "he", "in": "id", "tl": "fil", "sh": "sr"}
_PARTS: Final = re.compile(r"[.\s]|^['’]+|['’]+$")
_MARKS: Final = re.compile("[\u0300-\u036f]")


@frozen
class Month:
    """What a name means in one language."""

    language: str
    number: int
    is_solar_hijri: bool = False


def month_named(word: str, language: str | None) -> Month | None:
    """The month of a word that `folded` gave; None where the word means none, or several.

    A short abbreviation counts in the page's own language and in English: elsewhere, three
    letters are too often another word.
    """
    found = _months().get(word)
    if found is None:
        return None
    language = _SAME_LANGUAGE.get(language or "", language)
    own = [month for month in found if month.language == language]
    if not own and len(word) <= _LONGEST_ABBREVIATION and word < _SHARED_SCRIPTS:
        own = [each for each in found if each.language in ({"en"} if language else _UNASKED)]
        if not own:
            return None
    months = own or found
    return months[0] if len({(each.number, each.is_solar_hijri) for each in months}) == 1 else None


def months_of(language: str) -> tuple[tuple[str, ...], ...]:
    """The names of each month in a language; empty for a language that is not known."""
    months = _data()["gregorian"].get(language, "")
    return tuple(
        tuple(name.replace("_", " ") for name in names.split())
        for names in months.split("|")
        if names
    )


@lru_cache(maxsize=1024)
def folded(word: str) -> str:
    """A word without case, dots and accents, as the table has it."""
    if word.isascii():
        return word.lower() if word.isalnum() else _PARTS.sub("", word.lower())
    return _MARKS.sub("", unicodedata.normalize("NFKD", _PARTS.sub("", word.casefold())))


@cache
def first_words() -> frozenset[str]:
    """The words that names of months begin with: asked before all else."""
    return frozenset(name.partition("_")[0] for name in _months()) | before_numbers_of_months()


@cache
def between() -> frozenset[str]:
    """The words that may stand between the parts of a date."""
    return _words("between")


@cache
def before_numbers_of_months() -> frozenset[str]:
    """The words that make a number the name of a month, as in Vietnamese."""
    return _words("month_number")


@cache
def before_noon() -> frozenset[str]:
    """The marks of the first half of the day."""
    return _words("before_noon")


@cache
def after_noon() -> frozenset[str]:
    """The marks of the second half of the day."""
    return _words("after_noon")


@cache
def zones() -> Mapping[str, int]:
    """Minutes from UTC by the abbreviation of a zone."""
    return {folded(name): minutes for name, minutes in _data()["zones"].items()}


@cache
def label(kind: str) -> re.Pattern[str]:
    """A pattern for the words that say that a date is of the publication, or of a change."""
    words = sorted((each.strip() for each in _data()["labels"][kind].split(",")), key=len)
    begins = "|".join(re.escape(word) for word in reversed(words) if word < _SHARED_SCRIPTS)
    others = "|".join(re.escape(word) for word in reversed(words) if word >= _SHARED_SCRIPTS)
    # Other scripts put words together without a space, or begin them with an article.
    return re.compile(rf"(?<![^\W\d_])(?:{begins})|{others}", re.IGNORECASE)


def _words(part: str) -> frozenset[str]:
    return frozenset(map(folded, _data()["parts"][part].split()))


@cache
def _months() -> Mapping[str, tuple[Month, ...]]:
    found: defaultdict[str, dict[Month, None]] = defaultdict(dict)
    for calendar in ("gregorian", "solar_hijri"):
        for language, months in _data()[calendar].items():
            for number, names in enumerate(months.split("|"), start=1):
                for name in names.split():
                    found[folded(name)][Month(language, number, calendar == "solar_hijri")] = None
    return {name: tuple(months) for name, months in found.items()}


@cache
def _data() -> dict[str, Any]:
    text = (files("newsmodel.html.dates.reading") / "words.toml").read_text("utf-8")
    return tomllib.loads(text)
