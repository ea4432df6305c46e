"""Mentions, quotations and participants of events by spaCy, merged with newsmodel's own rules."""

from collections.abc import Iterable

from attrs import frozen

from newsmodel.plugin import Annotator, hookimpl


@frozen
class SpacyPlugin:
    """The plugin with a pipeline of the user's choice: ``newsmodel.Parser([SpacyPlugin("…")])``."""

    pipeline: str | None = None
    """The package or folder of a spaCy pipeline; None for the first one that is installed."""

    name: str = "spacy"

    @hookimpl
    def newsmodel_annotators(self) -> Iterable[Annotator]:
        """The annotators: of names in the language of the pipeline, of grammar in English.

        Raises:
            PipelineMissingError: when the pipeline is not installed.
        """
        from newsmodel_spacy.mentions import Mentions
        from newsmodel_spacy.participants import Participants
        from newsmodel_spacy.pipelines import installed_pipeline, languages_of
        from newsmodel_spacy.quotations import Quotations

        pipeline = installed_pipeline(self.pipeline)
        languages = languages_of(pipeline)
        yield Mentions(pipeline=pipeline, languages=languages)
        if "en" in languages:
            yield Quotations(pipeline=pipeline)
            yield Participants(pipeline=pipeline)


INSTALLED = SpacyPlugin()
"""What the entry point names: the plugin with the first pipeline that is installed."""
