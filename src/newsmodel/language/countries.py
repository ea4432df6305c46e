"""Countries by their ISO codes: their names, their people and their capitals in English."""

from collections.abc import Collection, Mapping
from functools import cache
from typing import cast

from newsmodel.language import lexicons


def codes() -> Collection[str]:
    """The codes of all countries."""
    return _countries().keys()


@cache
def names() -> Mapping[str, str]:
    """The names of countries, each with the code of its country."""
    return _by("names")


@cache
def peoples() -> Mapping[str, str]:
    """Nationalities as adjectives and nouns, each with the code of its country."""
    return _by("people")


@cache
def capitals() -> Mapping[str, str]:
    """The capitals that stand for their governments, each with the code of its country."""
    return _by("capital")


@cache
def parts() -> Mapping[str, str]:
    """Well-known regions and towns, each with the code of its country."""
    return _by("parts")


def wider() -> tuple[str, ...]:
    """People of wider regions whose name has that of a country's people in it."""
    people: str = lexicons.table("en/countries.toml")["wider"]["people"]
    return lexicons.listed(people)


def _countries() -> Mapping[str, Mapping[str, str]]:
    return cast("Mapping[str, Mapping[str, str]]", lexicons.table("en/countries.toml")["countries"])


def _by(key: str) -> Mapping[str, str]:
    return {
        name: code
        for code, known in _countries().items()
        for name in lexicons.listed(known.get(key, ""))
    }
