"""Many documents: one after the other, or shared between processes."""

from newsmodel.batch.local import parse_many

__all__ = ["parse_many"]
