"""The article: one news item, whatever it was read from."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, Final

from attrs import Attribute, field, fields_dict, frozen

from newsmodel.model.annotations import (
    Annotations,
    Answers,
    Entity,
    Mention,
    Quantity,
    Quotation,
    TimeExpression,
)
from newsmodel.model.blocks import BLOCKS, Block, joined_text
from newsmodel.model.errors import ModelError
from newsmodel.model.events import Event
from newsmodel.model.evidence import Provenance
from newsmodel.model.identifiers import Identifier
from newsmodel.model.instants import Instant
from newsmodel.model.json_values import FrozenMapping, frozen_extensions
from newsmodel.model.media import Media
from newsmodel.model.metadata import Access, Correction, Link, PublicationStatus, Subject
from newsmodel.model.people import Contributor, Dateline, Organisation
from newsmodel.model.validation import (
    instance_of,
    integer,
    optional,
    optional_text,
    reject,
    texts,
    tuple_of,
)

SCHEMA_VERSION: Final = 1
"""The version of the model that this newsmodel writes; it grows when a field changes meaning."""

_NO_ANNOTATIONS: Final = Annotations()
_OptionalInstant = optional(instance_of(Instant))


def _frozen_provenance(value: Mapping[str, Provenance]) -> FrozenMapping[Provenance]:
    return value if isinstance(value, FrozenMapping) else FrozenMapping(value)


def _provenance_by_field(
    instance: Any, attribute: "Attribute[Any]", value: Mapping[str, Any]
) -> None:
    for name, item in value.items():
        if name not in ARTICLE_FIELDS or not isinstance(item, Provenance):
            reject(instance, attribute, "Provenance by the name of a field", {name: item})
        for index, loser in enumerate(item.losers):
            where = f"Article.provenance.{name}.losers[{index}]"
            if loser.field != name:
                raise ModelError(f"{where}.field: expected {name!r}, got {loser.field!r}")
            try:
                check_field(name, loser.value)
            except ModelError as error:
                raise ModelError(f"{where}.value: {error}") from None


@frozen(kw_only=True, slots=False)  # `article_of` copies what is not known in one step
class Article:
    """A news item.

    Fields are named after IPTC ninjs, NewsML-G2 and schema.org ``NewsArticle``. Every field may
    be left out: None and empty tuples mean that nothing is known, never that there is nothing.

    Raises:
        ModelError: when a value is not of its field's type, or an annotation's span reaches
            beyond `text`.
    """

    identifier: str | None = field(default=None, validator=optional_text)
    """The publisher's own identifier of the item (ninjs ``uri``, NewsML-G2 ``guid``)."""

    url: str | None = field(default=None, validator=optional_text)
    """The canonical address, absolute where the document or the caller tells its base."""

    alternate_identifiers: tuple[Identifier, ...] = field(
        default=(), validator=tuple_of(Identifier)
    )
    """Identifiers of other schemes (NewsML-G2 ``altId``)."""

    headline: str | None = field(default=None, validator=optional_text)
    """The title as printed over the article, without the site's name and without a kicker."""

    subheadline: str | None = field(default=None, validator=optional_text)
    """The line below the headline (deck, standfirst; schema.org ``alternativeHeadline``)."""

    summary: str | None = field(default=None, validator=optional_text)
    """What the publisher says the article says (schema.org ``description``)."""

    slugline: str | None = field(default=None, validator=optional_text)
    """The newsroom's working title (NewsML-G2 ``slugline``)."""

    byline: str | None = field(default=None, validator=optional_text)
    """Who wrote it, literally as printed."""

    authors: tuple[Contributor, ...] = field(default=(), validator=tuple_of(Contributor))
    """Those who made it, in the order of the byline, taken apart into names and roles."""

    dateline: Dateline | None = field(default=None, validator=optional(instance_of(Dateline)))
    """Where and when it was filed."""

    language: str | None = field(default=None, validator=optional_text)
    """The main language of the text, a BCP 47 tag such as ``en`` or ``de-AT``."""

    publisher: Organisation | None = field(
        default=None, validator=optional(instance_of(Organisation))
    )
    """Who published it (schema.org ``publisher``)."""

    provider: Organisation | None = field(
        default=None, validator=optional(instance_of(Organisation))
    )
    """Whom the publisher has it from, such as an agency (NewsML-G2 ``provider``)."""

    copyright: str | None = field(default=None, validator=optional_text)
    """The copyright notice (ninjs ``copyrightnotice``)."""

    usage_terms: str | None = field(default=None, validator=optional_text)
    """What may be done with it (ninjs ``usageterms``)."""

    published: Instant | None = field(default=None, validator=_OptionalInstant)
    """When this item was first published (schema.org ``datePublished``)."""

    modified: Instant | None = field(default=None, validator=_OptionalInstant)
    """When it was last changed (schema.org ``dateModified``, ninjs ``versioncreated``)."""

    created: Instant | None = field(default=None, validator=_OptionalInstant)
    """When it was written (NewsML-G2 ``contentCreated``)."""

    embargoed: Instant | None = field(default=None, validator=_OptionalInstant)
    """Before when it must not be published (ninjs ``embargoed``)."""

    version: str | None = field(default=None, validator=optional_text)
    """The publisher's version of the item."""

    publication_status: PublicationStatus | None = field(
        default=None, validator=optional(instance_of(PublicationStatus))
    )
    """Whether it may be used (IPTC ``pubstatus``)."""

    urgency: int | None = field(default=None, validator=optional(integer(1, 9)))
    """From 1, most urgent, to 9 (IPTC ``urgency``)."""

    genre: tuple[Subject, ...] = field(default=(), validator=tuple_of(Subject))
    """What kind of text it is: news, opinion, interview (IPTC ``genre``)."""

    sections: tuple[str, ...] = field(default=(), validator=texts)
    """The parts of the publication that it appeared in, the widest first."""

    keywords: tuple[str, ...] = field(default=(), validator=texts)
    """Free words that the publisher files it under."""

    subjects: tuple[Subject, ...] = field(default=(), validator=tuple_of(Subject))
    """What it is about, from controlled vocabularies."""

    media: tuple[Media, ...] = field(default=(), validator=tuple_of(Media))
    """Its pictures, videos and sounds, the lead first."""

    links: tuple[Link, ...] = field(default=(), validator=tuple_of(Link))
    """Links to other resources by relation: next page, AMP, related stories."""

    body: tuple[Block, ...] = field(default=(), validator=tuple_of(*BLOCKS))
    """The text with its structure, in document order."""

    annotations: Annotations = field(default=_NO_ANNOTATIONS, validator=instance_of(Annotations))
    """What was read out of `text`."""

    corrections: tuple[Correction, ...] = field(default=(), validator=tuple_of(Correction))
    """What the publisher has corrected."""

    access: Access | None = field(default=None, validator=optional(instance_of(Access)))
    """Whether it may be read for free, and whether it was seen whole."""

    extensions: Mapping[str, Any] = field(
        default=FrozenMapping(is_json=True), converter=frozen_extensions
    )
    """What formats and plugins know beyond the model: JSON values by name."""

    provenance: Mapping[str, Provenance] = field(
        default=FrozenMapping(), converter=_frozen_provenance, validator=_provenance_by_field
    )
    """For each field that was merged: the winner's evidence, and the losers."""

    schema_version: int = field(default=SCHEMA_VERSION, validator=integer(SCHEMA_VERSION))
    """The version of the model that the article follows: older ones are migrated when they are
    read, a newer one is read as far as it is understood."""

    def __attrs_post_init__(self) -> None:
        if self.annotations is not _NO_ANNOTATIONS and self.annotations:
            self.annotations.check_spans(self.text)

    def __getstate__(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in ARTICLE_FIELDS}  # `text` is made anew

    @cached_property
    def text(self) -> str:
        """The running text: the texts of the body's blocks with a blank line between them.

        Spans of annotations are ranges in it.
        """
        return joined_text(self.body)

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Short for ``annotations.mentions``."""
        return self.annotations.mentions

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Short for ``annotations.entities``."""
        return self.annotations.entities

    @property
    def times(self) -> tuple[TimeExpression, ...]:
        """Short for ``annotations.times``."""
        return self.annotations.times

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """Short for ``annotations.quantities``."""
        return self.annotations.quantities

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """Short for ``annotations.quotations``."""
        return self.annotations.quotations

    @property
    def events(self) -> tuple[Event, ...]:
        """Short for ``annotations.events``."""
        return self.annotations.events

    @property
    def answers(self) -> Answers:
        """Short for ``annotations.answers``."""
        return self.annotations.answers


ARTICLE_FIELDS: Final = fields_dict(Article)
"""The fields of an article by name."""

EXTRACTABLE_FIELDS: Final = frozenset(ARTICLE_FIELDS) - {
    "annotations",
    "provenance",
    "schema_version",
}
"""The fields that extractors propose candidates for."""


_NOTHING_KNOWN: Final = Article()
_CHECKED: Final = {name: ARTICLE_FIELDS[name] for name in EXTRACTABLE_FIELDS}


def check_field(name: str, value: Any) -> None:
    """Raise ModelError unless a value may stand in a field of an article.

    Neither None nor an empty tuple may be proposed: who knows nothing proposes nothing.
    """
    attribute = _CHECKED.get(name)
    if attribute is None:
        raise ModelError(f"no extractor can provide {name!r}: it is no such field of an article")
    if value is None or value == ():
        raise ModelError(f"Article.{name}: expected a value, got {value!r}")
    if attribute.validator is not None:
        attribute.validator(_NOTHING_KNOWN, attribute, value)
    elif name == "extensions":
        frozen_extensions(value)


_CONVERTERS: Final[Mapping[str, Callable[[Any], Any]]] = {
    "extensions": frozen_extensions,
    "provenance": _frozen_provenance,
}
_UNKNOWN: Final = {name: getattr(_NOTHING_KNOWN, name) for name in ARTICLE_FIELDS}


def article_of(values: Mapping[str, Any]) -> Article:
    """The same as ``Article(**values)``, in a third of the time where few fields are known.

    What is not given needs no check: most of the time of an article goes into those.

    Raises:
        KeyError: when a name is that of no field.
        ModelError: as for `Article`.
    """
    article = object.__new__(Article)
    known = article.__dict__
    known.update(_UNKNOWN)
    for name, value in values.items():
        if name not in _UNKNOWN:
            raise KeyError(name)
        convert = _CONVERTERS.get(name)
        known[name] = convert(value) if convert else value
    for name in values:
        attribute = ARTICLE_FIELDS[name]
        if attribute.validator is not None:
            attribute.validator(article, attribute, known[name])
    article.__attrs_post_init__()
    return article
