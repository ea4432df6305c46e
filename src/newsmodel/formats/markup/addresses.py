"""Addresses in markup: where links lead, and where pictures lie."""

import re
from typing import Final
from urllib.parse import urljoin, urlsplit

_NO_ADDRESS: Final = ("javascript:", "about:")
_CANDIDATE: Final = re.compile(r"[\s,]*(\S*[^\s,])(?:\s+(?:(\d{1,9})w|[^\s,]+))?")


def address(written: str | None, base: str | None) -> str | None:
    """An address as it is written, or joined to that of its document; None where there is none."""
    url = (written or "").strip()
    if not url or url[:11].lower().startswith(_NO_ADDRESS):
        return None
    if base is None:
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
    return [
        (url, int(width) if width else None) for url, width in _CANDIDATE.findall(srcset) if url
    ]
