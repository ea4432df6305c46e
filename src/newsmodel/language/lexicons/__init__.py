"""The words that annotators know: data files, a folder for each language, each read once."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> Mapping[str, Any]:
    """A lexicon in TOML, such as ``en/times.toml``."""
    return tomllib.loads(read(name))


@cache
def word_list(name: str) -> frozenset[str]:
    """A lexicon in plain text: entries parted by commas or line ends, ``#`` begins a comment."""
    return frozenset(entries(read(name)))


@cache
def word_set(name: str, *path: str) -> frozenset[str]:
    """The words of one key of a lexicon in TOML, parted by white space."""
    value: Any = table(name)
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


def read(name: str) -> str:
    """A lexicon as it is written."""
    return files(__name__).joinpath(name).read_text(encoding="utf-8")
