"""What the rules for quotations share: a quotation as ranges of tokens."""

from attrs import frozen

from newsmodel.model import QuotationKind
from newsmodel_german.cues import Cue
from newsmodel_german.phrases import Phrase

Parts = tuple[Phrase, ...]
"""Ranges of tokens, in the order of the text."""


@frozen
class FoundQuotation:
    """A quotation as ranges of tokens."""

    parts: Parts
    kind: QuotationKind
    cue: Cue | None
    source: Phrase | None
    rule: str
    confidence: float
