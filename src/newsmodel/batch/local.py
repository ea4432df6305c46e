"""Many documents on this machine."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from os import PathLike
from typing import Final

from newsmodel.documents import Content, Source
from newsmodel.model import Diagnostic, ParseStatus, Severity
from newsmodel.pipeline.parser import Parser
from newsmodel.pipeline.result import ParseResult

Given = Content | Source | PathLike[str]

_AHEAD_OF_EACH_WORKER: Final = 4
"""So many documents wait for each worker, so that none is idle and memory stays bounded."""


def parse_many(
    parser: Parser, sources: Iterable[Given], *, workers: int | None = None, annotate: bool = True
) -> Iterator[ParseResult]:
    """The results in the order of the sources; see `newsmodel.parse_many`.

    Raises:
        ValueError: when workers is not positive.
    """
    if workers is not None and workers < 1:
        raise ValueError(f"workers: expected a positive number or None, got {workers}")
    if workers is None or workers == 1:
        return (parse_one(parser, source, annotate=annotate) for source in sources)
    return _shared(parser, sources, workers, annotate=annotate)


def parse_one(parser: Parser, source: Given, *, annotate: bool = True) -> ParseResult:
    """The result for one source; one that cannot be read fails, and tells why."""
    try:
        given = Source.of(source, limits=parser.limits)
    except (OSError, TypeError) as error:
        told = Diagnostic(code="unreadable", message=str(error), severity=Severity.ERROR)
        return ParseResult(status=ParseStatus.FAILED, diagnostics=(told,))
    return parser.parse(given, annotate=annotate)


def _shared(
    parser: Parser, sources: Iterable[Given], workers: int, *, annotate: bool
) -> Iterator[ParseResult]:
    waiting: deque[Future[ParseResult]] = deque()
    with ProcessPoolExecutor(workers, initializer=_Worker.start, initargs=(parser,)) as pool:
        for source in sources:
            waiting.append(pool.submit(_Worker.parse, source, annotate=annotate))
            if len(waiting) >= workers * _AHEAD_OF_EACH_WORKER:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


class _Worker:
    """What a worker process keeps between documents: its own copy of the parser."""

    parser: Parser

    @classmethod
    def start(cls, parser: Parser) -> None:
        cls.parser = parser

    @classmethod
    def parse(cls, source: Given, *, annotate: bool) -> ParseResult:
        return parse_one(cls.parser, source, annotate=annotate)
