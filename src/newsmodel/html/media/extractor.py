"""The pictures of an article: the one that stands for it, and those in and above its body."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, Final

from attrs import evolve

from newsmodel.documents import HtmlDocument
from newsmodel.documents.page_blocks import BlockKind, PageBlock
from newsmodel.html.body.article_body import dom_body
from newsmodel.html.body.main_region import main_region, prose_of
from newsmodel.html.data.article_node import article_node, nodes_of
from newsmodel.html.headline.printed import headline_block
from newsmodel.html.media.addresses import is_stand_in, picture_key
from newsmodel.html.media.captions import parted
from newsmodel.html.media.pictures import distinct, figure_of
from newsmodel.html.proposals import propose
from newsmodel.html.values import comparable, plain
from newsmodel.model import Block, Candidate, Figure, Media, MediaKind, MediaRole, Rendition
from newsmodel.plugin import extractor

_LEAD_NAMES: Final = (
    "og:image:secure_url",
    "og:image",
    "og:image:url",
    "twitter:image",
    "twitter:image:src",
)
_SITES_OWN: Final = re.compile(
    r"(?<![a-z])(?:logos?|default|fallback|favicon|placeholder|no-?image|site-?image|og-?default)"
    r"(?![a-z])"
)
"""Words in the names of pictures that stand for the site, on pages without a picture."""

_MOST_PIXELS: Final = 100_000


@extractor(name="html.media", provides={"media"}, documents=HtmlDocument)
def media(page: HtmlDocument) -> Iterator[Candidate]:
    """The lead of the preview, else of the JSON-LD, then what the page shows, each once."""
    previews, stated = tuple(_preview(page)), tuple(_stated(page))
    shown = distinct(chain(_shown(page), (each for each in stated if each.caption)))
    method, anchor = "shown", None
    if lead := _lead(previews):
        shown = _led_by(lead, (*stated, *shown), shown)
        method, anchor = "preview", "//meta[@property='og:image']/@content"
    elif lead := _lead(stated):
        shown = _led_by(lead, (*stated, *shown), shown)
        method, anchor = "json-ld", _path(page)
    elif previews:
        # The site's own picture stands for no article, but it is what previews show.
        shown = (*shown, evolve(previews[0], role=MediaRole.THUMBNAIL))
    yield from propose("media", shown, 0.8, method, anchor)


def _lead(media: tuple[Media, ...]) -> Media | None:
    return next((each for each in media if not _is_sites_own(each)), None)


def _path(page: HtmlDocument) -> str | None:
    node = article_node(page)
    return f"{node.path}.image" if node is not None else None


def _led_by(lead: Media, same: Iterable[Media], shown: tuple[Media, ...]) -> tuple[Media, ...]:
    """The lead first, with what else is known of the same picture."""
    key = picture_key(lead.url or "")
    for each in same:
        if picture_key(each.url or "") == key:
            lead = _completed(lead, each)
    return lead, *(each for each in shown if picture_key(each.url or "") != key)


def _completed(media: Media, other: Media) -> Media:
    forms = {each.url: each for each in (*other.renditions, *media.renditions)}
    return evolve(
        media,
        caption=media.caption or other.caption,
        credit=media.credit or other.credit,
        alternative_text=media.alternative_text or other.alternative_text,
        renditions=tuple(forms.values()),
    )


def _shown(page: HtmlDocument) -> Iterator[Media]:
    """The pictures above and in the body, with their captions."""
    for figure in chain(_above(page), dom_body(page).figures):
        if isinstance(figure, Figure):
            for each in figure.media:
                yield evolve(each, caption=figure.caption, credit=figure.credit)


def _above(page: HtmlDocument) -> Iterator[Block]:
    """The pictures before the text: figures, those below the headline, those called like it."""
    main, headline = main_region(page), headline_block(page)
    is_below = False
    for block in page.blocks.blocks:
        if prose_of(block) and main.index <= block.region < main.end:
            return
        is_below = is_below or block is headline
        if block.kind is not BlockKind.FIGURE or main.beside[block.region]:
            continue
        if block.element.tag == "figure" or is_below or _is_called(block, headline):
            yield from figure_of(page, block.element)


def _is_called(block: PageBlock, headline: PageBlock | None) -> bool:
    """Whether a picture's alternative text is the headline."""
    words = comparable(block.element.get("alt", ""))
    return headline is not None and words != "" and words == comparable(headline.text)


def _preview(page: HtmlDocument) -> Iterator[Media]:
    url = page.absolute(page.meta.first(*_LEAD_NAMES) or "")
    if not url or not _is_picture(page, url):
        return
    words = plain(page.meta.first("og:image:alt", "twitter:image:alt"))
    yield Media(
        kind=MediaKind.IMAGE,
        url=url,
        role=MediaRole.LEAD,
        alternative_text=words or None,
        renditions=_sized(
            url, page.meta.first("og:image:width"), page.meta.first("og:image:height")
        ),
    )


def _is_picture(page: HtmlDocument, url: str) -> bool:
    return url != page.base_url and not is_stand_in(url)


def _is_sites_own(media: Media) -> bool:
    """Whether a picture stands for the whole site, such as its logo."""
    file = (media.url or "").partition("?")[0].rpartition("/")[2]
    return _SITES_OWN.search(file.lower()) is not None


def _sized(url: str, wide: Any, high: Any) -> tuple[Rendition, ...]:
    """The form that is stated, where its size is."""
    width, height = _pixels(wide), _pixels(high)
    return (Rendition(url=url, width=width, height=height),) if width and height else ()


def _pixels(value: Any) -> int | None:
    text = plain(str(value)) if value is not None else ""
    is_number = text.isascii() and text.isdigit() and len(text) <= len(str(_MOST_PIXELS))
    return int(text) if is_number else None


def _stated(page: HtmlDocument) -> Iterator[Media]:
    """The pictures of the article's JSON-LD."""
    node = article_node(page)
    for image in nodes_of(page, node.data.get("image")) if node else ():
        url = page.absolute(_address(image))
        if url and _is_picture(page, url):
            said = parted(plain(image.get("caption")), _credit(image))
            yield Media(
                kind=MediaKind.IMAGE,
                url=url,
                role=MediaRole.LEAD,
                caption=said.text or None,
                credit=said.credit or None,
                renditions=_sized(url, image.get("width"), image.get("height")),
            )


def _credit(image: dict[str, Any]) -> str:
    said = (
        plain(image.get(name)) for name in ("creditText", "creator", "author", "copyrightHolder")
    )
    return next(filter(None, said), "")


def _address(image: dict[str, Any]) -> str:
    return plain(image.get("url") or image.get("contentUrl") or image.get("name"))
