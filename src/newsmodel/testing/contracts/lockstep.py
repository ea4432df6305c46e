"""Runs tasks in threads that take turns at every line: races show at once, and every time.

Free threads seldom meet; these meet after each line of Python. Modules of the standard library run
through without a change of turns.
"""

import sys
import sysconfig
import threading
from collections.abc import Callable, Sequence
from types import FrameType
from typing import Any, Final

Task = Callable[[], object]

_MOST_TURNS: Final = 4000
"""After so many the threads run freely: a race that shows only later is rare."""

_PATIENCE: Final = 0.05
"""Seconds to wait for a thread that does not take its turn: it may wait for a lock."""

_MOST_DELAYS: Final = 20
_STANDARD_LIBRARY: Final = sysconfig.get_path("stdlib")
_INSTALLED: Final = ("site-packages", "dist-packages")


def difference(tasks: Sequence[Task], alone: Sequence[object]) -> tuple[object, object] | None:
    """What a task gives in company and what it gives alone, for the first where they differ."""
    for together, right in zip(in_lockstep(tasks), alone, strict=True):
        if together != right:
            return together, right
    return None


def in_lockstep(tasks: Sequence[Task]) -> list[object]:
    """What each task returns or raises when all run at the same time, in turns."""
    results: list[object] = [None] * len(tasks)
    turns = _Turns(len(tasks))

    def work(me: int) -> None:
        sys.settrace(turns.tracer(me))
        try:
            results[me] = tasks[me]()
        except BaseException as error:  # noqa: BLE001 - it is the result
            results[me] = error
        finally:
            sys.settrace(None)
            turns.leave(me)

    threads = [threading.Thread(target=work, args=(me,)) for me in range(len(tasks))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


class _Turns:
    """Who may run the next line."""

    def __init__(self, count: int) -> None:
        self._changed = threading.Condition()
        self._running = list(range(count))
        self._turn = 0
        self._left = _MOST_TURNS
        self._delays = 0

    def tracer(self, me: int) -> Callable[[FrameType, str, Any], Any]:
        """The trace function of one thread."""

        def trace(frame: FrameType, event: str, _: Any) -> Any:
            if event == "line":
                self._pass_on(me)
            elif event == "call" and _is_standard(frame.f_code.co_filename):
                return None
            return trace if self._left > 0 else None

        return trace

    def leave(self, me: int) -> None:
        """A thread has done its work."""
        with self._changed:
            self._give_to_next(me)
            self._running.remove(me)
            self._changed.notify_all()

    def _pass_on(self, me: int) -> None:
        with self._changed:
            self._left -= 1
            self._give_to_next(me)
            self._changed.notify_all()
            if not self._changed.wait_for(lambda: self._mine(me), timeout=_PATIENCE):
                self._turn = me
                self._delays += 1
                if self._delays > _MOST_DELAYS:
                    self._left = 0

    def _mine(self, me: int) -> bool:
        return self._turn == me or self._running == [me] or self._left <= 0

    def _give_to_next(self, me: int) -> None:
        place = self._running.index(me) + 1
        self._turn = self._running[place % len(self._running)]


def _is_standard(file: str) -> bool:
    return file.startswith(("<frozen", _STANDARD_LIBRARY)) and not any(
        part in file for part in _INSTALLED
    )
