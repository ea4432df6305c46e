"""Those who made an article, and its publisher (schema.org ``Person`` and ``Organization``)."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from newsmodel.documents.json_ld import types_of
from newsmodel.formats.schema_org.identifiers import identifiers_of, written_identifiers
from newsmodel.formats.schema_org.types import ORGANISATIONS
from newsmodel.formats.schema_org.values import Node, filled, items, name_of, text_of
from newsmodel.model import Contributor, ContributorKind, Organisation, Role

PROPERTIES: Final = {
    "author": Role.AUTHOR,
    "creator": Role.AUTHOR,
    "editor": Role.EDITOR,
    "contributor": Role.CONTRIBUTOR,
    "translator": Role.TRANSLATOR,
    "producer": Role.PRODUCER,
}
"""The properties that name contributors, with the role of each."""

_WRITTEN: Final = {role: key for key, role in reversed(PROPERTIES.items())}
_MAIL: Final = "mailto:"


def contributors_of(node: Node) -> tuple[Contributor, ...]:
    """Everybody that a node names; who is author and creator at once is there once."""
    found = (
        each
        for key, role in PROPERTIES.items()
        for item in items(node.get(key))
        for each in _contributor(item, key, role)
    )
    return tuple(dict.fromkeys(found))


def put_contributors(node: Node, contributors: Iterable[Contributor]) -> None:
    """Name these contributors, and nobody else; who was named before keeps what is said there."""
    known = {
        (key, each): item
        for key, role in PROPERTIES.items()
        for item in items(node.get(key))
        for each in _contributor(item, key, role)
    }
    said: dict[str, list[Any]] = {}
    for each in contributors:
        key = _WRITTEN.get(each.role, "contributor")
        said.setdefault(key, []).append(known.get((key, each)) or _written(each, key))
    for key in PROPERTIES:
        node.pop(key, None)
        if key in said:
            node[key] = said[key]


def organisation_of(value: Any) -> Organisation | None:
    """The first organisation that a value names."""
    for item in items(value):
        name = name_of(item)
        if name is None:
            continue
        if not isinstance(item, dict):
            return Organisation(name=name)
        return Organisation(
            name=name,
            url=text_of(item.get("url")),
            logo=_address(item.get("logo")),
            identifiers=identifiers_of(item),
        )
    return None


def written_organisation(organisation: Organisation | None) -> Node | None:
    """An organisation as a node."""
    if organisation is None:
        return None
    return filled(
        {
            "@type": "NewsMediaOrganization",
            "name": organisation.name,
            "url": organisation.url,
            "logo": organisation.logo,
            "identifier": written_identifiers(organisation.identifiers),
        }
    )


def _contributor(value: Any, key: str, role: str) -> Iterator[Contributor]:
    if isinstance(value, dict) and "Role" in types_of(value):
        # A role stands between the article and its person (schema.org "Role").
        role = text_of(value.get("roleName")) or role
        for item in items(value.get(key)):
            yield from _contributor(item, key, role)
        return
    name = name_of(value)
    if name is None:
        return
    if not isinstance(value, dict):
        yield Contributor(name=name, role=role)
        return
    is_house = not ORGANISATIONS.isdisjoint(types_of(value))
    email = (text_of(value.get("email")) or "").removeprefix(_MAIL)
    yield Contributor(
        name=name,
        role=role,
        kind=ContributorKind.ORGANISATION if is_house else ContributorKind.PERSON,
        job_title=text_of(value.get("jobTitle")),
        affiliation=name_of(value.get("affiliation") or value.get("worksFor")),
        email=email if email.strip() else None,
        url=text_of(value.get("url")),
        identifiers=identifiers_of(value),
    )


def _written(contributor: Contributor, key: str) -> Node:
    is_house = contributor.kind is ContributorKind.ORGANISATION
    house = contributor.affiliation
    node = filled(
        {
            "@type": "Organization" if is_house else "Person",
            "name": contributor.name,
            "jobTitle": contributor.job_title,
            "affiliation": {"@type": "Organization", "name": house} if house else None,
            "email": contributor.email,
            "url": contributor.url,
            "identifier": written_identifiers(contributor.identifiers),
        }
    )
    if PROPERTIES[key] == contributor.role:
        return node
    return {"@type": "Role", "roleName": contributor.role, key: node}


def _address(value: Any) -> str | None:
    """The address of an image, which may be given by its address alone."""
    for item in items(value):
        if isinstance(item, dict):
            return text_of(item.get("url")) or text_of(item.get("contentUrl"))
        return text_of(item)
    return None
