"""The words that annotators know: data files, a folder for each language, each read once."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final

from attrs import frozen


@frozen
class Lexicons:
    """The data files of one package, each read once."""

    package: str
    """Where they lie: ``acme_german.lexicons``."""

    def table(self, name: str) -> Mapping[str, Any]:
        """A lexicon in TOML, such as ``times.toml``."""
        return _table(self, name)

    def word_list(self, name: str) -> frozenset[str]:
        """A plain text lexicon: entries parted by commas or line ends, ``#`` begins a comment."""
        return _word_list(self, name)

    def word_set(self, name: str, *path: str) -> frozenset[str]:
        """The words of one key of a lexicon in TOML, parted by white space."""
        return _word_set(self, name, path)

    def read(self, name: str) -> str:
        """A lexicon as it is written."""
        return files(self.package).joinpath(name).read_text(encoding="utf-8")


@cache
def _table(lexicons: Lexicons, name: str) -> Mapping[str, Any]:
    return tomllib.loads(lexicons.read(name))


@cache
def _word_list(lexicons: Lexicons, name: str) -> frozenset[str]:
    return frozenset(entries(lexicons.read(name)))


@cache
def _word_set(lexicons: Lexicons, name: str, path: tuple[str, ...]) -> frozenset[str]:
    value: Any = lexicons.table(name)
    for key in path:
        value = value[key]
    return frozenset(value.split())


def listed(value: str) -> tuple[str, ...]:
    """The entries of a TOML string that are parted by commas or line ends."""
    return tuple(entries(value))


def entries(content: str) -> Iterator[str]:
    """The entries of a plain text lexicon, in the order of the file."""
    for line in content.splitlines():
        for entry in line.partition("#")[0].split(","):
            if entry.strip():
                yield " ".join(entry.split())


def names(folder: str) -> list[str]:
    """The files of a folder of lexicons, such as ``en/plover``, in alphabetical order."""
    found = files(__name__).joinpath(folder).iterdir()
    written = (each.name for each in found if each.name.endswith((".toml", ".txt")))
    return sorted(f"{folder}/{name}" for name in written)


_OWN: Final = Lexicons(__name__)
"""Those of the built-in annotators, by the name of their language: ``en/times.toml``."""

table: Final = _OWN.table
word_list: Final = _OWN.word_list
word_set: Final = _OWN.word_set
read: Final = _OWN.read
