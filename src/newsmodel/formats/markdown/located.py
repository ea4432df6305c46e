"""A block of Markdown and where it stands."""

from attrs import frozen

from newsmodel.model import PlainBlock


@frozen
class Located:
    """A block and where it stands."""

    block: PlainBlock
    first: int
    """The index of its first line."""

    after: int
    """The index of the line after it."""
