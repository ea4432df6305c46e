"""How an article looks in a node of JSON-LD."""

from collections.abc import Mapping
from functools import partial
from typing import Any, Final

from newsmodel.formats.lens import SLOT_NAMESPACE, FieldPlace
from newsmodel.formats.schema_org.body import body_of, put_body
from newsmodel.formats.schema_org.claims import CLAIM, claim_of, put_claim
from newsmodel.formats.schema_org.identifiers import (
    identifiers_of,
    plain_identifier_of,
    written_identifiers,
)
from newsmodel.formats.schema_org.media import media_of, put_media
from newsmodel.formats.schema_org.people import (
    contributors_of,
    organisation_of,
    put_contributors,
    written_organisation,
)
from newsmodel.formats.schema_org.subjects import subjects_of, written_subjects
from newsmodel.formats.schema_org.values import (
    Node,
    filled,
    instant_of,
    items,
    say,
    text_of,
    texts_of,
)
from newsmodel.model import (
    Access,
    AccessLevel,
    Article,
    Correction,
    Dateline,
    Diagnostic,
    Instant,
)

_TEXTS: Final = {
    "headline": "headline",
    "subheadline": "alternativeHeadline",
    "summary": "description",
    "language": "inLanguage",
    "copyright": "copyrightNotice",
    "usage_terms": "usageInfo",
    "url": "url",
    "version": "version",
}
"""Fields that are a text, and the properties that say them."""

_OTHERWISE: Final = {"headline": ("claimReviewed", "name"), "url": ("mainEntityOfPage",)}
"""Properties that are read where the proper one says nothing; an edit changes what was read."""

_INSTANTS: Final = {
    "published": "datePublished",
    "modified": "dateModified",
    "created": "dateCreated",
}
_LISTS: Final = {"sections": "articleSection", "keywords": "keywords"}
_ORGANISATIONS: Final = {"publisher": "publisher", "provider": "provider"}
_SUBJECTS: Final = {"subjects": "about", "genre": "genre"}
_SLOT: Final = "additionalProperty"


class SchemaOrgView:
    """Fields of an article as properties of schema.org."""

    def __init__(self) -> None:
        self.fields: Mapping[str, FieldPlace[Node]] = _places()

    def get(self, node: Node, noted: list[Diagnostic]) -> dict[str, Any]:
        """What a node says."""
        values: dict[str, Any] = {
            **{name: text_of(node.get(_key(node, name))) for name in _TEXTS},
            **{name: instant_of(node, key, noted) for name, key in _INSTANTS.items()},
            **{name: texts_of(node.get(key)) for name, key in _LISTS.items()},
            **{name: organisation_of(node.get(key)) for name, key in _ORGANISATIONS.items()},
            **{name: subjects_of(node.get(key)) for name, key in _SUBJECTS.items()},
            "identifier": plain_identifier_of(node),
            "alternate_identifiers": identifiers_of(node),
            "authors": contributors_of(node),
            "dateline": _dateline(node),
            "media": media_of(node),
            "body": body_of(node),
            "corrections": _corrections(node, noted),
            "access": _access(node),
            "extensions": claim_of(node),
        }
        return filled(values)

    def slot(self, node: Node) -> str | None:
        """The property value that is newsmodel's own."""
        own = next((item for item in items(node.get(_SLOT)) if _is_slot(item)), None)
        return text_of(own.get("value")) if own else None

    def put_slot(self, node: Node, slot: str | None) -> None:
        """Put it behind the others."""
        others = [item for item in items(node.get(_SLOT)) if not _is_slot(item)]
        own = {"@type": "PropertyValue", "propertyID": SLOT_NAMESPACE, "value": slot}
        after = [*others, own] if slot is not None else others
        if after != list(items(node.get(_SLOT))):
            say(node, _SLOT, after)


def _places() -> dict[str, FieldPlace[Node]]:
    return {
        "identifier": FieldPlace("`identifier`", _put_identifiers),
        "alternate_identifiers": FieldPlace("`identifier`: `PropertyValue`", _put_identifiers),
        **{name: FieldPlace(f"`{key}`", partial(_put_text, name)) for name, key in _TEXTS.items()},
        **{
            name: FieldPlace(f"`{key}`", partial(_put_date, name, key))
            for name, key in _INSTANTS.items()
        },
        "authors": FieldPlace("`author`, `editor`, `contributor` …", _put_authors),
        "dateline": FieldPlace("`dateline`", _put_dateline),
        **{
            name: FieldPlace(f"`{key}`", partial(_put_organisation, name, key))
            for name, key in _ORGANISATIONS.items()
        },
        **{
            name: FieldPlace(f"`{key}`", partial(_put_list, name, key))
            for name, key in _LISTS.items()
        },
        **{
            name: FieldPlace(f"`{key}`", partial(_put_subjects, name, key))
            for name, key in _SUBJECTS.items()
        },
        "media": FieldPlace("`image`, `video`, `audio`, `associatedMedia`", _put_media),
        "body": FieldPlace("`articleBody`, `liveBlogUpdate`", put_body),
        "corrections": FieldPlace("`correction`", _put_corrections),
        "access": FieldPlace("`isAccessibleForFree`", _put_access),
        "extensions": FieldPlace(f"`{CLAIM}`: `ClaimReview`", put_claim),
    }


def _put_authors(node: Node, article: Article) -> None:
    put_contributors(node, article.authors)


def _put_media(node: Node, article: Article) -> None:
    put_media(node, article.media)


def _key(node: Node, name: str) -> str:
    """The property that a field is read from."""
    proper = _TEXTS[name]
    if text_of(node.get(proper)) is None:
        for other in _OTHERWISE.get(name, ()):
            if text_of(node.get(other)) is not None:
                return other
    return proper


def _put_text(name: str, node: Node, article: Article) -> None:
    say(node, _key(node, name), getattr(article, name))


def _put_date(name: str, key: str, node: Node, article: Article) -> None:
    instant: Instant | None = getattr(article, name)
    say(node, key, str(instant) if instant else None)


def _put_list(name: str, key: str, node: Node, article: Article) -> None:
    node.pop(key, None)
    say(node, key, list(getattr(article, name)))


def _put_organisation(name: str, key: str, node: Node, article: Article) -> None:
    node.pop(key, None)
    say(node, key, written_organisation(getattr(article, name)))


def _put_subjects(name: str, key: str, node: Node, article: Article) -> None:
    node.pop(key, None)
    say(node, key, written_subjects(getattr(article, name)))


def _put_identifiers(node: Node, article: Article) -> None:
    others = written_identifiers(article.alternate_identifiers)
    node.pop("identifier", None)
    if not others:
        say(node, "identifier", article.identifier)
    else:
        own = [article.identifier] if article.identifier else []
        say(node, "identifier", [*own, *others])


def _dateline(node: Node) -> Dateline | None:
    text = text_of(node.get("dateline"))
    return Dateline(text=text) if text else None


def _put_dateline(node: Node, article: Article) -> None:
    say(node, "dateline", article.dateline.text if article.dateline else None)


def _corrections(node: Node, noted: list[Diagnostic]) -> tuple[Correction, ...]:
    found = []
    for item in items(node.get("correction")):
        text = text_of(item.get("text")) if isinstance(item, dict) else text_of(item)
        if text:
            date = instant_of(item, "datePublished", noted) if isinstance(item, dict) else None
            found.append(Correction(text=text, published=date))
    return tuple(found)


def _put_corrections(node: Node, article: Article) -> None:
    node.pop("correction", None)
    say(
        node,
        "correction",
        [
            filled(
                {
                    "@type": "CorrectionComment",
                    "text": each.text,
                    "datePublished": str(each.published) if each.published else None,
                }
            )
            for each in article.corrections
        ],
    )


def _access(node: Node) -> Access | None:
    free = node.get("isAccessibleForFree")
    if isinstance(free, str):
        free = {"true": True, "false": False}.get(free.lower().rpartition("/")[2])
    if not isinstance(free, bool):
        return None
    return Access(declared=AccessLevel.FREE if free else AccessLevel.SUBSCRIPTION)


def _put_access(node: Node, article: Article) -> None:
    declared = article.access.declared if article.access else None
    free = {AccessLevel.FREE: True, AccessLevel.SUBSCRIPTION: False}
    node.pop("isAccessibleForFree", None)
    if declared is not None and declared in free:
        node["isAccessibleForFree"] = free[declared]


def _is_slot(item: Any) -> bool:
    return isinstance(item, dict) and item.get("propertyID") == SLOT_NAMESPACE
