"""Markdown that is clearly no article: a list of links, or nothing that is a sentence."""

from typing import Final

from newsmodel.formats.markdown.document import MarkdownDocument
from newsmodel.formats.text.wording import looks_like_prose
from newsmodel.model import (
    BlockQuote,
    Inline,
    InlineKind,
    ListBlock,
    ListItem,
    Paragraph,
    ParseStatus,
)
from newsmodel.plugin import NotAnArticle

_MOST_LINKED: Final = 0.6


def check_is_article(document: MarkdownDocument) -> None:
    """Raise `NotAnArticle` for a document that is clearly none."""
    texts = [text for located in document.blocks for text in _running(located.block)]
    whole = sum(len(each.text) for each in texts)
    linked = sum(_linked(each.inlines) for each in texts)
    if linked > _MOST_LINKED * whole:
        raise NotAnArticle(f"{linked} of {whole} characters are links", status=ParseStatus.LISTING)
    if not any(looks_like_prose(each.text) for each in texts):
        raise NotAnArticle("there is no sentence in the document")


def _running(block: object) -> tuple[Paragraph | BlockQuote | ListItem, ...]:
    if isinstance(block, ListBlock):
        return block.items
    return (block,) if isinstance(block, Paragraph | BlockQuote) else ()


def _linked(inlines: tuple[Inline, ...]) -> int:
    return sum(len(inline.span) for inline in inlines if inline.kind is InlineKind.LINK)
