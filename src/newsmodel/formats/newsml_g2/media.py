"""What an item shows or plays: the renditions of its content."""

from collections.abc import Mapping, Sequence
from typing import Final

from lxml import etree

from newsmodel.formats.lens.xml_edit import insert, set_text, take_away, xml_text
from newsmodel.formats.lens.xml_lists import Found, put_members
from newsmodel.formats.newsml_g2.codes import codes, is_iri, is_qcode
from newsmodel.formats.newsml_g2.concepts import put_attributes
from newsmodel.formats.newsml_g2.item import Field, Item
from newsmodel.formats.newsml_g2.labels import best_of, rank_caption
from newsmodel.formats.newsml_g2.names import CONTENT_SET, NEWS_ITEM, g2
from newsmodel.formats.newsml_g2.texts import cleaned, lines, set_lines, words
from newsmodel.model import Article, Media, MediaKind, Rendition

_REMOTE: Final = g2("remoteContent")
_ITEM_CLASS: Final = g2("itemClass")
_DESCRIPTION: Final = g2("description")
_CREDITLINE: Final = g2("creditline")

_KINDS: Final[Mapping[str, MediaKind]] = {
    "picture": MediaKind.IMAGE,
    "image": MediaKind.IMAGE,
    "graphic": MediaKind.GRAPHIC,
    "video": MediaKind.VIDEO,
    "animation": MediaKind.VIDEO,
    "audio": MediaKind.AUDIO,
}
"""What the natures of items and the media types are kinds of."""

_SECONDS: Final = frozenset({"", "seconds"})
_MOST_DIGITS: Final = 9


def _media(item: Item) -> tuple[Media, ...]:
    content = item.part(CONTENT_SET)
    remote = [] if content is None else content.findall(_REMOTE)
    groups: dict[MediaKind, list[etree._Element]] = {}
    for each in remote:
        if _address(each):
            groups.setdefault(_kind(item, each), []).append(each)
    only = len(groups) == 1
    return tuple(_medium(item, kind, group, only=only) for kind, group in groups.items())


def _medium(item: Item, kind: MediaKind, group: Sequence[etree._Element], *, only: bool) -> Media:
    """The renditions of a kind are one medium."""
    best = max(group, key=lambda each: _number(each, "width") or 0)
    renditions = tuple(map(_rendition, group))
    says_more = len(group) > 1 or renditions[0] != Rendition(url=renditions[0].url)
    return Media(
        kind=kind,
        url=_address(best),
        caption=_caption(item) if only else None,
        credit=_credit(item) if only else None,
        duration=_duration(best),
        renditions=renditions if says_more else (),
    )


def _address(remote: etree._Element) -> str:
    return (remote.get("href") or remote.get("residref") or "").strip()


def _rendition(remote: etree._Element) -> Rendition:
    return Rendition(
        url=_address(remote),
        name=(remote.get("rendition") or "").strip().removeprefix("rnd:") or None,
        mime_type=(remote.get("contenttype") or "").strip() or None,
        width=_number(remote, "width"),
        height=_number(remote, "height"),
        size=_number(remote, "size"),
    )


def _kind(item: Item, remote: etree._Element) -> MediaKind:
    main_type = (remote.get("contenttype") or "").partition("/")[0].strip()
    classes = item.meta.get(_ITEM_CLASS)
    nature = min(codes(classes[0]), default="") if classes else ""
    if main_type in ("text", "application"):
        return MediaKind.DOCUMENT
    named = _KINDS.get(nature, MediaKind.DOCUMENT)
    by_type = _KINDS.get(main_type)
    return named if by_type is None or named is MediaKind.GRAPHIC else by_type


def _number(remote: etree._Element, name: str) -> int | None:
    text = (remote.get(name) or "").strip()
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS else None


def _duration(remote: etree._Element) -> int | None:
    unit = codes(remote, "durationunit", "durationunituri")
    return _number(remote, "duration") if unit <= _SECONDS else None


def _caption_element(item: Item) -> etree._Element | None:
    return best_of(item, item.content.get(_DESCRIPTION, ()), rank_caption)


def _caption(item: Item) -> str | None:
    found = _caption_element(item)
    return lines(found) or None if found is not None else None


def _credit(item: Item) -> str | None:
    found = item.content.get(_CREDITLINE)
    return words(found[0]) or None if found else None


def _put_media(item: Item, article: Article) -> None:
    if item.node.tag != NEWS_ITEM:
        return
    wanted = [form for each in article.media for form in _forms(each)]
    content = item.part(CONTENT_SET)
    remote = [] if content is None else content.findall(_REMOTE)
    found = [Found(each, _rendition(each)) for each in remote if _address(each)]

    def insert_first(element: etree._Element) -> None:
        holder = content if content is not None else item.insert_part(item.new(CONTENT_SET))
        insert(holder, element, ())

    put_members(found, wanted, lambda old, new: _say(item, old, new), insert_first)
    only = article.media[0] if len(article.media) == 1 else Media()
    _put_caption(item, only.caption)
    item.put_content(_CREDITLINE, cleaned(only.credit))


def _forms(media: Media) -> list[Rendition]:
    """The renditions, with the address of the best form among them."""
    forms = list(media.renditions)
    if media.url is not None and all(each.url != media.url for each in forms):
        forms.insert(0, Rendition(url=media.url))
    return forms


def _say(item: Item, element: etree._Element | None, rendition: Rendition) -> etree._Element | None:
    url = xml_text(rendition.url)
    said = item.new(_REMOTE) if element is None else element
    name = rendition.name
    qcode = name if name is None or ":" in name else f"rnd:{name}"
    target = "href" if is_iri(url) else "residref"
    put_attributes(said, {"href": None, "residref": None} | {target: url})
    put_attributes(
        said,
        {
            "rendition": qcode if qcode and is_qcode(qcode) else None,
            "contenttype": cleaned(rendition.mime_type),
            "width": _digits(rendition.width),
            "height": _digits(rendition.height),
            "size": _digits(rendition.size),
        },
    )
    return said


def _digits(number: int | None) -> str | None:
    return None if number is None else str(number)


def _put_caption(item: Item, caption: str | None) -> None:
    found = _caption_element(item)
    text = cleaned(caption)
    if text is None or caption is None:
        if found is not None:
            take_away(found)
        return
    if found is None and _DESCRIPTION in item.content_order:
        found = item.insert_content(item.new(_DESCRIPTION, role="drol:caption"))
    if found is not None:
        set_text(found, text)
        set_lines(found, caption)


FIELDS: Final = (
    Field(
        "media",
        "`contentSet/remoteContent`, all of a kind being one medium; its caption and credit are "
        "`contentMeta/description` with the role `caption` and `contentMeta/creditline`",
        (CONTENT_SET,),
        _media,
        _put_media,
    ),
)
