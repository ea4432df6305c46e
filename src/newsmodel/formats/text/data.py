"""What is given as text, but is data of a format that nobody knows."""

import re
from typing import Final

_HEAD_BYTES: Final = 4096
_DATA: Final = re.compile(
    rb"""(?x)(?:\xef\xbb\xbf)?\s*(?:
        (?P<XML><\?xml\s|<!(?:DOCTYPE|--)|<[A-Za-z_][\w.:-]*(?:\s[^<>]*)?/?>)
        | (?P<JSON>\{\s*["}]|\[\s*[\[{"])
    )"""
)
"""How documents begin that are of other formats; prose hardly ever does."""


def syntax_of_data(data: bytes) -> str | None:
    """``XML`` or ``JSON`` where a document begins like that; None for prose."""
    found = _DATA.match(data[:_HEAD_BYTES])
    return found.lastgroup if found else None
