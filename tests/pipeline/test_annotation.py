"""Annotators run in order, over one text, and change only what they declare."""

import pytest
from attrs import evolve

from newsmodel.documents import Limits
from newsmodel.model import Annotations, Quantity, TextSpan, TimeExpression, TimeType
from newsmodel.pipeline.annotation import annotate
from newsmodel.pipeline.run import Run
from newsmodel.plugin import Prose, annotator
from newsmodel.plugin.collector import build_registry

TIME = TimeExpression(span=TextSpan(0, 5), type=TimeType.DATE, value="2031")
QUANTITY = Quantity(span=TextSpan(6, 9), value=3)


def run_on(*annotators, text="Today 3 boats", language="en", **options):
    registry = build_registry(modules=(), version="1", plugins=annotators, discover=False)
    run = Run(options.pop("limits", Limits()), strict=False)
    return annotate(Prose(text, language=language), registry, run, **options), run


@annotator(provides="times", name="test.times", languages="en")
def times(prose, annotations):
    return evolve(annotations, times=(*annotations.times, TIME))


@annotator(provides="quantities", requires="times", name="test.quantities", priority=5)
def quantities(prose, annotations):
    assert annotations.times
    return evolve(annotations, quantities=(QUANTITY,))


def test_they_run_in_order():
    """Who requires a layer sees it complete, whatever the priority."""
    found, run = run_on(quantities, times)
    assert found == Annotations(times=(TIME,), quantities=(QUANTITY,))
    assert [step.name for step in run.trace] == ["test.times", "test.quantities"]
    assert run.trace[0].outcome == "times 0 to 1"


def test_languages_decide_who_runs():
    """An annotator reads its languages, with any region; one without languages reads all."""
    assert run_on(times, language="en-GB")[0].times
    assert not run_on(times, language="de")[0].times


def test_layers_can_be_left_out():
    """Annotators that provide a layer to leave out are not run."""
    found, _ = run_on(times, leave_out=frozenset({"times"}))
    assert not found


def changes_another(prose, annotations):
    return evolve(annotations, times=())


def reaches_beyond(prose, annotations):
    return evolve(annotations, quantities=(Quantity(span=TextSpan(0, 5000)),))


def raises(prose, annotations):
    raise LookupError("no such word")


def returns_junk(prose, annotations):
    return [1, 2, 3]


BAD = {
    "changes another layer": (changes_another, "changed times, which it does not declare"),
    "reaches beyond the text": (reaches_beyond, "spans within the 13 characters"),
    "raises": (raises, "LookupError: no such word"),
    "returns junk": (returns_junk, "no Annotations but list"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_annotator_costs_only_itself(case):
    """What others found stays; one diagnostic names it."""
    function, reason = BAD[case]
    bad = annotator(provides="quantities", requires="times", name="test.bad")(function)
    found, run = run_on(times, bad)
    assert found == Annotations(times=(TIME,))
    [diagnostic] = run.guard.diagnostics
    assert diagnostic.plugin == "test.bad"
    assert reason in diagnostic.message


def test_returning_nothing_changes_nothing():
    """None is no annotation."""
    quiet = annotator(provides="quantities", name="test.quiet")(lambda prose, found: None)
    found, run = run_on(times, quiet)
    assert found.times
    assert not run.guard.diagnostics


def test_an_aspect_is_part_of_its_layer():
    """Who provides the factuality of events may change events."""

    @annotator(provides="factuality", name="test.factuality")
    def judge(prose, annotations):
        return evolve(annotations, events=annotations.events)

    assert not run_on(judge)[1].guard.diagnostics
