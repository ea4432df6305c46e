"""The body of the article as the page shows it: which blocks of the main region belong to it.

Blocks of text are kept for their points; what was learned of pages with gold stands behind these
(`block_scores`). Pictures and what other sites show are kept where they stand among them.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import compress, dropwhile, groupby, takewhile
from operator import itemgetter
from typing import Final

from attrs import frozen

from newsmodel.documents import HtmlDocument
from newsmodel.documents.page_blocks import BlockKind, PageBlock
from newsmodel.html.body.block_features import rows
from newsmodel.html.body.block_scores import kept
from newsmodel.html.body.boilerplate import is_apart
from newsmodel.html.body.confirmation import confirmed
from newsmodel.html.body.embeds import is_foreign_post
from newsmodel.html.body.inline_text import is_hidden
from newsmodel.html.body.live_updates import shown_blocks
from newsmodel.html.body.main_region import MainRegion, main_region, prose_of
from newsmodel.html.body.statement import Statement
from newsmodel.html.headline.printed import headline_block
from newsmodel.model import Block, Figure, LiveUpdate, joined_text

_MEDIA: Final = (BlockKind.FIGURE, BlockKind.EMBED)
_PLAIN: Final = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST)
"""What stays hidden where it is; scripts show hidden code and players in another shape."""

_LEAST_CAPTION: Final = 40
_RETOLD: Final = 2
"""As many paragraphs as stood together before are no accident."""


@frozen
class DomBody:
    """The body that was read from the tree."""

    blocks: tuple[Block, ...]
    region: MainRegion
    confirmed_by: Statement | None
    """The statement of the page that its blocks were held against."""

    @cached_property
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


def in_play(page: HtmlDocument) -> list[PageBlock]:
    """The blocks that may belong to the article: of the main region, and up to the headline."""
    blocks, regions = page.blocks.blocks, page.blocks.regions
    main, headline = regions[main_region(page).index], headline_block(page)
    above = blocks.index(headline) if headline is not None else len(blocks)
    between = [
        block
        for block in blocks[above : main.first_block]
        if not is_apart(regions[block.region].names)
    ]
    within = blocks[main.first_block : main.end_block]
    return [
        block for block in (*between, *within) if block is not headline and not _is_unseen(block)
    ]


def _is_unseen(block: PageBlock) -> bool:
    return block.kind in _PLAIN and block.run is None and is_hidden(block.element)


def is_text(block: PageBlock) -> bool:
    """Whether a block holds text of the page's own: no picture, no post of another site."""
    is_quote = block.kind is BlockKind.QUOTE
    is_medium = block.kind in _MEDIA or (is_quote and is_foreign_post(block.element))
    return not is_medium and block.text != ""


def _read(page: HtmlDocument) -> DomBody:
    main = main_region(page)
    chosen = confirmed(page, _chosen(page, main))
    return DomBody(shown_blocks(page, chosen.blocks), main, chosen.by)


def _chosen(page: HtmlDocument, main: MainRegion) -> list[PageBlock]:
    blocks = in_play(page)
    texts = [block for block in blocks if is_text(block)]
    own = frozenset(_told_once(_own(page, main, texts), main.least))
    shown = [block for block in blocks if block in own or _is_shown(page, main, block)]
    places = [place for place, block in enumerate(shown) if block in own]
    if not places:
        told = [block for block in shown if _is_told_picture(block)]
        return told if len(told) > 1 else []
    first, end = places[0], places[-1] + 1
    # The picture at the top stands right before the first text.
    before = [block for block in shown[:first][-1:] if block.kind is BlockKind.FIGURE]
    behind = takewhile(_is_told_picture, shown[end:])
    return _without_last_headings([*before, *shown[first:end], *behind])


def _own(page: HtmlDocument, main: MainRegion, texts: Sequence[PageBlock]) -> list[PageBlock]:
    """The blocks of text that belong to the article; where no prose is among them, all prose."""
    own = list(compress(texts, kept(rows(page, main, texts))))
    if any(prose_of(block, main.least) for block in own):
        return own
    return [
        block for block in texts if prose_of(block, main.least) and not main.beside[block.region]
    ]


def _told_once(blocks: Sequence[PageBlock], least: int) -> Iterator[PageBlock]:
    """The blocks without those that another container shows again, such as for other screens.

    One paragraph may stand twice in a text. Two that follow each other as they did before are told
    again.
    """
    for distance, run in groupby(zip(_back(blocks), blocks, strict=True), key=itemgetter(0)):
        told = [block for _, block in run]
        if not distance or sum(prose_of(block, least) > 0 for block in told) < _RETOLD:
            yield from told


def _back(blocks: Sequence[PageBlock]) -> Iterator[int]:
    """How many blocks before each one another container shows the same text; 0 for none."""
    first: dict[str, int] = {}
    for place, block in enumerate(blocks):
        origin = first.setdefault(block.text, place)
        yield 0 if blocks[origin].region == block.region else place - origin


def _is_shown(page: HtmlDocument, main: MainRegion, block: PageBlock) -> bool:
    """Whether a block is a picture or a thing of another site, and not beside the article."""
    if is_text(block):
        return False
    if not main.beside[block.region]:
        return True
    box = page.blocks.regions[block.region]
    return block.kind is BlockKind.FIGURE and "caption" in box.names and not main.beside[box.parent]


def _is_told_picture(block: PageBlock) -> bool:
    """Whether a picture has a caption that tells something: of such are photo stories made."""
    return block.kind is BlockKind.FIGURE and len(block.text) >= _LEAST_CAPTION


def _without_last_headings(blocks: Sequence[PageBlock]) -> list[PageBlock]:
    """Leave out headings at the end, under which nothing stands."""
    backwards = dropwhile(lambda block: block.kind is BlockKind.HEADING, reversed(blocks))
    return list(backwards)[::-1]
