"""What the versions of ninjs call their members, and which of them each version has."""

import re
from collections.abc import Mapping
from typing import Any, Final

from attrs import frozen

from newsmodel.formats.lens import JsonNode

Version = tuple[int, int]

_FIRST: Final = (1, 0)
_IN_DIALECTS: Final = (9, 0)
"""The version of members that only dialects have."""


@frozen
class Member:
    """One member of the standard."""

    names: tuple[str, str, str]
    """What it is called in 1.x, in 2.x and in 3.x."""

    since: Version
    """The first version that has it."""

    spellings: tuple[str, ...]
    """All that it is called, in dialects too."""

    missing: tuple[Version, ...] = ()
    """Later versions that do not have it."""

    def name_in(self, node: JsonNode) -> str:
        """What an object calls it; its first name where the object does not say it."""
        return next((name for name in self.spellings if name in node), self.names[0])


def _member(
    first: str,
    second: str | None = None,
    third: str | None = None,
    *,
    since: Version = _FIRST,
    missing: tuple[Version, ...] = (),
    rather: tuple[str, ...] = (),
    also: tuple[str, ...] = (),
) -> Member:
    """A member by its names; ``rather`` and ``also`` are what dialects have before and behind."""
    second = second or first
    third = third or second
    snake = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", third).lower()
    return Member(
        names=(first, second, third),
        since=since,
        missing=missing,
        spellings=tuple(dict.fromkeys((*rather, first, second, third, snake, *also))),
    )


URI: Final = _member("uri", also=("guid",))
TYPE: Final = _member("type")
VERSION: Final = _member("version")
TITLE: Final = _member("title")
SLUGLINE: Final = _member("slugline", since=(1, 2))
BYLINE: Final = _member("byline", "by")
LOCATED: Final = _member("located")
LANGUAGE: Final = _member("language")
COPYRIGHT_NOTICE: Final = _member("copyrightnotice", None, "copyrightNotice")
USAGE_TERMS: Final = _member("usageterms", None, "usageTerms", since=(1, 1))
PUBLICATION_STATUS: Final = _member("pubstatus", None, "pubStatus")
URGENCY: Final = _member("urgency", since=(1, 1))
FIRST_CREATED: Final = _member(
    "firstcreated", None, "firstCreated", since=(1, 2), rather=("firstpublished",)
)
VERSION_CREATED: Final = _member("versioncreated", None, "versionCreated")
CONTENT_CREATED: Final = _member("contentcreated", None, "contentCreated", since=(1, 4))
EMBARGOED: Final = _member("embargoed", None, "embargoedUntil")
SUBJECTS: Final = _member("subject", "subjects")
PEOPLE: Final = _member("person", "people")
ORGANISATIONS: Final = _member("organisation", "organisations")
PLACES: Final = _member("place", "places")
EVENTS: Final = _member("event", "events")
OBJECTS: Final = _member("object", "objects")
GENRES: Final = _member("genre", "genres", since=(1, 3))
INFORMATION_SOURCES: Final = _member("infosource", "infosources", "infoSources", since=(1, 2))
ALTERNATIVE_IDS: Final = _member("altids", None, "altIds", since=(1, 3))
EDITORIAL_NOTE: Final = _member("ednote", None, "edNote", since=(1, 2))
COPYRIGHT_HOLDER: Final = _member("copyrightholder", None, "copyrightHolder")
PROFILE: Final = _member("profile")
EXPIRES: Final = _member("expires", since=(1, 4), missing=((2, 0),))
EVENT_DETAILS: Final = _member("eventDetails", since=(3, 0))
PLANNED_COVERAGE: Final = _member("plannedCoverage", since=(3, 0))
EXTRA: Final = _member("extra", since=_IN_DIALECTS)
RENDITIONS: Final = _member("renditions")
ASSOCIATIONS: Final = _member("associations")

CONTENT_TYPE: Final = _member("mimetype", "contenttype", "contentType", also=("mime_type",))
SIZE_IN_BYTES: Final = _member("sizeinbytes", None, "sizeInBytes", also=("size",))
CHARACTER_COUNT: Final = _member("charcount", None, "charCount", since=(1, 2))
WORD_COUNT: Final = _member("wordcount", None, "wordCount", since=(1, 2))

VERSIONS: Final[tuple[Version, ...]] = (
    *((1, minor) for minor in range(7)),
    *((2, minor) for minor in range(3)),
    *((3, minor) for minor in range(2)),
)
"""The versions that are written."""

_LATEST: Final = {1: (1, 6), 2: (2, 2), 3: (3, 1)}
_DECLARED: Final = re.compile(r"([123])\.(\d{1,2})")
_OF_SECOND: Final = frozenset(
    {"headlines", "bodies", "descriptions", "people", "by", "infosources", "standard"}
    | {member.names[1] for member in (SUBJECTS, ORGANISATIONS, PLACES, EVENTS, OBJECTS, GENRES)}
)
_OF_THIRD: Final = frozenset(
    {"eventDetails", "plannedCoverage", "rightsInfo", "trustIndicators", "versionCreated"}
    | {"firstCreated", "contentCreated", "pubStatus", "edNote", "usageTerms", "altIds"}
)


@frozen
class Vocabulary:
    """The names of one version."""

    version: Version

    @property
    def generation(self) -> int:
        """1, 2 or 3: they differ in the shape of members, too."""
        return self.version[0]

    def latest(self) -> "Vocabulary":
        """That of the last version of the same generation."""
        return Vocabulary(_LATEST[self.generation])

    def name_of(self, member: Member) -> str | None:
        """What the version calls a member; None where it has none."""
        has = self.version >= member.since and self.version not in member.missing
        return member.names[self.generation - 1] if has else None

    def name_in(self, node: JsonNode, member: Member) -> str | None:
        """Under which name an object says a member, or has to say it; None where it cannot."""
        return next((name for name in member.spellings if name in node), self.name_of(member))

    def put(self, node: JsonNode, member: Member, value: object) -> None:
        """Make an object say a member, as far as the version has it; None takes it away."""
        name = self.name_in(node, member)
        if name is not None and value is not None:
            node[name] = value
        elif name in node:
            del node[name]


def vocabulary_of(item: JsonNode) -> Vocabulary:
    """The vocabulary of an item, by the version that it declares, else by its members."""
    declared = _DECLARED.search(_declaration(item))
    if declared:
        return Vocabulary((int(declared[1]), int(declared[2])))
    if not item.keys().isdisjoint(_OF_THIRD):
        return Vocabulary(_LATEST[3])
    return Vocabulary(_LATEST[1 if item.keys().isdisjoint(_OF_SECOND) else 2])


def _declaration(item: JsonNode) -> str:
    standard: Any = item.get("standard") or item.get("$standard")
    said = standard if isinstance(standard, Mapping) else {}
    return " ".join(map(str, (said.get("version"), said.get("schema"), item.get("$schema"))))
