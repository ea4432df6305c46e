"""Quotations that a cue, a new paragraph or a sentence parts: joined to one."""

from typing import Final

from attrs import evolve

from newsmodel.language.clauses import Clauses
from newsmodel.language.quotations.found import FoundQuotation
from newsmodel.model import QuotationKind

_INTERRUPTION: Final = 60
_MOST_PARTS: Final = 20
_POSTPONED: Final = frozenset({"postponed", "aside"})
"""The rules for what is reported beside its cue."""


def continued(clauses: Clauses, found: list[FoundQuotation]) -> list[FoundQuotation]:
    """Join what a cue or the end of a paragraph parts: '"Yes," he said, "we can."' is one."""
    joined: list[FoundQuotation] = []
    for quotation in found:
        last = joined[-1] if joined and len(joined[-1].parts) < _MOST_PARTS else None
        if last is not None and _interrupted(clauses, last, quotation):
            joined[-1] = evolve(last, parts=(*last.parts, *quotation.parts), rule="interrupted")
        elif last is not None and _left_open(clauses, last, quotation):
            joined[-1] = _over_paragraphs(last, quotation)
        else:
            joined.append(quotation)
    return joined


def _interrupted(clauses: Clauses, last: FoundQuotation, quotation: FoundQuotation) -> bool:
    """Whether only a cue stands between two quotations, so that the second goes on."""
    start, end = last.parts[-1][1], quotation.parts[0][0]
    if last.cue is None or not start <= last.cue[0] < end or end - start > _INTERRUPTION:
        return False
    if quotation.cue is not None and quotation.cue != last.cue:
        return False
    numbers, sentences = clauses.syntax.sentence_numbers, clauses.syntax.sentences
    if sentences[numbers[end]].paragraph - sentences[numbers[start]].paragraph > 1:
        return False
    ending = clauses.syntax.tags[start:end].rstrip('"')[-1:]
    return ending in {",", "."} and numbers[end] - numbers[last.cue[1] - 1] <= 1


def _left_open(clauses: Clauses, last: FoundQuotation, quotation: FoundQuotation) -> bool:
    """Whether no mark closes a quotation before the paragraph that the next one opens."""
    end = last.parts[-1][1]
    return end == quotation.parts[0][0] and clauses.syntax.tags[end - 1] != '"'


def _over_paragraphs(last: FoundQuotation, quotation: FoundQuotation) -> FoundQuotation:
    """A quotation with its next paragraph, where its cue may stand."""
    told = quotation if last.cue is None and quotation.cue is not None else last
    return evolve(told, parts=(*last.parts, *quotation.parts), kind=last.kind)


def taken_up(clauses: Clauses, found: list[FoundQuotation]) -> list[FoundQuotation]:
    """Join what a source goes on to say: 'The plan is dead, Marlo said. "We tried it."'."""
    joined: list[FoundQuotation] = []
    for each in found:
        if joined and _goes_on(clauses, joined[-1], each):
            parts = (*joined[-1].parts, *each.parts)
            joined[-1] = evolve(joined[-1], parts=parts, kind=QuotationKind.MIXED)
        else:
            joined.append(each)
    return joined


def _goes_on(clauses: Clauses, report: FoundQuotation, each: FoundQuotation) -> bool:
    """Whether words in marks without a cue stand right after the sentence of a report."""
    if report.rule not in _POSTPONED or report.cue is None or each.cue is not None:
        return False
    syntax = clauses.syntax
    told, said = syntax.sentence_of(report.cue[0]), syntax.sentence_of(each.parts[0][0])
    is_next = told.last == each.parts[0][0] and told.paragraph == said.paragraph
    return is_next and report.parts[-1][1] <= report.cue[0]
