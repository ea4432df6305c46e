"""How articles look in the items of feeds."""

from typing import Any, Final

from lxml import etree

from newsmodel.formats.feeds.channel import Channel
from newsmodel.formats.feeds.entry import Entry
from newsmodel.formats.feeds.places import Places
from newsmodel.formats.feeds.reading import read_fields
from newsmodel.formats.lens import SLOT_NAMESPACE
from newsmodel.formats.lens.xml_edit import put_text
from newsmodel.model import Diagnostic

_SLOT: Final = f"{{{SLOT_NAMESPACE}}}slot"


class FeedView:
    """The view of an item, with what its feed says for all items."""

    def __init__(self, places: Places, channel: Channel) -> None:
        self._places = places
        self._channel = channel

    @property
    def fields(self) -> Places:
        """The fields that items can say, in the order in which they are written."""
        return self._places

    def get(self, node: etree._Element, noted: list[Diagnostic]) -> dict[str, Any]:
        """What an item says by itself, and what its feed says for it."""
        return read_fields(Entry(node, self._channel, noted))

    def slot(self, node: etree._Element) -> str | None:
        """The text of the element ``slot`` in newsmodel's namespace."""
        slot = next(node.iterchildren(_SLOT), None)
        return None if slot is None else slot.text

    def put_slot(self, node: etree._Element, slot: str | None) -> None:
        """Fill the element ``slot``, or take it away."""
        put_text(node, _SLOT, slot, ())
