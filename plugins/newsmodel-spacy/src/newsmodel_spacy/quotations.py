"""Quotations: who speaks, and what exactly is reported, from the dependency tree of each cue."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from attrs import define, evolve, field, frozen

from newsmodel.language.quotations.cues import cue_verbs, verbs_of
from newsmodel.model import Annotations, Evidence, Quotation, QuotationKind, TextSpan
from newsmodel.plugin import Prose
from newsmodel_spacy import grammar
from newsmodel_spacy.mention_index import MentionIndex
from newsmodel_spacy.parses import Parses, Word, parses_of

NAME: Final = "spacy.quotations"

_QUOTED: Final = re.compile(r"“[^“”\n]+”|\"[^\"\n]+\"")
_SIGNED: Final = re.compile(
    r"\s*[—–―]\s*([A-Z][\w.'’-]*(?: [\w.'’-]+){0,5}?)[.]?[^\S\n]*(?=\n|$|“)"
)
_ENDS: Final = frozenset(".;“”\"!?")
_REACH: Final = 15
_CLAUSES: Final = frozenset({"ccomp", "xcomp"})
_LOOSE: Final = frozenset({"punct", "advcl", "conj", "cc", "npadvmod"})
_DEEPEST: Final = 24
_CONFIDENCE: Final = 0.7
_UNSURE: Final = 0.6


@frozen(kw_only=True)
class Quotations:
    """The annotator: refines the quotations that others found, and adds reported clauses."""

    pipeline: str
    name: str = NAME
    languages: frozenset[str] = frozenset({"en"})
    provides: frozenset[str] = frozenset({"quotations"})
    requires: frozenset[str] = frozenset({"quotations", "mentions", "entities"})
    priority: int = 0

    def annotate(self, prose: Prose, annotations: Annotations) -> Annotations:
        """The quotations, with their sources and the edges of what is reported."""
        if not prose.text.strip():
            return annotations
        parses = parses_of(prose, self.pipeline)
        reader = _Reader(prose.text, parses, MentionIndex(annotations.mentions))
        refined = [reader.refined(each) for each in annotations.quotations]
        found = sorted(reader.completed(refined), key=lambda each: each.outer)
        return evolve(annotations, quotations=tuple(found))


@define
class _Reader:
    text: str
    parses: Parses
    mentions: MentionIndex

    def refined(self, quotation: Quotation) -> Quotation:
        """A quotation with the source and the content that its cue has in the tree."""
        cue = self._verb(quotation.cue)
        changed = quotation
        if cue is not None:
            changed = self._with_source(quotation, cue)
            if quotation.kind is not QuotationKind.DIRECT and len(quotation.content) == 1:
                changed = self._with_content(changed, cue)
        elif quotation.kind is QuotationKind.DIRECT:
            changed = self._with_cue(quotation)
        if changed == quotation:
            return quotation
        return evolve(changed, evidence=(*quotation.evidence, _evidence("refined")))

    def _verb(self, cue: TextSpan | None) -> Word | None:
        words = self.parses.covered(cue) if cue else []
        return next((each for each in reversed(words) if each.pos == "VERB"), None)

    def _with_source(self, quotation: Quotation, cue: Word) -> Quotation:
        found = self._source(cue)
        if found is None or any(found.overlaps(part) for part in quotation.content):
            return quotation
        if quotation.source and quotation.source.overlaps(found):
            return quotation
        return evolve(quotation, source=found, speaker=self._speaker(cue))

    def _with_cue(self, quotation: Quotation) -> Quotation:
        """With the cue or the signature beside it, which the rules did not see."""
        cue = self._cue_after(quotation) or self._cue_before(quotation)
        if cue is not None:
            span = TextSpan(cue.start, cue.end)
            return evolve(quotation, cue=span, source=self._source(cue), speaker=self._speaker(cue))
        name = self._signature(quotation.outer.end)
        if name is not None:
            return evolve(quotation, source=name, speaker=self.mentions.entity_of(name))
        return quotation

    def _cue_after(self, quotation: Quotation) -> Word | None:
        """The verb whose subject, or which itself, comes right after the closing mark."""
        word = self.parses.next_word(quotation.outer.end)
        if word is None or "\n\n" in self.text[quotation.outer.end : word.start]:
            return None
        for _ in range(_DEEPEST):
            if word.lemma in _speaking() and word.pos == "VERB" and self._source(word):
                return word if word.start >= quotation.outer.end else None
            head = self.parses.head(word)
            if head is None or word.first < 0:
                return None
            word = head
        return None

    def _cue_before(self, quotation: Quotation) -> Word | None:
        """The verb of speech of the clause that a colon or comma before the mark closes."""
        before = self.text[: quotation.outer.start].rstrip()[-1:]
        words = self.parses.before(quotation.outer.start, _REACH)
        if before not in {":", ","}:
            return None
        for word in words:
            if word.text in _ENDS:
                return None
            if word.pos == "VERB" and word.lemma in _speaking() and self._source(word):
                return word
        return None

    def _signature(self, end: int) -> TextSpan | None:
        """The name after a dash that ends a paragraph: “We won.” — Ada Example."""
        match = _SIGNED.match(self.text, end)
        if match is None:
            return None
        return TextSpan(*match.span(1))

    def _source(self, cue: Word) -> TextSpan | None:
        subject = self._subject(cue)
        return grammar.phrase(self.parses, subject) if subject is not None else None

    def _subject(self, cue: Word) -> Word | None:
        if grammar.is_passive(self.parses, cue):
            return grammar.agent(self.parses, cue)
        return grammar.subject(self.parses, cue)

    def _speaker(self, cue: Word) -> str | None:
        subject = self._subject(cue)
        if subject is None:
            return None
        span = grammar.phrase(self.parses, subject)
        return self.mentions.entity_of(TextSpan(span.start, subject.end))

    def _with_content(self, quotation: Quotation, cue: Word) -> Quotation:
        """With the clause that hangs on the cue, where that is what the rules meant."""
        before = quotation.content[0]
        for clause in self.parses.children(cue, *_CLAUSES):
            span = self._content(clause, cue)
            if span is None or (quotation.source and span.overlaps(quotation.source)):
                continue
            if span.contains(before):
                return evolve(quotation, content=(span,))
        return quotation

    def _content(self, clause: Word, cue: Word) -> TextSpan | None:
        """The text of a clause, without the cue where that stands inside it."""
        first, last = clause.first, clause.last
        if first <= cue.index < last:
            return None
        while first < last and self.parses.words[first].text in ",:;.“”\"—-–":
            if self.parses.words[first].text in "“\"": break
            first += 1
        while first < last and self.parses.words[last - 1].text in ",:;.":
            last -= 1
        return self.parses.span(first, last) if last - first > 2 else None

    def completed(self, known: list[Quotation]) -> list[Quotation]:
        """The quotations, and what is reported around quoted words that none of them is sure of."""
        sure = [each for each in known if each.confidence > _UNSURE]
        unsure = [each for each in known if each.confidence <= _UNSURE]
        taken = [part for each in sure for part in each.content]
        more: list[Quotation] = []
        for match in _QUOTED.finditer(self.text):
            quoted = TextSpan(*match.span())
            if any(part.overlaps(quoted) for part in taken):
                continue
            found = self._reporting(quoted)
            if found is None or any(part.overlaps(found.content[0]) for part in taken):
                continue
            unsure = [each for each in unsure if not each.outer.overlaps(found.outer) or each.kind is QuotationKind.DIRECT]
            taken.append(found.content[0])
            more.append(found)
        return [*sure, *unsure, *more]

    def _reporting(self, quoted: TextSpan) -> Quotation | None:
        """The report that quoted words are part of: what the verb of speech above them governs."""
        word = self.parses.root(quoted)
        for _ in range(_DEEPEST):
            head = self.parses.head(word) if word is not None else None
            if word is None or head is None:
                return None
            if word.index > head.index and head.pos == "VERB" and head.lemma in _reporting_verbs():
                return self._reported_by(head, word, quoted)
            word = head
        return None

    def _reported_by(self, cue: Word, word: Word, quoted: TextSpan) -> Quotation | None:
        span = self._content(word, cue) if word.dep in _CLAUSES else self._governed(cue)
        source = self._source(cue)
        if not span or not source or not span.contains(quoted) or span.overlaps(source):
            return None
        return Quotation(
            content=(span,),
            kind=QuotationKind.MIXED,
            cue=TextSpan(cue.start, cue.end),
            source=source,
            speaker=self._speaker(cue),
            confidence=_CONFIDENCE,
            evidence=(_evidence("clause"),),
        )

    def _governed(self, cue: Word) -> TextSpan | None:
        """Everything after a verb that belongs to it, up to what only adds to it."""
        right = [each for each in self.parses.children(cue) if each.index > cue.index]
        own = [each for each in right if each.dep not in _LOOSE]
        return self.parses.span(own[0].first, own[-1].last) if own else None


@cache
def _reporting_verbs() -> frozenset[str]:
    return cue_verbs("any") | {"call"}


@cache
def _speaking() -> frozenset[str]:
    return cue_verbs("any") | verbs_of("direct")


@cache
def _evidence(method: str) -> Evidence:
    return Evidence(extractor=NAME, method=method)
