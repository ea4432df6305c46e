"""The byline as the page prints it: a line near the headline, or below the text, with "By"."""

from collections.abc import Iterator
from itertools import zip_longest
from typing import Final

from newsmodel.documents import HtmlDocument
from newsmodel.documents.page_blocks import PageBlock
from newsmodel.html.article_area import lines_below_text, lines_near_headline
from newsmodel.html.authorship import propose_authors
from newsmodel.html.block_building import text_of_block
from newsmodel.html.headline import headline_block
from newsmodel.html.person_names import is_opener, names_in, pen_names_in, said_by
from newsmodel.html.proposals import propose
from newsmodel.model import Candidate
from newsmodel.plugin import extractor

_LONGEST: Final = 160
_BELOW: Final = 0.5
"""What is left of the confidence below the text, where other articles' bylines stand too."""


@extractor(name="html.byline", provides={"authors", "byline"}, documents=HtmlDocument)
def byline(page: HtmlDocument) -> Iterator[Candidate]:
    """People only: a line in which no person's name is found is no byline."""
    near = tuple(_candidates(page, lines_near_headline(page), 1.0))
    yield from near or _candidates(page, lines_below_text(page), _BELOW)


def _candidates(
    page: HtmlDocument, blocks: tuple[PageBlock, ...], sureness: float
) -> Iterator[Candidate]:
    headline = headline_block(page)
    for block, following in zip_longest(blocks, blocks[1:]):
        if following and is_opener(block.text) and (names := names_in(following.text)):
            anchor = page.anchor_of(following.element)
            yield from propose_authors(page, names, 0.75 * sureness, "by", anchor)
            return
        if len(block.text) > _LONGEST or block is headline or not said_by(block.text):
            continue
        for line in text_of_block(page, block).split("\n"):
            said = said_by(line)
            if said and (names := names_in(line[said.end() :]) or pen_names_in(line[said.end() :])):
                anchor = page.anchor_of(block.element)
                literal = line[said.start() :].strip(" |•·–—")
                yield from propose("byline", literal, 0.8 * sureness, "by", anchor)
                yield from propose_authors(page, names, 0.75 * sureness, "by", anchor)
                return
