"""Language: annotators for English, and which language a text is in."""

from newsmodel.plugin import Extractor, hookimpl


@hookimpl
def newsmodel_extractors() -> list[Extractor]:
    """What tells the language of a text."""
    from newsmodel.language.identification import identified

    return [identified]
