"""The address patterns of extractors: ``*.example.com``, ``example.com/news/*``."""

import re
from fnmatch import translate
from functools import lru_cache
from urllib.parse import urlsplit


def matches(patterns: tuple[str, ...], url: str | None) -> bool:
    """Whether an address fits one of some patterns; True when there are none.

    A pattern is a host, or a host and a path, with ``*`` for any characters. ``*.example.com``
    also fits ``example.com`` itself, and a pattern without a path fits every path. Scheme, port,
    query and case of the host do not matter.
    """
    if not patterns:
        return True
    if not url:
        return False
    try:
        parts = urlsplit(url if "//" in url else f"//{url}")
        host = (parts.hostname or "").lower()
    except ValueError:
        return False
    return any(_fits(pattern, host, parts.path or "/") for pattern in patterns)


def _fits(pattern: str, host: str, path: str) -> bool:
    hosts, paths = _compiled(pattern)
    return hosts.match(host) is not None and (paths is None or paths.match(path) is not None)


@lru_cache(maxsize=4096)
def _compiled(pattern: str) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    address = pattern.partition("://")[2] or pattern
    host, slash, path = address.partition("/")
    host = host.lower()
    hosts = translate(host)
    if host.startswith("*."):
        hosts = f"(?:{hosts})|(?:{translate(host[2:])})"
    return re.compile(hosts), re.compile(translate("/" + path)) if slash else None
