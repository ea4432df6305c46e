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
    followers = _followers(steps)
    waiting = dict.fromkeys(range(len(steps)), 0)
    for later in followers.values():
        for index in later:
            waiting[index] += 1
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


def _followers(steps: Sequence[Step]) -> dict[int, set[int]]:
    """For each step the steps that wait for it, by index."""
    followers: dict[int, set[int]] = {index: set() for index in range(len(steps))}
    for name in {name for step in steps for name in step.requires}:
        giving = [index for index, step in enumerate(steps) if name in step.provides]
        asking = {index for index, step in enumerate(steps) if name in step.requires}
        refining = asking.intersection(giving)
        for index in giving:
            followers[index] |= asking - refining if index in refining else asking
            followers[index].discard(index)
    return followers


def _rank(step: Step, index: int) -> tuple[int, str, int]:
    return -step.priority, step.name, index
