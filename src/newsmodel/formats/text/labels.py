"""Lines above a body that name what they say: ``Published: 3 May 2024``, ``Author: Jane Doe``."""

import re
from typing import Final

from attrs import frozen

from newsmodel.formats.text.dates import read_date

_LABELS: Final = {
    "headline": "headline",
    "title": "headline",
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


@frozen
class Label:
    """A line that names the field that it holds."""

    field: str
    value: str


def read_label(line: str) -> Label | None:
    """The field that a line names, None where it names none; a date must be one."""
    found = _LABELLED.fullmatch(line) or _DATED.fullmatch(line)
    field = _LABELS.get(found["label"].lower()) if found else None
    if found is None or field is None:
        return None
    if field in ("published", "modified") and read_date(found["value"]) is None:
        return None
    return Label(field, found["value"])
