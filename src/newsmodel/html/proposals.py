"""Short ways to say a candidate, for the extractors of pages."""

from collections.abc import Iterator
from typing import Any

from newsmodel.html.person_names import is_person, names_in
from newsmodel.model import Candidate, Contributor, Evidence


def propose(
    field: str, value: Any, confidence: float, method: str, anchor: str | None = None
) -> Iterator[Candidate]:
    """The candidate, unless the value is None or empty."""
    if value is not None and value not in ("", ()):
        evidence = Evidence(method=method, anchor=anchor)
        yield Candidate(field=field, value=value, confidence=confidence, evidence=evidence)


def propose_authors(
    names: tuple[str, ...], confidence: float, method: str, anchor: str | None = None
) -> Iterator[Candidate]:
    """The people among the names; what is no person's name is left out."""
    people = dict.fromkeys(name for text in names for name in people_in(text))
    authors = tuple(Contributor(name=name) for name in people)
    yield from propose("authors", authors, confidence, method, anchor)


def people_in(text: str) -> tuple[str, ...]:
    """The people in a text that is a name or a byline."""
    return (text,) if is_person(text) else names_in(text)
