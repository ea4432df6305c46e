"""Which quotation a place in the text lies in."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import Final

from newsmodel.model import Quotation, TextSpan

STANCE: Final = "stance"
"""The rule for what somebody is for or against: "rejected the offer"."""

_MOST_NESTED: Final = 12


class QuotationIndex:
    """The quotations of a text by where their content begins.

    What somebody only takes a stance on is left out: who rejects an offer does not tell of it.
    """

    def __init__(self, quotations: Iterable[Quotation]) -> None:
        parts = [
            (span.start, span.end, each)
            for each in quotations
            if not _is_stance(each)
            for span in each.content
        ]
        self._parts = sorted(parts, key=lambda part: part[:2])
        self._starts = [start for start, _, _ in self._parts]

    def around(self, span: TextSpan) -> list[Quotation]:
        """The quotations that a span lies in, the innermost first."""
        index = bisect_right(self._starts, span.start)
        near = self._parts[max(0, index - _MOST_NESTED) : index]
        holding = [(end - start, each) for start, end, each in near if span.end <= end]
        return [each for _, each in sorted(holding, key=lambda entry: entry[0])]

    def innermost(self, span: TextSpan) -> Quotation | None:
        """The shortest quotation that a span lies in."""
        return next(iter(self.around(span)), None)


def _is_stance(quotation: Quotation) -> bool:
    return any(each.method == STANCE for each in quotation.evidence)
