"""A process that parses for this one, and can be stopped when it hangs or dies."""

import multiprocessing
from ctypes import c_char
from functools import lru_cache, partial
from multiprocessing.connection import Connection
from typing import Any, Final

from attrs import frozen

from newsmodel.documents import Source
from newsmodel.pipeline.parser import Parser
from newsmodel.pipeline.result import ParseResult

_NAME_BYTES: Final = 256
_PARSERS_KEPT: Final = 8


@frozen(kw_only=True)
class Job:
    """One document to parse."""

    source: Source
    annotate: bool = True
    without: frozenset[str] = frozenset()
    """Names of extractors and annotators to leave out."""


class Worker:
    """One process at a time; when it is gone, the next job starts another.

    It follows the platform's way of starting processes (`multiprocessing`).
    """

    def __init__(self, parser: Parser) -> None:
        self._parser = parser
        self._process: Any = None
        self._connection: Connection | None = None
        # Shared memory: it tells what ran even when the process is gone.
        self._step: Any = multiprocessing.get_context().RawArray(c_char, _NAME_BYTES)

    @property
    def connection(self) -> Connection:
        """Where the result comes in; it ends when the process does.

        Raises:
            RuntimeError: before the first job.
        """
        if self._connection is None:
            raise RuntimeError("the worker was given no job yet")
        return self._connection

    @property
    def step(self) -> str:
        """Whose code runs in the process, or ran when it ended; empty for newsmodel's own."""
        return bytes(self._step.value).decode("utf-8", "replace")

    def give(self, job: Job) -> None:
        """Hand over a job; its result is then waited for."""
        if self._process is None or not self._process.is_alive():
            self._start()
        try:
            self.connection.send(job)
        except OSError:
            # It ended in this very moment.
            self._start()
            self.connection.send(job)

    def result(self) -> ParseResult:
        """The result of the job, waited for.

        Raises:
            EOFError: when the process ended without it.
        """
        try:
            received: ParseResult = self.connection.recv()
        except OSError as error:
            raise EOFError from error
        return received

    def stop(self) -> int | None:
        """End the process, if there is one; returns its exit code."""
        if self._process is None:
            return None
        if self._process.is_alive():
            self._process.kill()
        self._process.join()
        code: int | None = self._process.exitcode
        self._process.close()
        self.connection.close()
        self._process = self._connection = None
        return code

    def _start(self) -> None:
        self.stop()
        context: Any = multiprocessing.get_context()
        self._connection, theirs = context.Pipe()
        self._step.value = b""
        self._process = context.Process(
            target=_serve, args=(theirs, self._parser, self._step), daemon=True
        )
        self._process.start()
        theirs.close()


def _serve(connection: Connection, parser: Parser, step: Any) -> None:
    """Parse what comes in until nobody is there any more."""
    watched = lru_cache(_PARSERS_KEPT)(partial(_watched, parser, step))
    while True:
        try:
            job: Job = connection.recv()
        except (EOFError, OSError):
            return
        connection.send(watched(job.without).parse(job.source, annotate=job.annotate))


def _watched(parser: Parser, step: Any, without: frozenset[str]) -> Parser:
    def watch(name: str) -> None:
        step.value = name.encode()[: _NAME_BYTES - 1]

    return (parser.without(without) if without else parser).watched(watch)
