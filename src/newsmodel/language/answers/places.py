"""Where it happened: the place nearest to the main event, a town or building before a country."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from attrs import define

from newsmodel.language import lexicons
from newsmodel.language.answers.story import Answer, Story
from newsmodel.language.mentions.gazetteer import countries
from newsmodel.language.phrases import NounPhrase, Syntax
from newsmodel.language.sentences import Sentence
from newsmodel.model import EntityType, Mention

_REACH: Final = 9
_CHAIN: Final = 3
_AT: Final = frozenset("in at near outside inside around off across throughout".split())
_AT_SITE: Final = frozenset("at outside inside near".split())
_LINKS: Final = _AT | {"of", "on"}

# What speaks for a place, in tenths.
_NARROW: Final = 40
_LOCATED: Final = 20
_IN_FRONT: Final = 30
_EACH_MENTION: Final = 2
_MOST_MENTIONS: Final = 4
_EACH_SENTENCE: Final = -1


@define
class Places:
    """The places that one text tells of near its beginning."""

    story: Story

    @property
    def _syntax(self) -> Syntax:
        return self.story.syntax

    def best(self) -> Answer | None:
        """The place with the most points, the first of equals; None where no place is named."""
        found = max(self._candidates(), key=lambda each: each[0], default=None)
        return found[1] if found is not None else self._first_name()

    def _candidates(self) -> Iterator[tuple[int, Answer]]:
        lead = self.story.lead or 0
        for number, sentence in enumerate(self.story.sentences(_REACH)):
            nearness = (_IN_FRONT if number <= lead else 0) + _EACH_SENTENCE * number
            for points, answer in self._in(sentence):
                yield points + nearness, answer

    def _in(self, sentence: Sentence) -> Iterator[tuple[int, Answer]]:
        """The places of a sentence: phrases such as "at the market in X", and names."""
        for name in self.story.places_in(sentence.first, sentence.last):
            yield self._points([name]), Answer(name.span, "name")
        tags = self._syntax.tags
        for place in range(sentence.first, sentence.last):
            phrase = self._located(place) if tags[place] == "I" else None
            if phrase is not None:
                yield from self._phrase(place, phrase)

    def _phrase(self, place: int, phrase: NounPhrase) -> Iterator[tuple[int, Answer]]:
        """A phrase after a preposition, where it tells of a place."""
        last = self._end_of_chain(phrase)
        names = self.story.places_in(phrase.first, last)
        if names or self._is_site(place, phrase):
            span = self._syntax.tokens.span(place, last)
            yield self._points(names) + _LOCATED, Answer(span, "located")

    def _points(self, names: list[Mention]) -> int:
        often = max((self.story.times_named[name.entity] for name in names), default=0)
        text = self._syntax.tokens.text
        is_wide = bool(names) and all(name.span.of(text) in _wide() for name in names)
        return _EACH_MENTION * min(often, _MOST_MENTIONS) + (0 if is_wide else _NARROW)

    def _located(self, place: int) -> NounPhrase | None:
        """The noun phrase after a preposition of place, where a place or a name is its noun."""
        syntax = self._syntax
        if syntax.tokens.lowers[place] not in _AT:
            return None
        phrase = syntax.noun_phrase_at.get(place + 1)
        if phrase is None or phrase.first != place + 1:
            return None
        is_place = self._is_place(phrase) or self._end_of_chain(phrase) > phrase.last
        return phrase if is_place or self._is_site(place, phrase) else None

    def _is_place(self, phrase: NounPhrase) -> bool:
        return self.story.type_of(self.story.mention_of(phrase)) is EntityType.PLACE

    def _is_site(self, place: int, phrase: NounPhrase) -> bool:
        """Whether "at" or "outside" makes a place of a name that is nobody's: "at the Capitol"."""
        is_name = set(self._syntax.tags[phrase.first : phrase.last]) <= {"P", "D"}
        kind = self.story.type_of(self.story.mention_of(phrase))
        return (
            is_name
            and self._syntax.tokens.lowers[place] in _AT_SITE
            and self._syntax.tags[phrase.head] == "P"
            and kind is not EntityType.PERSON
        )

    def _end_of_chain(self, phrase: NounPhrase) -> int:
        """The end of what places a place: "the station in Leeds, England"."""
        last = phrase.last
        for _ in range(_CHAIN):
            following = self._syntax.noun_phrase_at.get(last + 1)
            if following is None or following.first != last + 1 or not self._is_place(following):
                break
            is_comma = self._syntax.tags[last] == ","
            if not is_comma and self._syntax.tokens.lowers[last] not in _LINKS:
                break
            last = following.last
        return last

    def _first_name(self) -> Answer | None:
        names = self.story.places_in(0, len(self._syntax.tokens))
        return Answer(names[0].span, "first-name") if names else None


@cache
def _wide() -> frozenset[str]:
    """The names of countries and of parts of the world, which say little of where."""
    table = lexicons.table("en/places.toml")
    regions = lexicons.listed(table["regions"]["names"])
    return countries().union(regions, table["aliases"])
