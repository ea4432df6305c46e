"""Several workers that share the documents, and lose none when one of them hangs or dies."""

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from multiprocessing.connection import wait
from os import PathLike
from time import monotonic
from typing import Final

from attrs import define, evolve, field, frozen

from newsmodel.batch.worker import Job, Worker
from newsmodel.documents import Content, Source
from newsmodel.model import Diagnostic, ParseStatus, Severity
from newsmodel.pipeline.parser import Parser
from newsmodel.pipeline.result import ParseResult

Given = Content | Source | PathLike[str]
"""What can be parsed: content, a path, or a Source that knows more about its content."""

_AHEAD_OF_EACH_WORKER: Final = 4
"""So many documents are taken ahead, so that none is idle and memory stays bounded."""

_MOST_ATTEMPTS: Final = 4
"""So many plugins may stop a document's parse before it is given up."""


def opened(given: Given, parser: Parser) -> Source | ParseResult:
    """The source, or the result for one that cannot be read."""
    try:
        return Source.of(given, limits=parser.limits)
    except (OSError, TypeError) as error:
        told = Diagnostic(code="unreadable", message=str(error), severity=Severity.ERROR)
        return ParseResult(status=ParseStatus.FAILED, diagnostics=(told,))


@frozen(kw_only=True)
class _Task:
    place: int
    job: Job
    told: tuple[Diagnostic, ...] = ()


@define(eq=False)
class _Busy:
    worker: Worker
    task: _Task
    until: float = field(factory=lambda: float("inf"))


class Crew:
    """Workers for one parser.

    Args:
        parser: what they parse with.
        workers: how many processes work at a time.
        seconds: how long one document may take; None for as long as it takes.
        annotate: whether texts are annotated.
    """

    def __init__(
        self,
        parser: Parser,
        *,
        workers: int = 1,
        seconds: float | None = None,
        annotate: bool = True,
    ) -> None:
        self._parser = parser
        self._seconds = seconds
        self._annotate = annotate
        self._idle = [Worker(parser) for _ in range(workers)]
        self._busy: list[_Busy] = []
        self._ahead = workers * _AHEAD_OF_EACH_WORKER

    def results(self, sources: Iterable[Given]) -> Iterator[ParseResult]:
        """The results in the order of the sources, which are taken as they are needed."""
        tasks: deque[_Task] = deque()
        done: dict[int, ParseResult] = {}
        given = iter(sources)
        next_place, taken, more = 0, 0, True
        while more or next_place < taken:
            wanted = self._ahead - (taken - next_place) if more else 0
            for place, source in enumerate(islice(given, wanted), start=taken):
                taken = place + 1
                self._take(place, source, tasks, done)
            more = taken - next_place == self._ahead
            while next_place in done:
                yield done.pop(next_place)
                next_place += 1
            if tasks or self._busy:
                self._work(tasks, done)

    def close(self) -> None:
        """End all processes."""
        for worker in [*self._idle, *(each.worker for each in self._busy)]:
            worker.stop()

    def _take(
        self, place: int, given: Given, tasks: deque[_Task], done: dict[int, ParseResult]
    ) -> None:
        source = opened(given, self._parser)
        if isinstance(source, ParseResult):
            done[place] = source
        else:
            tasks.append(_Task(place=place, job=Job(source=source, annotate=self._annotate)))

    def _work(self, tasks: deque[_Task], done: dict[int, ParseResult]) -> None:
        """Give jobs to idle workers, and wait until one of them is done, dead or out of time."""
        while tasks and self._idle:
            worker, task = self._idle.pop(), tasks.popleft()
            worker.give(task.job)
            limit = monotonic() + self._seconds if self._seconds is not None else float("inf")
            self._busy.append(_Busy(worker, task, limit))
        patience = min(each.until for each in self._busy) - monotonic()
        ready = wait(
            [each.worker.connection for each in self._busy],
            None if patience == float("inf") else max(0.0, patience),
        )
        for busy in list(self._busy):
            if busy.worker.connection in ready:
                self._finish(busy, tasks, done)
            elif monotonic() >= busy.until:
                self._give_up(busy, f"after {self._seconds:g} s", tasks, done)

    def _finish(self, busy: _Busy, tasks: deque[_Task], done: dict[int, ParseResult]) -> None:
        try:
            result = busy.worker.result()
        except EOFError:
            self._give_up(busy, "because its process died", tasks, done)
            return
        self._release(busy)
        done[busy.task.place] = _with(result, busy.task.told)

    def _give_up(
        self, busy: _Busy, why: str, tasks: deque[_Task], done: dict[int, ParseResult]
    ) -> None:
        """Stop the process; try again without whose code it was, if it can be left out."""
        culprit, task = busy.worker.step, busy.task
        code = busy.worker.stop()
        self._release(busy)
        ended = f" (exit code {code})" if "died" in why else ""
        told = Diagnostic(
            code="plugin-stopped",
            message=f"{culprit or 'the parse'} was stopped {why}{ended}"
            + (", and the document read without it" if culprit else ""),
            severity=Severity.ERROR,
            plugin=culprit or None,
        )
        again = _Task(
            place=task.place,
            job=evolve(task.job, without=task.job.without | {culprit}),
            told=(*task.told, told),
        )
        if self._can_be_left_out(culprit) and len(again.told) < _MOST_ATTEMPTS:
            tasks.appendleft(again)
        else:
            done[task.place] = ParseResult(status=ParseStatus.FAILED, diagnostics=again.told)

    def _can_be_left_out(self, name: str) -> bool:
        registry = self._parser.registry
        return name in {
            *(each.name for each in registry.extractors),
            *(each.name for each in registry.annotators),
        }

    def _release(self, busy: _Busy) -> None:
        self._busy.remove(busy)
        self._idle.append(busy.worker)


def _with(result: ParseResult, told: tuple[Diagnostic, ...]) -> ParseResult:
    if not told:
        return result
    status = ParseStatus.PARTIAL if result.status is ParseStatus.OK else result.status
    return evolve(result, status=status, diagnostics=(*told, *result.diagnostics))
