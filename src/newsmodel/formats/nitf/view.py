"""How an article looks in a document of NITF: where each field is said, read and written."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from attrs import frozen
from lxml import etree

from newsmodel.formats.lens import SLOT_NAMESPACE, FieldPlace
from newsmodel.formats.lens.xml_edit import insert, set_text
from newsmodel.formats.lens.xml_words import Element
from newsmodel.formats.nitf import (
    content,
    dates,
    extras,
    filing,
    identity,
    parties,
    people,
    subjects,
    terms,
    titles,
)
from newsmodel.formats.nitf.outline import Outline
from newsmodel.formats.nitf.schema import CONTENT
from newsmodel.model import Article, Diagnostic

_SLOT: Final = f"{{{SLOT_NAMESPACE}}}slot"


@frozen
class _Field:
    where: str
    get: Callable[[Outline], Any]
    put: Callable[[Outline, Article], None]

    def put_in(self, node: Element, article: Article) -> None:
        """Write the field into a root element."""
        self.put(Outline(node), article)


_FIELDS: Final[Mapping[str, _Field]] = {
    "identifier": _Field(
        "`docdata/doc-id/@id-string`, else `nitf/@uno`",
        identity.identifier,
        identity.put_identifier,
    ),
    "url": _Field("`pubdata/@ex-ref`", identity.url, identity.put_url),
    "alternate_identifiers": _Field(
        "further `doc-id` with their `@regsrc`, and `nitf/@uno`",
        identity.alternate_identifiers,
        identity.put_alternate_identifiers,
    ),
    "headline": _Field("`hedline/hl1`, else `head/title`", titles.headline, titles.put_headline),
    "subheadline": _Field("`hedline/hl2`", titles.subheadline, titles.put_subheadline),
    "summary": _Field("`abstract`", titles.summary, titles.put_summary),
    "slugline": _Field("`du-key/@key`", identity.slugline, identity.put_slugline),
    "byline": _Field("`byline`", people.byline, people.put_byline),
    "authors": _Field("`byline/person` with `byttl`", people.authors, people.put_byline),
    "dateline": _Field(
        "`dateline` with `location` and `story.date`", filing.dateline, filing.put_dateline
    ),
    "language": _Field(
        "`nitf/@xml:lang`, else `nitf/@baselang`", identity.language, identity.put_language
    ),
    "publisher": _Field("`pubdata/@name` and `@issn`", parties.publisher, parties.put_publisher),
    "provider": _Field(
        "`distributor`, else `doc-id/@regsrc`", parties.provider, parties.put_provider
    ),
    "copyright": _Field(
        "`doc.copyright/@year` and `@holder`", terms.copyright_notice, terms.put_copyright_notice
    ),
    "usage_terms": _Field(
        "`rights`, else `note` of the class `cpyrt`", terms.usage_terms, terms.put_usage_terms
    ),
    "published": _Field(
        "`date.issue/@norm`, else other dates", dates.published, dates.put_published
    ),
    "created": _Field(
        "`revision-history/@norm`, the first up to the issue", dates.created, dates.put_created
    ),
    "modified": _Field(
        "`revision-history/@norm`, the last behind the issue", dates.modified, dates.put_modified
    ),
    "embargoed": _Field("`date.release/@norm`", dates.embargoed, dates.put_embargoed),
    "version": _Field("`du-key/@version`", identity.version, identity.put_version),
    "publication_status": _Field(
        "`docdata/@management-status`", terms.publication_status, terms.put_publication_status
    ),
    "urgency": _Field("`urgency/@ed-urg`", terms.urgency, terms.put_urgency),
    "genre": _Field(
        "`tobject/@tobject.type`, `tobject.property`", subjects.genre, subjects.put_genre
    ),
    "sections": _Field("`pubdata/@position.section`", parties.sections, parties.put_sections),
    "keywords": _Field("`key-list/keyword`", subjects.keywords, subjects.put_keywords),
    "subjects": _Field(
        "`tobject.subject`, `identified-content`", subjects.subjects, subjects.put_subjects
    ),
    "corrections": _Field("`correction/@info`", terms.corrections, terms.put_corrections),
    "body": _Field("`body.content`", content.body, content.put_body),
    "media": _Field("`media` in `body.content`", content.media, content.put_media),
    "extensions": _Field(
        "`meta`, `fixture`, `series`, `ed-msg`, `tagline` and others",
        extras.extensions,
        extras.put_extensions,
    ),
}


class NitfView:
    """The view of the root element."""

    fields: Mapping[str, FieldPlace[Element]] = {
        name: FieldPlace(each.where, each.put_in) for name, each in _FIELDS.items()
    }

    def get(self, node: Element, noted: list[Diagnostic]) -> dict[str, Any]:
        """What the document says, field by field."""
        return nitf_values(node, noted)

    def slot(self, node: Element) -> str | None:
        """The words of the slot at the end of the head."""
        slot = node.find(f"{{*}}head/{_SLOT}")
        return None if slot is None else slot.text

    def put_slot(self, node: Element, slot: str | None) -> None:
        """An element of newsmodel's own at the end of the head."""
        outline = Outline(node)
        present = node.find(f"{{*}}head/{_SLOT}")
        if slot is None:
            if present is not None:
                outline.drop(present)
            return
        if present is None:
            present = etree.Element(_SLOT, nsmap={None: SLOT_NAMESPACE})
            insert(outline.ensure("head"), present, CONTENT["head"])
        set_text(present, slot)


def nitf_values(nitf: Element, noted: list[Diagnostic]) -> dict[str, Any]:
    """What a root element of NITF says of its article: values by field.

    It is for NITF that stands in a document of another format, too.
    """
    outline = Outline(nitf, noted)
    values = ((name, each.get(outline)) for name, each in _FIELDS.items())
    return {name: value for name, value in values if value}
