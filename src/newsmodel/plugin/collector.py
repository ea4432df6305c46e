"""Asks every plugin for what it hands over, checks it, and makes the registry."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, Final

import pluggy
from attrs import evolve

from newsmodel.documents import Document
from newsmodel.model import EXTRACTABLE_FIELDS, Diagnostic, Ontology, Severity
from newsmodel.plugin import hookspecs
from newsmodel.plugin.decorators import ANNOTATION_LAYERS
from newsmodel.plugin.discovery import Found, built_in, given, installed
from newsmodel.plugin.info import API_VERSION, PluginInfo
from newsmodel.plugin.isolation import Guard
from newsmodel.plugin.ordering import in_order
from newsmodel.plugin.protocols import Annotator, Extractor, Format, MergePolicy
from newsmodel.plugin.registry import PluginRecord, Registered, Registry

_KINDS: Final[dict[str, tuple[str, type[Any]]]] = {
    "newsmodel_formats": ("format", Format),
    "newsmodel_extractors": ("extractor", Extractor),
    "newsmodel_annotators": ("annotator", Annotator),
    "newsmodel_merge_policies": ("merge policy", MergePolicy),
    "newsmodel_ontologies": ("ontology", Ontology),
}


_UNKNOWN: Final = "unknown"
"""The version of a plugin that says nothing about itself."""


def build_registry(
    *,
    modules: Sequence[str],
    version: str,
    plugins: Iterable[object] = (),
    disable: Collection[str] = (),
    discover: bool = True,
    strict: bool = False,
) -> Registry:
    """Find the plugins and take what they hand over.

    Args:
        modules: the names of the built-in plugin modules.
        version: the version of the built-in ones.
        plugins: what the caller hands over, in the place of installed plugins of the same name;
            see `newsmodel.plugin.discovery.given`.
        disable: names of plugins, extractors, annotators, formats or merge policies to leave out.
        discover: whether installed distributions are asked.
        strict: raise `PluginError` at the first problem.
    """
    guard = Guard(strict=strict)
    found = [*built_in(modules, version, guard)]
    handed = [*given(plugins, guard)]
    if discover:
        replaced = {each.name for each in handed}
        found += (
            each for each in installed({*disable, *replaced}, guard) if each.name not in replaced
        )
    # Who hands over what is installed already has what they want, under the name it has there.
    known = {id(each.plugin) for each in found if each.plugin is not None}
    found += (each for each in handed if id(each.plugin) not in known)
    collector = _Collector(frozenset(disable), guard)
    for each in found:
        collector.take(each)
    return collector.registry()


class _Collector:
    """Takes plugin after plugin; a bad one leaves a diagnostic."""

    def __init__(self, disabled: frozenset[str], guard: Guard) -> None:
        self._disabled = disabled
        self._guard = guard
        self._manager = pluggy.PluginManager(hookspecs.PROJECT)
        self._manager.add_hookspecs(hookspecs)
        self._things: dict[tuple[str, str], Registered[Any]] = {}
        self._records: list[PluginRecord] = []

    def take(self, found: Found) -> None:
        """Register one plugin and what it hands over."""
        record = PluginRecord(name=found.name, origin=found.origin, version=found.version)
        if found.name in self._disabled:
            self._records.append(evolve(record, state="disabled"))
            return
        noted = len(self._guard.diagnostics)
        accepted = self._accepted(found)
        provided: tuple[str, ...] = ()
        if accepted is not None:
            record = evolve(record, version=accepted.version, description=accepted.description)
            provided = tuple(
                f"{thing.kind} {thing.name}" for thing in self._handed_over(found, accepted)
            )
        self._records.append(
            evolve(
                record,
                state="failed" if accepted is None else "loaded",
                provides=provided,
                problems=tuple(self._guard.diagnostics[noted:]) or self._earlier(found.name),
            )
        )

    def registry(self) -> Registry:
        """What was taken, in order."""
        return Registry(
            formats=self._of_kind("format"),
            extractors=self._in_order("extractor"),
            annotators=self._in_order("annotator"),
            merge_policies=self._policies(),
            ontologies=self._of_kind("ontology"),
            plugins=tuple(self._records),
            diagnostics=tuple(self._guard.diagnostics),
        )

    def _earlier(self, name: str) -> tuple[Diagnostic, ...]:
        return tuple(each for each in self._guard.diagnostics if each.plugin == name)

    def _accepted(self, found: Found) -> PluginInfo | None:
        if found.plugin is None:
            return None
        if self._manager.has_plugin(found.name):
            self._guard.refused(found.name, "another plugin of this name is already loaded")
            return None
        try:
            self._manager.register(found.plugin, found.name)
        except Exception as error:  # noqa: BLE001 - whatever a plugin raises
            self._guard.failed(found.name, "registration", error)
            if self._manager.has_plugin(found.name):
                self._manager.unregister(name=found.name)
            return None
        return self._information(found)

    def _information(self, found: Found) -> PluginInfo | None:
        info = PluginInfo(name=found.name, version=found.version or _UNKNOWN)
        for stated in self._call(found, "newsmodel_plugin_info"):
            if not isinstance(stated, PluginInfo):
                self._guard.refused(found.name, f"newsmodel_plugin_info returned {stated!r:.60}")
                return None
            info = stated
        if info.api_version > API_VERSION:
            self._guard.refused(
                found.name,
                f"it needs plugin API {info.api_version}, this newsmodel has {API_VERSION}; "
                "upgrade newsmodel",
            )
            return None
        return info

    def _handed_over(self, found: Found, info: PluginInfo) -> Iterator[Registered[Any]]:
        for hook, (kind, protocol) in _KINDS.items():
            for returned in self._call(found, hook):
                for thing in self._listed(found, hook, returned):
                    registered = self._guard.call(
                        found.name,
                        f"{hook}: a look at {type(thing).__name__}",
                        self._checked,
                        thing,
                        kind,
                        protocol,
                        found,
                        info,
                    )
                    if registered is not None:
                        self._things[kind, registered.name] = registered
                        yield registered

    def _listed(self, found: Found, hook: str, returned: Any) -> list[Any]:
        if isinstance(returned, (str, bytes)) or not isinstance(returned, Iterable):
            self._guard.refused(found.name, f"{hook} returned no list but {returned!r:.60}")
            return []
        return self._guard.call(found.name, hook, list, returned) or []

    def _call(self, found: Found, hook: str) -> Iterator[Any]:
        for implementation in getattr(self._manager.hook, hook).get_hookimpls():
            if implementation.plugin_name == found.name:
                returned = self._guard.call(found.name, hook, implementation.function)
                if returned is not None:
                    yield returned

    def _checked(
        self, thing: Any, kind: str, protocol: type[Any], found: Found, info: PluginInfo
    ) -> Registered[Any] | None:
        if not isinstance(thing, protocol):
            self._guard.refused(found.name, f"{thing!r:.60} is no {kind}")
            return None
        if thing.name in self._disabled:
            return None
        objection = self._objection(thing, kind)
        if objection:
            self._guard.refused(found.name, f"the {kind} {thing.name} {objection}")
            return None
        return Registered(
            thing=thing,
            name=thing.name,
            kind=kind,
            plugin=found.name,
            version=None if info.version == _UNKNOWN else info.version,
            built_in=found.origin == "built-in",
            documents=getattr(thing, "documents", Document),
            urls=tuple(getattr(thing, "urls", ())),
            provides=frozenset(getattr(thing, "provides", ())),
            requires=frozenset(getattr(thing, "requires", ())),
            priority=getattr(thing, "priority", 0),
        )

    def _objection(self, thing: Any, kind: str) -> str | None:
        if not isinstance(thing.name, str) or not thing.name.strip():
            return "has no name"
        if (kind, thing.name) in self._things:
            return f"is already there, from {self._things[kind, thing.name].plugin}"
        documents = getattr(thing, "documents", Document)
        if not (isinstance(documents, type) and issubclass(documents, Document)):
            return f"reads no class of documents but {documents!r:.60}"
        known = {"extractor": EXTRACTABLE_FIELDS, "annotator": ANNOTATION_LAYERS}.get(kind)
        if known is None:
            return None
        unknown = (frozenset(thing.provides) | frozenset(thing.requires)) - known
        return f"names unknown fields: {', '.join(sorted(unknown))}" if unknown else None

    def _of_kind(self, kind: str) -> tuple[Registered[Any], ...]:
        things = (thing for thing in self._things.values() if thing.kind == kind)
        return tuple(sorted(things, key=lambda thing: thing.name))

    def _in_order(self, kind: str) -> tuple[Registered[Any], ...]:
        ordered, circle = in_order(self._of_kind(kind))
        for thing in circle:
            others = ", ".join(other.name for other in circle if other is not thing)
            self._guard.refused(
                thing.plugin, f"the {kind} {thing.name} waits in a circle for {others or 'itself'}"
            )
        return tuple(ordered)

    def _policies(self) -> tuple[Registered[MergePolicy], ...]:
        policies: tuple[Registered[MergePolicy], ...] = self._of_kind("merge policy")
        ordered = sorted(policies, key=lambda each: (each.built_in, each.name))
        owner: dict[str, Registered[MergePolicy]] = {}
        for policy in ordered:
            for name in sorted(policy.thing.fields) or ["every other field"]:
                first = owner.setdefault(name, policy)
                if first is not policy and not policy.built_in:
                    self._guard.note(
                        "plugin-conflict",
                        policy.plugin,
                        f"{name}: the merge policy {first.name} decides, not {policy.name}",
                        Severity.INFO,
                    )
        return tuple(ordered)
