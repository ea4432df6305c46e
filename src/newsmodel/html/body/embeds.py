"""Posts, videos and other things of other sites, where they stand in the page."""

import re
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import urlsplit

from newsmodel.documents import HtmlDocument
from newsmodel.html.body.inline_text import marked_text
from newsmodel.model import Embed, InlineKind

_POST_NAMES: Final = re.compile(
    r"(?:^|[\s_-])(?:tweet|tweets|media|embed|embedded|post|video)(?=$|[\s_-])"
)
_PLAYERS: Final = ("iframe", "video", "audio", "embed", "object")
_BY_IDENTIFIER: Final = {
    "amp-youtube": ("data-videoid", "https://www.youtube.com/watch?v={}"),
    "lite-youtube": ("videoid", "https://www.youtube.com/watch?v={}"),
    "amp-vimeo": ("data-videoid", "https://vimeo.com/{}"),
    "lite-vimeo": ("videoid", "https://vimeo.com/{}"),
    "amp-dailymotion": ("data-videoid", "https://www.dailymotion.com/video/{}"),
    "amp-twitter": ("data-tweetid", "https://twitter.com/i/status/{}"),
    "amp-instagram": ("data-shortcode", "https://www.instagram.com/p/{}/"),
}
"""Elements that name what they show by its identifier (AMP components, and players like them)."""

_IDENTIFIER: Final = re.compile(r"[\w-]{1,64}", re.ASCII)
_LEAST_PIXELS: Final = 2
_MOST_LINKS: Final = 0.8


def is_foreign_post(element: Any) -> bool:
    """Whether a ``blockquote`` is the stand-in of a post that a script of another site shows."""
    return _is_named_post(element) and _address_of_post(element) is not None


def embed_of(page: HtmlDocument, element: Any) -> Iterator[Embed]:
    """What another site shows here; nothing where no address of it is known, or it is unseen."""
    text = _own_text(page, element) if element.tag == "blockquote" else ""
    address = _address(element)
    url = page.absolute(address) if address and not _is_unseen(element) else None
    if url and _is_address(url):
        host = urlsplit(url).hostname or ""
        yield Embed(url=url, provider=host.removeprefix("www.") or None, text=text)


def embeds_in(page: HtmlDocument, element: Any) -> Iterator[Embed]:
    """The players and posts within an element."""
    for each in element.iter(*_PLAYERS, "blockquote"):
        if each.tag != "blockquote" or is_foreign_post(each):
            yield from embed_of(page, each)


def _own_text(page: HtmlDocument, element: Any) -> str:
    """The words of a post; none where all of them lead away: a card names what is elsewhere."""
    text, inlines = marked_text(page, element)
    linked = sum(len(each.span.of(text)) for each in inlines if each.kind is InlineKind.LINK)
    return text if linked < _MOST_LINKS * len(text) else ""


def _is_named_post(element: Any) -> bool:
    return _POST_NAMES.search(element.get("class", "").lower()) is not None


def _address(element: Any) -> str | None:
    tag = element.tag
    if tag in _BY_IDENTIFIER:
        name, address = _BY_IDENTIFIER[tag]
        found = _IDENTIFIER.fullmatch(element.get(name, ""))
        return address.format(found[0]) if found else None
    if tag == "blockquote":
        return _address_of_post(element)
    if tag == "div" and not _is_named_post(element):
        return None
    return next(_sources(element), None)


def _address_of_post(element: Any) -> str | None:
    """What the post says of itself, else the last link in it: mostly its date leads to it."""
    said = (value.strip() for name, value in element.items() if name != "class")
    links = [link.get("href", "").strip() for link in element.iter("a")]
    return next(filter(_is_address, [*said, *reversed(links)]), None)


def _sources(element: Any) -> Iterator[str]:
    """The addresses in ``src``, wherever lazy pages keep it, and in its likes."""
    for each in (element, *element.iterchildren("source")):
        for name, value in sorted(each.items()):
            is_source = name.endswith("src") or name in ("data", "data-href")
            if is_source and value and not value.startswith(("data:", "about:", "javascript:")):
                yield value.strip()


def _is_unseen(element: Any) -> bool:
    """Whether it is a counter: frames of a pixel are there to be fetched, not to be seen."""
    sizes = (element.get(name, "").removesuffix("px") for name in ("width", "height"))
    return any(size.isdecimal() and int(size) < _LEAST_PIXELS for size in sizes)


def _is_address(address: str) -> bool:
    return address.startswith(("http://", "https://", "//"))
