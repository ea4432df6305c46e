"""What the words of a noun phrase say about where somebody belongs: "Kenyan rebel commander"."""

import re
from collections.abc import Mapping
from typing import Final

from attrs import define, field

from newsmodel.language.actors import lexicon
from newsmodel.language.actors.codes import NOTHING, Code, Codes, evidence
from newsmodel.language.actors.nouns import NounReader
from newsmodel.language.phrases import Syntax

_JOINT: Final = re.compile("[GP]CG")
"""The tags of two nationalities or names with a conjunction between them."""


@define
class PhraseReader:
    """Reads the noun phrases of one text."""

    syntax: Syntax
    people: Mapping[int, int]
    """Where the names of people start and end: they say nothing about where somebody belongs."""

    _nouns: NounReader = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._nouns = NounReader(self.syntax)

    def read(self, first: int, last: int) -> Codes:
        """What the words from one token up to another say, without the name of a person."""
        starts, ends = self.syntax.tokens.starts, self.syntax.tokens.ends
        name = next((i for i in range(first, last) if starts[i] in self.people), last)
        after = name
        while after < last and ends[after] <= self.people[starts[name]]:
            after += 1
        return self._plain(after, last).filled(self._plain(first, name))

    def _plain(self, first: int, last: int) -> Codes:
        if lexicon.first_words().isdisjoint(self.syntax.tokens.words[first:last]):
            return Codes(sectors=self._nouns.sector(first, last))
        body = self._body(first, last)
        land = self._country(first, last)
        if body.sectors is not None or self._turns_on(land.country, first, last):
            return body.filled(land)
        return land.filled(Codes(sectors=self._nouns.sector(first, last)))

    def _turns_on(self, country: Code | None, first: int, last: int) -> bool:
        """Whether the noun of a phrase is the name of a country: "the West Bank" is no bank."""
        span = None if country is None else country.evidence.span
        return span is not None and span.end == self.syntax.tokens.ends[self._head(first, last)]

    def _head(self, first: int, last: int) -> int:
        lowers = self.syntax.tokens.lowers
        return next((i for i in range(first + 1, last) if lowers[i] == "of"), last) - 1

    def _body(self, first: int, last: int) -> Codes:
        """The known body that a phrase names, unless it is a part of a longer name."""
        words = self.syntax.tokens.words
        found = lexicon.bodies().find(words, first, last)
        if found is None:
            return NOTHING
        start = found[0]
        if start > first and self.syntax.tags[start - 1] == "P":
            land = lexicon.lands().find(words, first, start)
            if land is None or land[1] != start:
                return NOTHING
        return self._coded(lexicon.bodies(), found)

    def _country(self, first: int, last: int) -> Codes:
        if _JOINT.search(self.syntax.tags, first, last) is not None:
            return NOTHING
        for names in (lexicon.lands(), lexicon.seats()):
            found = names.find(self.syntax.tokens.words, first, last)
            if found is not None:
                return Codes(self._coded(names, found).country)
        return NOTHING

    def seat(self, first: int, last: int) -> Codes:
        """The government that a capital stands for where nothing else is said."""
        found = lexicon.seats().find(self.syntax.tokens.words, first, last)
        is_alone = found is not None and found[:2] == (first, last)
        return self._coded(lexicon.seats(), found) if found and is_alone else NOTHING

    def _coded(self, names: lexicon.Names, found: tuple[int, int, str]) -> Codes:
        start, end, name = found
        country, sectors, rule = names.affiliations[name]
        why = evidence(rule, self.syntax.tokens.span(start, end))
        return Codes(
            Code((country,), why) if country else None, Code(sectors, why) if sectors else None
        )
