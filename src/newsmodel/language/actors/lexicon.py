"""The words that say where an actor belongs, read from ``actors.toml`` and ``countries.toml``."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from attrs import frozen

from newsmodel.language import countries, lexicons

_FILE: Final = "en/actors.toml"


class Affiliation(NamedTuple):
    """A country and sectors, as far as a name tells them, and the rule that knows the name."""

    country: str | None
    sectors: tuple[str, ...]
    rule: str


@frozen
class Names:
    """Names of one or more words, to be found in a text."""

    affiliations: Mapping[str, Affiliation]
    longest: Mapping[str, int]
    """By the first word: how many words the longest name has."""

    @classmethod
    def of(cls, affiliations: Mapping[str, Affiliation]) -> "Names":
        """The names with what they tell."""
        longest: dict[str, int] = {}
        for name in affiliations:
            words = name.split()
            longest[words[0]] = max(longest.get(words[0], 0), len(words))
        return cls(affiliations, longest)

    def find(self, words: Sequence[str], first: int, last: int) -> tuple[int, int, str] | None:
        """The first name within a range of words, the longest that begins there, with its place."""
        for start in range(first, last):
            most = min(self.longest.get(words[start], 0), last - start)
            for length in range(most, 0, -1):
                name = " ".join(words[start : start + length])
                if name in self.affiliations:
                    return start, start + length, name
        return None


@cache
def bodies() -> Names:
    """Known bodies by their names."""
    return Names.of(
        {
            name: _affiliation(key)
            for key, names in lexicons.table(_FILE)["known"].items()
            for name in lexicons.listed(names)
        }
    )


def _affiliation(key: str) -> Affiliation:
    """What a key such as ``USA-GOV`` or ``IGO-MIL`` says."""
    first, *rest = key.split("-")
    if first in countries.codes():
        return Affiliation(first, tuple(rest), "known")
    return Affiliation(None, (first, *rest), "known")


@cache
def lands() -> Names:
    """Countries, their people and their parts."""
    known = (
        (countries.names(), "country"),
        (countries.peoples(), "nationality"),
        (countries.parts(), "part"),
    )
    coded = {
        name: Affiliation(code, (), rule) for names, rule in known for name, code in names.items()
    }
    return Names.of(coded | dict.fromkeys(countries.wider(), Affiliation(None, (), "wider")))


@cache
def seats() -> Names:
    """Capitals, for which their governments are named."""
    codes = countries.capitals()
    return Names.of({name: Affiliation(code, ("GOV",), "capital") for name, code in codes.items()})


@cache
def first_words() -> frozenset[str]:
    """The words that a name of a body, a country, a people or a capital can begin with."""
    return frozenset().union(bodies().longest, lands().longest, seats().longest)


def of_noun(lower: str, *, is_name: bool) -> str | None:
    """The sector of a noun for people or a body, in the singular or the plural."""
    nouns = _sectors("nouns")
    found = nouns.get(lower) or nouns.get(lower.removesuffix("s"))
    return found or (_sectors("names").get(lower) if is_name else None)


def of_modifier(lower: str) -> str | None:
    """The sector that only a word before another noun says: "aid" workers."""
    return _sectors("modifiers").get(lower)


def of_pair(first: str, second: str) -> str | None:
    """The sector of two words that say more than the second alone: "security forces"."""
    return _sectors("pairs").get(f"{first} {second}")


def is_neutral(lower: str) -> bool:
    """Whether a noun is one of all sectors: "leader"."""
    return lower in _neutral() or lower.removesuffix("s") in _neutral()


@cache
def _neutral() -> frozenset[str]:
    return frozenset(lexicons.listed(lexicons.table(_FILE)["neutral"]["words"]))


@cache
def _sectors(table: str) -> Mapping[str, str]:
    """The words of a table, each with the sector that it stands under."""
    return {
        word: code
        for code, words in lexicons.table(_FILE)[table].items()
        for word in lexicons.listed(words)
    }


@cache
def former() -> tuple[frozenset[str], frozenset[str]]:
    """What says that an office is past, and the sectors that an elite remains of."""
    table = lexicons.table(_FILE)["former"]
    return frozenset(lexicons.listed(table["words"])), frozenset(table["of"].split())
