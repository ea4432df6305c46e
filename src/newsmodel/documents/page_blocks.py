"""The block list of a page: its pieces of text in document order, and the regions they lie in."""

from enum import Enum
from typing import Any, Final

from attrs import define, field
from lxml import etree

from newsmodel.documents.white_space import one_line

_LINKED: Final = etree.XPath(
    "descendant-or-self::a[@href or not(@name)]/descendant::text()", smart_strings=False
)

Run = tuple[str, tuple[Any, ...]]
"""Loose text: what stands before the first inline element, and the inline elements."""


class BlockKind(Enum):
    """What a block looks like in the markup."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST = "list"
    QUOTE = "quote"
    TABLE = "table"
    PREFORMATTED = "preformatted"
    FIGURE = "figure"
    EMBED = "embed"


@define(eq=False)
class Region:
    """A container on the page."""

    index: int
    parent: int
    """The index of the region around it, -1 for the outermost."""

    element: Any = field(repr=False)
    tag: str
    names: str
    """Its class, id and role, in lower case, with a space between; cut off where they are long."""

    in_link: bool
    """Whether it lies within an ``a`` element."""

    hidden: bool
    """Whether its own attributes say that it is not shown until a script changes that."""

    itemprop: str
    """What microdata calls it."""

    first_block: int
    """The index of the first block that lies in it, or in a region within."""

    end_block: int = 0
    """The index after that of the last such block."""

    end: int = 0
    """The index after that of the last region within."""


@define(eq=False)
class PageBlock:
    """A piece of the page that holds no other block."""

    kind: BlockKind
    region: int
    """The index of the region that it lies in."""

    element: Any = field(repr=False)
    """The element itself; of loose text, the container that the text stands in."""

    text: str
    """Its text with every run of white space as one space; roughly so: scripts may be in it."""

    in_link: bool
    """Whether all of it lies within an ``a`` element."""

    run: Run | None = field(default=None, repr=False)
    """Of loose text: the text before the first inline element, and the inline elements."""

    _counted: int = field(default=-1, init=False, repr=False)

    @property
    def link_characters(self) -> int:
        """How many characters of the text belong to links; counted when it is first asked for."""
        if self._counted < 0:
            self._counted = self._link_characters()
        return self._counted

    def _link_characters(self) -> int:
        if self.in_link:
            return len(self.text)
        return sum(map(_linked, (self.element,) if self.run is None else self.run[1]))

    @property
    def link_density(self) -> float:
        """The share of the text that belongs to links, from 0 to 1."""
        return min(1.0, self.link_characters / len(self.text)) if self.text else 0.0


def _linked(element: Any) -> int:
    if len(element):
        return len(one_line("".join(_LINKED(element))))
    return len(one_line(element.text or "")) if element.tag == "a" and leads(element) else 0


def leads(anchor: Any) -> bool:
    """Whether an ``a`` leads somewhere; with a name it is a place, and often never closed."""
    return anchor.get("href") is not None or anchor.get("name") is None


def hides(style: str) -> bool:
    """Whether a ``style`` attribute keeps an element from being seen."""
    if "none" not in style and "hidden" not in style:
        return False
    said = style.replace(" ", "").lower()
    return "display:none" in said or "visibility:hidden" in said


@define
class BlockList:
    """All blocks and regions of a page, both in document order."""

    blocks: tuple[PageBlock, ...]
    regions: tuple[Region, ...]
