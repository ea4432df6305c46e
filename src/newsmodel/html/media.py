"""The pictures of an article: the one that stands for it, and those in its body."""

from collections.abc import Iterator
from typing import Any, Final

from newsmodel.documents import HtmlDocument
from newsmodel.html.article_body import dom_body
from newsmodel.html.article_node import article_node, nodes_of
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
    """The lead of the preview, else of the JSON-LD, then what the body shows, each once."""
    lead = _preview(page) or _stated(page)
    found = {} if lead is None else {lead.url: lead}
    for block in dom_body(page).blocks:
        if isinstance(block, Figure):
            for each in block.media:
                found.setdefault(each.url, each)
    yield from propose("media", tuple(found.values()), 0.8, "pictures")


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
