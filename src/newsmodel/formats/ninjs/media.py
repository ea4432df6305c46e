"""A picture, a video or a sound as an item of its own."""

from typing import Final

from newsmodel.formats.lens import JsonNode
from newsmodel.formats.lens.json_members import Members, say
from newsmodel.formats.ninjs.identifiers import read_identifier, written_uri
from newsmodel.formats.ninjs.renditions import (
    all_forms,
    best_of,
    duration_of,
    put_renditions,
    read_renditions,
)
from newsmodel.formats.ninjs.texts import ALTERNATIVE_TEXT, CAPTION, CREDIT, HEADLINE
from newsmodel.formats.ninjs.vocabulary import TYPE, URI, Vocabulary
from newsmodel.model import Media, MediaKind, MediaRole, Rendition

_KINDS: Final = {
    "picture": MediaKind.IMAGE,
    "photo": MediaKind.IMAGE,
    "image": MediaKind.IMAGE,
    "graphic": MediaKind.GRAPHIC,
    "video": MediaKind.VIDEO,
    "audio": MediaKind.AUDIO,
}
_TYPES: Final = {
    MediaKind.IMAGE: "picture",
    MediaKind.GRAPHIC: "graphic",
    MediaKind.VIDEO: "video",
    MediaKind.AUDIO: "audio",
}
_KINDS_OF_FILES: Final = {
    "image": MediaKind.IMAGE,
    "video": MediaKind.VIDEO,
    "audio": MediaKind.AUDIO,
    "application": MediaKind.DOCUMENT,
}
_ROLES: Final = {
    "lead": MediaRole.LEAD,
    "main": MediaRole.LEAD,
    "mainpic": MediaRole.LEAD,
    "featuremedia": MediaRole.LEAD,
    "inline": MediaRole.INLINE,
    "editor": MediaRole.INLINE,
    "embedded": MediaRole.INLINE,
    "gallery": MediaRole.GALLERY,
    "thumbnail": MediaRole.THUMBNAIL,
}
"""What associations are called that do something in the article, numbers aside."""

_NUMBER: Final = "0123456789_-"


def media_of(item: Members, name: str) -> Media | None:
    """The piece of media that an associated item is; None where it is another item.

    Args:
        item: the item.
        name: what it is called among the associations, which may tell its role.
    """
    forms = read_renditions(item)
    kind = _kind(item, forms)
    if kind is None:
        return None
    url, identifier = best_of(forms), read_identifier(item)
    return Media(
        kind=kind,
        url=url,
        role=_ROLES.get(name.lower().rstrip(_NUMBER)),
        title=HEADLINE.read(item),
        caption=CAPTION.read(item),
        credit=CREDIT.read(item),
        alternative_text=ALTERNATIVE_TEXT.read(item),
        identifier=identifier if identifier != url else None,
        duration=duration_of(item),
        renditions=forms,
    )


def item_of(vocabulary: Vocabulary, media: Media) -> JsonNode:
    """A piece of media as an item that can be associated."""
    item: JsonNode = {URI.names[0]: written_uri(media.identifier or media.url)}
    say(item, TYPE.names[0], _TYPES.get(media.kind))
    HEADLINE.put(vocabulary, item, media.title)
    CAPTION.put(vocabulary, item, media.caption)
    CREDIT.put(vocabulary, item, media.credit)
    ALTERNATIVE_TEXT.put(vocabulary, item, media.alternative_text)
    put_renditions(vocabulary, item, all_forms(media))
    return item


def own_media(item: Members) -> Media | None:
    """The piece of media that the item itself is; None where it is a text."""
    kind, forms = _said_kind(item), read_renditions(item)
    if kind is None or not forms:
        return None
    duration = duration_of(item)
    return Media(
        kind=kind, url=best_of(forms), role=MediaRole.LEAD, duration=duration, renditions=forms
    )


def _said_kind(item: Members) -> MediaKind | None:
    return _KINDS.get(str(item.node.get(TYPE.names[0])).lower())


def _kind(item: Members, forms: tuple[Rendition, ...]) -> MediaKind | None:
    """What an item is, or else what its files are."""
    if TYPE.names[0] in item.node:
        return _said_kind(item)
    types = [(form.mime_type or "").partition("/")[0] for form in forms]
    return next((_KINDS_OF_FILES[each] for each in types if each in _KINDS_OF_FILES), None)
