"""What each extractor costs on a document, beside the others."""

from collections.abc import Iterator, Mapping
from functools import partial
from time import perf_counter
from typing import Any, Final

from attrs import frozen

from newsmodel.documents import Document
from newsmodel.pipeline.extraction import known_fields
from newsmodel.pipeline.parser import Parser
from newsmodel.plugin import Extractor
from newsmodel.plugin.isolation import Guard

_ROUNDS: Final = 5


@frozen
class Timing:
    """How long an extractor took at its best."""

    name: str
    plugin: str
    built_in: bool
    milliseconds: float


def timings(parser: Parser, data: bytes) -> list[Timing]:
    """The extractors that read a document, the slowest first.

    They run whatever the document's address is. What they share is there already, so that it is
    not on the bill of whoever asks for it first.
    """
    document = parser.load_document(data)
    known = known_fields(document.articles[0]) if document.articles else {}
    found = [
        Timing(each.name, each.plugin, each.built_in, best)
        for each in parser.registry.extractors
        if isinstance(document, each.thing.documents)
        for best in _best(each.thing, document, known)
    ]
    return sorted(found, key=lambda timing: -timing.milliseconds)


def _best(extractor: Extractor, document: Document, known: Mapping[str, Any]) -> Iterator[float]:
    """The shortest of some runs; nothing where it raises an error or a verdict."""
    run = partial(_run, extractor, document, known)
    seconds = [Guard().call(extractor.name, "a run", run) for _ in range(_ROUNDS)]
    taken = [each for each in seconds if each is not None]
    if taken:
        yield 1000 * min(taken)


def _run(extractor: Extractor, document: Document, known: Mapping[str, Any]) -> float:
    start = perf_counter()
    for _ in extractor.extract(document, known) or ():
        pass
    return perf_counter() - start
