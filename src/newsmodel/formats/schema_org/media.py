"""Pictures, videos and sounds (schema.org ``MediaObject``)."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from newsmodel.documents.json_ld import types_of
from newsmodel.formats.schema_org.values import Node, filled, items, name_of, text_of
from newsmodel.model import Media, MediaKind

_KINDS: Final = {
    "ImageObject": MediaKind.IMAGE,
    "Photograph": MediaKind.IMAGE,
    "VideoObject": MediaKind.VIDEO,
    "AudioObject": MediaKind.AUDIO,
    "MediaObject": MediaKind.DOCUMENT,
}
_TYPES: Final = {
    MediaKind.IMAGE: "ImageObject",
    MediaKind.VIDEO: "VideoObject",
    MediaKind.AUDIO: "AudioObject",
    MediaKind.GRAPHIC: "ImageObject",
    MediaKind.DOCUMENT: "MediaObject",
}
PROPERTIES: Final = {
    "image": MediaKind.IMAGE,
    "video": MediaKind.VIDEO,
    "audio": MediaKind.AUDIO,
    "associatedMedia": MediaKind.DOCUMENT,
}
"""The properties that hold media, with the kind of what does not say its type."""

_WRITTEN: Final = {
    **{kind: key for key, kind in PROPERTIES.items()},
    MediaKind.GRAPHIC: "image",
}


def media_of(node: Node) -> tuple[Media, ...]:
    """Everything that a node shows, images first; what is there twice is there once."""
    found = (
        media
        for key, kind in PROPERTIES.items()
        for item in items(node.get(key))
        for media in _medium(item, kind)
    )
    return tuple(dict.fromkeys(found))


def put_media(node: Node, media: Iterable[Media]) -> None:
    """Show these media, and nothing else; what was shown before keeps what is said there."""
    known = {
        (key, each): item
        for key, kind in PROPERTIES.items()
        for item in items(node.get(key))
        for each in _medium(item, kind)
    }
    said: dict[str, list[Any]] = {}
    for each in media:
        key = _WRITTEN[each.kind]
        said.setdefault(key, []).append(known.get((key, each)) or _written(each))
    for key in PROPERTIES:
        node.pop(key, None)
        if key in said:
            node[key] = said[key]


def _medium(value: Any, kind: MediaKind) -> Iterator[Media]:
    if not isinstance(value, dict):
        if url := text_of(value):
            yield Media(kind=kind, url=url)
        return
    stated = next((_KINDS[name] for name in types_of(value) if name in _KINDS), kind)
    medium = Media(
        kind=stated,
        url=text_of(value.get("contentUrl")) or text_of(value.get("url")),
        title=text_of(value.get("name")),
        caption=name_of(value.get("caption")) or text_of(value.get("description")),
        credit=text_of(value.get("creditText")) or name_of(value.get("author")),
        identifier=text_of(value.get("identifier")),
    )
    if medium != Media(kind=stated):
        yield medium


def _written(media: Media) -> Node:
    return filled(
        {
            "@type": _TYPES[media.kind],
            "contentUrl": media.url,
            "name": media.title,
            "caption": media.caption,
            "creditText": media.credit,
            "identifier": media.identifier,
        }
    )
