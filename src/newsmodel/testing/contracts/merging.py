"""A merge policy at work on some candidates, with what it decides when they are given otherwise."""

from collections.abc import Sequence

from attrs import evolve, field, frozen
from hypothesis import strategies as st

from newsmodel.model import EXTRACTABLE_FIELDS, Candidate, Evidence, Merged
from newsmodel.plugin import MergePolicy
from newsmodel.testing.contracts.reading_and_writing import Attempt, attempt
from newsmodel.testing.strategies import confidences
from newsmodel.testing.strategies.provenance import VALUES

_WITNESSES = ("acme.headline", "html.json_ld", "html.open_graph", "text.titles")
_METHODS = (None, "h1", "meta")


@frozen(kw_only=True)
class Dispute:
    """What a policy is given: candidates for a field; and how else they may be given."""

    field: str
    candidates: tuple[Candidate, ...]
    order: tuple[int, ...]
    """The places of the candidates in another order."""

    witness: Candidate
    """One more, whose value is to be replaced by that which won."""

    def shown(self) -> str:
        """The candidates, one after another."""
        said = (
            f"{each.value!r} at {each.confidence} by {each.evidence}" for each in self.candidates
        )
        return f"{self.field}: {'; '.join(said)}; other order {self.order}; witness {self.witness}"


@frozen(kw_only=True)
class Decision:
    """What a policy decided."""

    policy: MergePolicy
    given: Dispute
    outcome: Attempt
    given_after: list[Candidate] = field(repr=False)

    @property
    def merged(self) -> Merged | None:
        """The decision, if it is one."""
        return self.outcome.value if isinstance(self.outcome.value, Merged) else None

    def run(self, candidates: Sequence[Candidate] | None = None) -> Attempt:
        """What is decided over the same, or other, candidates."""
        given = list(self.given.candidates if candidates is None else candidates)
        return attempt(lambda: self.policy.merge(self.given.field, given))

    def with_witness(self, merged: Merged) -> Attempt:
        """What is decided when one more witness says what won."""
        agreeing = evolve(self.given.witness, field=self.given.field, value=merged.value)
        return self.run([*self.given.candidates, agreeing])


def decided(policy: MergePolicy, given: Dispute) -> Decision:
    """A policy decides."""
    candidates = list(given.candidates)
    outcome = attempt(lambda: policy.merge(given.field, candidates))
    return Decision(policy=policy, given=given, outcome=outcome, given_after=candidates)


def disputes(policy: MergePolicy) -> st.SearchStrategy[Dispute]:
    """One to six candidates with few different values, so that some of them agree."""
    fields = sorted(policy.fields or EXTRACTABLE_FIELDS)
    return st.sampled_from(fields).flatmap(_disputes_about)


def typical_disputes(policy: MergePolicy) -> tuple[Dispute, ...]:
    """Of text fields, one dispute of seven candidates for two values; none of other policies."""
    texts = {"headline", "summary", "byline", "subheadline", "slugline", "copyright"}
    decides = sorted(texts & (policy.fields or EXTRACTABLE_FIELDS))[:1]
    return tuple(large_dispute(name, 7) for name in decides)


def large_dispute(field_name: str, size: int) -> Dispute:
    """So many candidates for a text, half of which agree."""
    candidates = tuple(
        Candidate(
            field=field_name,
            value="Ferry stays in port" if at % 2 else f"Ferry stays, {at}",
            confidence=(at % 10) / 10,
            evidence=Evidence(extractor=f"acme.{at}", method="h1"),
        )
        for at in range(size)
    )
    order = tuple(reversed(range(size)))
    return Dispute(field=field_name, candidates=candidates, order=order, witness=candidates[0])


def _disputes_about(name: str) -> st.SearchStrategy[Dispute]:
    values = st.lists(VALUES[name], min_size=2, max_size=3, unique_by=repr)
    return values.flatmap(lambda pool: _disputes_over(name, pool))


def _disputes_over(name: str, pool: list[object]) -> st.SearchStrategy[Dispute]:
    candidate = st.builds(
        Candidate,
        field=st.just(name),
        value=st.sampled_from(pool),
        confidence=st.sampled_from((0.3, 0.6, 0.9)) | confidences(),
        evidence=st.builds(
            Evidence, extractor=st.sampled_from(_WITNESSES), method=st.sampled_from(_METHODS)
        ),
    )
    return st.lists(candidate, min_size=1, max_size=6).flatmap(
        lambda candidates: st.builds(
            Dispute,
            field=st.just(name),
            candidates=st.just(tuple(candidates)),
            order=st.permutations(range(len(candidates))).map(tuple),
            witness=candidate,
        )
    )
