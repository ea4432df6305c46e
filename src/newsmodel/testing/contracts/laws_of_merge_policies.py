"""The laws of merge policies."""

from functools import partial
from typing import Final

from newsmodel.model import EXTRACTABLE_FIELDS, Merged
from newsmodel.plugin import MergePolicy
from newsmodel.testing.contracts import growth, handing_over
from newsmodel.testing.contracts.elsewhere import NotSentError, run_elsewhere
from newsmodel.testing.contracts.law import Law, Scope, law
from newsmodel.testing.contracts.lockstep import difference
from newsmodel.testing.contracts.merging import Decision, decided, large_dispute
from newsmodel.testing.contracts.outside import watched
from newsmodel.testing.contracts.reading_and_writing import Attempt

_law: Final = partial(law, "merge policy")
_ROUNDING: Final = 0.001
"""A policy may reckon in thousandths."""


@_law(
    scope=Scope.THING,
    cause="An attribute of the protocol is missing, or `fields` names what is no field of "
    "`Article`.",
)
def handed_over(policy: MergePolicy) -> str | None:
    """The door takes the policy: it has a name, and it names fields that there are."""
    unknown = sorted(map(str, frozenset(policy.fields) - EXTRACTABLE_FIELDS))
    return f"there is no field {unknown[0]}" if unknown else handing_over.objection(policy)


@_law(cause="A value is taken to be a text, to be hashable, or to be comparable.")
def survival(seen: Decision) -> str | None:
    """A policy decides over any candidates for its fields; it raises nothing."""
    return None if seen.outcome.error is None else f"it raised {seen.outcome}"


@_law(cause="The value alone is returned; give `Merged(value=…, provenance=…)`.")
def decision(seen: Decision) -> str | None:
    """A policy returns `Merged`."""
    return None if seen.merged is not None else f"it returned {seen.outcome}"


@_law(
    cause="The value is made of several, or tidied up. Whoever knows a better value is an "
    "extractor.",
)
def value_of_a_candidate(seen: Decision) -> str | None:
    """The merged value is the very value of one of the candidates."""
    merged = seen.merged
    if merged is None or any(merged.value is each.value for each in seen.given.candidates):
        return None
    return f"{merged.value!r:.80} is no candidate's value"


@_law(
    cause="The first or the last candidate wins a draw. Decide a draw by what the candidates say.",
)
def order(seen: Decision) -> str | None:
    """The order of the candidates decides nothing."""
    candidates = [seen.given.candidates[place] for place in seen.given.order]
    again = seen.run(candidates)
    return None if again == seen.outcome else _otherwise(again, seen, "in another order")


@_law(cause="Votes are counted without a look at who casts them; leave out equal candidates first.")
def duplicates(seen: Decision) -> str | None:
    """A candidate that stands twice counts once."""
    twice = seen.run([*seen.given.candidates, *seen.given.candidates])
    return None if twice == seen.outcome else _otherwise(twice, seen, "given twice")


@_law(
    cause="Confidences are averaged, so that a doubtful witness for a value speaks against it.",
)
def agreement(seen: Decision) -> str | None:
    """One more witness for the winner makes it neither lose nor less certain."""
    merged = seen.merged
    if merged is None:
        return None
    again = seen.with_witness(merged)
    if not isinstance(again.value, Merged) or again.value.value != merged.value:
        return _otherwise(again, seen, "with one more witness for it")
    lost = merged.provenance.confidence - again.value.provenance.confidence
    return None if lost <= _ROUNDING else f"with one more witness it is less certain by {lost:.3f}"


@_law(
    cause="Losers are cut off, or those that agree with the winner are left out: they belong to "
    "the evidence.",
)
def nothing_lost(seen: Decision) -> str | None:
    """Every candidate is found again, as evidence for the winner or among the losers."""
    merged = seen.merged
    if merged is None:
        return None
    evidence, losers = merged.provenance.evidence, merged.provenance.losers
    for each in seen.given.candidates:
        won = each.value == merged.value and each.evidence in evidence
        if not won and each not in losers:
            return f"{each.value!r:.60} by {each.evidence} is lost"
    return None


@_law(cause="Losers or evidence of another field or another call are mixed in.")
def nothing_invented(seen: Decision) -> str | None:
    """Evidence and losers are those of the candidates, and there is evidence for what won."""
    merged = seen.merged
    if merged is None:
        return None
    if not merged.provenance.evidence:
        return "there is no evidence for what won"
    given = seen.given.candidates
    if any(each not in given for each in merged.provenance.losers):
        return "one of the losers was no candidate"
    if any(
        all(each != candidate.evidence for candidate in given)
        for each in merged.provenance.evidence
    ):
        return "some of the evidence is no candidate's"
    return None


@_law(cause="The list of candidates is sorted or emptied in place.")
def read_only(seen: Decision) -> str | None:
    """The candidates that a policy is given stay as they are."""
    same = seen.given_after == list(seen.given.candidates)
    return None if same else "the list of candidates was changed"


@_law(
    cause="Something is kept from call to call, or the order of a set or the chance decides.",
)
def determinism(seen: Decision) -> str | None:
    """The same candidates give the same decision."""
    again = seen.run()
    return None if again == seen.outcome else _otherwise(again, seen, "the second time")


@_law(
    scope=Scope.TYPICAL,
    cause="The policy holds a lambda or a lock. Or the order of a set decides: sort it.",
)
def other_processes(seen: Decision) -> str | None:
    """A policy goes to another process, decides the same there, and sends it back."""
    try:
        there = run_elsewhere(decided, seen.policy, seen.given)
    except NotSentError as error:
        return str(error)
    if there.outcome == seen.outcome:
        return None
    return _otherwise(there.outcome, seen, "in another process")


@_law(
    scope=Scope.TYPICAL,
    cause="A list of trusted sources is read for each decision, or the newest is asked of the "
    "clock.",
)
def purity(seen: Decision) -> str | None:
    """A decision asks nothing of clock, files, network, environment, chance or processes."""
    with watched() as asked:
        seen.run()
    return f"it asked {asked[0]}" if asked else None


@_law(
    scope=Scope.TYPICAL,
    cause="The candidates at hand are kept in the policy. Hand them from function to function.",
)
def threads(seen: Decision) -> str | None:
    """Threads that decide at the same time decide what each would decide alone."""
    other = seen.given.candidates[:1]
    alone = seen.run(other)
    tasks = [partial(seen.run), partial(seen.run, other), partial(seen.run)]
    differing = difference(tasks, (seen.outcome, alone, seen.outcome))
    if differing is None:
        return None
    return f"with other threads it decided {differing[0]!s:.200}, alone {differing[1]!s:.200}"


@_law(
    scope=Scope.TYPICAL,
    cause="Every candidate is compared with every other; group them by what they say.",
)
def linear_time(seen: Decision) -> str | None:
    """Work grows like the number of candidates, not like its square."""

    def prepare(factor: int) -> growth.Work:
        return partial(seen.run, large_dispute(seen.given.field, 3 * factor).candidates)

    return growth.objection(prepare)


LAWS: Final[tuple[Law, ...]] = (
    handed_over,
    survival,
    decision,
    value_of_a_candidate,
    determinism,
    read_only,
    order,
    duplicates,
    agreement,
    nothing_lost,
    nothing_invented,
    other_processes,
    purity,
    threads,
    linear_time,
)
"""In the order in which they are tried."""


def _otherwise(again: Attempt, seen: Decision, when: str) -> str:
    def said(outcome: Attempt) -> str:
        merged = outcome.value
        return f"{merged.value!r:.80}" if isinstance(merged, Merged) else str(outcome)

    one, other = said(seen.outcome), said(again)
    if one == other:
        return f"the value {one} is the same {when}, but the provenance is not"
    return f"{one} won, but {when} {other}"
