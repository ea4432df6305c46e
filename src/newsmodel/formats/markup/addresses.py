"""Addresses in markup: where links lead, and where pictures lie."""

import re
from typing import Final
from urllib.parse import urljoin, urlsplit

_ABSOLUTE: Final = ("https://", "http://")
_NO_ADDRESS: Final = ("javascript:", "about:")
_CANDIDATE: Final = re.compile(r"([^ ,][^ ]*)(?:(?<!,) ([^ ,]+))?")
"""An address and what is told of it; a comma ends either."""


def address(written: str | None, base: str | None) -> str | None:
    """An address as it is written, or joined to that of its document; None where there is none."""
    url = (written or "").strip()
    if not url or url[:11].lower().startswith(_NO_ADDRESS):
        return None
    if base is None or url.startswith(_ABSOLUTE):
        return url
    try:
        return urljoin(base, url)
    except ValueError:  # such as "http://[": it leads nowhere, but this is what is written
        return url


def host_of(url: str) -> str | None:
    """The host of an address, as the site is called."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return None
    return host.removeprefix("www.") or None


def candidates(srcset: str) -> list[tuple[str, int | None]]:
    """The addresses in a ``srcset``, each with its width where that is told."""
    found = _CANDIDATE.findall(" ".join(srcset.split()))
    return [(url.rstrip(","), _width_of(told)) for url, told in found]


def _width_of(told: str) -> int | None:
    width = told.removesuffix("w")
    return int(width) if width != told and width.isdecimal() and len(width) < 10 else None
