"""People and organisations: who made the content, who provides the item, who published it."""

from typing import Final

from lxml import etree

from newsmodel.formats.lens.xml_edit import insert, put_text, take_away
from newsmodel.formats.lens.xml_lists import Found, put_members
from newsmodel.formats.newsml_g2.codes import codes, is_iri, parted
from newsmodel.formats.newsml_g2.concepts import name_of, put_attributes, put_name, qcode_of
from newsmodel.formats.newsml_g2.item import Field, Item
from newsmodel.formats.newsml_g2.labels import role_codes
from newsmodel.formats.newsml_g2.names import g2
from newsmodel.formats.newsml_g2.texts import cleaned, words
from newsmodel.model import (
    Article,
    Contributor,
    ContributorKind,
    Identifier,
    Organisation,
    Role,
)

_CREATOR: Final = g2("creator")
_CONTRIBUTOR: Final = g2("contributor")
_PROVIDER: Final = g2("provider")
_INFO_SOURCE: Final = g2("infoSource")
_NAME: Final = g2("name")
_PERSON: Final = g2("personDetails")
_ORGANISATION: Final = g2("organisationDetails")
_AFFILIATION: Final = g2("affiliation")
_CONTACT: Final = g2("contactInfo")
_EMAIL: Final = g2("email")
_WEB: Final = g2("web")
_INSIDE: Final = tuple(
    map(
        g2,
        "name definition note facet sameAs broader narrower related personDetails "
        "organisationDetails".split(),
    )
)
_DETAILS: Final = tuple(
    map(g2, "born died founded dissolved location affiliation contactInfo hasInstrument".split())
)
_CONTACTS: Final = tuple(map(g2, "email im phone fax web address note".split()))

_URI: Final = "uri"
"""The scheme of identifiers that are URIs."""

_ROLES: Final = {
    Role.CORRESPONDENT: "cpprole:correspondent",
    Role.EDITOR: "cpprole:editor",
    Role.PRODUCER: "cpprole:producer",
}
"""The roles for which the IPTC has codes; creators are authors."""

_DISTRIBUTOR: Final = "distributor"
_PUBLISHERS: Final = frozenset({_DISTRIBUTOR, "publisher"})


def _authors(item: Item) -> tuple[Contributor, ...]:
    return tuple(each.member for each in _found_authors(item))


def _found_authors(item: Item) -> list[Found[Contributor]]:
    meta = item.content_meta
    parties = [] if meta is None else list(meta.iterchildren(_CREATOR, _CONTRIBUTOR))
    pairs = ((each, _contributor(item, each)) for each in parties)
    return [Found(each, author) for each, author in pairs if author is not None]


def _contributor(item: Item, party: etree._Element) -> Contributor | None:
    name = _name(item, party)
    if name is None:
        return None
    details = _details(party)
    usual = Role.AUTHOR if party.tag == _CREATOR else Role.CONTRIBUTOR
    return Contributor(
        name=name,
        role=min(role_codes(party), default=usual).lower(),
        kind=_kind(party),
        affiliation=_text_in(details, f"{_AFFILIATION}/{_NAME}"),
        email=_text_in(details, f"{_CONTACT}/{_EMAIL}"),
        url=_text_in(details, f"{_CONTACT}/{_WEB}"),
        identifiers=_identifiers(party),
    )


def _name(item: Item, party: etree._Element) -> str | None:
    return name_of(item, party) or cleaned(party.get("literal"))


def _kind(party: etree._Element) -> ContributorKind:
    is_organisation = (
        "organisation" in codes(party, "type", "typeuri") or party.find(_ORGANISATION) is not None
    )
    return ContributorKind.ORGANISATION if is_organisation else ContributorKind.PERSON


def _details(party: etree._Element) -> etree._Element | None:
    return next(party.iterchildren(_PERSON, _ORGANISATION), None) if len(party) else None


def _text_in(details: etree._Element | None, path: str) -> str | None:
    found = details.find(path) if details is not None else None
    return words(found) or None if found is not None else None


def _identifiers(party: etree._Element) -> tuple[Identifier, ...]:
    qcode = parted(party.get("qcode") or "")
    uri = (party.get("uri") or "").strip()
    found = () if qcode is None else (Identifier(scheme=qcode[0], value=qcode[1]),)
    return (*found, Identifier(scheme=_URI, value=uri)) if uri else found


def _put_authors(item: Item, article: Article) -> None:
    def say(party: etree._Element | None, author: Contributor) -> etree._Element | None:
        tag = _CREATOR if author.role == Role.AUTHOR else _CONTRIBUTOR
        said = item.new(tag) if party is None or party.tag != tag else party
        return said if _fill_contributor(item, said, author) else None

    if _CREATOR in item.content_order:
        put_members(_found_authors(item), article.authors, say, item.insert_content)


def _fill_contributor(item: Item, party: etree._Element, author: Contributor) -> bool:
    if cleaned(author.name) is None:
        return False
    if _contributor(item, party) == author:
        return True
    if role_codes(party) != {author.role}:
        put_attributes(party, {"role": _ROLES.get(author.role), "roleuri": None})
    if _kind(party) is not author.kind:
        is_organisation = author.kind is ContributorKind.ORGANISATION
        put_attributes(party, {"type": "cpnat:organisation" if is_organisation else None})
    _fill_party(item, party, author.name, author.identifiers)
    _put_details(item, party, author)
    return True


def _fill_party(
    item: Item, party: etree._Element, name: str, identifiers: tuple[Identifier, ...]
) -> None:
    if _identifiers(party) != identifiers:
        qcodes = (qcode_of(item, each.scheme, each.value) for each in identifiers)
        uris = (each.value for each in identifiers if each.scheme == _URI and is_iri(each.value))
        stated = {"qcode": next(filter(None, qcodes), None), "uri": next(uris, None)}
        put_attributes(party, stated)
    if _name(item, party) != name:
        put_attributes(party, {"literal": None})
        put_name(item, party, name)


def _put_details(item: Item, party: etree._Element, author: Contributor) -> None:
    details = _details(party)
    web = author.url if author.url and is_iri(author.url) else None
    stated = (
        (_AFFILIATION, _NAME, cleaned(author.affiliation)),
        (_CONTACT, _EMAIL, cleaned(author.email)),
        (_CONTACT, _WEB, web),
    )
    if details is None:
        if not any(text for _, _, text in stated):
            return
        is_person = author.kind is ContributorKind.PERSON
        details = insert(party, item.new(_PERSON if is_person else _ORGANISATION), _INSIDE)
    for holder, name, text in stated:
        _put_within(item, details, holder, name, text)


def _put_within(
    item: Item, details: etree._Element, holder_name: str, name: str, text: str | None
) -> None:
    holder = details.find(holder_name)
    if holder is None and text is not None:
        holder = insert(details, item.new(holder_name), _DETAILS)
    if holder is not None:
        put_text(holder, name, text, (_NAME, *_CONTACTS))
        if len(holder) == 0:
            take_away(holder)


def _provider(item: Item) -> Organisation | None:
    found = item.meta.get(_PROVIDER)
    return _organisation(item, found[0]) if found else None


def _organisation(item: Item, party: etree._Element) -> Organisation | None:
    """An organisation; a QCode without a name is taken for one where it is a word."""
    identifiers = _identifiers(party)
    name = _name(item, party) or next((each.value for each in identifiers if _is_word(each)), None)
    if name is None:
        return None
    url = _text_in(_details(party), f"{_CONTACT}/{_WEB}")
    return Organisation(name=name, url=url, identifiers=identifiers)


def _is_word(identifier: Identifier) -> bool:
    return identifier.scheme != _URI and any(map(str.isalpha, identifier.value))


def _put_provider(item: Item, article: Article) -> None:
    found = item.meta.get(_PROVIDER)
    party = found[0] if found else item.insert_meta(item.new(_PROVIDER))
    if article.provider is None:
        _empty(party)
    else:
        _fill_organisation(item, party, article.provider)


def _empty(party: etree._Element) -> None:
    """Make a party that the schema demands say nothing."""
    for child in list(party):
        party.remove(child)
    party.text = None
    put_attributes(party, dict.fromkeys(("qcode", "uri", "literal", "type")))


def _fill_organisation(item: Item, party: etree._Element, organisation: Organisation) -> None:
    if _organisation(item, party) == organisation:
        return
    _fill_party(item, party, organisation.name, organisation.identifiers)
    as_author = Contributor(
        name=organisation.name, kind=ContributorKind.ORGANISATION, url=organisation.url
    )
    _put_details(item, party, as_author)


def _publisher_element(item: Item) -> etree._Element | None:
    found = item.content.get(_INFO_SOURCE, ())
    return next((each for each in found if role_codes(each) & _PUBLISHERS), None)


def _publisher(item: Item) -> Organisation | None:
    found = _publisher_element(item)
    return _organisation(item, found) if found is not None else None


def _put_publisher(item: Item, article: Article) -> None:
    found = _publisher_element(item)
    publisher = article.publisher
    if publisher is None or cleaned(publisher.name) is None:
        if found is not None:
            take_away(found)
        return
    if found is None and _INFO_SOURCE in item.content_order:
        found = item.insert_content(item.new(_INFO_SOURCE, role=f"cpprole:{_DISTRIBUTOR}"))
    if found is not None:
        _fill_organisation(item, found, publisher)


FIELDS: Final = (
    Field(
        "provider",
        "`itemMeta/provider`: `name`, `@literal`, `@qcode`",
        (_PROVIDER,),
        _provider,
        _put_provider,
    ),
    Field(
        "publisher",
        "`contentMeta/infoSource` with the role `distributor` or `publisher`",
        (_INFO_SOURCE,),
        _publisher,
        _put_publisher,
    ),
    Field(
        "authors",
        "`contentMeta/creator` and `contentMeta/contributor`: `name`, `@role`, `@qcode`, `@uri`, "
        "affiliation, email and web in their details",
        (_CREATOR, _CONTRIBUTOR),
        _authors,
        _put_authors,
    ),
)
