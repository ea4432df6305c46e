"""The line below the headline (deck, standfirst), told by what its element is called."""

from collections.abc import Iterator
from typing import Final

from newsmodel.documents import HtmlDocument
from newsmodel.html.article_area import Mark, marks_near_headline
from newsmodel.html.headline.printed import headline_block
from newsmodel.html.proposals import propose
from newsmodel.model import Candidate
from newsmodel.plugin import extractor

_NAMES: Final = ("standfirst", "subtitle", "subheadline", "sub-headline", "subhead", "deck", "dek")
_LONGEST: Final = 400


@extractor(name="html.subheadline", provides={"subheadline"}, documents=HtmlDocument)
def subheadline(page: HtmlDocument) -> Iterator[Candidate]:
    """The first element near the headline that is called so and holds no other headline."""
    headline = headline_block(page)
    for element in (mark.element for mark in marks_near_headline(page) if _is_called_so(mark)):
        text = page.text_of(element)
        is_other = headline is None or headline.text not in text
        if len(text.split()) > 2 and len(text) <= _LONGEST and is_other:
            yield from propose("subheadline", text, 0.7, "class", page.anchor_of(element))
            return


def _is_called_so(mark: Mark) -> bool:
    return any(map(mark.names.__contains__, _NAMES))
