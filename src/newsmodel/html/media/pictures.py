"""Pictures where they stand in the page."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Final

from newsmodel.documents import HtmlDocument
from newsmodel.html.body.embeds import embeds_in
from newsmodel.html.media.addresses import picture_key, renditions_of
from newsmodel.html.media.captions import caption_of
from newsmodel.model import Block, Figure, Media, MediaKind, MediaRole, Rendition

_ORNAMENTS: Final = re.compile(
    r"(?<![a-z])(?:avatar|gravatar|emoji|smiley|smilie|icon|logo|spinner|sprite)s?(?![a-z])"
)
_NUMBER: Final = re.compile(r"\d{1,6}")
_LEAST_PIXELS: Final = 50


def figure_of(page: HtmlDocument, element: Any) -> Iterator[Block]:
    """The pictures with their caption, or the player; nothing for spacers and ornaments."""
    pictures = [element] if element.tag in ("img", "amp-img") else element.iter("img", "amp-img")
    found = distinct(each for img in pictures for each in picture_of(page, img))
    if not found:
        yield from islice(embeds_in(page, element), 1)
        return
    caption = caption_of(page, element)
    yield Figure(
        media=found if element.tag == "figure" else found[:1],
        caption=caption.text or None,
        credit=caption.credit or None,
    )


def figures_in(page: HtmlDocument, element: Any) -> Iterator[Block]:
    """The pictures among the words of an element, each once."""
    seen: set[str] = set()
    for picture in element.iter("img", "amp-img"):
        for figure in figure_of(page, picture):
            key = picture_key(figure.media[0].url or "") if isinstance(figure, Figure) else ""
            if key not in seen:
                seen.add(key)
                yield figure


def picture_of(page: HtmlDocument, element: Any) -> Iterator[Media]:
    """An ``img`` as media; nothing where no address of it is known, or it is an ornament."""
    if _is_tiny(element) or _is_ornament(element):
        return
    forms = renditions_of(page, element) or _without_scripts(page, element)
    if forms:
        words = " ".join(element.get("alt", "").split())
        yield Media(
            kind=MediaKind.IMAGE,
            url=forms[0].url,
            role=MediaRole.INLINE,
            alternative_text=words or None,
            renditions=forms if len(forms) > 1 else (),
        )


def distinct(media: Iterable[Media]) -> tuple[Media, ...]:
    """Each picture once, in the form that comes first."""
    found: dict[str, Media] = {}
    for each in media:
        found.setdefault(picture_key(each.url or ""), each)
    return tuple(found.values())


def _without_scripts(page: HtmlDocument, element: Any) -> tuple[Rendition, ...]:
    """The forms of the picture that is shown where no scripts run."""
    after = element.getnext()
    if after is None or after.tag != "noscript":
        return ()
    picture = after.find(".//img")
    return renditions_of(page, picture) if picture is not None else ()


def _is_tiny(element: Any) -> bool:
    for name in ("width", "height"):
        size = _NUMBER.match(element.get(name, ""))
        if size and int(size.group()) < _LEAST_PIXELS:
            return True
    return False


def _is_ornament(element: Any) -> bool:
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return _ORNAMENTS.search(names.lower()) is not None or "gravatar.com/" in element.get("src", "")
