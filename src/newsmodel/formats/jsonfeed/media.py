"""Pictures and attachments of an item."""

from typing import Final

from newsmodel.formats.lens import JsonNode
from newsmodel.formats.lens.json_members import Members, put_entries, say
from newsmodel.formats.uris import is_uri
from newsmodel.model import Article, Media, MediaKind, MediaRole, Rendition

_IMAGE: Final = "image"
_BANNER: Final = "banner_image"
_ATTACHMENTS: Final = "attachments"
_KINDS: Final = {
    "image": MediaKind.IMAGE,
    "video": MediaKind.VIDEO,
    "audio": MediaKind.AUDIO,
}
_MOST_BYTES: Final = 2**63 - 1


def read_media(item: Members) -> tuple[Media, ...]:
    """The picture that stands for the item, its banner, and what is attached."""
    return (*_pictures(item), *filter(None, map(_attached, item.objects(_ATTACHMENTS))))


def put_media(item: JsonNode, article: Article) -> None:
    """Say them; what is attached needs an address and a media type."""
    wanted = list(article.media)
    for name, role in ((_IMAGE, MediaRole.LEAD), (_BANNER, None)):
        said = _picture(Members(item, []), name, role)
        if said in wanted:
            wanted.remove(said)
        else:
            item.pop(name, None)
    lead = next(
        (each for each in wanted if each.role is MediaRole.LEAD and is_uri(each.url or "")), None
    )
    if lead is not None and _IMAGE not in item:
        item[_IMAGE] = lead.url
        wanted.remove(lead)
    attached = [each for each in wanted if _can_be_attached(each)]
    put_entries(item, _ATTACHMENTS, attached, _attached, _attachment)


def _pictures(item: Members) -> tuple[Media, ...]:
    found = (_picture(item, _IMAGE, MediaRole.LEAD), _picture(item, _BANNER, None))
    return tuple(filter(None, found))


def _picture(item: Members, name: str, role: MediaRole | None) -> Media | None:
    url = item.text(name)
    return Media(url=url, role=role) if url else None


def _attached(entry: Members) -> Media | None:
    url, mime_type = entry.text("url"), entry.text("mime_type")
    if url is None:
        return None
    size = entry.whole("size_in_bytes")
    form = Rendition(
        url=url,
        mime_type=mime_type,
        size=size if size is not None and size <= _MOST_BYTES else None,
    )
    return Media(
        kind=_KINDS.get((mime_type or "").partition("/")[0].lower(), MediaKind.DOCUMENT),
        url=url,
        title=entry.text("title"),
        duration=entry.number("duration_in_seconds"),
        renditions=(form,),
    )


def _form(media: Media) -> Rendition | None:
    """The form at the media's own address."""
    return next((form for form in media.renditions if form.url == media.url), None)


def _can_lead(media: Media) -> bool:
    return media.role is MediaRole.LEAD and media.url is not None and is_uri(media.url)


def _can_be_attached(media: Media) -> bool:
    form = _form(media)
    return form is not None and form.mime_type is not None and is_uri(form.url)


def _attachment(media: Media) -> JsonNode:
    entry: JsonNode = {"url": media.url}
    form = _form(media)
    say(entry, "mime_type", form and form.mime_type)
    say(entry, "title", media.title)
    say(entry, "size_in_bytes", form and form.size)
    say(entry, "duration_in_seconds", media.duration)
    return entry
