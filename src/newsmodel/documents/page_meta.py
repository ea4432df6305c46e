"""The meta table of a page: what ``<meta>`` elements say, by name."""

from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any, TypeVar

R = TypeVar("R", bound=tuple[Any, ...])

_NAMING = frozenset(("property", "name", "itemprop", "http-equiv"))


class MetaTable:
    """The contents of ``<meta>`` elements by their name, property, itemprop or http-equiv.

    Names are looked up in lower case. One element may stand under two names, as pages have it.
    """

    def __init__(self, elements: Iterable[Any]) -> None:
        self._contents: dict[str, list[str]] = {}
        for element in elements:
            names, content = set(), ""
            for key, value in element.items():  # asking for one by one takes longer
                if key == "content":
                    content = _clean(value)
                elif key in _NAMING:
                    names.add(value.strip().lower())
            for name in names if content else ():
                self._contents.setdefault(name, []).append(content)
        self._contents.pop("", None)

    def first(self, *names: str) -> str | None:
        """The first content under the first of these names that the page has."""
        for name in names:
            if found := self._contents.get(name):
                return found[0]
        return None

    def all(self, name: str) -> tuple[str, ...]:
        """All contents under a name, in the order of the page."""
        return tuple(self._contents.get(name, ()))

    def stated(self, table: Iterable[R]) -> list[R]:
        """The rows of a table whose names, which come first, the page has."""
        return [row for row in table if row[0] in self._contents]

    def __contains__(self, name: object) -> bool:
        return name in self._contents

    def __iter__(self) -> Iterator[str]:
        return iter(self._contents)


def _clean(content: str) -> str:
    # Contents are often escaped once more than they should be.
    return " ".join((unescape(content) if "&" in content else content).split())
