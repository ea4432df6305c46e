"""Strategies for candidates, whose values are of the type of their field, and for provenance."""

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from hypothesis import strategies as st

from newsmodel.model import Candidate, Provenance, PublicationStatus
from newsmodel.testing.strategies.arguments import check_field
from newsmodel.testing.strategies.basics import (
    confidences,
    extensions,
    identifiers,
    instants,
    optional_phrases,
    urls,
    words,
)
from newsmodel.testing.strategies.body import blocks
from newsmodel.testing.strategies.language import evidence
from newsmodel.testing.strategies.metadata import (
    accesses,
    contributors,
    corrections,
    datelines,
    links,
    media,
    organisations,
    subjects,
)


def _some(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return strategy.map(lambda one: (one,)) | st.tuples(strategy, strategy)


VALUES: Final[Mapping[str, st.SearchStrategy[Any]]] = {
    **dict.fromkeys(
        ("headline", "subheadline", "summary", "slugline", "byline", "identifier"), words()
    ),
    **dict.fromkeys(("copyright", "usage_terms", "version"), words()),
    **dict.fromkeys(("published", "modified", "created", "embargoed"), instants()),
    **dict.fromkeys(("publisher", "provider"), organisations()),
    **dict.fromkeys(("genre", "subjects"), _some(subjects())),
    **dict.fromkeys(("sections", "keywords"), _some(words())),
    "url": urls(),
    "alternate_identifiers": _some(identifiers()),
    "authors": _some(contributors()),
    "dateline": datelines(),
    "language": st.sampled_from(("en", "de-AT", "zh-Hant", "mul")),
    "publication_status": st.sampled_from(PublicationStatus),
    "urgency": st.integers(1, 9),
    "media": _some(media()),
    "links": _some(links()),
    "body": _some(blocks()),
    "corrections": _some(corrections()),
    "access": accesses(),
    "extensions": extensions(),
}
"""For each field that extractors may provide, values that may stand in it."""

_FIELDS: Final = tuple(sorted(VALUES))


def candidates(*, field: str | None = None) -> st.SearchStrategy[Candidate]:
    """Candidates for one field, or for any."""
    known = check_field(field)
    return _candidates_for(known) if known else st.sampled_from(_FIELDS).flatmap(_candidates_for)


def provenances(*, field: str | None = None) -> st.SearchStrategy[Provenance]:
    """How a field came by its value: the losers are candidates for one field, or for any."""
    return _provenances_for(check_field(field))


# Strategies for one field are made once, not for each article: making them takes longer than
# drawing from them.


@cache
def _candidates_for(field: str) -> st.SearchStrategy[Candidate]:
    return st.builds(
        Candidate,
        field=st.just(field),
        value=VALUES[field],
        confidence=confidences(),
        evidence=evidence(),
    )


@cache
def _provenances_for(field: str | None) -> st.SearchStrategy[Provenance]:
    return st.builds(
        Provenance,
        confidence=confidences(),
        evidence=_some(evidence()),
        losers=st.lists(candidates(field=field), max_size=1).map(tuple),
        reason=optional_phrases(),
    )
