"""Runs the annotators over one text."""

from typing import Any, Final

from newsmodel.model import LAYERS, Annotations, Severity
from newsmodel.pipeline.run import Run
from newsmodel.plugin import Abstain, Annotator, Prose
from newsmodel.plugin.registry import Registered, Registry

_CHANGES: Final = {"actors": "events", "factuality": "events", "attribution": "events"}
"""Aspects of a layer: who provides one changes that layer."""

_UNKNOWN: Final = "und"
"""The language tag that says that the language is not known (BCP 47)."""


def annotate(
    prose: Prose,
    registry: Registry,
    run: Run,
    *,
    start: Annotations | None = None,
    leave_out: frozenset[str] = frozenset(),
) -> Annotations:
    """What the annotators for the language read out of a text.

    Args:
        prose: the text.
        registry: where the annotators are, in order.
        run: takes the trace and the diagnostics.
        start: annotations that are there already.
        leave_out: layers whose annotators are not run.
    """
    annotations = start or Annotations()
    readers = [each for each in registry.annotators if _reads(each.thing, prose)]
    if not readers:
        run.note("language-not-read", _nobody_reads(prose.language), Severity.INFO)
    for registered in readers:
        if registered.provides & leave_out:
            continue
        if not run.in_time(registered.name):
            break
        found = run.guard.call(
            registered.name, "annotation", _found, registered, prose, annotations, run
        )
        objection = _objection(found, annotations, registered, prose)
        if objection is None and isinstance(found, Annotations):
            run.did("annotate", registered.name, _difference(annotations, found))
            annotations = found
        elif objection:
            run.guard.refused(registered.name, objection)
    return annotations


def _found(
    registered: Registered[Annotator], prose: Prose, annotations: Annotations, run: Run
) -> Annotations | None:
    try:
        return registered.thing.annotate(prose, annotations)
    except Abstain as verdict:
        run.did("annotate", registered.name, f"abstained: {verdict.reason}")
        return None


def _reads(annotator: Annotator, prose: Prose) -> bool:
    return not annotator.languages or prose.primary_language in annotator.languages


def _nobody_reads(language: str) -> str:
    known = "which is not known" if language == _UNKNOWN else f"{language!r}"
    return f"no annotator reads the language of the text, {known}; nothing was read out of it"


def _objection(
    found: Any, before: Annotations, registered: Registered[Annotator], prose: Prose
) -> str | None:
    if found is None:
        return None
    if not isinstance(found, Annotations):
        return f"it returned no Annotations but {type(found).__name__}"
    declared = {_CHANGES.get(name, name) for name in registered.provides}
    for layer in (*LAYERS, "answers"):
        if layer not in declared and _differs(getattr(found, layer), getattr(before, layer)):
            return f"it changed {layer}, which it does not declare to provide"
    try:
        found.check_spans(prose.text)
    except ValueError as error:
        return str(error)
    return None


def _differs(after: object, before: object) -> bool:
    return after is not before and after != before


def _difference(before: Annotations, after: Annotations) -> str:
    counts = [
        f"{layer} {len(getattr(before, layer))} to {len(getattr(after, layer))}"
        for layer in LAYERS
        if len(getattr(before, layer)) != len(getattr(after, layer))
    ]
    return ", ".join(counts) or "no layer grew"
