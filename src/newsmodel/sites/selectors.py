"""Where a value stands on a page: in its tree, in JSON-LD, in a script's data, in ``meta``."""

from collections.abc import Iterator
from typing import Any, Protocol

from attrs import frozen
from lxml import etree

from newsmodel.documents import HtmlDocument
from newsmodel.sites.embedded import data_of_script, data_of_variable
from newsmodel.sites.json_paths import follow, parse_json_path


@frozen
class Found:
    """Something that a selector found."""

    value: Any
    """An element, or a JSON value: a text, a number, a truth value, an object."""

    place: Any
    """The element that it is or belongs to, or a path as text."""

    attribute: str | None = None
    """The attribute of the element that it is the value of."""

    def anchor(self, page: HtmlDocument) -> str:
        """The XPath or JSON path of this very thing.

        It is worked out for what is proposed only: the path of an element tells its number among
        its siblings, and to count them for each of many would take quadratic time.
        """
        if isinstance(self.place, str):
            return self.place
        path = page.anchor_of(self.place)
        return path if self.attribute is None else f"{path}/@{self.attribute}"


class Selector(Protocol):
    """Finds things on a page, in document order."""

    @property
    def method(self) -> str:
        """What evidence calls it, such as ``css``."""
        ...

    def find(self, page: HtmlDocument) -> Iterator[Found]:
        """What it selects."""
        ...


@frozen
class OnPage:
    """Elements or strings of the tree."""

    method: str
    path: str
    attribute: str | None

    def find(self, page: HtmlDocument) -> Iterator[Found]:
        """What the XPath selects."""
        for found in page.select(self.path):
            if not isinstance(found, etree._Element):
                yield Found(found, self.path)
            elif self.attribute is None:
                yield Found(found, found)
            elif (value := found.get(self.attribute)) is not None:
                yield Found(value, found, self.attribute)


@frozen
class InJsonLd:
    """Values in the nodes of JSON-LD."""

    path: str
    node_type: str | None
    method: str = "json-ld"

    def find(self, page: HtmlDocument) -> Iterator[Found]:
        """What the path leads to."""
        for node in page.json_ld:
            if self.node_type is None or self.node_type in node.types:
                yield from _led_to(self.path, node.data, node.path)


@frozen
class InScript:
    """Values in a script's data."""

    path: str
    script_id: str | None
    variable: str | None
    method: str = "script"

    def find(self, page: HtmlDocument) -> Iterator[Found]:
        """What the path leads to."""
        if self.script_id is not None:
            data = data_of_script(page, self.script_id)
            yield from _led_to(self.path, data, f"#{self.script_id} $")
        elif self.variable is not None:
            data = data_of_variable(page, self.variable)
            yield from _led_to(self.path, data, f"{self.variable} $")


@frozen
class InMeta:
    """Contents of ``meta`` elements."""

    name: str
    method: str = "meta"

    def find(self, page: HtmlDocument) -> Iterator[Found]:
        """What they say."""
        for content in page.meta.all(self.name):
            yield Found(content, f"//meta[@name='{self.name}']/@content")


def _led_to(path: str, data: Any, root: str) -> Iterator[Found]:
    """What a path leads to; of a list, its items."""
    for where, value in follow(parse_json_path(path), data, root):
        items = follow((None,), value, where) if isinstance(value, list) else ((where, value),)
        for place, item in items:
            if item is not None:
                yield Found(item, place)
