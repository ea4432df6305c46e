"""Many documents on this machine."""

from collections.abc import Iterable, Iterator
from os import PathLike

from newsmodel.batch.crew import Crew, Given, opened
from newsmodel.documents import Source
from newsmodel.model.arguments import expect
from newsmodel.pipeline.parser import Parser
from newsmodel.pipeline.result import ParseResult


def parse_many(
    parser: Parser,
    sources: Iterable[Given],
    *,
    workers: int | None = None,
    seconds: float | None = None,
    annotate: bool = True,
) -> Iterator[ParseResult]:
    """The results in the order of the sources; see `newsmodel.parse_many`.

    Raises:
        TypeError: when the sources are one source, or a number is none.
        ValueError: when workers or seconds is not positive.
    """
    if isinstance(sources, (str, bytes, bytearray, memoryview, PathLike, Source)):
        kind = type(sources).__name__
        raise TypeError(f"sources: expected several, got one {kind}; put it into a list")
    expect("sources", sources, Iterable)
    _expect_positive("workers", workers, int)
    _expect_positive("seconds", seconds, int, float)
    if workers is None and seconds is None:
        return (parse_one(parser, source, annotate=annotate) for source in sources)
    return _shared(Crew(parser, workers=workers or 1, seconds=seconds, annotate=annotate), sources)


def parse_one(parser: Parser, given: Given, *, annotate: bool = True) -> ParseResult:
    """The result for one source; one that cannot be read fails, and tells why."""
    source = opened(given, parser)
    return parser.parse(source, annotate=annotate) if isinstance(source, Source) else source


def _expect_positive(name: str, value: float | None, *kinds: type) -> None:
    if value is None:
        return
    expect(name, value, *kinds)
    if not value > 0:  # nor is what is no number at all
        raise ValueError(f"{name}: expected a positive number or None, got {value}")


def _shared(crew: Crew, sources: Iterable[Given]) -> Iterator[ParseResult]:
    try:
        yield from crew.results(sources)
    finally:
        crew.close()
