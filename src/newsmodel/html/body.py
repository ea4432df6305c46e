"""The body: as the page shows it, or as its JSON-LD states it where that is fuller."""

from collections.abc import Iterator
from typing import Final

from newsmodel.documents import HtmlDocument
from newsmodel.html.article_body import dom_body
from newsmodel.html.article_node import article_node
from newsmodel.html.proposals import propose
from newsmodel.html.values import plain
from newsmodel.model import Block, Candidate, Paragraph
from newsmodel.plugin import extractor

_FULLER: Final = 2.0
"""How many times longer a stated body must be before it is taken for the fuller one."""

_LEAST: Final = 200


@extractor(name="html.body", provides={"body"}, documents=HtmlDocument)
def body(page: HtmlDocument) -> Iterator[Candidate]:
    """Two candidates at most: the blocks of the main region, and ``articleBody``."""
    shown = dom_body(page)
    region = page.blocks.regions[shown.region.index]
    if any(block.text for block in shown.blocks):
        share = shown.region.prose / max(1, shown.region.page_prose)
        anchor = page.anchor_of(region.element)
        yield from propose("body", shown.blocks, 0.5 + 0.4 * min(1.0, share), "density", anchor)
    node = article_node(page)
    stated = _paragraphs(node.data.get("articleBody")) if node else ()
    length = sum(len(block.text) for block in stated)
    if node and length >= _LEAST:
        is_fuller = length > _FULLER * len(shown.text)
        anchor = f"{node.path}.articleBody"
        yield from propose("body", stated, 0.95 if is_fuller else 0.4, "json-ld", anchor)


def _paragraphs(text: object) -> tuple[Block, ...]:
    if not isinstance(text, str):
        return ()
    return tuple(Paragraph(text=words) for line in text.splitlines() if (words := plain(line)))
