"""The contract check of merge policies."""

from functools import partial
from typing import Final

from newsmodel.plugin import MergePolicy
from newsmodel.testing.contracts.examination import DEFAULT_EXAMPLES, of_scope, try_cases, try_drawn
from newsmodel.testing.contracts.law import Scope, hold
from newsmodel.testing.contracts.laws_of_merge_policies import LAWS
from newsmodel.testing.contracts.merging import decided, disputes, typical_disputes

_EXAMPLES: Final = 4 * DEFAULT_EXAMPLES
"""Disputes are small, and there are many kinds of them."""


def check_merge_policy(policy: MergePolicy, *, examples: int = _EXAMPLES) -> None:
    """Try the laws of merge policies on one.

    Args:
        policy: what is examined.
        examples: how many sets of candidates are drawn.

    Raises:
        LawBroken: when a law does not hold.
    """
    label = f"the merge policy {getattr(policy, 'name', policy)!s}"
    hold(of_scope(LAWS, Scope.THING), policy, label)
    observe = partial(decided, policy)
    try_drawn(of_scope(LAWS, Scope.EXAMPLES), observe, disputes(policy), label, examples)
    try_cases(of_scope(LAWS, Scope.TYPICAL), observe, typical_disputes(policy), label)
