"""The errors that the model raises.

Every newsmodel error is a `NewsmodelError` and also the built-in error that a caller would
expect there, so both `except NewsmodelError` and `except ValueError` do what they say.
"""


class NewsmodelError(Exception):
    """The base of every error that newsmodel raises on purpose."""


class NewsmodelWarning(UserWarning):
    """Something was lost, where what is returned has no place to say so."""


class ModelError(NewsmodelError, ValueError):
    """A value that the model does not allow; the message names class, field and value."""
