"""Links of an item, the members of a package, and the item's own address."""

from collections.abc import Sequence
from typing import Final

from lxml import etree

from newsmodel.formats.lens.xml_edit import put_text, take_away, xml_text
from newsmodel.formats.lens.xml_lists import Found, put_members
from newsmodel.formats.newsml_g2.codes import is_iri, is_qcode
from newsmodel.formats.newsml_g2.concepts import put_attributes
from newsmodel.formats.newsml_g2.item import Field, Item
from newsmodel.formats.newsml_g2.names import g2
from newsmodel.formats.newsml_g2.texts import cleaned, words
from newsmodel.model import Article, Identifier, Link, LinkRelation

_LINK: Final = g2("link")
_ITEM_REF: Final = g2("itemRef")
_GROUP_SET: Final = g2("groupSet")
_TITLE: Final = g2("title")
_ALT_ID: Final = g2("altId")

_REGISTERED: Final = "http://www.iana.org/assignments/relation/"
"""The relations of RFC 8288 as URIs (RFC 4287, section 4.2.7.2)."""

MEMBER: Final = "item"
"""The relation of a package to what it holds (RFC 6573)."""

_IREL: Final = "irel"
_SEE_ALSO: Final = "seeAlso"
_NO_TYPE: Final = "altid"
"""The scheme of alternative identifiers that do not name theirs."""


def _links(item: Item) -> tuple[Link, ...]:
    members = _members(item)
    return tuple(each.member for each in (*_found_links(item), *members))


def _found_links(item: Item) -> list[Found[Link]]:
    pairs = ((each, _link(each)) for each in item.meta.get(_LINK, ()))
    return [
        Found(each, link)
        for each, link in pairs
        if link is not None and link.relation != LinkRelation.CANONICAL
    ]


def _members(item: Item) -> list[Found[Link]]:
    """What a package refers to, in the order of the document."""
    groups = item.part(_GROUP_SET)
    if groups is None:
        return []
    pairs = ((each, _link(each)) for each in groups.iter(_ITEM_REF))
    return [Found(each, link) for each, link in pairs if link is not None]


def _link(element: etree._Element) -> Link | None:
    url = (element.get("href") or "").strip() or (element.get("residref") or "").strip()
    if not url:
        return None
    title = element.find(_TITLE)
    text = words(title) if title is not None else cleaned(element.get("title"))
    return Link(
        url=url,
        relation=MEMBER if element.tag == _ITEM_REF else _relation(element),
        title=text or None,
        mime_type=(element.get("contenttype") or "").strip() or None,
    )


def _relation(element: etree._Element) -> str | None:
    qcode = (element.get("rel") or "").strip()
    alias, _, code = qcode.partition(":")
    if alias == _IREL and code:
        return LinkRelation.RELATED if code == _SEE_ALSO else code
    uri = (element.get("reluri") or "").strip()
    return qcode or uri.removeprefix(_REGISTERED) or None


def _put_links(item: Item, article: Article) -> None:
    members = _members(item)
    is_package = item.part(_GROUP_SET) is not None and bool(members)
    apart = [each for each in article.links if is_package and each.relation == MEMBER]
    others = [each for each in article.links if each not in apart]
    put_members(_found_links(item), others, lambda old, new: _say(item, old, new), item.insert_meta)
    if is_package:
        put_members(members, apart, lambda old, new: _say_member(item, old, new), item.insert_meta)


def _say(item: Item, element: etree._Element | None, link: Link) -> etree._Element | None:
    if link.relation == LinkRelation.CANONICAL:
        return None  # that is the item's own address
    said = item.new(_LINK) if element is None else element
    put_attributes(said, _relation_attributes(link.relation))
    _put_target(said, link)
    return said


def _say_member(item: Item, element: etree._Element | None, link: Link) -> etree._Element | None:
    said = item.new(_ITEM_REF) if element is None else element
    _put_target(said, link)
    return said


def _put_target(element: etree._Element, link: Link) -> None:
    url = xml_text(link.url)
    target = ("residref" if element.get("residref") else "href") if is_iri(url) else "residref"
    put_attributes(element, {"href": None, "residref": None} | {target: url})
    put_attributes(element, {"contenttype": cleaned(link.mime_type)})
    title = cleaned(link.title)
    if element.find(_TITLE) is not None:
        put_text(element, _TITLE, title, ())
    else:
        put_attributes(element, {"title": title})


def _relation_attributes(relation: str | None) -> dict[str, str | None]:
    """A word of the IPTC has capitals in it, a registered one has not."""
    if relation is None:
        return {"rel": None, "reluri": None}
    if relation == LinkRelation.RELATED:
        return {"rel": f"{_IREL}:{_SEE_ALSO}", "reluri": None}
    if "://" in relation:
        return {"rel": None, "reluri": relation if is_iri(relation) else None}
    if is_qcode(relation):
        return {"rel": relation, "reluri": None}
    if relation.isalpha() and relation.isascii() and not relation.islower():
        return {"rel": f"{_IREL}:{relation}", "reluri": None}
    uri = _REGISTERED + relation
    return {"rel": None, "reluri": uri if is_iri(uri) else None}


def _url_element(item: Item) -> etree._Element | None:
    return next(
        (
            each
            for each in item.meta.get(_LINK, ())
            if _relation(each) == LinkRelation.CANONICAL and _link(each) is not None
        ),
        None,
    )


def _url(item: Item) -> str | None:
    found = _url_element(item)
    link = _link(found) if found is not None else None
    return link.url if link else None


def _put_url(item: Item, article: Article) -> None:
    found = _url_element(item)
    if article.url is None or not xml_text(article.url).strip():
        if found is not None:
            take_away(found)
        return
    if found is None:
        found = item.insert_meta(item.new(_LINK, reluri=_REGISTERED + LinkRelation.CANONICAL))
    _put_target(found, Link(url=article.url))


def _alternate_identifiers(item: Item) -> tuple[Identifier, ...]:
    return tuple(each.member for each in _found_identifiers(item.content.get(_ALT_ID, ())))


def _found_identifiers(elements: Sequence[etree._Element]) -> list[Found[Identifier]]:
    """Some write the identifier into an attribute: it was one in the drafts."""
    found = []
    for each in elements:
        value = words(each) or cleaned(each.get("id"))
        scheme = (each.get("type") or each.get("typeuri") or "").strip() or _NO_TYPE
        if value:
            found.append(Found(each, Identifier(scheme=scheme, value=value)))
    return found


def _put_alternate_identifiers(item: Item, article: Article) -> None:
    def say(element: etree._Element | None, alternate: Identifier) -> etree._Element | None:
        value = cleaned(alternate.value)
        if value is None:
            return None
        said = item.new(_ALT_ID) if element is None else element
        said.text = value
        scheme = alternate.scheme
        is_uri = "://" in scheme and is_iri(scheme)
        put_attributes(
            said,
            {
                "type": scheme if is_qcode(scheme) and not is_uri else None,
                "typeuri": scheme if is_uri else None,
            },
        )
        return said

    if _ALT_ID in item.content_order:
        found = _found_identifiers(item.content.get(_ALT_ID, ()))
        put_members(found, article.alternate_identifiers, say, item.insert_content)


FIELDS: Final = (
    Field("url", "`itemMeta/link` with the relation `canonical`", (_LINK,), _url, _put_url),
    Field(
        "links",
        "`itemMeta/link`: `@href`, `@residref`, `@rel`, `@reluri`, `@title`, `@contenttype`; "
        "and a package's `itemRef`, with the relation `item`",
        (_LINK, _GROUP_SET),
        _links,
        _put_links,
    ),
    Field(
        "alternate_identifiers",
        "`contentMeta/altId`: the text, `@type`",
        (_ALT_ID,),
        _alternate_identifiers,
        _put_alternate_identifiers,
    ),
)
