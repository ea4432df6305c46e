"""The plugin that hands over the built-in merge policies: merging itself knows no plugins."""

from newsmodel.merging import LANGUAGE_TAGS, WeightOfEvidence
from newsmodel.plugin import MergePolicy, hookimpl


@hookimpl
def newsmodel_merge_policies() -> list[MergePolicy]:
    """One for the language, and one for every field that no plugin takes over."""
    return [LANGUAGE_TAGS, WeightOfEvidence()]
