"""Whether the distributions of plugins say the truth about themselves, and what they need."""

import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version
from typing import Final

from newsmodel.model import Diagnostic, Severity
from newsmodel.plugin.registry import PluginRecord

_REQUIREMENT: Final = re.compile(r"newsmodel(?![\w.-])", re.IGNORECASE)


def versions(plugin: PluginRecord) -> Iterator[Diagnostic]:
    """What is odd about the version of a plugin and its requirement of newsmodel."""
    try:
        installed = version(plugin.origin)
        needed = requires(plugin.origin) or []
    except PackageNotFoundError:
        # It was handed over, and belongs to no distribution.
        return
    if plugin.version not in (None, installed):
        yield _noted(plugin, f"it calls itself {plugin.version}, its distribution is {installed}")
    if not any(map(_REQUIREMENT.match, needed)):
        yield _noted(
            plugin,
            f"{plugin.origin} does not require newsmodel, so an installer cannot keep the two "
            'together; add "newsmodel>=…" to its dependencies',
        )


def _noted(plugin: PluginRecord, message: str) -> Diagnostic:
    return Diagnostic(
        code="plugin-version", plugin=plugin.name, message=message, severity=Severity.WARNING
    )
