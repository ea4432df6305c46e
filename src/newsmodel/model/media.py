"""Pictures, videos and sounds of an article, with their renditions (IPTC ninjs)."""

from enum import StrEnum

from attrs import field, frozen

from newsmodel.model.validation import (
    filled_text,
    finite,
    instance_of,
    integer,
    optional,
    optional_text,
    tuple_of,
)


class MediaKind(StrEnum):
    """What a piece of media is (ninjs ``type``)."""

    IMAGE = "image"
    VIDEO = "video"
    AUDIO = "audio"
    GRAPHIC = "graphic"
    DOCUMENT = "document"


class MediaRole(StrEnum):
    """What a piece of media does in the article."""

    LEAD = "lead"
    """The picture that stands for the article (Open Graph ``og:image``)."""

    INLINE = "inline"
    """It stands in the body."""

    GALLERY = "gallery"
    THUMBNAIL = "thumbnail"


@frozen(kw_only=True)
class Rendition:
    """One technical form of a piece of media (ninjs ``renditions``)."""

    url: str = field(validator=filled_text)
    """Where it is to be had."""

    name: str | None = field(default=None, validator=optional_text)
    """What the publisher calls the form, such as ``thumbnail`` (ninjs rendition ``name``)."""

    mime_type: str | None = field(default=None, validator=optional_text)
    """Its media type, such as ``image/jpeg``."""

    width: int | None = field(default=None, validator=optional(integer(0, 2**31)))
    """In pixels."""

    height: int | None = field(default=None, validator=optional(integer(0, 2**31)))
    """In pixels."""

    size: int | None = field(default=None, validator=optional(integer(0, 2**63 - 1)))
    """In bytes."""


@frozen(kw_only=True)
class Media:
    """A picture, video or sound (schema.org ``MediaObject``, ninjs association)."""

    kind: MediaKind = field(default=MediaKind.IMAGE, validator=instance_of(MediaKind))
    """What it is."""

    url: str | None = field(default=None, validator=optional_text)
    """The address of its best form; others are renditions."""

    role: MediaRole | None = field(default=None, validator=optional(instance_of(MediaRole)))
    """What it does in the article, where that is known."""

    title: str | None = field(default=None, validator=optional_text)
    """Its own title (schema.org ``name``)."""

    caption: str | None = field(default=None, validator=optional_text)
    """What the publisher writes below it."""

    credit: str | None = field(default=None, validator=optional_text)
    """Whom it is credited to, in the publisher's words (IPTC ``creditline``)."""

    alternative_text: str | None = field(default=None, validator=optional_text)
    """What stands for it where it cannot be seen (HTML ``alt``)."""

    identifier: str | None = field(default=None, validator=optional_text)
    """The publisher's identifier of it (ninjs ``uri``)."""

    duration: float | int | None = field(default=None, validator=optional(finite))
    """In seconds."""

    renditions: tuple[Rendition, ...] = field(default=(), validator=tuple_of(Rendition))
    """Its other technical forms, such as sizes."""
