"""Reads the pages of the Harbour Gazette: the door."""

from newsmodel.plugin import Extractor, hookimpl


@hookimpl
def newsmodel_extractors() -> list[Extractor]:
    """The extractors; imported when a parser is made, not when Python looks for plugins."""
    from newsmodel_harbour_gazette import extractors

    return [extractors.headline, extractors.credits_, extractors.tide_tables]
