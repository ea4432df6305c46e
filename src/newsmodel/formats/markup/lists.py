"""Lists, with the lists in their items."""

from typing import Final

from newsmodel.formats.markup.elements import Element, Part, name_of, parts_of
from newsmodel.formats.markup.names import ITEMS, LISTS
from newsmodel.formats.markup.passage import PASSAGE_TAKERS, Beside, Passage
from newsmodel.formats.markup.run import Marked, text_alone
from newsmodel.model import ListBlock, ListItem

_HOLDING_ITEMS: Final = LISTS | {"div"}
_MOST_LEVELS: Final = 64


def read_list(element: Element, base: str | None, beside: Beside) -> ListBlock | None:
    """The items of a list, those of deeper lists among them; None where there are none."""
    items: list[ListItem] = []
    waiting: list[tuple[Part, int]] = [(element, 1)]
    while waiting:
        part, level = waiting.pop()
        if not isinstance(part, str) and name_of(part) in _HOLDING_ITEMS:
            waiting += ((each, _level_of(each, level)) for each in reversed(parts_of(part)))
            continue
        (text, inlines), deeper = _read_item(part, base, beside)
        if text:
            items.append(ListItem(text=text, inlines=inlines, level=min(level, _MOST_LEVELS)))
        waiting += ((each, level + 1) for each in reversed(deeper))
    if not items:
        return None
    return ListBlock(items=tuple(items), ordered=name_of(element) == "ol")


def _level_of(part: Part, level: int) -> int:
    """How deep a part of a list is: a list in a list without an item around it is deeper too."""
    return level if isinstance(part, str) or name_of(part) not in LISTS else level + 1


def _read_item(part: Part, base: str | None, beside: Beside) -> tuple[Marked, list[Element]]:
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
        item.read_one(part)
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
