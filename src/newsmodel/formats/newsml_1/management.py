"""What identifies a news item, and how it is managed: dates, status, urgency."""

from collections.abc import Iterator
from typing import Any, Final

from newsmodel.formats.instants import read_iso
from newsmodel.formats.lens.xml_words import Element, said, words_in
from newsmodel.formats.newsml_1.formal_names import child
from newsmodel.model import Diagnostic, Identifier, Instant, PublicationStatus

_STATUSES: Final = {
    "usable": PublicationStatus.USABLE,
    "embargoed": PublicationStatus.WITHHELD,
    "withheld": PublicationStatus.WITHHELD,
    "canceled": PublicationStatus.CANCELED,
    "cancelled": PublicationStatus.CANCELED,
}
"""IPTC's formal names for the status; what is embargoed must not be published yet."""

_MOST_URGENCY: Final = 9


def management_of(item: Element, noted: list[Diagnostic]) -> Iterator[tuple[str, Any]]:
    """What a news item says of itself, by field."""
    named = child(item, "Identification", "NewsIdentifier")
    managed = child(item, "NewsManagement")
    own = _words(named, "NewsItemId")
    yield "identifier", _words(named, "PublicIdentifier") or own
    if own and _words(named, "PublicIdentifier"):
        yield "alternate_identifiers", (Identifier(scheme="NewsItemId", value=own),)
    yield "version", _words(named, "RevisionId")
    yield "published", _date(managed, "FirstCreated", noted)
    yield "modified", _date(managed, "ThisRevisionCreated", noted)
    yield "publication_status", _STATUSES.get((_formal(managed, "Status") or "").lower())
    yield "embargoed", _embargo(managed, noted)
    yield "urgency", _urgency(managed, noted)


def _embargo(managed: Element | None, noted: list[Diagnostic]) -> Instant | None:
    """When an embargoed item is to become usable."""
    if (_formal(managed, "Status") or "").lower() != "embargoed":
        return None
    return _date(child(managed, "StatusWillChange"), "DateAndTime", noted)


def _urgency(managed: Element | None, noted: list[Diagnostic]) -> int | None:
    text = _formal(managed, "Urgency")
    if text is None:
        return None
    if text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= _MOST_URGENCY:
        return int(text)
    noted.append(_left_out("NewsManagement/Urgency", "a number from 1 to 9", text))
    return None


def _date(holder: Element | None, name: str, noted: list[Diagnostic]) -> Instant | None:
    text = _words(holder, name)
    found = read_iso(text) if text else None
    if text and found is None:
        noted.append(_left_out(name, "a date of ISO 8601", text))
    return found


def _left_out(place: str, expected: str, value: str) -> Diagnostic:
    return Diagnostic(
        code="invalid-value",
        message=f"{place} was left out: expected {expected}, got {value!r:.60}",
        anchor=place,
    )


def _words(holder: Element | None, name: str) -> str | None:
    element = child(holder, name)
    return None if element is None else words_in(element)


def _formal(holder: Element | None, name: str) -> str | None:
    element = child(holder, name)
    return None if element is None else said(element, "FormalName")
