"""The headline as printed: the heading over the article, and the page's title without the site."""

import re
from collections.abc import Iterator
from typing import Final

from newsmodel.documents import HtmlDocument
from newsmodel.documents.page_blocks import BlockKind, PageBlock
from newsmodel.html.body.main_region import main_region, prose_of
from newsmodel.html.data.article_node import article_node
from newsmodel.html.headline.kicker import ParsedHeading, parsed_heading
from newsmodel.html.headline.site_name import is_site, segments, without_site
from newsmodel.html.proposals import propose
from newsmodel.html.values import comparable, plain
from newsmodel.model import Candidate
from newsmodel.plugin import extractor

_PRINTED: Final = 0.97
_TITLE: Final = 0.45
"""Titles are written for search engines; what else a page calls itself often says the same."""

_LONGEST: Final = 300
_MARKS_BEHIND_KICKER: Final = frozenset(":–—-|•·")
_LONGEST_KICKER: Final = 3
"""The words of a label such as "Opinion" that stands with the headline in one heading."""

_LEAST_OF_TITLE: Final = 8
_SHARE: Final = 0.25
"""How much of what the titles say, both together, a heading of a lower rank says too."""

_ALL_LINK: Final = 0.9
_HOME: Final = re.compile(r"(?:(?:.*/)?https?://[^/?#]+)?/?(?:index\.\w+)?", re.IGNORECASE)
_LOWER_HEADINGS: Final = ("h2", "h3")


@extractor(name="html.headline", provides={"headline"}, documents=HtmlDocument)
def headline(page: HtmlDocument) -> Iterator[Candidate]:
    """The heading that stands over the main region, and ``<title>``."""
    block = headline_block(page)
    if block is not None:
        printed = _without_kicker(page, heading_of(page, block).text)
        anchor = page.anchor_of(block.element)
        yield from propose("headline", printed, _PRINTED, "heading", anchor)
    title = headline_in(page, page.title)
    if len(title) <= _LONGEST:
        yield from propose("headline", title, _TITLE, "title", "//title")


def headline_in(page: HtmlDocument, title: str | None) -> str:
    """The headline in a title: without the site's name, and without the label over the heading."""
    text = without_site(page, plain(title))
    block = headline_block(page)
    kicker = heading_of(page, block).kicker if block is not None else ""
    rest = text[len(kicker) :].lstrip() if kicker and text.startswith(kicker) else ""
    return rest[1:].lstrip() if rest[:1] in _MARKS_BEHIND_KICKER and rest[1:] else text


def heading_of(page: HtmlDocument, block: PageBlock) -> ParsedHeading:
    """The heading over the article, taken apart once."""
    return page.feature("html.heading", lambda: parsed_heading(page, block))


def headline_block(page: HtmlDocument) -> PageBlock | None:
    """The heading over the article; None where the page has none that may be its headline."""
    return page.feature("html.headline_block", lambda: _headline_block(page))


def _headline_block(page: HtmlDocument) -> PageBlock | None:
    main = main_region(page)
    stated = (page.title, page.meta.first("og:title"))
    titles = comparable(" ".join((title or "")[:_LONGEST] for title in stated))
    first = _headings(page, ("h1",))
    agreeing = [
        block
        for block in first
        if (words := comparable(block.text)) in titles
        and (len(words) >= _LEAST_OF_TITLE or _stands_over(page, block))
    ]
    lower = [
        block
        for block in (() if agreeing else _headings(page, _LOWER_HEADINGS))
        if len(words := comparable(block.text)) >= max(_LEAST_OF_TITLE, _SHARE * len(titles))
        and words in titles
    ]
    shown = [
        block for block in first if not main.beside[block.region] and _stands_over(page, block)
    ]
    for group in (agreeing, lower, shown):
        if group:
            return max(group, key=lambda block: len(block.text))
    return None


def _headings(page: HtmlDocument, tags: tuple[str, ...]) -> list[PageBlock]:
    """The headings up to the end of the main region that are not the name of the site."""
    main = main_region(page)
    return [
        block
        for block in page.blocks.blocks
        if block.kind is BlockKind.HEADING
        and block.element.tag in tags
        and 1 < len(block.text) <= _LONGEST
        and block.region < main.end
        and not is_site(page, block.text)
        and not _is_end_of_title(page, block.text)
        and not _leads_home(block)
    ]


def _stands_over(page: HtmlDocument, heading: PageBlock) -> bool:
    """Whether the text begins behind a heading, and not before it."""
    main = main_region(page)
    for block in page.blocks.blocks:
        if block is heading:
            return True
        if main.index <= block.region < main.end and prose_of(block, main.least):
            return False
    return False


def _is_end_of_title(page: HtmlDocument, text: str) -> bool:
    """Whether ``<title>`` puts a longer text before this one: then it names the site."""
    *before, last = segments(page.title or "")
    return bool(before) and comparable(last) == comparable(text) and len(before[0]) > len(last)


def _leads_home(block: PageBlock) -> bool:
    """Whether a heading is a link to the site's front page: then it names the site."""
    if block.link_density < _ALL_LINK:
        return False
    inner = next(block.element.iter("a"), None)
    around = block.element.iterancestors("a") if inner is None else iter((inner,))
    address = next((link.get("href", "") for link in around), "")
    return _HOME.fullmatch(address) is not None


def _without_kicker(page: HtmlDocument, text: str) -> str:
    """The headline alone where another witness writes it without a label before or behind it."""
    node = article_node(page)
    witnesses = (
        plain(node.data.get("headline")) if node else "",
        without_site(page, plain(page.meta.first("og:title"))),
    )
    for witness in witnesses:
        words, count = text.split(), len(witness.split())
        if 1 < count < len(words) <= count + _LONGEST_KICKER:
            for part in (words[-count:], words[:count]):
                if comparable("".join(part)) == comparable(witness):
                    return " ".join(part)
    return text
