"""Reports: what a cue says that somebody said, as ranges of tokens."""

from attrs import frozen

from newsmodel.language.quotations.cues import Cue
from newsmodel.language.quotations.found import Parts


@frozen
class Report:
    """What one cue reports, and the rule that found it."""

    cue: Cue
    parts: Parts
    rule: str
    confidence: float
