"""The plugin that hands over the built-in merge policy: merging itself knows no plugins."""

from newsmodel.merging import WeightOfEvidence
from newsmodel.plugin import MergePolicy, hookimpl


@hookimpl
def newsmodel_merge_policies() -> list[MergePolicy]:
    """The policy for every field that no plugin takes over."""
    return [WeightOfEvidence()]
