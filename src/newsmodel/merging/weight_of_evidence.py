"""The built-in merge policy: the value with the greatest weight of evidence wins.

The weight of a value is the chance that at least one of its witnesses is right, if witnesses erred
independently: ``1 - (1-c1)(1-c2)…`` over their confidences. Values that say the same support each
other; among them the one that says most is taken, a day with its time before the bare day, and
then the one with the greatest weight.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from operator import attrgetter
from typing import Any, Final

from attrs import frozen

from newsmodel.merging.agreement import agreement_key, detail, language_detail, language_key
from newsmodel.model import Candidate, Merged, Provenance

_WITNESSES: Final = 12
"""So many witnesses, the most confident, make up the weight; more would not change the decision."""

_UNIT: Final = 1000
"""Doubt is reckoned in whole thousandths: sums of floats would depend on their order."""

_CONFIDENCE: Final = attrgetter("confidence")

_SCALES: Final = tuple(_UNIT ** (_WITNESSES - count) for count in range(_WITNESSES + 1))
"""What makes the products of so many doubts comparable."""

Weight = tuple[int, float]
"""How certain a value is: less doubt is more (in units of `_SCALES`), then the best confidence."""


@frozen(kw_only=True)
class WeightOfEvidence:
    """Decides every field that no other policy names; see `MergePolicy` for the laws."""

    name: str = "weight-of-evidence"
    fields: frozenset[str] = frozenset()
    agreement: Callable[[object], Hashable] = agreement_key
    """What is equal for values that say the same."""

    detail_of: Callable[[object], int] = detail
    """How much a value says, compared with others that agree with it."""

    def merge(self, field_name: str, candidates: Sequence[Candidate]) -> Merged:
        """The candidate with the greatest weight, and everything that spoke against it.

        Raises:
            ValueError: when there is no candidate.
        """
        if not candidates:
            raise ValueError(f"{field_name}: there is no candidate to merge")
        ordered = _in_order(candidates)
        if len(ordered) == 1:
            return _unopposed(ordered[0])
        if _are_equal(ordered):
            return _decision(ordered, ordered, ordered, runners_up=0)
        groups = _grouped(ordered, self.agreement)
        agreeing = _heaviest(groups)
        chosen = agreeing
        if not _are_equal(agreeing):
            chosen = _heaviest(_most_detailed(_grouped(agreeing, _identity), self.detail_of))
        return _decision(chosen, agreeing, ordered, runners_up=len(groups) - 1)


LANGUAGE_TAGS: Final = WeightOfEvidence(
    name="language-tags",
    fields=frozenset(("language",)),
    agreement=language_key,
    detail_of=language_detail,
)
"""Decides the language: what names a region as well supports what names the language alone."""


def _in_order(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The distinct candidates, the most confident first: an order of their own, not the given."""
    ordered = sorted(candidates, key=_CONFIDENCE, reverse=True)
    if len(set(map(_CONFIDENCE, ordered))) == len(ordered):
        return ordered
    ranks = [_rank(each) for each in candidates]
    if len(set(ranks)) == len(ranks):
        return [each for _, each in sorted(zip(ranks, candidates, strict=True))]
    return sorted(dict.fromkeys(candidates), key=lambda each: (_rank(each), repr(each)))


def _rank(candidate: Candidate) -> tuple[float, str, str, str]:
    evidence = candidate.evidence
    witness = (evidence.extractor, evidence.method or "", evidence.anchor or "")
    return -candidate.confidence, *witness


def _are_equal(candidates: list[Candidate]) -> bool:
    first = candidates[0].value
    kind = type(first)
    return all(type(each.value) is kind and each.value == first for each in candidates[1:])


def _identity(value: Any) -> Hashable:
    return type(value), value


def _grouped(ordered: list[Candidate], key: Callable[[Any], Hashable]) -> list[list[Candidate]]:
    if len(ordered) == 1:
        return [ordered]
    groups: defaultdict[Hashable, list[Candidate]] = defaultdict(list)
    for each in ordered:
        groups[key(each.value)].append(each)
    return list(groups.values())


def _weight(group: list[Candidate]) -> Weight:
    """The weight of candidates that are in order: the first of a witness is its best."""
    doubt = 1
    witnesses: set[tuple[str, str | None]] = set()
    for each in group:
        witness = (each.evidence.extractor, each.evidence.method)
        if witness not in witnesses and len(witnesses) < _WITNESSES:
            witnesses.add(witness)
            doubt *= _UNIT - round(_UNIT * each.confidence)
    return -doubt * _SCALES[len(witnesses)], group[0].confidence


def _heaviest(groups: list[list[Candidate]]) -> list[Candidate]:
    if len(groups) == 1:
        return groups[0]
    weights = [_weight(group) for group in groups]
    best = max(weights)
    if weights.count(best) == 1:
        return groups[weights.index(best)]
    tied = [group for group, weight in zip(groups, weights, strict=True) if weight == best]
    # Nothing speaks for one of them; what they look like at least does not depend on order.
    return max(tied, key=lambda group: max(repr(candidate.value) for candidate in group))


def _most_detailed(
    variants: list[list[Candidate]], detail_of: Callable[[object], int]
) -> list[list[Candidate]]:
    if len(variants) == 1:
        return variants
    details = [detail_of(variant[0].value) for variant in variants]
    most = max(details)
    return [variant for variant, each in zip(variants, details, strict=True) if each == most]


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
    ordered: list[Candidate],
    runners_up: int,
) -> Merged:
    won = set(map(id, chosen))
    # Who says the same in another form speaks for the value; the form is among the losers.
    also = [each for each in agreeing if id(each) not in won]
    provenance = Provenance(
        confidence=1.0 + _weight(agreeing)[0] / _SCALES[0],
        evidence=tuple([each.evidence for each in (*chosen, *also)]),
        losers=tuple([each for each in ordered if id(each) not in won]),
        reason=_reason(len(agreeing), runners_up),
    )
    return Merged(value=chosen[0].value, provenance=provenance)


def _reason(agreeing: int, runners_up: int) -> str:
    support = f"{agreeing} candidates agree" if agreeing > 1 else "1 candidate"
    if not runners_up:
        return f"{support}, none speaks against"
    others = "1 other value" if runners_up == 1 else f"{runners_up} other values"
    return f"{support}, weightier than {others}"
