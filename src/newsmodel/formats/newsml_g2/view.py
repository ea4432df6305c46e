"""How an article looks in an item of NewsML-G2."""

from collections.abc import Mapping
from functools import partial
from typing import Any, Final

from lxml import etree

from newsmodel.formats.lens import SLOT_NAMESPACE, FieldPlace
from newsmodel.formats.newsml_g2 import (
    administration,
    concepts,
    content,
    labels,
    links,
    media,
    parties,
)
from newsmodel.formats.newsml_g2.codes import Catalogs
from newsmodel.formats.newsml_g2.item import Field, Item
from newsmodel.formats.newsml_g2.names import ITEM_META
from newsmodel.model import Article, Diagnostic

FIELDS: Final = (
    *administration.FIELDS,
    *parties.FIELDS,
    *concepts.FIELDS,
    *labels.FIELDS,
    *links.FIELDS,
    *content.FIELDS,
    *media.FIELDS,
)
"""The fields that NewsML-G2 can say, in the order in which they are written."""

_ALWAYS: Final = {field.name: field for field in FIELDS if not field.names}
_BY_ELEMENT: Final = {
    name: tuple(field for field in FIELDS if name in field.names)
    for name in {name for field in FIELDS for name in field.names}
}
_SLOT: Final = f"{{{SLOT_NAMESPACE}}}article"


class NewsmlG2View:
    """An article in an item of any kind."""

    def __init__(self, catalogs: Catalogs) -> None:
        self.catalogs = catalogs

    @property
    def fields(self) -> Mapping[str, FieldPlace[etree._Element]]:
        """The fields that NewsML-G2 can say."""
        return {
            field.name: FieldPlace(where=field.where, put=partial(self._put, field))
            for field in FIELDS
        }

    def get(self, node: etree._Element, noted: list[Diagnostic]) -> dict[str, Any]:
        """What an item says by itself."""
        item = Item(node, self.catalogs, noted)
        values: dict[str, Any] = {}
        for field in _told(item):
            value = field.read(item)
            if value is not None and value != ():
                values[field.name] = value
        return values

    def slot(self, node: etree._Element) -> str | None:
        """What stands in the foreign element at the end of ``itemMeta``."""
        for meta in node.iterchildren(ITEM_META):
            for found in meta.iterchildren(_SLOT):
                return found.text or ""
        return None

    def put_slot(self, node: etree._Element, slot: str | None) -> None:
        """Fill that element, or take it away."""
        Item(node, self.catalogs).put_meta(_SLOT, slot)

    def _put(self, field: Field, node: etree._Element, article: Article) -> None:
        field.put(Item(node, self.catalogs), article)


def _told(item: Item) -> list[Field]:
    """The fields that an item may say something of, by what elements it has."""
    told = dict(_ALWAYS)
    for parts in (item.parts, item.meta, item.content):
        for name in parts:
            for field in _BY_ELEMENT.get(name, ()):
                told[field.name] = field
    return list(told.values())
