"""The laws that every plugin keeps, as checks to be called with what Hypothesis draws.

Each check raises AssertionError, saying which law is broken. A test of a plugin is short::

    @given(strategies.articles())
    def test_round_trip(article):
        laws.check_round_trip(MyFormat(), article, "my-format")
"""

from collections.abc import Sequence
from typing import Final

from newsmodel.documents import DEFAULT_LIMITS, Source
from newsmodel.model import Article, Candidate, Merged
from newsmodel.plugin import Format, MergePolicy

_ROUNDING: Final = 0.001
"""Policies may reckon in thousandths."""


def check_round_trip(format_: Format, article: Article, name: str) -> None:
    """Law 2: what a format writes without loss, it reads again, and writes the same again."""
    assert name in format_.writes, f"{name} is not among what {format_.name} writes without loss"
    written = format_.write(article, name)
    articles = format_.read(Source(data=written), DEFAULT_LIMITS).articles
    assert articles == (article,), f"{name}: what was read is not what was written"
    assert format_.write(articles[0], name) == written, f"{name}: equal articles, unequal bytes"


def check_lens(format_: Format, data: bytes, first: Article, second: Article) -> None:
    """Law 3: GetPut, PutGet and PutPut hold for every article of a document."""
    document = format_.read(Source(data=data), DEFAULT_LIMITS)
    assert document.to_bytes() == data, "GetPut: an untouched document was written otherwise"
    for index, article in enumerate(document.articles):
        assert document.with_article(index, article).to_bytes() == data, "GetPut: nothing changed"
        once = document.with_article(index, second)
        read = format_.read(Source(data=once.to_bytes()), DEFAULT_LIMITS)
        assert read.articles[index] == second, "PutGet: what was set is not what is read"
        twice = document.with_article(index, first).with_article(index, second)
        assert twice.to_bytes() == once.to_bytes(), "PutPut: the write before left a trace"


def check_merge(policy: MergePolicy, candidates: Sequence[Candidate], order: Sequence[int]) -> None:
    """Law 4 for some candidates for one field; ``order`` is any permutation of their indices."""
    field = candidates[0].field
    merged = policy.merge(field, candidates)
    assert any(merged.value is each.value for each in candidates), "the value is no candidate's"
    shuffled = policy.merge(field, [candidates[index] for index in order])
    assert shuffled == merged, "the order of the candidates decides"
    twice = policy.merge(field, [*candidates, *candidates])
    assert twice == merged, "a candidate that stands twice counts twice"
    _check_nothing_lost(merged, candidates)


def check_agreement(
    policy: MergePolicy, candidates: Sequence[Candidate], witness: Candidate
) -> None:
    """Law 4 for one more witness: where it says what won, that wins again.

    The witness is given the winning value; everything else about it is as it was drawn.
    """
    field = candidates[0].field
    merged = policy.merge(field, candidates)
    agreeing = Candidate(
        field=field,
        value=merged.value,
        confidence=witness.confidence,
        evidence=witness.evidence,
    )
    again = policy.merge(field, [*candidates, agreeing])
    assert again.value == merged.value, "an agreeing witness made the winner lose"
    lost = merged.provenance.confidence - again.provenance.confidence
    assert lost <= _ROUNDING, "an agreeing witness made the winner less certain"


def _check_nothing_lost(merged: Merged, candidates: Sequence[Candidate]) -> None:
    losers = merged.provenance.losers
    for candidate in candidates:
        won = candidate.value == merged.value and candidate.evidence in merged.provenance.evidence
        assert won or candidate in losers, f"lost: {candidate!r:.200}"
    assert set(losers) <= set(candidates), "a loser that was no candidate"
