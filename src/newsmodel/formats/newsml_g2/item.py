"""An item of NewsML-G2: its parts by name, and what is known around it."""

from collections.abc import Callable, Iterator
from typing import Any, Final, TypeVar

from attrs import frozen
from lxml import etree

from newsmodel.formats.lens.xml_edit import insert, new_element, put_text
from newsmodel.formats.newsml_g2.codes import Catalogs, Schemes, is_known, schemes_of
from newsmodel.formats.newsml_g2.names import (
    CATALOG,
    CONTENT_META,
    CONTENT_META_ORDER,
    ITEM_META,
    ITEM_META_ORDER,
    ITEM_ORDER,
    MESSAGE,
    RIGHTS_INFO,
    RIGHTS_ORDER,
    XML_LANGUAGE,
    g2,
)
from newsmodel.formats.newsml_g2.texts import main_language
from newsmodel.model import Article, Diagnostic, Severity

T = TypeVar("T")
Parts = dict[str, list[etree._Element]]
"""Elements by their names, each name's in the order of the document."""

_CATALOG_REF: Final = g2("catalogRef")
_HEADER: Final = g2("header")
_ASSERT: Final = g2("assert")
_LANGUAGE: Final = g2("language")


def parts_of(element: etree._Element | None) -> Parts:
    """The children of an element by their names."""
    found: Parts = {}
    if element is not None:
        for child in element:  # quicker than to leave out comments, whose names are no strings
            found.setdefault(child.tag, []).append(child)  # type: ignore[arg-type]
    return found


class Item:
    """What the readers and writers of fields are given."""

    def __init__(
        self, node: etree._Element, catalogs: Catalogs, noted: list[Diagnostic] | None = None
    ) -> None:
        self.node = node
        self.catalogs = catalogs
        self._noted = noted
        self._known: dict[str, Any] = {}
        self.parts = parts_of(node)
        self.meta = parts_of(self.part(ITEM_META))
        """What ``itemMeta`` holds."""

        self.content = parts_of(self.part(CONTENT_META))
        """What ``contentMeta`` holds."""

    def part(self, name: str) -> etree._Element | None:
        """The first child of a name."""
        found = self.parts.get(name)
        return found[0] if found else None

    def rights(self, name: str) -> etree._Element | None:
        """The first statement of rights of a name."""
        found = (each.find(name) for each in self.parts.get(RIGHTS_INFO, ()))
        return next((each for each in found if each is not None), None)

    @property
    def content_meta(self) -> etree._Element | None:
        """The element ``contentMeta``."""
        return self.part(CONTENT_META)

    @property
    def language(self) -> str:
        """The main language of the content, or of its description where only that is known."""
        tags = (each.get("tag") for each in self.content.get(_LANGUAGE, ()))
        return main_language(next(filter(None, tags), None) or self.node.get(XML_LANGUAGE))

    @property
    def schemes(self) -> Schemes:
        """The schemes that its aliases stand for, as far as they are known."""
        return self.once("schemes", lambda: schemes_of(self._catalogs(), self.catalogs))

    def may_use(self, alias: str) -> bool:
        """Whether an alias is declared, as far as that is known."""
        return alias in self.schemes or not all(
            is_known(each, self.catalogs) for each in self._catalogs()
        )

    def uri_of(self, qcode: str) -> str:
        """The URI that a QCode stands for.

        Where its scheme is not known, the QCode itself: it has the form of a URI, and is the one
        name of the concept that there is.
        """
        alias, _, code = qcode.partition(":")
        scheme = self.schemes.get(alias)
        return scheme + code if scheme and code else qcode

    @property
    def asserted(self) -> dict[str, etree._Element]:
        """What is asserted about concepts, by their QCodes, URIs and literals."""
        return self.once("asserted", self._asserted)

    def _asserted(self) -> dict[str, etree._Element]:
        found: dict[str, etree._Element] = {}
        for each in self.parts.get(_ASSERT, ()):
            for name in ("qcode", "uri", "literal"):
                if key := each.get(name):
                    found.setdefault(key, each)
        return found

    def once(self, name: str, compute: Callable[[], T]) -> T:
        """What is computed when it is first asked for."""
        # Not functools.cached_property: before Python 3.12 its lock costs more than most fields.
        if name not in self._known:
            self._known[name] = compute()
        value: T = self._known[name]
        return value

    def note(self, code: str, message: str) -> None:
        """Note what could not be read."""
        if self._noted is not None:
            self._noted.append(Diagnostic(code=code, message=message, severity=Severity.WARNING))

    # What is written. An item is made for each field that is: nothing is remembered wrongly.

    def put_meta(self, name: str, text: str | None) -> etree._Element | None:
        """Make a child of ``itemMeta`` say a text."""
        if text is None and self.part(ITEM_META) is None:
            return None
        return put_text(self._made(ITEM_META), name, text, ITEM_META_ORDER)

    def put_content(self, name: str, text: str | None) -> etree._Element | None:
        """Make a child of ``contentMeta`` say a text, if such an item may have it there."""
        if name not in self.content_order:
            return None
        if text is None and self.content_meta is None:
            return None
        return put_text(self._made(CONTENT_META), name, text, self.content_order)

    def put_right(self, name: str, text: str | None) -> etree._Element | None:
        """Make the first statement of rights of a name say a text."""
        found = self.rights(name)
        holder = found.getparent() if found is not None else self.part(RIGHTS_INFO)
        if text is None and holder is None:
            return None
        return put_text(
            self._made(RIGHTS_INFO) if holder is None else holder, name, text, RIGHTS_ORDER
        )

    def insert_meta(self, element: etree._Element) -> etree._Element:
        """Put a new element into ``itemMeta``."""
        return insert(self._made(ITEM_META), element, ITEM_META_ORDER)

    def insert_content(self, element: etree._Element) -> etree._Element:
        """Put a new element into ``contentMeta``."""
        return insert(self._made(CONTENT_META), element, self.content_order)

    def insert_part(self, element: etree._Element) -> etree._Element:
        """Put a new element into the item itself."""
        return insert(self.node, element, ITEM_ORDER)

    def new(self, name: str, **attributes: str) -> etree._Element:
        """An element that may become part of the item."""
        return new_element(self.node, name, **attributes)

    @property
    def content_order(self) -> tuple[str, ...]:
        """What its ``contentMeta`` may hold, in the order of the schema."""
        return CONTENT_META_ORDER.get(str(self.node.tag), ())

    def _made(self, name: str) -> etree._Element:
        found = self.part(name)
        if found is None:
            found = self.insert_part(self.new(name))
            self.parts[name] = [found]
        return found

    def _catalogs(self) -> Iterator[etree._Element]:
        """The catalogs of the message that it came in, and its own."""
        message = next(self.node.iterancestors(MESSAGE), None)
        header = message.find(_HEADER) if message is not None else None
        for holder in (header, self.node):
            if holder is not None:
                yield from holder.iterchildren(_CATALOG_REF, CATALOG)


@frozen
class Field:
    """A field of the article: where an item says it, and how it is read and written."""

    name: str
    where: str
    names: tuple[str, ...]
    """The elements without which an item says nothing of it; none where attributes do."""

    read: Callable[[Item], Any]
    """What the item says of the field; None or empty where it says nothing."""

    put: Callable[[Item, Article], None]
    """Makes the item say what the article says of the field."""
