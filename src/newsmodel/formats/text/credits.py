"""A line above a body that says who wrote it or when it was published."""

import re
from typing import Final

from attrs import frozen

from newsmodel.formats.text.byline import opens_byline, read_byline
from newsmodel.formats.text.dates import read_date
from newsmodel.formats.text.labels import read_label
from newsmodel.formats.text.wording import looks_like_title

_LONGEST: Final = 300
_BETWEEN_CREDITS: Final = re.compile(r"\s*[|•·]\s*")


@frozen
class Credit:
    """One thing that such a line says."""

    field: str
    value: str
    confidence: float
    method: str


def read_credits(line: str, *, is_top: bool) -> tuple[Credit, ...]:
    """What a line of credits says; empty for every other line.

    At the top, above the headline, a name and a job without "by" are no byline: the line is more
    likely to be the headline itself.
    """
    if len(line) > _LONGEST:
        return ()
    whole = _credit(line, is_top=is_top)
    if whole:
        return (whole,)
    parts = [_credit(part, is_top=is_top) for part in _BETWEEN_CREDITS.split(line)]
    found = tuple(part for part in parts if part is not None)
    return found if len(found) == len(parts) else ()


def _credit(text: str, *, is_top: bool) -> Credit | None:
    label = read_label(text)
    if label:
        return Credit(label.field, label.value, 0.9, "labelled line")
    if read_date(text):
        return Credit("published", text, 0.8, "line of its own")
    if read_byline(text) is None or (is_top and looks_like_title(text) and not opens_byline(text)):
        return None
    return Credit("byline", text, 0.9, "line of its own")
