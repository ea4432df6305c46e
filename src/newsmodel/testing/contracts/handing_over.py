"""Whether the plugin door takes a thing."""

from typing import Any

from newsmodel.model import Severity
from newsmodel.plugin.collector import build_registry
from newsmodel.plugin.registry import Registered, Registry
from newsmodel.version import __version__


def registry_of(plugin: object) -> Registry:
    """What the door takes from one plugin alone; of single things too."""
    return build_registry(modules=(), version=__version__, plugins=(plugin,), discover=False)


def objection(plugin: object) -> str | None:
    """Why the door does not take a plugin, or not all of it; None when it takes everything."""
    registry = registry_of(plugin)
    refused = [each for each in registry.diagnostics if each.severity is not Severity.INFO]
    if refused:
        return "; ".join(each.message for each in refused)
    return None if everything_in(registry) else "it hands over nothing"


def everything_in(registry: Registry) -> list[Registered[Any]]:
    """All things of a registry, whatever their kind."""
    return [
        *registry.extractors,
        *registry.annotators,
        *registry.formats,
        *registry.merge_policies,
        *registry.ontologies,
    ]
