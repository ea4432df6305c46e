"""Pictures, players and posts of other sites where they stand in the page."""

import re
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import urlsplit

from newsmodel.documents import HtmlDocument
from newsmodel.html.inline_text import marked_text
from newsmodel.model import Block, Embed, Figure, Media, MediaKind, MediaRole

_LAZY_SOURCES: Final = ("data-src", "data-original", "data-lazy-src", "data-srcset", "srcset")
_POST_NAMES: Final = re.compile(
    r"(?:^|[\s_-])(?:tweet|tweets|media|embed|embedded|post)(?=$|[\s_-])"
)
_CREDIT: Final = "credit", "copyright", "photographer", "attribution", "byline", "source"
_LEAST_PIXELS: Final = 50


def is_foreign_post(element: Any) -> bool:
    """Whether a ``blockquote`` is the stand-in of a post that a script of another site shows."""
    names = element.get("class", "")
    if not names or not _POST_NAMES.search(names.lower()):
        return False
    return any(_is_address(link.get("href", "")) for link in element.iter("a"))


def embed_of(page: HtmlDocument, element: Any) -> Iterator[Block]:
    """What another site shows here; nothing where no address of it is known."""
    if element.tag == "blockquote":
        text, _ = marked_text(page, element)
        address = element.get("cite") or _last_link(element)
    else:
        text, address = "", _source(element)
    url = page.absolute(address) if address else None
    if url and _is_address(url):
        host = urlsplit(url).hostname or ""
        yield Embed(url=url, provider=host.removeprefix("www.") or None, text=text)


def figure_of(page: HtmlDocument, element: Any) -> Iterator[Block]:
    """The picture with its caption; nothing for spacers and counters."""
    pictures = [element] if element.tag in ("img", "amp-img") else element.iter("img", "amp-img")
    media = tuple(each for picture in pictures for each in picture_of(page, picture))
    caption = credit = ""
    for each in element.iter("figcaption"):
        caption = caption or page.text_of(each)
        credit = credit or _credit(page, each)
    caption = caption.removesuffix(credit).strip()
    if media:
        yield Figure(
            media=media[:1] if element.tag != "figure" else _distinct(media),
            caption=caption or None,
            credit=credit or None,
        )


def picture_of(page: HtmlDocument, element: Any) -> Iterator[Media]:
    """An ``img`` as media; nothing where its source is not to be had or it is tiny."""
    address = _source(element)
    if not address or _is_tiny(element):
        return
    url = page.absolute(address)
    if url and not url.startswith("data:"):
        words = " ".join(element.get("alt", "").split())
        yield Media(
            kind=MediaKind.IMAGE,
            url=url,
            role=MediaRole.INLINE,
            alternative_text=words or None,
        )


def _distinct(media: tuple[Media, ...]) -> tuple[Media, ...]:
    return tuple({each.url: each for each in media}.values())


def _source(element: Any) -> str | None:
    given = element.get("src", "").strip()
    if given and not given.startswith("data:"):
        return str(given)
    for name in _LAZY_SOURCES:
        value = element.get(name, "").strip()
        address = _largest(value) if "srcset" in name else value
        if address:
            return str(address)
    inner = element.find("source")
    return _source(inner) if inner is not None else None


def _largest(sources: str) -> str | None:
    """The last address of a ``srcset``, as the largest mostly stands last."""
    candidates = [words[0] for part in sources.split(", ") if (words := part.split())]
    return candidates[-1].strip(",") if candidates else None


def _is_tiny(element: Any) -> bool:
    for name in ("width", "height"):
        size = re.match(r"\d{1,6}", element.get(name, ""))
        if size and int(size.group()) < _LEAST_PIXELS:
            return True
    return False


def _credit(page: HtmlDocument, caption: Any) -> str:
    for each in caption.iter("span", "cite", "small", "div", "p"):
        if any(word in each.get("class", "").lower() for word in _CREDIT):
            return page.text_of(each)
    return ""


def _last_link(element: Any) -> str | None:
    links = [link.get("href", "").strip() for link in element.iter("a")]
    return next((link for link in reversed(links) if _is_address(link)), None)


def _is_address(address: str) -> bool:
    return address.startswith(("http://", "https://", "//"))
