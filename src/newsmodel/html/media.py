"""The pictures of an article: the one that stands for it, and those in its body."""

from collections.abc import Iterator
from itertools import chain
from typing import Any, Final

from attrs import evolve

from newsmodel.documents import HtmlDocument
from newsmodel.documents.page_blocks import BlockKind
from newsmodel.html.article_body import dom_body
from newsmodel.html.article_node import article_node, nodes_of
from newsmodel.html.main_region import main_region
from newsmodel.html.pictures import figure_of
from newsmodel.html.proposals import propose
from newsmodel.html.values import plain
from newsmodel.model import Candidate, Figure, Media, MediaKind, MediaRole, Rendition
from newsmodel.plugin import extractor

_LEAD_NAMES: Final = (
    "og:image",
    "og:image:url",
    "og:image:secure_url",
    "twitter:image",
    "twitter:image:src",
)
_MOST_PIXELS: Final = 100_000


@extractor(name="html.media", provides={"media"}, documents=HtmlDocument)
def media(page: HtmlDocument) -> Iterator[Candidate]:
    """The lead of the preview, else of the JSON-LD, then what the page shows, each once."""
    shown = {each.url: each for each in _shown(page)}
    lead = _preview(page) or _stated(page)
    if lead is not None:
        shown = {lead.url: _with_caption(lead, shown.get(lead.url))} | {
            url: each for url, each in shown.items() if url != lead.url
        }
    yield from propose("media", tuple(shown.values()), 0.8, "pictures")


def _with_caption(lead: Media, shown: Media | None) -> Media:
    """The lead with what the page writes below the same picture."""
    if shown is None:
        return lead
    return evolve(
        lead,
        caption=lead.caption or shown.caption,
        credit=lead.credit or shown.credit,
        alternative_text=lead.alternative_text or shown.alternative_text,
    )


def _shown(page: HtmlDocument) -> Iterator[Media]:
    """The pictures in and above the body, with their captions."""
    main = main_region(page)
    above = (
        built
        for block in page.blocks.blocks
        if block.kind is BlockKind.FIGURE
        and block.region < main.index
        and block.element.tag == "figure"
        and not main.beside[block.region]
        for built in figure_of(page, block.element)
    )
    for figure in chain(above, dom_body(page).blocks):
        if isinstance(figure, Figure):
            for each in figure.media:
                yield evolve(each, caption=figure.caption, credit=figure.credit)


def _preview(page: HtmlDocument) -> Media | None:
    url = page.absolute(page.meta.first(*_LEAD_NAMES) or "")
    if not url or url == page.base_url:
        return None
    width, height = _pixels(page, "og:image:width"), _pixels(page, "og:image:height")
    sizes = (Rendition(url=url, width=width, height=height),) if width and height else ()
    words = plain(page.meta.first("og:image:alt", "twitter:image:alt"))
    return Media(
        kind=MediaKind.IMAGE,
        url=url,
        role=MediaRole.LEAD,
        alternative_text=words or None,
        renditions=sizes,
    )


def _pixels(page: HtmlDocument, name: str) -> int | None:
    text = page.meta.first(name) or ""
    is_number = text.isascii() and text.isdigit() and len(text) <= len(str(_MOST_PIXELS))
    return int(text) if is_number else None


def _stated(page: HtmlDocument) -> Media | None:
    node = article_node(page)
    for image in nodes_of(page, node.data.get("image")) if node else ():
        url = page.absolute(_address(image))
        if url and url != page.base_url:
            caption, credit = plain(image.get("caption")), plain(image.get("creditText"))
            return Media(
                kind=MediaKind.IMAGE,
                url=url,
                role=MediaRole.LEAD,
                caption=caption or None,
                credit=credit or None,
            )
    return None


def _address(image: dict[str, Any]) -> str:
    return plain(image.get("url") or image.get("contentUrl") or image.get("name"))
