"""Blocks as HTML that is well-formed XML too."""

from collections.abc import Iterable, Mapping
from typing import Final

from lxml import etree

from newsmodel.formats.markup.elements import Element
from newsmodel.formats.markup.updates import HEADLINE, PUBLISHED, UPDATE
from newsmodel.formats.markup.write_inlines import Shape
from newsmodel.formats.markup.writing import BlockWriter
from newsmodel.model import (
    Block,
    BlockQuote,
    Embed,
    Figure,
    Heading,
    Inline,
    InlineKind,
    Instant,
    ListBlock,
    LiveUpdate,
    Media,
    MediaKind,
    Paragraph,
    Preformatted,
    Rendition,
    Table,
)

_NAMES: Final = {
    InlineKind.EMPHASIS: "em",
    InlineKind.STRONG: "strong",
    InlineKind.CODE: "code",
    InlineKind.QUOTE: "q",
    InlineKind.DELETED: "del",
    InlineKind.INSERTED: "ins",
    InlineKind.SUBSCRIPT: "sub",
    InlineKind.SUPERSCRIPT: "sup",
}
_SHAPES: Final[dict[InlineKind, Shape]] = {kind: (name, {}) for kind, name in _NAMES.items()}
_PLAYERS: Final = {MediaKind.VIDEO: "video", MediaKind.AUDIO: "audio"}
_POSTING: Final = "https://schema.org/BlogPosting"
_NEVER_SHORT: Final = frozenset(("audio", "iframe", "object", "td", "th", "video"))
"""Elements that may be empty, but that HTML knows no short form of."""


def write_html(blocks: Iterable[Block]) -> str:
    """Blocks as HTML, an element on each line; it is well-formed XML too."""
    made = HtmlWriter(None).write(blocks)
    return "\n".join(etree.tostring(each, encoding="unicode") for each in made)


class HtmlWriter(BlockWriter):
    """Writes blocks as elements of HTML, with or without the namespace of XHTML."""

    def shape_of(self, inline: Inline) -> Shape | None:
        """The element that markup becomes; a link needs an address."""
        if inline.kind is InlineKind.LINK:
            return ("a", {"href": inline.url}) if inline.url else None
        return _SHAPES[inline.kind]

    def begin(
        self, made: Element, name: str, attributes: Mapping[str, str | None] | None
    ) -> Element:
        """Give a new element its attributes, and an end tag of its own where it needs one."""
        if name in _NEVER_SHORT:
            made.text = ""
        return super().begin(made, name, attributes)

    def heading(self, block: Heading) -> Iterable[Element]:
        """An ``h1`` to ``h6``."""
        yield self.fill(self.new(f"h{block.level}"), block.text, block.inlines)

    def quote(self, block: BlockQuote) -> Iterable[Element]:
        """A ``blockquote``, with whose words they are in its ``footer``."""
        made = self.new("blockquote", {"cite": block.url})
        self.fill_paragraphs(made, block.text, block.inlines)
        if block.attribution:
            self.fill(self.add(made, "footer"), block.attribution)
        yield made

    def figure(self, block: Figure) -> Iterable[Element]:
        """A ``figure``, with a ``figure`` in it for what has a caption of its own."""
        made = self.new("figure")
        for media in block.media:
            holder = self.add(made, "figure") if media.caption or media.credit else made
            self._media(holder, media)
            self._caption(holder, media.caption, media.credit)
        self._caption(made, block.caption, block.credit)
        yield made

    def embed(self, block: Embed) -> Iterable[Element]:
        """An ``iframe``; where there are words to show in its stead, an ``object``."""
        if block.text:
            yield self.fill(self.new("object", {"data": block.url}), block.text)
        elif block.url:
            yield self.new("iframe", {"src": block.url})

    def update(self, block: LiveUpdate) -> Iterable[Element]:
        """An ``article``, marked as an entry of a live blog by microdata."""
        marks = {"itemprop": UPDATE, "itemscope": "", "itemtype": _POSTING, "id": block.identifier}
        made = self.new("article", marks)
        if block.headline:
            self.fill(self.add(made, "h3", {"itemprop": HEADLINE}), block.headline)
        if block.published:
            self._time(made, block.published)
        made.extend(self.write(block.blocks))
        yield made

    def _time(self, parent: Element, instant: Instant) -> None:
        stated = str(instant)
        made = self.add(parent, "time", {"itemprop": PUBLISHED, "datetime": stated})
        self.fill(made, instant.raw or stated)

    def _caption(self, figure: Element, caption: str | None, credit: str | None) -> None:
        if not (caption or credit):
            return
        made = self.add(figure, "figcaption")
        if caption:
            self.fill(made, caption + " " if credit else caption)
        if credit:
            self.fill(self.add(made, "small", {"class": "credit"}), credit)

    def _media(self, parent: Element, media: Media) -> None:
        said = {"src": media.url, "title": media.title}
        player = _PLAYERS.get(media.kind)
        if player:
            words = {"aria-label": media.alternative_text, "controls": ""}
            self._player(parent, player, said | words, media)
            return
        if media.renditions:
            parent = self.add(parent, "picture")
            self._sources(parent, "srcset", media.renditions)
        self.add(parent, "img", said | {"alt": media.alternative_text})

    def _player(
        self, parent: Element, name: str, said: dict[str, str | None], media: Media
    ) -> None:
        if not media.renditions:
            self.add(parent, name, said)
            return
        # HTML wants the addresses of a player either here or there.
        player = self.add(parent, name, said | {"src": None})
        if media.url:
            self.add(player, "source", {"src": media.url})
        self._sources(player, "src", media.renditions)

    def _sources(self, parent: Element, address: str, forms: Iterable[Rendition]) -> None:
        for form in forms:
            said = {
                address: form.url,
                "type": form.mime_type,
                "width": None if form.width is None else str(form.width),
                "height": None if form.height is None else str(form.height),
            }
            self.add(parent, "source", said)


HtmlWriter.makers = {
    Paragraph: HtmlWriter.paragraph,
    Heading: HtmlWriter.heading,
    ListBlock: HtmlWriter.list,
    BlockQuote: HtmlWriter.quote,
    Table: HtmlWriter.table,
    Figure: HtmlWriter.figure,
    Embed: HtmlWriter.embed,
    Preformatted: HtmlWriter.preformatted,
    LiveUpdate: HtmlWriter.update,
}
