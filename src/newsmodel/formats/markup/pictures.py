"""Pictures, videos and sounds as elements of HTML."""

import re
from collections.abc import Iterator
from typing import Final

from newsmodel.formats.markup.addresses import address, candidates
from newsmodel.formats.markup.elements import Element, name_of
from newsmodel.formats.markup.names import PICTURES
from newsmodel.formats.markup.run import shown
from newsmodel.model import Media, MediaRole, Rendition

_LAZY: Final = ("data-src", "data-lazy-src", "data-original")
"""Where pages keep the address of a picture that a script is to load."""

_SMILEYS: Final = frozenset(("emoji", "wp-smiley"))
MOST_PIXELS: Final = 2**31
_COUNT: Final = re.compile(r"\s*(\d{1,10})", re.ASCII)


def media_of(element: Element, base: str | None) -> Media | None:
    """A picture, video or sound; None where there is nothing to see or hear."""
    kind = PICTURES[name_of(element)]
    picture = _picture_in(element)
    if is_tiny(picture):
        return None
    forms = tuple(_forms(element, picture, base))
    url = address(_source(picture), base)
    if url is None and forms:
        url = forms[0].url
        if forms[0] == Rendition(url=url):
            forms = forms[1:]
    words = said(picture, "alt", "aria-label")
    if url is None and words is None:
        return None
    return Media(
        kind=kind,
        url=url,
        role=MediaRole.INLINE,
        title=said(picture, "title"),
        alternative_text=words,
        renditions=forms,
    )


def smiley_of(element: Element) -> str | None:
    """The sign that a small picture stands for in a text."""
    names = element.get("class")
    if names and not _SMILEYS.isdisjoint(names.split()):
        return element.get("alt")
    return None


def is_tiny(element: Element) -> bool:
    """Whether something is there to be fetched and not to be seen: its size is a pixel or none."""
    sizes = (element.get("width"), element.get("height"))
    return any(size in ("0", "1", "0px", "1px") for size in sizes)


def said(element: Element, *names: str) -> str | None:
    """The first text in some attributes."""
    texts = (shown(element.get(name, "")).strip(" ") for name in names)
    return next((text for text in texts if text and not text.isspace()), None)


def count_of(written: str | None, most: int) -> int | None:
    """A number in an attribute, as far as it is one."""
    number = _COUNT.match(written) if written else None
    return min(int(number[1]), most) if number else None


def _picture_in(element: Element) -> Element:
    """The ``img`` that a ``picture`` shows where a browser knows none of its other forms."""
    if name_of(element) == "picture":
        return next(element.iter("{*}img"), element)
    return element


def _source(element: Element) -> str | None:
    url = element.get("src")
    if url and not url.lstrip().startswith("data:"):
        return url
    return next(filter(None, map(element.get, _LAZY)), url)


def _forms(element: Element, picture: Element, base: str | None) -> Iterator[Rendition]:
    # Not its children alone: parsers that do not know ``source`` take what follows for its content.
    for source in element.iter("{*}source"):
        yield from _forms_of(source, base)
    if picture.get("srcset"):
        yield from _forms_of(picture, base)


def _forms_of(element: Element, base: str | None) -> Iterator[Rendition]:
    """The forms that an element names; of a ``source``, its own address is one."""
    mime_type = (element.get("type") or "").strip() or None
    named = candidates(element.get("srcset", ""))
    if name_of(element) == "source":
        named.append((element.get("src", ""), None))
    for written, width in named:
        url = address(written, base)
        if url:
            yield Rendition(
                url=url,
                mime_type=mime_type,
                width=width or count_of(element.get("width"), MOST_PIXELS),
                height=count_of(element.get("height"), MOST_PIXELS),
            )
