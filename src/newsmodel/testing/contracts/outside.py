"""Watches what code asks of the world outside: clock, files, network, environment, chance.

A profile function sees every built-in function that Python code calls, by whatever name it was
imported. Nothing is replaced, so there is nothing to put back but the profile function.
"""

import os
import random
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, Final

from newsmodel.testing.contracts.quiet import no_collection

_CLOCK: Final = "the clock"
_FILES: Final = "the file system"
_NETWORK: Final = "the network"
_ENVIRONMENT: Final = "the environment"
_CHANCE: Final = "chance"
_PROCESSES: Final = "other processes"

_BUILT_IN: Final = {
    **{
        f"time.{name}": _CLOCK
        for name in (
            "time time_ns monotonic monotonic_ns perf_counter perf_counter_ns process_time "
            "process_time_ns thread_time thread_time_ns localtime ctime sleep"
        ).split()
    },
    **dict.fromkeys(("datetime.now", "datetime.utcnow", "date.today", "datetime.today"), _CLOCK),
    **dict.fromkeys(("io.open", "_io.open", "_io.open_code", "FileIO.__init__"), _FILES),
    **{
        f"posix.{name}": _FILES
        for name in (
            "open stat lstat listdir scandir mkdir remove unlink rename replace rmdir access "
            "readlink getcwd"
        ).split()
    },
    **{
        f"_socket.{name}": _NETWORK
        for name in "getaddrinfo gethostbyname gethostbyaddr gethostname socketpair".split()
    },
    **{
        f"socket.{name}": _NETWORK
        for name in "connect connect_ex bind listen send sendall sendto recv".split()
    },
    **dict.fromkeys(("posix.urandom", "_uuid.generate_time_safe"), _CHANCE),
    **dict.fromkeys(
        ("posix.system", "posix.fork", "posix.posix_spawn", "_posixsubprocess.fork_exec"),
        _PROCESSES,
    ),
    "posix.putenv": _ENVIRONMENT,
}
_RANDOM_METHODS: Final = frozenset(("random", "getrandbits", "seed"))

# What is written in Python is known by its code.
_SHARED_RANDOM: Final[object] = random.random.__self__  # type: ignore[attr-defined]
_ENVIRONMENT_CODE: Final = frozenset(
    method.__code__
    for method in vars(type(os.environ)).values()
    if hasattr(method, "__code__") and method.__name__ in ("__getitem__", "__setitem__", "__iter__")
)


@contextmanager
def watched() -> Iterator[list[str]]:
    """The questions to the world outside that this thread asks in the block, in words."""
    asked: list[str] = []

    def profile(frame: FrameType, event: str, argument: Any) -> None:
        if event == "c_call":
            what = _asked_by_call(argument)
        elif event == "call" and frame.f_code in _ENVIRONMENT_CODE:
            what = f"{_ENVIRONMENT} (os.environ)"
        else:
            return
        if what is not None and not _is_import(frame):
            asked.append(f"{what}, in {_place(frame)}")

    before: Callable[..., Any] | None = sys.getprofile()
    with no_collection():
        sys.setprofile(profile)
        try:
            yield asked
        finally:
            sys.setprofile(before)


def _asked_by_call(function: Any) -> str | None:
    name = getattr(function, "__qualname__", "")
    module = getattr(function, "__module__", None)
    for known in (f"{module}.{name}", name):
        if known in _BUILT_IN:
            return f"{_BUILT_IN[known]} ({known.lstrip('_')})"
    owner = getattr(function, "__self__", None)
    if owner is _SHARED_RANDOM and name.rpartition(".")[2] in _RANDOM_METHODS:
        return f"{_CHANCE} ({name})"
    return None


def _is_import(frame: FrameType | None) -> bool:
    while frame is not None:
        if "importlib" in frame.f_code.co_filename:
            return True
        frame = frame.f_back
    return False


def _place(frame: FrameType) -> str:
    file = frame.f_code.co_filename.replace("\\", "/").rpartition("/")[2]
    return f"{file}, line {frame.f_lineno}"
