"""The headline as printed: the heading over the article, and the page's title without the site."""

from collections.abc import Iterator
from typing import Final

from newsmodel.documents import HtmlDocument
from newsmodel.documents.page_blocks import BlockKind, PageBlock
from newsmodel.html.main_region import main_region
from newsmodel.html.site_name import without_site
from newsmodel.html.values import comparable
from newsmodel.model import Candidate, Evidence
from newsmodel.plugin import extractor

_METHOD: Final = "heading"
_LONGEST: Final = 300


@extractor(name="html.headline", provides={"headline"}, documents=HtmlDocument)
def headline(page: HtmlDocument) -> Iterator[Candidate]:
    """The heading that stands over the main region, and ``<title>``."""
    heading = headline_block(page)
    if heading is not None:
        agrees = comparable(heading.text) in comparable(page.title or "")
        yield Candidate(
            field="headline",
            value=heading.text,
            confidence=0.9 if agrees else 0.75,
            evidence=Evidence(method=_METHOD, anchor=page.anchor_of(heading.element)),
        )
    title = without_site(page, page.title or "")
    if title and len(title) <= _LONGEST:
        evidence = Evidence(method="title", anchor="//title")
        yield Candidate(field="headline", value=title, confidence=0.5, evidence=evidence)


def headline_block(page: HtmlDocument) -> PageBlock | None:
    """The ``h1`` over the article; None where the page has none that may be its headline."""
    return page.feature("html.headline_block", lambda: _headline_block(page))


def _headline_block(page: HtmlDocument) -> PageBlock | None:
    main = main_region(page)
    headings = [
        block
        for block in page.blocks.blocks
        if block.kind is BlockKind.HEADING
        and block.element.tag == "h1"
        and 1 < len(block.text) <= _LONGEST
        and block.region < main.end
    ]
    title = comparable(f"{page.title or ''} {page.meta.first('og:title') or ''}")
    agreeing = [block for block in headings if comparable(block.text) in title]
    shown = [block for block in headings if not main.beside[block.region]]
    for group in (agreeing, shown):
        if group:
            return max(group, key=lambda block: len(block.text))
    return None
