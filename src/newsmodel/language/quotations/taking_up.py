"""Sentences in marks after a report whose cue closes its sentence: one quotation with it."""

from typing import Final

from attrs import evolve

from newsmodel.language.clauses import Clauses
from newsmodel.language.quotations.direct import FoundQuotation
from newsmodel.model import QuotationKind

_POSTPONED: Final = frozenset({"postponed", "aside"})
"""The rules for what is reported beside its cue."""


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
