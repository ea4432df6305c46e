"""What the body of an article is made of: a tagged union of blocks with inline ranges.

Every block has a ``text``: its running text, which `Article.text` joins. What stands beside the
running text (a caption, a picture's alternative text) is no part of it.
"""

from enum import StrEnum
from typing import Any, Final

from attrs import Attribute, field, frozen

from newsmodel.model.errors import ModelError
from newsmodel.model.instants import Instant
from newsmodel.model.media import Media
from newsmodel.model.spans import TextSpan
from newsmodel.model.validation import (
    filled_text,
    flag,
    instance_of,
    integer,
    optional,
    optional_text,
    text,
    tuple_of,
)


class InlineKind(StrEnum):
    """What a range of inline markup says, named as in HTML."""

    LINK = "link"
    EMPHASIS = "emphasis"
    STRONG = "strong"
    CODE = "code"
    QUOTE = "quote"
    DELETED = "deleted"
    INSERTED = "inserted"
    SUBSCRIPT = "subscript"
    SUPERSCRIPT = "superscript"


@frozen(kw_only=True)
class Inline:
    """Markup over a part of a block's text."""

    span: TextSpan = field(validator=instance_of(TextSpan))
    """The range in the text of the block (of the item or cell, in a list or table)."""

    kind: InlineKind = field(validator=instance_of(InlineKind))
    """What the markup says."""

    url: str | None = field(default=None, validator=optional_text)
    """Where a link leads."""


_INLINES: Final = tuple_of(Inline)


def _within_text(instance: Any, attribute: "Attribute[Any]", value: tuple[Inline, ...]) -> None:
    if value == ():
        return
    _INLINES(instance, attribute, value)
    length = len(instance.text)
    for inline in value:
        if inline.span.end > length:
            raise ModelError(
                f"{type(instance).__name__}.inlines: expected ranges within the {length} "
                f"characters of the text, got {inline.span}"
            )


@frozen(kw_only=True)
class Paragraph:
    """A paragraph of running text (HTML ``p``)."""

    text: str = field(validator=filled_text)
    """The words of the paragraph."""

    inlines: tuple[Inline, ...] = field(default=(), validator=_within_text)
    """Markup over its text."""


@frozen(kw_only=True)
class Heading:
    """A heading inside the body (HTML ``h1`` to ``h6``); the headline is none of them."""

    text: str = field(validator=filled_text)
    """The words of the heading."""

    level: int = field(default=2, validator=integer(1, 6))
    """How deep, as in HTML: 2 just below the headline, 6 at the deepest."""

    inlines: tuple[Inline, ...] = field(default=(), validator=_within_text)
    """Markup over its text."""


@frozen(kw_only=True)
class ListItem:
    """One item of a list; deeper lists are items of a higher level."""

    text: str = field(validator=filled_text)
    """The words of the item."""

    level: int = field(default=1, validator=integer(1, 64))
    """How deep the item is nested, 1 at the outside."""

    inlines: tuple[Inline, ...] = field(default=(), validator=_within_text)
    """Markup over its text."""


@frozen(kw_only=True)
class ListBlock:
    """A list (HTML ``ul`` and ``ol``)."""

    items: tuple[ListItem, ...] = field(validator=tuple_of(ListItem))
    """The items in order, those of deeper lists among them."""

    ordered: bool = field(default=False, validator=flag)
    """Whether the items are numbered."""

    @property
    def text(self) -> str:
        """The items, a line each."""
        return "\n".join(item.text for item in self.items)


@frozen(kw_only=True)
class BlockQuote:
    """A passage that is set apart as quoted (HTML ``blockquote``)."""

    text: str = field(validator=filled_text)
    """The words of the passage."""

    inlines: tuple[Inline, ...] = field(default=(), validator=_within_text)
    """Markup over its text."""

    attribution: str | None = field(default=None, validator=optional_text)
    """Whose words they are, as written beside the passage."""

    url: str | None = field(default=None, validator=optional_text)
    """Where the passage is taken from (HTML ``cite``)."""


@frozen(kw_only=True)
class TableCell:
    """One cell of a table."""

    text: str = field(default="", validator=text)
    """The words in the cell; it may be empty."""

    inlines: tuple[Inline, ...] = field(default=(), validator=_within_text)
    """Markup over its text."""

    header: bool = field(default=False, validator=flag)
    """Whether it names its row or column (HTML ``th``)."""

    columns: int = field(default=1, validator=integer(1, 1000))
    """How many columns the cell spans."""

    rows: int = field(default=1, validator=integer(1, 65534))
    """How many rows the cell spans."""


@frozen(kw_only=True)
class TableRow:
    """One row of a table."""

    cells: tuple[TableCell, ...] = field(default=(), validator=tuple_of(TableCell))
    """The cells from the first column on."""


@frozen(kw_only=True)
class Table:
    """A table of data (HTML ``table``)."""

    rows: tuple[TableRow, ...] = field(validator=tuple_of(TableRow))
    """The rows from the top."""

    caption: str | None = field(default=None, validator=optional_text)
    """What stands above or below it (HTML ``caption``)."""

    @property
    def text(self) -> str:
        """The rows, a line each, with a tab between the cells."""
        return "\n".join("\t".join(cell.text for cell in row.cells) for row in self.rows)


@frozen(kw_only=True)
class Figure:
    """Pictures or other media at their place in the body (HTML ``figure``).

    Its ``text`` is empty: a caption stands beside the running text.
    """

    media: tuple[Media, ...] = field(default=(), validator=tuple_of(Media))
    """What is shown, the first above all."""

    caption: str | None = field(default=None, validator=optional_text)
    """What stands below all of it (HTML ``figcaption``)."""

    credit: str | None = field(default=None, validator=optional_text)
    """Whom all of it is credited to."""

    @property
    def text(self) -> str:
        """Always empty."""
        return ""


@frozen(kw_only=True)
class Embed:
    """A post, video or other thing of another site, shown in place."""

    url: str | None = field(default=None, validator=optional_text)
    """The address of the thing itself, or of the frame that shows it."""

    provider: str | None = field(default=None, validator=optional_text)
    """The name of the site that the thing comes from."""

    text: str = field(default="", validator=text)
    """What the page itself shows of it as text."""


@frozen(kw_only=True)
class Preformatted:
    """Text whose line breaks and spaces matter (HTML ``pre``)."""

    text: str = field(validator=filled_text)
    """The text with all its white space."""


PlainBlock = Paragraph | Heading | ListBlock | BlockQuote | Table | Figure | Embed | Preformatted
"""A block that holds no other blocks."""

PLAIN_BLOCKS = (
    Paragraph,
    Heading,
    ListBlock,
    BlockQuote,
    Table,
    Figure,
    Embed,
    Preformatted,
)


def joined_text(blocks: "tuple[Block, ...]") -> str:
    """The running text of blocks: their texts, blank ones left out, with a blank line between."""
    texts = [block.text for block in blocks]
    return "\n\n".join([text for text in texts if text.strip()])


@frozen(kw_only=True)
class LiveUpdate:
    """One entry of a live blog (schema.org ``BlogPosting`` in a ``LiveBlogPosting``)."""

    published: Instant | None = field(default=None, validator=optional(instance_of(Instant)))
    """When the entry was published."""

    headline: str | None = field(default=None, validator=optional_text)
    """The entry's own headline."""

    blocks: tuple[PlainBlock, ...] = field(default=(), validator=tuple_of(*PLAIN_BLOCKS))
    """The entry's text with its structure."""

    identifier: str | None = field(default=None, validator=optional_text)
    """The publisher's identifier of the entry, such as its anchor in the page."""

    @property
    def text(self) -> str:
        """The headline and the blocks, with a blank line between."""
        body = joined_text(self.blocks)
        return "\n\n".join(part for part in (self.headline, body) if part)


Block = PlainBlock | LiveUpdate
"""Any block of a body."""

BLOCKS = (*PLAIN_BLOCKS, LiveUpdate)
