"""Speech without quotation marks: after "sagte", with "laut", and in the subjunctive."""

from collections.abc import Iterable
from typing import Final

from attrs import define, field

from newsmodel.language.packs import Quoted, Sentence
from newsmodel.model import QuotationKind
from newsmodel_german.cues import Cue
from newsmodel_german.phrases import Phrase, phrase_at
from newsmodel_german.quotations.found import FoundQuotation, Parts
from newsmodel_german.reading import Text
from newsmodel_german.speech import group

_SHORTEST: Final = 2
_LONGEST: Final = 200
"""How many tokens what is reported may have in one sentence."""

_VERB_REACH: Final = 12
"""So many tokens from the start of a sentence its verb is looked for."""


def indirect_in(
    text: Text, quoted: list[Quoted], cues: list[Cue], direct: list[FoundQuotation]
) -> list[FoundQuotation]:
    """The indirect and mixed quotations of a text; cues of direct ones are not used again."""
    used = {each.cue.first for each in direct if each.cue is not None}
    finder = _Finder(text, {each.first for each in quoted}, _places(direct))
    for cue in cues:
        if cue.first not in used and cue.first not in finder.taken:
            finder.read(cue)
    finder.go_on(direct, {text.numbers[cue.first] for cue in cues})
    return finder.found


def _places(found: Iterable[FoundQuotation]) -> set[int]:
    """Every token of some quotations."""
    return {place for each in found for part in each.parts for place in range(*part)}


@define
class _Finder:
    text: Text
    marks: set[int]
    """Where quoted words begin."""

    taken: set[int]
    """The tokens of quotations."""

    found: list[FoundQuotation] = field(factory=list)

    def read(self, cue: Cue) -> None:
        """Find what a cue reports, if it reports anything."""
        sentence = self.text.sentence_of(cue.first)
        if sentence.last - sentence.first > _LONGEST:
            return
        if cue.kind in {"before", "after"} or self.text.word(cue.clause[0]) == "wie":
            self._add(cue, self._around(cue, sentence), "whole-sentence", 0.75)
        elif cue.kind == "so" or self._is_inverted(cue, sentence):
            self._add_before(cue, sentence)
        else:
            self._add_after(cue, sentence)

    def _around(self, cue: Cue, sentence: Sentence) -> Parts:
        """The sentence without the clause of the cue."""
        return (sentence.first, cue.clause[0]), (cue.clause[1], sentence.last)

    def _is_inverted(self, cue: Cue, sentence: Sentence) -> bool:
        """Whether the verb opens a clause behind a comma: "Man prüfe das, sagte sie"."""
        first = cue.clause[0]
        opening = sentence.first
        if self.text.tags[opening] in "TW" or self.text.word(opening) == "um":
            return False  # "Wenn es regnet, sagt er nichts"
        if cue.first != first or first == sentence.first or self.text.tag(first - 1) != ",":
            return False
        return cue.source is not None and cue.source[0] > first

    def _add_before(self, cue: Cue, sentence: Sentence) -> None:
        """What stands before its cue, and goes on behind it where that is in the subjunctive."""
        before = (sentence.first, cue.clause[0])
        after = (cue.clause[1], sentence.last)
        parts = (before, after) if self.text.is_subjunctive(*after) else (before,)
        self._add(cue, parts, "cue-after", 0.85)

    def _add_after(self, cue: Cue, sentence: Sentence) -> None:
        """What follows its cue: with "dass", in the subjunctive, or as a main clause."""
        start = self._content_start(cue.clause[1], sentence)
        if start is None:
            return
        part = (start, sentence.last)
        if self.text.tags[start] == "T":
            self._add(cue, (part,), "dass", 0.9)
        elif self.text.is_subjunctive(*part):
            self._add(cue, (part,), "subjunctive", 0.88)
        elif self._is_infinitive(part):
            self._add(cue, (part,), "infinitive", 0.6)
        elif cue.lemma in group("plain") and self._is_main_clause(part):
            self._add(cue, (part,), "main-clause", 0.6)

    def _content_start(self, end: int, sentence: Sentence) -> int | None:
        """Where the content begins: behind the comma that ends the cue's clause, or at a "dass"."""
        if end >= sentence.last or self.text.tags[end] not in ",:":
            return None
        that = self.text.tags.find(",T", end, sentence.last)
        return that + 1 if that >= 0 else min(end + 1, sentence.last - 1)

    def _is_infinitive(self, part: Phrase) -> bool:
        """Whether a clause has "zu" and no verb of its own: "kündigte an, bald zu gehen"."""
        first, last = part
        return "zu" in self.text.tokens.lowers[first:last] and "v" not in self.text.tags[first:last]

    def _is_main_clause(self, part: Phrase) -> bool:
        """Whether a clause has its verb in the second place; a relative clause has it last."""
        first, last = part
        if self.text.tags[first] != "D":
            return self.text.tags[first] in "NOIR"
        phrase = phrase_at(self.text, first)
        is_verb = phrase is not None and self.text.tag(phrase[1]) in {"v", "V", "x"}
        return phrase is not None and is_verb and phrase[1] + 2 < last

    def _add(self, cue: Cue | None, parts: Parts, rule: str, confidence: float) -> None:
        self._add_spoken(cue, cue.source if cue else None, parts, rule, confidence)

    def _add_spoken(
        self, cue: Cue | None, source: Phrase | None, parts: Parts, rule: str, confidence: float
    ) -> None:
        content = tuple(each for part in parts if (each := self._trimmed(part)) is not None)
        places = [place for part in content for place in range(*part)]
        if len(places) < _SHORTEST or not self.taken.isdisjoint(places):
            return
        mixed = not self.marks.isdisjoint(places)
        kind = QuotationKind.MIXED if mixed else QuotationKind.INDIRECT
        self.taken.update(places)
        self.found.append(FoundQuotation(content, kind, cue, source, rule, confidence))

    def _trimmed(self, part: Phrase) -> Phrase | None:
        """A part without the marks at its ends."""
        first, last = part
        while first < last and self.text.tags[first] in ",;:.-C":
            first += 1
        while last > first and self.text.tags[last - 1] in ",;:.-":
            last -= 1
        return (first, last) if last > first else None

    def go_on(self, direct: list[FoundQuotation], cued: set[int]) -> None:
        """Sentences in the first subjunctive behind reported ones: the speaker goes on.

        German needs no cue there: "Der Damm halte, sagte sie. Die Lage sei ruhig."

        Args:
            direct: the quotations in marks.
            cued: the numbers of the sentences that have a cue of their own.
        """
        sources = self._sources([*direct, *self.found])
        for number, sentence in enumerate(self.text.sentences[1:], start=1):
            source = sources.get(number - 1)
            is_next = self.text.sentences[number - 1].paragraph == sentence.paragraph
            if source is None or not is_next or number in sources or number in cued:
                continue
            if self._has_reported_verb(sentence):
                part = (sentence.first, sentence.last)
                self._add_spoken(None, source, (part,), "subjunctive-goes-on", 0.7)
                sources[number] = source

    def _sources(self, found: list[FoundQuotation]) -> dict[int, Phrase | None]:
        """Who speaks last in each sentence with a quotation."""
        ordered = sorted(found, key=lambda each: each.parts[-1])
        return {
            number: each.source
            for each in ordered
            for number in {self.text.numbers[last - 1] for _, last in each.parts}
        }

    def _has_reported_verb(self, sentence: Sentence) -> bool:
        last = min(sentence.last, sentence.first + _VERB_REACH)
        opening = self.text.tags[sentence.first : last]
        lowers = self.text.tokens.lowers[sentence.first : sentence.last]
        return "k" in opening and '"' not in opening and "ich" not in lowers
