"""Tries laws on examples, which Hypothesis draws and makes small, and on given ones."""

from collections.abc import Callable, Iterable
from typing import Any, Final, Protocol, TypeVar

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Flaky

from newsmodel.testing.contracts.law import Law, LawBroken, Scope, hold


class Case(Protocol):
    """What one example consists of."""

    def shown(self) -> str:
        """The example as a failure shows it."""
        ...


C = TypeVar("C", bound=Case)

Observe = Callable[[C], Any | None]
"""Has the thing work on an example, and gives what was seen; None where the example is not for
it."""

DEFAULT_EXAMPLES: Final = 50
"""How many examples are drawn where the caller asks for no other number."""

_SETTINGS: Final = settings(
    derandomize=True,
    database=None,
    deadline=None,
    phases=(Phase.generate, Phase.shrink),
    report_multiple_bugs=False,
    print_blob=False,
    suppress_health_check=(
        HealthCheck.too_slow,
        HealthCheck.filter_too_much,
        HealthCheck.data_too_large,
        HealthCheck.large_base_example,
    ),
)


def of_scope(laws: Iterable[Law], *scopes: Scope) -> tuple[Law, ...]:
    """The laws that are tried on such things."""
    return tuple(law for law in laws if law.scope in scopes)


def try_cases(laws: Iterable[Law], observe: Observe[C], cases: Iterable[C], label: str) -> None:
    """Try laws on given examples, one after another.

    Raises:
        LawBroken: for the first law that does not hold for one of them.
    """
    tried = tuple(laws)
    for case in cases:
        seen = observe(case)
        if seen is not None:
            hold(tried, seen, label, case.shown())


def try_drawn(
    laws: Iterable[Law],
    observe: Observe[C],
    cases: st.SearchStrategy[C],
    label: str,
    examples: int,
) -> None:
    """Try laws on so many drawn examples.

    Raises:
        LawBroken: for the first law that does not hold, with the smallest example found.
    """
    tried = tuple(laws)
    broken: list[LawBroken] = []

    @settings(_SETTINGS, max_examples=examples)
    @given(cases)
    def trial(case: C) -> None:
        try:
            # Once a law is broken, a smaller example is one that breaks the same law.
            try_cases((broken[0].law,) if broken else tried, observe, (case,), label)
        except LawBroken as error:
            broken.append(error)
            raise

    try:
        trial()
    except (LawBroken, Flaky):
        # What differs from run to run is broken too: the last failure tells how.
        raise broken[-1] from None
