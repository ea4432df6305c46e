"""Which quotation a place in the text lies in."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import Final

from newsmodel.model import Quotation, TextSpan

_MOST_NESTED: Final = 12


class QuotationIndex:
    """The quotations of a text by where their content begins."""

    def __init__(self, quotations: Iterable[Quotation]) -> None:
        parts = [(span.start, span.end, each) for each in quotations for span in each.content]
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
