"""What the rules find: a quotation as ranges of tokens."""

from collections.abc import Sequence

from attrs import frozen

from newsmodel.language.phrases import NounPhrase
from newsmodel.model import QuotationKind

Parts = Sequence[tuple[int, int]]
"""Ranges of tokens, in the order of the text."""


@frozen
class FoundQuotation:
    """A quotation as ranges of tokens."""

    parts: Parts
    kind: QuotationKind
    cue: tuple[int, int] | None
    source: NounPhrase | None
    rule: str
    confidence: float
