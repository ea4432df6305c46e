"""Who made an item, and whom it comes from: bylines, contributors, sources."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from newsmodel.formats.lens import JsonNode
from newsmodel.formats.lens.json_members import Members, put_entries, say
from newsmodel.formats.ninjs.vocabulary import (
    BYLINE,
    INFORMATION_SOURCES,
    ORGANISATIONS,
    PEOPLE,
    Vocabulary,
)
from newsmodel.formats.text.byline import opens_byline, read_byline
from newsmodel.formats.uris import as_uri
from newsmodel.model import Article, Contributor, ContributorKind, Organisation, Role

_ROLES: Final = {
    "byline": Role.AUTHOR,
    "creator": Role.AUTHOR,
    **{
        role: role
        for role in (
            Role.AUTHOR,
            Role.CONTRIBUTOR,
            Role.CORRESPONDENT,
            Role.EDITOR,
            Role.ILLUSTRATOR,
            Role.PHOTOGRAPHER,
            Role.PRODUCER,
            Role.TRANSLATOR,
        )
    },
}
"""What somebody did who stands in that relation to an item."""

_KINDS: Final = {
    ContributorKind.PERSON: PEOPLE,
    ContributorKind.ORGANISATION: ORGANISATIONS,
}
_AUTHORS: Final = "authors"
"""The array that dialects have."""

PROVIDER: Final = "provider"
PUBLISHER: Final = "publisher"
_URN_OF_ROLES: Final = "urn:newsmodel:role:"


def is_contributor(entry: Members) -> bool:
    """Whether somebody made the item; else the item is about them."""
    return _role(entry, "rel") in _ROLES


def read_authors(item: Members) -> tuple[Contributor, ...]:
    """Those who are said to have made it, or else those that the byline names."""
    said = tuple(_contributors(item))
    byline = item.text(*BYLINE.spellings)
    if said or byline is None:
        return said
    return read_byline(byline if opens_byline(byline) else f"By {byline}") or ()


def put_authors(vocabulary: Vocabulary, item: JsonNode, article: Article) -> None:
    """Say them where the item does so, or else among people and organisations."""
    if _AUTHORS in item:
        put_entries(item, _AUTHORS, article.authors, _author, _author_entry)
        return
    for kind, member in _KINDS.items():
        put_entries(
            item,
            str(vocabulary.name_in(item, member)),
            [each for each in article.authors if each.kind is kind],
            partial(_contributor, kind),
            partial(_contributor_entry, vocabulary),
        )


def read_source(item: Members, role: str) -> Organisation | None:
    """The organisation that had a role in getting the item here."""
    for entry in item.objects(*INFORMATION_SOURCES.spellings):
        found = _source(role, entry)
        if found is not None:
            return found
    name = item.text("source") if role == PROVIDER else None
    return Organisation(name=name) if name else None


def put_source(role: str, vocabulary: Vocabulary, item: JsonNode, article: Article) -> None:
    """Say such an organisation."""
    source: Organisation | None = getattr(article, role)
    name = vocabulary.name_in(item, INFORMATION_SOURCES)
    if role == PROVIDER and "source" in item:
        say(item, "source", source.name if source else None)
    elif name is not None:
        put_entries(
            item,
            name,
            [source] if source else [],
            partial(_source, role),
            partial(_source_entry, vocabulary, role),
        )


def _contributors(item: Members) -> Iterator[Contributor]:
    yield from filter(None, map(_author, item.objects(_AUTHORS)))
    for kind, member in _KINDS.items():
        entries = item.objects(*member.spellings)
        yield from filter(None, map(partial(_contributor, kind), entries))


def _role(entry: Members, *names: str) -> str:
    """A role or relation, without the scheme in which it is a code."""
    said = next((entry.node[name] for name in names if name in entry.node), None)
    if not isinstance(said, str):
        return ""
    return said.replace("#", "/").replace(":", "/").rstrip("/").rpartition("/")[2].lower()


def _contributor(kind: ContributorKind, entry: Members) -> Contributor | None:
    role, name = _ROLES.get(_role(entry, "rel")), entry.text("name")
    if role is None or name is None:
        return None
    return Contributor(name=name, role=role, kind=kind, url=entry.text("uri"))


def _contributor_entry(vocabulary: Vocabulary, contributor: Contributor) -> JsonNode:
    uri = as_uri(contributor.url) if vocabulary.generation > 1 else None
    said = {"name": contributor.name, "rel": contributor.role, "uri": uri}
    return {name: value for name, value in said.items() if value is not None}


def _author(entry: Members) -> Contributor | None:
    name = entry.text("name")
    role = _ROLES.get(_role(entry, "role"), Role.AUTHOR)
    return Contributor(name=name, role=role) if name else None


def _author_entry(contributor: Contributor) -> JsonNode:
    return {"name": contributor.name, "role": contributor.role}


def _source(role: str, entry: Members) -> Organisation | None:
    name = entry.text("name")
    if name is None or _role(entry, "role", "rel") != role:
        return None
    return Organisation(name=name, url=entry.text("uri"))


def _source_entry(vocabulary: Vocabulary, role: str, source: Organisation) -> JsonNode:
    if vocabulary.generation == 1:
        return {"name": source.name, "rel": role}
    # Version 2.0 alone wants a URI there.
    said_role = _URN_OF_ROLES + role if vocabulary.version == (2, 0) else role
    said = {"name": source.name, "role": said_role, "uri": as_uri(source.url)}
    return {name: value for name, value in said.items() if value is not None}
