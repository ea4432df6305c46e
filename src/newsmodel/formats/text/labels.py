"""Lines above a body that name what they say: ``Published: 3 May 2024``, ``Author: Jane Doe``."""

import re
from typing import Final

from attrs import frozen

from newsmodel.formats.text.dates import read_date

_LABELS: Final = {
    "headline": "headline",
    "title": "headline",
    "subject": "headline",
    "subtitle": "subheadline",
    "subheadline": "subheadline",
    "summary": "summary",
    "abstract": "summary",
    "author": "byline",
    "authors": "byline",
    "by": "byline",
    "byline": "byline",
    "date": "published",
    "published": "published",
    "posted": "published",
    "first published": "published",
    "updated": "modified",
    "last updated": "modified",
    "modified": "modified",
    "slug": "slugline",
    "slugline": "slugline",
    "copyright": "copyright",
}
_LABELLED: Final = re.compile(r"(?P<label>[A-Za-z]+(?: [A-Za-z]+)?)\s*:\s+(?P<value>\S.*)")
_DATED: Final = re.compile(
    r"(?P<label>(?:first |last )?(?:published|posted|updated))(?: on)?\s+(?P<value>\S.*)",
    re.IGNORECASE,
)
_ANY_LABEL: Final = re.compile(r"[A-Z][\w-]{0,20}(?: [\w-]{1,20}){0,2}:\s+\S")
_NOTICE: Final = re.compile(
    r"(?:for immediate release|(?:press|news|media) release|(?:press )?statement|breaking news"
    r"|embargo(?:ed)?\b.{0,60}|pressemitteilung|communiqué de presse|comunicado de prensa)[:!.]?",
    re.IGNORECASE,
)


@frozen
class Label:
    """A line that names the field that it holds."""

    field: str
    value: str


def is_notice(line: str) -> bool:
    """Whether a line says how a text is released, and nothing of what it says."""
    return _NOTICE.fullmatch(line) is not None


def has_label(line: str) -> bool:
    """Whether a line begins with a label, known or not."""
    return _ANY_LABEL.match(line) is not None


def read_label(line: str) -> Label | None:
    """The field that a line names, None where it names none; a date must be one."""
    found = _LABELLED.fullmatch(line) or _DATED.fullmatch(line)
    field = _LABELS.get(found["label"].lower()) if found else None
    if found is None or field is None:
        return None
    if field in ("published", "modified") and read_date(found["value"]) is None:
        return None
    return Label(field, found["value"])
