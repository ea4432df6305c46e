"""The version of newsmodel."""

__version__ = "0.1.0"
