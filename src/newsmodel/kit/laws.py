"""A short trial of the laws on what plugins handed over, where newsmodel[testing] is installed."""

from collections.abc import Callable, Iterator
from functools import partial
from importlib.util import find_spec
from typing import Any, Final

from newsmodel.model import Diagnostic, Severity
from newsmodel.plugin.isolation import describe
from newsmodel.plugin.registry import Registered, Registry

_EXAMPLES: Final = 10
"""Few, to be quick: a plugin's own tests try more."""


def can_be_tried() -> bool:
    """Whether the extra ``newsmodel[testing]`` is installed."""
    return find_spec("hypothesis") is not None


def broken_laws(registry: Registry, plugin: str) -> Iterator[Diagnostic]:
    """A diagnostic for everything of a plugin that breaks a law."""
    for each in _of_plugin(registry, plugin):
        try:
            _trial(each, registry)()
        except Exception as error:  # noqa: BLE001 - whatever a plugin raises
            said = str(error) if isinstance(error, AssertionError) else describe(error)
            yield Diagnostic(
                code="plugin-contract",
                plugin=plugin,
                severity=Severity.ERROR,
                message=said or f"the {each.kind} {each.name} breaks a law",
            )


def _of_plugin(registry: Registry, plugin: str) -> list[Registered[Any]]:
    kinds = (
        registry.extractors,
        registry.annotators,
        registry.formats,
        registry.merge_policies,
    )
    return [each for kind in kinds for each in kind if each.plugin == plugin]


def _trial(registered: Registered[Any], registry: Registry) -> Callable[[], None]:
    from newsmodel import testing

    check = getattr(testing, f"check_{registered.kind.replace(' ', '_')}")
    if registered.kind == "extractor":
        own = [each.thing for each in registry.formats if not each.built_in]
        check = partial(check, formats=own)
    return partial(check, registered.thing, examples=_EXAMPLES)
