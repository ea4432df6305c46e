"""The laws of annotators."""

import gc
import re
import weakref
from collections.abc import Iterator
from functools import partial
from typing import Any, Final

from attrs import evolve

from newsmodel.model import LAYERS, QUESTIONS, Annotations, Event, Factuality, Participant
from newsmodel.pipeline.parser import Parser
from newsmodel.plugin import Annotator
from newsmodel.testing.contracts import growth, handing_over
from newsmodel.testing.contracts.annotation import Annotation, Outcome, annotated, prepared
from newsmodel.testing.contracts.elsewhere import NotSentError, run_elsewhere
from newsmodel.testing.contracts.law import Law, Scope, law
from newsmodel.testing.contracts.lockstep import difference
from newsmodel.testing.contracts.outside import watched

_law: Final = partial(law, "annotator")
_LONG_ENOUGH: Final = 500
"""So many characters are taken of a text that is made longer and longer."""

_LANGUAGE: Final = re.compile(r"[a-z]{2,3}|und|mul")


@_law(
    scope=Scope.THING,
    cause="An attribute of the protocol is missing, or `provides` or `requires` names something "
    "that is no layer. The decorator `annotator` gives all of them.",
)
def handed_over(annotator: Annotator) -> str | None:
    """The door takes the annotator: it has a name, and it names layers that there are."""
    return handing_over.objection(annotator)


@_law(
    scope=Scope.THING,
    cause="A language is given with its region or by its English name; it is to be a primary "
    "subtag of BCP 47 in lower case, such as en.",
)
def languages(annotator: Annotator) -> str | None:
    """Each language is a primary subtag, so that the annotator is asked for texts of it."""
    for language in annotator.languages:
        if not isinstance(language, str) or not _LANGUAGE.fullmatch(language):
            return f"no text is of the language {language!r}"
    return None


@_law(
    cause="Something is taken for granted that a text lacks: a sentence, a closing quotation mark, "
    "a time of writing, an entity for each mention.",
)
def survival(seen: Annotation) -> str | None:
    """An annotator raises nothing, whatever the text."""
    error = seen.outcome.error
    return None if error is None else f"it raised {type(error).__name__}: {error}"


@_law(cause="Nothing is returned, or a list of what was found; return the annotations evolved.")
def annotations(seen: Annotation) -> str | None:
    """An annotator returns `Annotations`."""
    if isinstance(seen.outcome.found, Annotations):
        return None
    return f"it returned {seen.outcome.found!r:.80}"


@_law(
    cause="The layer was forgotten in `provides`, or the annotations were made anew instead of "
    "evolved, which loses what others found.",
)
def declared_layers(seen: Annotation) -> str | None:
    """Layers that an annotator does not provide stay as they are."""
    provides = seen.annotator.provides
    for layer in (*LAYERS, "answers"):
        before, after = getattr(seen.given.start, layer), getattr(seen.found, layer)
        if layer == "events" and "events" not in provides:
            before, after = _without(before, provides), _without(after, provides)
        if layer not in provides and before != after:
            return f"it changed {layer}, which it does not provide"
    return None


@_law(
    cause="Offsets were counted in another text: in bytes, in a sentence, in a stripped or a "
    "normalised copy.",
)
def spans(seen: Annotation) -> str | None:
    """Every span lies in the text, and begins and ends with something that is printed."""
    text, before = seen.given.text, set(seen.given.start.spans())
    for span in seen.found.spans():
        surface = text[span.start : span.end]
        if span not in before and (span.end > len(text) or surface.strip() != surface):
            return f"{span} covers {surface!r:.60}, in a text of {len(text)} characters"
    return None


@_law(cause="A score was reckoned without a bound, or set past the validator.")
def confidence(seen: Annotation) -> str | None:
    """Each confidence is a number from 0 to 1."""
    for layer, item in _new_items(seen):
        sure = getattr(item, "confidence", 1.0)
        if not isinstance(sure, (int, float)) or not 0.0 <= sure <= 1.0:
            return f"the confidence of one of the {layer} is {sure!r}"
    return None


@_law(cause="`evidence` was left out; give `(Evidence(extractor=…, method=…),)`.")
def evidence(seen: Annotation) -> str | None:
    """Each annotation, entities aside, says who found it or by which rule."""
    for layer, item in _new_items(seen):
        found = getattr(item, "evidence", None)
        if found is not None and not any(each.extractor or each.method for each in found):
            return f"one of the {layer} has no evidence: {item!r:.120}"
    given, answers = seen.given.start.answers, seen.found.answers
    for question in QUESTIONS:
        is_new = getattr(answers, question) not in {None, getattr(given, question)}
        if is_new and question not in answers.evidence:
            return f"the answer to {question!r} has no evidence"
    return None


@_law(
    cause="A shared feature is changed in place, or annotations are changed past their being "
    "frozen. Evolve them.",
)
def read_only(seen: Annotation) -> str | None:
    """The text, its features and the annotations so far are the same afterwards."""
    return None if seen.before == seen.after else "what it was given was changed"


@_law(
    cause="Something is kept from call to call (a list in the module, a counter), or the order of "
    "a set or the chance decides.",
)
def determinism(seen: Annotation) -> str | None:
    """The same text gives the same annotations, the second time and made anew."""
    for again, which in ((seen.run(prose=seen.prose), "same"), (seen.run(), "freshly made")):
        if again != seen.outcome:
            return f"the {which} text gave {_difference(again, seen.outcome)}"
    return None


@_law(
    scope=Scope.TYPICAL,
    cause="The annotator holds a lambda, a lock or a model that cannot be pickled: name the model "
    "and load it at first use. Or the order of a set decides: sort it.",
)
def other_processes(seen: Annotation) -> str | None:
    """An annotator goes to another process, finds the same there, and sends it back."""
    try:
        found = run_elsewhere(annotated, seen.annotator, seen.given)
    except NotSentError as error:
        return str(error)
    if found == seen.outcome:
        return None
    return f"in another process it gave {_difference(found, seen.outcome)}"


@_law(
    scope=Scope.TYPICAL,
    cause="“Today” is taken from the clock instead of `prose.reference_time`, a lexicon is read "
    "for each text, a service is asked.",
)
def purity(seen: Annotation) -> str | None:
    """An annotation asks nothing of clock, files, network, environment, chance or processes."""
    with watched() as asked:
        seen.run()
    return f"it asked {asked[0]}" if asked else None


@_law(
    scope=Scope.TYPICAL,
    cause="The text at hand is kept in the module or in the annotator while it is read. Hand it "
    "from function to function, or use `prose.feature`.",
)
def threads(seen: Annotation) -> str | None:
    """Threads that read at the same time read what each would read alone."""
    parts = seen.given.text.split("\n\n")
    other = evolve(seen.given, text="\n\n".join(reversed(parts)), start=Annotations())
    alone = seen.run(other)
    tasks = [
        partial(seen.run),
        partial(seen.run, other),
        partial(seen.run, prose=seen.prose),
    ]
    differing = difference(tasks, (seen.outcome, alone, seen.outcome))
    if differing is None:
        return None
    return f"with other threads it gave {_difference(*differing)}"


@_law(
    scope=Scope.TYPICAL,
    cause="Every pair of mentions or sentences is compared, a list is searched for each word, or "
    "a regular expression can match the same text in many ways.",
)
def linear_time(seen: Annotation) -> str | None:
    """Work grows like the text, not like its square, in many paragraphs and in one."""
    parser = Parser(discover=False)
    text = " ".join(seen.given.text.split())[:_LONG_ENOUGH].rpartition(" ")[0]
    for separator, where in (("\n\n", "paragraphs"), (" ", "one paragraph")):

        def long(factor: int, separator: str = separator) -> growth.Work:
            grown = prepared(seen.annotator, parser, separator.join([text] * factor))
            return partial(seen.run, grown)

        wrong = growth.objection(long)
        if wrong:
            return f"{wrong}, in {where}"
    return None


@_law(
    scope=Scope.TYPICAL,
    cause="The text or what was computed of it is kept in the module, in the annotator or in a "
    "cache. `prose.feature` keeps it as long as the text.",
)
def no_text_kept(seen: Annotation) -> str | None:
    """When the text is done, nothing keeps it but what was found."""
    prose = seen.given.prose()
    kept = seen.run(prose=prose).found
    gone = weakref.ref(prose)
    del prose
    gc.collect()
    if gone() is None:
        return None
    return f"the text is still there, when all that is left is {kept!r:.80}"


LAWS: Final[tuple[Law, ...]] = (
    handed_over,
    languages,
    survival,
    annotations,
    declared_layers,
    spans,
    confidence,
    evidence,
    read_only,
    determinism,
    other_processes,
    purity,
    threads,
    linear_time,
    no_text_kept,
)
"""In the order in which they are tried."""


def _new_items(seen: Annotation) -> Iterator[tuple[str, Any]]:
    for layer in LAYERS:
        before = getattr(seen.given.start, layer)
        yield from ((layer, item) for item in getattr(seen.found, layer) if item not in before)


def _without(events: tuple[Event, ...], aspects: frozenset[str]) -> tuple[Event, ...]:
    # Who judges an aspect of an event adds the evidence for it.
    plain: dict[str, Any] = {"evidence": ()}
    if "factuality" in aspects:
        plain["factuality"] = Factuality.ASSERTED
    if "attribution" in aspects:
        plain["attribution"] = None
    return tuple(evolve(event, participants=_plain(event, aspects), **plain) for event in events)


def _plain(event: Event, aspects: frozenset[str]) -> tuple[Participant, ...]:
    if "actors" not in aspects:
        return event.participants
    return tuple(evolve(each, country=None, sectors=()) for each in event.participants)


def _difference(result: object, right: object) -> str:
    if not isinstance(result, Outcome) or not isinstance(right, Outcome):
        return f"{result!r:.200}"
    if result.error is not None:
        return f"{type(result.error).__name__}: {result.error}"
    for layer in (*LAYERS, "answers"):
        one, other = getattr(result.found, layer, None), getattr(right.found, layer, None)
        if one != other:
            return f"other {layer}: {one!r:.200} instead of {other!r:.200}"
    return f"{result.found!r:.200} instead of {right.found!r:.200}"
