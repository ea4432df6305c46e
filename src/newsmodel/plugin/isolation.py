"""Keeps a bad plugin harmless: what it raises becomes a diagnostic, and nothing else is lost."""

import traceback
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from newsmodel.model import Diagnostic, Severity
from newsmodel.plugin.errors import PluginError

P = ParamSpec("P")
T = TypeVar("T")


class Guard:
    """Calls plugin code and collects what goes wrong.

    Args:
        strict: raise the first failure as a `PluginError` instead.
        watch: is told the name of whose code runs, and "" when it has returned.
    """

    def __init__(self, *, strict: bool = False, watch: Callable[[str], None] | None = None) -> None:
        self.strict = strict
        self.diagnostics: list[Diagnostic] = []
        self._watch = watch

    def call(
        self, plugin: str, what: str, action: Callable[P, T], *given: P.args, **named: P.kwargs
    ) -> T | None:
        """What the action returns for what it is given; None when it raises."""
        if self._watch is not None:
            self._watch(plugin)
        try:
            return action(*given, **named)
        except Exception as error:  # noqa: BLE001 - whatever a plugin raises
            self.failed(plugin, what, error)
        except SystemExit as error:
            # A plugin does not decide when the program ends.
            self.failed(plugin, what, error)
        finally:
            if self._watch is not None:
                self._watch("")
        return None

    def failed(self, plugin: str, what: str, error: BaseException) -> None:
        """Note that plugin code raised."""
        message = f"{what} failed: {describe(error)}"
        if self.strict:
            raise PluginError(f"{plugin}: {message}") from error
        self.note("plugin-failed", plugin, message)

    def refused(self, plugin: str, message: str) -> None:
        """Note that something a plugin handed over is not as the door expects."""
        if self.strict:
            raise PluginError(f"{plugin}: {message}")
        self.note("plugin-refused", plugin, message)

    def note(
        self, code: str, plugin: str, message: str, severity: Severity = Severity.WARNING
    ) -> None:
        """Add a diagnostic about a plugin."""
        self.diagnostics.append(
            Diagnostic(code=code, message=message, severity=severity, plugin=plugin)
        )


def describe(error: BaseException) -> str:
    """The error's class and message, and the line that raised it."""
    try:
        said = str(error).encode("utf-8", "replace").decode()
    except Exception:  # noqa: BLE001 - even what an error says of itself may be broken
        said = ""
    message = f"{type(error).__name__}: {said}" if said.strip() else type(error).__name__
    frames = traceback.extract_tb(error.__traceback__, limit=-1)
    if frames:
        file = frames[-1].filename.replace("\\", "/").rpartition("/")[2]
        message += f" ({file}, line {frames[-1].lineno})"
    return message
