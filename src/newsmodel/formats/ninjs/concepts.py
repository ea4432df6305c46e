"""Concepts: subjects and genres, with the people, places and things that an item is about."""

from functools import partial
from typing import Final

from newsmodel.formats.lens import JsonNode
from newsmodel.formats.lens.json_members import Members, put_entries, say
from newsmodel.formats.ninjs.people import is_contributor
from newsmodel.formats.ninjs.vocabulary import (
    EVENTS,
    GENRES,
    OBJECTS,
    ORGANISATIONS,
    PEOPLE,
    PLACES,
    SUBJECTS,
    Member,
    Vocabulary,
)
from newsmodel.formats.uris import as_uri, is_uri
from newsmodel.model import Article, Subject

_MEMBERS: Final[dict[str | None, Member]] = {
    None: SUBJECTS,
    "person": PEOPLE,
    "organisation": ORGANISATIONS,
    "place": PLACES,
    "event": EVENTS,
    "object": OBJECTS,
}
"""Where the concepts of each kind stand."""

MEMBERS_OF_SUBJECTS: Final = tuple(_MEMBERS.values())

_KEYWORD: Final = "keyword"
"""The relation of a subject that is a free word of the publisher."""

_ABOUT: Final = "about"
_PERCENT: Final = 100
_FIRST_WEIGHED: Final = (1, 5)
_NOT_WEIGHED: Final = (2, 0)


def read_subjects(item: Members) -> tuple[Subject, ...]:
    """All that the item is about."""
    return tuple(
        subject
        for kind, member in _MEMBERS.items()
        for entry in item.objects(*member.spellings)
        if (subject := _subject(kind, entry)) is not None
    )


def put_subjects(vocabulary: Vocabulary, item: JsonNode, article: Article) -> None:
    """Say them, each where its kind belongs."""
    for kind, member in _MEMBERS.items():
        name = vocabulary.name_in(item, member)
        put_entries(
            item,
            str(name),
            [each for each in article.subjects if _kind_in_ninjs(each) == kind],
            partial(_subject, kind),
            partial(_entry, vocabulary, member),
        )


def read_keywords(item: Members) -> tuple[str, ...]:
    """Words in the array that dialects have, and subjects that are said to be keywords."""
    entries = item.objects(*SUBJECTS.spellings)
    return (*item.texts("keywords"), *filter(None, map(_keyword, entries)))


def put_keywords(vocabulary: Vocabulary, item: JsonNode, article: Article) -> None:
    """Say them where the item does so, or else as subjects."""
    if "keywords" in item:
        say(item, "keywords", list(article.keywords))
        return
    put_entries(
        item,
        str(vocabulary.name_in(item, SUBJECTS)),
        article.keywords,
        _keyword,
        lambda word: {"name": word, "rel": _KEYWORD},
    )


def read_genres(item: Members) -> tuple[Subject, ...]:
    """What kind of text it is."""
    entries = item.objects(*GENRES.spellings)
    return tuple(genre for entry in entries if (genre := _concept(None, entry)) is not None)


def put_genres(vocabulary: Vocabulary, item: JsonNode, article: Article) -> None:
    """Say them, in versions that can."""
    name = vocabulary.name_in(item, GENRES)
    if name is not None:
        make = partial(_entry, vocabulary, GENRES)
        put_entries(item, name, article.genre, partial(_concept, None), make)


def _kind_in_ninjs(subject: Subject) -> str | None:
    return subject.kind if subject.kind in _MEMBERS else None


def _subject(kind: str | None, entry: Members) -> Subject | None:
    """What an entry is about; None where it is a keyword, or who made the item."""
    if entry.node.get("rel") == _KEYWORD or (kind is not None and is_contributor(entry)):
        return None
    return _concept(kind, entry)


def _keyword(entry: Members) -> str | None:
    return entry.text("name") if entry.node.get("rel") == _KEYWORD else None


def _concept(kind: str | None, entry: Members) -> Subject | None:
    name, code = entry.text("name"), entry.word("code", "literal", "qcode")
    uri = entry.text("uri")
    if name is None and code is None and uri is None:
        return None
    return Subject(
        name=name,
        code=code,
        scheme=entry.text("scheme"),
        uri=uri,
        kind=kind,
        relevance=_relevance(entry),
    )


def _relevance(entry: Members) -> float | None:
    percent = entry.number("relevance")
    return percent / _PERCENT if percent is not None and 0 <= percent <= _PERCENT else None


def _entry(vocabulary: Vocabulary, member: Member, subject: Subject) -> JsonNode:
    relation = None if member in (SUBJECTS, GENRES) else _ABOUT
    if vocabulary.generation == 1:
        scheme, code = _parted(subject)
        said: JsonNode = {"name": subject.name, "rel": relation, "scheme": scheme, "code": code}
    else:
        uri = as_uri(subject.uri or _joined(subject))
        literal = subject.code or (None if uri else subject.uri)
        said = {"name": subject.name, "rel": relation, "uri": uri, "literal": literal}
    if subject.relevance is not None and member is SUBJECTS and _weighs(vocabulary):
        said["relevance"] = round(subject.relevance * _PERCENT)
    return {name: value for name, value in said.items() if value is not None}


def _weighs(vocabulary: Vocabulary) -> bool:
    """Whether the version says how relevant subjects are."""
    return vocabulary.version >= _FIRST_WEIGHED and vocabulary.version != _NOT_WEIGHED


def _parted(subject: Subject) -> tuple[str | None, str | None]:
    """Scheme and code, as 1.x has them; a URI alone is taken apart."""
    scheme, code = as_uri(subject.scheme), subject.code
    if code is None and subject.uri is not None:
        whole = subject.uri
        cut = max(whole.rfind("/"), whole.rfind("#")) + 1
        scheme, code = as_uri(whole[:cut]), whole[cut:] or whole
    return scheme, code


def _joined(subject: Subject) -> str | None:
    """The URI that scheme and code make together."""
    if subject.scheme is None or subject.code is None or not is_uri(subject.scheme):
        return None
    return subject.scheme + subject.code
