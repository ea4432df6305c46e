"""Reports: what a cue says that somebody said, as ranges of tokens."""

from attrs import frozen

from newsmodel.language.phrases import NounPhrase, Syntax
from newsmodel.language.quotations.cues import Cue
from newsmodel.language.quotations.direct import Parts


@frozen
class Report:
    """What one cue reports, and the rule that found it."""

    cue: Cue
    parts: Parts
    rule: str
    confidence: float


def past_adverbials(syntax: Syntax, place: int, end: int) -> int:
    """The token after the times, places and manners at a place: "on Monday", "repeatedly"."""
    while place < end and syntax.tags[place] in "RI-,":
        phrase = syntax.noun_phrase_at.get(place + 1)
        is_led = syntax.tags[place] == "I" and phrase is not None
        place = phrase.last if is_led and phrase is not None else place + 1
    return place


def stands_before(phrase: NounPhrase | None, cue: Cue) -> bool:
    """Whether a noun phrase is there, and stands before a cue."""
    return phrase is not None and phrase.first < cue.first
