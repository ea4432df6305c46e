"""The label over a headline (kicker), told by what its element within the heading is called."""

import re
from typing import Any, Final

from attrs import frozen

from newsmodel.documents import HtmlDocument, compiled
from newsmodel.documents.page_blocks import PageBlock
from newsmodel.html.body.block_building import text_of_block
from newsmodel.html.values import plain

_INNER: Final = ".//*[@class or self::small]"
_CALLED: Final = re.compile(
    r"kicker|overline|roofline|topline|dachzeile|spitzmarke|eyebrow|rubri[ck]|"
    r"(?:over|pre|sup|super|sur)-?(?:title|head)|(?:^|[\s_-])(?:label|badge|flag|category|topic)(?:$|[\s_-])"
)
_MARKS: Final = " :–—-|•·"


@frozen
class ParsedHeading:
    """The text of a heading, and the label that it holds."""

    text: str
    kicker: str
    """Empty where there is none."""


def parsed_heading(page: HtmlDocument, block: PageBlock) -> ParsedHeading:
    """The heading without labels at its beginning and notes at its end."""
    if not len(block.element):
        return ParsedHeading(plain(block.text), "")
    text, kicker = plain(text_of_block(page, block)), ""
    for element in compiled(_INNER)(block.element):
        part = _label(page, element)
        if part and text.startswith(part) and text != part:
            text, kicker = text[len(part) :].lstrip(_MARKS), part
        elif part and text.endswith(part) and element.tag == "small":
            text = text[: -len(part)].rstrip(_MARKS) or text
    return ParsedHeading(text, kicker)


def _label(page: HtmlDocument, element: Any) -> str:
    is_label = element.tag == "small" or _CALLED.search(element.get("class", "").lower())
    return plain(page.text_of(element)) if is_label else ""
