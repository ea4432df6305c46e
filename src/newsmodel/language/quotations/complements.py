"""What else a cue takes: "promised to …", "urged X to …", "called X a …", "criticised X"."""

from typing import Final

from attrs import evolve, frozen

from newsmodel.language.clauses import Clauses
from newsmodel.language.phrases import NounPhrase
from newsmodel.language.quotations.cues import ATTITUDE, NOUN, Cue, prepositions_of, verbs_of
from newsmodel.language.quotations.extent import Extent
from newsmodel.language.quotations.reports import Report
from newsmodel.language.quoting.index import STANCE

INFINITIVE: Final = "infinitive"
"""The rule for what a source means to do; two words are enough there: "declined to comment"."""

_ACCUSED_OF: Final = frozenset({"of", "for", "with"})
_ABOUT: Final = frozenset("of about regarding over concerning for on against".split())
_AS_REACH: Final = 15


@frozen
class Complements:
    """Finds the infinitive or the noun phrase that a cue takes."""

    clauses: Clauses
    extent: Extent

    def read(self, cue: Cue) -> Report | None:
        """What a cue reports without a finite clause."""
        if cue.lemma == NOUN:
            return self._of_noun(cue)
        if cue.lemma == ATTITUDE:
            return self._of_adjective(cue)
        return self._infinitive(cue) or self._of_object(cue) or self._nominal(cue)

    def _of_noun(self, cue: Cue) -> Report | None:
        """What follows a noun for speech: "accusations by X that", "her fear is that"."""
        syntax = self.clauses.syntax
        place = cue.last
        if cue.source is not None and cue.source.first > cue.last:
            place = cue.source.last
        if place >= self.extent.sentence_end(cue.first):
            return None
        place += syntax.tags[place : place + 2] == "bT"
        if syntax.tags[place] == "T" and self._has_subject(place + 1):
            return Report(cue, ((place, self.extent.end(place + 1, cue)),), "noun", 0.65)
        if self._is_infinitive(place) and cue.source is not None:
            return Report(cue, ((place, self.extent.end(place + 1, cue)),), "noun", 0.65)
        if syntax.tokens.lowers[place] in _ABOUT and cue.source is not None:
            last = self.extent.phrase_end(place + 1, cue)
            return Report(cue, ((place + 1, last),), "noun", 0.5)
        return None

    def _of_adjective(self, cue: Cue) -> Report | None:
        """What somebody thinks or feels of: "is willing to", "was worried about"."""
        syntax = self.clauses.syntax
        if self._is_infinitive(cue.last):
            return Report(cue, ((cue.last, self.extent.end(cue.last, cue)),), "attitude", 0.6)
        if syntax.tokens.lowers[cue.last : cue.last + 1] not in (
            ["about"],
            ["of"],
            ["by"],
            ["with"],
        ):
            return None
        phrase = syntax.noun_phrase_at.get(cue.last + 1)
        if phrase is None:
            return None
        wide = evolve(cue, last=cue.last + 1)
        return Report(
            wide, ((wide.last, self.extent.phrase_end(phrase.last, cue)),), "attitude", 0.6
        )

    def _has_subject(self, place: int) -> bool:
        """Whether a clause of its own follows "that", rather than more about the noun."""
        syntax = self.clauses.syntax
        group = syntax.verb_group_at.get(place)
        is_there = syntax.tokens.lowers[place : place + 1] == ["there"]
        return group is None or group.is_participle or is_there

    def _is_infinitive(self, place: int) -> bool:
        group = self.clauses.syntax.verb_group_at.get(place)
        return group is not None and group.first == place and group.is_infinitive

    def _infinitive(self, cue: Cue) -> Report | None:
        """What a source means to do: "promised to return", "refused to say"."""
        group = self.clauses.syntax.verb_group_at.get(cue.first)
        if group is None or not self._is_infinitive(cue.last):
            return None
        last = self.extent.end(cue.last, cue)
        if group.is_passive and cue.lemma in verbs_of("raising"):
            subject = self.clauses.subject(group)
            first = subject.first if subject is not None else cue.last
            return Report(cue, ((first, last),), "raising", 0.6)
        if cue.lemma in verbs_of("asking" if group.is_passive else "infinitive"):
            return Report(cue, ((cue.last, last),), INFINITIVE, 0.7)
        return None

    def _of_object(self, cue: Cue) -> Report | None:
        """What is said of an object, where a cue takes one with more beside it."""
        is_led = self.clauses.syntax.tags[cue.last : cue.last + 1] in {"I", "t"}
        phrase = self.clauses.syntax.noun_phrase_at.get(cue.last + is_led)
        if phrase is None or phrase == cue.source:
            return None
        for rule, holds in (
            ("asked", self._is_asked),
            ("accused", self._is_accused),
            ("as", self._is_likened),
            ("naming", self._is_named),
        ):
            if holds(cue, phrase):
                end = self.extent.end(phrase.last, cue)
                return Report(cue, ((phrase.first, end),), rule, 0.75)
        return None

    def _is_asked(self, cue: Cue, phrase: NounPhrase) -> bool:
        """Whether an object is to do something: "urged the mayor to resign"."""
        return cue.lemma in verbs_of("asking") and self._is_infinitive(phrase.last)

    def _is_accused(self, cue: Cue, phrase: NounPhrase) -> bool:
        """Whether an object is said to have done something: "accused X of lying"."""
        lowers = self.clauses.syntax.tokens.lowers
        if cue.lemma not in verbs_of("accusing") or lowers[cue.last] == "to":
            return False
        place = self._past_apposition(phrase, self.extent.sentence_end(cue.first))
        return not _ACCUSED_OF.isdisjoint(lowers[place : place + 1])

    def _past_apposition(self, phrase: NounPhrase, end: int) -> int:
        """The token after a phrase, and after what two commas set off there."""
        tags = self.clauses.syntax.tags
        if tags[phrase.last : phrase.last + 1] != ",":
            return phrase.last
        comma = tags.find(",", phrase.last + 1, min(end, phrase.last + _AS_REACH))
        return comma + 1 if comma > 0 else phrase.last

    def _is_likened(self, cue: Cue, phrase: NounPhrase) -> bool:
        """Whether "as" follows an object: "described the talks as fruitful"."""
        if cue.lemma not in verbs_of("likening"):
            return False
        syntax = self.clauses.syntax
        for place in range(
            phrase.last, min(phrase.last + _AS_REACH, self.extent.sentence_end(cue.first))
        ):
            if syntax.tokens.lowers[place] == "as":
                return True
            if syntax.tags[place] in ".,;:vebm":
                return False
        return False

    def _is_named(self, cue: Cue, phrase: NounPhrase) -> bool:
        """Whether a second phrase follows an object: "called the plan a disgrace"."""
        following = self.clauses.syntax.tags[phrase.last : phrase.last + 1]
        return cue.lemma in verbs_of("naming") and following in set('DJNPG#"')

    def _nominal(self, cue: Cue) -> Report | None:
        """A noun phrase: "stressed the need for", "called for calm", "spoke of a truce"."""
        syntax = self.clauses.syntax
        end = self.extent.sentence_end(cue.first)
        word = syntax.tokens.lowers[cue.last] if cue.last < end else ""
        is_led = word in prepositions_of(cue.lemma)
        is_bounded = syntax.tags[cue.last : cue.last + 1] == "R"
        phrase = syntax.noun_phrase_at.get(cue.last + (is_led or is_bounded))
        if phrase is None or cue.source is None or phrase == cue.source:
            return None
        is_stance = not is_led and cue.lemma in verbs_of("stance")
        if not is_led and not is_stance and cue.lemma not in verbs_of("nominal"):
            return None
        wide = evolve(cue, last=cue.last + is_led)
        part = (wide.last, self.extent.phrase_end(phrase.last, cue))
        return Report(wide, (part,), STANCE if is_stance else "nominal", 0.55)
