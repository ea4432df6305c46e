"""Extractors of plugins that claim the same field of the same pages."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Any

from newsmodel.model import Diagnostic
from newsmodel.plugin import Extractor
from newsmodel.plugin.registry import Registered, Registry
from newsmodel.plugin.urls import matches


def conflicts(registry: Registry) -> Iterator[Diagnostic]:
    """A diagnostic for each two rules of equal priority for one address and field.

    Built-in extractors conflict with nobody: they are there to be outdone. Rules for different
    times do not conflict either.
    """
    for_sites = [each for each in registry.extractors if not each.built_in and each.thing.urls]
    for one, other in combinations(sorted(for_sites, key=lambda each: each.name), 2):
        shared = one.provides & other.provides
        if not shared or one.priority != other.priority or _are_of_different_times(one, other):
            continue
        for first, second in _overlapping(one.thing, other.thing):
            fields = ", ".join(sorted(shared))
            yield Diagnostic(
                code="plugin-conflict",
                plugin=one.plugin,
                message=f"{one.name} of {one.plugin} (for {first}) and {other.name} of "
                f"{other.plugin} (for {second}) both propose {fields}, with the priority "
                f"{one.priority}; disable one of them, or give each its own addresses",
            )


def sample_of(pattern: str) -> str:
    """An address that fits a pattern."""
    address = re.sub(r"[*?]", "a", pattern.partition("://")[2] or pattern)
    return f"https://{address}" if "/" in address else f"https://{address}/a"


def _overlapping(one: Extractor, other: Extractor) -> Iterator[tuple[str, str]]:
    """The first patterns of two extractors of which one fits what the other is for."""
    for first in one.urls:
        for second in other.urls:
            if matches((second,), sample_of(first)) or matches((first,), sample_of(second)):
                yield first, second
                return


def _are_of_different_times(one: Registered[Extractor], other: Registered[Extractor]) -> bool:
    return _ends_before(one.thing, other.thing) or _ends_before(other.thing, one.thing)


def _ends_before(one: Any, other: Any) -> bool:
    """Whether the rules of one hold no more when those of the other begin to."""
    end, start = getattr(one, "valid_until", None), getattr(other, "valid_from", None)
    return end is not None and start is not None and end < start
