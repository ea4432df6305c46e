"""Law 4: many candidates, one value; for every merge policy that is registered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsmodel
from newsmodel.documents import Document, Limits, Source
from newsmodel.model import EXTRACTABLE_FIELDS, Candidate, Evidence
from newsmodel.pipeline.extraction import extract
from newsmodel.pipeline.run import Run
from newsmodel.testing import strategies

REGISTRY = newsmodel.Parser(discover=False).registry
POLICIES = [registered.thing for registered in REGISTRY.merge_policies]

# Few values, confidences and witnesses, so that candidates agree, tie and stand twice.
_TEXTS = st.sampled_from(("Ferry stays", "ferry  stays", "Ferry “stays”", 'Ferry "stays"', "Other"))
_WITNESSES = st.builds(
    Evidence,
    extractor=st.sampled_from(("a", "b", "c", "d")),
    method=st.sampled_from((None, "h1", "meta")),
    anchor=st.sampled_from((None, "/h1", "/h2")),
)
_CONFIDENCES = st.sampled_from((0.0, 0.3, 0.5, 0.5004, 0.9, 1.0)) | st.floats(0.0, 1.0)


def _texts_for(field):
    return st.builds(
        Candidate,
        field=st.just(field),
        value=_TEXTS,
        confidence=_CONFIDENCES,
        evidence=_WITNESSES,
    )


_ROUNDING = 0.001
"""Policies may reckon in thousandths."""


@st.composite
def contests(draw):
    """A policy with candidates for a field that it decides: alike, or of any kind."""
    policy = draw(st.sampled_from(POLICIES))
    field = draw(st.sampled_from(sorted(policy.fields or EXTRACTABLE_FIELDS)))
    some = strategies.candidates(field=field)
    one = some | _texts_for(field) if field in ("headline", "byline", "summary") else some
    candidates = draw(st.lists(one, min_size=1, max_size=5))
    return policy, candidates


@st.composite
def close_contests(draw):
    """Candidates for a headline that agree, tie, or differ in little."""
    policies = [policy for policy in POLICIES if not policy.fields or "headline" in policy.fields]
    candidates = draw(st.lists(_texts_for("headline"), min_size=1, max_size=7))
    return draw(st.sampled_from(policies)), candidates


@given(st.data())
@pytest.mark.parametrize("contest", [contests, close_contests])
def test_merging_keeps_its_laws(contest, data):
    """No order, no duplicate decides; nothing is lost; the value is some extractor's."""
    policy, candidates = data.draw(contest())
    check_merge(policy, candidates, data.draw(st.permutations(range(len(candidates)))))


@given(st.data())
@pytest.mark.parametrize("contest", [contests, close_contests])
def test_an_agreeing_witness_never_flips_the_winner(contest, data):
    """One more witness for what won, however doubtful, leaves it the winner."""
    policy, candidates = data.draw(contest())
    witness = data.draw(_texts_for(candidates[0].field))
    check_agreement(policy, candidates, witness)


@given(close_contests())
def test_the_more_certain_of_two_wins(contest):
    """Between two single candidates with different values, the one with more confidence wins."""
    policy, candidates = contest
    one, other = candidates[0], candidates[-1]
    merged = policy.merge("headline", [one, other])
    best = max(one.confidence, other.confidence)
    if abs(one.confidence - other.confidence) > 0.001 and one.value == "Other" != other.value:
        assert merged.value == (one if one.confidence == best else other).value


def test_no_candidate_gives_no_value():
    """Without candidates an article has no values, and no provenance."""
    document = Document(Source(data=b"x"))
    found = extract(document, REGISTRY, Run(Limits()))
    assert found.article == newsmodel.Article()


def test_there_is_a_policy_for_every_field():
    """Whatever extractors may propose, somebody decides."""
    for field in EXTRACTABLE_FIELDS:
        assert REGISTRY.policy_for(field) in POLICIES


def check_merge(policy, candidates, order):
    """Law 4 for some candidates for one field; ``order`` is any permutation of their indices."""
    field = candidates[0].field
    merged = policy.merge(field, candidates)
    assert any(merged.value is each.value for each in candidates), "the value is no candidate's"
    shuffled = policy.merge(field, [candidates[index] for index in order])
    assert shuffled == merged, "the order of the candidates decides"
    twice = policy.merge(field, [*candidates, *candidates])
    assert twice == merged, "a candidate that stands twice counts twice"
    _check_nothing_lost(merged, candidates)


def check_agreement(policy, candidates, witness):
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


def _check_nothing_lost(merged, candidates):
    losers = merged.provenance.losers
    for candidate in candidates:
        won = candidate.value == merged.value and candidate.evidence in merged.provenance.evidence
        assert won or candidate in losers, f"lost: {candidate!r:.200}"
    assert set(losers) <= set(candidates), "a loser that was no candidate"
