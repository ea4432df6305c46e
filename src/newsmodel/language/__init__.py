"""The English annotators, and the PLOVER ontology; a plugin like any other."""

from collections.abc import Iterable

from newsmodel.model import Ontology
from newsmodel.plugin import Annotator, hookimpl


@hookimpl
def newsmodel_annotators() -> Iterable[Annotator]:
    """The annotators of this room; their modules are imported when they are asked for."""
    from newsmodel.language.answers import answers
    from newsmodel.language.attribution import attribution
    from newsmodel.language.events import events
    from newsmodel.language.factuality import factuality
    from newsmodel.language.mentions import mentions
    from newsmodel.language.quantities import quantities
    from newsmodel.language.quotations import quotations
    from newsmodel.language.times import times

    return (times, quantities, mentions, quotations, events, factuality, attribution, answers)


@hookimpl
def newsmodel_ontologies() -> Iterable[Ontology]:
    """PLOVER."""
    from newsmodel.language.ontology import plover

    return (plover(),)
