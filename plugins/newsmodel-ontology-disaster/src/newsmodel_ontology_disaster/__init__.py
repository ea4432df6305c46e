"""Disasters: a second ontology of events beside PLOVER, and the annotator that finds its types."""

from collections.abc import Iterable

from newsmodel.model import Ontology
from newsmodel.plugin import Annotator, hookimpl


@hookimpl
def newsmodel_ontologies() -> Iterable[Ontology]:
    """What `Event.type` means where `Event.ontology` is ``DISASTER``."""
    from newsmodel_ontology_disaster.ontology import disaster

    return [disaster()]


@hookimpl
def newsmodel_annotators() -> Iterable[Annotator]:
    """The annotator of English."""
    from newsmodel_ontology_disaster.events import events

    return [events]
