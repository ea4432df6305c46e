"""How much a document may cost before reading stops with a diagnostic."""

from typing import Final

from attrs import field, frozen

from newsmodel.model.validation import integer


@frozen(kw_only=True)
class Limits:
    """Bounds of one parse; what exceeds one is cut off there, with a diagnostic."""

    max_bytes: int = field(default=32 * 2**20, validator=integer(1))
    """The bytes of a document that are read."""

    max_tags: int = field(default=300_000, validator=integer(1))
    """The tags of a page or an XML document that are read; a tag costs about 200 bytes."""

    max_candidates: int = field(default=200, validator=integer(1))
    """How many candidates one extractor may propose for one document."""

    max_articles: int = field(default=10_000, validator=integer(1))
    """How many articles of one document are returned."""

    max_annotated_characters: int = field(default=1_000_000, validator=integer(1))
    """The length of the text that is annotated."""

    max_milliseconds: int = field(default=30_000, validator=integer(1))
    """After how much time no further extractor or annotator is started."""


DEFAULT_LIMITS: Final = Limits()
