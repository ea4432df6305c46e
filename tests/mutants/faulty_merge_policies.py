"""Merge policies with one fault each, as people make them."""

import time
from collections import Counter
from operator import truediv

from attrs import evolve

from mutants.faults import Faults
from newsmodel.merging import WeightOfEvidence
from newsmodel.model import Candidate, Evidence, Merged, Provenance

FAULTS = Faults()


class Policy:
    """Takes the most confident, and the greatest text among those; it breaks no law."""

    name = "most-confident"
    fields = frozenset({"headline", "summary", "byline"})

    def merge(self, field_name, candidates):
        return decided(self.best(candidates), candidates)

    def best(self, candidates):
        return max(candidates, key=lambda each: (each.confidence, each.value))


def rank(candidate):
    return repr(candidate.value), candidate.confidence, repr(candidate.evidence)


def decided(best, candidates):
    """The decision for one candidate, and against all with another value."""
    distinct = sorted(set(candidates), key=rank)
    return Merged(
        value=next(each.value for each in candidates if each.value == best.value),
        provenance=Provenance(
            confidence=max(each.confidence for each in candidates if each.value == best.value),
            evidence=tuple(each.evidence for each in distinct if each.value == best.value),
            losers=tuple(each for each in distinct if each.value != best.value),
        ),
    )


@FAULTS.breaks("handed-over")
class NamesNoField(Policy):
    fields = frozenset({"titel"})


@FAULTS.breaks("handed-over")
class HasNoName(Policy):
    name = " "


@FAULTS.breaks("survival")
class TakesValuesForTexts(Policy):
    fields = frozenset({"authors", "published"})

    def best(self, candidates):
        return max(candidates, key=lambda each: len(each.value.strip()))


@FAULTS.breaks("survival")
class NeedsTwo(Policy):
    def best(self, candidates):
        first, _second, *_ = candidates
        return first


@FAULTS.breaks("decision")
class ReturnsTheValue(Policy):
    def merge(self, field_name, candidates):
        return self.best(candidates).value


@FAULTS.breaks("value-of-a-candidate")
class TidiesUp(Policy):
    def merge(self, field_name, candidates):
        merged = super().merge(field_name, candidates)
        return Merged(value=f"{merged.value.strip()}.", provenance=merged.provenance)


@FAULTS.breaks("order")
class TakesTheFirst(Policy):
    def best(self, candidates):
        return candidates[0]


@FAULTS.breaks("order")
class LetsTheLastWinADraw(Policy):
    def best(self, candidates):
        return max(reversed(candidates), key=lambda each: each.confidence)


@FAULTS.breaks("duplicates")
class CountsVotes(Policy):
    def best(self, candidates):
        votes = Counter(each.value for each in candidates)
        doubled = {value for value, count in votes.items() if count % 2 == 0}
        return max(candidates, key=lambda each: (each.value in doubled, each.value))


@FAULTS.breaks("agreement")
class TakesTheMean(Policy):
    def best(self, candidates):
        means = {}
        for each in sorted(set(candidates), key=rank):
            total, count = means.get(each.value, (0.0, 0))
            means[each.value] = total + each.confidence, count + 1
        return max(
            candidates,
            key=lambda each: (round(truediv(*means[each.value]), 6), each.value),
        )


@FAULTS.breaks("agreement")
class DoubtsTheMany(Policy):
    def merge(self, field_name, candidates):
        merged = super().merge(field_name, candidates)
        witnesses = len(merged.provenance.evidence)
        provenance = Provenance(
            confidence=merged.provenance.confidence / witnesses,
            evidence=merged.provenance.evidence,
            losers=merged.provenance.losers,
        )
        return Merged(value=merged.value, provenance=provenance)


@FAULTS.breaks("nothing-lost")
class ForgetsTheLosers(Policy):
    def merge(self, field_name, candidates):
        merged = super().merge(field_name, candidates)
        provenance = Provenance(
            confidence=merged.provenance.confidence, evidence=merged.provenance.evidence
        )
        return Merged(value=merged.value, provenance=provenance)


@FAULTS.breaks("nothing-lost")
class KeepsTheBestWitnessAlone(Policy):
    def merge(self, field_name, candidates):
        merged = super().merge(field_name, candidates)
        provenance = Provenance(
            confidence=merged.provenance.confidence,
            evidence=merged.provenance.evidence[:1],
            losers=merged.provenance.losers,
        )
        return Merged(value=merged.value, provenance=provenance)


@FAULTS.breaks("nothing-invented")
class InventsALoser(Policy):
    def merge(self, field_name, candidates):
        merged = super().merge(field_name, candidates)
        invented = Candidate(
            field=field_name, value="nothing", confidence=0.0, evidence=Evidence(method="none")
        )
        provenance = Provenance(
            confidence=merged.provenance.confidence,
            evidence=merged.provenance.evidence,
            losers=(*merged.provenance.losers, invented),
        )
        return Merged(value=merged.value, provenance=provenance)


@FAULTS.breaks("nothing-invented")
class SignsItself(Policy):
    def merge(self, field_name, candidates):
        merged = super().merge(field_name, candidates)
        provenance = Provenance(
            confidence=merged.provenance.confidence,
            evidence=(*merged.provenance.evidence, Evidence(extractor=self.name)),
            losers=merged.provenance.losers,
        )
        return Merged(value=merged.value, provenance=provenance)


@FAULTS.breaks("read-only")
class SortsInPlace(Policy):
    def best(self, candidates):
        candidates.sort(key=lambda each: (each.confidence, each.value))
        return candidates[-1]


SEEN = set()


@FAULTS.breaks("determinism")
class PrefersWhatIsNew(Policy):
    def best(self, candidates):
        best = max(candidates, key=lambda each: (each.value not in SEEN, each.value))
        SEEN.add(best.value)
        return best


@FAULTS.breaks("other-processes")
class HoldsAFunction(Policy):
    def __init__(self):
        self.key = lambda each: (each.confidence, each.value)

    def best(self, candidates):
        return max(candidates, key=self.key)


@FAULTS.breaks("other-processes")
class LetsASetDecide(Policy):
    def merge(self, field_name, candidates):
        merged = super().merge(field_name, candidates)
        reason = "".join(set("abcdefghijklmnop"))
        return evolve(merged, provenance=evolve(merged.provenance, reason=reason))


@FAULTS.breaks("purity")
class AsksTheClock(Policy):
    def best(self, candidates):
        return super().best(candidates) if time.time() else candidates[0]


@FAULTS.breaks("threads")
class KeepsTheCandidates(Policy):
    at_hand = ()

    def best(self, candidates):
        KeepsTheCandidates.at_hand = candidates
        return self.choose()

    def choose(self):
        return super().best(KeepsTheCandidates.at_hand)


@FAULTS.breaks("linear-time")
class ComparesAllWithAll(WeightOfEvidence):
    def merge(self, field_name, candidates):
        alike = 0
        for one in candidates:
            for other in candidates:
                alike += one is other
        return super().merge(field_name, candidates) if alike else None
