"""Which names are known, and which words say of what type an unknown name is."""

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from newsmodel.language.packs import listed
from newsmodel.model import EntityType
from newsmodel_german.lexicons import GERMAN

_MOST_WORDS: Final = 4
_INFLECTED: Final = ("en", "er", "es", "em")


@cache
def known_names() -> Mapping[str, EntityType]:
    """The names of places and organisations, as they are written."""
    places, organisations = GERMAN.table("places.toml"), GERMAN.table("organisations.toml")
    found = {
        name: EntityType.PLACE
        for group in ("countries", "regions", "cities")
        for name in listed(places[group]["names"])
    }
    known = listed(organisations["known"]["names"])
    return found | dict.fromkeys(known, EntityType.ORGANISATION)


def known_at(words: list[str], index: int) -> tuple[int, str]:
    """How many words the longest known name at a word has, and the name; 0 for none."""
    for length in range(_longest().get(_base(words[index]), 0), 0, -1):
        name = " ".join((_base(words[index]), *words[index + 1 : index + length]))
        for written in (" ".join(words[index : index + length]), name):
            for form in (written, written.removesuffix("s")):
                if form in known_names():
                    return length, form
    return 0, ""


@cache
def _longest() -> Mapping[str, int]:
    longest: dict[str, int] = {}
    for name in known_names():
        words = name.split()
        for first in {_base(words[0]), _base(f"{words[0]}s")}:
            longest[first] = min(max(longest.get(first, 0), len(words)), _MOST_WORDS)
    return longest


def _base(word: str) -> str:
    """The first word of a name as after "die": "Europäischen" is "Europäische"."""
    return f"{word[:-2]}e" if word.endswith(_INFLECTED) else word


@cache
def given_names() -> Mapping[str, str | None]:
    """Frequent given names with the gender that they tell, ``m`` or ``f``."""
    table = GERMAN.table("given_names.toml")
    genders = {"male": "m", "female": "f", "both": None}
    return {
        name: gender for group, gender in genders.items() for name in table[group]["names"].split()
    }


@cache
def courtesy_titles() -> Mapping[str, str | None]:
    """Titles that stand only before a name: "Herr", "Dr."; with the gender that they tell."""
    table = GERMAN.table("titles.toml")["courtesy"]
    genders = {"male": "m", "female": "f", "both": None}
    return {word: gender for group, gender in genders.items() for word in table[group].split()}


@cache
def office(lower: str) -> str | None:
    """The gender of whoever holds an office, ``m`` or ``f``; None for a word that is none.

    A compound is an office if it ends with one: "verkehrsminister".
    """
    for gender, endings in _offices():
        if lower.endswith(endings):
            return gender
    return None


@cache
def office_names(lower: str) -> tuple[str, ...]:
    """An office and the shorter names of it: "bundeskanzlerin" is also a "kanzlerin"."""
    endings = (each for _, offices in _offices() for each in offices if lower.endswith(each))
    return tuple(dict.fromkeys((lower, *endings)))


@cache
def _offices() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The endings of offices; those of women first, for they are longer."""
    table = GERMAN.table("titles.toml")["offices"]
    male = table["male"].split()
    inflected = (form for word in male for form in (word, f"{word}s", f"{word}n", f"{word}en"))
    return ("f", tuple(table["female"].split())), ("m", tuple(inflected))


def is_body(lower: str) -> bool:
    """Whether a noun is a body that speaks without a name: "Polizei"."""
    return lower in words("titles.toml", "bodies", "words") or lower.endswith(body_endings())


@cache
def body_endings() -> tuple[str, ...]:
    """The endings of nouns that are bodies by themselves: "Innenministerium"."""
    endings = words("organisations.toml", "heads", "endings")
    return tuple(form for word in endings for form in (word, f"{word}s"))


@cache
def place_endings() -> tuple[str, ...]:
    """The endings of the names of places: "-hausen"."""
    return tuple(words("places.toml", "kinds", "endings"))


def words(name: str, *path: str) -> frozenset[str]:
    """A set of words of a lexicon."""
    return GERMAN.word_set(name, *path)


@cache
def organisations() -> Mapping[str, Any]:
    """The lexicon of organisations."""
    return GERMAN.table("organisations.toml")
