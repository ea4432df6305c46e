"""Quotations: who speaks, and what is reported, where the tree shows more than the rules saw."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from attrs import define, evolve, field, frozen

from newsmodel.model import Annotations, Evidence, Quotation, QuotationKind, TextSpan
from newsmodel.plugin import Prose
from newsmodel_spacy import beside
from newsmodel_spacy.mention_index import MentionIndex
from newsmodel_spacy.parses import Parses, Word, parses_of
from newsmodel_spacy.reports import Report, Reports, Source
from newsmodel_spacy.speakers import Speakers, overlaps_any

NAME: Final = "spacy.quotations"

_QUOTED: Final = re.compile(r"“[^“”\n]+”|\"[^\"\n]+\"")
_CONFIDENCE: Final = 0.7
_UNSURE: Final = 0.6
"""Up to here a rule only guessed at what is reported, and the tree is believed instead."""


@frozen(kw_only=True)
class Quotations:
    """The annotator: refines the quotations that others found, and adds what they left out."""

    pipeline: str
    name: str = NAME
    languages: frozenset[str] = frozenset({"en"})
    provides: frozenset[str] = frozenset({"quotations"})
    requires: frozenset[str] = frozenset({"quotations", "mentions", "entities"})
    priority: int = 0

    def annotate(self, prose: Prose, annotations: Annotations) -> Annotations:
        """The quotations of others, refined, and those around quoted words that are left."""
        parses = parses_of(prose, self.pipeline)
        mentions = MentionIndex(annotations.mentions)
        speakers = Speakers.among(annotations, mentions)
        reader = _Reader(prose.text, parses, mentions, Reports(parses, mentions), speakers)
        found = reader.completed([reader.refined(each) for each in annotations.quotations])
        return evolve(annotations, quotations=tuple(sorted(found, key=lambda each: each.outer)))


@define
class _Reader:
    text: str
    parses: Parses
    mentions: MentionIndex
    reports: Reports
    speakers: Speakers
    _taken: set[int] = field(factory=set)
    """The words that belong to quotations which stand."""

    def refined(self, quotation: Quotation) -> Quotation:
        """A quotation with the source that its cue has in the tree, and all of its clause."""
        cue = self._verb(quotation.cue)
        changed = quotation
        if cue is not None:
            changed = self._with_clause(self._with_source(quotation, cue), cue)
        elif quotation.kind is QuotationKind.DIRECT:
            changed = self._with_cue(quotation)
        if changed == quotation:
            return quotation
        return evolve(changed, evidence=(*quotation.evidence, _evidence("refined")))

    def completed(self, known: list[Quotation]) -> list[Quotation]:
        """The quotations, and what is reported around quoted words that none of them is sure of."""
        sure = [each for each in known if each.confidence > _UNSURE]
        self._take(part for each in sure for part in each.content)
        quoted = (TextSpan(*each.span()) for each in _QUOTED.finditer(self.text))
        reports = [report for each in quoted if (report := self._report_around(each)) is not None]
        guesses = {i: each for each in known if _is_guess(each) for i in self._indices(each.outer)}
        more: list[Quotation] = []
        replaced: set[int] = set()
        for report in reports:
            within = [guesses[i] for i in self._indices(report.content) if i in guesses]
            more.append(self._quotation(report, within))
            replaced.update(map(id, within))
        return [*(each for each in known if id(each) not in replaced), *more]

    def _quotation(self, report: Report, guesses: list[Quotation]) -> Quotation:
        """What the tree reports; where a rule named a likelier speaker of it, that one."""
        found = _quotation(report)
        for guess in guesses:
            if guess.source is not None and not self._is_better(report.source, guess.source):
                return evolve(found, source=guess.source, speaker=guess.speaker)
        return found

    def _report_around(self, quoted: TextSpan) -> Report | None:
        """A report that takes in quoted words and no other quotation; its words are then taken."""
        if not self._taken.isdisjoint(self._indices(quoted)):
            return None
        report = self.reports.around(quoted)
        if report is None or not self._taken.isdisjoint(self._indices(report.content)):
            return None
        self._take([report.content])
        return report

    def _take(self, spans: Iterable[TextSpan]) -> None:
        for span in spans:
            self._taken.update(self._indices(span))

    def _indices(self, span: TextSpan) -> list[int]:
        return [each.index for each in self.parses.covered(span)]

    def _verb(self, cue: TextSpan | None) -> Word | None:
        words = self.parses.covered(cue) if cue else []
        return next((each for each in reversed(words) if each.pos == "VERB"), None)

    def _with_source(self, quotation: Quotation, cue: Word) -> Quotation:
        """With the subject of the cue, unless the rules named part of it, or a likelier speaker."""
        source = self._source(cue, quotation)
        if source is None or (quotation.source and not self._is_better(source, quotation.source)):
            return quotation
        return evolve(quotation, source=source.span, speaker=source.entity)

    def _source(self, cue: Word, quotation: Quotation) -> Source | None:
        """The subject of the cue; None where the tree takes it from what is said."""
        source = self.reports.source(cue)
        if source is None or overlaps_any(source.span, quotation.content):
            return None
        return source

    def _is_better(self, source: Source, known: TextSpan) -> bool:
        """Whether the subject in the tree is another than is known, and no less able to speak."""
        if known.overlaps(source.span):
            return False
        return self.speakers.can_speak(source.span) or not self.speakers.can_speak(known)

    def _with_clause(self, quotation: Quotation, cue: Word) -> Quotation:
        """With all of the clause that hangs on the cue, where a rule only guessed at it."""
        if not _is_guess(quotation) or len(quotation.content) > 1:
            return quotation
        clause = self.reports.clause_around(cue, quotation.outer)
        if clause is None or (quotation.source is not None and clause.overlaps(quotation.source)):
            return quotation
        return evolve(quotation, content=(clause,))

    def _with_cue(self, quotation: Quotation) -> Quotation:
        """With the cue or the signature beside it that the rules did not see."""
        end = quotation.outer.end
        cue = beside.cue_after(self.reports, end, self.text)
        cue = cue or beside.cue_before(self.reports, quotation.outer.start)
        source = self._source(cue, quotation) if cue is not None else None
        if cue is not None and source is not None:
            span = TextSpan(cue.start, cue.end)
            return evolve(quotation, cue=span, source=source.span, speaker=source.entity)
        name = beside.signature(self.parses, end, self.text)
        if name is None:
            return quotation
        return evolve(quotation, source=name, speaker=self.mentions.entity_of(name))


def _is_guess(quotation: Quotation) -> bool:
    return quotation.confidence <= _UNSURE and quotation.kind is not QuotationKind.DIRECT


def _quotation(report: Report) -> Quotation:
    return Quotation(
        content=(report.content,),
        kind=QuotationKind.MIXED,
        cue=TextSpan(report.cue.start, report.cue.end),
        source=report.source.span,
        speaker=report.source.entity,
        confidence=_CONFIDENCE,
        evidence=(_evidence("clause"),),
    )


@cache
def _evidence(method: str) -> Evidence:
    return Evidence(extractor=NAME, method=method)
