"""Pictures, sounds and videos of an item: enclosures, Media RSS, pictures of podcasts."""

import re
from collections.abc import Iterator
from typing import Any, Final

from attrs import evolve
from lxml import etree

from newsmodel.formats.feeds.names import Names
from newsmodel.formats.feeds.values import line_of, text_of
from newsmodel.model import Media, MediaKind, MediaRole, Rendition

_KINDS: Final = {
    "image": MediaKind.IMAGE,
    "video": MediaKind.VIDEO,
    "audio": MediaKind.AUDIO,
    "document": MediaKind.DOCUMENT,
    "application": MediaKind.DOCUMENT,
    "text": MediaKind.DOCUMENT,
}
_SUFFIXES: Final = {
    MediaKind.IMAGE: "avif|gif|jpe?g|png|svg|webp",
    MediaKind.VIDEO: "avi|m4v|mov|mp4|mpe?g|webm|wmv",
    MediaKind.AUDIO: "aac|flac|m4a|mp3|oga|ogg|opus|wav|wma",
    MediaKind.DOCUMENT: "docx?|epub|pdf|pptx?|torrent|xlsx?|zip",
}
_ENDINGS: Final = {
    kind: re.compile(rf"\.(?:{suffixes})(?:[?#]|$)", re.IGNORECASE)
    for kind, suffixes in _SUFFIXES.items()
}
_NUMBER: Final = re.compile(r"\s*(\d{1,15})(?:\.\d+)?(?:px)?\s*", re.ASCII)
_MOST_PIXELS: Final = 2**31
_CLOCK: Final = re.compile(r"\s*(?:(\d{1,3}):)?(\d{1,4}):(\d{2})\s*", re.ASCII)

MEDIA: Final = ("enclosure", "media:content", "media:group", "media:thumbnail", "link enclosure",
                "itunes:image", "image", "image:image")  # fmt: skip
"""The names of the elements that bring media."""


def read_media(elements: list[etree._Element], names: Names) -> Iterator[Media]:
    """The media of some elements in turn; what is named twice comes twice."""
    for element in elements:
        name = names[element.tag]
        if name == "media:group":
            yield from _of_group(element, names)
        elif name in {"itunes:image", "image", "image:image"}:
            yield from _of_picture(element, names)
        else:
            yield from _of_content(element, names)


def kind_of(mime_type: str | None, medium: str | None, url: str | None) -> MediaKind:
    """What a piece of media is: by its type, what it is said to be, or its address."""
    for stated in (mime_type, medium):
        kind = _KINDS.get(stated.strip().lower().partition("/")[0]) if stated else None
        if kind is not None:
            return kind
    ended = (kind for kind, ending in _ENDINGS.items() if url and ending.search(url))
    return next(ended, MediaKind.IMAGE if mime_type is None else MediaKind.DOCUMENT)


def number(text: str | None) -> int | None:
    """A number of pixels or bytes; None where it is none."""
    found = _NUMBER.fullmatch(text) if text else None
    return int(found[1]) if found else None


def seconds(text: str | None) -> int | None:
    """A duration: in seconds, or as a clock shows it."""
    clock = _CLOCK.fullmatch(text) if text else None
    if clock is None:
        return number(text)
    hours, minutes, rest = (int(part or 0) for part in clock.groups())
    return (hours * 60 + minutes) * 60 + rest


def _of_content(element: etree._Element, names: Names) -> Iterator[Media]:
    """An enclosure, or content or a thumbnail of Media RSS, with what is said of it below it."""
    url = _address(element)
    if names[element.tag] == "media:thumbnail":
        if url:
            yield evolve(_media(element, url), kind=MediaKind.IMAGE, role=MediaRole.THUMBNAIL)
    elif len(element):
        if url:
            yield _media(element, url, **_said(element, names))
        yield from _thumbnails(element, names)
    elif url:
        yield _media(element, url)


def _of_group(group: etree._Element, names: Names) -> Iterator[Media]:
    """The forms of one thing: the default one, or else the first, with the others beside it."""
    contents = [child for child in group if names[child.tag] == "media:content" and _address(child)]
    contents.sort(key=lambda content: content.get("isDefault", "").strip().lower() != "true")
    if contents:
        forms = [_media(content, _address(content)) for content in contents]
        kinds = {form.kind for form in forms}
        said = _said(group, names) | _said(contents[0], names)
        if len(kinds) == 1:
            renditions = tuple(_rendition(content) for content in contents)
            yield evolve(forms[0], renditions=renditions, **said)
        else:
            yield from (evolve(form, **said) for form in forms)
    yield from _thumbnails(group, names)
    for content in contents:
        yield from _thumbnails(content, names)


def _thumbnails(element: etree._Element, names: Names) -> Iterator[Media]:
    for child in element:
        if names[child.tag] == "media:thumbnail":
            yield from _of_content(child, names)


def _of_picture(element: etree._Element, names: Names) -> Iterator[Media]:
    below = {names[child.tag]: text_of(child).strip() for child in element}
    url = _address(element) or below.get("url") or below.get("image:loc")
    url = url or (text_of(element).strip() if len(element) == 0 else None)
    if url:
        title = below.get("title") or below.get("image:title") or None
        yield Media(url=url, title=title, caption=below.get("image:caption") or None)


def _media(element: etree._Element, url: str, **said: Any) -> Media:
    mime_type = element.get("type", "").strip() or None
    kind = kind_of(mime_type, element.get("medium"), url)
    duration = seconds(element.get("duration"))
    form = _rendition(element)
    known = form.mime_type or form.size or form.width or form.height
    return Media(kind=kind, url=url, duration=duration, renditions=(form,) if known else (), **said)


def _rendition(element: etree._Element) -> Rendition:
    size = number(element.get("fileSize") or element.get("length"))
    return Rendition(
        url=_address(element),
        mime_type=element.get("type", "").strip() or None,
        width=_pixels(element.get("width")),
        height=_pixels(element.get("height")),
        size=size or None,
    )


def _pixels(text: str | None) -> int | None:
    found = number(text)
    return found if found is not None and found <= _MOST_PIXELS else None


def _said(element: etree._Element, names: Names) -> dict[str, Any]:
    """What Media RSS says of content: the first of each."""
    said: dict[str, Any] = {}
    for child in element:
        field = _SAID.get(names[child.tag])
        words = line_of(child) if field else ""
        if field and words:
            said.setdefault(field, words)
    return said


_SAID: Final = {
    "media:title": "title",
    "media:description": "caption",
    "media:credit": "credit",
}


def _address(element: etree._Element) -> str:
    return (element.get("url") or element.get("href") or "").strip()
