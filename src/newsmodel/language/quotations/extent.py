"""How far a report reaches: where what is reported begins and where it ends."""

from collections.abc import Mapping
from typing import Final

from attrs import frozen

from newsmodel.language.clauses import Clauses
from newsmodel.language.quotations.cues import Cue
from newsmodel.language.quotations.resumption import Resumption

_LONGEST: Final = 200
"""How many tokens what is reported may have in one sentence."""

_CLAUSE_REACH: Final = 25
_CIRCUMSTANCES: Final = frozenset("when where as because while although though if after".split())


@frozen
class Extent:
    """Looks for the edges of what is reported, from token to token."""

    clauses: Clauses
    resumption: Resumption
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
        tags = self.clauses.syntax.tags
        while first < before and tags[first] in 'C,"' and first not in self.closing:
            first += 1
        return first

    def end(self, place: int, cue: Cue, opening: int | None = None) -> int:
        """Where content stops: where the writer or the next report goes on.

        It does not before its opening has been told: "that Marlo, a lawyer, left".
        Where the cue's own clause is subordinate, content also stops where the main clause goes
        on: "Marlo, who promised to stay, left"; "after he promised to stay, she left".
        """
        end = self.limit(place, self.sentence_end(cue.first))
        is_subordinate = self.resumption.is_subordinate(cue)
        index = place
        if opening is not None:
            mark = self.clauses.syntax.tags.find('"', place, opening)
            index = mark if mark >= 0 else opening
        while index < end:
            if self.resumption.at(index, place, end, is_subordinate=is_subordinate):
                return index
            index = max(self.closing.get(index, 0), index + 1)
            if self._ends_with_comma(index) and self.resumption.after_mark(
                index, place, end, is_subordinate=is_subordinate
            ):
                return index
        return index

    def _ends_with_comma(self, index: int) -> bool:
        """Whether quoted words with a comma before their closing mark end at a token."""
        return self.clauses.syntax.tags[max(index - 2, 0) : index] == ',"'

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

    def has_verb(self, place: int, end: int) -> bool:
        """Whether a finite verb follows before anything that ends its clause."""
        return self.predicate(place, end, ";:WTS") is not None

    def predicate(self, place: int, end: int, stops: str, hiding: str = "") -> int | None:
        """Where what a clause says begins: at a finite verb before any tag that ends the clause.

        Tags that may hide the verb count as well, such as a mark in 'said that torture "works"'.
        """
        syntax = self.clauses.syntax
        for index in range(place, min(place + _CLAUSE_REACH, end)):
            group = syntax.verb_group_at.get(index)
            if group is not None and not group.is_infinitive and not group.is_participle:
                return index
            if syntax.tags[index] in hiding:
                return index
            if syntax.tags[index] in stops:
                return None
        return None
