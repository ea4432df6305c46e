"""How an article looks in an item of ninjs, whatever its version."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

from newsmodel.formats.instants import written_in_full
from newsmodel.formats.lens import FieldPlace, JsonNode
from newsmodel.formats.lens.json_members import Members
from newsmodel.formats.ninjs import vocabulary as names
from newsmodel.formats.ninjs.associations import (
    put_links,
    put_media,
    read_links,
    read_media,
)
from newsmodel.formats.ninjs.body import put_body, read_body
from newsmodel.formats.ninjs.concepts import (
    MEMBERS_OF_SUBJECTS,
    put_genres,
    put_keywords,
    put_subjects,
    read_genres,
    read_keywords,
    read_subjects,
)
from newsmodel.formats.ninjs.extras import (
    MEMBERS_OF_EXTENSION,
    put_extensions,
    read_extensions,
)
from newsmodel.formats.ninjs.identifiers import (
    put_address,
    put_alternatives,
    put_uri,
    read_alternatives,
    read_identifier,
)
from newsmodel.formats.ninjs.people import (
    PROVIDER,
    PUBLISHER,
    put_authors,
    put_source,
    read_authors,
    read_source,
)
from newsmodel.formats.ninjs.texts import (
    HEADLINE,
    SUBHEADLINE,
    SUMMARY,
    Words,
)
from newsmodel.formats.ninjs.variants import (
    BODIES,
    DESCRIPTIONS,
    HEADLINES,
    Kind,
    put_slot,
    slot_of,
)
from newsmodel.formats.ninjs.vocabulary import Member, Vocabulary
from newsmodel.model import (
    Article,
    Dateline,
    Diagnostic,
    Instant,
    PublicationStatus,
)

_TEXTS: Final = {
    "slugline": names.SLUGLINE,
    "byline": names.BYLINE,
    "language": names.LANGUAGE,
    "copyright": names.COPYRIGHT_NOTICE,
    "usage_terms": names.USAGE_TERMS,
}
_DATES: Final = {
    "published": names.FIRST_CREATED,
    "modified": names.VERSION_CREATED,
    "created": names.CONTENT_CREATED,
    "embargoed": names.EMBARGOED,
}
_VALUES: Final = {
    **_TEXTS,
    **_DATES,
    "dateline": names.LOCATED,
    "version": names.VERSION,
    "publication_status": names.PUBLICATION_STATUS,
    "urgency": names.URGENCY,
}
"""The fields that one member says by a text or a number."""


def _put_words(
    name: str, words: Words, vocabulary: Vocabulary, item: JsonNode, article: Article
) -> None:
    words.put(vocabulary, item, getattr(article, name))


Put = Callable[[Vocabulary, JsonNode, Article], None]
Places = tuple[Member | Kind, ...]

_PARTS: Final[dict[str, tuple[Places, Put]]] = {
    "identifier": ((names.URI,), put_uri),
    "url": ((names.URI,), put_address),
    "alternate_identifiers": ((names.ALTERNATIVE_IDS,), put_alternatives),
    "headline": ((HEADLINES,), partial(_put_words, "headline", HEADLINE)),
    "subheadline": ((HEADLINES,), partial(_put_words, "subheadline", SUBHEADLINE)),
    "summary": ((DESCRIPTIONS,), partial(_put_words, "summary", SUMMARY)),
    "authors": ((names.PEOPLE, names.ORGANISATIONS), put_authors),
    "publisher": ((names.INFORMATION_SOURCES,), partial(put_source, PUBLISHER)),
    "provider": ((names.INFORMATION_SOURCES,), partial(put_source, PROVIDER)),
    "genre": ((names.GENRES,), put_genres),
    "keywords": ((names.SUBJECTS,), put_keywords),
    "subjects": (MEMBERS_OF_SUBJECTS, put_subjects),
    "media": ((names.ASSOCIATIONS,), put_media),
    "links": ((names.ASSOCIATIONS,), put_links),
    "body": ((BODIES,), put_body),
    "extensions": (MEMBERS_OF_EXTENSION, put_extensions),
}
"""The fields that objects say, with what writes them."""

_STATUSES: Final = frozenset(PublicationStatus)
_MOST_URGENT: Final = 1
_LEAST_URGENT: Final = 9


class NinjsView:
    """Articles in items of one version; items of any version are read."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self.fields: Mapping[str, FieldPlace[JsonNode]] = _places(vocabulary)

    def get(self, node: JsonNode, noted: list[Diagnostic]) -> dict[str, Any]:
        """What an item says by itself."""
        found: list[Diagnostic] = []
        item = Members(node, found)
        values: dict[str, Any] = {
            "identifier": read_identifier(item),
            "alternate_identifiers": read_alternatives(item),
            "headline": HEADLINE.read(item),
            "subheadline": SUBHEADLINE.read(item),
            "summary": SUMMARY.read(item),
            "authors": read_authors(item),
            "dateline": _dateline(item),
            "publisher": read_source(item, PUBLISHER),
            "provider": read_source(item, PROVIDER),
            "version": item.word(*names.VERSION.spellings),
            "publication_status": _status(item),
            "urgency": _urgency(item),
            "genre": read_genres(item),
            "keywords": read_keywords(item),
            "subjects": read_subjects(item),
            "media": read_media(item),
            "links": read_links(item),
            "body": read_body(item),
            "extensions": read_extensions(item),
        }
        for name, member in _TEXTS.items():
            values[name] = item.text(*member.spellings)
        for name, member in _DATES.items():
            values[name] = item.instant(*member.spellings)
        noted.extend(dict.fromkeys(found))  # several fields may look at one member
        return {name: value for name, value in values.items() if value not in (None, (), {})}

    def slot(self, node: JsonNode) -> str | None:
        """The body that is newsmodel's."""
        return slot_of(node)

    def put_slot(self, node: JsonNode, slot: str | None) -> None:
        """Say that body, or take it away."""
        put_slot(self._vocabulary, node, slot)


def _places(vocabulary: Vocabulary) -> dict[str, FieldPlace[JsonNode]]:
    """Where the version says the fields of an article."""
    parts: dict[str, tuple[Places, Put]] = dict(_PARTS)
    for name, member in _VALUES.items():
        parts[name] = (member,), partial(_put_value, name, member)
    return {
        name: FieldPlace(_where(vocabulary, members), partial(put, vocabulary))
        for name, (members, put) in parts.items()
    }


def _where(vocabulary: Vocabulary, members: Places) -> str:
    """What the members are called; earlier versions of a generation lack some of them."""
    names = (_name(vocabulary.latest(), member) for member in members)
    return ", ".join(f"`{name}`" for name in names if name)


def _name(vocabulary: Vocabulary, member: Member | Kind) -> str | None:
    if isinstance(member, Member):
        return vocabulary.name_of(member)
    return member.first if vocabulary.generation == 1 else member.many


def _put_value(
    name: str, member: Member, vocabulary: Vocabulary, item: JsonNode, article: Article
) -> None:
    vocabulary.put(item, member, _in_json(getattr(article, name)))


def _in_json(value: Any) -> str | int | None:
    """A value as a member says it; None where it cannot."""
    if isinstance(value, Instant):
        # ninjs wants dates of RFC 3339: with the time of day, and with the zone.
        return written_in_full(value) if value.zone_known else None
    if isinstance(value, Dateline):
        return value.place or value.text
    return str(value) if isinstance(value, PublicationStatus) else value


def _dateline(item: Members) -> Dateline | None:
    place = item.text(*names.LOCATED.spellings)
    return Dateline(text=place, place=place) if place else None


def _status(item: Members) -> PublicationStatus | None:
    said = item.text(*names.PUBLICATION_STATUS.spellings)
    if said is None or said.lower() in _STATUSES:
        return PublicationStatus(said.lower()) if said else None
    item.note(
        "invalid-value",
        names.PUBLICATION_STATUS.name_in(item.node),
        f"no such status: {said!r:.60}",
    )
    return None


def _urgency(item: Members) -> int | None:
    said = item.whole(*names.URGENCY.spellings)
    if said is None or _MOST_URGENT <= said <= _LEAST_URGENT:
        return said
    item.note(
        "invalid-value", names.URGENCY.name_in(item.node), f"expected 1 to 9, got {said!r:.60}"
    )
    return None
