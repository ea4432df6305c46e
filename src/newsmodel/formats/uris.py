"""What may stand where a schema wants a URI."""

import re
from typing import Final

_URI: Final = re.compile(
    r"[A-Za-z][A-Za-z0-9+.-]*:"
    r"(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+"
    r"(?:#(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)?",
    re.ASCII,
)


def is_uri(text: str) -> bool:
    """Whether a text is an absolute URI (RFC 3986), without the brackets of IPv6 hosts."""
    return _URI.fullmatch(text) is not None


def as_uri(text: str | None) -> str | None:
    """The text if it is a URI."""
    return text if text is not None and is_uri(text) else None
