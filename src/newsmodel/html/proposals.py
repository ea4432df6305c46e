"""Short ways to say a candidate, for the extractors of pages."""

from collections.abc import Iterator
from typing import Any

from newsmodel.model import Candidate, Evidence


def propose(
    field: str, value: Any, confidence: float, method: str, anchor: str | None = None
) -> Iterator[Candidate]:
    """The candidate, unless the value is None or empty."""
    if value is not None and value not in ("", ()):
        evidence = Evidence(method=method, anchor=anchor)
        yield Candidate(field=field, value=value, confidence=confidence, evidence=evidence)
