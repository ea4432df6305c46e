"""The order in which extractors and annotators run."""

import heapq
from collections.abc import Sequence
from typing import Protocol, TypeVar


class Step(Protocol):
    """What the order is decided by."""

    @property
    def name(self) -> str:
        """Decides last."""
        ...

    @property
    def provides(self) -> frozenset[str]:
        """What others may wait for."""
        ...

    @property
    def requires(self) -> frozenset[str]:
        """What it waits for."""
        ...

    @property
    def priority(self) -> int:
        """The higher goes first, where nothing waits."""
        ...


S = TypeVar("S", bound=Step)


def in_order(steps: Sequence[S]) -> tuple[list[S], list[S]]:
    """The steps in the order to run them, and those that wait for each other in a circle.

    Who provides runs before who requires; then the higher priority runs first, then the name that
    comes first. Who both requires and provides a name refines it: refiners run after those that
    only provide it and before those that only require it, and do not wait for each other.
    """
    followers: dict[int, list[int]] = {index: [] for index in range(len(steps))}
    waiting = dict.fromkeys(followers, 0)
    for first, earlier in enumerate(steps):
        for second, later in enumerate(steps):
            if first != second and _precedes(earlier, later):
                followers[first].append(second)
                waiting[second] += 1
    ready = [_rank(steps[index], index) for index, count in waiting.items() if not count]
    heapq.heapify(ready)
    ordered: list[S] = []
    while ready:
        index = heapq.heappop(ready)[-1]
        ordered.append(steps[index])
        del waiting[index]
        for follower in followers[index]:
            waiting[follower] -= 1
            if not waiting[follower]:
                heapq.heappush(ready, _rank(steps[follower], follower))
    return ordered, [steps[index] for index in sorted(waiting)]


def _precedes(earlier: Step, later: Step) -> bool:
    passed_on = earlier.provides & later.requires
    refined_by_both = passed_on & earlier.requires & later.provides
    return bool(passed_on - refined_by_both)


def _rank(step: Step, index: int) -> tuple[int, str, int]:
    return -step.priority, step.name, index
