"""What the words of a noun phrase say about where somebody belongs: "Kenyan rebel commander"."""

import re
from collections.abc import Mapping
from typing import Final

from attrs import frozen

from newsmodel.language.actors import lexicon
from newsmodel.language.phrases import Syntax
from newsmodel.model import Evidence, TextSpan

NAME: Final = "en.actors"

_JOINT: Final = re.compile("[GP]CG")
"""The tags of two nationalities or names with a conjunction between them."""


@frozen
class Code:
    """One or more codes of one kind, and what says so."""

    values: tuple[str, ...]
    evidence: Evidence


@frozen
class Codes:
    """The country and the sectors of somebody, as far as they are known."""

    country: Code | None = None
    sectors: Code | None = None

    def filled(self, other: "Codes") -> "Codes":
        """These codes, and of another source those that are missing."""
        return Codes(self.country or other.country, self.sectors or other.sectors)

    @property
    def is_complete(self) -> bool:
        """Whether nothing is missing."""
        return self.country is not None and self.sectors is not None

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What says so."""
        found = (self.country, self.sectors)
        return tuple(dict.fromkeys(each.evidence for each in found if each is not None))


NOTHING: Final = Codes()


@frozen
class PhraseReader:
    """Reads the noun phrases of one text."""

    syntax: Syntax
    people: Mapping[int, int]
    """Where the names of people start and end: they say nothing about where somebody belongs."""

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
            return Codes(sectors=self._sector(first, last))
        body = self._named(lexicon.bodies(), first, last)
        if body.sectors is not None:
            return body.filled(Codes(self._country(first, last).country))
        land = self._country(first, last)
        return Codes(land.country, self._sector(first, last)).filled(body)

    def _country(self, first: int, last: int) -> Codes:
        if self._is_joint(first, last):
            return NOTHING
        land = self._named(lexicon.lands(), first, last)
        return land if land.country else self._named(lexicon.seats(), first, last)

    def _is_joint(self, first: int, last: int) -> bool:
        """Whether people of two countries are meant: "Kenyan and Ugandan officials"."""
        return _JOINT.search(self.syntax.tags, first, last) is not None

    def seat(self, first: int, last: int) -> Codes:
        """The government that a capital stands for where nothing else is said."""
        found = lexicon.seats().find(self.syntax.tokens.words, first, last)
        is_alone = found is not None and found[:2] == (first, last)
        return self._named(lexicon.seats(), first, last) if is_alone else NOTHING

    def _named(self, names: lexicon.Names, first: int, last: int) -> Codes:
        found = names.find(self.syntax.tokens.words, first, last)
        if found is None:
            return NOTHING
        start, end, name = found
        country, sectors, rule = names.affiliations[name]
        evidence = self._evidence(rule, start, end)
        return Codes(
            Code((country,), evidence) if country else None,
            Code(sectors, evidence) if sectors else None,
        )

    def _sector(self, first: int, last: int) -> Code | None:
        lowers = self.syntax.tokens.lowers
        found = self._of_noun(first, last)
        if found is None:
            return None
        place, sector = found
        words, ranks = lexicon.former()
        if sector in ranks and not words.isdisjoint(lowers[first:place]):
            return Code(("ELI",), self._evidence("former", first, place + 1))
        return Code((sector,), self._evidence("noun", place, place + 1))

    def _of_noun(self, first: int, last: int) -> tuple[int, str] | None:
        """The sector of the noun that the phrase turns on, and where the word for it stands."""
        lowers, tags = self.syntax.tokens.lowers, self.syntax.tags
        end = next((i for i in range(first + 1, last) if lowers[i] == "of"), last)
        head = end - 1
        if head < first:
            return None
        paired = lexicon.of_pair(lowers[head - 1], lowers[head]) if head > first else None
        if paired is not None:
            return head, paired
        own = lexicon.of_noun(lowers[head], is_name=tags[head] == "P")
        is_open = lexicon.is_neutral(lowers[head]) or (own is None and tags[head] == "P")
        if is_open:
            found = self._of_modifiers(first, head) or self._of_noun(end + 1, last)
            if found is not None:
                return found
        return None if own is None else (head, own)

    def _of_modifiers(self, first: int, head: int) -> tuple[int, str] | None:
        lowers, tags = self.syntax.tokens.lowers, self.syntax.tags
        for place in range(head - 1, first - 1, -1):
            paired = lexicon.of_pair(lowers[place - 1], lowers[place]) if place > first else None
            own = lexicon.of_noun(lowers[place], is_name=tags[place] == "P")
            sector = paired or lexicon.of_modifier(lowers[place]) or own
            if sector is not None:
                return place, sector
        return None

    def _evidence(self, rule: str, first: int, last: int) -> Evidence:
        return Evidence(extractor=NAME, method=rule, span=self._span(first, last))

    def _span(self, first: int, last: int) -> TextSpan:
        return self.syntax.tokens.span(first, last)
