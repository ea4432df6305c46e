"""Media as elements of Media RSS."""

from lxml import etree

from newsmodel.formats.feeds.making import add
from newsmodel.formats.feeds.values import write_line
from newsmodel.formats.lens.xml_edit import set_attribute
from newsmodel.model import Media, MediaRole, Rendition


def add_media(node: etree._Element, media: Media) -> None:
    """Add what says a piece of media, in all its forms."""
    if media.url is None:
        return
    if media.role is MediaRole.THUMBNAIL:
        _describe(add(node, "media:thumbnail"), media, media.url, _own_form(media))
        return
    several = len(media.renditions) > 1
    parent = add(node, "media:group") if several else node
    content = parent
    for form in media.renditions or (Rendition(url=media.url),):
        content = add(parent, "media:content")
        _describe(content, media, form.url, form)
        set_attribute(content, "medium", media.kind.value)
    _say(parent if several else content, media)


def _own_form(media: Media) -> Rendition:
    return next(iter(media.renditions), Rendition(url=media.url or ""))


def _describe(element: etree._Element, media: Media, url: str, form: Rendition) -> None:
    stated = {
        "url": url,
        "type": form.mime_type,
        "width": form.width,
        "height": form.height,
        "fileSize": form.size,
        "duration": media.duration,
    }
    for name, value in stated.items():
        if value is not None:
            set_attribute(element, name, str(value))


def _say(element: etree._Element, media: Media) -> None:
    for name, text in (
        ("media:title", media.title),
        ("media:description", media.caption),
        ("media:credit", media.credit),
    ):
        if text is not None:
            write_line(add(element, name), text)
