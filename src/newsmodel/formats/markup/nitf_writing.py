"""Blocks as the content of a NITF body, valid against NITF 3.6."""

from collections.abc import Iterable, Mapping
from typing import Final

from newsmodel.formats.lens.xml_edit import xml_text
from newsmodel.formats.markup.elements import Element
from newsmodel.formats.markup.nitf_media import EMBED, GRAPHIC, TYPES
from newsmodel.formats.markup.updates import HEADLINE, UPDATE
from newsmodel.formats.markup.write_inlines import Shape
from newsmodel.formats.markup.writing import BlockWriter
from newsmodel.model import (
    BlockQuote,
    Embed,
    Figure,
    Heading,
    Inline,
    InlineKind,
    ListBlock,
    LiveUpdate,
    Media,
    MediaKind,
    Paragraph,
    Preformatted,
    Rendition,
    Table,
)

_SHAPES: Final[Mapping[InlineKind, Shape]] = {
    InlineKind.EMPHASIS: ("em", {}),
    InlineKind.QUOTE: ("q", {}),
    # "Can be rendered as bold, italics, or another style": the class says which.
    **{
        kind: ("em", {"class": kind.value})
        for kind in InlineKind
        if kind not in (InlineKind.EMPHASIS, InlineKind.QUOTE, InlineKind.LINK)
    },
}


class NitfWriter(BlockWriter):
    """Writes blocks as what may stand in ``body.content``."""

    def shape_of(self, inline: Inline) -> Shape | None:
        """The element that markup becomes; a link needs an address."""
        if inline.kind is InlineKind.LINK:
            return ("a", {"href": inline.url}) if inline.url else None
        return _SHAPES[inline.kind]

    def heading(self, block: Heading) -> Iterable[Element]:
        """An ``hl2``, the only heading there is in a body; its class tells another level."""
        level = {"class": None if block.level == 2 else f"h{block.level}"}
        yield self.fill(self.new("hl2", level), block.text, block.inlines)

    def quote(self, block: BlockQuote) -> Iterable[Element]:
        """A ``bq``, with whose words they are in its ``credit``."""
        made = self.new("bq", {"quote-source": block.url})
        self.fill_paragraphs(self.add(made, "block"), block.text, block.inlines)
        if block.attribution:
            self.fill(self.add(made, "credit"), block.attribution)
        yield made

    def update(self, block: LiveUpdate) -> Iterable[Element]:
        """A ``block``, told by its class from others."""
        made = self.new("block", {"class": UPDATE})
        if block.published:
            stated = str(block.published)
            dateline = self.add(made, "dateline")
            date = self.add(dateline, "story.date", {"norm": stated})
            date.text = xml_text(block.published.raw or stated)
        if block.headline:
            self.fill(self.add(made, "hl2", {"class": HEADLINE}), block.headline)
        made.extend(self.write(block.blocks))
        yield made

    def embed(self, block: Embed) -> Iterable[Element]:
        """A ``media`` that is told by its class, with its words in the caption."""
        made = self.new("media", {"media-type": "other", "class": EMBED})
        self.add(made, "media-reference", {"source": block.url})
        if block.text:
            self.fill(self.add(made, "media-caption"), block.text)
        yield made

    def figure(self, block: Figure) -> Iterable[Element]:
        """A ``media`` for each of its media; what stands below all of them goes to the last."""
        for media in block.media[:-1]:
            yield self._media(media, media.caption, None)
        last = block.media[-1] if block.media else Media()
        yield self._media(last, block.caption or last.caption, block.credit)

    def _media(self, media: Media, caption: str | None, credit: str | None) -> Element:
        is_graphic = media.kind is MediaKind.GRAPHIC
        kind = {"media-type": TYPES[media.kind], "class": GRAPHIC if is_graphic else None}
        made = self.new("media", kind)
        first, *others = media.renditions or (None,)
        is_own = first is not None and first.url == media.url and first.name is None
        own = _form(first) if first and is_own else {}
        self.add(made, "media-reference", own | _said_of(media))
        for each in others if is_own else media.renditions:
            self.add(made, "media-reference", _form(each) | {"name": each.name})
        if caption:
            self.fill(self.add(made, "media-caption"), caption)
        if credit:
            self.fill(self.add(made, "media-producer"), credit)
        return made


def _said_of(media: Media) -> dict[str, str | None]:
    plays = media.duration is not None
    return {
        "source": media.url,
        "name": media.title,
        "source-credit": media.credit,
        "alternate-text": media.alternative_text,
        "data-location": media.identifier,
        "time": str(media.duration) if plays else None,
        "time-unit-of-measure": "seconds" if plays else None,
    }


def _form(form: Rendition) -> dict[str, str | None]:
    return {
        "source": form.url,
        "mime-type": form.mime_type,
        "width": None if form.width is None else str(form.width),
        "height": None if form.height is None else str(form.height),
    }


NitfWriter.makers = {
    Paragraph: NitfWriter.paragraph,
    Heading: NitfWriter.heading,
    ListBlock: NitfWriter.list,
    BlockQuote: NitfWriter.quote,
    Table: NitfWriter.table,
    Figure: NitfWriter.figure,
    Embed: NitfWriter.embed,
    Preformatted: NitfWriter.preformatted,
    LiveUpdate: NitfWriter.update,
}
