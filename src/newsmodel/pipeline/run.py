"""The state of one parse: its guard, its trace, and how much time is left."""

import time
import warnings
from collections.abc import Callable, Iterable

from newsmodel.documents import Limits
from newsmodel.model import Diagnostic, Severity
from newsmodel.model.errors import NewsmodelWarning
from newsmodel.pipeline.result import TraceStep
from newsmodel.plugin.isolation import Guard


class Run:
    """Lives as long as one parse; nothing of it is shared."""

    def __init__(
        self, limits: Limits, *, strict: bool = False, watch: Callable[[str], None] | None = None
    ) -> None:
        self.limits = limits
        self.guard = Guard(strict=strict, watch=watch)
        self.trace: list[TraceStep] = []
        # The clock only ends what takes too long; it decides no value.
        self._deadline = time.monotonic() + limits.max_milliseconds / 1000
        self._late = False

    def did(self, stage: str, name: str, outcome: str) -> None:
        """Add a step to the trace."""
        self.trace.append(TraceStep(stage=stage, name=name, outcome=outcome))

    def note(
        self,
        code: str,
        message: str,
        severity: Severity = Severity.WARNING,
        anchor: str | None = None,
    ) -> None:
        """Add a diagnostic."""
        self.guard.diagnostics.append(
            Diagnostic(code=code, message=message, severity=severity, anchor=anchor)
        )

    def position(self) -> tuple[int, int]:
        """How far the trace and the diagnostics have come."""
        return len(self.trace), len(self.guard.diagnostics)

    def back_to(self, position: tuple[int, int]) -> None:
        """Forget what was done and noticed since, because it is done again."""
        steps, diagnostics = position
        del self.trace[steps:]
        del self.guard.diagnostics[diagnostics:]

    def in_time(self, name: str) -> bool:
        """Whether there is time for another step; the first time there is none is noted."""
        if time.monotonic() < self._deadline:
            return True
        if not self._late:
            self._late = True
            self.note(
                "out-of-time",
                f"more than {self.limits.max_milliseconds} ms passed before {name}, which was "
                "left out with all that follows; raise Limits.max_milliseconds to go on",
            )
        return False


def warn_of(diagnostics: Iterable[Diagnostic]) -> None:
    """Tell what was lost to a caller whose answer has no place for diagnostics."""
    for diagnostic in diagnostics:
        if diagnostic.severity is not Severity.INFO:
            warnings.warn(str(diagnostic), NewsmodelWarning, stacklevel=3)
