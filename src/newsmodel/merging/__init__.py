"""Many candidates, one value: the built-in merge policy."""

from newsmodel.merging.weight_of_evidence import WeightOfEvidence

__all__ = ["WeightOfEvidence"]
