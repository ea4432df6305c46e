"""How far a report reaches: where what is reported begins and where it ends."""

from collections.abc import Mapping
from typing import Final

from attrs import frozen

from newsmodel.language.clauses import Clauses
from newsmodel.language.phrases import VerbGroup
from newsmodel.language.quotations.cues import Cue, cue_lemma, reporting_verbs

_LONGEST: Final = 200
"""How many tokens what is reported may have in one sentence."""

_CLAUSE_REACH: Final = 25
_CIRCUMSTANCES: Final = frozenset("when where as because while although though if after".split())
_TURNING: Final = frozenset({"while", "although", "though", "according", "whereas"})


@frozen
class Extent:
    """Looks for the edges of what is reported, from token to token."""

    clauses: Clauses
    closing: Mapping[int, int]
    """For each token that opens quoted words, where these close."""

    def sentence_end(self, token: int) -> int:
        """Where the sentence of a token ends."""
        return self.clauses.syntax.sentence_of(token).last

    def limit(self, place: int, end: int) -> int:
        """The end of a sentence, or of the longest report that may begin at a token."""
        return min(end, place + _LONGEST)

    def start(self, first: int, before: int) -> int:
        """Where content that stands before its cue begins: not before a word that links it."""
        first = max(first, before - _LONGEST)
        while first < before and self.clauses.syntax.tags[first] in 'C,"':
            first += 1
        return first

    def end(self, place: int, cue: Cue) -> int:
        """Where content stops: before ", while", a semicolon, or where the next report begins.

        Where the cue's own clause is subordinate, content also stops where the main clause goes
        on: "Marlo, who promised to stay, left"; "after he promised to stay, she left".
        """
        end = self.limit(place, self.sentence_end(cue.first))
        is_subordinate = self._is_subordinate(cue)
        index = place
        while index < end:
            if self._stops(index, end, is_subordinate=is_subordinate):
                return index
            index = max(self.closing.get(index, 0), index + 1)
        return index

    def _stops(self, index: int, end: int, *, is_subordinate: bool) -> bool:
        """Whether content stops before a token."""
        tag = self.clauses.syntax.tags[index]
        if tag == ",":
            return self._turns_away(index + 1, end) or (
                is_subordinate and self._goes_on(index + 1, end)
            )
        return tag == ";" or (tag == "C" and self._opens_report(index + 1, end))

    def phrase_end(self, place: int, cue: Cue) -> int:
        """Where a noun phrase stops, with what belongs to it: before a comma, "when", "because"."""
        syntax = self.clauses.syntax
        end = self.limit(place, self.sentence_end(cue.first))
        for index in range(place, end):
            tag = syntax.tags[index]
            if tag in ",;:-(" or syntax.tokens.lowers[index] in _CIRCUMSTANCES:
                return index
            if tag == "C" and index + 1 in syntax.verb_group_at:
                return index
        return end

    def _is_subordinate(self, cue: Cue) -> bool:
        """Whether a cue stands in a relative clause, after a conjunction, or opens with -ing."""
        syntax = self.clauses.syntax
        first = max(syntax.sentence_of(cue.first).first, cue.first - _CLAUSE_REACH)
        source = cue.source
        is_before = source is not None and first <= source.first < cue.first
        start = source.first if source is not None and is_before else cue.first
        before = syntax.tags[first:start].rpartition(",")[2]
        is_opening = syntax.tags[cue.last - 1] == "g" and not before
        return (
            "W" in syntax.tags[start : cue.first]
            or "S" in before
            or before[-1:] == "I"
            or is_opening
        )

    def _goes_on(self, index: int, end: int) -> bool:
        """Whether a verb follows, with a subject of its own or without."""
        syntax = self.clauses.syntax
        phrase = syntax.noun_phrase_at.get(index)
        place = phrase.last if phrase is not None else index
        while place < end and syntax.tags[place] == "R":
            place += 1
        group = syntax.verb_group_at.get(place) if place < end else None
        return group is not None and not group.is_infinitive and not group.is_participle

    def has_verb(self, place: int, end: int, stops: str = ";:WTS") -> bool:
        """Whether a finite verb follows before any tag that would end its clause."""
        syntax = self.clauses.syntax
        for index in range(place, min(place + _CLAUSE_REACH, end)):
            group = syntax.verb_group_at.get(index)
            if group is not None and not group.is_infinitive and not group.is_participle:
                return True
            if syntax.tags[index] in stops:
                return False
        return False

    def _turns_away(self, index: int, end: int) -> bool:
        """Whether the writer goes on after a comma: ", while", ", saying", ", but he added"."""
        if index >= end:
            return False
        word = self.clauses.syntax.tokens.lowers[index]
        group = self.clauses.syntax.verb_group_at.get(index)
        if word == "but":
            return self._opens_report(index + 1, end)
        return word in _TURNING or (group is not None and self._says_on(group))

    def _says_on(self, group: VerbGroup) -> bool:
        """Whether a participle after a comma says more: ", adding that", ", citing"."""
        is_going_on = self.clauses.syntax.tags[group.head] == "g"
        return is_going_on and cue_lemma(self.clauses, group) is not None

    def _opens_report(self, index: int, end: int) -> bool:
        """Whether the next clause reports, with a subject of its own or without."""
        phrase = self.clauses.syntax.noun_phrase_at.get(index)
        return self._is_cue(phrase.last if phrase is not None else index, end)

    def _is_told(self, group: VerbGroup) -> bool:
        """Whether a verb is in the past, or in the third person of the present."""
        word = self.clauses.syntax.tokens.lowers[group.head]
        tag = self.clauses.syntax.tags[group.head]
        return tag == "e" or (tag == "v" and word.endswith("s"))

    def _is_cue(self, index: int, end: int) -> bool:
        while index < end and self.clauses.syntax.tags[index] == "R":
            index += 1
        group = self.clauses.syntax.verb_group_at.get(index) if index < end else None
        return (
            group is not None
            and self._is_told(group)
            and cue_lemma(self.clauses, group) in reporting_verbs()
        )
