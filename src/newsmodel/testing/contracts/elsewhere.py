"""Runs something in another process, whose sets of texts have another order."""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from typing import Any, Final

_OTHER_ORDER: Final = "12345"
_PATIENCE: Final = 120
"""Seconds; starting Python and importing newsmodel takes less than one."""

_RUN: Final = (
    "import pickle, sys\n"
    "sys.path[:] = pickle.load(sys.stdin.buffer)\n"
    "function, arguments = pickle.load(sys.stdin.buffer)\n"
    "sys.stdout.buffer.write(pickle.dumps(function(*arguments)))\n"
)


class NotSentError(Exception):
    """Something cannot be sent to another process, or not back; the message says why."""


def run_elsewhere(function: Callable[..., Any], *arguments: Any) -> Any:
    """What a function of a module returns in another process.

    Raises:
        NotSentError: when the arguments or the result cannot be pickled, or the process fails.
    """
    try:
        sent = pickle.dumps(sys.path) + pickle.dumps((function, arguments))
    except Exception as error:
        raise NotSentError(f"it cannot be pickled: {error}") from error
    done = subprocess.run(  # noqa: S603  it runs this very interpreter
        [sys.executable, "-c", _RUN],
        input=sent,
        capture_output=True,
        env={**os.environ, "PYTHONHASHSEED": _OTHER_ORDER},
        timeout=_PATIENCE,
        check=False,
    )
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        raise NotSentError(f"it fails in another process: {reason}")
    try:
        return pickle.loads(done.stdout)  # noqa: S301  what was just sent
    except Exception as error:
        raise NotSentError(f"what it gives cannot be loaded: {error}") from error
