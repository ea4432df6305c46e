"""Indirect speech: the clause after "said that", before ", officials said", after "accused"."""

from typing import Final

from attrs import define, field

from newsmodel.language.clauses import Clauses
from newsmodel.language.quotations.cues import (
    NOUN,
    Cue,
    cue_verbs,
    speech_nouns,
    verbs_of,
)
from newsmodel.language.quotations.direct import FoundQuotation
from newsmodel.language.quotations.extent import Extent
from newsmodel.language.quotations.marks import Quoted
from newsmodel.language.sentences import Sentence
from newsmodel.model import QuotationKind

_ACCUSING: Final = frozenset({"accuse", "blame", "suspect", "charge"})
_ACCUSED_OF: Final = frozenset({"of", "for", "with"})
_ABOUT: Final = frozenset({"of", "about", "regarding", "over", "concerning"})
_SHORTEST: Final = 3
_LONGEST: Final = 200
"""How many tokens what is reported may have in one sentence."""

_POSTSCRIPT: Final = 14
_ADDRESS: Final = 8
_MOST_CUES: Final = 20
_FRAGMENT_REACH: Final = 25


def indirect_in(
    clauses: Clauses, quoted: list[Quoted], cues: list[Cue], direct: list[FoundQuotation]
) -> list[FoundQuotation]:
    """The indirect and mixed quotations of a text; cues of direct ones are not used again."""
    used = {quotation.cue for quotation in direct}
    taken = {index for each in direct for first, last in each.parts for index in range(first, last)}
    finder = _Finder(clauses, {each.first: each for each in quoted}, taken)
    found: list[FoundQuotation] = []
    for cue in cues:
        if (cue.first, cue.last) not in used and cue.first not in taken:
            quotation = finder.read(cue)
            if quotation is not None:
                found.append(quotation)
    free = [cue for cue in cues if (cue.first, cue.last) not in used]
    return found + finder.fragments(free, found)


@define
class _Finder:
    clauses: Clauses
    quoted: dict[int, Quoted]
    taken: set[int]
    _extent: Extent = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._extent = Extent(self.clauses)

    def read(self, cue: Cue) -> FoundQuotation | None:
        """The quotation that a cue reports; None where it reports nothing."""
        if cue.lemma == NOUN:
            return self._of_noun(cue)
        for rule in (
            self._according,
            self._noun_that,
            self._that,
            self._accused,
            self._bare,
            self._postponed,
            self._nominal,
        ):
            found = rule(cue)
            if found is not None:
                return found
        return None

    def fragments(self, cues: list[Cue], found: list[FoundQuotation]) -> list[FoundQuotation]:
        """What a sentence says after its last cue, where quoted words are in it and yet free."""
        held = {index for each in found for part in each.parts for index in range(*part)}
        numbers = self.clauses.syntax.sentence_numbers
        last_cue: dict[int, list[Cue]] = {}
        for cue in cues:
            if cue.lemma in cue_verbs("any"):
                last_cue.setdefault(numbers[cue.first], []).append(cue)
        more: list[FoundQuotation] = []
        for quoted in self.quoted.values():
            if quoted.first in held or quoted.first in self.taken:
                continue
            near = _last_before(last_cue.get(numbers[quoted.first], []), quoted.first)
            if near is None or near.first in held:
                continue
            end = self._extent.end(quoted.last, self._sentence(near).last)
            quotation = self._quotation(near, near.last, end, "fragment", 0.6)
            if quotation is not None:
                held.update(range(near.last, end))
                more.append(quotation)
        return more

    def _quotation(
        self, cue: Cue, first: int, last: int, rule: str, confidence: float
    ) -> FoundQuotation | None:
        while last > first and self.clauses.syntax.tags[last - 1] in ".,;:":
            last -= 1
        if last - first < _SHORTEST or any(place in self.taken for place in (first, last - 1)):
            return None
        mixed = any(place in self.quoted for place in range(first, last))
        kind = QuotationKind.MIXED if mixed else QuotationKind.INDIRECT
        if mixed and first in self.quoted and self.quoted[first].last >= last:
            kind = QuotationKind.DIRECT
        return FoundQuotation(
            parts=((first, last),),
            kind=kind,
            cue=(cue.first, cue.last),
            source=cue.source,
            rule=rule,
            confidence=confidence,
        )

    def _sentence(self, cue: Cue) -> Sentence:
        return self.clauses.syntax.sentence_of(cue.first)

    def _that(self, cue: Cue) -> FoundQuotation | None:
        """A clause with "that", after the cue or its addressee: "told reporters that"."""
        syntax = self.clauses.syntax
        place = cue.last
        end = self._sentence(cue).last
        for _ in range(_ADDRESS):
            if place < end and syntax.tags[place] == "T" and cue.lemma in cue_verbs("any"):
                last = self._extent.end(place + 1, end)
                return self._quotation(cue, place, last, "that", 0.85)
            place = self._past_addressee(place, end)
        return None

    def _past_addressee(self, place: int, end: int) -> int:
        syntax = self.clauses.syntax
        if place < end and syntax.tags[place] in 'RIt"p':
            return place + 1
        phrase = syntax.noun_phrase_at.get(place) if place < end else None
        return phrase.last if phrase is not None else place

    def _noun_that(self, cue: Cue) -> FoundQuotation | None:
        """A noun that belongs to the cue: "expressed hope that"."""
        syntax = self.clauses.syntax
        phrase = syntax.noun_phrase_at.get(cue.last)
        if phrase is None or syntax.tokens.lowers[phrase.head] not in speech_nouns():
            return None
        end = self._sentence(cue).last
        if phrase.last >= end or syntax.tags[phrase.last] != "T":
            return None
        wide = Cue(cue.first, phrase.last, cue.lemma, cue.source)
        return self._quotation(
            wide, phrase.last, self._extent.end(phrase.last + 1, end), "noun-that", 0.8
        )

    def _of_noun(self, cue: Cue) -> FoundQuotation | None:
        """What follows a noun for speech: "accusations by X that", "X's claims of"."""
        syntax = self.clauses.syntax
        place = cue.last
        if cue.source is not None and cue.source.first > cue.last:
            place = cue.source.last
        end = self._sentence(cue).last
        if place >= end:
            return None
        if syntax.tags[place] == "T":
            return self._quotation(cue, place, self._extent.end(place + 1, end), "noun", 0.65)
        if syntax.tokens.lowers[place] in _ABOUT:
            last = self._extent.first_comma(place + 1, self._extent.end(place + 1, end))
            return self._quotation(cue, place + 1, last, "noun", 0.5)
        return None

    def _accused(self, cue: Cue) -> FoundQuotation | None:
        """Whom a source accuses, and of what: "accused X of lying"."""
        accused = self.clauses.syntax.noun_phrase_at.get(cue.last)
        if cue.lemma not in _ACCUSING or accused is None:
            return None
        following = accused.last
        if self.clauses.syntax.tokens.lowers[following : following + 1] == []:
            return None
        if self.clauses.syntax.tokens.lowers[following] not in _ACCUSED_OF:
            return None
        end = self._extent.end(following + 1, self._sentence(cue).last)
        return self._quotation(cue, accused.first, end, "accused", 0.85)

    def _bare(self, cue: Cue) -> FoundQuotation | None:
        """A clause without "that": "said the talks had failed"."""
        syntax = self.clauses.syntax
        end = self._sentence(cue).last
        if cue.lemma not in verbs_of("indirect") or cue.last >= end:
            return None
        place = cue.last
        while place < end and syntax.tags[place] in "RI":
            phrase = syntax.noun_phrase_at.get(place + 1)
            is_opening = syntax.tags[place] == "I" and phrase is not None
            place = phrase.last if is_opening and phrase is not None else place + 1
        subject = syntax.noun_phrase_at.get(place) or syntax.noun_phrase_at.get(cue.last)
        if subject is None or subject == cue.source or not self._extent.has_verb(subject.last, end):
            return None
        start = cue.last if syntax.tags[cue.last] != "R" else subject.first
        return self._quotation(cue, start, self._extent.end(subject.last, end), "clause", 0.75)

    def _according(self, cue: Cue) -> FoundQuotation | None:
        """The rest of a sentence with "according to", before it or after it."""
        if cue.lemma != "according to":
            return None
        sentence = self._sentence(cue)
        if cue.first - sentence.first > 2:
            start = self._extent.start(max(sentence.first, cue.first - _LONGEST), cue.first)
            return self._quotation(cue, start, cue.first, "according-to", 0.75)
        for place in range(cue.last, min(cue.last + 25, sentence.last)):
            if self.clauses.syntax.tags[place] == ",":
                last = min(sentence.last, place + _LONGEST)
                return self._quotation(cue, place + 1, last, "according-to", 0.75)
        return None

    def _postponed(self, cue: Cue) -> FoundQuotation | None:
        """What stands before the cue: "The talks had failed, officials said."."""
        syntax = self.clauses.syntax
        sentence = self._sentence(cue)
        start = cue.source.first if cue.source and cue.source.first < cue.first else cue.first
        before = start - 1
        first = max(sentence.first, start - _LONGEST)
        while before > first and syntax.tags[before] != ",":
            if syntax.tags[before] not in "DJNPGI#$pR":
                return None
            before -= 1
        if before - sentence.first < _SHORTEST or cue.lemma not in verbs_of("indirect"):
            return None
        if not self._ends_here(cue, sentence):
            return None
        begin = self._extent.start(max(sentence.first, before - _LONGEST), before)
        return self._quotation(cue, begin, before, "postponed", 0.75)

    def _ends_here(self, cue: Cue, sentence: Sentence) -> bool:
        """Whether nothing but time, place or addressee follows the cue in its sentence."""
        source = cue.source
        start = source.last if source is not None and source.first >= cue.last else cue.last
        rest = self.clauses.syntax.tags[start : min(sentence.last, start + _POSTSCRIPT)]
        return len(rest) < _POSTSCRIPT and not any(tag in "vebmTW" for tag in rest)

    def _nominal(self, cue: Cue) -> FoundQuotation | None:
        """A noun phrase: "stressed the need for", "noted three violations"."""
        syntax = self.clauses.syntax
        is_prepositional = syntax.tags[cue.last : cue.last + 1] in {"I", "R"}
        phrase = syntax.noun_phrase_at.get(cue.last + is_prepositional)
        if cue.lemma not in verbs_of("nominal") or phrase is None or cue.source is None:
            return None
        end = self._extent.end(phrase.last, self._sentence(cue).last)
        return self._quotation(cue, cue.last, end, "nominal", 0.55)


def _last_before(cues: list[Cue], token: int) -> Cue | None:
    """The last of some cues that stands close before a token."""
    near = [cue for cue in cues[-_MOST_CUES:] if cue.last <= token <= cue.last + _FRAGMENT_REACH]
    return near[-1] if near else None
