"""The English annotators, PLOVER, and which language a text is in; a plugin like any other."""

from collections.abc import Iterable

from newsmodel.model import Ontology
from newsmodel.plugin import Annotator, Extractor, hookimpl


@hookimpl
def newsmodel_extractors() -> Iterable[Extractor]:
    """What tells the language of a text."""
    from newsmodel.language.identification import identified

    return (identified,)


@hookimpl
def newsmodel_annotators() -> Iterable[Annotator]:
    """The annotators of this room; their modules are imported when they are asked for."""
    from newsmodel.language.actors import actors
    from newsmodel.language.answers import answers
    from newsmodel.language.attribution import attribution
    from newsmodel.language.events import events
    from newsmodel.language.factuality import factuality
    from newsmodel.language.mentions import mentions
    from newsmodel.language.quantities import quantities
    from newsmodel.language.quotations import quotations
    from newsmodel.language.times import times

    return (
        times,
        quantities,
        mentions,
        quotations,
        events,
        actors,
        factuality,
        attribution,
        answers,
    )


@hookimpl
def newsmodel_ontologies() -> Iterable[Ontology]:
    """PLOVER."""
    from newsmodel.language.ontology import plover

    return (plover(),)
