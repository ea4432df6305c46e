"""What a plugin says about itself."""

from typing import Final

from attrs import field, frozen

from newsmodel.model.validation import filled_text, integer, optional_text

API_VERSION: Final = 1
"""The version of the plugin API; it grows only when an older plugin would break."""


@frozen(kw_only=True)
class PluginInfo:
    """Handed over by ``newsmodel_plugin_info``; a plugin without it gets its distribution's."""

    name: str = field(validator=filled_text)
    version: str = field(validator=filled_text)
    description: str | None = field(default=None, validator=optional_text)
    homepage: str | None = field(default=None, validator=optional_text)
    api_version: int = field(default=API_VERSION, validator=integer(1))
    """The version of the plugin API that it was written for."""
