"""Those who made an article, and where it was filed from."""

from enum import StrEnum

from attrs import field, frozen

from newsmodel.model.identifiers import Identifier
from newsmodel.model.instants import Instant
from newsmodel.model.validation import (
    filled_text,
    instance_of,
    optional,
    optional_text,
    tuple_of,
)


class Role:
    """The roles of contributors that newsmodel itself uses; others are allowed."""

    AUTHOR = "author"
    CONTRIBUTOR = "contributor"
    CORRESPONDENT = "correspondent"
    EDITOR = "editor"
    ILLUSTRATOR = "illustrator"
    PHOTOGRAPHER = "photographer"
    PRODUCER = "producer"
    TRANSLATOR = "translator"


class ContributorKind(StrEnum):
    """Whether a contributor is a person or an organisation (schema.org ``author``)."""

    PERSON = "person"
    ORGANISATION = "organisation"


@frozen(kw_only=True)
class Contributor:
    """Somebody who made the article (NewsML-G2 ``creator`` and ``contributor``)."""

    name: str = field(validator=filled_text)
    """The name alone: no "by", no title, no place."""

    role: str = field(default=Role.AUTHOR, validator=filled_text)
    """What the contributor did, a lower-case word such as those of `Role`."""

    kind: ContributorKind = field(
        default=ContributorKind.PERSON, validator=instance_of(ContributorKind)
    )
    """A person, unless it is known to be an organisation."""

    job_title: str | None = field(default=None, validator=optional_text)
    """What stands beside the name, such as ``Political editor`` (schema.org ``jobTitle``)."""

    affiliation: str | None = field(default=None, validator=optional_text)
    """The house that the contributor works for (schema.org ``affiliation``)."""

    email: str | None = field(default=None, validator=optional_text)
    """An address to write to, without ``mailto:``."""

    url: str | None = field(default=None, validator=optional_text)
    """The contributor's page at the publisher, or a profile (schema.org ``url``)."""

    identifiers: tuple[Identifier, ...] = field(default=(), validator=tuple_of(Identifier))
    """Identifiers in other schemes: ``orcid``, ``wikidata``, a handle."""


@frozen(kw_only=True)
class Organisation:
    """A publisher or a provider (schema.org ``NewsMediaOrganization``)."""

    name: str = field(validator=filled_text)
    """The name that it goes by."""

    url: str | None = field(default=None, validator=optional_text)
    """Its home page."""

    logo: str | None = field(default=None, validator=optional_text)
    """The URL of its logo."""

    identifiers: tuple[Identifier, ...] = field(default=(), validator=tuple_of(Identifier))
    """Identifiers in other schemes."""


@frozen(kw_only=True)
class Dateline:
    """The opening of a dispatch: where and when it was filed (NewsML-G2 ``dateline``)."""

    text: str = field(validator=filled_text)
    """The dateline as written, without the dash that ends it."""

    place: str | None = field(default=None, validator=optional_text)
    """The place that it names, as written."""

    date: Instant | None = field(default=None, validator=optional(instance_of(Instant)))
    """The date that it names."""

    source: str | None = field(default=None, validator=optional_text)
    """The agency that it names."""
