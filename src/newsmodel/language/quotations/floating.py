"""Sentences in marks without a cue: who has said them, by what stands before."""

from collections.abc import Mapping
from typing import Final

from attrs import frozen

from newsmodel.language.clauses import Clauses
from newsmodel.language.phrases import NounPhrase
from newsmodel.language.quotations.cues import Cue, cue_verbs

_MOST_CUES: Final = 20


@frozen
class SpeakersBefore:
    """Looks for a speaker in the sentences before one."""

    clauses: Clauses
    cues: Mapping[int, list[Cue]]
    """The cues by the numbers of their sentences."""

    within: set[int]
    """The tokens that stand in marks."""

    def before(self, number: int) -> NounPhrase | None:
        """Who spoke, or did something, right before a sentence; else who spoke before that."""
        return self._told_in(number - 1) or self._doer_in(number - 1) or self._told_in(number - 2)

    def _told_in(self, number: int) -> NounPhrase | None:
        """The source of the last verb of speech that a sentence has outside of marks."""
        for cue in reversed(self.cues.get(number, [])[-_MOST_CUES:]):
            is_told = cue.lemma in cue_verbs("any") and cue.first not in self.within
            if is_told and cue.source is not None:
                return cue.source
        return None

    def _doer_in(self, number: int) -> NounPhrase | None:
        """The person whom a sentence without marks is about: "Marlo shook her head."."""
        syntax = self.clauses.syntax
        sentence = syntax.sentences[max(number, 0)]
        for place in range(sentence.first, sentence.last):
            group = syntax.verb_group_at.get(place)
            if syntax.tags[place] == '"':
                return None
            if group is not None and not group.is_infinitive and not group.is_participle:
                subject = self.clauses.subject(group)
                return subject if subject is not None and self._is_named(subject) else None
        return None

    def _is_named(self, phrase: NounPhrase) -> bool:
        word = self.clauses.syntax.tokens.lowers[phrase.head]
        return self.clauses.syntax.tags[phrase.head] == "P" or word in {"he", "she"}
