"""The errors of plugins."""

from newsmodel.model.errors import NewsmodelError


class PluginError(NewsmodelError, ValueError):
    """A plugin, or what it hands over, is not as the door expects; also raised in strict mode."""
