"""The byline as the page prints it: a line near the headline, or below the text, with "By"."""

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Final

from newsmodel.documents import HtmlDocument
from newsmodel.documents.page_blocks import PageBlock
from newsmodel.html.article_area import lines_below_text, lines_near_headline
from newsmodel.html.authors.authorship import propose_authors
from newsmodel.html.authors.byline_text import is_opener, names_in, pen_names_in, said_by
from newsmodel.html.authors.person_names import is_person
from newsmodel.html.body.block_building import text_of_block
from newsmodel.html.headline.printed import headline_block
from newsmodel.html.headline.site_name import is_called_like_domain
from newsmodel.html.proposals import propose
from newsmodel.model import Candidate
from newsmodel.plugin import extractor

_OPENED: Final = 0.75
_DATED: Final = 0.5
_LONGEST: Final = 160
_LONGEST_DATED: Final = 80
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_DIGIT: Final = re.compile(r"\d")
_NO_LETTER: Final = re.compile(r"[\W\d_]+")
_BETWEEN: Final = re.compile(r"\s*[|•·,]\s*|\s[-–—]\s")
_MOST_LETTERS: Final = len("Mon September")
_BELOW: Final = 0.5
"""What is left of the confidence below the text, where other articles' bylines stand too."""


@extractor(name="html.byline", provides={"authors", "byline"}, documents=HtmlDocument)
def byline(page: HtmlDocument) -> Iterator[Candidate]:
    """People only: a line in which no person's name is found is no byline."""
    for reads in (_opened, _dated):
        near = tuple(reads(page, lines_near_headline(page), 1.0))
        below = () if near else tuple(reads(page, lines_below_text(page), _BELOW))
        yield from near or below
        if near or below:
            return


def _opened(
    page: HtmlDocument, blocks: tuple[PageBlock, ...], sureness: float
) -> Iterator[Candidate]:
    """The first line, or pair of lines, that opens with a word such as "By"."""
    headline = headline_block(page)
    for block, following in zip_longest(blocks, blocks[1:]):
        if following and is_opener(block.text) and (names := names_in(following.text)):
            anchor = page.anchor_of(following.element)
            yield from propose_authors(page, names, _OPENED * sureness, "by", anchor)
            return
        if len(block.text) > _LONGEST or block is headline or not said_by(block.text):
            continue
        for line in text_of_block(page, block).split("\n"):
            said = said_by(line)
            if said and (names := names_in(line[said.end() :]) or pen_names_in(line[said.end() :])):
                anchor = page.anchor_of(block.element)
                literal = line[said.start() :].strip(" |•·–—")
                yield from propose("byline", literal, 0.8 * sureness, "by", anchor)
                yield from propose_authors(page, names, _OPENED * sureness, "by", anchor)
                return


def _dated(
    page: HtmlDocument, blocks: tuple[PageBlock, ...], sureness: float
) -> Iterator[Candidate]:
    """The first line of nothing but one person's name and a date."""
    for block in blocks:
        is_short = len(block.text) <= _LONGEST_DATED and not block.link_characters
        if is_short and _YEAR.search(block.text):
            parts = [part for part in _BETWEEN.split(block.text) if part]
            names = [
                part for part in parts if is_person(part) and not is_called_like_domain(page, part)
            ]
            if len(names) == 1 and all(_is_date(part) for part in parts if part not in names):
                anchor = page.anchor_of(block.element)
                yield from propose_authors(page, names, _DATED * sureness, "dated", anchor)
                return


def _is_date(text: str) -> bool:
    """Whether a text with digits has no more letters than a date and an hour have."""
    return _DIGIT.search(text) is not None and len(_NO_LETTER.sub("", text)) <= _MOST_LETTERS
