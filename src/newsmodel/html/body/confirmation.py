"""Which blocks of the page a statement of the article's text confirms.

Where the page shows the words that its JSON-LD or a script states, the page has the better
structure, and the statement knows better what belongs to the article: what follows behind its end
does not, nor do captions and cards of products within it; a paragraph that it holds does, wherever
it stands.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import frozen

from newsmodel.documents import HtmlDocument
from newsmodel.documents.page_blocks import BlockKind, PageBlock
from newsmodel.html.body.main_region import main_region, prose_of
from newsmodel.html.body.phrases import is_prompt
from newsmodel.html.body.stated_in_scripts import stated_in_scripts
from newsmodel.html.body.statement import Statement, stated_in_json_ld
from newsmodel.html.body.word_rows import WordRows

_SENTENCE_END: Final = re.compile(r"[.!?…:;。！？]['\"”’»)\]]*$")
_MOST_OF_BLOCK: Final = 0.5
_ALL_OF_BLOCK: Final = 0.8
_LEAST_SHARE: Final = 0.5
"""How much of the paragraphs a statement must hold to be taken for the whole of the text."""

_CARD: Final = 200
"""Characters below which a block in a container of its own may be a caption or a card."""

_TEASER_LINKS: Final = 0.5
_NO_CARDS: Final = (BlockKind.HEADING, BlockKind.FIGURE, BlockKind.EMBED)


@frozen
class Confirmed:
    """The blocks of a body, as a statement leaves them."""

    blocks: tuple[PageBlock, ...]
    by: Statement | None
    """What they were held against; None where nothing states the whole text."""


def confirmed(page: HtmlDocument, chosen: Sequence[PageBlock]) -> Confirmed:
    """The blocks as the page's own statement corrects them; as they are where there is none."""
    statement = _statement(page, chosen)
    if statement is None or statement.is_cut:
        return Confirmed(tuple(chosen), None)
    rows = statement.rows
    found = [block for block in chosen if rows.share_of(block.text) >= _MOST_OF_BLOCK]
    if not found or _paragraphs(found) < _LEAST_SHARE * _paragraphs(chosen):
        return Confirmed(tuple(chosen), None)
    lost = list(_lost(page, chosen, rows))
    if statement.is_fuller_than(sum(len(block.text) for block in (*found, *lost))):
        return Confirmed(tuple(chosen), None)
    # Of a long live blog the newest entries are stated only: their end is not its end.
    kept = chosen if statement.is_live else _without_strangers(chosen, found)
    return Confirmed(_in_order(page, [*kept, *lost]), statement)


def _statement(page: HtmlDocument, chosen: Sequence[PageBlock]) -> Statement | None:
    """What the JSON-LD states, else what a script holds."""
    stated = stated_in_json_ld(page)
    return stated or stated_in_scripts(page, "\n".join(block.text for block in chosen))


def _in_order(page: HtmlDocument, blocks: Sequence[PageBlock]) -> tuple[PageBlock, ...]:
    kept = set(map(id, blocks))
    return tuple(block for block in page.blocks.blocks if id(block) in kept)


def _without_strangers(
    chosen: Sequence[PageBlock], found: Sequence[PageBlock]
) -> Iterator[PageBlock]:
    """The blocks up to the last that was found, without the cards between them."""
    homes = {block.region for block in found}
    begun = False
    for block in chosen:
        begun = begun or block is found[0]
        if not (begun and block.region not in homes and _may_be_card(block)):
            yield block
        if block is found[-1]:
            return


def _may_be_card(block: PageBlock) -> bool:
    return block.kind not in _NO_CARDS and len(block.text) < _CARD


def _lost(page: HtmlDocument, chosen: Sequence[PageBlock], rows: WordRows) -> Iterator[PageBlock]:
    """The paragraphs of the statement that were not chosen, and are not beside the article."""
    beside = main_region(page).beside
    known = {block.text for block in chosen}
    for block in page.blocks.blocks:
        is_new = block.text not in known and not beside[block.region]
        if is_new and _is_sentences(block) and rows.share_of(block.text) >= _ALL_OF_BLOCK:
            known.add(block.text)
            yield block


def _is_sentences(block: PageBlock) -> bool:
    return (
        block.kind is BlockKind.PARAGRAPH
        and block.link_density < _TEASER_LINKS
        and prose_of(block) > 0
        and _SENTENCE_END.search(block.text) is not None
        and not is_prompt(block.text)
    )


def _paragraphs(blocks: Sequence[PageBlock]) -> int:
    """How much text there is in paragraphs: lists and tables are often left out of statements."""
    return sum(len(block.text) for block in blocks if block.kind is BlockKind.PARAGRAPH)
