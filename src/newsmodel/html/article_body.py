"""The body of the article as the page shows it: which blocks of the main region belong to it."""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from attrs import frozen

from newsmodel.documents import HtmlDocument
from newsmodel.documents.page_blocks import BlockKind, PageBlock
from newsmodel.html.confirmation import confirmed
from newsmodel.html.embeds import is_foreign_post
from newsmodel.html.live_updates import shown_blocks
from newsmodel.html.main_region import MainRegion, main_region, prose_of
from newsmodel.html.phrases import is_credit, is_prompt, is_rights_notice, is_teaser_label
from newsmodel.html.statement import Statement
from newsmodel.model import Block, Figure, LiveUpdate, joined_text

_MEDIA: Final = (BlockKind.FIGURE, BlockKind.EMBED)
_SENTENCE_END: Final = re.compile(r"[.!?…:;。！？]['\"”’»)\]]*$")
_MOST_LINKS: Final = 0.5
_SHORT_LINE: Final = 120
_LEAST_CAPTION: Final = 40
_TEASER_LINKS: Final = 0.3
"""The share of links from which on a block below the label of teasers is one of them."""


@frozen
class DomBody:
    """The body that was read from the tree."""

    blocks: tuple[Block, ...]
    region: MainRegion
    confirmed_by: Statement | None
    """The statement of the page that its blocks were held against."""

    @property
    def text(self) -> str:
        """The running text of the blocks."""
        return joined_text(self.blocks)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The pictures, those in the entries of a live blog too."""
        inner = (
            block.blocks if isinstance(block, LiveUpdate) else (block,) for block in self.blocks
        )
        return tuple(each for blocks in inner for each in blocks if isinstance(each, Figure))


def dom_body(page: HtmlDocument) -> DomBody:
    """The body that the page shows; without blocks where it shows no prose."""
    return page.feature("html.dom_body", lambda: _read(page))


def _read(page: HtmlDocument) -> DomBody:
    region = main_region(page)
    inside = [
        block
        for block in page.blocks.blocks
        if region.index <= block.region < region.end
        and (not region.beside[block.region] or _is_captioned(page, region, block))
    ]
    chosen = confirmed(page, _chosen(inside, region.least))
    return DomBody(shown_blocks(page, chosen.blocks), region, chosen.by)


def _is_captioned(page: HtmlDocument, main: MainRegion, block: PageBlock) -> bool:
    """Whether a block is a picture in a box that is called after its caption."""
    box = page.blocks.regions[block.region]
    return block.kind is BlockKind.FIGURE and "caption" in box.names and not main.beside[box.parent]


def _chosen(inside: list[PageBlock], least: int) -> list[PageBlock]:
    """The blocks from the first prose to the last that belong to the text."""
    inside = list(_without_standing_phrases(inside))
    prose = [index for index, block in enumerate(inside) if prose_of(block, least)]
    if not prose:
        told = [block for block in inside if _is_told_picture(block)]
        return told if len(told) > 1 else []
    first, last = prose[0], prose[-1]
    chosen = [
        *_opening(inside[:first], inside[first]),
        *(block for block in inside[first : last + 1] if _belongs(block, least)),
        *_closing(inside[last + 1 :], inside[last]),
    ]
    return list(_with_filled_headings(chosen))


def _without_standing_phrases(blocks: list[PageBlock]) -> Iterator[PageBlock]:
    """Leave out prompts, rights and credits, and labels of teasers with the teasers below them."""
    in_teasers = False
    after_media = False
    for block in blocks:
        text = block.text
        if block.kind in _MEDIA:
            after_media = True
            yield block
            continue
        if is_teaser_label(text):
            in_teasers = True
            continue
        in_teasers = in_teasers and _may_be_teaser(block)
        is_caption = (after_media or len(text) < _SHORT_LINE) and is_credit(text)
        after_media = False
        if not (in_teasers or is_caption or is_prompt(text) or is_rights_notice(text)):
            yield block


def _may_be_teaser(block: PageBlock) -> bool:
    return block.link_density > _TEASER_LINKS or block.kind is BlockKind.HEADING


def _opening(before: list[PageBlock], first: PageBlock) -> list[PageBlock]:
    """What belongs to the text before its first prose: short sentences, a heading, a picture."""
    opening: list[PageBlock] = []
    for block in reversed(before):
        is_heading = block.kind is BlockKind.HEADING and block.element.tag != "h1" and not opening
        if is_heading or _continues(block, first):
            opening.append(block)
        elif block.kind is BlockKind.FIGURE:
            opening.append(block)
            break
        else:
            break
    return opening[::-1]


def _closing(after: list[PageBlock], last: PageBlock) -> Iterator[PageBlock]:
    """Short sentences right behind the last prose, and pictures that go on telling."""
    return takewhile(lambda block: _continues(block, last) or _is_told_picture(block), after)


def _is_told_picture(block: PageBlock) -> bool:
    """Whether a picture has a caption that tells something: of such are photo stories made."""
    return block.kind is BlockKind.FIGURE and len(block.text) >= _LEAST_CAPTION


def _continues(block: PageBlock, prose: PageBlock) -> bool:
    """Whether a block is a sentence, however short, that stands in a row with prose."""
    return (
        block.kind is BlockKind.PARAGRAPH
        and block.region == prose.region
        and block.link_density <= _TEASER_LINKS
        and _SENTENCE_END.search(block.text) is not None
    )


def _belongs(block: PageBlock, least: int) -> bool:
    if _is_media(block) or prose_of(block, least):
        return True
    if block.link_density > _MOST_LINKS:
        return False
    if block.kind is BlockKind.PARAGRAPH:
        return _SENTENCE_END.search(block.text) is not None or block.run is None
    return block.kind is not BlockKind.HEADING or block.element.tag != "h1"


def _is_media(block: PageBlock) -> bool:
    is_quote = block.kind is BlockKind.QUOTE
    return block.kind in _MEDIA or (is_quote and is_foreign_post(block.element))


def _with_filled_headings(blocks: list[PageBlock]) -> Iterator[PageBlock]:
    """Leave out headings under which nothing stands."""
    for index, block in enumerate(blocks):
        is_last = index + 1 == len(blocks)
        if not (is_last and block.kind is BlockKind.HEADING):
            yield block
