"""Clauses after a cue: "said that …", "said …", "asked whether …", "expressed hope that …"."""

from typing import Final

from attrs import evolve, frozen

from newsmodel.language.clauses import Clauses
from newsmodel.language.phrases import NounPhrase
from newsmodel.language.quotations.cues import (
    ATTITUDE,
    Cue,
    reporting_verbs,
    speech_nouns,
    verbs_of,
)
from newsmodel.language.quotations.extent import Extent
from newsmodel.language.quotations.reports import Report

_ADDRESS: Final = 10
_ENDS_SUBJECT: Final = ";:WTS,"
_REFLEXIVE: Final = ("self", "selves")
_QUESTIONS: Final = frozenset({"whether", "how", "why", "what", "where"})
_ASKING: Final = frozenset({"ask", "wonder", "know", "doubt", "question", "inquire", "see"})


@frozen
class ContentClauses:
    """Finds the clause that a cue takes."""

    clauses: Clauses
    extent: Extent

    def read(self, cue: Cue) -> Report | None:
        """The clause that a cue reports."""
        return self._after_noun(cue) or self._that(cue) or self._question(cue) or self._bare(cue)

    def _that(self, cue: Cue) -> Report | None:
        """A clause with "that", after the cue or its addressee: "told reporters that"."""
        syntax = self.clauses.syntax
        place, end = cue.last, self.extent.sentence_end(cue.first)
        if cue.lemma != ATTITUDE and cue.lemma not in reporting_verbs():
            return None
        for _ in range(_ADDRESS):
            if place >= end:
                return None
            if syntax.tags[place] == "T":
                said = self.extent.predicate(place + 1, end, ";", '"')
                if said is None or (place > cue.last and place + 1 in syntax.verb_group_at):
                    return None
                last = self.extent.end(place + 1, cue, said)
                return Report(cue, ((place, last),), "that", 0.85)
            place = self._past_addressee(place, end)
        return None

    def _past_addressee(self, place: int, end: int) -> int:
        """The token after what may stand between a cue and its clause, else the end."""
        syntax = self.clauses.syntax
        phrase = syntax.noun_phrase_at.get(place)
        if phrase is not None:
            return phrase.last
        if syntax.tags[place] == ",":
            return syntax.tags.find(",", place + 1, min(end, place + _ADDRESS)) + 1 or end
        return place + 1 if syntax.tags[place] in 'RIt"pC' else end

    def _after_noun(self, cue: Cue) -> Report | None:
        """A noun that belongs to the cue: "expressed hope that"."""
        syntax = self.clauses.syntax
        phrase = syntax.noun_phrase_at.get(cue.last)
        if phrase is None or syntax.tokens.lowers[phrase.head] not in speech_nouns():
            return None
        end = self.extent.sentence_end(cue.first)
        if phrase.last >= end or syntax.tags[phrase.last] != "T":
            return None
        last = self.extent.end(phrase.last + 1, cue)
        return Report(evolve(cue, last=phrase.last), ((phrase.last, last),), "noun-that", 0.8)

    def _question(self, cue: Cue) -> Report | None:
        """An indirect question: "asked whether", "explained how", "told them what"."""
        syntax = self.clauses.syntax
        if cue.lemma in verbs_of("likening") - reporting_verbs():
            return None
        end = self.extent.sentence_end(cue.first)
        addressee = syntax.noun_phrase_at.get(cue.last)
        for place in (cue.last, addressee.last if addressee is not None else end):
            if place < end and self._asks(syntax.tokens.lowers[place], cue):
                last = self.extent.end(place + 1, cue)
                return Report(cue, ((place, last),), "question", 0.75)
        return None

    def _asks(self, word: str, cue: Cue) -> bool:
        return word in _QUESTIONS or (word in {"if", "who", "which"} and cue.lemma in _ASKING)

    def _bare(self, cue: Cue) -> Report | None:
        """A clause without "that": "said the talks had failed", "told him there was time"."""
        syntax = self.clauses.syntax
        end = self.extent.sentence_end(cue.first)
        if cue.lemma != ATTITUDE and cue.lemma not in verbs_of("indirect"):
            return None
        start = self._past_opening(cue, end)
        subject = syntax.noun_phrase_at.get(start)
        if subject is None and not self._opens_clause(start, end):
            return None
        if subject is not None and (subject == cue.source or self._is_reflexive(subject)):
            return None
        after = self._past_relative(subject.last) if subject is not None else start + 1
        said = self.extent.predicate(after, end, _ENDS_SUBJECT)
        if said is None:
            return None
        return Report(cue, ((start, self.extent.end(after, cue, said)),), "clause", 0.75)

    def _past_relative(self, place: int) -> int:
        """The token after the verb of a clause about a subject: "said those who saw it left"."""
        syntax = self.clauses.syntax
        is_relative = syntax.tags[place : place + 1] == "W"
        group = syntax.verb_group_at.get(place + 1) if is_relative else None
        return group.last if group is not None else place

    def _is_reflexive(self, phrase: NounPhrase) -> bool:
        """Whether a phrase sends back to the subject, so is none itself: "found himself"."""
        return self.clauses.syntax.tokens.lowers[phrase.head].endswith(_REFLEXIVE)

    def _past_opening(self, cue: Cue, end: int) -> int:
        """Where a clause may begin: after adverbs, a phrase of time or place, the addressee."""
        syntax = self.clauses.syntax
        place = self._past_adverbs(cue.last, end)
        addressee = syntax.noun_phrase_at.get(place)
        if addressee is None or cue.lemma not in verbs_of("addressing"):
            return place
        after = self._past_adverbs(addressee.last, end)
        return after if self._opens_clause(after, end) else place

    def _past_adverbs(self, place: int, end: int) -> int:
        """The token after adverbs, and after phrases of time and place that a subject follows."""
        syntax = self.clauses.syntax
        while place < end and syntax.tags[place] in "RI" and not self._belongs(place):
            after = place + 1
            if syntax.tags[place] == "I":
                phrase = syntax.noun_phrase_at.get(after)
                after = phrase.last if phrase is not None else after
                if phrase is not None and not self._opens_clause(after, end):
                    return place
            place = after
        return place

    def _belongs(self, place: int) -> bool:
        """Whether an adverb is part of a subject: "there", "over 300"."""
        following = self.clauses.syntax.tags[place + 1 : place + 2]
        return self.clauses.syntax.tokens.lowers[place] == "there" or following in {"#", "$"}

    def _opens_clause(self, place: int, end: int) -> bool:
        """Whether a subject can begin at a token: a noun phrase, "there", "if", "this"."""
        syntax = self.clauses.syntax
        if place >= end:
            return False
        is_linked = syntax.tags[place] in 'S"g' and syntax.tokens.lowers[place] != "as"
        is_subject = place in syntax.noun_phrase_at or is_linked
        is_alone = syntax.tags[place] == "D" and place + 1 in syntax.verb_group_at
        return is_subject or is_alone or (syntax.tags[place] == "R" and self._belongs(place))
