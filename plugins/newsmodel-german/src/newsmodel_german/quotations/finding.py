"""The quotations of a text, found once: for their own layer, and for the mentions of speakers."""

from newsmodel.plugin import Prose
from newsmodel_german.cues import cues_of
from newsmodel_german.quotations.direct import direct_in, quoted_in
from newsmodel_german.quotations.found import FoundQuotation
from newsmodel_german.quotations.indirect import indirect_in
from newsmodel_german.reading import text_of


def found_of(prose: Prose) -> list[FoundQuotation]:
    """The quotations of a text, in its order; the feature ``de.found-quotations``."""
    return prose.feature("de.found-quotations", lambda: _found(prose))


def _found(prose: Prose) -> list[FoundQuotation]:
    text, cues = text_of(prose), cues_of(prose)
    quoted = quoted_in(text)
    direct = direct_in(text, quoted, cues)
    return sorted([*direct, *indirect_in(text, quoted, cues, direct)], key=_place)


def _place(found: FoundQuotation) -> int:
    return found.parts[0][0]
