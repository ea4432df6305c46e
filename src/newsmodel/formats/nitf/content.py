"""The body of an item, and its media: those in the body, and others that newsmodel puts behind."""

from collections.abc import Iterable
from typing import Final

from attrs import evolve

from newsmodel.formats.lens import SLOT_NAMESPACE
from newsmodel.formats.lens.xml_words import Element
from newsmodel.formats.markup import Vocabulary, put_blocks, read_blocks
from newsmodel.formats.nitf.outline import Outline
from newsmodel.model import Article, Block, Figure, Media

_CONTENT: Final = "body.content"
_BESIDE: Final = f"{{{SLOT_NAMESPACE}}}beside"
"""What marks a content that holds the media that have no place in the body."""


def body(outline: Outline) -> tuple[Block, ...]:
    """The blocks of the content."""
    if outline.blocks is None:
        contents = _contents(outline)
        outline.blocks = tuple(block for each in contents for block in read_blocks(each))
    return outline.blocks


def put_body(outline: Outline, article: Article) -> None:
    """The blocks as one content; media that lose their place in the body stand behind it."""
    first = outline.keep_first(_contents(outline))
    if article.body:
        put_blocks(outline.add(_CONTENT) if first is None else first, article.body, Vocabulary.NITF)
    elif first is not None:
        outline.drop(first)
    outline.blocks = None
    put_media(outline, article)


def media(outline: Outline) -> tuple[Media, ...]:
    """What the figures show: those in the body, then those behind it."""
    behind = [block for each in _beside(outline) for block in read_blocks(each)]
    return (
        *_shown_in(body(outline)),
        *(evolve(each, role=None) for each in _shown_in(behind)),
    )


def put_media(outline: Outline, article: Article) -> None:
    """The media that the body does not show, in a content of their own."""
    shown = {each.url or each for each in _shown_in(body(outline))}
    others = [each for each in article.media if (each.url or each) not in shown]
    first = outline.keep_first(_beside(outline))
    if others:
        holder = outline.add(_CONTENT) if first is None else first
        holder.set(_BESIDE, "media")
        put_blocks(holder, tuple(map(_figure, others)), Vocabulary.NITF)
    elif first is not None:
        outline.drop(first)


def _contents(outline: Outline) -> list[Element]:
    return [each for each in outline.all(_CONTENT) if _BESIDE not in each.attrib]


def _beside(outline: Outline) -> list[Element]:
    return [each for each in outline.all(_CONTENT) if _BESIDE in each.attrib]


def _figure(shown: Media) -> Figure:
    plain = evolve(shown, caption=None, credit=None)
    return Figure(media=(plain,), caption=shown.caption, credit=shown.credit)


def _shown_in(blocks: Iterable[Block]) -> Iterable[Media]:
    """The media of figures; what stands below a figure of one medium is about that."""
    for block in blocks:
        if isinstance(block, Figure):
            for each in block.media:
                yield evolve(
                    each,
                    caption=each.caption or block.caption,
                    credit=each.credit or block.credit,
                )
