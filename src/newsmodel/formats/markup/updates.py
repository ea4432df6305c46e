"""The entries of a live blog: what marks them (schema.org ``liveBlogUpdate``) and what they say."""

from collections.abc import Sequence
from typing import Final

from attrs import define

from newsmodel.formats.markup.elements import Element
from newsmodel.formats.markup.words import words_of
from newsmodel.model import Block, Instant, LiveUpdate, ModelError

UPDATE: Final = "liveBlogUpdate"
HEADLINE: Final = "headline"
PUBLISHED: Final = "datePublished"


@define
class OpenUpdate:
    """An entry while it is read."""

    start: int
    """How many blocks there were before it."""

    identifier: str | None
    published: Instant | None = None
    headline: str | None = None

    def closed(self, read: Sequence[Block]) -> LiveUpdate | None:
        """The entry with its blocks; None where it says nothing."""
        blocks = tuple(block for block in read if not isinstance(block, LiveUpdate))
        if not (blocks or self.published or self.headline or self.identifier):
            return None
        return LiveUpdate(
            published=self.published,
            headline=self.headline,
            blocks=blocks,
            identifier=self.identifier,
        )


def says(element: Element, name: str) -> bool:
    """Whether an element is marked as something, by microdata or, in NITF, by its class."""
    return name in (element.get("itemprop"), element.get("class"))


def instant_of(element: Element) -> Instant | None:
    """The time that an element tells in its attributes; None where it tells none."""
    words = words_of(element)
    stated = (element.get("datetime") or element.get("norm") or words or "").strip()
    try:
        return Instant.parse(stated, raw=words if words != stated else None)
    except ModelError:
        return None
