"""Blocks as elements: what the vocabularies have in common."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, ClassVar

from lxml import etree

from newsmodel.formats.lens.xml_edit import xml_text
from newsmodel.formats.markup.elements import Element
from newsmodel.formats.markup.write_inlines import InlineWriter, Shape, append_text
from newsmodel.model import Block, Inline, ListBlock, Paragraph, Preformatted, Table, TableCell

Maker = Callable[[Any, Any], Iterable[Element]]


class BlockWriter:
    """Makes elements of blocks. What markup cannot say is left out; nothing raises."""

    makers: ClassVar[Mapping[type[Block], Maker]]
    """How the blocks of each class are written."""

    def __init__(self, namespace: str | None) -> None:
        self.prefix = f"{{{namespace}}}" if namespace else ""
        self.names = {None: namespace} if namespace else None

    def write(self, blocks: Iterable[Block]) -> list[Element]:
        """The elements of some blocks, one after the other."""
        return [each for block in blocks for each in self.makers[type(block)](self, block)]

    def shape_of(self, inline: Inline) -> Shape | None:
        """The element that markup becomes; None where the vocabulary has no such thing."""
        raise NotImplementedError

    def new(self, name: str, attributes: Mapping[str, str | None] | None = None) -> Element:
        """An element of its own; attributes without a value are left out."""
        return self.begin(etree.Element(self.prefix + name, nsmap=self.names), name, attributes)

    def add(
        self, parent: Element, name: str, attributes: Mapping[str, str | None] | None = None
    ) -> Element:
        """An element at the end of another one."""
        return self.begin(etree.SubElement(parent, self.prefix + name), name, attributes)

    def begin(
        self, made: Element, name: str, attributes: Mapping[str, str | None] | None
    ) -> Element:
        """Give a new element its attributes."""
        for attribute, value in (attributes or {}).items():
            if value is not None:
                made.set(attribute, xml_text(value))
        return made

    def fill(self, element: Element, text: str, inlines: Sequence[Inline] = ()) -> Element:
        """Write text with its markup into an element."""
        if inlines or "\n" in text:
            InlineWriter(element, text, inlines, self.shape_of, self.add).write()
        else:
            append_text(element, xml_text(text))
        return element

    def fill_paragraphs(self, box: Element, text: str, inlines: Sequence[Inline]) -> None:
        """Write text into a box, a ``p`` for each of its paragraphs."""

        def next_paragraph() -> Element:
            return self.add(box, "p")

        first = next_paragraph()
        InlineWriter(first, text, inlines, self.shape_of, self.add, next_paragraph).write()

    def paragraph(self, block: Paragraph) -> Iterable[Element]:
        """A ``p``."""
        yield self.fill(self.new("p"), block.text, block.inlines)

    def preformatted(self, block: Preformatted) -> Iterable[Element]:
        """A ``pre``; HTML takes no notice of a line break at its start."""
        made = self.new("pre")
        made.text = xml_text(f"\n{block.text}" if block.text.startswith("\n") else block.text)
        yield made

    def list(self, block: ListBlock) -> Iterable[Element]:
        """A ``ul`` or ``ol``, with lists in the items before deeper ones."""
        if not block.items:
            return
        name = "ol" if block.ordered else "ul"
        lists = [self.new(name)]
        for item in block.items:
            del lists[item.level :]
            while len(lists) < item.level:
                outer = lists[-1]
                holder = outer[-1] if len(outer) else self.add(outer, "li")
                lists.append(self.add(holder, name))
            self.fill(self.add(lists[-1], "li"), item.text, item.inlines)
        yield lists[0]

    def table(self, block: Table) -> Iterable[Element]:
        """A ``table``."""
        made = self.new("table")
        if block.caption:
            self.fill(self.add(made, "caption"), block.caption)
        for row in block.rows:
            if row.cells:
                line = self.add(made, "tr")
                for cell in row.cells:
                    self._cell(line, cell)
        if len(made):
            yield made

    def _cell(self, row: Element, cell: TableCell) -> None:
        spans = {
            "colspan": str(cell.columns) if cell.columns > 1 else None,
            "rowspan": str(cell.rows) if cell.rows > 1 else None,
        }
        self.fill(self.add(row, "th" if cell.header else "td", spans), cell.text, cell.inlines)
