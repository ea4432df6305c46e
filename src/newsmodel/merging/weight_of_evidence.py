"""The built-in merge policy: the value with the greatest weight of evidence wins.

The weight of a value is the chance that at least one of its witnesses is right, if witnesses erred
independently: ``1 - (1-c1)(1-c2)…`` over their confidences. Values that say the same support each
other; among them the one that says most is taken, a day with its time before the bare day, and
then the one with the greatest weight.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import pairwise
from typing import Any, Final

from attrs import frozen

from newsmodel.merging.agreement import agreement_key, detail
from newsmodel.model import Candidate, Merged, Provenance

_UNIT: Final = 1000
"""Doubt is reckoned in whole thousandths: sums of floats would depend on their order."""

Weight = tuple[int, float]
"""How certain a value is: thousandths to the power of `_EXPONENT`, then the best confidence."""

_WITNESSES: Final = 12
"""So many witnesses, the most confident, make up the weight; more would not change the decision."""


@frozen(kw_only=True)
class WeightOfEvidence:
    """Decides every field that no other policy names; see `MergePolicy` for the laws."""

    name: str = "weight-of-evidence"
    fields: frozenset[str] = frozenset()

    def merge(self, field_name: str, candidates: Sequence[Candidate]) -> Merged:
        """The candidate with the greatest weight, and everything that spoke against it.

        Raises:
            ValueError: when there is no candidate.
        """
        if not candidates:
            raise ValueError(f"{field_name}: there is no candidate to merge")
        distinct = _distinct(candidates)
        if len(distinct) == 1:
            return _unopposed(distinct[0])
        if _are_equal(distinct):
            return _decision(distinct, distinct, distinct, runners_up=0)
        groups = _grouped(distinct, agreement_key)
        agreeing = _heaviest(groups)
        chosen = _heaviest(_most_detailed(_grouped(agreeing, _identity)))
        return _decision(chosen, agreeing, distinct, runners_up=len(groups) - 1)


def _distinct(candidates: Sequence[Candidate]) -> list[Candidate]:
    if len(candidates) == 1:
        return list(candidates)
    return list(dict.fromkeys(candidates))


def _are_equal(candidates: Sequence[Candidate]) -> bool:
    first = candidates[0].value
    return all(type(each.value) is type(first) and each.value == first for each in candidates)


def _identity(value: Any) -> Hashable:
    return type(value), value


def _grouped(candidates: Iterable[Candidate], key: Any) -> list[list[Candidate]]:
    groups: defaultdict[Hashable, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        groups[key(candidate.value)].append(candidate)
    return list(groups.values())


def _weight(group: list[Candidate]) -> Weight:
    best_of_witness: dict[tuple[str, str | None], float] = {}
    for candidate in group:
        witness = (candidate.evidence.extractor, candidate.evidence.method)
        best_of_witness[witness] = max(candidate.confidence, best_of_witness.get(witness, 0.0))
    doubts = sorted(_UNIT - round(_UNIT * best) for best in best_of_witness.values())[:_WITNESSES]
    doubt = _UNIT ** (_WITNESSES - len(doubts))
    for each in doubts:
        doubt *= each
    return -doubt, max(best_of_witness.values())


def _most_detailed(variants: list[list[Candidate]]) -> list[list[Candidate]]:
    if len(variants) == 1:
        return variants
    details = [detail(variant[0].value) for variant in variants]
    most = max(details)
    return [variant for variant, each in zip(variants, details, strict=True) if each == most]


def _heaviest(groups: list[list[Candidate]]) -> list[Candidate]:
    if len(groups) == 1:
        return groups[0]
    weights = [_weight(group) for group in groups]
    best = max(weights)
    tied = [group for group, weight in zip(groups, weights, strict=True) if weight == best]
    if len(tied) == 1:
        return tied[0]
    # Nothing speaks for one of them; what they look like at least does not depend on order.
    return max(tied, key=lambda group: max(repr(candidate.value) for candidate in group))


def _certainty(group: list[Candidate]) -> float:
    return 1.0 + _weight(group)[0] / _UNIT**_WITNESSES


def _by_confidence(candidates: list[Candidate]) -> list[Candidate]:
    if len(candidates) < 2:
        return candidates
    ordered = sorted(candidates, key=_rank)
    if all(_rank(one) != _rank(next_one) for one, next_one in pairwise(ordered)):
        return ordered
    return sorted(ordered, key=lambda each: (_rank(each), repr(each)))


def _rank(candidate: Candidate) -> tuple[float, str, str, str]:
    evidence = candidate.evidence
    witness = (evidence.extractor, evidence.method or "", evidence.anchor or "")
    return -candidate.confidence, *witness


def _unopposed(candidate: Candidate) -> Merged:
    provenance = Provenance(
        confidence=candidate.confidence,
        evidence=(candidate.evidence,),
        reason="the only candidate",
    )
    return Merged(value=candidate.value, provenance=provenance)


def _decision(
    chosen: list[Candidate],
    agreeing: list[Candidate],
    candidates: list[Candidate],
    runners_up: int,
) -> Merged:
    winners = _by_confidence(chosen)
    won = set(map(id, chosen))
    losers = _by_confidence([each for each in candidates if id(each) not in won])
    provenance = Provenance(
        confidence=_certainty(agreeing),
        evidence=tuple(each.evidence for each in winners),
        losers=tuple(losers),
        reason=_reason(len(agreeing), runners_up),
    )
    return Merged(value=winners[0].value, provenance=provenance)


def _reason(agreeing: int, runners_up: int) -> str:
    support = f"{agreeing} candidates agree" if agreeing > 1 else "1 candidate"
    if not runners_up:
        return f"{support}, none speaks against"
    others = "1 other value" if runners_up == 1 else f"{runners_up} other values"
    return f"{support}, weightier than {others}"
