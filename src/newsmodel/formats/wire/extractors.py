"""Who wrote a message, taken apart: the message itself only has the byline as it is printed."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from attrs import evolve

from newsmodel.formats.text.byline import read_byline
from newsmodel.formats.wire.document import WireDocument
from newsmodel.formats.wire.message import EXTENSION
from newsmodel.model import Candidate, Contributor, Evidence
from newsmodel.plugin import extractor

_SURE: Final = 0.9


@extractor(name="wire.authors", documents=WireDocument, provides=("authors",), requires=("byline",))
def authors(document: WireDocument, known: Mapping[str, Any]) -> Iterator[Candidate]:
    """The people that a byline names, with what stands below a single one of them."""
    people = read_byline(known.get("byline") or "")
    if not people:
        return
    title = document.articles[0].extensions.get(EXTENSION, {}).get("byline_title")
    if title and len(people) == 1:
        people = (_with_title(people[0], title),)
    evidence = Evidence(method="byline")
    yield Candidate(field="authors", value=people, confidence=_SURE, evidence=evidence)


def _with_title(person: Contributor, title: str) -> Contributor:
    """A person with a job or a house: ``AP Sports Writer``, ``Associated Press``."""
    named = read_byline(f"by {person.name}, {title}")
    if named and len(named) == 1 and named[0].job_title:
        return evolve(person, job_title=title)
    return evolve(person, affiliation=title)
