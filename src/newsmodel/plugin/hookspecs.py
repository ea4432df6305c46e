"""The hooks: what newsmodel asks every plugin for, once, when a parser is made.

No hook runs per document, and none is ``firstresult``: the order in which plugins were installed
decides nothing. A plugin implements those that it needs, each marked with ``@hookimpl``.
"""

from collections.abc import Iterable

import pluggy

from newsmodel.model import Ontology
from newsmodel.plugin.info import PluginInfo
from newsmodel.plugin.protocols import Annotator, Extractor, Format, MergePolicy

PROJECT = "newsmodel"
"""The name of the pluggy project and of the entry-point group."""

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def newsmodel_formats() -> Iterable[Format]:  # type: ignore[empty-body]
    """The interchange formats that the plugin reads or writes.

    Two formats of one name conflict: the later one is refused with a diagnostic.
    """
    ...


@hookspec
def newsmodel_extractors() -> Iterable[Extractor]:  # type: ignore[empty-body]
    """The extractors that the plugin adds."""
    ...


@hookspec
def newsmodel_annotators() -> Iterable[Annotator]:  # type: ignore[empty-body]
    """The annotators that the plugin adds."""
    ...


@hookspec
def newsmodel_merge_policies() -> Iterable[MergePolicy]:  # type: ignore[empty-body]
    """The merge policies that the plugin adds.

    A policy that names a field takes it over from the built-in one. Two policies of plugins for
    one field conflict: the one whose name comes first decides, with a diagnostic.
    """
    ...


@hookspec
def newsmodel_ontologies() -> Iterable[Ontology]:  # type: ignore[empty-body]
    """The event ontologies that the plugin's annotators use."""
    ...


@hookspec
def newsmodel_plugin_info() -> PluginInfo:  # type: ignore[empty-body]
    """What the plugin is called, its version, and the plugin API that it was written for."""
    ...
