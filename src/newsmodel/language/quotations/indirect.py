"""Indirect speech: the clause after "said that", before ", officials said", after "accused"."""

from collections.abc import Iterable, Iterator
from typing import Final

from attrs import define, field

from newsmodel.language.clauses import Clauses
from newsmodel.language.quotations.asides import Asides
from newsmodel.language.quotations.complements import INFINITIVE, Complements
from newsmodel.language.quotations.content_clauses import ContentClauses
from newsmodel.language.quotations.cues import Cue, attitudes, verbs_of
from newsmodel.language.quotations.extent import Extent
from newsmodel.language.quotations.found import FoundQuotation, Parts
from newsmodel.language.quotations.fragments import Fragments
from newsmodel.language.quotations.reports import Report
from newsmodel.language.quotations.resumption import Resumption
from newsmodel.language.quoting.marks import Quoted
from newsmodel.language.tagging import lemmas
from newsmodel.model import QuotationKind

_CLAUSAL: Final = frozenset({"that", "clause", "noun-that", "according-to", "aside", "postponed"})
"""The rules for what is said in a clause of its own, which may lie in another quotation."""

_STANDING_FOR: Final = frozenset({"what", "which", "who", "whom"})
_SHORTEST: Final = 3


def indirect_in(
    clauses: Clauses, quoted: list[Quoted], cues: list[Cue], direct: list[FoundQuotation]
) -> list[FoundQuotation]:
    """The indirect and mixed quotations of a text; cues of direct ones are not used again."""
    used = {quotation.cue for quotation in direct}
    taken = {index for each in direct for first, last in each.parts for index in range(first, last)}
    finder = _Finder(clauses, {each.first: each for each in quoted}, taken)
    free = [cue for cue in cues if (cue.first, cue.last) not in used and cue.first not in taken]
    found = _outermost(clauses, filter(None, map(finder.read, free)))
    return [*found, *finder.fragments(free, found)]


def _outermost(clauses: Clauses, found: Iterable[FoundQuotation]) -> list[FoundQuotation]:
    """The quotations without what lies in another one and is no clause that somebody says there.

    "She said she wants to stay" reports what she said; her wish is part of it. So are what others
    think there, and what she says herself.
    """
    kept: list[FoundQuotation] = []
    outer: FoundQuotation | None = None
    for each in sorted(found, key=lambda each: each.parts[0]):
        if outer is None or each.parts[-1][1] > outer.parts[-1][1]:
            kept.append(each)
            outer = each
        elif each.rule in _CLAUSAL and not _is_part(clauses, each):
            kept.append(each)
    return kept


def _is_part(clauses: Clauses, inner: FoundQuotation) -> bool:
    """Whether a report within another tells of a thought, or of what a pronoun stands for."""
    syntax = clauses.syntax
    if inner.source is not None and syntax.tags[inner.source.head] == "O":
        return True
    word = syntax.tokens.lowers[inner.cue[1] - 1] if inner.cue is not None else ""
    return word in attitudes() or not verbs_of("thinking").isdisjoint(lemmas(word))


@define
class _Finder:
    clauses: Clauses
    quoted: dict[int, Quoted]
    taken: set[int]
    _extent: Extent = field(init=False)
    _rules: tuple[ContentClauses, Complements, Asides] = field(init=False)

    def __attrs_post_init__(self) -> None:
        closing = {each.first: each.last for each in self.quoted.values()}
        self._extent = extent = Extent(self.clauses, Resumption(self.clauses), closing)
        self._rules = (
            ContentClauses(self.clauses, extent),
            Complements(self.clauses, extent),
            Asides(self.clauses, extent),
        )

    def read(self, cue: Cue) -> FoundQuotation | None:
        """The quotation that a cue reports; None where it reports nothing."""
        for rules in self._rules:
            report = rules.read(cue)
            if report is not None:
                return self._quotation(report)
        return None

    def fragments(self, cues: list[Cue], found: list[FoundQuotation]) -> Iterator[FoundQuotation]:
        """What a sentence says after its last cue, where quoted words are in it and yet free."""
        held = {index for each in found for part in each.parts for index in range(*part)}
        fragments = Fragments(self.clauses, cues)
        for quoted in self.quoted.values():
            if quoted.first in held or quoted.first in self.taken:
                continue
            near = fragments.cue_of(quoted)
            if near is None or near.first in held:
                continue
            parts = self._fragment(quoted, near)
            end = parts[-1][1]
            quotation = self._quotation(Report(near, parts, "fragment", 0.6))
            if quotation is not None:
                held.update(range(near.last, end))
                yield quotation

    def _fragment(self, quoted: Quoted, cue: Cue) -> Parts:
        """What a cue says, around words in marks; with its object where that is a pronoun.

        Of 'what Marlo called "a start" in May' that is "what", and what is in marks.
        """
        syntax = self.clauses.syntax
        place = cue.source.first - 1 if cue.source is not None else -1
        if place >= 0 and syntax.tokens.lowers[place] in _STANDING_FOR:
            end = quoted.last + (syntax.tags[quoted.last : quoted.last + 1] == "N")
            return (place, place + 1), (cue.last, end)
        return ((cue.last, self._extent.end(quoted.last, cue)),)

    def _quotation(self, report: Report) -> FoundQuotation | None:
        """A report as a quotation, unless it is too short or part of a direct one."""
        parts = tuple(self._trimmed(*part) for part in report.parts)
        shortest = _SHORTEST - (report.rule == INFINITIVE)
        if sum(last - first for first, last in parts) < shortest or self._is_taken(parts):
            return None
        return FoundQuotation(
            parts=parts,
            kind=self._kind(parts),
            cue=(report.cue.first, report.cue.last),
            source=report.cue.source,
            rule=report.rule,
            confidence=report.confidence,
        )

    def _trimmed(self, first: int, last: int) -> tuple[int, int]:
        """A range of tokens without the punctuation at its end."""
        while last > first + 1 and self.clauses.syntax.tags[last - 1] in ".,;:":
            last -= 1
        return first, last

    def _is_taken(self, parts: Parts) -> bool:
        return any(place in self.taken for first, last in parts for place in (first, last - 1))

    def _kind(self, parts: Parts) -> QuotationKind:
        """Mixed where some of it is in marks; direct where all of it is."""
        if not any(place in self.quoted for part in parts for place in range(*part)):
            return QuotationKind.INDIRECT
        first, last = parts[0]
        is_whole = len(parts) == 1 and first in self.quoted and self.quoted[first].last >= last
        return QuotationKind.DIRECT if is_whole else QuotationKind.MIXED
