"""German for newsmodel: a language pack with mentions, times and quotations."""

from collections.abc import Iterable

from newsmodel.plugin import Annotator, hookimpl


@hookimpl
def newsmodel_annotators() -> Iterable[Annotator]:
    """The annotators of German; their modules are imported when they are asked for."""
    from newsmodel_german.mentions import mentions
    from newsmodel_german.quotations import quotations
    from newsmodel_german.times import times

    return (times, mentions, quotations)
