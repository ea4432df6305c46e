"""What is said about an article as a whole: subjects, links, corrections, access."""

from enum import StrEnum

from attrs import field, frozen

from newsmodel.model.errors import ModelError
from newsmodel.model.instants import Instant
from newsmodel.model.validation import (
    confidence,
    filled_text,
    instance_of,
    optional,
    optional_flag,
    optional_text,
)


class PublicationStatus(StrEnum):
    """Whether an article may be used (IPTC ``pubstatus``)."""

    USABLE = "usable"
    WITHHELD = "withheld"
    CANCELED = "canceled"


@frozen(kw_only=True)
class Subject:
    """What an article is about, or its genre, from a controlled vocabulary (ninjs ``subject``).

    At least one of name, code and uri is there to say which.
    """

    name: str | None = field(default=None, validator=optional_text)
    """What the vocabulary calls it, or the publisher does."""

    code: str | None = field(default=None, validator=optional_text)
    """The code within the scheme, such as ``20000190``."""

    scheme: str | None = field(default=None, validator=optional_text)
    """The scheme's alias or URI, such as ``medtop``."""

    uri: str | None = field(default=None, validator=optional_text)
    """The address that stands for it (ninjs ``uri``)."""

    kind: str | None = field(default=None, validator=optional_text)
    """What sort of thing the subject is, where the source says (``person``, ``place``)."""

    relevance: float | None = field(default=None, validator=optional(confidence))
    """How much the article is about it, from 0 to 1."""

    def __attrs_post_init__(self) -> None:
        if self.name is None and self.code is None and self.uri is None:
            raise ModelError("Subject: expected a name, a code or a uri, got none of them")


class LinkRelation:
    """The relations of links that newsmodel itself uses (IANA); others are allowed."""

    CANONICAL = "canonical"
    ALTERNATE = "alternate"
    AMP = "amphtml"
    NEXT = "next"
    PREVIOUS = "prev"
    RELATED = "related"


@frozen(kw_only=True)
class Link:
    """A link from the article to another resource (RFC 8288)."""

    url: str = field(validator=filled_text)
    """Where it leads, absolute where the base is known."""

    relation: str | None = field(default=None, validator=optional_text)
    """A word such as those of `LinkRelation` (RFC 8288); None for a plain link."""

    title: str | None = field(default=None, validator=optional_text)
    """What the link says about its target (HTML ``title``)."""

    language: str | None = field(default=None, validator=optional_text)
    """The language of the target, a BCP 47 tag (HTML ``hreflang``)."""

    mime_type: str | None = field(default=None, validator=optional_text)
    """The media type of the target (HTML ``type``)."""


@frozen(kw_only=True)
class Correction:
    """A correction that the publisher states (schema.org ``correction``)."""

    text: str = field(validator=filled_text)
    """What was corrected, in the publisher's words."""

    published: Instant | None = field(default=None, validator=optional(instance_of(Instant)))
    """When the correction was made."""


class AccessLevel(StrEnum):
    """What the publisher says about reading the article."""

    FREE = "free"
    REGISTERED = "registered"
    METERED = "metered"
    SUBSCRIPTION = "subscription"


@frozen(kw_only=True)
class Access:
    """What the publisher declares about access, apart from what was seen."""

    declared: AccessLevel | None = field(default=None, validator=optional(instance_of(AccessLevel)))
    """The publisher's word (schema.org ``isAccessibleForFree``), None where it says nothing."""

    truncated: bool | None = field(default=None, validator=optional_flag)
    """Whether the document was seen to hold a part of the text only; None where unknown."""
