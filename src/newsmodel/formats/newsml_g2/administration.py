"""What identifies an item, its dates, its status and its rights."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final

from newsmodel.formats.instants import read_iso, written_in_full
from newsmodel.formats.lens.xml_edit import xml_text
from newsmodel.formats.newsml_g2.codes import codes
from newsmodel.formats.newsml_g2.item import Field, Item, Parts
from newsmodel.formats.newsml_g2.names import RIGHTS_INFO, g2
from newsmodel.formats.newsml_g2.texts import cleaned, lines, set_lines, words
from newsmodel.model import Article, Instant, Precision, PublicationStatus

UNKNOWN_DATE: Final = "1970-01-01T00:00:00Z"
"""What stands for a date that is not known where the schema demands one, as systems often do."""

_POSITIVE: Final = re.compile(r"0*[1-9][0-9]*")
_FIRST: Final = "1"
"""The version of an item that does not say which it is, by the schema."""

_FURTHEST_ZONE: Final = timedelta(hours=14)
"""The furthest offset of XML Schema."""

_STATUSES: Final = {each.value: each for each in PublicationStatus}
_VERSION_CREATED: Final = g2("versionCreated")
_FIRST_CREATED: Final = g2("firstCreated")
_CONTENT_CREATED: Final = g2("contentCreated")
_EMBARGOED: Final = g2("embargoed")
_PUB_STATUS: Final = g2("pubStatus")
_URGENCY: Final = g2("urgency")
_COPYRIGHT: Final = g2("copyrightNotice")
_USAGE_TERMS: Final = g2("usageTerms")


def _identifier(item: Item) -> str | None:
    return (item.node.get("guid") or "").strip() or None


def _put_identifier(item: Item, article: Article) -> None:
    item.node.set("guid", xml_text(article.identifier or ""))


def _version(item: Item) -> str | None:
    return (item.node.get("version") or "").strip() or None


def _put_version(item: Item, article: Article) -> None:
    if article.version is not None and _POSITIVE.fullmatch(article.version):
        item.node.set("version", article.version)
    elif "version" in item.node.attrib:
        del item.node.attrib["version"]
    _keep_published(item, article)


def _modified(item: Item) -> Instant | None:
    return item.once("modified", lambda: _version_created(item))


def _version_created(item: Item) -> Instant | None:
    found = _date(item, item.meta, _VERSION_CREATED)
    if found is not None and found.value.year == _EPOCH.year and found.value == _EPOCH:
        return None
    return found


_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def _put_modified(item: Item, article: Article) -> None:
    known = (article.modified, article.published, article.created)
    dates = (_in_full(each) or _at_least(each) for each in known if each is not None)
    item.put_meta(_VERSION_CREATED, next(filter(None, dates), UNKNOWN_DATE))
    _keep_published(item, article)


def _published(item: Item) -> Instant | None:
    """When the first version was created; of the first version itself, when it was."""
    stated = _date(item, item.meta, _FIRST_CREATED)
    return _modified(item) if stated is None and _is_first_version(item) else stated


def _is_first_version(item: Item) -> bool:
    return (_version(item) or _FIRST) == _FIRST


def _put_published(item: Item, article: Article) -> None:
    item.put_meta(_FIRST_CREATED, _in_full(article.published))
    if article.modified is None:
        _put_modified(item, article)


def _keep_published(item: Item, article: Article) -> None:
    """State when the first version was created, where this one is no longer the first."""
    is_implied = _is_first_version(item) and article.published == article.modified
    if not is_implied and _FIRST_CREATED not in item.meta:
        item.put_meta(_FIRST_CREATED, _in_full(article.published))


def _embargoed(item: Item) -> Instant | None:
    return _date(item, item.meta, _EMBARGOED)


def _put_embargoed(item: Item, article: Article) -> None:
    item.put_meta(_EMBARGOED, _in_full(article.embargoed))


def _created(item: Item) -> Instant | None:
    return _date(item, item.content, _CONTENT_CREATED)


def _put_created(item: Item, article: Article) -> None:
    created = article.created
    cut_off = created is not None and not created.precision.has_time
    item.put_content(_CONTENT_CREATED, str(created) if cut_off else _in_full(created))


def _date(item: Item, parts: Parts, name: str) -> Instant | None:
    found = parts.get(name)
    text = (found[0].text or "").strip() if found else ""
    date = read_iso(text) if text else None
    if text and date is None:
        local = name.rpartition("}")[2]
        item.note("date-unreadable", f"{local} is no date: {text!r:.60}; expected ISO 8601")
    return date


def _in_full(instant: Instant | None) -> str | None:
    """A date as the schema takes it; None where it would have to be invented in part."""
    if instant is None or instant.precision is Precision.MINUTE:
        return None
    offset = instant.value.utcoffset()
    in_reach = offset is None or abs(offset) <= _FURTHEST_ZONE
    return written_in_full(instant) if in_reach else None


def _at_least(instant: Instant) -> str:
    """The earliest moment that a date may mean, where the schema demands one."""
    value = instant.value.replace(tzinfo=None)
    return value.isoformat(timespec="seconds")


def _publication_status(item: Item) -> PublicationStatus | None:
    found = item.meta.get(_PUB_STATUS)
    if not found:
        return None
    known = (_STATUSES.get(each) for each in codes(found[0]))
    return next(filter(None, known), None)


def _put_publication_status(item: Item, article: Article) -> None:
    status = article.publication_status
    element = item.put_meta(_PUB_STATUS, None if status is None else "")
    if element is not None and status is not None:
        element.attrib.pop("uri", None)
        element.set("qcode", f"stat:{status.value}")


def _urgency(item: Item) -> int | None:
    found = item.content.get(_URGENCY)
    text = words(found[0]) if found else ""
    if not text:
        return None
    if not text.isascii() or not text.isdecimal() or not 1 <= int(text[:4]) <= 9:
        item.note("invalid-value", f"urgency is {text!r:.60}; expected 1 to 9")
        return None
    return int(text)


def _put_urgency(item: Item, article: Article) -> None:
    urgency = article.urgency
    item.put_content(_URGENCY, None if urgency is None else str(urgency))


def _right(name: str) -> Callable[[Item], str | None]:
    def read(item: Item) -> str | None:
        found = item.rights(name)
        return lines(found) or None if found is not None else None

    return read


def _put_right(name: str, field: str) -> Callable[[Item, Article], None]:
    def put(item: Item, article: Article) -> None:
        text: str | None = getattr(article, field)
        element = item.put_right(name, cleaned(text))
        if element is not None and text is not None:
            set_lines(element, text)

    return put


FIELDS: Final = (
    Field("identifier", "`@guid`", (), _identifier, _put_identifier),
    Field("version", "`@version`", (), _version, _put_version),
    Field(
        "copyright",
        "`rightsInfo/copyrightNotice`",
        (RIGHTS_INFO,),
        _right(_COPYRIGHT),
        _put_right(_COPYRIGHT, "copyright"),
    ),
    Field(
        "usage_terms",
        "`rightsInfo/usageTerms`",
        (RIGHTS_INFO,),
        _right(_USAGE_TERMS),
        _put_right(_USAGE_TERMS, "usage_terms"),
    ),
    Field("modified", "`itemMeta/versionCreated`", (_VERSION_CREATED,), _modified, _put_modified),
    Field(
        "published",
        "`itemMeta/firstCreated`; of a first version `versionCreated`",
        (_FIRST_CREATED, _VERSION_CREATED),
        _published,
        _put_published,
    ),
    Field("embargoed", "`itemMeta/embargoed`", (_EMBARGOED,), _embargoed, _put_embargoed),
    Field(
        "publication_status",
        "`itemMeta/pubStatus`",
        (_PUB_STATUS,),
        _publication_status,
        _put_publication_status,
    ),
    Field("urgency", "`contentMeta/urgency`", (_URGENCY,), _urgency, _put_urgency),
    Field("created", "`contentMeta/contentCreated`", (_CONTENT_CREATED,), _created, _put_created),
)
