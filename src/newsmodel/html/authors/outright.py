"""Lines anywhere on the page that say in so many words who wrote it, such as "Written by"."""

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Final

from newsmodel.documents import HtmlDocument
from newsmodel.documents.page_blocks import PageBlock
from newsmodel.html.authors import byline_words as known
from newsmodel.html.authors.authorship import propose_authors
from newsmodel.html.authors.byline_text import COLON, any_of, names_in
from newsmodel.html.authors.shown_names import short_lines
from newsmodel.model import Candidate

_CONFIDENCE: Final = 0.4
_LONGEST: Final = 160
_BY: Final = (*known.BY, *known.BY_BEHIND_MADE)
_WRITTEN_BY: Final = rf"(?:ein\s)?(?:{any_of(known.WRITTEN)})\s(?:{any_of(_BY)})"
_AUTHOR: Final = rf"(?:{any_of(known.AUTHORS)})"
_OPENER: Final = re.compile(
    rf"{_WRITTEN_BY}(?:{COLON}|\s|$|(?-i:(?=[A-Z])))|{_AUTHOR}(?:{COLON}|$)", re.IGNORECASE
)
_ANY_OPENER: Final = re.compile(rf"\n(?:{_WRITTEN_BY}|{_AUTHOR}(?:{COLON}|\n))")


def said_outright(page: HtmlDocument) -> Iterator[Candidate]:
    """Those of whom a line says that they wrote the article, where all such lines agree."""
    if not _ANY_OPENER.search(short_lines(page)):
        return
    blocks = page.blocks.blocks
    found: dict[tuple[str, ...], PageBlock] = {}
    for block, following in zip_longest(blocks, blocks[1:]):
        said = _OPENER.match(block.text) if len(block.text) <= _LONGEST else None
        if said:
            credit = block.text[said.end() :] or (following.text if following else "")
            found.setdefault(names_in(credit), block)
    found.pop((), None)
    if len(found) == 1:
        ((names, block),) = found.items()
        anchor = page.anchor_of(block.element)
        yield from propose_authors(page, names, _CONFIDENCE, "outright", anchor, is_printed=True)
