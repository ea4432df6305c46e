"""The ``media`` of NITF: a picture, video or sound in all its forms, with caption and producer."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from newsmodel.formats.markup.addresses import address, host_of
from newsmodel.formats.markup.elements import Element, name_of
from newsmodel.formats.markup.pictures import MOST_PIXELS, count_of, said
from newsmodel.formats.markup.words import words_of
from newsmodel.model import Embed, Figure, Media, MediaKind, MediaRole, Rendition

EMBED: Final = "embed"
"""The class of ``media`` that stands for a thing of another site: NITF has no name for it."""

GRAPHIC: Final = "graphic"
"""The class of an image that is no photograph."""

TYPES: Final[Mapping[MediaKind, str]] = {
    MediaKind.IMAGE: "image",
    MediaKind.GRAPHIC: "image",
    MediaKind.VIDEO: "video",
    MediaKind.AUDIO: "audio",
    MediaKind.DOCUMENT: "application",
}
_KINDS: Final[Mapping[str, MediaKind]] = {
    "image": MediaKind.IMAGE,
    "video": MediaKind.VIDEO,
    "audio": MediaKind.AUDIO,
    "application": MediaKind.DOCUMENT,
    "data": MediaKind.DOCUMENT,
    "text": MediaKind.DOCUMENT,
}
_NUMBER: Final = re.compile(r"\d{1,18}(\.\d{1,18}(?:e-\d{1,3})?|e-\d{1,3})?", re.ASCII)
_SECONDS: Final = frozenset(("", "s", "sec", "second", "seconds"))


def read_media(element: Element, base: str | None) -> Figure | Embed | None:
    """What a ``media`` shows; None where it shows nothing."""
    references = [each for each in element if name_of(each) == "media-reference"]
    caption = _words_of_all(element, "media-caption")
    if element.get("class") == EMBED:
        url = address(references[0].get("source"), base) if references else None
        return _embed(url, caption)
    media = _media(element, references, base) if references else None
    credit = _words_of_all(element, "media-producer")
    if not (media or caption or credit):
        return None
    return Figure(media=(media,) if media else (), caption=caption, credit=credit)


def _embed(url: str | None, text: str | None) -> Embed | None:
    if not (url or text):
        return None
    return Embed(url=url, provider=host_of(url) if url else None, text=text or "")


def _words_of_all(element: Element, name: str) -> str | None:
    words = (words_of(each) for each in element if name_of(each) == name)
    return "\n".join(filter(None, words)) or None


def _media(element: Element, references: list[Element], base: str | None) -> Media | None:
    """The first reference leads to the medium, the others to its other forms."""
    first = references[0]
    media = Media(
        kind=_kind_of(element, first),
        url=address(first.get("source"), base),
        role=MediaRole.INLINE,
        title=said(first, "name"),
        credit=said(first, "source-credit"),
        alternative_text=said(first, "alternate-text"),
        identifier=said(first, "data-location"),
        duration=_duration_of(first),
        renditions=tuple(_renditions(references, base)),
    )
    return None if media == Media(kind=media.kind, role=media.role) else media


def _kind_of(element: Element, reference: Element) -> MediaKind:
    if element.get("class") == GRAPHIC:
        return MediaKind.GRAPHIC
    main_type = (reference.get("mime-type") or "").partition("/")[0]
    stated = (element.get("media-type") or "").strip().lower()
    return _KINDS.get(stated) or _KINDS.get(main_type) or MediaKind.IMAGE


def _renditions(references: list[Element], base: str | None) -> Iterator[Rendition]:
    for reference in references:
        url = address(reference.get("source"), base)
        is_first = reference is references[0]
        if url is None:
            continue
        form = Rendition(
            url=url,
            name=None if is_first else said(reference, "name"),
            mime_type=said(reference, "mime-type"),
            width=count_of(reference.get("width"), MOST_PIXELS),
            height=count_of(reference.get("height"), MOST_PIXELS),
        )
        if not is_first or form != Rendition(url=url):
            yield form


def _duration_of(reference: Element) -> float | int | None:
    """How long it plays, where that is told in seconds."""
    unit = (reference.get("time-unit-of-measure") or "").strip().lower()
    number = _NUMBER.fullmatch((reference.get("time") or "").strip())
    if number is None or unit not in _SECONDS:
        return None
    return float(number[0]) if number[1] else int(number[0])
