"""The cue or the signature that stands beside a direct quotation."""

import re
from typing import Final

from newsmodel.model import TextSpan
from newsmodel_spacy.parses import Parses, Word
from newsmodel_spacy.reports import Reports

_SIGNED: Final = re.compile(
    r"[^\S\n]*\n?[^\S\n]*[—–―][^\S\n]*([^\W\d_][\w.'’-]*(?: [\w.'’-]+){0,5}?)\.?[^\S\n]*(?=\n|\Z|“)"
)
"""A dash with at most six words that end their line, or that another quotation follows."""

_ENDS: Final = frozenset('.;“”"!?')
_INTRODUCING: Final = frozenset(":,")
_REACH: Final = 15
_DEEPEST: Final = 24


def cue_after(reports: Reports, end: int, text: str) -> Word | None:
    """The verb of speech right after a closing mark, or whose subject is: “Yes,” said Example."""
    parses = reports.parses
    word = parses.next_word(end)
    if word is None or "\n\n" in text[end : word.start]:
        return None
    for _ in range(_DEEPEST):
        if reports.is_speech(word) and reports.source(word) is not None:
            return word if word.start >= end else None
        head = parses.head(word)
        if head is None:
            return None
        word = head
    return None


def cue_before(reports: Reports, start: int) -> Word | None:
    """The verb of speech of the clause that a colon or comma before an opening mark closes."""
    words = [each for each in reports.parses.before(start, _REACH) if not each.is_space]
    if not words or words[0].text not in _INTRODUCING:
        return None
    for word in words:
        if word.text in _ENDS:
            return None
        if reports.is_speech(word) and reports.source(word) is not None:
            return word
    return None


def signature(parses: Parses, end: int, text: str) -> TextSpan | None:
    """The name after a dash that signs a quotation: “We won.” — Ada Example."""
    match = _SIGNED.match(text, end)
    if match is None:
        return None
    span = TextSpan(*match.span(1))
    words = [each for each in parses.covered(span) if not each.is_space]
    return span if words and all(each.pos != "VERB" for each in words) else None
