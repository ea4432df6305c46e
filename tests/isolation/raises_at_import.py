"""A module that cannot be imported."""

raise RuntimeError("terrible import")
