"""Posts, videos and other things of other sites, where they stand in the text."""

from collections.abc import Iterator
from typing import Final

from newsmodel.formats.markup.addresses import address, host_of
from newsmodel.formats.markup.elements import Element, name_of
from newsmodel.formats.markup.names import FRAMES
from newsmodel.formats.markup.pictures import is_tiny
from newsmodel.formats.markup.walk import Leave, Takers, Walk
from newsmodel.formats.markup.words import words_of
from newsmodel.model import Embed

_SOURCES: Final = ("src", "data", "data-src")
_POSTS: Final = frozenset(
    "bluesky-embed fb-post fb-video imgur-embed-pub instagram-media mastodon-embed reddit-card "
    "reddit-embed-bq text-post-media tiktok-embed twitter-tweet twitter-video".split()
)
"""What the sites call the stand-ins of posts that their scripts show."""

_PERMALINKS: Final = ("cite", "data-instgrm-permalink", "data-text-post-permalink", "data-href")


def read_post(element: Element, base: str | None) -> Embed | None:
    """What stands in for a post of another site; None where it is another kind of quotation."""
    names = element.get("class")
    if not names or _POSTS.isdisjoint(names.split()):
        return None
    url = _permalink(element, base)
    return Embed(url=url, provider=host_of(url), text=words_of(element) or "") if url else None


def _permalink(element: Element, base: str | None) -> str | None:
    """What the post says of itself, else the last link in it: mostly its date leads there."""
    said = [element.get(name) for name in _PERMALINKS]
    links = [each.get("href") for each in element.iter("{*}a")]
    found = (address(each, base) for each in (*said, *reversed(links)))
    return next(filter(None, found), None)


def take_frame(walk: Walk, element: Element) -> Leave | None:
    """What is shown in a frame; words in it are what the page shows where it cannot be shown."""
    name = name_of(element)
    url = next(filter(None, (address(each, walk.base) for each in _addresses(element))), None)
    words = words_of(element) if name == "object" else None
    if (url or words) and not is_tiny(element):
        walk.show(Embed(url=url, provider=host_of(url) if url else None, text=words or ""))
    # Parsers that know ``embed`` as little as ``source`` take what follows for its content.
    return Walk.leave_plain if name == "embed" else None


def _addresses(element: Element) -> Iterator[str | None]:
    yield from map(element.get, _SOURCES)
    if name_of(element) == "object":
        for each in element.iter("{*}param", "{*}embed", "{*}iframe"):
            yield each.get("src")
            if each.get("name", "").lower() in ("movie", "src", "url"):
                yield each.get("value")


FRAME_TAKERS: Final[Takers] = dict.fromkeys(FRAMES, take_frame)
