"""Dates: in the basic form of ISO 8601 that NITF asks for, and which of them says what."""

import re
from datetime import UTC, datetime
from functools import lru_cache
from typing import Final

from attrs import evolve

from newsmodel.formats.instants import read_iso
from newsmodel.formats.lens.xml_words import Element, said
from newsmodel.formats.nitf.outline import Outline
from newsmodel.model import Article, Instant, Precision

_NO_TIME: Final = re.compile(r"(\d{8})T?000000(?:Z|[+-]\d\d:?\d\d)?", re.ASCII)
"""What stands for a day whose time is not known (NITF 3.6, `date.issue`)."""

_AFTER_THE_YEAR: Final = {
    Precision.YEAR: "",
    Precision.MONTH: "%m",
    Precision.DAY: "%m%d",
    Precision.MINUTE: "%m%dT%H%M",
    Precision.SECOND: "%m%dT%H%M%S",
}

_ISSUED: Final = (
    ("date.issue", "norm"),
    ("date.release", "norm"),
    ("pubdata", "date.publication"),
    ("story.date", "norm"),
)
"""What says when an item was first published, the surest first."""


@lru_cache(maxsize=64)  # one date of a document says several things
def read_norm(text: str | None) -> Instant | None:
    """The date that an attribute says; None where it says none."""
    if not text:
        return None
    day = _NO_TIME.fullmatch(text)
    found = read_iso(day[1] if day else text)
    if found is None:
        return None
    plain = evolve(found, raw=None)
    if written_norm(plain) == text:
        return plain
    return evolve(found, raw=text) if day else found


def written_norm(instant: Instant) -> str:
    """A date as NITF wants it; a midnight that is meant is told apart by its extended form."""
    if instant.raw and read_norm(instant.raw) == instant:
        return instant.raw
    value = instant.value
    form = _AFTER_THE_YEAR.get(instant.precision)
    is_midnight = instant.precision is Precision.SECOND and not any(value.timetuple()[3:6])
    if form is None or is_midnight:
        return str(instant)
    zone = value.strftime("%z") if instant.zone_known else ""
    return f"{value.year:04}{value.strftime(form)}{'Z' if zone == '+0000' else zone}"


def date_in(outline: Outline, name: str, attribute: str = "norm") -> Instant | None:
    """The date that the first of some elements says; one that cannot be read is noted."""
    text = outline.value(name, attribute)
    found = read_norm(text)
    if text and found is None:
        outline.note_invalid(f"{name}/@{attribute}", "a date of ISO 8601", text)
    return found


def published(outline: Outline) -> Instant | None:
    """When it was issued, or else what comes nearest to that."""
    found = (date_in(outline, *each) for each in _ISSUED)
    return next(filter(None, found), None)


def put_published(outline: Outline, article: Article) -> None:
    """The date of issue, which counts before all others."""
    _put_date(outline, "date.issue", article.published)


def embargoed(outline: Outline) -> Instant | None:
    """When it may be released."""
    return date_in(outline, "date.release")


def put_embargoed(outline: Outline, article: Article) -> None:
    """The date of release."""
    _put_date(outline, "date.release", article.embargoed)


def created(outline: Outline) -> Instant | None:
    """The first entry of the history of revisions, unless it lies behind the issue."""
    entries = _revisions(outline)
    return None if not entries or _is_revised(outline, entries[0][1]) else entries[0][1]


def put_created(outline: Outline, article: Article) -> None:
    """An entry in the history, where it does not lie behind the issue."""
    wanted = article.created
    if wanted is not None and _is_revised(outline, wanted):
        wanted = None
    _put_revision(outline, created(outline), wanted)


def modified(outline: Outline) -> Instant | None:
    """The last entry of the history, where it lies behind the issue, or behind another entry."""
    entries = _revisions(outline)
    first = entries[0][1] if entries else None
    last = entries[-1][1] if entries else None
    return last if last and _is_revised(outline, last, first) else None


def put_modified(outline: Outline, article: Article) -> None:
    """An entry in the history, where it lies behind the issue or the creation."""
    wanted = article.modified
    if wanted is not None and not _is_revised(outline, wanted, article.created):
        wanted = None
    _put_revision(outline, modified(outline), wanted)


def _is_revised(outline: Outline, instant: Instant, before: Instant | None = None) -> bool:
    """Whether a date lies behind the date of issue; where there is none, behind another."""
    issued = date_in(outline, "date.issue") or before
    return issued is not None and _moment(instant) > _moment(issued)


def _revisions(outline: Outline) -> list[tuple[Element, Instant]]:
    """The dated entries of the history, the earliest first."""
    norms = ((each, read_norm(said(each, "norm"))) for each in outline.all("revision-history"))
    entries = [(each, found) for each, found in norms if found is not None]
    return sorted(entries, key=lambda entry: _moment(entry[1]))


def _put_revision(outline: Outline, before: Instant | None, wanted: Instant | None) -> None:
    element = next((each for each, found in _revisions(outline) if found == before), None)
    if wanted is None:
        if element is not None:
            outline.drop(element)
    else:
        element = outline.add("revision-history") if element is None else element
        element.set("norm", written_norm(wanted))


def _put_date(outline: Outline, name: str, instant: Instant | None) -> None:
    outline.put_value(name, "norm", None if instant is None else written_norm(instant))


def _moment(instant: Instant) -> datetime:
    """To compare: a zone that is not known is taken to be UTC."""
    value = instant.value
    return value if instant.zone_known else value.replace(tzinfo=UTC)
