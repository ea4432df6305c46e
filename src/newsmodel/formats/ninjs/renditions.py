"""The technical forms of media: an object of objects in 1.x, an array in 2.x and 3.x."""

from collections.abc import Sequence
from typing import Any, Final

from newsmodel.formats.lens import JsonNode
from newsmodel.formats.lens.json_members import Members
from newsmodel.formats.ninjs.named import fresh_name, named_items, put_named
from newsmodel.formats.ninjs.vocabulary import (
    CONTENT_TYPE,
    RENDITIONS,
    SIZE_IN_BYTES,
    Vocabulary,
)
from newsmodel.formats.uris import is_uri
from newsmodel.model import Media, Rendition

_MAIN: Final = "main"
_MOST_PIXELS: Final = 2**31
_MOST_BYTES: Final = 2**63 - 1


def read_renditions(item: Members) -> tuple[Rendition, ...]:
    """The forms that have an address."""
    forms = (_rendition(name, entry) for name, entry in named_items(item, RENDITIONS))
    return tuple(filter(None, forms))


def put_renditions(vocabulary: Vocabulary, item: JsonNode, forms: Sequence[Rendition]) -> None:
    """Say the forms whose address is a URI."""
    entries: list[tuple[str, JsonNode]] = []
    for form in forms:
        if is_uri(form.url):
            name = fresh_name(form.name or "rendition", {name for name, _ in entries})
            entries.append((name, _entry(vocabulary, form)))
    put_named(vocabulary, item, RENDITIONS, entries)


def all_forms(media: Media) -> tuple[Rendition, ...]:
    """The forms of a piece of media, the one at its own address too."""
    if media.url is None or any(form.url == media.url for form in media.renditions):
        return media.renditions
    return (Rendition(url=media.url, name=_MAIN), *media.renditions)


def best_of(forms: Sequence[Rendition]) -> str | None:
    """The address of the largest form; the first one where no size is told."""
    best = max(forms, key=lambda form: (form.width or 0) * (form.height or 0), default=None)
    return best.url if best else None


def duration_of(item: Members) -> float | int | None:
    """How long the forms are that tell it, in seconds."""
    durations = (entry.number("duration") for _, entry in named_items(item, RENDITIONS))
    return next((each for each in durations if each is not None), None)


def _rendition(name: str, entry: Members) -> Rendition | None:
    url = entry.text("href")
    if url is None:
        return None
    return Rendition(
        url=url,
        name=name.strip() or None,
        mime_type=entry.text(*CONTENT_TYPE.spellings),
        width=_at_most(_MOST_PIXELS, entry.whole("width")),
        height=_at_most(_MOST_PIXELS, entry.whole("height")),
        size=_at_most(_MOST_BYTES, entry.whole(*SIZE_IN_BYTES.spellings)),
    )


def _entry(vocabulary: Vocabulary, form: Rendition) -> JsonNode:
    entry: JsonNode = {"href": form.url}
    vocabulary.put(entry, CONTENT_TYPE, form.mime_type)
    sizes: dict[str, Any] = {"width": form.width, "height": form.height}
    entry.update({key: value for key, value in sizes.items() if value is not None})
    vocabulary.put(entry, SIZE_IN_BYTES, form.size)
    return entry


def _at_most(most: int, number: int | None) -> int | None:
    return number if number is not None and number <= most else None
