"""What a verb of speech reports, and who speaks, by the dependency tree around it."""

from functools import cache
from typing import Final

from attrs import frozen

from newsmodel.language.toolkit import reporting_verbs, speaking_verbs
from newsmodel.model import TextSpan
from newsmodel_spacy import grammar
from newsmodel_spacy.mention_index import MentionIndex
from newsmodel_spacy.parses import Parses, Word

_CLAUSES: Final = frozenset({"ccomp", "xcomp"})
_LOOSE: Final = frozenset({"punct", "advcl", "conj", "cc", "npadvmod"})
_DEEPEST: Final = 24
_FEWEST_WORDS: Final = 3
_MARKS_BEFORE: Final = frozenset(",:;.”—-–")
_MARKS_AFTER: Final = frozenset(",:;.")


@frozen
class Source:
    """The words that name who speaks, with the entity."""

    span: TextSpan
    entity: str | None


@frozen
class Report:
    """What a verb of speech reports."""

    cue: Word
    content: TextSpan
    source: Source


@frozen(eq=False)
class Reports:
    """Reads reports off the trees of a text."""

    parses: Parses
    mentions: MentionIndex

    def is_speech(self, word: Word) -> bool:
        """Whether a word is a verb that may stand beside quoted words."""
        return word.pos == "VERB" and word.lemma in speaking_verbs()

    def source(self, cue: Word) -> Source | None:
        """Who speaks: the subject of a verb, of a passive the one after "by"."""
        if grammar.is_passive(self.parses, cue):
            noun = grammar.agent(self.parses, cue)
        else:
            noun = grammar.subject(self.parses, cue)
        if noun is None:
            return None
        span = grammar.phrase(self.parses, noun)
        return Source(span, self.mentions.entity_of(TextSpan(span.start, noun.end)))

    def clause_around(self, cue: Word, inside: TextSpan) -> TextSpan | None:
        """The clause that hangs on a cue and holds a span."""
        for clause in self.parses.children(cue, *_CLAUSES):
            span = self._clause(clause, cue)
            if span is not None and span.contains(inside):
                return span
        return None

    def around(self, quoted: TextSpan) -> Report | None:
        """The report that quoted words are part of: what the verb of speech above them governs."""
        word = self.parses.root(quoted)
        for _ in range(_DEEPEST):
            head = self.parses.head(word) if word is not None else None
            if word is None or head is None:
                return None
            if word.index > head.index and head.pos == "VERB" and head.lemma in _governing():
                return self._reported_by(head, word, quoted)
            word = head
        return None

    def _reported_by(self, cue: Word, word: Word, quoted: TextSpan) -> Report | None:
        is_clause = word.dep in _CLAUSES
        content = self._clause(word, cue) if is_clause else self._governed(cue)
        source = self.source(cue)
        if content is None or source is None or not content.contains(quoted):
            return None
        return None if content.overlaps(source.span) else Report(cue, content, source)

    def _clause(self, clause: Word, cue: Word) -> TextSpan | None:
        """The words of a clause; None where the cue stands among them."""
        if clause.first <= cue.index < clause.last:
            return None
        return self._between(clause.first, clause.last)

    def _governed(self, cue: Word) -> TextSpan | None:
        """Everything after a verb that belongs to it, up to what only adds to it."""
        right = (each for each in self.parses.children(cue) if each.index > cue.index)
        own = [each for each in right if each.dep not in _LOOSE]
        return self._between(own[0].first, own[-1].last) if own else None

    def _between(self, first: int, last: int) -> TextSpan | None:
        words = self.parses.words
        while first < last and (words[first].is_space or words[first].text in _MARKS_BEFORE):
            first += 1
        while first < last and (words[last - 1].is_space or words[last - 1].text in _MARKS_AFTER):
            last -= 1
        return self.parses.span(first, last) if last - first >= _FEWEST_WORDS else None


@cache
def _governing() -> frozenset[str]:
    """The verbs that report what they govern; "call" does with the name that it gives."""
    return reporting_verbs() | {"call"}
