"""A text taken apart: what stands above its body, and the body; for plain text and for Markdown."""

from typing import Generic, TypeVar

from attrs import frozen

Place = TypeVar("Place")
"""A part of the text that knows where it stands."""


@frozen
class Finding(Generic[Place]):
    """Something that stands above the body."""

    field: str
    value: str
    confidence: float
    method: str
    place: Place


@frozen
class Story(Generic[Place]):
    """A text taken apart."""

    findings: tuple[Finding[Place], ...]
    body: tuple[Place, ...]

    def of(self, *fields: str) -> tuple[Finding[Place], ...]:
        """The findings for some fields."""
        return tuple(finding for finding in self.findings if finding.field in fields)
