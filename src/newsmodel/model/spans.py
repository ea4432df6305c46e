"""A place in a text."""

from typing import Self

from attrs import field, frozen

from newsmodel.model.errors import ModelError
from newsmodel.model.validation import integer


@frozen(order=True)
class TextSpan:
    """A half-open range of code points, ``text[start:end]``, never empty.

    Defined as the W3C Web Annotation TextPositionSelector. Spans are ordered by their start,
    then by their end.

    Raises:
        ModelError: when start is negative or end is not after start.
    """

    start: int = field(validator=integer(0))
    """The first code point that belongs to the span, counted from 0."""

    end: int = field(validator=integer(1))
    """The first code point after the span."""

    def __attrs_post_init__(self) -> None:
        if self.end <= self.start:
            raise ModelError(f"TextSpan.end: expected more than start {self.start}, got {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The surface: what the span covers in a text."""
        return text[self.start : self.end]

    def contains(self, other: Self) -> bool:
        """Whether every code point of another span belongs to this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Self) -> bool:
        """Whether the two spans share a code point."""
        return self.start < other.end and other.start < self.end

    def shifted(self, offset: int) -> "TextSpan":
        """The span as it lies when ``offset`` code points are put before its text."""
        return TextSpan(self.start + offset, self.end + offset)
