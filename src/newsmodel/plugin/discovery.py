"""Finds the plugins: built-in modules, entry points of installed distributions, and given ones."""

from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from types import ModuleType
from typing import Any

from attrs import field, frozen

from newsmodel.model import Ontology
from newsmodel.plugin.hookspecs import PROJECT, hookimpl
from newsmodel.plugin.isolation import Guard
from newsmodel.plugin.protocols import Annotator, Extractor, Format, MergePolicy


@frozen(kw_only=True)
class Found:
    """A plugin that was found, not yet registered."""

    name: str
    plugin: Any = field(repr=False)
    """None when it could not be loaded."""

    origin: str
    """``built-in``, ``given``, or the distribution that it was installed with."""

    version: str | None = None


def built_in(modules: Sequence[str], version: str, guard: Guard) -> Iterator[Found]:
    """Newsmodel's own plugins."""
    for name in modules:
        loaded = guard.call(name, "import", import_module, name)
        short = name.removeprefix(f"{PROJECT}.")
        yield Found(name=short, plugin=loaded, origin="built-in", version=version)


def installed(skip: Iterable[str], guard: Guard) -> Iterator[Found]:
    """The plugins of installed distributions, each loaded in its own try.

    Those to skip are not even imported.
    """
    skipped = frozenset(skip)
    for point in sorted(entry_points(group=PROJECT), key=lambda each: (each.name, each.value)):
        wanted = point.name not in skipped
        loaded = guard.call(point.name, f"import of {point.value}", point.load) if wanted else None
        origin, version = _distribution(point)
        yield Found(name=point.name, plugin=loaded, origin=origin, version=version)


def given(plugins: Iterable[object], guard: Guard) -> Iterator[Found]:
    """Plugins that the caller hands over: modules, objects with hooks, or single things.

    A single thing is an extractor, an annotator, a format, a merge policy or an ontology; the
    name of a module, as a string, is imported.
    """
    for plugin in plugins:
        if isinstance(plugin, str):
            loaded = guard.call(plugin, "import", import_module, plugin)
            yield Found(name=plugin, plugin=loaded, origin="given")
            continue
        kind = type(plugin).__name__
        looked = guard.call(kind, "a look at it", _looked_at, plugin)
        name, wrapped = looked or (kind, None)
        if looked is not None and wrapped is None:
            guard.refused(
                name,
                f"{kind} is no plugin: it has no hook and is no extractor, "
                "annotator, format, merge policy or ontology. Is a decorator missing?",
            )
        yield Found(name=name, plugin=wrapped, origin="given")


class SingleThing:
    """A plugin that hands over one thing."""

    def __init__(self, thing: object) -> None:
        self.thing = thing

    @hookimpl
    def newsmodel_extractors(self) -> list[Any]:
        """The thing, if it is an extractor."""
        return [self.thing] if isinstance(self.thing, Extractor) else []

    @hookimpl
    def newsmodel_annotators(self) -> list[Any]:
        """The thing, if it is an annotator."""
        return [self.thing] if isinstance(self.thing, Annotator) else []

    @hookimpl
    def newsmodel_formats(self) -> list[Any]:
        """The thing, if it is a format."""
        return [self.thing] if isinstance(self.thing, Format) else []

    @hookimpl
    def newsmodel_merge_policies(self) -> list[Any]:
        """The thing, if it is a merge policy."""
        return [self.thing] if isinstance(self.thing, MergePolicy) else []

    @hookimpl
    def newsmodel_ontologies(self) -> list[Any]:
        """The thing, if it is an ontology."""
        return [self.thing] if isinstance(self.thing, Ontology) else []


def _looked_at(plugin: object) -> tuple[str, object | None]:
    return _name(plugin), _wrapped(plugin)


def _wrapped(plugin: object) -> object | None:
    if isinstance(plugin, (Extractor, Annotator, Format, MergePolicy, Ontology)):
        return SingleThing(plugin)
    if any(name.startswith(f"{PROJECT}_") for name in dir(plugin)):
        return plugin
    return None


def _name(plugin: object) -> str:
    if isinstance(plugin, ModuleType):
        return plugin.__name__
    name = getattr(plugin, "name", None) or getattr(plugin, "__name__", None)
    return name if isinstance(name, str) and name.strip() else type(plugin).__name__


def _distribution(point: EntryPoint) -> tuple[str, str | None]:
    if point.dist is None:
        return "unknown distribution", None
    return point.dist.name, point.dist.version
