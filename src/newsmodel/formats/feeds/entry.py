"""An item of a feed: its elements by name, and which of them state something, the best first."""

from functools import cached_property
from typing import Final

from lxml import etree

from newsmodel.formats.feeds.addresses import base_of
from newsmodel.formats.feeds.channel import Channel, Found, children_of, read_channel
from newsmodel.formats.feeds.names import names_of, namespace_of
from newsmodel.formats.feeds.values import is_atom, read_value, text_of
from newsmodel.model import Block, Diagnostic

HEADLINES: Final = ("title", "media:title", "dc:title")
CONTENTS: Final = ("content:encoded", "content", "xhtml:body", "body", "fullitem", "encoded",
                   "xhtml:div")  # fmt: skip
SUMMARIES: Final = ("summary", "description", "dc:description", "dcterms:abstract", "abstract",
                    "itunes:summary", "media:description")  # fmt: skip
IDENTIFIERS: Final = ("guid", "id", "dc:identifier")
PUBLISHED: Final = ("pubdate", "published", "issued", "dcterms:issued", "dc:date",
                    "dcterms:available")  # fmt: skip
MODIFIED: Final = ("updated", "modified", "dcterms:modified", "lastmod")
CREATED: Final = ("created", "dcterms:created")
COPYRIGHTS: Final = ("rights", "copyright", "dc:rights", "media:copyright")
SECTIONS: Final = ("prism:section",)


class Entry:
    """An item with what its feed adds to it."""

    def __init__(
        self, node: etree._Element, channel: Channel, noted: list[Diagnostic] | None = None
    ) -> None:
        self.node = node
        self.noted = [] if noted is None else noted
        self.names = names_of(namespace_of(node))
        self.found: Found = children_of(node, self.names)
        self.feed = channel
        self.is_atom = is_atom(node)
        for group in self.found.get("media:group", ()):
            for name, elements in children_of(group, self.names).items():
                if name in {"media:title", "media:description"}:
                    self.found.setdefault(name, []).extend(elements)

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

    @cached_property
    def channel(self) -> Channel:
        """The feed, or what the item says of the feed that it was taken from."""
        for source in self.found.get("source", ()):
            if len(source):
                return read_channel(source, self.names, self.feed.base)
        return self.feed

    @cached_property
    def base(self) -> str | None:
        """What relative addresses are joined to."""
        return base_of(self.node, self.feed.base)

    @cached_property
    def content(self) -> etree._Element | None:
        """The element that holds the text: the description, where a summary stands beside it."""
        found = self.with_markup(CONTENTS)
        if found is None and self.stating(("summary",)) is not None:
            return self.stating(("description",))
        return found

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The body."""
        content = self.content
        if content is None or content.get("src"):
            return ()
        return read_value(content).blocks(base_of(content, self.feed.base))

    @cached_property
    def summary(self) -> etree._Element | None:
        """The element that says in short what the item says."""
        found = self.with_markup(SUMMARIES)
        return None if found is self.content else found

    def with_markup(self, names: tuple[str, ...]) -> etree._Element | None:
        """The element that states something, be it in markup without words."""
        for name in names:
            for element in self.found.get(name, ()):
                if len(element) or (element.text or "").strip():
                    return element
        return None
