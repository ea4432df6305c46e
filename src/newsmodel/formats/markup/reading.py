"""The blocks of a body that is markup: nothing is judged, no word is left out."""

from newsmodel.formats.markup.elements import Element, name_of
from newsmodel.formats.markup.embeds import FRAME_TAKERS, read_post
from newsmodel.formats.markup.figures import FIGURE_TAKERS
from newsmodel.formats.markup.lists import read_list
from newsmodel.formats.markup.names import (
    BLOCKS,
    HEADINGS,
    ITEMS,
    LISTS,
    PREFORMATTED,
    QUOTES,
    SILENT,
)
from newsmodel.formats.markup.passage import Beside, read_passage
from newsmodel.formats.markup.quotes import read_preformatted, read_quote
from newsmodel.formats.markup.run import text_alone
from newsmodel.formats.markup.tables import is_layout, read_table
from newsmodel.formats.markup.updates import (
    HEADLINE,
    PUBLISHED,
    UPDATE,
    OpenUpdate,
    instant_of,
    says,
)
from newsmodel.formats.markup.walk import MARK_TAKERS, Leave, Walk
from newsmodel.formats.markup.words import words_of
from newsmodel.model import Block, Embed, Figure, Heading, Paragraph


def read_blocks(element: Element, *, base: str | None = None) -> tuple[Block, ...]:
    """The blocks of what an element of HTML or NITF holds, whatever its namespace.

    Every word that a reader would see is kept, white space as a browser shows it. Loose text
    between blocks makes paragraphs, as do two line breaks in a row.

    Args:
        element: what holds the body; it is no part of it itself.
        base: the address that relative addresses are joined to, if any.
    """
    flow = _Flow(base)
    flow.read(element)
    flow.end_line()
    return tuple(flow.blocks)


class _Flow(Walk):
    """Goes through the body, and makes paragraphs of what stands between the other blocks."""

    def __init__(self, base: str | None) -> None:
        super().__init__(base)
        self.blocks: list[Block] = []
        self.beside: Beside = []
        """What stands among the words of the paragraph that is being gathered."""

        self.update: OpenUpdate | None = None
        """The entry of a live blog that is open."""

    def end_line(self) -> None:
        """Make a paragraph of the text so far."""
        if self.run.length:
            text, inlines = self.run.take()
            if text:
                self.blocks.append(Paragraph(text=text, inlines=inlines))
        if self.beside:
            self.blocks += self.beside
            self.beside.clear()

    def show(self, block: Figure | Embed) -> None:
        """Put it where it stands; it does not cut the words around it in two."""
        (self.beside if self.run.length else self.blocks).append(block)

    def add(self, block: Block | None) -> None:
        """Add a block, and what stood among its words."""
        if block is not None:
            self.blocks.append(block)
        self.blocks += self.beside
        self.beside.clear()

    def take_block(self, element: Element) -> Leave | None:
        """A box of blocks, or a paragraph: most are, and hold nothing but text."""
        self.end_line()
        if len(element) or self.run.open:
            return Walk.leave_block
        text = text_alone(element.text)
        if text:
            self.blocks.append(Paragraph(text=text))
        return None

    def take_break(self, _: Element) -> None:
        """A line break; the second in a row ends the paragraph."""
        if self.run.newlines:
            self.end_line()
        else:
            self.run.break_line()

    def take_heading(self, element: Element) -> None:
        """A heading; where the names end at a level, the class tells the deeper ones."""
        self.end_line()
        if self.update and not self.update.headline and says(element, HEADLINE):
            self.update.headline = words_of(element)
            return
        text, inlines = read_passage(element, self.base, self.beside)
        self.add(Heading(text=text, inlines=inlines, level=_level(element)) if text else None)

    def take_list(self, element: Element) -> None:
        """A list with those in it."""
        self.end_line()
        self.add(read_list(element, self.base, self.beside))

    def take_table(self, element: Element) -> Leave | None:
        """A table of data, or one that only lays out the page."""
        if is_layout(element):
            return self.take_block(element)
        self.end_line()
        self.add(read_table(element, self.base, self.beside))
        return None

    def take_quote(self, element: Element) -> None:
        """A quotation, or what stands in for a post of another site."""
        self.end_line()
        self.add(read_post(element, self.base) or read_quote(element, self.base, self.beside))

    def take_preformatted(self, element: Element) -> None:
        """Text whose white space matters."""
        self.end_line()
        self.add(read_preformatted(element, self.base, self.beside))

    def take_time(self, element: Element) -> Leave | None:
        """A time; that of an entry of a live blog is no part of its text."""
        update = self.update
        if update and not update.published and _tells_publication(element):
            update.published = instant_of(element)
            if update.published:
                return None
        return Walk.leave_plain

    def take_article(self, element: Element) -> Leave:
        """An entry of a live blog, or any other box."""
        self.end_line()
        if self.update or not says(element, UPDATE):
            return Walk.leave_block
        self.update = OpenUpdate(len(self.blocks), element.get("id", "").strip() or None)
        return _Flow.leave_update

    def leave_update(self) -> None:
        """The end of an entry: what was read since its start belongs to it."""
        self.end_line()
        if self.update is None:
            return
        start = self.update.start
        entry = self.update.closed(self.blocks[start:])
        self.blocks[start:] = [entry] if entry else []
        self.update = None


def _level(heading: Element) -> int:
    """How deep a heading is; where NITF has one name for all, its class says so."""
    name = name_of(heading)
    return HEADINGS.get(heading.get("class", ""), 2) if name == "hl2" else HEADINGS[name]


def _tells_publication(time: Element) -> bool:
    return name_of(time) == "story.date" or says(time, PUBLISHED)


_Flow.takers = {
    **MARK_TAKERS,
    **dict.fromkeys((*BLOCKS, *ITEMS), _Flow.take_block),
    **dict.fromkeys(SILENT, Walk.take_nothing),
    **FIGURE_TAKERS,
    **FRAME_TAKERS,
    **dict.fromkeys(HEADINGS, _Flow.take_heading),
    **dict.fromkeys(LISTS, _Flow.take_list),
    **dict.fromkeys(QUOTES, _Flow.take_quote),
    **dict.fromkeys(PREFORMATTED, _Flow.take_preformatted),
    "br": _Flow.take_break,
    "table": _Flow.take_table,
    "time": _Flow.take_time,
    "story.date": _Flow.take_time,
    "article": _Flow.take_article,
    "block": _Flow.take_article,
}
