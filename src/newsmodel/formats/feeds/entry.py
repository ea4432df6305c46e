"""An item of a feed: its elements by name, and which of them state something, the best first."""

from functools import cached_property, lru_cache
from typing import Final

from lxml import etree

from newsmodel.formats.feeds.addresses import base_of, is_absolute, joined
from newsmodel.formats.feeds.channel import Channel, Found, children_of, read_channel
from newsmodel.formats.feeds.names import Names, is_tag_of_atom, names_of, namespace_in
from newsmodel.formats.feeds.values import read_value, text_of
from newsmodel.model import Block, Diagnostic

HEADLINES: Final = ("title", "media:title", "dc:title", "news:title")
CONTENTS: Final = ("content:encoded", "content", "xhtml:body", "body", "fullitem", "encoded",
                   "xhtml:div")  # fmt: skip
SUMMARIES: Final = ("summary", "description", "dc:description", "dcterms:abstract", "abstract",
                    "itunes:summary", "media:description")  # fmt: skip
IDENTIFIERS: Final = ("guid", "id", "dc:identifier")
PUBLISHED: Final = ("pubdate", "published", "issued", "dcterms:issued", "dc:date",
                    "dcterms:available", "news:publication_date")  # fmt: skip
MODIFIED: Final = ("updated", "modified", "dcterms:modified", "lastmod")
CREATED: Final = ("created", "dcterms:created")
COPYRIGHTS: Final = ("rights", "copyright", "dc:rights", "media:copyright")
LICENSES: Final = ("cc:license", "media:license")
LICENSE: Final = "link license"
SECTIONS: Final = ("prism:section",)


_OPENED: Final = {
    "media:group": frozenset({"media:title", "media:description"}),
    "news:news": frozenset(
        {"news:access", "news:genres", "news:keywords", "news:publication"}
        | {"news:publication_date", "news:title"}
    ),
    "news:publication": frozenset({"news:language", "news:name"}),
}
"""Elements that hold what says something of the item itself; outer ones stand before inner ones."""


class Entry:
    """An item with what its feed adds to it."""

    def __init__(
        self, node: etree._Element, channel: Channel, noted: list[Diagnostic] | None = None
    ) -> None:
        self.node = node
        self.noted = [] if noted is None else noted
        self.names, self.is_atom = _kind(str(node.tag))
        self.found: Found = children_of(node, self.names)
        self.feed = channel
        self.channel = (self._origin() if "source" in self.found else None) or channel
        """The feed, or what the item says of the feed that it was taken from."""

        for name in _OPENED:
            if name in self.found:
                self._take_from(name)
        self.title = self.with_markup(HEADLINES)
        """The element that holds the headline."""

        self.content = self._content()
        """The element that holds the text: the description, where a summary stands beside it."""

        summary = self.with_markup(SUMMARIES)
        self.summary = None if summary is self.content else summary
        """The element that says in short what the item says."""

    def _origin(self) -> Channel | None:
        for source in self.found["source"]:
            if len(source):
                return read_channel(source, self.names, self.feed.base)
        return None

    def _take_from(self, opened: str) -> None:
        """What stands in some elements counts as said by the item."""
        for element in self.found[opened]:
            for name, elements in children_of(element, self.names).items():
                if name in _OPENED[opened]:
                    self.found.setdefault(name, []).extend(elements)

    def _content(self) -> etree._Element | None:
        found = self.with_markup(CONTENTS)
        if found is None and self.stating(("summary",)) is not None:
            return self.stating(("description",))
        return found

    def stating(self, names: tuple[str, ...]) -> etree._Element | None:
        """The element that states something: the first that is not blank."""
        for name in names:
            for element in self.found.get(name, ()):
                if element.text and not element.text.isspace():
                    return element
                if len(element) and text_of(element).strip():
                    return element
        return None

    def stating_or_first(self, names: tuple[str, ...]) -> etree._Element | None:
        """The element that states something, or one that might."""
        stating = self.stating(names)
        return self.first(names) if stating is None else stating

    def all(self, names: tuple[str, ...]) -> list[etree._Element]:
        """Every element of some names."""
        return [element for name in names for element in self.found.get(name, ())]

    def first(self, names: tuple[str, ...]) -> etree._Element | None:
        """The first element of some names, though it state nothing."""
        return next(iter(self.all(names)), None)

    def address(self, element: etree._Element, url: str) -> str:
        """An address in an element, joined to what it is relative to."""
        return url if is_absolute(url) else joined(base_of(element, self.feed.base), url)

    @cached_property
    def base(self) -> str | None:
        """What relative addresses are joined to."""
        return base_of(self.node, self.feed.base)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The body."""
        content = self.content
        if content is None or content.get("src"):
            return ()
        return read_value(content).blocks(base_of(content, self.feed.base))

    def with_markup(self, names: tuple[str, ...]) -> etree._Element | None:
        """The element that states something, be it in markup without words."""
        for name in names:
            for element in self.found.get(name, ()):
                text = element.text
                if (text and not text.isspace()) or len(element):
                    return element
        return None


@lru_cache(maxsize=256)
def _kind(tag: str) -> tuple[Names, bool]:
    """The names in an item, and whether it is one of Atom, by its own tag."""
    return names_of(namespace_in(tag)), is_tag_of_atom(tag) or tag.endswith("entry")
