"""The contract check of formats."""

from collections.abc import Iterable
from functools import partial
from typing import Final

from newsmodel.plugin import Format
from newsmodel.testing.contracts.damage import damaged
from newsmodel.testing.contracts.documents import (
    Readable,
    as_source,
    hostile_sources,
    sources_for,
    typical_sources,
)
from newsmodel.testing.contracts.examination import DEFAULT_EXAMPLES, of_scope, try_cases, try_drawn
from newsmodel.testing.contracts.law import Scope, hold
from newsmodel.testing.contracts.laws_of_formats import READING, WRITING
from newsmodel.testing.contracts.reading_and_writing import (
    Canonical,
    Given,
    awkward_articles,
    drawn_articles,
    read_from,
    write_with,
)

_MOST_TYPICAL: Final = 2
"""So many documents, the given ones first, are tried with the laws that take long."""


def check_format(
    format: Format,
    documents: Iterable[Readable] = (),
    *,
    canonical: Canonical = bytes,
    examples: int = DEFAULT_EXAMPLES,
) -> None:
    """Try the laws of formats on one: of reading, and, as far as it writes, of round trip and lens.

    Args:
        format: what is examined.
        documents: examples of it, above all such as others write.
        canonical: gives something that is equal for bytes that say the same, where the format
            does not write byte for byte what it read: `lxml.etree.canonicalize`, say.
        examples: how many sources, and how many articles, are drawn.

    Raises:
        LawBroken: when a law does not hold.
    """
    label = f"the format {getattr(format, 'name', format)!s}"
    hold(of_scope(READING, Scope.THING), format, label)
    each = of_scope(READING, Scope.EXAMPLES)
    read = partial(read_from, format, canonical)
    drawn = sources_for(format).map(lambda source: Given(source=source))
    try_cases(each, read, [Given(source=source) for source in hostile_sources()], label)
    try_drawn(each, read, drawn, label, examples)
    given = [as_source(document) for document in documents]
    typical = typical_sources(format)
    cases = [Given(source=source) for source in (*given, *typical)]
    try_cases(each, read, cases, label)
    hurt = damaged(given or typical or hostile_sources()).map(lambda source: Given(source=source))
    try_drawn(each, read, hurt, label, examples)
    _check_writing(format, canonical, label, examples)
    try_cases(of_scope(READING, Scope.TYPICAL), read, cases[:_MOST_TYPICAL], label)


def _check_writing(format_: Format, canonical: Canonical, label: str, examples: int) -> None:
    if format_.writes or format_.renders:
        laws = of_scope(WRITING, Scope.EXAMPLES)
        write = partial(write_with, format_, canonical)
        try_cases(laws, write, awkward_articles(), label)
        try_drawn(laws, write, drawn_articles(), label, examples)
