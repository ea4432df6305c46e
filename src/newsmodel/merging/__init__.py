"""Many candidates, one value: the built-in merge policies."""

from newsmodel.merging.weight_of_evidence import LANGUAGE_TAGS, WeightOfEvidence

__all__ = ["LANGUAGE_TAGS", "WeightOfEvidence"]
