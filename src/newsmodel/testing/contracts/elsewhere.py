"""Runs something in another process, whose sets of texts have another order.

One such process is started when it is first needed, and ends with this one.
"""

import atexit
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from functools import lru_cache
from threading import Lock
from typing import Any, Final

_OTHER_ORDER: Final = "12345"
_SERVE: Final = """
import os, pickle, sys
answers = os.fdopen(os.dup(1), "wb")
os.dup2(2, 1)
while True:
    try:
        path, sent = pickle.load(sys.stdin.buffer)
    except EOFError:
        break
    sys.path[:] = path
    try:
        function, arguments = pickle.loads(sent)
        answer = True, pickle.dumps(function(*arguments))
    except BaseException as error:
        answer = False, f"{type(error).__name__}: {error}"
    pickle.dump(answer, answers)
    answers.flush()
"""


class NotSentError(Exception):
    """Something cannot be sent to another process, or not back; the message says why."""


def run_elsewhere(function: Callable[..., Any], *arguments: Any) -> Any:
    """What a function of a module returns in another process.

    Raises:
        NotSentError: when the arguments or the result cannot be pickled, or the process fails.
    """
    try:
        sent = pickle.dumps((function, arguments))
    except Exception as error:
        raise NotSentError(f"it cannot be pickled: {error}") from error
    worked, answer = _other_process().ask(sent)
    if not worked:
        raise NotSentError(f"it fails in another process: {answer}")
    try:
        return pickle.loads(answer)  # noqa: S301  what was just sent
    except Exception as error:
        raise NotSentError(f"what it gives cannot be loaded: {error}") from error


class _OtherProcess:
    def __init__(self) -> None:
        self._lock = Lock()
        self._process = subprocess.Popen(  # noqa: S603  it runs this very interpreter
            [sys.executable, "-c", _SERVE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONHASHSEED": _OTHER_ORDER},
        )

    def ask(self, sent: bytes) -> tuple[bool, Any]:
        questions, answers = self._process.stdin, self._process.stdout
        assert questions is not None, "the process was started with a pipe to write to"
        assert answers is not None, "the process was started with a pipe to read from"
        with self._lock:
            try:
                pickle.dump((sys.path, sent), questions)
                questions.flush()
                answer: tuple[bool, Any] = pickle.load(answers)  # noqa: S301  its own answer
            except (EOFError, OSError):
                _other_process.cache_clear()
                self.close()
                return False, f"it ended with the status {self._process.returncode}"
        return answer

    def close(self) -> None:
        # Leaving the block closes the pipes, which ends the process, and waits for it.
        with self._process:
            pass


@lru_cache(maxsize=1)
def _other_process() -> _OtherProcess:
    process = _OtherProcess()
    atexit.register(process.close)
    return process
