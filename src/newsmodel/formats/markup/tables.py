"""Tables: their rows and cells, and which of them only lay out the page."""

from collections.abc import Iterable
from itertools import islice
from typing import Final

from newsmodel.formats.markup.elements import Element, Part, name_of, parts_of
from newsmodel.formats.markup.names import HEADINGS, LISTS, PICTURES
from newsmodel.formats.markup.passage import Beside, Passage, read_passage
from newsmodel.formats.markup.pictures import count_of
from newsmodel.formats.markup.run import Marked
from newsmodel.formats.markup.words import words_of
from newsmodel.model import Table, TableCell, TableRow

_CELLS: Final = frozenset(("td", "th"))
_SECTIONS: Final = frozenset(("tbody", "tfoot", "thead", "form"))
_IN_LAYOUT: Final = frozenset((*HEADINGS, *LISTS, *PICTURES, "article", "div", "p", "section"))


def is_layout(table: Element) -> bool:
    """Whether a table has no data, only a place for the text: another table, or one full cell."""
    if next(table.iterdescendants("{*}table"), None) is not None:
        return True
    cells = [*islice(table.iter("{*}td", "{*}th"), 2)]
    return len(cells) == 1 and any(name_of(each) in _IN_LAYOUT for each in cells[0])


def read_table(table: Element, base: str | None, beside: Beside) -> Table | None:
    """The rows of a table with its caption; None where it has neither."""
    reader = _TableReader(base, beside)
    reader.read(table)
    if not reader.rows and not reader.caption:
        return None
    return Table(rows=tuple(reader.rows), caption=reader.caption)


class _TableReader:
    """Gathers rows; what has no place in a table makes rows and cells of its own."""

    def __init__(self, base: str | None, beside: Beside) -> None:
        self.base = base
        self.beside = beside
        self.rows: list[TableRow] = []
        self.caption: str | None = None

    def read(self, table: Element) -> None:
        """Read what lies in a table, section by section."""
        waiting = parts_of(table)[::-1]
        while waiting:
            part = waiting.pop()
            if isinstance(part, str) or name_of(part) not in _SECTIONS:
                self._add(part)
            else:
                waiting += parts_of(part)[::-1]

    def _add(self, part: Part) -> None:
        name = "" if isinstance(part, str) else name_of(part)
        if isinstance(part, str) or name not in ("caption", "tr"):
            self._add_row([part])
        elif name == "tr":
            self._add_row(parts_of(part))
        elif self.caption is None:
            self.caption = words_of(part)
        else:
            self._add_row([part])

    def _add_row(self, parts: Iterable[Part]) -> None:
        cells = tuple(filter(None, map(self._cell, parts)))
        if cells:
            self.rows.append(TableRow(cells=cells))

    def _cell(self, part: Part) -> TableCell | None:
        """A cell; None for what is none and holds no words."""
        if not isinstance(part, str) and name_of(part) in _CELLS:
            return _cell_of(part, read_passage(part, self.base, self.beside))
        passage = Passage(self.base, self.beside)
        if isinstance(part, str):
            passage.run.write(part)
        else:
            passage.read_one(part)
        text, inlines = passage.run.take()
        return TableCell(text=text, inlines=inlines) if text else None


def _cell_of(element: Element, marked: Marked) -> TableCell:
    text, inlines = marked
    return TableCell(
        text=text,
        inlines=inlines,
        header=name_of(element) == "th",
        columns=count_of(element.get("colspan"), 1000) or 1,
        rows=count_of(element.get("rowspan"), 65534) or 1,
    )
