"""Lists, with the lists in their items."""

from collections.abc import Iterator
from typing import Final

from newsmodel.formats.markup.names import ITEMS, LISTS
from newsmodel.formats.markup.passage import PASSAGE_TAKERS, Beside, Passage
from newsmodel.formats.markup.run import Marked, text_alone
from newsmodel.formats.markup.walk import Element, name_of
from newsmodel.model import ListBlock, ListItem

_HOLDING_ITEMS: Final = LISTS | {"div"}
_MOST_LEVELS: Final = 64


def read_list(element: Element, base: str | None, beside: Beside) -> ListBlock | None:
    """The items of a list, those of deeper lists among them; None where there are none."""
    items: list[ListItem] = []
    waiting: list[tuple[str | Element, int]] = [(element, 1)]
    while waiting:
        part, level = waiting.pop()
        if not isinstance(part, str) and name_of(part) in _HOLDING_ITEMS:
            waiting += reversed(list(_parts(part, level)))
            continue
        (text, inlines), deeper = _read_item(part, base, beside)
        if text:
            items.append(ListItem(text=text, inlines=inlines, level=min(level, _MOST_LEVELS)))
        waiting += ((each, level + 1) for each in reversed(deeper))
    if not items:
        return None
    return ListBlock(items=tuple(items), ordered=name_of(element) == "ol")


def _parts(element: Element, level: int) -> Iterator[tuple[str | Element, int]]:
    """What stands in a list: items, deeper lists, and what has no place there but is read too."""
    if element.text and not element.text.isspace():
        yield element.text, level
    for child in element:
        name = name_of(child)
        yield child, level + (name in LISTS)
        if child.tail and (name in ITEMS or name in _HOLDING_ITEMS) and not child.tail.isspace():
            yield child.tail, level


def _read_item(
    part: str | Element, base: str | None, beside: Beside
) -> tuple[Marked, list[Element]]:
    """The text of an item, or of what stands in a list without being one; and the lists in it."""
    if isinstance(part, str):
        return (text_alone(part), ()), []
    is_item = name_of(part) in ITEMS
    if is_item and not len(part):
        return (text_alone(part.text), ()), []
    item = _Item(base, beside)
    if is_item:
        item.read(part)
    else:
        item.read_parts(None, [part])
    return item.run.take(), item.lists


class _Item(Passage):
    """The text of an item; lists in it wait for their turn."""

    def __init__(self, base: str | None, beside: Beside) -> None:
        super().__init__(base, beside)
        self.lists: list[Element] = []

    def take_list(self, element: Element) -> None:
        """A list within the item."""
        self.end_line()
        self.lists.append(element)


_Item.takers = {**PASSAGE_TAKERS, **dict.fromkeys(LISTS, _Item.take_list)}
