"""The contract check of annotators."""

from collections.abc import Iterable
from functools import partial
from typing import Final

from newsmodel.pipeline.parser import Parser
from newsmodel.plugin import Annotator
from newsmodel.testing.contracts.annotation import drawn_texts, observed, typical_texts
from newsmodel.testing.contracts.examination import DEFAULT_EXAMPLES, of_scope, try_cases, try_drawn
from newsmodel.testing.contracts.law import Scope, hold
from newsmodel.testing.contracts.laws_of_annotators import LAWS

_EACH: Final = of_scope(LAWS, Scope.EXAMPLES)
_MOST_TYPICAL: Final = 1
"""So many texts, the given ones first, are tried with the laws that take long."""


def check_annotator(
    annotator: Annotator, texts: Iterable[str] = (), *, examples: int = DEFAULT_EXAMPLES
) -> None:
    """Try the laws of annotators on one.

    Args:
        annotator: what is examined; a decorated function is one.
        texts: examples that it finds something in, in its own language. Built-in ones, in
            English, are tried too.
        examples: how many texts are drawn.

    Raises:
        LawBroken: when a law does not hold.
    """
    label = f"the annotator {getattr(annotator, 'name', annotator)!s}"
    hold(of_scope(LAWS, Scope.THING), annotator, label)
    observe = partial(observed, annotator)
    try_drawn(_EACH, observe, drawn_texts(annotator), label, examples)
    cases = typical_texts(annotator, Parser(discover=False), tuple(texts))
    try_cases(_EACH, observe, cases, label)
    try_cases(of_scope(LAWS, Scope.TYPICAL), observe, cases[:_MOST_TYPICAL], label)
