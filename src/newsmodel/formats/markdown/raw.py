"""Blocks of Markdown whose inline markup is unread."""

from collections.abc import Sequence
from enum import Enum

from attrs import frozen


class Shape(Enum):
    """What a block is written as."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CODE = "code"
    QUOTE = "quote"
    LIST = "list"
    TABLE = "table"
    DEFINITION = "definition"
    NOTHING = "nothing"


@frozen
class RawItem:
    """An item of a list, its inline markup unread."""

    source: str
    level: int


@frozen
class Raw:
    """A block whose inline markup is unread."""

    shape: Shape
    first: int
    """The index of its first line."""

    after: int
    """The index of the first line after it."""

    source: str = ""
    level: int = 0
    items: tuple[RawItem, ...] = ()
    ordered: bool = False
    rows: tuple[tuple[str, ...], ...] = ()


Lines = Sequence[str]
