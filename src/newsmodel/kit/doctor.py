"""Examines the installed plugins: what failed, what is odd, what competes, what breaks a law."""

from collections.abc import Iterator

from attrs import frozen

from newsmodel.kit.conflicts import conflicts
from newsmodel.kit.laws import broken_laws, can_be_tried
from newsmodel.kit.versions import versions
from newsmodel.model import Diagnostic, Severity
from newsmodel.plugin.registry import PluginRecord, Registry


@frozen
class Finding:
    """A plugin, and all that was found out about it."""

    plugin: PluginRecord
    problems: tuple[Diagnostic, ...]

    @property
    def is_healthy(self) -> bool:
        """Whether nothing is worse than worth knowing."""
        return self.plugin.state != "failed" and all(
            each.severity is Severity.INFO for each in self.problems
        )


def examine(registry: Registry) -> Iterator[Finding]:
    """A finding for every plugin that is not built in, in the order that they were found."""
    competing = list(conflicts(registry))
    for plugin in registry.plugins:
        if plugin.origin != "built-in":
            rivals = (each for each in competing if each.plugin == plugin.name)
            problems = (*plugin.problems, *versions(plugin), *rivals)
            tried = broken_laws(registry, plugin.name) if can_be_tried() else ()
            yield Finding(plugin, (*problems, *tried))
