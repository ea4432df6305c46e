"""The headline as printed: the heading over the article, and the page's title without the site."""

from collections.abc import Iterator
from typing import Final

from newsmodel.documents import HtmlDocument
from newsmodel.documents.page_blocks import BlockKind, PageBlock
from newsmodel.html.article_node import article_node
from newsmodel.html.main_region import main_region
from newsmodel.html.proposals import propose
from newsmodel.html.site_name import is_site, segments, without_site
from newsmodel.html.values import comparable, plain
from newsmodel.model import Candidate
from newsmodel.plugin import extractor

_PRINTED: Final = 0.93
_TITLE: Final = 0.45
"""Titles are written for search engines; what else a page calls itself often says the same."""

_LONGEST: Final = 300
_LONGEST_KICKER: Final = 3
"""The words of a label such as "Opinion" that stands with the headline in one heading."""

_LEAST_OF_TITLE: Final = 8
_LOWER_HEADINGS: Final = ("h2", "h3")


@extractor(name="html.headline", provides={"headline"}, documents=HtmlDocument)
def headline(page: HtmlDocument) -> Iterator[Candidate]:
    """The heading that stands over the main region, and ``<title>``."""
    block = headline_block(page)
    if block is not None:
        printed = _without_kicker(page, plain(block.text))
        anchor = page.anchor_of(block.element)
        yield from propose("headline", printed, _PRINTED, "heading", anchor)
    title = without_site(page, plain(page.title))
    if len(title) <= _LONGEST:
        yield from propose("headline", title, _TITLE, "title", "//title")


def headline_block(page: HtmlDocument) -> PageBlock | None:
    """The heading over the article; None where the page has none that may be its headline."""
    return page.feature("html.headline_block", lambda: _headline_block(page))


def _headline_block(page: HtmlDocument) -> PageBlock | None:
    main = main_region(page)
    stated = (page.title, page.meta.first("og:title"))
    titles = comparable(" ".join((title or "")[:_LONGEST] for title in stated))
    first = _headings(page, ("h1",))
    agreeing = [block for block in first if comparable(block.text) in titles]
    lower = [
        block
        for block in (() if agreeing else _headings(page, _LOWER_HEADINGS))
        if len(words := comparable(block.text)) >= _LEAST_OF_TITLE and words in titles
    ]
    shown = [block for block in first if not main.beside[block.region]]
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
    ]


def _is_end_of_title(page: HtmlDocument, text: str) -> bool:
    """Whether ``<title>`` puts a longer text before this one: then it names the site."""
    *before, last = segments(page.title or "")
    return bool(before) and comparable(last) == comparable(text) and len(before[0]) > len(last)


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
