"""How far a report reaches: where what is reported begins and where it ends."""

from typing import Final

from attrs import frozen

from newsmodel.language.clauses import Clauses
from newsmodel.language.phrases import VerbGroup
from newsmodel.language.quotations.cues import cue_lemma, reporting_verbs

_LONGEST: Final = 200
"""How many tokens what is reported may have in one sentence."""

_CLAUSE_REACH: Final = 25
_TURNING: Final = frozenset({"while", "although", "though", "according", "whereas"})


@frozen
class Extent:
    """Looks for the edges of what is reported, from token to token."""

    clauses: Clauses

    def sentence_end(self, token: int) -> int:
        """Where the sentence of a token ends."""
        return self.clauses.syntax.sentence_of(token).last

    def start(self, first: int, before: int) -> int:
        """Where content that stands before its cue begins: not before a word that links it."""
        first = max(first, before - _LONGEST)
        while first < before and self.clauses.syntax.tags[first] in 'C,"':
            first += 1
        return first

    def end(self, place: int, end: int) -> int:
        """Where content stops: before ", while", a semicolon, or where the next report begins."""
        syntax = self.clauses.syntax
        end = min(end, place + _LONGEST)
        for index in range(place, end):
            tag = syntax.tags[index]
            if tag == ";":
                return index
            if tag == "," and self._turns_away(index + 1, end):
                return index
            if tag == "C" and self._is_cue(index + 1, end):
                return index
        return end

    def first_comma(self, place: int, end: int) -> int:
        """Where a phrase stops: before the first comma."""
        comma = self.clauses.syntax.tags.find(",", place, end)
        return end if comma < 0 else comma

    def has_verb(self, place: int, end: int) -> bool:
        """Whether a finite verb follows before anything that would end its clause."""
        syntax = self.clauses.syntax
        for index in range(place, min(place + _CLAUSE_REACH, end)):
            group = syntax.verb_group_at.get(index)
            if group is not None and not group.is_infinitive and not group.is_participle:
                return True
            if syntax.tags[index] in ";:WT":
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

    def _is_cue(self, index: int, end: int) -> bool:
        while index < end and self.clauses.syntax.tags[index] == "R":
            index += 1
        group = self.clauses.syntax.verb_group_at.get(index) if index < end else None
        return (
            group is not None
            and self.clauses.syntax.tags[group.head] == "e"
            and cue_lemma(self.clauses, group) in reporting_verbs()
        )
