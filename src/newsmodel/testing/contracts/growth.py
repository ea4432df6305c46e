"""How the work grows with the input: lines of Python counted, and the time of the thread.

Counting gives the same numbers every time. Time is asked as well, for what happens within one call,
such as a regular expression; it has to be far too long three times running.
"""

import sys
import time
from collections.abc import Callable, Iterable
from types import FrameType
from typing import Any, Final, TypeVar

from newsmodel.testing.contracts.quiet import no_collection

T = TypeVar("T")

FACTORS: Final = (1, 4, 16, 64)
"""How many times its usual size the input is given; each four times the one before."""

_GROWTH: Final = 4
_MOST_LINES: Final = 2.5 * _GROWTH
_MOST_TIME: Final = 3 * _GROWTH
_LEAST_LINES: Final = 4000
_LEAST_SECONDS: Final = 0.05
_LEAST_FLAT_SECONDS: Final = 0.002
_ATTEMPTS: Final = 3

Work = Callable[[], object]
Prepare = Callable[[int], Work]
"""Gives the work on an input of so many times the usual size; it may be done once."""


def objection(prepare: Prepare, factors: Iterable[int] = FACTORS) -> str | None:
    """What is wrong with how the work grows, in words; None when it grows like the input."""
    lines = seconds = 0.0
    before = 0
    for factor in factors:
        now = lines_run(prepare(factor))
        # What is too short may not be worked on at all, so the first step says nothing.
        if before > 1 and now > max(_LEAST_LINES, _MOST_LINES * lines):
            return (
                f"{factor // before} times the input took {now / lines:.1f} times the lines of "
                f"Python ({int(lines)}, then {now})"
            )
        took = _seconds(prepare(factor))
        if before and _is_long(took, seconds) and _stays_long(prepare, before, factor):
            return (
                f"{factor // before} times the input took {took / seconds:.1f} times the time "
                f"({seconds:.3f} s, then {took:.3f} s)"
            )
        before, lines, seconds = factor, now, took
    return None


def objection_to_flat(work_on: Callable[[T], Work], small: T, large: T) -> str | None:
    """What is wrong where a large input is to take no longer than a small one."""
    few, many = lines_run(work_on(small)), lines_run(work_on(large))
    if many > max(_LEAST_LINES, _MOST_LINES * few):
        return f"a large input took {many} lines of Python, a small one {few}"
    times = [(_seconds(work_on(small)), _seconds(work_on(large))) for _ in range(_ATTEMPTS)]
    brief, long = min(times, key=lambda each: each[1] / each[0])
    if long <= max(_LEAST_FLAT_SECONDS, _MOST_TIME * brief):
        return None
    return f"a large input took {long:.4f} s, a small one {brief:.4f} s"


def lines_run(work: Work) -> int:
    """How many lines of Python some work runs; the same for the same work."""
    count = 0

    def trace(_: FrameType, event: str, __: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    with no_collection():
        sys.settrace(trace)
        try:
            work()
        finally:
            sys.settrace(before)
    return count


def _seconds(work: Work) -> float:
    start = time.thread_time()
    work()
    return max(time.thread_time() - start, 1e-6)


def _is_long(took: float, before: float) -> bool:
    return took > _LEAST_SECONDS and took > _MOST_TIME * before


def _stays_long(prepare: Prepare, before: int, factor: int) -> bool:
    return all(
        _is_long(_seconds(prepare(factor)), _seconds(prepare(before))) for _ in range(_ATTEMPTS - 1)
    )
