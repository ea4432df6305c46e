"""The order in which extractors and annotators run."""

from random import Random

from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.plugin.ordering import in_order

LAYERS = "abcd"


@frozen
class Step:
    name: str
    provides: frozenset[str] = frozenset()
    requires: frozenset[str] = frozenset()
    priority: int = 0


def step(name, provides="", requires="", priority=0):
    return Step(name, frozenset(provides), frozenset(requires), priority)


def names(steps):
    return [each.name for each in steps]


@st.composite
def steps(draw):
    letters = st.frozensets(st.sampled_from(LAYERS), max_size=3)
    count = draw(st.integers(0, 8))
    return [
        Step(f"s{index}", draw(letters), draw(letters), draw(st.integers(-2, 2)))
        for index in range(count)
    ]


@given(steps(), st.integers(0, 2**32))
def test_order_does_not_depend_on_the_order_given(given_steps, seed):
    """However the steps are shuffled, they run in the same order."""
    shuffled = list(given_steps)
    Random(seed).shuffle(shuffled)
    assert names(in_order(shuffled)[0]) == names(in_order(given_steps)[0])


@given(steps())
def test_no_step_is_lost(given_steps):
    """Every step is either in the order or in the circle."""
    ordered, circle = in_order(given_steps)
    assert sorted(names(ordered) + names(circle)) == sorted(names(given_steps))


@given(steps())
def test_who_provides_runs_before_who_requires(given_steps):
    """No step in the order requires what a later one provides, unless both refine it."""
    ordered, _ = in_order(given_steps)
    for index, earlier in enumerate(ordered):
        for later in ordered[index + 1 :]:
            for layer in later.provides & earlier.requires:
                assert layer in earlier.provides
                assert layer in later.requires


def test_priority_decides_and_then_the_name():
    """Where nothing waits, the higher priority runs first, then the first name."""
    ordered, _ = in_order([step("b"), step("a"), step("z", priority=1)])
    assert names(ordered) == ["z", "a", "b"]


def test_refiners_run_between_providers_and_users():
    """Who both requires and provides a layer runs after its source and before its users."""
    ordered, circle = in_order(
        [
            step("user", "b", "a", priority=9),
            step("second refiner", "a", "a"),
            step("first refiner", "a", "a", priority=1),
            step("source", "a", priority=-9),
        ]
    )
    assert names(ordered) == ["source", "first refiner", "second refiner", "user"]
    assert not circle


def test_a_circle_is_told_apart():
    """Steps that wait for each other are returned as the circle; the others run."""
    ordered, circle = in_order([step("x", "a", "b"), step("y", "b", "a"), step("free", "c")])
    assert names(ordered) == ["free"]
    assert names(circle) == ["x", "y"]
