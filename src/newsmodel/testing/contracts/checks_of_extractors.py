"""The contract check of extractors."""

from collections.abc import Iterable
from functools import partial
from typing import Final

from attrs import evolve
from hypothesis import strategies as st

from newsmodel.documents import Source
from newsmodel.pipeline.parser import Parser
from newsmodel.plugin import Extractor, Format
from newsmodel.testing.contracts.damage import damaged
from newsmodel.testing.contracts.documents import (
    Readable,
    address_for,
    as_source,
    built_in_formats,
    format_for,
    hostile_sources,
    sources_for,
    typical_sources,
)
from newsmodel.testing.contracts.examination import DEFAULT_EXAMPLES, of_scope, try_cases, try_drawn
from newsmodel.testing.contracts.extraction import Given, drawn_known, known_of, observed
from newsmodel.testing.contracts.law import Scope, hold
from newsmodel.testing.contracts.laws_of_extractors import LAWS

_EACH: Final = of_scope(LAWS, Scope.EXAMPLES)
_MOST_TYPICAL: Final = 2
"""So many documents, the given ones first, are tried with the laws that take long."""


def check_extractor(
    extractor: Extractor,
    documents: Iterable[Readable] = (),
    *,
    formats: Iterable[Format] = (),
    examples: int = DEFAULT_EXAMPLES,
) -> None:
    """Try the laws of extractors on one.

    Args:
        extractor: what is examined; a decorated function is one.
        documents: examples that it finds something in. Built-in ones are tried too; but laws say
            little about an extractor that finds nothing in them.
        formats: what reads its documents, where no built-in format does.
        examples: how many documents are drawn.

    Raises:
        LawBroken: when a law does not hold.
        LookupError: when no format reads its documents.
    """
    label = f"the extractor {getattr(extractor, 'name', extractor)!s}"
    hold(of_scope(LAWS, Scope.THING), extractor, label)
    format_ = format_for(extractor.documents, (*formats, *built_in_formats()))
    observe = partial(observed, extractor, format_)
    address = address_for(extractor.urls)

    drawn = st.builds(
        Given,
        source=sources_for(format_).map(partial(_at, address)),
        known=drawn_known(extractor),
    )
    hostile = [Given(source=_at(address, source), known={}) for source in hostile_sources()]
    try_cases(_EACH, observe, hostile, label)
    try_drawn(_EACH, observe, drawn, label, examples)
    parser = Parser(formats, discover=False)
    given = [as_source(each, address) for each in documents]
    typical = [_at(address, source) for source in typical_sources(format_)]
    cases = [
        Given(source=source, known=known_of(extractor, source, parser))
        for source in (*given, *typical)
    ]
    try_cases(_EACH, observe, cases, label)
    hurt = st.builds(Given, source=damaged(given or typical), known=drawn_known(extractor))
    try_drawn(_EACH, observe, hurt, label, examples)
    try_cases(of_scope(LAWS, Scope.TYPICAL), observe, cases[:_MOST_TYPICAL], label)


def _at(address: str | None, source: Source) -> Source:
    return source if address is None else evolve(source, url=address)
